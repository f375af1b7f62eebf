"""The styles of the lines below tagged words, by the pixels that they leave."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLineF
from PySide6.QtGui import QImage, QPainter

from reader.core.model import Tag
from reader.core.tag_marks import LINES
from reader.gui.tag_lines import draw_lines
from reader.gui.theme import Theme

WIDTH, MIDDLE = 60, 10
TAG = Tag(1, "t", "", "", "crimson", "solid", "", "", "", None, 0, ())


def drawn(
    qapp: object, line: str, right: float = WIDTH, *, smooth: bool = False
) -> list[list[int]]:
    """The columns of a line that was drawn: in each, the rows that have any of it."""
    del qapp
    image = QImage(WIDTH + 10, 2 * MIDDLE, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
    draw_lines(painter, Theme(), replace(TAG, line=line), [QLineF(0, MIDDLE, right, MIDDLE)])
    painter.end()
    rows = range(image.height())
    return [[y for y in rows if image.pixelColor(x, y).alphaF() > 0.3] for x in range(WIDTH + 10)]


@pytest.mark.parametrize("line", LINES)
def test_it_keeps_to_its_lane(qapp: object, line: str) -> None:
    rows = {y for column in drawn(qapp, line) for y in column}
    assert rows and max(rows) - min(rows) < 4
    assert rows <= set(range(MIDDLE - 2, MIDDLE + 2))


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("right", [2.0, 3.0, 17.0, 41.5])
def test_it_ends_where_the_words_end(qapp: object, line: str, right: float) -> None:
    columns = drawn(qapp, line, right)
    assert any(columns[: int(right) + 1])
    assert not any(columns[int(right) + 2 :])


def test_no_two_are_alike(qapp: object) -> None:
    assert len({str(drawn(qapp, line)) for line in LINES}) == len(LINES)


@pytest.mark.parametrize("line", ["dashed", "dotted", "dash_dot"])
def test_one_with_gaps(qapp: object, line: str) -> None:
    columns = drawn(qapp, line)[:WIDTH]
    assert any(columns) and not all(columns)


@pytest.mark.parametrize("smooth", [False, True])
def test_a_double_one_is_open_in_the_middle(qapp: object, smooth: bool) -> None:
    columns = drawn(qapp, "double", smooth=smooth)[1 : WIDTH - 1]
    assert {tuple(column) for column in columns} == {(MIDDLE - 1, MIDDLE + 1)}


def test_a_wavy_one_goes_up_and_down_without_a_gap(qapp: object) -> None:
    columns = drawn(qapp, "wavy")[:WIDTH]
    assert all(columns)
    assert len({tuple(column) for column in columns}) > 1


def test_one_that_is_not_known_is_drawn_through(qapp: object) -> None:
    assert drawn(qapp, "unheard of") == drawn(qapp, "solid")
