"""Panes, the command palette and the list of keys, by keys alone and in every layout."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QWidget

from reader.gui.command_palette import entries, folded, matching
from reader.gui.keys import KEYS, Context
from reader.gui.keys_window import keys_by_context, name_of
from reader.gui.main_window import MainWindow
from tests.gui.conftest import Hand

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

PALETTE = [(Key.Key_K, "\x0b", 45), (0x0646, "ن", 45)]
# ? of an English, an Arabic and a French keyboard: / at its place twice, then the comma's key.
QUESTION = [(Key.Key_Question, "?", 61), (0x061F, "؟", 61), (Key.Key_Question, "?", 58)]


def named(hand: Hand) -> str:
    focus = hand.window.focusWidget()
    return focus.objectName() if focus is not None else ""


def press_in_focus(hand: Hand, key: int, held: Qt.KeyboardModifier = SHIFT, **more: object) -> None:
    hand.key(key, held, on=hand.window.focusWidget(), **more)  # type: ignore[arg-type]


def test_f6_goes_around_the_panes_that_are_seen(hand: Hand) -> None:
    hand.tag("وحدة", 1)
    seen: list[str] = []
    for _ in range(3):
        press_in_focus(hand, Key.Key_F6, Qt.KeyboardModifier.NoModifier)
        seen.append(named(hand))
    assert seen == ["annotation_table", "annotation_filter", "reading_view"]


def test_shift_f6_goes_back(hand: Hand) -> None:
    press_in_focus(hand, Key.Key_F6)
    assert named(hand) == "annotation_filter"


def test_library_and_search_are_panes_when_they_are_seen(hand: Hand) -> None:
    hand.key(Key.Key_B, CTRL)
    hand.key(Key.Key_F, CTRL | SHIFT)
    hand.view.setFocus()
    seen: set[str] = set()
    for _ in range(4):
        press_in_focus(hand, Key.Key_F6, Qt.KeyboardModifier.NoModifier)
        seen.add(named(hand))
    assert {"documents_list", "search_field"} <= seen


def test_the_pane_with_the_focus_has_a_frame_until_the_mouse_is_used(hand: Hand) -> None:
    hand.tag("وحدة", 1)
    for _ in range(3):
        press_in_focus(hand, Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    frame = hand.window.findChild(QWidget, "pane_frame")
    assert frame is not None and frame.isVisible() and frame.size() == hand.view.size()
    hand.click(QPoint(300, 300))
    assert not frame.isVisible()


def open_palette(hand: Hand, key: int = Key.Key_K, text: str = "\x0b", scan: int = 45) -> QLineEdit:
    hand.key(key, CTRL, text, scan)
    field = hand.window.findChild(QLineEdit, "command_field")
    assert field is not None and field.isVisible()
    return field


def listed(hand: Hand) -> list[str]:
    found = hand.window.findChild(QTreeWidget, "command_list")
    assert found is not None
    items = [found.topLevelItem(i) for i in range(found.topLevelItemCount())]
    return [item.text(0) for item in items if item is not None]


@pytest.mark.parametrize(("key", "text", "scan"), PALETTE)
def test_the_palette_opens_in_every_layout(hand: Hand, key: int, text: str, scan: int) -> None:
    open_palette(hand, key, text, scan)
    assert named(hand) == "command_field"


@pytest.mark.parametrize("query", ["larger", "LARGER TEXT", "تكبير", "تَكْبيـر"])
def test_a_command_is_found_in_either_language_and_run(hand: Hand, query: str) -> None:
    field = open_palette(hand)
    field.setText(query)
    hand.key(Key.Key_Return, on=field)
    assert hand.view.zoom() > 100
    assert not field.isVisible() and named(hand) == "reading_view"


def test_down_chooses_the_next(hand: Hand) -> None:
    field = open_palette(hand)
    field.setText("text")
    smaller = listed(hand).index("Smaller text")
    for _ in range(smaller):
        hand.key(Key.Key_Down, on=field)
    hand.key(Key.Key_Return, on=field)
    assert hand.view.zoom() < 100


def test_esc_leaves_the_palette_and_the_selection(hand: Hand) -> None:
    hand.select("وحدة")
    field = open_palette(hand)
    hand.key(Key.Key_Escape, on=field)
    assert not field.isVisible() and hand.view.selected_text() == "وحدة"


def test_what_cannot_be_done_now_is_not_done(hand: Hand) -> None:
    field = open_palette(hand)
    field.setText("Remove annotation")
    hand.key(Key.Key_Return, on=field)
    assert field.isVisible()


def test_every_command_has_a_name_in_both_languages(window: MainWindow) -> None:
    assert [e.command for e in entries(window.commands) if len(e.names) < 3] == []


def test_every_command_is_found_by_its_name(window: MainWindow) -> None:
    every = entries(window.commands)
    for entry in every:
        assert matching(every, entry.words)[0].names[0] == folded(entry.words)


@pytest.mark.parametrize(("key", "text", "scan"), QUESTION)
def test_the_question_mark_shows_the_keys(hand: Hand, key: int, text: str, scan: int) -> None:
    hand.key(key, SHIFT, text, scan)
    assert hand.window.findChild(QWidget, "keys_window") is not None


def test_f1_shows_the_keys_from_a_field_too(hand: Hand) -> None:
    hand.key(Key.Key_L, CTRL)
    press_in_focus(hand, Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    assert hand.window.findChild(QWidget, "keys_window") is not None


def test_every_key_has_a_name(window: MainWindow) -> None:
    assert [row for row in KEYS if not name_of(row[2], window.commands)] == []


def test_the_list_has_every_place_where_keys_hold(window: MainWindow) -> None:
    assert len(keys_by_context(window.commands)) == len(Context)
    assert all(rows for _, rows in keys_by_context(window.commands))
