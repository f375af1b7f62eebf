"""The margin by keys: from note to note, the card open, writing in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.gui.conftest import Hand

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def noted(hand: Hand) -> Hand:
    """Three annotations, of which the first and the last have a note; the focus in the margin."""
    for words, note in (("رسوليان", "من هو"), ("أكثر من", ""), ("43٪", "انظر الجدول")):
        hand.tag(words, 1)
        if note:
            hand.window.annotating.set_note(hand.window.annotations.selected_id, note)
        hand.key(Key.Key_Escape)
    hand.window.annotations.select("")
    hand.key(Key.Key_Home, CTRL)
    hand.key(Key.Key_F6)
    return hand


def press(hand: Hand, key: int) -> None:
    hand.key(key, on=hand.window.focusWidget())


def note(hand: Hand) -> str:
    found = hand.window.annotations.get(hand.window.annotations.selected_id)
    return found.note if found is not None else ""


def test_f6_enters_at_the_first_note_from_here(noted: Hand) -> None:
    assert note(noted) == "من هو"


def test_down_and_up_pass_what_has_no_note(noted: Hand) -> None:
    press(noted, Key.Key_Down)
    assert note(noted) == "انظر الجدول"
    press(noted, Key.Key_Up)
    assert note(noted) == "من هو"


def test_the_last_note_stays_at_the_end(noted: Hand) -> None:
    for _ in range(3):
        press(noted, Key.Key_Down)
    assert note(noted) == "انظر الجدول"


@pytest.mark.parametrize("width", [1300, 760])
def test_the_card_of_the_note_is_open(noted: Hand, width: int) -> None:
    noted.window.resize(width, 800)
    press(noted, Key.Key_Down)
    assert [c.annotation.note for c in noted.window.margin.cards() if c.opened] == ["انظر الجدول"]


def test_what_is_gone_to_can_be_seen(noted: Hand) -> None:
    noted.window.resize(1300, 400)
    press(noted, Key.Key_Down)
    found = noted.window.annotations.get(noted.window.annotations.selected_id)
    assert found is not None and noted.view.is_visible(found.span)


def test_enter_writes_in_the_note(noted: Hand) -> None:
    press(noted, Key.Key_Return)
    focus = noted.window.focusWidget()
    assert focus is not None and focus.objectName() == "note_text"


def test_a_tag_key_changes_the_tag(noted: Hand) -> None:
    noted.key(Key.Key_3, text="3", on=noted.window.focusWidget())
    found = noted.window.annotations.get(noted.window.annotations.selected_id)
    assert found is not None and noted.window.annotations.tag(found.tag).name == "quotes"


def test_left_by_f6_the_card_closes(noted: Hand) -> None:
    press(noted, Key.Key_F6)
    assert not any(card.opened for card in noted.window.margin.cards())
    pane = noted.window.findChild(QWidget, "margin_pane")
    assert pane is not None and not pane.isVisible()
