"""CSV, read back by Python's own reader."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import FileProblem
from reader.core.exporters.csv_file import COLUMNS, EXPORTER, cell, guard, unguard, value_of
from reader.core.exporters.material import Material
from reader.core.model import Annotation
from tests.core.exchange.given import Given, of
from tests.core.exchange.hard import finish

REFERENCE = Path(__file__).parents[2] / "reference"


def row(quote: str = "نص", note: str = "", attributes: str = "{}") -> Annotation:
    return Annotation("id", 1, 1, 0, 2, quote, note, attributes, "me", "user", "t", "t")


def write(annotations: list[Annotation], path: Path, title: str = "وثيقة") -> None:
    finish(EXPORTER.write(Material(of(*annotations, title=title)), path, {}))


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@given(st.text())
def test_what_is_guarded_comes_back(cell: str) -> None:
    assert unguard(guard(cell)) == cell


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "'=1", "''@"])
def test_a_formula_is_guarded(cell: str) -> None:
    assert guard(cell) == "'" + cell


@given(note=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30))
def test_a_note_comes_back(tmp_path_factory: pytest.TempPathFactory, note: str) -> None:
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    write([row(note=note)], path)
    assert unguard(read(path)[1][COLUMNS.index("note")]) == note


def test_it_opens_in_a_spreadsheet(tmp_path: Path) -> None:
    write([row()], tmp_path / "a.csv")
    data = (tmp_path / "a.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfannotation_id,") and data.endswith(b"\r\n")


def test_attributes_are_columns_in_order(tmp_path: Path) -> None:
    write([row(attributes='{"unit": "وحدة", "value": -5}'), row()], tmp_path / "a.csv")
    head, first, second = read(tmp_path / "a.csv")
    assert head == [*COLUMNS, "attribute.unit", "attribute.value"]
    assert (first[-2:], second[-2:]) == (["وحدة", "-5"], ["", ""])


def test_a_failed_export_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")

    source = Given({"a": "نص", "b": "نص"}, found=[row()], fails=True)
    steps = EXPORTER.write(Material(source), path, {})
    with pytest.raises(FileProblem):
        finish(steps)
    assert path.read_text() == "old" and list(tmp_path.glob("*.csv*")) == [path]


def test_a_folder_is_no_place_to_write(tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        write([row()], tmp_path)


@pytest.mark.parametrize("cell", ["", "نص", "'نص'", "5-3", " =1", "a=b", "«=»", "\u00a0-", "'"])
def test_what_no_spreadsheet_takes_for_a_formula_is_as_it_was(cell: str) -> None:
    assert guard(cell) == cell


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("-5", "-5"),
        ("-0.5", "-0.5"),
        ('"-5"', "'-5"),
        ("true", "true"),
        ("null", ""),
        ('["ا", 1]', '["ا", 1]'),
        ('{"ا": null}', '{"ا": null}'),
    ],
)
def test_the_value_of_an_attribute(tmp_path: Path, value: str, cell: str) -> None:
    write([row(attributes=f'{{"a": {value}}}')], tmp_path / "a.csv")
    assert read(tmp_path / "a.csv")[1][-1] == cell


def test_the_golden_file(tmp_path: Path) -> None:
    """Every column, overlaps, an emoji, a shadda, line ends, quotation marks, formulas."""
    times = "2026-01-02T03:04:05.678Z", "2026-02-03T04:05:06.789Z"
    made = [
        ("a1", 2, 8, "😀 قال", 'ملاحظة، فيها "علامة"\nوسطر', '{"value": 51000, "unit": "وحدة"}'),
        ("a2", 2, 5, "السُّكّان", "=SUM(A1:A9)", '{"value": -1.5, "مفتاح": ["أ", true]}'),
        ("a3", 4, 9, "-12 درجة", "'=نص", '{"doubt": true, "unit": "+٪"}'),
        ("a4", 0, 3, "\tنص\r", "'نص'", "{}"),
    ]
    rows = [
        Annotation(i, 1, 1, s, e, q, n, a, "@ليلى", "user", *times) for i, s, e, q, n, a in made
    ]
    write(rows, tmp_path / "a.csv", "مقال «أول»")
    written = (tmp_path / "a.csv").read_bytes()
    assert written == (REFERENCE / "annotations.csv").read_bytes().replace(b",7,", b",1,")


VALUES = st.one_of(
    st.text(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False)
)


@given(VALUES | st.lists(VALUES, max_size=2))
def test_a_value_comes_back_as_what_it_was(value: object) -> None:
    back = value_of(str(cell(value)))
    assert (back, type(back)) == (value, type(value))


@pytest.mark.parametrize("text", ["12", "true", "[1]", "", "'12", "-", "1e400", "0x1", "NaN"])
def test_a_text_comes_back_as_a_text(text: str) -> None:
    assert value_of(str(cell(text))) == text
