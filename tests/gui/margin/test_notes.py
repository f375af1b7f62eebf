"""Notes beside their lines: cards where there is room, marks where there is none."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.model import Span
from reader.gui.annotations.note_editor import NoteEditor
from reader.gui.main_window import MainWindow
from tests.gui.conftest import Hand

NOTE = "قارن بأرقام العام الماضي"
LONG = "هذه حاشية طويلة لا تسعها الأسطر القليلة. " * 8
LATIN = "The minister said that trade would grow by ten per cent. " * 40


@pytest.fixture
def wide(window: MainWindow, qtbot: QtBot) -> Hand:
    """A person at a window with room beside the page."""
    with qtbot.waitExposed(window):
        window.show()
    window.resize(1500, 900)
    qtbot.waitUntil(lambda: window.width() == 1500)
    return Hand(window)


@pytest.fixture
def narrow(wide: Hand, qtbot: QtBot) -> Hand:
    """The same where the page takes all the room."""
    wide.window.resize(1000, 900)
    qtbot.waitUntil(lambda: wide.view.viewport().width() < 760)
    return wide


def note(hand: Hand, start: int, text: str, length: int = 20, tag: int = 1) -> str:
    """Annotate a span and write its note, as verbs do."""
    project, document = hand.window.session.project, hand.window.annotations.document
    assert project is not None and document is not None
    made = project.annotate(document, Span(start, start + length), tag).added[0]
    project.set_note(made.id, text)  # type: ignore[union-attr]
    return str(made.id)  # type: ignore[union-attr]


def rect_of(hand: Hand, annotation: str) -> QRect:
    return next(c.rect for c in hand.window.margin.cards() if c.annotation.id == annotation)


def hover(hand: Hand, at: QPoint) -> None:
    """Move the mouse with no button down."""
    none = Qt.MouseButton.NoButton
    hand.mouse(QMouseEvent.Type.MouseMove, at, button=none, held=none)


def first_line(hand: Hand, start: int) -> QRect:
    return hand.view.rectangles(start, start + 1)[0]


def editor(hand: Hand) -> NoteEditor:
    found = hand.view.findChild(NoteEditor, "note_editor")
    assert isinstance(found, NoteEditor)
    return found


def test_a_card_is_level_with_its_line(wide: Hand) -> None:
    made = note(wide, 300, NOTE)
    assert abs(rect_of(wide, made).top() - first_line(wide, 300).top()) <= 1


def test_cards_of_arabic_stand_left_of_the_page(wide: Hand) -> None:
    made = note(wide, 300, NOTE)
    assert 0 < rect_of(wide, made).right() < wide.view.places.page_left()


def test_cards_of_english_stand_right_of_the_page(
    wide: Hand, make_project: Callable[..., Path], qtbot: QtBot
) -> None:
    wide.window.open_project(make_project(LATIN, name="latin.sqlite"))
    qtbot.waitUntil(lambda: wide.window.annotations.complete)
    made = note(wide, 300, NOTE)
    places = wide.view.places
    assert rect_of(wide, made).left() > places.page_left() + places.page_width()


def test_cards_lie_beside_the_page_and_not_over_each_other(wide: Hand) -> None:
    for start in range(0, 600, 25):
        note(wide, start, LONG[: 10 + start])
    rects = [c.rect for c in wide.window.margin.cards()]
    assert len(rects) > 5
    page = wide.view.places.sheet()
    for n, rect in enumerate(rects):
        assert not rect.intersects(page)
        assert not any(rect.intersects(other) for other in rects[n + 1 :])


def test_what_has_no_note_has_no_card(wide: Hand) -> None:
    note(wide, 300, "")
    note(wide, 400, " \n ")
    assert wide.window.margin.cards() == []


def test_a_removed_annotation_takes_its_card_along(wide: Hand) -> None:
    made = note(wide, 300, NOTE)
    wide.window.annotating.delete(made)
    assert wide.window.margin.cards() == []


def test_cards_scroll_with_the_text(wide: Hand) -> None:
    made = note(wide, 300, NOTE)
    before = rect_of(wide, made)
    bar = wide.view.verticalScrollBar()
    bar.setValue(50)
    assert rect_of(wide, made) == before.translated(0, -50)


def test_hovering_a_cut_card_shows_all_of_it(wide: Hand) -> None:
    made = note(wide, 300, LONG)
    cut = rect_of(wide, made)
    hover(wide, cut.center())
    assert rect_of(wide, made).height() > cut.height()
    assert wide.view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_leaving_the_card_cuts_it_again(wide: Hand) -> None:
    made = note(wide, 300, LONG)
    cut = rect_of(wide, made)
    hover(wide, cut.center())
    hover(wide, QPoint(cut.center().x(), 5))
    assert rect_of(wide, made) == cut


def test_a_thin_line_leads_from_the_hovered_card_to_its_span(wide: Hand) -> None:
    made = note(wide, 300, NOTE)
    rect = rect_of(wide, made)
    QApplication.processEvents()
    between = QRect(rect.right() + 2, 0, 6, wide.view.viewport().height())
    before = wide.view.viewport().grab(between).toImage()
    hover(wide, rect.center())
    assert wide.view.viewport().grab(between).toImage() != before


def test_a_click_selects_the_span_and_opens_its_note(wide: Hand) -> None:
    made = note(wide, 300, NOTE)
    wide.click(rect_of(wide, made).center())
    assert wide.window.annotations.selected_id == made
    assert editor(wide).annotation_id == made


def test_a_press_that_ends_elsewhere_is_no_click(wide: Hand) -> None:
    made = note(wide, 300, NOTE)
    rect = rect_of(wide, made)
    wide.press(rect.center())
    wide.release(QPoint(rect.center().x(), rect.bottom() + 60))
    assert wide.window.annotations.selected_id != made or wide.view.selection() is None
    assert wide.view.findChild(NoteEditor, "note_editor") is None


def test_hovering_a_mark_shows_its_card(narrow: Hand) -> None:
    made = note(narrow, 300, NOTE)
    [(_, rect)] = narrow.window.margin.marks()
    hover(narrow, rect.center())
    assert [c.annotation.id for c in narrow.window.margin.cards()] == [made]
    hover(narrow, QPoint(narrow.view.viewport().width() // 2, 700))
    assert narrow.window.margin.cards() == []


def test_a_narrow_window_has_marks_in_place_of_cards(narrow: Hand) -> None:
    note(narrow, 300, NOTE)
    assert narrow.window.margin.cards() == []
    [(_, rect)] = narrow.window.margin.marks()
    line = first_line(narrow, 300)
    assert line.top() <= rect.center().y() <= line.bottom()


def test_a_mark_lies_beside_the_words(narrow: Hand) -> None:
    note(narrow, 300, NOTE)
    [(_, rect)] = narrow.window.margin.marks()
    places = narrow.view.places
    assert places.page_left() <= rect.left() and rect.right() < places.text_left()


def test_a_click_on_a_mark_opens_the_card_until_the_next_click(narrow: Hand) -> None:
    made = note(narrow, 300, NOTE)
    [(_, rect)] = narrow.window.margin.marks()
    narrow.click(rect.center())
    hover(narrow, QPoint(rect.center().x(), 5))
    assert [c.annotation.id for c in narrow.window.margin.cards()] == [made]
    narrow.click(QPoint(narrow.view.viewport().width() // 2, 700))
    assert narrow.window.margin.cards() == []


def test_escape_closes_the_card_of_a_mark(narrow: Hand) -> None:
    note(narrow, 300, NOTE)
    [(_, rect)] = narrow.window.margin.marks()
    narrow.click(rect.center())
    narrow.key(Qt.Key.Key_Escape)
    assert narrow.window.margin.cards() == []


def test_the_card_of_a_mark_opens_the_note(narrow: Hand) -> None:
    made = note(narrow, 300, NOTE)
    [(_, rect)] = narrow.window.margin.marks()
    narrow.click(rect.center())
    narrow.click(rect_of(narrow, made).center())
    assert editor(narrow).annotation_id == made


def test_notes_of_one_line_share_a_mark(narrow: Hand) -> None:
    made = {note(narrow, 300, NOTE, 4), note(narrow, 301, LONG, 4, tag=2)}
    [(annotations, rect)] = narrow.window.margin.marks()
    assert {a.id for a in annotations} == made
    narrow.click(rect.center())
    first, second = (c.rect for c in narrow.window.margin.cards())
    assert not first.intersects(second)
