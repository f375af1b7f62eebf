"""Values out of foreign JSON, each looked at before it is used."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, cast

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


def text_of(value: object) -> str:
    """A text, "" for anything else."""
    return value if isinstance(value, str) else ""


def offsets(start: object, end: object, where: str) -> tuple[int, int]:
    """Two offsets; UnreadableText where they are no span, whatever the text."""
    if type(start) is int and type(end) is int and 0 <= start < end:
        return start, end
    raise no_span(str(start)[:40], str(end)[:40], where)
