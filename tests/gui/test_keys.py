"""Keys by character where that is Latin, else by place: 1, ١, &; Q, ض; Ctrl+Z, Ctrl+ئ."""

import sys
from collections import Counter

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader.gui.keys import (
    KEYS,
    Context,
    LatinKeys,
    combo,
    command_for,
    keys_of,
    shown,
)

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
Key = Qt.Key

# The keys of the places: what X11 and Wayland, Windows, and macOS call them.
PLACES = {
    "1": (10, 2, 18),
    "Q": (24, 16, 12),
    "Z": (52, 44, 6),
    "A": (38, 30, 0),
    "X": (53, 45, 7),
    "C": (54, 46, 8),
}


def press(
    key: int, held: Qt.KeyboardModifier = NONE, text: str = "", scan: int = 0, virtual: int = 0
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, scan, virtual, 0, text)


def press_at(
    place: str, platform: str, key: int, held: Qt.KeyboardModifier = NONE, text: str = ""
) -> QKeyEvent:
    linux, windows, macos = PLACES[place]
    if platform == "darwin":
        return press(key, held, text, 1, macos)
    return press(key, held, text, windows if platform == "win32" else linux)


systems = pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])


@systems
def test_arabic_letter_counts_by_its_place(platform: str) -> None:
    assert combo(press_at("Q", platform, 0x0636, text="ض"), platform) == "Q"


@systems
def test_control_with_an_arabic_letter(platform: str) -> None:
    assert combo(press_at("Z", platform, 0x0626, CTRL, "ئ"), platform) == "Ctrl+Z"
    assert combo(press_at("Z", platform, Key.Key_unknown, CTRL, "ئ"), platform) == "Ctrl+Z"


@systems
@pytest.mark.parametrize("typed", ["1", "١", "۱", "&", "!"])
def test_top_row_digits_count_by_place(platform: str, typed: str) -> None:
    assert combo(press_at("1", platform, ord(typed), text=typed), platform) == "1"


@systems
def test_redo_where_the_arabic_layout_types_a_tilde(platform: str) -> None:
    event = press_at("Z", platform, Key.Key_AsciiTilde, CTRL | SHIFT, "~")
    assert command_for(event, [Context.WINDOW], platform) == "redo"


def test_macos_scan_code_alone_is_taken_as_the_place() -> None:
    assert combo(press(0x0626, CTRL, "ئ", 6), "darwin") == "Ctrl+Z"


def test_macos_virtual_key_zero_is_a() -> None:
    assert combo(press(0x0634, NONE, "ش", 1, 0), "darwin") == "A"


@pytest.mark.parametrize(
    ("key", "text", "name"),
    [(0x0666, "٦", "6"), (Key.Key_Minus, "-", "6")],
)
def test_french_and_arabic_six(key: int, text: str, name: str) -> None:
    assert combo(press(key, text=text, scan=15), "linux") == name


def test_french_zoom_out_shares_the_key_of_six() -> None:
    event = press(Key.Key_Minus, CTRL, "-", 15)
    assert command_for(event, [Context.WINDOW], "linux") == "zoom_out"


def test_french_digit_typed_with_shift() -> None:
    event = press(Key.Key_1, SHIFT, "1", 10)
    assert command_for(event, [Context.SELECTION], "linux") == "tag_1"


def test_dvorak_counts_by_character() -> None:
    assert combo(press(Key.Key_Z, CTRL, "\x1a", 61), "linux") == "Ctrl+Z"  # at the place of /
    assert combo(press(Key.Key_Semicolon, CTRL, ";", 52), "linux") == "Ctrl+;"  # at that of Z
    assert command_for(press(Key.Key_Apostrophe, CTRL, "'", 24), list(Context), "linux") is None


