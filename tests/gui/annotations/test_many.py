"""Many rows at once: tagged, removed, given an attribute, copied; columns of attributes."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from reader.core.model import Annotation, Span
from reader.core.project import Project
from reader.gui.main_window import MainWindow

TEXT = "باع 12 كتابا و9 دفاتر و100 قلم، ثم قال البائع إن السوق هادئة."
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def full(open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path]) -> MainWindow:
    """A window with three statistics and a quote, some with values."""
    path = make_project(TEXT)
    project = Project.open(path)
    for words, tag, value in (
        ("12 كتابا", 1, 12), ("9 دفاتر", 1, 9), ("100 قلم", 1, 100), ("إن السوق هادئة", 3, None),
    ):  # fmt: skip
        start = TEXT.index(words)
        change = project.annotate(1, Span(start, start + len(words)), tag)
        made = next(r.id for r in change.added if isinstance(r, Annotation))
        if value is not None:
            project.set_attribute([made], "value", value)
    project.close()
    return open_on(path)


def quotes(window: MainWindow) -> list[str]:
    model = window.panel.model
    return [model.annotation(row).quote for row in range(model.rowCount())]


def pick(window: MainWindow, qtbot: QtBot, rows: Sequence[int]) -> None:
    """Click the first row, and the others with Ctrl."""
    table = window.panel.table
    table.setFocus()
    for n, row in enumerate(rows):
        at = table.visualRect(window.panel.model.index(row, 1)).center()
        keys = CTRL if n else Qt.KeyboardModifier.NoModifier
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, keys, at)


def tags(window: MainWindow) -> list[int]:
    return [a.tag for a in window.annotations.items()]


def show_column(window: MainWindow, qtbot: QtBot, name: str) -> None:
    """Tick an attribute in the menu of the header."""
    window.panel.table.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    menu = window.findChild(QMenu, "columns_menu")
    assert menu is not None
    action = menu.findChild(QAction, f"column_{name}")
    assert action is not None
    action.trigger()
    menu.close()


def column_named(window: MainWindow, name: str) -> int:
    model = window.panel.model
    names = [model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount())]
    return names.index(name)


def test_a_key_tags_all_that_are_selected(full: MainWindow, qtbot: QtBot) -> None:
    pick(full, qtbot, (0, 2))
    qtbot.keyClick(full.panel.table, Qt.Key.Key_2)
    assert tags(full) == [2, 1, 2, 3]


def test_that_is_one_undo_step(full: MainWindow, qtbot: QtBot) -> None:
    pick(full, qtbot, (0, 2))
    qtbot.keyClick(full.panel.table, Qt.Key.Key_2)
    full.commands.run("undo")
    assert tags(full) == [1, 1, 1, 3]


def test_delete_removes_all_that_are_selected(full: MainWindow, qtbot: QtBot) -> None:
    pick(full, qtbot, (1, 3))
    qtbot.keyClick(full.panel.table, Qt.Key.Key_Delete)
    assert quotes(full) == ["12 كتابا", "100 قلم"]


def test_shift_and_the_arrows_select_a_range(full: MainWindow, qtbot: QtBot) -> None:
    pick(full, qtbot, (0,))
    for _ in range(2):
        qtbot.keyClick(full.panel.table, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(full.panel.table, Qt.Key.Key_2)
    assert tags(full) == [2, 2, 2, 3]


def test_they_stay_selected_when_they_are_sorted(full: MainWindow, qtbot: QtBot) -> None:
    pick(full, qtbot, (0, 2))
    before = full.annotations.many
    full.panel.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert full.annotations.many == before and len(before) == 2


def test_an_attribute_is_set_in_all_of_them(full: MainWindow, qtbot: QtBot) -> None:
    pick(full, qtbot, (0, 1, 2))
    qtbot.waitUntil(lambda: full.findChild(QLineEdit, "attribute_unit") is not None)
    field = full.findChild(QLineEdit, "attribute_unit")
    assert field is not None
    field.setFocus()
    for character in "قطعة":
        event = QKeyEvent(
            QKeyEvent.Type.KeyPress, ord(character), Qt.KeyboardModifier.NoModifier, character
        )
        QApplication.sendEvent(field, event)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [a.attributes.get("unit") for a in full.annotations.items()] == ["قطعة"] * 3 + [None]


def test_setting_it_is_one_undo_step(full: MainWindow, qtbot: QtBot) -> None:
    pick(full, qtbot, (0, 1, 2))
    full.annotating.set_attribute(full.annotations.chosen(), "unit", "قطعة")
    full.commands.run("undo")
    assert not any("unit" in a.attributes for a in full.annotations.items())


def test_the_editor_says_that_tags_differ(full: MainWindow, qtbot: QtBot) -> None:
    pick(full, qtbot, (0, 3))
    qtbot.waitUntil(lambda: full.findChild(QComboBox, "editor_tag") is not None)
    choice = full.findChild(QComboBox, "editor_tag")
    assert choice is not None and choice.currentText() == "several values"


def test_a_column_shows_an_attribute(full: MainWindow, qtbot: QtBot) -> None:
    show_column(full, qtbot, "value")
    model, column = full.panel.model, column_named(full, "Value")
    assert [model.index(row, column).data() for row in range(4)] == ["12", "9", "100", ""]


def test_it_sorts_by_value_as_numbers(full: MainWindow, qtbot: QtBot) -> None:
    show_column(full, qtbot, "value")
    full.panel.table.sortByColumn(column_named(full, "Value"), Qt.SortOrder.AscendingOrder)
    assert quotes(full)[:3] == ["9 دفاتر", "12 كتابا", "100 قلم"]


def test_those_without_a_value_come_last_either_way(full: MainWindow, qtbot: QtBot) -> None:
    show_column(full, qtbot, "value")
    column = column_named(full, "Value")
    full.panel.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    last = quotes(full)[-1]
    full.panel.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    assert last == quotes(full)[-1] == "إن السوق هادئة"


def test_the_columns_are_remembered(full: MainWindow, qtbot: QtBot) -> None:
    show_column(full, qtbot, "value")
    assert full.settings.table_columns == ["value"]


def test_rows_are_copied_with_the_names_of_the_columns(full: MainWindow, qtbot: QtBot) -> None:
    show_column(full, qtbot, "value")
    pick(full, qtbot, (0, 1))
    full.commands.run("copy_rows")
    assert QApplication.clipboard().text().splitlines() == [
        "Tag\tText\tNote\tValue\t¶",
        "Statistics\t12 كتابا\t\t12\t1",
        "Statistics\t9 دفاتر\t\t9\t1",
    ]


def test_copy_in_the_table_copies_the_rows(full: MainWindow, qtbot: QtBot) -> None:
    pick(full, qtbot, (0, 1))
    qtbot.keyClick(full.panel.table, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().mimeData().hasHtml()


def test_what_is_copied_is_what_is_selected(full: MainWindow, qtbot: QtBot) -> None:
    full.panel.table.setFocus()
    qtbot.keyClick(full.panel.table, Qt.Key.Key_A, CTRL)
    full.commands.run("copy_rows")
    assert len(QApplication.clipboard().text().splitlines()) == 5
