"""A person who reviews suggestions in a text of plain statistics."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from reader.core.model import Annotation
from reader.gui.main_window import MainWindow
from tests.gui.conftest import Hand

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = (
    "في البلاد 43٪ من السكان يسكنون المدن.\n"
    "ويعمل في المصنع 85 عاملا منذ افتتاحه.\n"
    "وفي القرى 12٪ من السكان ممن يعملون في الزراعة.\n"
)


class Reviewer(Hand):
    """Opens the suggestions and decides by keys."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        super().__init__(window)
        self.qtbot = qtbot

    def open(self) -> None:
        """Ctrl+G, and wait until the text was looked through."""
        self.key(Key.Key_G, CTRL)
        self.looked_through()

    def looked_through(self) -> None:
        """Wait until all is found and counted."""
        count = self.widget("suggestions_count")
        self.qtbot.waitUntil(lambda: bool(count.text()) and "…" not in count.text())  # type: ignore[attr-defined]

    def widget(self, name: str) -> QWidget:
        found = self.window.findChild(QWidget, name)
        assert found is not None, name
        return found

    @property
    def said(self) -> str:
        """What the bar says."""
        return self.widget("review_said").text()  # type: ignore[attr-defined]

    @property
    def number(self) -> str:
        """Which suggestion is at hand: "Suggestion 2 of 3"."""
        return self.said.partition(":")[0]

    def annotations(self) -> list[Annotation]:
        project = self.window.session.project
        assert project is not None
        return project.annotations()

    def quotes(self) -> list[str]:
        """The words of all annotations, in order."""
        return [a.quote for a in self.annotations()]

    def rule(self, words: str) -> QTreeWidgetItem:
        """The row of a rule by what it is called."""
        tree = self.widget("suggestions_rules")
        assert isinstance(tree, QTreeWidget)
        (item,) = tree.findItems(words, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 0)
        return item


@pytest.fixture
def reviewer(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path], qtbot: QtBot
) -> Reviewer:
    """A person at a window on that text, with suggestions open."""
    person = Reviewer(open_on(make_project(TEXT)), qtbot)
    person.open()
    return person
