"""Records on their way out of the worker process: plain values for JSON, annotations in columns.

What all annotations of a document have in one field stands together, and once where it is the
same for all. So the kinds of a hundred thousand values are looked at in C, and there are fewer to
write and to read. The file may come from anyone and the worker with it: both ends look.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from typing import Any, NamedTuple

from reader.core.annotation_importers.reasons import REASONS, not_of
from reader.core.annotation_importers.records import AnnotationIn, DocumentIn, Left, Record, TagIn

_TEXT, _WHOLE, _OBJECT = frozenset({str}), frozenset({int}), frozenset({dict})
_Kinds = Mapping[str, frozenset[type]]
# What a field may be, to the type: readers take values from JSON as they come.
_ANNOTATION: _Kinds = {
    **dict.fromkeys(AnnotationIn._fields, _TEXT),
    **dict.fromkeys(("start", "end"), _WHOLE),
    "attributes": _OBJECT,
}
_DOCUMENT: _Kinds = {
    **dict.fromkeys(DocumentIn._fields, _TEXT),
    "text": frozenset({str, type(None)}),
    "document": _WHOLE,
    "annotations": frozenset({list}),
}
_TAG: _Kinds = {"name": _TEXT, "parent": _TEXT, "given": _OBJECT}
_LEFT: _Kinds = {"reason": _TEXT, "number": _WHOLE}
_RECORDS: Mapping[str, tuple[Any, _Kinds]] = {
    "document": (DocumentIn, _DOCUMENT),
    "tag": (TagIn, _TAG),
    "left": (Left, _LEFT),
}
_NAMES = {made: name for name, (made, _) in _RECORDS.items()}
_TEXTS = tuple(n for n, kinds in enumerate(_ANNOTATION.values()) if kinds is _TEXT)
_START = AnnotationIn._fields.index("start")  # never once for all: it says how many there are
_INSIDE = DocumentIn._fields.index("annotations")


class Packed(NamedTuple):
    """A record ready for JSON, as `unpacked` takes it."""

    kind: str
    values: Sequence[Any]
    annotations: int
    characters: int  # of its text and its annotations


def packed(record: Record, format_name: str) -> Packed:
    """Make a record ready; UnreadableText where a value is not of the kind that it should be."""
    name = _NAMES[type(record)]
    if not isinstance(record, DocumentIn):
        _check(record, _RECORDS[name][1].values(), format_name)
        return Packed(name, record, 0, 0)
    number = len(record.annotations)
    columns: list[Sequence[Any]] = list(zip(*record.annotations, strict=True))
    _check_columns(columns, format_name)
    kept = [c if n == _START else _once(c) for n, c in enumerate(columns)]
    values = list(record._replace(annotations=kept))
    _check(values, _DOCUMENT.values(), format_name)
    length = sum(sum(map(len, columns[n])) for n in _TEXTS) if number else 0
    return Packed(name, values, number, length + len(record.text or ""))


def unpacked(kind: object, values: Any) -> Record:
    """The record again; UnreadableText where it is none."""
    try:
        made, kinds = _RECORDS[str(kind)]
        _check(values, kinds.values(), "-")
        if made is DocumentIn:
            values = [*values]
            values[_INSIDE] = _annotations(values[_INSIDE])
        record: Record = made._make(values)
    except (KeyError, TypeError, ValueError):
        raise not_of("-") from None
    if isinstance(record, Left) and record.reason not in REASONS:
        raise not_of("-")
    return record


def _annotations(columns: Sequence[Sequence[Any]]) -> list[AnnotationIn]:
    _check_columns(columns, "-")
    number = len(columns[_START]) if columns else 0
    if any(len(c) not in (1, number) for c in columns):
        raise not_of("-")
    whole = (repeat(c[0], number) if len(c) == 1 else c for c in columns)
    return list(map(AnnotationIn._make, zip(*whole, strict=True)))


def _once(column: Sequence[Any]) -> Sequence[Any]:
    """A column as one value where all are the same; attributes, where there are none at all."""
    first = column[0]
    same = column.count(first) == len(column) if isinstance(first, str) else not any(column)
    return column[:1] if same else column


def _check(values: Sequence[object], kinds: Iterable[frozenset[type]], format_name: str) -> None:
    pairs = zip(values, kinds, strict=True)
    if not all(type(value) in allowed for value, allowed in pairs):
        raise not_of(format_name)


def _check_columns(columns: Sequence[Sequence[object]], format_name: str) -> None:
    # Of no annotations there are no columns.
    for column, kinds in zip(columns, _ANNOTATION.values(), strict=bool(columns)):
        if not kinds.issuperset(map(type, column)):
            raise not_of(format_name)
