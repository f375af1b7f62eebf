"""Tags with letters of their own: given, pressed and refused, whatever layout is active."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.codebook.dialog import CodebookDialog
from tests.gui.conftest import Hand
from tests.gui.layouts import LAYOUTS, Press

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Layout = Callable[..., Press]
layouts = pytest.mark.parametrize("layout", LAYOUTS)


def create(hand: Hand, name: str, key: str) -> None:
    project = hand.window.session.project
    assert project is not None
    project.codebook.create(name, label_en=name.capitalize(), key=key)


def press(hand: Hand, key: str, layout: Layout, held: Qt.KeyboardModifier = NONE) -> None:
    code, text, scan = layout(key)
    hand.key(code, held, text, scan)


def tag_names(hand: Hand) -> list[str]:
    found = hand.window.annotations
    return [found.tag(a.tag).name for a in found.items()]


@layouts
@pytest.mark.parametrize("letter", "QAZWMK")
def test_a_letter_tags_what_is_selected(hand: Hand, layout: Layout, letter: str) -> None:
    create(hand, "place", letter)
    hand.select("وحدة")
    press(hand, letter, layout)
    assert tag_names(hand) == ["place"]


@layouts
def test_a_letter_changes_the_tag_and_takes_the_pen(hand: Hand, layout: Layout) -> None:
    create(hand, "place", "P")
    hand.tag("وحدة", 1)
    press(hand, "P", layout)
    assert tag_names(hand) == ["place"]
    hand.key(Key.Key_Escape)
    press(hand, "P", layout)
    assert hand.window.annotating.pen is not None


@layouts
def test_with_the_caret_shown_a_letter_tags_still(hand: Hand, layout: Layout) -> None:
    create(hand, "place", "S")
    hand.key(Key.Key_F7)
    hand.key(Key.Key_Left, CTRL | SHIFT)
    press(hand, "S", layout)
    assert tag_names(hand) == ["place"]


@layouts
def test_ctrl_with_that_letter_is_the_command(hand: Hand, layout: Layout) -> None:
    create(hand, "place", "K")
    hand.select("وحدة")
    code, text, scan = layout("K", held=True)
    hand.key(code, CTRL, text, scan)
    assert tag_names(hand) == [] and hand.window.findChild(QWidget, "command_palette") is not None


@pytest.fixture
def dialog(hand: Hand, qtbot: QtBot) -> CodebookDialog:
    """The codebook, open on the first tag."""
    hand.key(Key.Key_T, CTRL | SHIFT, "\x14", 28)
    found = hand.window.codebook.dialog
    assert found is not None
    first = hand.window.annotations.tags()[0]
    found.tree.choose(first.id)
    return found


def give(hand: Hand, dialog: CodebookDialog, press: Press) -> tuple[str, str]:
    """Press a key in the field of the first tag's key; the key it has then, and what is said."""
    key, text, scan = press
    hand.key(key, NONE, text, scan, on=dialog.form.key)
    said = dialog.findChild(QLabel, "codebook_said")
    assert said is not None
    return hand.window.annotations.tags()[0].shortcut, said.text()


@layouts
@pytest.mark.parametrize("key", ["Q", "A", "7"])
def test_a_key_is_given_in_every_layout(
    hand: Hand, dialog: CodebookDialog, layout: Layout, key: str
) -> None:
    assert give(hand, dialog, layout(key)) == (key, "")


@layouts
def test_a_clash_with_another_tag_is_told(
    hand: Hand, dialog: CodebookDialog, layout: Layout
) -> None:
    key, said = give(hand, dialog, layout("2"))
    assert key == "1" and "proposals" in said


def test_a_clash_with_an_action_is_told(hand: Hand, dialog: CodebookDialog) -> None:
    key, said = give(hand, dialog, (Key.Key_Minus, "-", 20))
    assert key == "1" and "Leave out the joined letter" in said
