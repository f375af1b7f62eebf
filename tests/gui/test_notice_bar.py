"""The quiet bar: the newest notice, with its act, until it is closed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from reader.gui.notice_bar import NoticeBar
from reader.gui.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    made = NoticeBar(Theme())
    qtbot.addWidget(made)
    made.resize(600, 40)
    return made


def sentence(bar: NoticeBar) -> str:
    found = bar.findChild(QLabel, "notice_sentence")
    assert isinstance(found, QLabel)
    return found.text()


def button(bar: NoticeBar, name: str) -> QAbstractButton:
    found = bar.findChild(QAbstractButton, f"notice_{name}")
    assert isinstance(found, QAbstractButton)
    return found


def test_hidden_while_there_is_nothing_to_say(bar: NoticeBar) -> None:
    assert not bar.isVisible()


def test_says_a_sentence(bar: NoticeBar) -> None:
    bar.show_notice("held", "It is open elsewhere.", icon="lock")
    assert bar.isVisible()
    assert sentence(bar) == bar.accessibleName() == "It is open elsewhere."
    assert not button(bar, "action").isVisible()


def test_act(bar: NoticeBar, qtbot: QtBot) -> None:
    done: list[str] = []
    bar.show_notice("held", "It is open elsewhere.", "Try again", lambda: done.append("again"))
    qtbot.mouseClick(button(bar, "action"), Qt.MouseButton.LeftButton)
    assert done == ["again"]


def test_closing_shows_the_one_before(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.show_notice("first", "First.")
    bar.show_notice("second", "Second.")
    with qtbot.waitSignal(bar.dismissed) as closed:
        qtbot.mouseClick(button(bar, "close"), Qt.MouseButton.LeftButton)
    assert closed.args == ["second"]
    assert sentence(bar) == "First."


def test_same_key_replaces(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.show_notice("disk", "The disk is full.")
    bar.show_notice("disk", "The disk is nearly full.")
    qtbot.mouseClick(button(bar, "close"), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_clearing_one_behind_leaves_the_one_shown(bar: NoticeBar) -> None:
    bar.show_notice("first", "First.")
    bar.show_notice("second", "Second.")
    bar.clear("first")
    bar.clear("unknown")
    assert (sentence(bar), bar.keys) == ("Second.", ("second",))


def test_an_act_may_clear_its_notice(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.show_notice("first", "First.", "Mend", lambda: bar.clear("first"))
    qtbot.mouseClick(button(bar, "action"), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
