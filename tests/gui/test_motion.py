"""Motion can be off: nothing blinks, nothing is animated."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.gui.main_window import MainWindow
from reader.gui.motion import set_still


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """The system's own ways are back after each test."""
    yield
    set_still(False)


def test_the_caret_stops_blinking_at_once_and_is_seen(window: MainWindow) -> None:
    window.commands["caret"].trigger()
    assert window.reading_view.caret.blinking
    window.commands["keep_still"].trigger()
    assert not window.reading_view.caret.blinking
    window.commands["keep_still"].trigger()
    assert window.reading_view.caret.blinking


def test_nor_do_the_carets_of_fields_or_menus(window: MainWindow) -> None:
    before = QGuiApplication.styleHints().cursorFlashTime()
    window.commands["keep_still"].trigger()
    assert QApplication.cursorFlashTime() == 0
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    window.commands["keep_still"].trigger()
    assert QApplication.cursorFlashTime() == before > 0


def test_it_is_remembered(window: MainWindow, open_on: Callable[[Path | None], MainWindow]) -> None:
    window.commands["keep_still"].trigger()
    window.close()
    set_still(False)
    again = open_on(None)
    assert QApplication.cursorFlashTime() == 0
    assert again.commands["keep_still"].isChecked()
