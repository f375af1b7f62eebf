"""Rows of SQLite to records and back. Knows the columns; knows no SQL connection."""

import json
from collections.abc import Sequence
from typing import Any

from reader.core.model import Annotation, Document, DocumentText, Record, Tag
from reader.core.schemes import schemes_from_json, schemes_to_json

DOCUMENT_COLUMNS = (
    "id, title, source, text_hash, characters, added_at, author, date, language, folder, state, "
    "edition_of"
)
ANNOTATION_COLUMNS = (
    "id, document, tag, start, end, quote, note, attributes, annotator, origin, "
    "created_at, updated_at"
)
TAG_COLUMNS = (
    "id, name, label_ar, label_en, colour, line, shortcut, definition_ar, definition_en, "
    "parent, position, attributes, examples_ar, examples_en"
)
COLUMNS = {
    "documents": DOCUMENT_COLUMNS,
    "texts": "document, text",
    "tags": TAG_COLUMNS,
    "annotations": ANNOTATION_COLUMNS,
    "acts": "id, at, who, verb, way",
    "annotation_history": "annotation, act, before, after",
    "word_index": "keys",
    "words": "word",
    "unindexed": "document",
    "index_rules": "rules",
}
NAMES = {table: tuple(columns.split(", ")) for table, columns in COLUMNS.items()}
TABLES: dict[type, str] = {
    Document: "documents",
    DocumentText: "texts",
    Tag: "tags",
    Annotation: "annotations",
}


def tag_of(row: tuple[Any, ...]) -> Tag:
    """A tag from a row of TAG_COLUMNS."""
    schemes = schemes_from_json(json.loads(row[-3]))
    return Tag(*row[:-3], attributes=schemes, examples_ar=row[-2], examples_en=row[-1])


def key_of(record: Record) -> int | str:
    """The primary key of a record."""
    return record.document if isinstance(record, DocumentText) else record.id


def values_of(record: Record) -> Sequence[Any]:
    """A record as a row, in the order of its table's COLUMNS."""
    if isinstance(record, Annotation):
        return record  # a tuple already, in this order
    if isinstance(record, DocumentText):
        return record.document, record.text
    if isinstance(record, Tag):
        schemes = json.dumps(schemes_to_json(record.attributes), ensure_ascii=False)
        row = {name: getattr(record, name) for name in NAMES["tags"]}
        return tuple((row | {"attributes": schemes}).values())
    return tuple(getattr(record, name) for name in NAMES["documents"])


def row_of(record: Record) -> dict[str, Any]:
    """A record as a row by column name."""
    return dict(zip(NAMES[TABLES[type(record)]], values_of(record), strict=True))
