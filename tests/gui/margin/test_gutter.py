"""The gutter: ticks where tags lie in the whole document, and a click that goes there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.model import Span
from reader.gui.main_window import MainWindow
from reader.gui.margin.gutter import Gutter
from tests.gui.conftest import Hand

PRESS = QMouseEvent.Type.MouseButtonPress


@pytest.fixture
def long(window: MainWindow, qtbot: QtBot) -> Hand:
    """A person at a text of many screens."""
    with qtbot.waitExposed(window):
        window.show()
    project = window.session.project
    assert project is not None
    made = project.add_document("long", "الصناعات الصغيرة والمتوسطة في البلدين\n" * 2_000).added[0]
    window.session.open_document(made.id)  # type: ignore[union-attr,arg-type]
    ready(window, qtbot)
    return Hand(window)


def ready(window: MainWindow, qtbot: QtBot) -> None:
    gutter = window.gutter
    qtbot.waitUntil(lambda: gutter.complete and gutter.height_of(0) is not None)


def annotate(hand: Hand, start: int, tag: int, length: int = 8) -> str:
    project, document = hand.window.session.project, hand.window.annotations.document
    assert project is not None and document is not None
    made = project.annotate(document, Span(start, start + length), tag).added[0]
    return str(made.id)  # type: ignore[union-attr]


def ticks(gutter: Gutter, offset: int) -> list[int]:
    at = gutter.height_of(offset)
    assert at is not None
    return gutter.tags_at(at)


def test_a_tick_stands_where_a_tag_lies(long: Hand) -> None:
    annotate(long, 38_000, 2)
    gutter = long.window.gutter
    at = gutter.height_of(38_000)
    assert at is not None
    assert gutter.tags_at(at) == [2]
    assert abs(at - gutter.height() / 2) < gutter.height() * 0.03


def test_several_tags_stand_side_by_side(long: Hand) -> None:
    for tag in (3, 1, 2):
        annotate(long, 38_000, tag)
    assert ticks(long.window.gutter, 38_000) == [1, 2, 3]


def test_a_tick_goes_with_its_last_annotation(long: Hand) -> None:
    first, second = annotate(long, 38_000, 2), annotate(long, 38_001, 2)
    long.window.annotating.delete(first)
    assert ticks(long.window.gutter, 38_000) == [2]
    long.window.annotating.delete(second)
    assert ticks(long.window.gutter, 38_000) == []


def test_another_tag_takes_the_place(long: Hand) -> None:
    long.window.annotating.retag(annotate(long, 38_000, 2), 3)
    assert ticks(long.window.gutter, 38_000) == [3]


def test_all_are_counted_when_a_document_opens(long: Hand, qtbot: QtBot) -> None:
    annotate(long, 100, 1)
    annotate(long, 38_000, 2)
    window, here = long.window, long.window.annotations.document
    window.session.open_document(1)
    ready(window, qtbot)
    window.session.open_document(here)  # type: ignore[arg-type]
    ready(window, qtbot)
    assert (ticks(window.gutter, 100), ticks(window.gutter, 38_000)) == ([1], [2])


def test_a_click_goes_to_the_span(long: Hand) -> None:
    annotate(long, 50_000, 2)
    at = long.window.gutter.height_of(50_000)
    assert at is not None
    long.mouse(PRESS, QPoint(long.window.gutter.width() // 2, at), on=long.window.gutter)
    assert long.view.is_visible(Span(50_000, 50_008))


def test_a_click_on_one_of_several_goes_to_its_tag(long: Hand) -> None:
    gutter = long.window.gutter
    annotate(long, 50_000, 1)
    at = gutter.height_of(50_000)
    assert at is not None
    far = max(o for o in range(50_000, 50_400) if gutter.height_of(o) == at)
    annotate(long, far, 2, 1)
    long.mouse(PRESS, QPoint(gutter.width() - 2, at), on=gutter)
    assert long.view.is_visible(Span(far, far + 1))


def test_a_click_between_ticks_goes_to_that_part(long: Hand) -> None:
    gutter = long.window.gutter
    long.mouse(PRESS, QPoint(5, gutter.height() // 2), on=gutter)
    assert 30_000 < long.view.middle_offset() < 46_000


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_it_stands_between_the_text_and_its_scroll_bar(
    long: Hand, side: Qt.LayoutDirection
) -> None:
    gutter, view = long.window.gutter, long.view
    view.setLayoutDirection(side)
    QApplication.processEvents()
    port, bar = view.viewport().geometry(), view.verticalScrollBar()
    place = bar.rect().translated(bar.mapTo(view, QPoint(0, 0)))
    assert not gutter.geometry().intersects(port)
    assert not gutter.geometry().intersects(place)
    assert (gutter.x() > port.x()) == (side is Qt.LayoutDirection.LeftToRight)
