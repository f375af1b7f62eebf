"""A project with some annotations in a window, and a person at its dialogs of exchange."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.core.model import Span
from reader.core.project import Project
from reader.gui.main_window import MainWindow
from tests.gui.conftest import Hand

_W = TypeVar("_W", bound=QWidget)
FIRST = "قال الوزير إن الخطة ستبدأ غدا. وأضاف أن كلفتها ثلاثون مليونا."
SECOND = "نص ثان فيه رقم واحد هو سبعة."


class Person(Hand):
    """What a person does in the dialogs; what is waited for is what is seen."""

    def __init__(self, window: MainWindow, qtbot: QtBot, folder: Path) -> None:
        super().__init__(window)
        self.qtbot = qtbot
        self.folder = folder

    @property
    def project(self) -> Project:
        project = self.window.session.project
        assert project is not None
        return project

    def part(self, kind: type[_W], name: str) -> _W:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        self.part(QAbstractButton, name).click()

    def says(self, name: str) -> str:
        return self.part(QLabel, name).text()

    def wait(self, what: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(what)

    def is_open(self, name: str) -> bool:
        dialog = self.window.findChild(QDialog, name)
        return dialog is not None and dialog.isVisible()

    def closed(self, name: str) -> None:
        self.wait(lambda: not self.is_open(name))

    def command(self, name: str) -> None:
        assert self.window.commands.run(name)

    def enter(self) -> None:
        """Press Enter where the focus is."""
        focus = QApplication.focusWidget() or QApplication.activeModalWidget()
        assert focus is not None
        self.key(Qt.Key.Key_Return, on=focus)


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Two texts; in the first a nested and an overlapping annotation, one with a note."""
    path = tmp_path / "project.sqlite"
    project = Project.create(path)
    tags = {t.name: t.id for t in project.tags()}
    project.add_document("الأول", FIRST)
    project.add_document("الثاني", SECOND)
    project.annotate(1, Span(0, 29), tags["quotes"], note="قول الوزير")
    project.annotate(1, Span(11, 19), tags["proposals"])
    project.annotate(2, Span(23, 27), tags["statistics"])
    project.close()
    return path


@pytest.fixture
def person(
    open_on: Callable[[Path], MainWindow], project_path: Path, qtbot: QtBot, tmp_path: Path
) -> Person:
    """A person at a window on that project, with the first text on screen."""
    window = open_on(project_path)
    window.session.open_document(1)
    return Person(window, qtbot, tmp_path)
