"""The history of annotations: what of a change is written down for each of them.

Only what differs is kept, and never the words: a text does not change, so the bounds tell them.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, cast

from reader.core.model import Annotation, Change, PastAct

# The fields of an annotation that a history tells of.
_FIELDS = ("document", "tag", "start", "end", "note", "attributes", "annotator", "origin")
_AT = tuple(
    Annotation._fields.index("attributes_json" if name == "attributes" else name)
    for name in _FIELDS
)

# The half of json.dumps that is in C: an encoder for each value takes longer than the row.
_QUOTED = json.encoder.encode_basestring


class Stamp(NamedTuple):
    """Who did what, when; `way` is "do", "undo" or "redo"."""

    at: str
    who: str
    verb: str
    way: str


class Entry(NamedTuple):
    """What one act did to one annotation; JSON objects, None where it was not there."""

    annotation: str
    before: str | None
    after: str | None


def entries(change: Change, tag_name: Callable[[int], str]) -> Iterator[Entry]:
    """What a change did to each annotation that it touched."""
    old = {r.id: r for r in change.removed if isinstance(r, Annotation)}
    tags = _Tags(tag_name)
    for new in change.added:
        if not isinstance(new, Annotation):
            continue
        was = old.pop(new.id, None) if old else None
        if was is None:
            yield Entry(new.id, None, _whole(new, tags))
            continue
        differ = [(n, i) for n, i in zip(_FIELDS, _AT, strict=True) if was[i] != new[i]]
        if differ:
            yield Entry(new.id, _some(was, differ, tags), _some(new, differ, tags))
    for gone in old.values():
        yield Entry(gone.id, _whole(gone, tags), None)


class _Tags(dict[int, str]):
    """The names of tags as JSON, each asked for once."""

    def __init__(self, name: Callable[[int], str]) -> None:
        super().__init__()
        self._name = name

    def __missing__(self, tag: int) -> str:
        made = self[tag] = _QUOTED(self._name(tag))
        return made


def _whole(annotation: Annotation, tags: _Tags) -> str:
    """All fields that are not empty. Written out: a hundred thousand may come at once."""
    _, document, tag, start, end, _, note, kept, by, origin, _, _ = annotation
    made = f'{{"document": {document}, "tag": {tags[tag]}, "start": {start}, "end": {end}'
    if note:
        made += f', "note": {_QUOTED(note)}'
    if kept != "{}":
        made += f', "attributes": {kept}'  # JSON already
    if by:
        made += f', "annotator": {_QUOTED(by)}'
    if origin:
        made += f', "origin": {_QUOTED(origin)}'
    return made + "}"


def _some(annotation: Annotation, fields: list[tuple[str, int]], tags: _Tags) -> str:
    parts: list[str] = []
    for name, index in fields:
        value: object = annotation[index]
        if name == "attributes":
            parts.append(f'"attributes": {value}')  # JSON already
            continue
        if name == "tag":
            said = tags[annotation.tag]
        else:
            said = _QUOTED(value) if isinstance(value, str) else str(value)  # a count
        parts.append(f'"{name}": {said}')
    return "{" + ", ".join(parts) + "}"


def past_act(row: tuple[Any, ...]) -> PastAct:
    """A PastAct from (at, who, verb, way, before, after) as they are stored."""
    at, who, verb, way, before, after = row
    return PastAct(at, who, verb, way, _object(before), _object(after))


def _object(stored: str | None) -> Mapping[str, object] | None:
    if stored is None:
        return None
    value = json.loads(stored)
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}
