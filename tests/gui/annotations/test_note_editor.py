"""The note on its card: typed, kept, dropped, and never lost."""

import sys

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.core.model import Annotation, Tag
from reader.gui.annotations.note_editor import NoteEditor
from reader.gui.theme import Theme

TAG = Tag(3, "quotes", "اقتباسات", "Quotes", "violet", "dotted", "3", "", "", None, 2, ())
TIME = "2026-01-02T03:04:05.678Z"
LINE = QRect(200, 100, 300, 30)
CTRL = Qt.KeyboardModifier.ControlModifier


def annotation(note: str = "") -> Annotation:
    return Annotation("a1", 1, 3, 0, 4, "قالت", note, "{}", "ليلى", "user", TIME, TIME)


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.page = QWidget(self)
        self.other = QLineEdit(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.page, 1)
        layout.addWidget(self.other)
        self.editor = NoteEditor(Theme(), self.page)
        self.resize(800, 600)

    def open(self, note: str = "") -> QPlainTextEdit:
        end = QRect(200, 100, 10, 30)
        self.editor.open_for(annotation(note), TAG, [LINE], end, self.page.rect())
        return self.editor.text


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def type_text(field: QPlainTextEdit, text: str) -> None:
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(field, event)


def test_opens_with_the_focus_below_the_span(window: Window, qtbot: QtBot) -> None:
    text = window.open("ملاحظة")
    qtbot.waitUntil(text.hasFocus)
    assert text.written() == "ملاحظة"
    assert not window.editor.geometry().intersects(LINE)


def test_control_enter_keeps(window: Window, qtbot: QtBot) -> None:
    text = window.open()
    type_text(text, "انظر")
    with qtbot.waitSignal(window.editor.committed) as kept:
        qtbot.keyClick(text, Qt.Key.Key_Return, CTRL)
    assert kept.args == ["a1", "انظر"]
    assert not window.editor.isVisible()


def test_enter_alone_begins_a_line(window: Window, qtbot: QtBot) -> None:
    text = window.open("أ")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    type_text(text, "ب")
    with qtbot.waitSignal(window.editor.committed) as kept:
        qtbot.keyClick(text, Qt.Key.Key_Enter, CTRL)
    assert kept.args == ["a1", "أ\nب"]


def test_escape_drops(window: Window, qtbot: QtBot) -> None:
    text = window.open()
    type_text(text, "انظر")
    with (
        qtbot.assertNotEmitted(window.editor.committed),
        qtbot.waitSignal(window.editor.cancelled),
    ):
        qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert not window.editor.isVisible()


def test_leaving_keeps(window: Window, qtbot: QtBot) -> None:
    text = window.open()
    qtbot.waitUntil(text.hasFocus)
    type_text(text, "انظر")
    with qtbot.waitSignal(window.editor.committed) as kept:
        window.other.setFocus(Qt.FocusReason.MouseFocusReason)
    assert kept.args == ["a1", "انظر"]


def test_nothing_changed_nothing_kept(window: Window, qtbot: QtBot) -> None:
    text = window.open("فيه\u00a0مسافة")
    with qtbot.assertNotEmitted(window.editor.committed):
        qtbot.keyClick(text, Qt.Key.Key_Return, CTRL)


def test_no_break_space_survives(window: Window, qtbot: QtBot) -> None:
    text = window.open("5\u00a0%")
    type_text(text, "!")
    with qtbot.waitSignal(window.editor.committed) as kept:
        window.editor.finish()
    assert kept.args == ["a1", "5\u00a0%!"]


def test_opening_another_keeps_the_first(window: Window, qtbot: QtBot) -> None:
    type_text(window.open(), "أول")
    with qtbot.waitSignal(window.editor.committed) as kept:
        window.open("آخر")
    assert kept.args == ["a1", "أول"]
    assert window.editor.isVisible()


@pytest.mark.parametrize(
    ("note", "side"),
    [("قارن", Qt.LayoutDirection.RightToLeft), ("compare", Qt.LayoutDirection.LeftToRight)],
)
def test_direction_follows_the_note(window: Window, note: str, side: Qt.LayoutDirection) -> None:
    text = window.open(note)
    assert text.document().defaultTextOption().textDirection() is side


def test_grows_with_its_lines_and_then_scrolls(window: Window) -> None:
    text = window.open()
    low = text.height()
    text.setPlainText("\n".join("سطر" for _ in range(5)))
    middle = text.height()
    text.setPlainText("\n".join("سطر" for _ in range(40)))
    assert low < middle < text.height() < 10 * low
    assert window.page.rect().contains(window.editor.geometry())


@pytest.mark.skipif(sys.platform != "linux", reason="places are numbered as on Linux here")
def test_undo_under_an_arabic_layout(window: Window) -> None:
    text = window.open()
    type_text(text, "خطأ")
    QApplication.sendEvent(text, QKeyEvent(QEvent.Type.KeyPress, 0x0626, CTRL, 52, 0, 0, "ئ"))
    assert text.written() == ""


def test_named_for_those_who_do_not_see_it(window: Window) -> None:
    assert window.open().accessibleName() == "Note"
