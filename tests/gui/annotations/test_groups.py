"""Rows of the table in groups, of one document and of all."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.core.model import Annotation, Span
from reader.core.project import Project
from reader.gui.annotations.groups import Heading
from reader.gui.annotations.rows import Column
from reader.gui.main_window import MainWindow

TEXT = "قالت المديرة إن المصنع ينتج 40 طنا، وقال العامل إنه ينتج 9 أطنان."


def shown(window: MainWindow) -> list[str]:
    """The rows as a person reads them: headings with their count, and the words of the rows."""
    model = window.panel.model
    rows = model.rows(0, model.rowCount())
    return [
        f"{model.heading_words(row)} {model.members(row)}"
        if isinstance(row, Heading)
        else row.quote
        for row in rows
    ]


def arrange(window: MainWindow, name: str) -> None:
    """Choose an entry of the menu over the table."""
    menu = window.panel.arranging.button.menu()
    menu.aboutToShow.emit()
    action = menu.findChild(QAction, name)
    assert action is not None
    action.trigger()


def annotate(project: Project, document: int, words: str, tag: int, **attributes: object) -> str:
    start = project.text(document).index(words)
    change = project.annotate(document, Span(start, start + len(words)), tag)
    made = next(r for r in change.added if isinstance(r, Annotation))
    for name, value in attributes.items():
        project.set_attribute([made.id], name, value)
    return made.id


@pytest.fixture
def grouped(open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path]) -> MainWindow:
    """A window on two short texts with statistics and quotes."""
    path = make_project(TEXT, "أعلنت البلدية افتتاح 3 حدائق.")
    project = Project.open(path)
    annotate(project, 1, "40 طنا", 1, value=40)
    annotate(project, 1, "9 أطنان", 1, value=9)
    annotate(project, 1, "إن المصنع ينتج 40 طنا", 3, speaker="المديرة")
    annotate(project, 1, "إنه ينتج 9 أطنان", 3, speaker="العامل")
    annotate(project, 2, "3 حدائق", 1, value=3)
    project.close()
    return open_on(path)


def test_they_are_grouped_by_tag_in_the_order_of_the_codebook(grouped: MainWindow) -> None:
    arrange(grouped, "group_tag")
    assert shown(grouped) == [
        "Statistics 2", "40 طنا", "9 أطنان",
        "Quotes 2", "إن المصنع ينتج 40 طنا", "إنه ينتج 9 أطنان",
    ]  # fmt: skip


def test_they_are_grouped_by_speaker(grouped: MainWindow) -> None:
    arrange(grouped, "group_speaker")
    assert shown(grouped)[:4] == [
        "العامل 1", "إنه ينتج 9 أطنان", "المديرة 1", "إن المصنع ينتج 40 طنا",
    ]  # fmt: skip


def test_those_without_a_speaker_come_last(grouped: MainWindow) -> None:
    arrange(grouped, "group_speaker")
    assert shown(grouped)[4:] == ["Without: Speaker 2", "40 طنا", "9 أطنان"]


def test_numbers_are_groups_in_their_order(grouped: MainWindow) -> None:
    arrange(grouped, "group_value")
    assert shown(grouped)[:4] == ["9 1", "9 أطنان", "40 1", "40 طنا"]


def test_by_document_those_of_all_are_listed(grouped: MainWindow, qtbot: QtBot) -> None:
    arrange(grouped, "group_document")
    qtbot.waitUntil(lambda: "Text 2 1" in shown(grouped))
    assert [shown(grouped)[0], *shown(grouped)[5:]] == ["Text 1 4", "Text 2 1", "3 حدائق"]


def test_a_row_of_another_document_opens_it(grouped: MainWindow, qtbot: QtBot) -> None:
    arrange(grouped, "group_document")
    qtbot.waitUntil(lambda: "Text 2 1" in shown(grouped))
    click(grouped, qtbot, "3 حدائق")
    chosen = grouped.annotations.get(grouped.annotations.selected_id)
    assert chosen is not None and chosen.document == grouped.annotations.document == 2


def click(window: MainWindow, qtbot: QtBot, words: str) -> None:
    table = window.panel.table
    at = table.visualRect(window.panel.model.index(shown(window).index(words), 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_click_closes_a_group(grouped: MainWindow, qtbot: QtBot) -> None:
    arrange(grouped, "group_tag")
    click(grouped, qtbot, "Statistics 2")
    assert shown(grouped)[:2] == ["Statistics 2", "Quotes 2"]


def test_a_closed_group_opens_by_enter(grouped: MainWindow, qtbot: QtBot) -> None:
    arrange(grouped, "group_tag")
    click(grouped, qtbot, "Statistics 2")
    qtbot.keyClick(grouped.panel.table, Qt.Key.Key_Return)
    assert shown(grouped)[:3] == ["Statistics 2", "40 طنا", "9 أطنان"]


def test_all_groups_close(grouped: MainWindow) -> None:
    arrange(grouped, "group_tag")
    arrange(grouped, "close_groups")
    assert shown(grouped) == ["Statistics 2", "Quotes 2"]


def test_within_a_group_they_are_sorted(grouped: MainWindow) -> None:
    arrange(grouped, "group_tag")
    grouped.panel.table.sortByColumn(Column.TEXT, Qt.SortOrder.DescendingOrder)
    assert shown(grouped)[:3] == ["Statistics 2", "9 أطنان", "40 طنا"]


def test_another_tag_moves_a_row_to_another_group(grouped: MainWindow, qtbot: QtBot) -> None:
    arrange(grouped, "group_tag")
    click(grouped, qtbot, "9 أطنان")
    qtbot.keyClick(grouped.panel.table, Qt.Key.Key_2)
    assert shown(grouped)[:4] == ["Statistics 1", "40 طنا", "Proposals 1", "9 أطنان"]


def test_an_empty_group_goes(grouped: MainWindow, qtbot: QtBot) -> None:
    arrange(grouped, "group_speaker")
    click(grouped, qtbot, "إنه ينتج 9 أطنان")
    qtbot.keyClick(grouped.panel.table, Qt.Key.Key_Delete)
    assert shown(grouped)[0] == "المديرة 1"


def test_the_model_is_sound_in_groups(grouped: MainWindow, qtbot: QtBot) -> None:
    tester = QAbstractItemModelTester(
        grouped.panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    arrange(grouped, "group_speaker")
    click(grouped, qtbot, "إنه ينتج 9 أطنان")
    grouped.annotating.set_attribute([grouped.annotations.selected_id], "speaker", "خالد")
    grouped.commands.run("undo")
    assert tester.model() is grouped.panel.model


def test_a_speaker_that_is_set_moves_a_row(grouped: MainWindow, qtbot: QtBot) -> None:
    arrange(grouped, "group_speaker")
    click(grouped, qtbot, "إنه ينتج 9 أطنان")
    grouped.annotating.set_attribute([grouped.annotations.selected_id], "speaker", "المديرة")
    assert shown(grouped)[:3] == ["المديرة 2", "إن المصنع ينتج 40 طنا", "إنه ينتج 9 أطنان"]


def test_all_rows_of_all_documents_get_another_tag_at_once(
    grouped: MainWindow, qtbot: QtBot
) -> None:
    arrange(grouped, "group_document")
    qtbot.waitUntil(lambda: "Text 2 1" in shown(grouped))
    grouped.panel.table.setFocus()
    qtbot.keyClick(grouped.panel.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(grouped.panel.table, Qt.Key.Key_2)
    project = grouped.session.project
    assert project is not None and project.tag_counts() == {2: 5}


def test_one_undo_takes_that_back(grouped: MainWindow, qtbot: QtBot) -> None:
    arrange(grouped, "group_document")
    qtbot.waitUntil(lambda: "Text 2 1" in shown(grouped))
    grouped.panel.table.setFocus()
    qtbot.keyClick(grouped.panel.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(grouped.panel.table, Qt.Key.Key_2)
    grouped.commands.run("undo")
    project = grouped.session.project
    assert project is not None and project.tag_counts() == {1: 3, 3: 2}


def test_a_document_that_goes_takes_its_group(grouped: MainWindow, qtbot: QtBot) -> None:
    arrange(grouped, "group_document")
    qtbot.waitUntil(lambda: "Text 2 1" in shown(grouped))
    assert grouped.session.project is not None
    grouped.session.project.remove_document(2)
    qtbot.waitUntil(lambda: len(shown(grouped)) == 5)
    assert "Text 2 1" not in shown(grouped)


def test_the_count_is_of_annotations_not_of_headings(grouped: MainWindow) -> None:
    arrange(grouped, "group_tag")
    arrange(grouped, "close_groups")
    assert grouped.panel.model.matching == 4


def test_nothing_is_removed_on_a_heading(grouped: MainWindow, qtbot: QtBot) -> None:
    arrange(grouped, "group_tag")
    click(grouped, qtbot, "9 أطنان")
    for _ in range(2):
        qtbot.keyClick(grouped.panel.table, Qt.Key.Key_Up)
    qtbot.keyClick(grouped.panel.table, Qt.Key.Key_Delete)
    assert grouped.panel.model.matching == 4
