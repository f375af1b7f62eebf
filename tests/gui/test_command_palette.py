"""The command palette: opened in every layout, searched in both languages, walked by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from reader.gui.command_list import CommandList
from reader.gui.command_palette import entries
from reader.gui.main_window import MainWindow
from tests.gui.conftest import Hand
from tests.gui.layouts import LAYOUTS, arabic, azerty, english

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(hand: Hand, layout: object = english) -> QLineEdit:
    """Press Ctrl+K; the field that it opens."""
    key, text, scan = layout("K", held=True)  # type: ignore[operator]
    hand.key(key, CTRL, text, scan)
    field = hand.window.findChild(QLineEdit, "command_field")
    assert field is not None and field.isVisible()
    return field


def listed(hand: Hand) -> list[str]:
    found = hand.window.findChild(CommandList)
    assert found is not None
    return [row.words for row in found.shown()]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_it_opens_in_every_layout(hand: Hand, layout: object) -> None:
    assert opened(hand, layout) is hand.window.focusWidget()


@pytest.mark.parametrize("layout", [english, arabic, azerty])
def test_the_same_key_closes_it(hand: Hand, layout: object) -> None:
    field = opened(hand, layout)
    key, text, scan = layout("K", held=True)  # type: ignore[operator]
    hand.key(key, CTRL, text, scan, on=field)
    assert not field.isVisible() and hand.window.focusWidget() is hand.view


@pytest.mark.parametrize(
    "query", ["larger", "LARGER TEXT", "text larg", "تكبير", "تَكْبيـر", "النص تكبير"]
)
def test_a_command_is_found_in_either_language_and_run(hand: Hand, query: str) -> None:
    field = opened(hand)
    field.setText(query)
    hand.key(Key.Key_Return, on=field)
    assert hand.view.zoom() > 100
    assert not field.isVisible() and hand.window.focusWidget() is hand.view


@pytest.mark.parametrize("query", ["إضافة مجلد", "اضافه مجلد", "أضافة", "المجلد", "add fol"])
def test_any_hamza_and_the_article_find_it(hand: Hand, query: str) -> None:
    opened(hand).setText(query)
    assert "Add folder…" in listed(hand)


def test_the_digits_of_arabic_are_those_of_english(hand: Hand) -> None:
    opened(hand).setText("٩٩")
    assert listed(hand) == []


def test_down_lights_the_next(hand: Hand) -> None:
    field = opened(hand)
    field.setText("text")
    for _ in range(listed(hand).index("Smaller text")):
        hand.key(Key.Key_Down, on=field)
    hand.key(Key.Key_Return, on=field)
    assert hand.view.zoom() < 100


def test_esc_leaves_it_and_the_selection(hand: Hand) -> None:
    hand.select("وحدة")
    field = opened(hand)
    hand.key(Key.Key_Escape, on=field)
    assert not field.isVisible() and hand.view.selected_text() == "وحدة"


def test_a_click_elsewhere_leaves_it(hand: Hand) -> None:
    field = opened(hand)
    hand.view.setFocus()
    assert not field.isVisible()


def test_what_cannot_be_done_now_is_not_done(hand: Hand) -> None:
    field = opened(hand)
    field.setText("Remove annotation")
    hand.key(Key.Key_Return, on=field)
    assert field.isVisible()


def test_what_was_done_last_stands_first(hand: Hand) -> None:
    field = opened(hand)
    field.setText("Dark ground")
    hand.key(Key.Key_Return, on=field)
    opened(hand)
    assert listed(hand)[0] == "Dark ground"


def test_a_ground_is_a_command(hand: Hand) -> None:
    field = opened(hand)
    field.setText("خلفيه بنيه")
    hand.key(Key.Key_Return, on=field)
    assert hand.window.settings.ground == "sepia"


def test_undo_says_of_what(hand: Hand) -> None:
    hand.tag("وحدة", 1)
    hand.window.repaint()
    opened(hand).setText("undo")
    assert listed(hand)[0].startswith("Undo")


def test_every_command_has_a_name_in_both_languages(window: MainWindow) -> None:
    assert [e.command for e in entries(window.commands) if not e.other] == []


def test_every_command_is_found_by_its_name(hand: Hand) -> None:
    field = opened(hand)
    for entry in entries(hand.window.commands):
        field.setText(entry.words)
        assert listed(hand)[0] == entry.words
        field.setText(entry.other)
        assert entry.words in listed(hand)[:2]


def test_the_lit_command_is_told_to_a_screen_reader(hand: Hand) -> None:
    field = opened(hand)
    field.setText("export")
    assert field.accessibleDescription() == "Export…, Ctrl+E"
