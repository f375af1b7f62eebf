"""The caret as a person uses it: shown, moved, selecting; whatever layout the keyboard types."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.core.model import Span
from reader.gui.main_window import MainWindow
from tests.gui.conftest import ARTICLE, Hand

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

# The same keys as they come from three layouts: key, text, place on X11.
SENTENCE = [(Key.Key_S, "\x13", 39), (0x0633, "س", 39)]
PARAGRAPH = [(Key.Key_P, "\x10", 33), (0x062D, "ح", 33)]
ONES = [(Key.Key_1, "1", 10), (0x0661, "١", 10), (Key.Key_Ampersand, "&", 10)]


def stand(hand: Hand, words: str) -> None:
    """Click before some words, so that the caret is there."""
    start, _ = hand.span_of(words)
    hand.view.scroll_to(start)
    box = hand.view.rectangles(start, start + 1)[0]
    hand.click(QPoint(box.right() + 1, box.center().y()))
    assert hand.view.caret.offset() == start


def selected(hand: Hand) -> str:
    return hand.view.selected_text()


def test_there_is_none_at_first(hand: Hand) -> None:
    assert hand.view.caret.offset() is None


def test_f7_shows_it_at_the_top_and_hides_it(hand: Hand) -> None:
    hand.key(Key.Key_F7)
    assert hand.view.caret.offset() == hand.view.top_offset()
    hand.key(Key.Key_F7)
    assert hand.view.caret.offset() is None


def test_a_click_shows_it_where_it_was(hand: Hand) -> None:
    stand(hand, "وحدة")
    start, end = hand.span_of("وحدة")
    first = hand.view.rectangles(start, start + 1)[0]
    assert abs(hand.view.caret.rectangle().center().x() - first.right()) <= 3
    assert hand.view.caret.rectangle().intersects(first.adjusted(-2, 0, 2, 0))
    assert end > start


def test_left_is_onward_in_arabic(hand: Hand) -> None:
    stand(hand, "وحدة")
    x = hand.view.caret.rectangle().x()
    start = hand.view.caret.offset()
    hand.key(Key.Key_Left)
    assert start is not None and hand.view.caret.offset() == start + 1
    assert hand.view.caret.rectangle().x() < x


def test_without_a_caret_arrows_scroll(hand: Hand) -> None:
    hand.window.resize(900, 400)
    hand.key(Key.Key_Down)
    assert hand.view.verticalScrollBar().value() > 0


def test_control_goes_by_words(hand: Hand) -> None:
    stand(hand, "أكثر من 51 ألف وحدة")
    hand.key(Key.Key_Left, CTRL | SHIFT)
    hand.key(Key.Key_Left, CTRL | SHIFT)
    assert selected(hand) == "أكثر من"


@pytest.mark.parametrize(("before", "number"), [("من ", "51"), ("على ", "43٪")])
def test_a_number_is_one_word_to_the_caret(hand: Hand, before: str, number: str) -> None:
    stand(hand, before + number)
    hand.key(Key.Key_Left, CTRL)
    hand.key(Key.Key_Left)
    hand.key(Key.Key_Left, CTRL | SHIFT)
    assert selected(hand) == number


def test_shift_selects_whole_graphemes(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path]
) -> None:
    hand = Hand(open_on(make_project("مُحَمَّدٌ قال")))
    hand.key(Key.Key_F7)
    hand.key(Key.Key_Left, SHIFT)
    hand.key(Key.Key_Left, SHIFT)
    assert selected(hand) == "مُحَ"


def test_shift_back_takes_less(hand: Hand) -> None:
    stand(hand, "وحدة")
    for key in (Key.Key_Left, Key.Key_Left, Key.Key_Right):
        hand.key(key, SHIFT)
    assert selected(hand) == "و"


def test_an_arrow_without_shift_clears_the_selection(hand: Hand) -> None:
    stand(hand, "وحدة")
    hand.key(Key.Key_Left, SHIFT)
    hand.key(Key.Key_Left)
    assert selected(hand) == ""


def test_shift_goes_on_from_what_the_mouse_selected(hand: Hand) -> None:
    hand.select("ألف")
    hand.key(Key.Key_Left, CTRL | SHIFT)
    start, end = hand.span_of("ألف")
    span = hand.view.selection()
    assert span is not None and span.start == start and span.end > end


def test_end_and_home_take_the_line(hand: Hand) -> None:
    hand.key(Key.Key_F7)
    hand.key(Key.Key_Home)
    hand.key(Key.Key_End, SHIFT)
    span = hand.view.selection()
    assert (
        span is not None and len({r.y() for r in hand.view.rectangles(span.start, span.end)}) == 1
    )


def test_up_and_down_keep_their_column(hand: Hand) -> None:
    stand(hand, ARTICLE.split("\n")[2][20:30])
    x, offset = hand.view.caret.rectangle().x(), hand.view.caret.offset()
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up):
        hand.key(key)
    assert (hand.view.caret.rectangle().x(), hand.view.caret.offset()) == (x, offset)


@pytest.mark.parametrize(("key", "wanted"), [(Key.Key_Home, 0), (Key.Key_End, len(ARTICLE))])
def test_control_goes_to_the_ends_of_the_text(hand: Hand, key: Key, wanted: int) -> None:
    stand(hand, "وحدة")
    hand.key(key, CTRL)
    assert hand.view.caret.offset() == wanted


def test_it_comes_into_view(hand: Hand) -> None:
    hand.window.resize(900, 400)
    hand.key(Key.Key_F7)
    hand.key(Key.Key_End, CTRL)
    assert hand.view.viewport().rect().contains(hand.view.caret.rectangle())


def test_a_page_down_moves_text_and_caret(hand: Hand) -> None:
    hand.window.resize(900, 400)
    hand.key(Key.Key_F7)
    hand.key(Key.Key_PageDown)
    assert hand.view.verticalScrollBar().value() > 0
    assert hand.view.viewport().rect().contains(hand.view.caret.rectangle())


@pytest.mark.parametrize(("key", "text", "scan"), SENTENCE)
def test_the_sentence_in_every_layout(hand: Hand, key: int, text: str, scan: int) -> None:
    stand(hand, "أكثر من 51 ألف وحدة")
    hand.key(key, CTRL | SHIFT, text, scan)
    assert "أكثر من 51 ألف وحدة" in selected(hand)
    assert "\n" not in selected(hand)


@pytest.mark.parametrize(("key", "text", "scan"), PARAGRAPH)
def test_the_paragraph_in_every_layout(hand: Hand, key: int, text: str, scan: int) -> None:
    stand(hand, "أكثر من 51 ألف وحدة")
    hand.key(key, CTRL | SHIFT, text, scan)
    assert selected(hand) in [p.strip() for p in ARTICLE.split("\n")]


@pytest.mark.parametrize(("key", "text", "scan"), ONES)
def test_what_keys_selected_is_tagged_in_every_layout(
    hand: Hand, key: int, text: str, scan: int
) -> None:
    stand(hand, "أكثر")
    hand.key(Key.Key_Left, CTRL | SHIFT)
    hand.key(key, text=text, scan=scan)
    assert [a.quote for a in hand.window.annotations.items()] == ["أكثر"]


def test_selecting_by_keys_shows_the_palette(hand: Hand) -> None:
    stand(hand, "وحدة")
    hand.key(Key.Key_Left, SHIFT)
    palette = hand.view.findChild(QWidget, "tag_palette")
    assert palette is not None and palette.isVisible()


def test_the_pen_waits_until_shift_is_let_go(hand: Hand) -> None:
    stand(hand, "أكثر")
    hand.key(Key.Key_1, text="1")
    hand.key(Key.Key_Left, CTRL | SHIFT)
    hand.key(Key.Key_Left, CTRL | SHIFT)
    assert not hand.window.annotations.items()
    hand.key(Key.Key_Shift)
    assert [a.quote for a in hand.window.annotations.items()] == ["أكثر من"]


def test_it_does_not_blink_where_the_system_says_so(hand: Hand) -> None:
    hints = QGuiApplication.styleHints()
    before = hints.cursorFlashTime()
    hints.setCursorFlashTime(0)
    try:
        hand.key(Key.Key_F7)
        assert hand.view.caret.blinking is False
    finally:
        hints.setCursorFlashTime(before)


def tagged(hand: Hand, words: str) -> None:
    hand.tag(words, 1)
    assert hand.window.annotations.selected_id


def quotes(hand: Hand) -> list[str]:
    text = hand.view.text
    return [text[a.start : a.end] for a in hand.window.annotations.items()]


def test_alt_left_moves_the_end_onward(hand: Hand) -> None:
    tagged(hand, "أكثر من")
    hand.key(Key.Key_Left, ALT)
    assert quotes(hand) == ["أكثر من 5"]


def test_alt_shift_goes_by_a_word_and_is_one_step_of_undo(hand: Hand) -> None:
    tagged(hand, "أكثر من")
    hand.key(Key.Key_Left, ALT | SHIFT)
    assert quotes(hand) == ["أكثر من 51"]
    hand.key(Key.Key_Z, CTRL)
    assert quotes(hand) == ["أكثر من"]


def test_alt_right_takes_less(hand: Hand) -> None:
    tagged(hand, "أكثر من")
    hand.key(Key.Key_Right, ALT | SHIFT)
    assert quotes(hand) == ["أكثر"]


def test_the_bound_near_the_caret_moves(hand: Hand) -> None:
    tagged(hand, "أكثر من 51")
    stand(hand, "أكثر من 51")
    hand.key(Key.Key_Left, ALT | SHIFT)
    assert quotes(hand) == ["من 51"]


def test_a_span_never_becomes_empty(hand: Hand) -> None:
    tagged(hand, "وحدة")
    for _ in range(6):
        hand.key(Key.Key_Right, ALT)
    assert quotes(hand) == ["و"]


def test_tab_goes_from_span_to_span(hand: Hand) -> None:
    tagged(hand, "وحدة")
    tagged(hand, "أكثر من")
    hand.key(Key.Key_Escape)
    hand.key(Key.Key_Home, CTRL)
    chosen: list[Span] = []
    for key in (Key.Key_Tab, Key.Key_Tab, Key.Key_Backtab):
        hand.key(key, SHIFT if key == Key.Key_Backtab else Qt.KeyboardModifier.NoModifier)
        found = hand.window.annotations.get(hand.window.annotations.selected_id)
        assert found is not None
        chosen.append(found.span)
    first, second = (a.span for a in hand.window.annotations.items())
    assert chosen == [first, second, first]


def test_a_letter_alone_moves_nothing(hand: Hand) -> None:
    hand.key(Key.Key_F7)
    before = hand.view.caret.offset()
    for key, text, scan in ((Key.Key_P, "p", 33), (Key.Key_S, "s", 39), (0x0636, "ض", 24)):
        hand.key(key, text=text, scan=scan)
    assert hand.view.caret.offset() == before and hand.view.selection() is None
