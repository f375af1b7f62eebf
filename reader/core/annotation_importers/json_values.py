"""Values out of foreign JSON, each looked at before it is used."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeGuard, cast

from reader.core.annotation_importers.files import Files
from reader.core.annotation_importers.reasons import no_span, not_of

Object = Mapping[str, Any]
_NOTHING: Object = {}


def loaded(data: bytes | str, format_name: str) -> Any:
    """A JSON text; UnreadableText where it is none, is cut off, or nests too deep."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        raise not_of(format_name) from None


def object_of(value: object) -> Object:
    """An object, an empty one for anything else."""
    return cast("Object", value) if isinstance(value, dict) else _NOTHING


def list_of(value: object) -> Sequence[Any]:
    """A list, one of one for anything else but None."""
    if isinstance(value, list):
        return cast("list[Any]", value)
    return () if value is None else (value,)


def is_list(value: object) -> TypeGuard[Sequence[Any]]:
    """Whether it is a list, of whatever is in it."""
    return isinstance(value, list)


def is_object(value: object) -> TypeGuard[Object]:
    """Whether it is an object, of whatever is in it."""
    return isinstance(value, dict)


def text_of(value: object) -> str:
    """A text, "" for anything else."""
    return value if isinstance(value, str) else ""


def offsets(start: object, end: object, where: str) -> tuple[int, int]:
    """Two offsets; UnreadableText where they are no span, whatever the text."""
    if type(start) is int and type(end) is int and 0 <= start < end:
        return start, end
    raise no_span(str(start)[:40], str(end)[:40], where)


def whole(value: object) -> int | None:
    """A whole number, however it is written; None for anything else."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if type(value) is int else None


def checked_span(start: object, end: object, length: int, where: str) -> tuple[int, int]:
    """Offsets in a text of this length; UnreadableText where they are no span of it."""
    low, high = offsets(whole(start), whole(end), where)
    if high > length:
        raise no_span(str(start)[:40], str(end)[:40], where)
    return low, high


def candidates(files: Files, *suffixes: str) -> list[str]:
    """The files that may be of a format: the one that was named, or those that end so."""
    if len(files.names) == 1 and not files.is_folder and not files.is_zip:
        return list(files.names)
    return files.ending(*suffixes)


def starts(files: Files, *suffixes: str) -> Iterator[bytes]:
    """The first bytes of some of them, without white space before."""
    for name in candidates(files, *suffixes)[:8]:
        yield files.start(name).removeprefix(b"\xef\xbb\xbf").lstrip()
