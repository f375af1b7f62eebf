"""CSV that opens in a spreadsheet as it should: UTF-8 with BOM, CRLF, formulas guarded.

A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV
injection"); a cell of apostrophes before such a sign gets one more, so that taking one off is
exact. Numbers are written as they are. Only how a cell begins counts, as in OWASP's list: a sign
after a space or a direction control is left as it is.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from reader.core.exporters.row import ExportRow
from reader.core.exporters.safely import replacing

COLUMNS = (
    "annotation_id",
    "document_id",
    "document",
    "tag",
    "start",
    "end",
    "text",
    "note",
    "annotator",
    "origin",
    "created_at",
    "updated_at",
)
_SIGNS = frozenset("=+-@\t\r＝＋－＠")
_FIRST = _SIGNS | {"'"}


def guard(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    # The first character rules nearly every cell out.
    return "'" + cell if cell[:1] in _FIRST and cell.lstrip("'")[:1] in _SIGNS else cell


def unguard(cell: str) -> str:
    """What `guard` was given."""
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'")[:1] in _SIGNS else cell


def write(rows: Iterable[ExportRow], path: Path) -> int:
    """Write one line an annotation; returns how many. FileProblem where that fails."""
    rows = list(rows)
    names = sorted(
        {n for r in rows if r.annotation.attributes_json != "{}" for n in r.annotation.attributes}
    )
    with replacing(path, "utf-8-sig") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([*COLUMNS, *(guard(f"attribute.{name}") for name in names)])
        writer.writerows(_lines(rows, names))
    return len(rows)


def _lines(rows: Iterable[ExportRow], names: list[str]) -> Iterator[list[object]]:
    """The cells of each row. Written for a hundred thousand rows: tuples are taken apart at
    once, and what rows have in common is guarded once.
    """
    common = cache(guard)
    for document, tag, annotation in rows:
        made, number, _, start, end, quote, note, kept, annotator, origin, created, updated = (
            annotation
        )
        cells: list[object] = [
            *(made, number, common(document), common(tag), start, end, guard(quote), guard(note)),
            *(common(annotator), common(origin), created, updated),
        ]
        if names:
            none: Mapping[str, object] = {}
            attributes = annotation.attributes if kept != "{}" else none
            cells.extend(_value(attributes.get(name)) for name in names)
        yield cells


def _value(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    if isinstance(value, str):
        return guard(value)
    return guard(json.dumps(value, ensure_ascii=False))
