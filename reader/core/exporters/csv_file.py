"""CSV that opens in a spreadsheet as it should: UTF-8 with BOM, CRLF, formulas guarded.

A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV
injection"); a cell of apostrophes before such a sign gets one more, so that taking one off is
exact. Numbers are written as they are.
"""

import csv
import json
import re
from collections.abc import Iterable
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
_TRIGGER = re.compile("'*[=+\\-@\t\r＝＋－＠]")
_FIRST = frozenset("'=+-@\t\r＝＋－＠")
_GUARDED = re.compile("'+[=+\\-@\t\r＝＋－＠]")


def guard(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    # The first character rules nearly every cell out, for a tenth of what the pattern costs.
    if cell[:1] in _FIRST and _TRIGGER.match(cell):
        return "'" + cell
    return cell


def unguard(cell: str) -> str:
    """What `guard` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell


def write(rows: Iterable[ExportRow], path: Path) -> int:
    """Write one line an annotation; returns how many. FileProblem where that fails."""
    rows = list(rows)
    names = sorted(
        {n for r in rows if r.annotation.attributes_json != "{}" for n in r.annotation.attributes}
    )
    with replacing(path, "utf-8-sig") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([*COLUMNS, *(guard(f"attribute.{name}") for name in names)])
        writer.writerows(_cells(row, names) for row in rows)
    return len(rows)


def _cells(row: ExportRow, names: list[str]) -> list[object]:
    a = row.annotation
    cells: list[object] = [
        a.id,
        a.document,
        guard(row.document),
        guard(row.tag),
        a.start,
        a.end,
        guard(a.quote),
        guard(a.note),
        guard(a.annotator),
        guard(a.origin),
        a.created_at,
        a.updated_at,
    ]
    if names:
        attributes = a.attributes
        cells.extend(_value(attributes.get(name)) for name in names)
    return cells


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
