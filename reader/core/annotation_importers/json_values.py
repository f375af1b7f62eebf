"""JSON of other programs, of which nothing is believed: loading it, and asking it for values."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from reader.core.annotation_importers.files import Files
from reader.core.annotation_importers.reasons import no_span, not_of

_NOTHING: Mapping[str, Any] = {}


def loaded(data: bytes, format_name: str) -> Any:
    """What a file holds; UnreadableText where it is no JSON, is cut off, or is nested too deep."""
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise not_of(format_name) from error


def mapping(value: object) -> Mapping[str, Any]:
    """The value where it is an object, else an empty one."""
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else _NOTHING


def sequence(value: object) -> Sequence[Any]:
    """The value where it is an array, else an empty one."""
    return cast("Sequence[Any]", value) if isinstance(value, list) else ()


def text(value: object) -> str:
    """The value where it is text, else ""."""
    return value if isinstance(value, str) else ""


def whole(value: object) -> int | None:
    """The value where it is a whole number, else None."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def checked_span(start: object, end: object, length: int, where: str) -> tuple[int, int]:
    """Offsets of a text of this length, as ints; UnreadableText where they are no span of it."""
    low, high = whole(start), whole(end)
    if low is None or high is None or not 0 <= low < high <= length:
        raise no_span(_short(start), _short(end), where)
    return low, high


def _short(value: object) -> object:
    return value if isinstance(value, int) and abs(value) < 10**12 else str(value)[:20]


def candidates(files: Files, *suffixes: str) -> list[str]:
    """The files that may be of a format: the one that was named, or those that end so."""
    if len(files.names) == 1 and not files.is_folder and not files.is_zip:
        return list(files.names)
    return files.ending(*suffixes)


def starts(files: Files, *suffixes: str) -> Iterator[bytes]:
    """The first bytes of some of them, without white space before."""
    for name in candidates(files, *suffixes)[:8]:
        yield files.start(name).removeprefix(b"\xef\xbb\xbf").lstrip()
