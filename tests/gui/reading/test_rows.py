"""The text in rows of pixels: every offset is in the row whose range holds it."""

from hypothesis import given
from hypothesis import strategies as st

from reader.gui.reading.rows import Rows


def rows_of(length: int, height: int) -> Rows:
    rows = Rows(lambda part: round(part * length), height)
    while not rows.complete:
        rows.extend(0.0)
    return rows


@given(st.integers(1, 5_000), st.integers(1, 900), st.data())
def test_an_offset_is_in_its_row(length: int, height: int, data: st.DataObject) -> None:
    rows = rows_of(length, height)
    offset = data.draw(st.integers(0, length - 1))
    start, end = rows.range_of(rows.row_of(offset))
    assert start <= offset < end


def test_a_little_is_worked_out_at_a_time() -> None:
    rows = Rows(lambda part: round(part * 100), 20)
    rows.extend(0.0)
    assert (len(rows.starts), rows.complete) == (1, False)


def test_rows_never_go_back() -> None:
    parts = iter([0, 50, 30, 80, 100, 100])
    rows = Rows(lambda _part: next(parts), 8)
    rows.extend(float("inf"))
    assert rows.starts == sorted(rows.starts)
