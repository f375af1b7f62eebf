"""Rows of SQLite to records and back. Knows the columns; knows no SQL connection."""

import json
from typing import Any, cast

from reader.core.model import Annotation, Document, DocumentText, Record, Tag

DOCUMENT_COLUMNS = (
    "id, title, source, text_hash, characters, added_at, author, date, language, folder, state"
)
ANNOTATION_COLUMNS = (
    "id, document, tag, start, end, quote, note, attributes, annotator, origin, "
    "created_at, updated_at"
)
TAG_COLUMNS = (
    "id, name, label_ar, label_en, colour, line, shortcut, definition_ar, definition_en, "
    "parent, position, attributes"
)
COLUMNS = {
    "documents": DOCUMENT_COLUMNS,
    "texts": "document, text",
    "tags": TAG_COLUMNS,
    "annotations": ANNOTATION_COLUMNS,
    "word_index": "keys",
    "words": "word",
    "unindexed": "document",
    "index_rules": "rules",
}
TABLES: dict[type, str] = {
    Document: "documents",
    DocumentText: "texts",
    Tag: "tags",
    Annotation: "annotations",
}


def tag_of(row: tuple[Any, ...]) -> Tag:
    """A tag from a row of TAG_COLUMNS."""
    names = cast("list[str]", json.loads(row[-1]))
    return Tag(*row[:-1], attributes=tuple(str(n) for n in names))


def key_of(record: Record) -> int | str:
    """The primary key of a record."""
    return record.document if isinstance(record, DocumentText) else record.id


def row_of(record: Record) -> dict[str, Any]:
    """A record as a row by column name."""
    if isinstance(record, Annotation):
        row = record._asdict()
        row["attributes"] = row.pop("attributes_json")
        return row
    if isinstance(record, DocumentText):
        return {"document": record.document, "text": record.text}
    row = {name: getattr(record, name) for name in record.__slots__}
    if isinstance(record, Tag):
        row["attributes"] = json.dumps(list(record.attributes), ensure_ascii=False)
    return row
