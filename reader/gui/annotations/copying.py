"""Rows as a table for a spreadsheet: tab-separated text, and HTML beside it."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData

from reader.core.exporters.csv_file import guard
from reader.core.text.bidi import base_direction

Cell = str | int | float


def as_plain(table: Sequence[Sequence[Cell]]) -> str:
    """Lines of cells with tabs between; a cell with a tab, a line end or a quote is quoted.

    As spreadsheets write and read it, which is RFC 4180 with tabs for commas. What they would
    compute is guarded as in the CSV that is exported.
    """
    return "".join("\t".join(map(_quoted, row)) + "\n" for row in table)


def _quoted(cell: Cell) -> str:
    text = guard(cell) if isinstance(cell, str) else str(cell)
    if any(c in text for c in '\t\n\r"'):
        return '"' + text.replace('"', '""') + '"'
    return text


def as_html(table: Sequence[Sequence[Cell]]) -> str:
    """The same as an HTML table; text stays text there, and keeps its side."""
    rows = "".join("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in table)
    return f'<meta charset="utf-8"><table>{rows}</table>'


def _cell(cell: Cell) -> str:
    if not isinstance(cell, str):
        return f"<td>{cell}</td>"
    side = base_direction(cell)
    direction = f' dir="{side}"' if side else ""
    lines = escape(cell).replace("\n", "<br>")
    # What LibreOffice and Excel call a cell of text: it is never computed.
    return f"<td{direction} style=\"mso-number-format:'\\@'\">{lines}</td>"


def on_clipboard(table: Sequence[Sequence[Cell]]) -> QMimeData:
    """Both, for the clipboard."""
    data = QMimeData()
    data.setText(as_plain(table))
    data.setHtml(as_html(table))
    return data
