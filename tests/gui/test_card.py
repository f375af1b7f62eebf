"""Where a card goes: in the view, beside the range, never over it."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from reader.gui.card import placement

VIEW = QRect(0, 0, 800, 600)
PALETTE = QSize(300, 50)

rects = st.builds(
    QRect, st.integers(-50, 800), st.integers(-50, 600), st.integers(1, 700), st.integers(1, 80)
)
sizes = st.builds(QSize, st.integers(1, 900), st.integers(1, 700))


@settings(max_examples=100, deadline=None)
@given(size=sizes, range_=st.lists(rects, max_size=8), end=rects)
def test_a_card_is_in_the_view_and_over_nothing(
    size: QSize, range_: list[QRect], end: QRect
) -> None:
    at = placement(size, range_, end, VIEW)
    if at is not None:
        card = QRect(at, size)
        assert VIEW.contains(card)
        assert not any(card.intersects(r) for r in (*range_, end) if r.intersects(VIEW))


@settings(max_examples=50, deadline=None)
@given(size=sizes, end=rects)
def test_a_small_card_finds_a_place_beside_a_line(size: QSize, end: QRect) -> None:
    fits = size.width() <= 800 and size.height() <= 250 and end.intersects(VIEW)
    assert (placement(size, [end], end, VIEW) is not None) >= fits


def test_below_the_last_line() -> None:
    lines = [QRect(100, 200, 500, 30), QRect(300, 240, 300, 30)]
    assert placement(PALETTE, lines, QRect(300, 240, 10, 30), VIEW) == QPoint(154, 270)


def test_above_the_first_line_at_the_foot_of_the_view() -> None:
    lines = [QRect(100, 520, 500, 30), QRect(300, 560, 300, 30)]
    assert placement(PALETTE, lines, QRect(300, 560, 10, 30), VIEW) == QPoint(154, 470)


def test_beside_a_range_as_high_as_the_view() -> None:
    lines = [QRect(350, y, 450, 40) for y in range(0, 600, 40)]
    assert placement(PALETTE, lines, QRect(350, 560, 10, 40), VIEW) == QPoint(50, 550)


def test_nowhere_where_the_range_fills_the_view() -> None:
    lines = [QRect(100, y, 600, 40) for y in range(0, 600, 40)]
    assert placement(PALETTE, lines, QRect(100, 560, 10, 40), VIEW) is None


def test_nowhere_where_the_end_is_out_of_sight() -> None:
    assert placement(PALETTE, [], QRect(100, 700, 10, 40), VIEW) is None


def test_kept_from_the_edges_of_the_view() -> None:
    end = QRect(5, 100, 10, 30)
    assert placement(PALETTE, [end], end, VIEW) == QPoint(0, 130)