def test_control_character_without_a_key_code() -> None:
    assert combo(press(0, CTRL, "\x1a")) == "Ctrl+Z"


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (press(Key.Key_2, KEYPAD, "2", 88), "2"),
        (press(0x0662, KEYPAD, "٢", 88), "2"),
        (press(Key.Key_Enter, KEYPAD, "\r", 104), "Enter"),
        (press(Key.Key_Return, NONE, "\r", 36), "Enter"),
        (press(Key.Key_Plus, CTRL | KEYPAD, "+", 86), "Ctrl++"),
        (press(Key.Key_Minus, CTRL | KEYPAD, "-", 82), "Ctrl+-"),
        (press(Key.Key_0, CTRL | KEYPAD, "0", 90), "Ctrl+0"),
        (press(Key.Key_Plus, CTRL | SHIFT, "+", 21), "Ctrl++"),
        (press(Key.Key_Equal, CTRL, "=", 21), "Ctrl+="),
        (press(Key.Key_Minus, NONE, "-", 20), "-"),
        (press(Key.Key_Escape, NONE, "\x1b", 9), "Esc"),
        (press(Key.Key_Delete, NONE, "\x7f", 119), "Delete"),
        (press(Key.Key_F10, SHIFT, "", 76), "Shift+F10"),
        (press(Key.Key_F2, NONE, "", 68), "F2"),
        (press(Key.Key_Down, ALT, "", 116), "Alt+Down"),
        (press(Key.Key_Z, CTRL | SHIFT, "\x1a", 52), "Ctrl+Shift+Z"),
        (press(Key.Key_Q, SHIFT, "Q", 24), "Shift+Q"),
        (press(Key.Key_Control, CTRL, "", 37), ""),
        (press(Key.Key_Shift, SHIFT, "", 50), ""),
    ],
)
def test_names(event: QKeyEvent, name: str) -> None:
    assert combo(event, "linux") == name


def test_no_key_means_two_things_in_one_context() -> None:
    found = Counter((context, name) for context, name, _ in KEYS)
    assert [pair for pair, times in found.items() if times > 1] == []


def test_nothing_shadows_a_key_of_the_window() -> None:
    window = {name: command for context, name, command in KEYS if context is Context.WINDOW}
    others = [(name, command) for context, name, command in KEYS if context is not Context.WINDOW]
    assert [name for name, command in others if window.get(name, command) != command] == []


def test_window_keys_leave_typing_alone() -> None:
    window = [name for context, name, _ in KEYS if context is Context.WINDOW]
    assert all(name.startswith(("Ctrl+", "F", "Shift+F")) and name != "F" for name in window)


def test_text_fields_keep_their_own_keys() -> None:
    """Cut, paste and select all are no commands of the window."""
    window = {name for context, name, _ in KEYS if context is Context.WINDOW}
    assert window.isdisjoint({"Ctrl+X", "Ctrl+C", "Ctrl+V", "Ctrl+A"})


def test_first_context_wins() -> None:
    event = press(Key.Key_Escape)
    assert command_for(event, [Context.PEN, Context.WINDOW]) == "escape"
    assert command_for(event, [Context.WINDOW]) is None


def test_keys_of_a_command_the_one_to_show_first() -> None:
    assert keys_of("redo") == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert keys_of("tag_1") == ("1",)
    assert keys_of("no such command") == ()


def test_every_key_can_be_shown(qapp: QApplication) -> None:
    assert all(shown(name) for _, name, _ in KEYS)


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    edit = QLineEdit("نص للتجربة")
    edit.installEventFilter(LatinKeys(edit))
    qtbot.addWidget(edit)
    edit.show()
    edit.setFocus()
    return edit


def test_select_all_and_copy_under_an_arabic_layout(field: QLineEdit) -> None:
    QApplication.sendEvent(field, press_at("A", sys.platform, 0x0634, CTRL, "ش"))
    QApplication.sendEvent(field, press_at("C", sys.platform, 0x0624, CTRL, "ؤ"))
    assert QGuiApplication.clipboard().text() == "نص للتجربة"


def test_undo_under_an_arabic_layout(field: QLineEdit) -> None:
    field.selectAll()
    QApplication.sendEvent(field, press_at("X", sys.platform, 0x0621, CTRL, "ء"))  # cut
    assert field.text() == ""
    QApplication.sendEvent(field, press_at("Z", sys.platform, 0x0626, CTRL, "ئ"))
    assert field.text() == "نص للتجربة"


def test_typing_arabic_is_left_alone(field: QLineEdit) -> None:
    field.clear()
    QApplication.sendEvent(field, press_at("Q", sys.platform, 0x0636, NONE, "ض"))
    assert field.text() == "ض"
