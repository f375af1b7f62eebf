"""What keys cost: a letter in the palette and in the list of keys, the caret in a long text."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

from benchmarks.material import (
    SCREEN,
    figure,
    long_text,
    median,
    project_with,
    timed,
    worst99,
    yardstick,
)
from reader.gui.app import open_window

Figures = list[dict[str, object]]
FRAME = 16.7
_LETTERS = ("t", "te", "tex", "text", "", "ا", "اض", "اضا", "", "ح", "حا", "", "ctrl", "")
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT, _NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


def _press(on: QWidget | None, key: int, held: Qt.KeyboardModifier = _NONE) -> None:
    assert on is not None
    QApplication.sendEvent(on, QKeyEvent(QEvent.Type.KeyPress, key, held))
    QApplication.processEvents()


def _letters(field: QLineEdit) -> list[float]:
    def write(text: str) -> None:
        field.setText(text)
        QApplication.processEvents()

    return [timed(lambda text=text: write(text)) for text in _LETTERS * 10]


def _bare_letters(count: int) -> float:
    """The same letters in a bare list of as many rows that Qt filters."""
    view, field = QListView(), QLineEdit()
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(QStringListModel([f"A command of the name {n}" for n in range(count)]))
    view.setModel(proxy)
    view.resize(580, 380)
    view.show()
    field.textChanged.connect(proxy.setFilterFixedString)
    return worst99(_letters(field))


def _times(act: Callable[[], None], count: int) -> list[float]:
    return [timed(act) for _ in range(count)]


def _bare_caret(text: str) -> float:
    """The caret of a bare QPlainTextEdit a word onward, in the same text."""
    edit = yardstick()
    edit.setPlainText(text)
    edit.resize(SCREEN)
    edit.show()
    edit.activateWindow()
    edit.setFocus()
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    QApplication.processEvents()

    def onward() -> None:
        edit.moveCursor(QTextCursor.MoveOperation.NextWord)
        QApplication.processEvents()

    return median(_times(onward, 200))


def keyboard(folder: Path) -> Figures:
    """The palette, the list of keys, and the caret among 100,000 annotations."""
    text = long_text()
    window = open_window(project_with(folder / "keys.sqlite", text, 100_000))
    window.resize(SCREEN)
    while not (window.annotations.complete and window.gutter.complete):
        QApplication.processEvents()
    view = window.reading_view
    opened = timed(lambda: _press(view, Qt.Key.Key_K, _CTRL))
    again = timed(lambda: (_press(window.focusWidget(), Qt.Key.Key_Escape),
                           _press(view, Qt.Key.Key_K, _CTRL)))  # fmt: skip
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    letters = _letters(field)
    _press(field, Qt.Key.Key_Escape)
    shown = timed(lambda: _press(view, Qt.Key.Key_F1))
    keys = window.findChild(QLineEdit, "keys_field")
    assert keys is not None
    in_keys = _letters(keys)
    _press(keys, Qt.Key.Key_Escape)
    view.setFocus()
    _press(view, Qt.Key.Key_F7)
    moves = _times(lambda: _press(view, Qt.Key.Key_Left, _CTRL), 400)
    selecting = _times(lambda: _press(view, Qt.Key.Key_Left, _CTRL | _SHIFT), 200)
    _press(view, Qt.Key.Key_Escape)
    tabs = _times(lambda: _press(view, Qt.Key.Key_Tab), 100)
    bounds = _times(lambda: _press(view, Qt.Key.Key_Left, _ALT), 100)
    rows = _bare_letters(len(window.commands.names))
    plain = _bare_caret(text[:1_000_000])
    window.close()
    found: Figures = []
    for name, value, bare, most in (
        ("command palette, opened first", opened, None, 100.0),
        ("... opened again", again, None, 2 * FRAME),
        ("... a letter, worst of 99 %", worst99(letters), rows, FRAME),
        ("list of keys, opened", shown, None, 100.0),
        ("... a letter, worst of 99 %", worst99(in_keys), rows, FRAME),
        ("caret a word onward, worst of 99 %", worst99(moves), plain, FRAME),
        ("... selecting", worst99(selecting), plain, FRAME),
        ("Tab to the next span, worst of 99 %", worst99(tabs), None, FRAME),
        ("a bound by a grapheme, worst of 99 %", worst99(bounds), None, FRAME),
    ):
        found.append(figure(name, value, "ms", bare, most=most, ratio=False))
    return found
