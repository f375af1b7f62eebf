"""Rows of SQLite to records and back. Knows the columns; knows no SQL connection."""

import json
from collections.abc import Sequence
from typing import Any

from reader.core.model import (
    Annotation,
    Document,
    DocumentText,
    Record,
    Rejection,
    RuleOff,
    Tag,
)
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
REJECTION_COLUMNS = "id, document, tag, rule, start, end, quote"
COLUMNS = {
    "documents": DOCUMENT_COLUMNS,
    "texts": "document, text",
    "tags": TAG_COLUMNS,
    "annotations": ANNOTATION_COLUMNS,
    "rejections": REJECTION_COLUMNS,
    "rules_off": "rule",
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
    Rejection: "rejections",
    RuleOff: "rules_off",
}
# The columns that tell records apart; "id" where none is named.
_KEYS: dict[type, str] = {DocumentText: "document", RuleOff: "rule"}


def tag_of(row: tuple[Any, ...]) -> Tag:
    """A tag from a row of TAG_COLUMNS."""
    schemes = schemes_from_json(json.loads(row[-3]))
    return Tag(*row[:-3], attributes=schemes, examples_ar=row[-2], examples_en=row[-1])


def key_column(kind: type) -> str:
    """The column of a record's primary key."""
    return _KEYS.get(kind, "id")


def key_of(record: Record) -> int | str:
    """The primary key of a record."""
    if isinstance(record, DocumentText):
        return record.document
    return record.rule if isinstance(record, RuleOff) else record.id


def values_of(record: Record) -> Sequence[Any]:
    """A record as a row, in the order of its table's COLUMNS."""
    if isinstance(record, Annotation | Rejection):
        return record  # a tuple already, in this order
    if isinstance(record, RuleOff):
        return (record.rule,)
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
