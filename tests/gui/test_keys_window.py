"""The list of all keys: opened in every layout, complete, searched, with the codebook's own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.gui.keys import KEYS, Context
from reader.gui.keys_sheet import KeysSheet
from reader.gui.keys_window import keys_by_context, name_of
from reader.gui.main_window import MainWindow
from tests.gui.conftest import Hand

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

# ? of an English, an Arabic and a French keyboard: / at its place twice, then the comma's key.
QUESTION = [(Key.Key_Question, "?", 61), (0x061F, "؟", 61), (Key.Key_Question, "?", 58)]


def sheet(hand: Hand) -> KeysSheet:
    found = hand.window.findChild(KeysSheet)
    assert found is not None and found.isVisible()
    return found


def words(hand: Hand) -> list[str]:
    return [row.words for group in sheet(hand).groups() for row in group.rows]


@pytest.mark.parametrize(("key", "text", "scan"), QUESTION)
def test_the_question_mark_opens_it(hand: Hand, key: int, text: str, scan: int) -> None:
    hand.key(key, SHIFT, text, scan)
    assert sheet(hand)


def test_f1_opens_it_from_a_field_too(hand: Hand) -> None:
    hand.key(Key.Key_L, CTRL)
    hand.key(Key.Key_F1, on=hand.window.focusWidget())
    assert sheet(hand)


def test_a_question_mark_in_a_field_is_written(hand: Hand) -> None:
    hand.key(Key.Key_L, CTRL)
    hand.key(Key.Key_Question, SHIFT, "?", 61, on=hand.window.focusWidget())
    assert hand.window.panel.filter.text() == "?"
    assert hand.window.findChild(QWidget, "keys_window") is None


def test_every_key_has_a_name(window: MainWindow) -> None:
    assert [row for row in KEYS if not name_of(row[2], window.commands)] == []


def test_every_place_where_keys_hold_is_listed(window: MainWindow) -> None:
    groups = keys_by_context(window.commands, window.annotations.tags())
    assert len(groups) == len(Context) and all(group.rows for group in groups)


def test_every_key_is_listed_but_those_of_no_tag(window: MainWindow) -> None:
    groups = keys_by_context(window.commands, window.annotations.tags())
    listed = {key for group in groups for row in group.rows for key in row.keys}
    assert {key for _, key, name in KEYS if not name.startswith("tag_")} <= listed


def test_tags_stand_there_by_their_own_names_and_keys(hand: Hand) -> None:
    codebook = hand.window.session.project.codebook  # type: ignore[union-attr]
    codebook.create("place", label_en="Place", label_ar="مكان", key="Q")
    hand.key(Key.Key_F1)
    rows = {row.words: row.keys for row in sheet(hand).groups()[0].rows}
    assert rows["Place"] == ("Q",)


def test_a_key_is_found_by_what_it_does(hand: Hand) -> None:
    hand.key(Key.Key_F1)
    field = hand.window.findChild(QLineEdit, "keys_field")
    assert field is not None
    field.setText("larger")
    assert words(hand) == ["Larger text"]


def test_what_a_key_does_is_found_by_the_key(hand: Hand) -> None:
    hand.key(Key.Key_F1)
    field = hand.window.findChild(QLineEdit, "keys_field")
    assert field is not None
    field.setText("ctrl+e")
    assert "Export" in words(hand)


def test_esc_closes_it(hand: Hand) -> None:
    hand.key(Key.Key_F1)
    window = hand.window.findChild(QWidget, "keys_window")
    assert window is not None
    hand.key(Key.Key_Escape, on=window)
    assert not window.isVisible()
