"""Rows as a table for a spreadsheet."""

import csv
import io
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from reader.core.exporters.csv_file import unguard
from reader.gui.annotations.copying import as_html, as_plain

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00"), max_size=12)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=4))
def test_a_spreadsheet_reads_the_cells_that_were_written(table: list[list[str]]) -> None:
    read = list(csv.reader(io.StringIO(as_plain(table), newline=""), "excel-tab"))
    assert [[unguard(cell) for cell in row] for row in read] == table


@given(CELLS, st.sampled_from("=+-@"))
def test_no_cell_is_computed(rest: str, sign: str) -> None:
    assert as_plain([[sign + rest]]).lstrip('"')[0] == "'"


def test_a_number_is_no_text() -> None:
    assert as_plain([[-4, 2.5]]) == "-4\t2.5\n"


class _Reader(HTMLParser):
    """The words of the cells."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag == "td":
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        self.cells[-1] += data


@given(st.lists(st.text(st.characters(categories=["L", "S", "P"])), min_size=1, max_size=4))
def test_html_keeps_the_words(row: list[str]) -> None:
    reader = _Reader()
    reader.feed(as_html([row]))
    reader.close()
    assert reader.cells == row


def test_text_in_html_keeps_its_side() -> None:
    assert '<td dir="rtl"' in as_html([["قال"]])


def test_a_cell_of_text_is_text_in_html() -> None:
    assert "mso-number-format:'\\@'" in as_html([["=1+1"]])
