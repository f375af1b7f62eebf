"""The window of an annotation's history, as it follows what a person does."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.core.model import Span
from reader.gui.main_window import MainWindow
from tests.gui.conftest import Hand

WORDS = "السنوات القليلة الماضية"
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def dialog(window: MainWindow) -> QDialog:
    found = window.findChild(QDialog, "history_window")
    assert found is not None
    return found


def acts(window: MainWindow) -> list[str]:
    """What was done, as it stands in the window from top to bottom."""
    entries = dialog(window).findChildren(QFrame, "history_entry")
    shown = sorted((e for e in entries if not e.isHidden()), key=lambda e: e.y())
    return [e.findChildren(QLabel, "history_what")[0].text() for e in shown]


def values(window: MainWindow, entry: int = 0) -> list[str]:
    """What was before and after, as rich text, in one of the entries."""
    entries = dialog(window).findChildren(QFrame, "history_entry")
    shown = sorted((e for e in entries if not e.isHidden()), key=lambda e: e.y())
    return [value.text() for value in shown[entry].findChildren(QLabel, "history_value")]


def open_for(hand: Hand, window: MainWindow, tag: int = 3) -> str:
    hand.put(WORDS, tag)
    hand.key(Qt.Key.Key_H, BOTH, "H")
    dialog(window).layout().activate()
    return window.annotations.selected_id


def test_a_key_opens_it(hand: Hand, window: MainWindow) -> None:
    open_for(hand, window)
    assert dialog(window).isVisible()


def test_the_first_act_is_the_tagging(hand: Hand, window: MainWindow) -> None:
    open_for(hand, window)
    assert acts(window) == ["Tagged"]


def test_it_says_which_words_were_tagged(hand: Hand, window: MainWindow) -> None:
    open_for(hand, window)
    assert WORDS in values(window)[0]


def test_it_follows_what_is_done_newest_first(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    open_for(hand, window)
    hand.key(Qt.Key.Key_1, text="1")
    qtbot.waitUntil(lambda: acts(window) == ["Another tag", "Tagged"])


def test_before_and_after_are_told(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    open_for(hand, window)
    hand.key(Qt.Key.Key_1, text="1")
    qtbot.waitUntil(lambda: len(acts(window)) == 2)
    told = values(window)[0]
    assert "line-through" in told and told.index("Quotes") < told.index("Statistics")


def test_bounds_are_told_in_words(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    made = open_for(hand, window)
    found = window.annotations.get(made)
    assert found is not None
    window.annotating.move(made, Span(found.start + len("السنوات "), found.end))
    qtbot.waitUntil(lambda: len(acts(window)) == 2)
    assert values(window)[0].count("القليلة الماضية") == 2


def test_an_attribute_is_called_by_its_label(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    made = open_for(hand, window)
    window.annotating.set_attribute([made], "speaker", "رسوليان")
    qtbot.waitUntil(lambda: len(acts(window)) == 2)
    names = [label.text() for label in dialog(window).findChildren(QLabel, "history_name")]
    assert "Speaker" in names and "رسوليان" in values(window)[0]


def test_undo_is_an_act_too(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    open_for(hand, window)
    hand.key(Qt.Key.Key_1, text="1")
    window.commands.run("undo")
    expected = ["Taken back: Another tag", "Another tag", "Tagged"]
    qtbot.waitUntil(lambda: acts(window) == expected)


def test_what_was_removed_can_still_be_read(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    open_for(hand, window)
    hand.key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: acts(window) == ["Removed", "Tagged"])
    said = dialog(window).findChildren(QLabel, "history_said")
    assert [s.text() for s in said if not s.isHidden()] == ["This annotation was removed."]


def test_it_follows_the_selection(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    open_for(hand, window)
    hand.key(Qt.Key.Key_1, text="1")
    hand.put("43٪", 1)
    words = "43٪"
    qtbot.waitUntil(lambda: acts(window) == ["Tagged"] and any(words in v for v in values(window)))


def test_the_editor_has_a_button_for_it(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    hand.tag(WORDS, 3)
    qtbot.waitUntil(lambda: window.findChild(QToolButton, "editor_history") is not None)
    button = window.findChild(QToolButton, "editor_history")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert dialog(window).isVisible()


def test_older_acts_come_when_asked_for(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    hand.tag(WORDS, 3)
    made = window.annotations.selected_id
    for number in range(45):
        window.annotating.set_note(made, f"{number}")
    hand.key(Qt.Key.Key_H, BOTH, "H")
    assert len(acts(window)) == 40
    older = dialog(window).findChild(QPushButton, "history_older")
    qtbot.mouseClick(older, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(acts(window)) == 46)


def test_escape_closes_it(hand: Hand, window: MainWindow) -> None:
    open_for(hand, window)
    QTest.keyClick(dialog(window), Qt.Key.Key_Escape)
    assert not dialog(window).isVisible()


def test_a_name_cannot_turn_the_line(hand: Hand, window: MainWindow) -> None:
    assert window.session.project is not None
    window.session.project.annotator = "\u202eمها"
    open_for(hand, window)
    by = dialog(window).findChildren(QLabel, "history_by")[0].text()
    assert "\u202e" not in by
