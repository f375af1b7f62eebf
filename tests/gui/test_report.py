"""A problem: what is said of it, what is passed on, and that the program goes on."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader import __version__
from reader.core.model import Span
from reader.core.project import Project
from reader.gui import log
from reader.gui.main_window import MainWindow
from reader.gui.report import Reporter

TEXT = "جملة من نص الشخص"
NOTE = "ملاحظة كتبها"


@pytest.fixture
def reporter() -> Iterator[Reporter]:
    """The hooks of the window; Python's own are back afterwards."""
    import threading

    before = sys.excepthook, threading.excepthook
    made = Reporter()
    made.install()
    yield made
    sys.excepthook, threading.excepthook = before
    log.end()


@pytest.fixture
def study(open_on: Callable[[Path], MainWindow], tmp_path: Path) -> MainWindow:
    """A window on a person's work."""
    project = Project.create(tmp_path / "اسم الملف.sqlite")
    project.add_document("عنوان النص", TEXT)
    document = project.documents()[0]
    tag = project.tag_named("quotes")
    project.annotate(document.id, Span(0, 4), tag.id, note=NOTE)
    project.close()
    return open_on(tmp_path / "اسم الملف.sqlite")


def report_window(window: MainWindow) -> QDialog:
    """The report, asked for by the menu."""
    window.commands["report_problem"].trigger()
    found = window.findChild(QDialog, "report_window")
    assert isinstance(found, QDialog)
    return found


def words_of(dialog: QDialog) -> str:
    text = dialog.findChild(QPlainTextEdit, "report_text")
    assert isinstance(text, QPlainTextEdit)
    return text.toPlainText()


def test_the_report_stands_in_the_menu(window: MainWindow) -> None:
    menus = [a for a in window.menus.main.actions() if a.menu() is not None]
    inside = [a.objectName() for m in menus for a in m.menu().actions()]  # type: ignore[union-attr]
    assert "action_report_problem" in inside


def test_it_says_versions_platform_and_size(study: MainWindow) -> None:
    words = words_of(report_window(study))
    assert f"Hashiya {__version__}" in words
    assert "platform: offscreen" in words
    assert "1 documents, 16 characters, 1 annotations" in words


def test_it_holds_the_log(study: MainWindow, reporter: Reporter) -> None:
    log.note("the line before")
    assert "the line before" in words_of(report_window(study))


def test_no_text_of_the_users_is_in_it(study: MainWindow, reporter: Reporter) -> None:
    log.note_error(ValueError(TEXT))
    words = words_of(report_window(study))
    for own in (TEXT, NOTE, "جملة", "عنوان النص", "اسم الملف"):
        assert own not in words


def test_a_button_copies_it(study: MainWindow) -> None:
    dialog = report_window(study)
    button = dialog.findChild(QPushButton, "report_copy")
    assert isinstance(button, QPushButton)
    button.click()
    assert QGuiApplication.clipboard().text() == words_of(dialog)


def test_a_bug_is_logged_and_shown_without_the_users_text(
    reporter: Reporter, own_home: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        shown.append(box.detailedText())
        box.accept()

    QTimer.singleShot(0, answer)
    try:
        raise KeyError(TEXT)
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)
    assert "KeyError" in shown[0] and TEXT not in shown[0]
    assert "KeyError" in (own_home / log.NAME).read_text(encoding="utf-8")
    assert TEXT in capsys.readouterr().err  # the terminal is the person's own


def test_a_bug_on_another_thread_is_logged(
    reporter: Reporter, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from threading import Thread

    def fail() -> None:
        raise IndexError("out of range")

    thread = Thread(target=fail)
    thread.start()
    thread.join()
    assert "out of range" in (own_home / log.NAME).read_text(encoding="utf-8")
