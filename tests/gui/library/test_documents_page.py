"""The list of documents, by mouse and keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from reader.core.model import Span
from reader.core.project import Project
from reader.gui.main_window import MainWindow
from reader.gui.settings import Settings
from tests.gui.conftest import Hand
from tests.gui.library.conftest import ListHand

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def press(
    hand: ListHand, key: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    hand.view.setFocus()
    Hand(hand.window).key(key, keys, on=hand.view)


def menu(hand: ListHand, name: str) -> QMenu:
    found = hand.page.findChildren(QMenu, name)
    return found[-1]


def test_a_click_opens_the_document(at_list: Callable[..., ListHand]) -> None:
    hand = at_list("واحد", "اثنان")
    hand.click(hand.row(1))
    assert hand.window.reading_view.text == "اثنان"


def test_a_click_with_ctrl_only_selects(at_list: Callable[..., ListHand]) -> None:
    hand = at_list("واحد", "اثنان")
    hand.click(hand.row(0))
    hand.click(hand.row(1), CTRL)
    assert hand.window.reading_view.text == "واحد"
    assert hand.view.selected() == [1, 2]


def test_shift_selects_all_between(at_list: Callable[..., ListHand]) -> None:
    hand = at_list("واحد", "اثنان", "ثلاثة")
    hand.click(hand.row(0))
    hand.click(hand.row(2), SHIFT)
    assert hand.view.selected() == [1, 2, 3]


def test_enter_opens_what_the_arrows_reached(at_list: Callable[..., ListHand]) -> None:
    hand = at_list("واحد", "اثنان")
    hand.click(hand.row(0))
    press(hand, Qt.Key.Key_Down)
    press(hand, Qt.Key.Key_Return)
    assert hand.window.reading_view.text == "اثنان"


def test_delete_removes_all_that_is_selected_in_one_step(at_list: Callable[..., ListHand]) -> None:
    hand = at_list("واحد", "اثنان", "ثلاثة")
    hand.click(hand.row(0))
    hand.click(hand.row(1), SHIFT)
    press(hand, Qt.Key.Key_Delete)
    assert [d.title for d in hand.project.documents()] == ["Text 3"]
    hand.window.annotating.undo()
    assert len(hand.project.documents()) == 3


def test_backspace_in_the_list_leaves_the_annotation_alone(
    at_list: Callable[..., ListHand],
) -> None:
    hand = at_list("واحد اثنان")
    hand.window.annotating.annotate(Span(0, 4), 1)
    press(hand, Qt.Key.Key_Backspace)
    assert len(hand.project.annotations()) == 1


def test_the_mark_of_the_state_turns_by_a_click(at_list: Callable[..., ListHand]) -> None:
    hand = at_list("واحد")
    card = hand.view.visualRect(hand.view.model().index(0, 0))
    hand.click(QPoint(card.right() - 18, card.bottom() - 20))
    assert hand.project.document(1).state == "reading"


def test_space_turns_the_state_of_many(at_list: Callable[..., ListHand]) -> None:
    hand = at_list("واحد", "اثنان")
    hand.click(hand.row(0))
    press(hand, Qt.Key.Key_A, CTRL)
    press(hand, Qt.Key.Key_Space)
    assert {d.state for d in hand.project.documents()} == {"reading"}


def test_the_menu_sets_a_state(at_list: Callable[..., ListHand]) -> None:
    hand = at_list("واحد")
    at = hand.row(0)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, hand.view.viewport().mapToGlobal(at)
    )
    QApplication.sendEvent(hand.view.viewport(), event)
    found = menu(hand, "documents_menu")
    states = next(a.menu() for a in found.actions() if a.menu() is not None)
    next(a for a in states.actions() if a.objectName() == "state_done").trigger()
    assert hand.project.document(1).state == "done"
    found.close()


def test_what_is_typed_filters(at_list: Callable[..., ListHand], qtbot: QtBot) -> None:
    hand = at_list("واحد", "اثنان")
    hand.page.filter.setText("Text 2")
    qtbot.waitUntil(lambda: hand.titles() == ["Text 2"])


def test_a_state_filters(at_list: Callable[..., ListHand]) -> None:
    hand = at_list("واحد", "اثنان")
    hand.project.set_state([2], "done")
    chip = hand.page.findChild(QToolButton, "documents_done")
    assert isinstance(chip, QToolButton)
    chip.click()
    assert hand.titles() == ["Text 2"]


def test_the_order_is_chosen_in_a_menu(at_list: Callable[..., ListHand]) -> None:
    hand = at_list("واحد", "اثنان")
    found = menu(hand, "documents_order_menu")
    found.actions()[1].trigger()
    next(a for a in found.actions() if a.isCheckable() and a.actionGroup() is None).trigger()
    assert hand.titles() == ["Text 2", "Text 1"]


def test_selection_outlives_another_order(at_list: Callable[..., ListHand]) -> None:
    hand = at_list("واحد", "اثنان")
    hand.click(hand.row(1))
    found = menu(hand, "documents_order_menu")
    next(a for a in found.actions() if a.isCheckable() and a.actionGroup() is None).trigger()
    assert hand.view.selected() == [2]


def test_fields_of_many_are_written_where_they_were_touched(
    at_list: Callable[..., ListHand],
) -> None:
    hand = at_list("واحد", "اثنان")
    hand.project.set_fields([1], author="أحمد", date="2020-01-01")
    hand.window.documents.edit_fields([1, 2])
    dialog = hand.window.findChild(QDialog, "fields")
    assert isinstance(dialog, QDialog)
    field = dialog.findChild(QLineEdit, "field_language")
    assert isinstance(field, QLineEdit)
    field.setText("ar")
    dialog.accept()
    assert [d.language for d in hand.project.documents()] == ["ar", "ar"]
    assert [d.author for d in hand.project.documents()] == ["أحمد", ""]


def test_the_details_of_one_have_its_title(at_list: Callable[..., ListHand]) -> None:
    hand = at_list("واحد")
    hand.click(hand.row(0))
    press(hand, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    dialog = hand.window.findChild(QDialog, "fields")
    assert isinstance(dialog, QDialog)
    field = dialog.findChild(QLineEdit, "field_title")
    assert isinstance(field, QLineEdit)
    field.setText("عنوان آخر")
    dialog.accept()
    assert hand.titles() == ["عنوان آخر"]


def in_folders(path: Path) -> Path:
    project = Project.open(path)
    project.set_fields([2], folder="مجلد")
    project.close()
    return path


def test_a_heading_closes_its_folder_by_a_click(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path]
) -> None:
    hand = ListHand(open_on(in_folders(make_project("واحد", "اثنان"))))
    assert hand.titles() == ["Text 1", "مجلد", "Text 2"]
    hand.click(hand.row(1) + QPoint(0, 12))
    assert hand.titles() == ["Text 1", "مجلد"]


@pytest.mark.parametrize(
    ("language", "backward"), [("ar", Qt.Key.Key_Right), ("en", Qt.Key.Key_Left)]
)
def test_the_arrow_that_leads_back_closes_a_folder(
    open_on: Callable[[Path], MainWindow],
    make_project: Callable[..., Path],
    language: str,
    backward: Qt.Key,
) -> None:
    settings = Settings()
    settings.language = language
    settings.save()
    hand = ListHand(open_on(in_folders(make_project("واحد", "اثنان"))))
    hand.click(hand.row(0))
    press(hand, Qt.Key.Key_Down)
    press(hand, backward)
    assert hand.titles() == ["Text 1", "مجلد"]


def test_in_arabic_the_mark_of_the_state_is_at_the_left(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path]
) -> None:
    settings = Settings()
    settings.language = "ar"
    settings.save()
    hand = ListHand(open_on(make_project("واحد")))
    card = hand.view.visualRect(hand.view.model().index(0, 0))
    hand.click(QPoint(card.left() + 18, card.bottom() - 20))
    assert hand.project.document(1).state == "reading"


def test_what_changed_while_it_was_hidden_is_there_when_it_is_shown(
    at_list: Callable[..., ListHand],
) -> None:
    hand = at_list("واحد")
    hand.window.commands.run("toggle_library")
    hand.project.rename_document(1, "آخر")
    hand.window.commands.run("toggle_library")
    assert hand.titles() == ["آخر"]


def test_an_annotation_is_told_to_those_who_listen(at_list: Callable[..., ListHand]) -> None:
    hand = at_list("واحد اثنان")
    hand.window.annotating.annotate(Span(0, 4), 1)
    said = hand.view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("1")


def test_a_long_title_has_two_lines_and_no_more(at_list: Callable[..., ListHand]) -> None:
    hand = at_list("واحد", "اثنان", "ثلاثة")
    hand.project.rename_document(2, "عنوان طويل " * 5)
    hand.project.rename_document(3, "عنوان طويل " * 40)
    hand.window.commands.run("toggle_library")
    hand.window.commands.run("toggle_library")
    model = hand.view.model()
    heights = [hand.view.visualRect(model.index(row, 0)).height() for row in range(3)]
    assert heights[0] < heights[1] == heights[2]
