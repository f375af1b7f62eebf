"""A codebook's window over a project of the test's own, and a person at it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copyfile
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.core.model import Annotation, AttributeScheme, Span, Tag
from reader.core.project import Project
from reader.core.text.paragraphs import Paragraphs
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.codebook.dialog import CodebookDialog
from reader.gui.commands import Commands
from reader.gui.theme import Theme

TEXT = "زرع الفلاح سبعة حقول ثم باع نصف الغلة في السوق القريبة"
NONE = Qt.KeyboardModifier.NoModifier
_W = TypeVar("_W", bound=QWidget)


class Person:
    """What a person does in the codebook's window, by the events of mouse and keyboard."""

    def __init__(self, project: Project, dialog: CodebookDialog) -> None:
        self.project = project
        self.dialog = dialog
        self.tree = dialog.tree

    # -- what there is

    def find(self, kind: type[_W], name: str) -> _W:
        found = self.dialog.findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def line(self, name: str) -> QLineEdit:
        return self.find(QLineEdit, f"tag_{name}")

    def lines(self, name: str) -> QPlainTextEdit:
        return self.find(QPlainTextEdit, f"tag_{name}")

    @property
    def said(self) -> str:
        return self.find(QLabel, "codebook_said").text()

    def tag(self, name: str) -> Tag:
        return next(t for t in self.project.tags() if t.name == name)

    def names(self) -> list[str]:
        return [t.name for t in self.project.tags()]

    def parents(self) -> dict[str, str | None]:
        names = {t.id: t.name for t in self.project.tags()}
        return {t.name: names.get(t.parent or 0) for t in self.project.tags()}

    def item(self, name: str) -> QTreeWidgetItem:
        """The row of a tag, as the tree shows it now."""
        wanted = self.tag(name).id
        roots = [self.tree.topLevelItem(n) for n in range(self.tree.topLevelItemCount())]
        waiting = [root for root in roots if root is not None]
        while waiting:
            item = waiting.pop()
            if item.data(0, Qt.ItemDataRole.UserRole) == wanted:
                return item
            waiting += [item.child(n) for n in range(item.childCount())]
        raise AssertionError(name)

    def annotate(self, start: int, tag: str, **attributes: object) -> Annotation:
        change = self.project.annotate(
            1, Span(start, start + 4), self.tag(tag).id, attributes=attributes
        )
        return next(r for r in change.added if isinstance(r, Annotation))

    # -- what is done

    def choose(self, name: str) -> None:
        """Click on a tag in the tree."""
        rect = self.tree.visualItemRect(self.item(name))
        at = QPoint(rect.left() + 30, rect.center().y())
        QTest.mouseClick(self.tree.viewport(), Qt.MouseButton.LeftButton, NONE, at)

    def click(self, name: str) -> None:
        button = self.find(QAbstractButton, name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def write(self, field: QLineEdit | QPlainTextEdit, text: str) -> None:
        """Go to a field, and write in place of all that is in it."""
        field.setFocus()
        field.selectAll()
        if isinstance(field, QLineEdit):
            field.insert(text)
        else:
            field.insertPlainText(text)

    def key(
        self, key: int, held: Qt.KeyboardModifier = NONE, text: str = "", scan: int = 0
    ) -> None:
        """Press a key where the focus is."""
        focused = self.dialog.focusWidget()
        assert focused is not None
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(focused, QKeyEvent(kind, key, held, scan, 0, 0, text))

    # -- attributes

    def table(self, name: str = "attributes") -> QTableWidget:
        return self.find(QTableWidget, name)

    def cells(self, name: str = "attributes") -> list[list[str]]:
        table = self.table(name)
        found = [[table.item(y, x) for x in range(3)] for y in range(table.rowCount())]
        return [[cell.text() if cell is not None else "" for cell in row] for row in found]

    def click_cell(self, row: int, column: int, name: str = "attributes") -> None:
        table = self.table(name)
        at = table.visualRect(table.model().index(row, column)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, at)

    def open_cell(self, row: int, column: int, name: str = "attributes") -> QLineEdit:
        """Double-click on a cell; the field that opens in it."""
        table = self.table(name)
        index = table.model().index(row, column)
        at = table.visualRect(index).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, at)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, at)
        editor = table.indexWidget(index)
        assert isinstance(editor, QLineEdit)
        return editor

    def write_cell(self, row: int, column: int, text: str, name: str = "attributes") -> None:
        editor = self.open_cell(row, column, name)
        editor.selectAll()
        editor.insert(text)
        self.enter(editor)

    def enter(self, editor: QWidget) -> None:
        """Press Enter in the field of a cell, which is kept a moment after."""
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()

    def set_kind(self, row: int, down: int) -> None:
        """Go down so many kinds in the box of an attribute, by the keyboard."""
        box = self.find(QComboBox, f"kind_{row}")
        box.setFocus()
        for _ in range(down):
            box = self.find(QComboBox, f"kind_{row}")
            QTest.keyClick(box, Qt.Key.Key_Down)

    def scheme(self, tag: str = "statistics") -> dict[str, AttributeScheme]:
        return {s.name: s for s in self.tag(tag).attributes}


@pytest.fixture(scope="session")
def _first_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("codebook") / "first.sqlite"
    made = Project.create(path)
    made.add_document("حقول", TEXT)
    made.close()
    return path


@pytest.fixture
def project(tmp_path: Path, _first_project: Path) -> Iterator[Project]:
    """A project with one text and the three tags for news."""
    made = Project.open(copyfile(_first_project, tmp_path / "p.sqlite"))
    yield made
    made.close()


@pytest.fixture
def open_codebook(qtbot: QtBot) -> Iterator[Callable[[Project], Person]]:
    """Opens the codebook's window over a project, as the main window does."""
    desks: list[QWidget] = []

    def open_it(project: Project) -> Person:
        desk = QWidget()
        desks.append(desk)
        qtbot.addWidget(desk)
        annotations, commands = CurrentAnnotations(desk), Commands(desk)
        annotations.show(project, None, Paragraphs(""))
        project.subscribe(annotations.apply)
        commands.add("undo", "Undo", project.undo)
        commands.add("redo", "Redo", project.redo)
        for name in ("settings", "trim_proclitic", "show_keys"):
            commands.add(name, name.title(), lambda: None)
        dialog = CodebookDialog(project, annotations, commands, Theme(), desk)
        dialog.show()
        dialog.activateWindow()
        return Person(project, dialog)

    yield open_it
    for desk in desks:
        desk.close()


@pytest.fixture
def person(open_codebook: Callable[[Project], Person], project: Project) -> Person:
    """A person at the codebook's window."""
    return open_codebook(project)
