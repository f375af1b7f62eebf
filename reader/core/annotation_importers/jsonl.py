"""JSON Lines: our own, and what doccano, Prodigy and their like write.

An object a line with `text` and spans under `label` or `labels` ([start, end, tag]), `entities`
(`start_offset`, `end_offset`, `label`) or `spans` (`start`, `end`, `label`); code points. What of
`meta` ours has is taken as it is written by `exporters.jsonl`.
"""

from collections.abc import Iterator
from typing import Any

from reader.core.annotation_importers.files import Files
from reader.core.annotation_importers.json_values import (
    Object,
    list_of,
    loaded,
    object_of,
    offsets,
    text_of,
)
from reader.core.annotation_importers.normalised import Normalised
from reader.core.annotation_importers.reasons import not_of
from reader.core.annotation_importers.records import AnnotationIn, DocumentIn, Left, Record

_SPANS = ("label", "labels", "entities", "spans")


def knows(files: Files) -> bool:
    """Whether the first line is an object with a text."""
    if files.is_folder or files.is_zip:
        return False
    start = files.start(files.names[0], 200_000).lstrip(b"\xef\xbb\xbf")
    line = start.split(b"\n", 1)[0]
    # A long text does not end in what was looked at.
    return line[:1] == b"{" and b'"text"' in line and b'"@context"' not in line


def read(files: Files) -> Iterator[Record]:
    """A document a line."""
    data = files.read(files.names[0]).removeprefix(b"\xef\xbb\xbf")
    relations = 0
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        item = object_of(loaded(line, "jsonl"))
        if not isinstance(item.get("text"), str):
            raise not_of("jsonl")
        relations += len(list_of(item.get("relations")))
        yield _document(item, number)
    if relations:
        yield Left("relations", relations)


def _document(item: Object, number: int) -> DocumentIn:
    text, meta = Normalised(item["text"]), object_of(item.get("meta"))
    title = text_of(meta.get("title")) or _first_line(text.text) or str(number)
    rest = [object_of(r) for r in list_of(meta.get("annotations"))]
    key = next((k for k in _SPANS if isinstance(item.get(k), list)), "")
    annotations: list[AnnotationIn] = []
    for at, span in enumerate(list_of(item.get(key)) if key else ()):
        start, end, tag = _span(span, f"line {number}")
        more = rest[at] if at < len(rest) else object_of(None)
        annotations.append(_annotation(tag, text.at(start), text.at(end), more))
    return DocumentIn(
        title,
        text.text,
        annotations,
        source=text_of(meta.get("source")),
        author=text_of(meta.get("author")),
        date=text_of(meta.get("date")),
        language=text_of(meta.get("language")),
        folder=text_of(meta.get("folder")),
    )


def _first_line(text: str) -> str:
    return text[:400].strip().split("\n", 1)[0][:80].strip()


def _span(span: Any, where: str) -> tuple[int, int, str]:
    given = object_of(span)
    if given:
        start, end = given.get("start_offset"), given.get("end_offset")
        if start is None and end is None:
            start, end = given.get("start"), given.get("end")
        return (*offsets(start, end, where), text_of(given.get("label")))
    values = list_of(span)
    if len(values) < 3:
        raise not_of("jsonl")
    return (*offsets(values[0], values[1], where), text_of(values[2]))


def _annotation(tag: str, start: int, end: int, more: Object) -> AnnotationIn:
    return AnnotationIn(
        tag,
        start,
        end,
        note=text_of(more.get("note")),
        attributes=object_of(more.get("attributes")),
        annotator=text_of(more.get("annotator")),
        origin=text_of(more.get("origin")),
        id=text_of(more.get("id")),
        created_at=text_of(more.get("created_at")),
        updated_at=text_of(more.get("updated_at")),
    )
