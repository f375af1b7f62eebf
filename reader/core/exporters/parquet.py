"""Parquet: a row a document, its annotations a list of struct; what Hugging Face datasets read.

Offsets are code points. Attributes are JSON, since each tag has others. Written in groups of
rows, so that memory does not grow with the number of documents.
"""

# pyarrow has no types.
# pyright: reportMissingImports=false, reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from collections.abc import Generator, Mapping
from pathlib import Path
from typing import Any

from reader.core.exporters.exporter import Exporter, Extra, Keeps, Options, Written
from reader.core.exporters.losses import nothing_lost
from reader.core.exporters.material import Annotated, Material, Step
from reader.core.exporters.safely import replacing_bytes
from reader.core.model import DOCUMENT_FIELDS
from reader.core.translatable import QT_TRANSLATE_NOOP

_TEXTS = (
    *("id", "tag", "text", "note", "attributes", "annotator", "origin"),
    *("created_at", "updated_at"),
)
# A group of rows is written when it has so many characters, or so many documents.
_CHARACTERS, _DOCUMENTS = 4_000_000, 1_000


def _write(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    EXPORTER.require()
    import pyarrow
    from pyarrow import parquet

    names = {t.id: t.name for t in material.tags}
    schema = _schema(pyarrow)
    count = 0
    with replacing_bytes(path) as file, parquet.ParquetWriter(file, schema) as writer:
        rows: list[dict[str, object]] = []
        characters = 0
        for number, annotated in enumerate(material, 1):
            rows.append(_row(annotated, names))
            characters += len(annotated.text)
            count += len(annotated.annotations)
            if characters >= _CHARACTERS or len(rows) >= _DOCUMENTS:
                writer.write_table(pyarrow.Table.from_pylist(rows, schema))
                rows, characters = [], 0
            yield Step(number, len(material))
        if rows:
            writer.write_table(pyarrow.Table.from_pylist(rows, schema))
    return Written(len(material), count)


def _schema(pyarrow: Any) -> Any:
    text, number = pyarrow.string(), pyarrow.int64()
    span = pyarrow.struct([("start", number), ("end", number), *((name, text) for name in _TEXTS)])
    fields = [(name, text) for name in (*DOCUMENT_FIELDS, "state", "text")]
    return pyarrow.schema([("id", number), *fields, ("spans", pyarrow.list_(span))])


def _row(annotated: Annotated, names: Mapping[int, str]) -> dict[str, object]:
    document, text, annotations = annotated
    return {
        "id": document.id,
        **{name: getattr(document, name) for name in (*DOCUMENT_FIELDS, "state")},
        "text": text,
        "spans": [
            {
                "start": a.start,
                "end": a.end,
                "id": a.id,
                "tag": names[a.tag],
                "text": a.quote,
                "note": a.note,
                "attributes": a.attributes_json,
                "annotator": a.annotator,
                "origin": a.origin,
                "created_at": a.created_at,
                "updated_at": a.updated_at,
            }
            for a in annotations
        ],
    }


EXPORTER = Exporter(
    "parquet",
    QT_TRANSLATE_NOOP("exchange", "Parquet, for data frames and Hugging Face"),
    ".parquet",
    "file",
    Keeps(colours=False),
    nothing_lost,
    _write,
    extra=Extra("parquet", ("pyarrow",), ("pyarrow ~= 26.0",)),
    reader="pyarrow 26.0.1, datasets 5.2.0",
)
