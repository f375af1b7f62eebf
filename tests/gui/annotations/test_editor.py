"""The editor of what is selected, by keys and mouse."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.core.model import Annotation
from reader.gui.main_window import MainWindow
from tests.gui.conftest import Hand

WORDS = "السنوات القليلة الماضية"


def one(window: MainWindow) -> Annotation:
    return window.annotations.items()[0]


W = TypeVar("W", bound=QWidget)


def part(window: MainWindow, kind: type[W], name: str) -> W:
    found = window.findChild(kind, name)
    assert found is not None
    return found


@pytest.fixture
def tagged(window: MainWindow, hand: Hand, qtbot: QtBot) -> MainWindow:
    """A quote is selected and its editor is there."""
    hand.put(WORDS, 3)
    qtbot.waitUntil(lambda: window.findChild(QScrollArea, "annotation_editor") is not None)
    return window


def line(window: MainWindow, name: str) -> QLineEdit:
    return part(window, QLineEdit, f"attribute_{name}")


def type_in(field: QWidget, text: str) -> None:
    """Type characters, Arabic ones too, which QTest.keyClicks cannot."""
    for character in text:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(character), Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(field, event)


def write(window: MainWindow, name: str, text: str) -> None:
    """Go to a field, write in it, and leave it by Tab."""
    field = line(window, name)
    field.setFocus()
    field.selectAll()
    type_in(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)


def test_there_is_none_while_nothing_is_selected(window: MainWindow) -> None:
    assert window.findChild(QScrollArea, "annotation_editor") is None


def test_it_hides_when_nothing_is_selected(tagged: MainWindow, hand: Hand, qtbot: QtBot) -> None:
    hand.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: part(tagged, QScrollArea, "annotation_editor").isHidden())


def test_a_field_is_kept_by_tab(tagged: MainWindow) -> None:
    write(tagged, "speaker", "رسوليان")
    assert one(tagged).attributes == {"speaker": "رسوليان"}


def test_a_field_is_one_undo_step(tagged: MainWindow, qtbot: QtBot) -> None:
    write(tagged, "speaker", "رسوليان")
    write(tagged, "cue", "أضاف")
    tagged.commands.run("undo")
    assert one(tagged).attributes == {"speaker": "رسوليان"}


def test_undo_shows_in_the_field(tagged: MainWindow, qtbot: QtBot) -> None:
    write(tagged, "speaker", "رسوليان")
    tagged.commands.run("undo")
    qtbot.waitUntil(lambda: line(tagged, "speaker").text() == "")


def test_enter_keeps_and_goes_on(tagged: MainWindow) -> None:
    field = line(tagged, "speaker")
    field.setFocus()
    type_in(field, "وزير")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (one(tagged).attributes, tagged.focusWidget()) == (
        {"speaker": "وزير"},
        line(tagged, "cue"),
    )


def test_escape_drops_what_was_typed(tagged: MainWindow) -> None:
    field = line(tagged, "speaker")
    field.setFocus()
    type_in(field, "وزير")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), one(tagged).attributes) == ("", {})


def test_a_second_escape_goes_back_to_the_text(tagged: MainWindow) -> None:
    field = line(tagged, "speaker")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert tagged.focusWidget() is tagged.reading_view


def test_delete_in_a_choice_leaves_the_annotation(tagged: MainWindow) -> None:
    choice = part(tagged, QComboBox, "attribute_type")
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Delete)
    assert len(tagged.annotations) == 1


def test_a_choice_is_kept_by_its_name(tagged: MainWindow) -> None:
    choice = part(tagged, QComboBox, "attribute_type")
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    QTest.keyClick(choice, Qt.Key.Key_Tab)
    assert one(tagged).attributes == {"type": "direct"}


def test_passing_choices_by_arrows_is_one_undo_step(tagged: MainWindow) -> None:
    choice = part(tagged, QComboBox, "attribute_type")
    choice.setFocus()
    for _ in range(2):
        QTest.keyClick(choice, Qt.Key.Key_Down)
    QTest.keyClick(choice, Qt.Key.Key_Tab)
    tagged.commands.run("undo")
    assert one(tagged).attributes == {}


def test_the_tag_is_changed_by_its_field(tagged: MainWindow) -> None:
    choice = part(tagged, QComboBox, "editor_tag")
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Up)
    QTest.keyClick(choice, Qt.Key.Key_Return)
    assert tagged.annotations.tag(one(tagged).tag).name == "proposals"


def test_the_fields_are_those_of_the_tag(tagged: MainWindow, hand: Hand, qtbot: QtBot) -> None:
    hand.key(Qt.Key.Key_1, text="1")
    qtbot.waitUntil(lambda: tagged.findChild(QLineEdit, "attribute_unit") is not None)


def test_a_note_is_kept(tagged: MainWindow) -> None:
    note = part(tagged, QPlainTextEdit, "editor_note")
    note.setFocus()
    type_in(note, "قارن")
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert one(tagged).note == "قارن"


def test_the_bounds_are_told_with_their_neighbours(tagged: MainWindow) -> None:
    told = part(tagged, QLabel, "editor_bounds").text()
    assert WORDS in told and "قامت" in told and "وأضاف" in told


def test_a_value_outside_the_scheme_is_shown_and_kept(tagged: MainWindow, qtbot: QtBot) -> None:
    project = tagged.session.project
    assert project is not None
    project.set_attribute(one(tagged).id, "type", "sung")
    choice = part(tagged, QComboBox, "attribute_type")
    qtbot.waitUntil(lambda: choice.currentText() == "sung")
    write(tagged, "speaker", "وزير")
    assert one(tagged).attributes == {"type": "sung", "speaker": "وزير"}


def test_an_attribute_of_no_scheme_is_shown(tagged: MainWindow, qtbot: QtBot) -> None:
    project = tagged.session.project
    assert project is not None
    project.set_attribute(one(tagged).id, "mood", "calm")
    qtbot.waitUntil(lambda: tagged.findChild(QLineEdit, "attribute_mood") is not None)
    assert line(tagged, "mood").text() == "calm"


@pytest.fixture
def number(window: MainWindow, hand: Hand, qtbot: QtBot) -> MainWindow:
    """A statistic is selected."""
    hand.put(WORDS, 1)
    qtbot.waitUntil(lambda: window.findChild(QLineEdit, "attribute_value") is not None)
    return window


@pytest.mark.parametrize(("typed", "kept"), [("٥١٠٠٠", 51000), ("4.5", 4.5), ("5-7", [5, 7])])
def test_numbers_in_any_digits(number: MainWindow, typed: str, kept: object) -> None:
    write(number, "value", typed)
    assert one(number).attributes == {"value": kept}


def test_a_wrong_value_is_told_and_stays(number: MainWindow) -> None:
    write(number, "value", "many")
    told = [t.text() for t in number.findChildren(QLabel, "field_told") if t.isVisible()]
    assert (len(told), line(number, "value").text(), one(number).attributes) == (1, "many", {})


def test_a_wrong_value_is_still_there_when_one_comes_back(number: MainWindow, qtbot: QtBot) -> None:
    write(number, "value", "many")
    chosen = number.annotations.selected_id
    number.annotations.select("")
    qtbot.waitUntil(lambda: part(number, QScrollArea, "annotation_editor").isHidden())
    number.annotations.select(chosen)
    qtbot.waitUntil(lambda: part(number, QScrollArea, "annotation_editor").isVisible())
    assert line(number, "value").text() == "many"


def test_what_is_being_written_is_kept_when_another_is_selected(
    number: MainWindow, hand: Hand
) -> None:
    field = line(number, "unit")
    field.setFocus()
    type_in(field, "وحدة")
    number.annotations.select("")
    assert one(number).attributes == {"unit": "وحدة"}


def test_values_used_before_are_offered(tagged: MainWindow, hand: Hand, qtbot: QtBot) -> None:
    write(tagged, "speaker", "رسوليان")
    hand.put("المعرض الدولي", 3)
    qtbot.waitUntil(lambda: line(tagged, "speaker").text() == "")
    field = line(tagged, "speaker")
    tagged.activateWindow()
    field.setFocus()
    type_in(field, "رس")
    offered = field.completer().completionModel()
    assert [offered.index(i, 0).data() for i in range(offered.rowCount())] == ["رسوليان"]


def test_no_editor_where_nothing_can_be_written(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path], qtbot: QtBot
) -> None:
    path = make_project("كلمة أولى وثانية")
    first = open_on(path)
    Hand(first).tag("أولى", 1)
    second = open_on(path)
    second.annotations.select(one(second).id)
    second.panel.editing.follow()
    assert second.findChild(QScrollArea, "annotation_editor") is None
