"""The tag bar: a click asks for a tag; what is in hand is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from reader.core.model import Tag
from reader.gui.tags.bar import TagBar
from reader.gui.theme import Theme


@pytest.fixture
def theme() -> Theme:
    return Theme()


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme, tags: list[Tag]) -> TagBar:
    made = TagBar(theme)
    qtbot.addWidget(made)
    made.set_tags(tags)
    made.show()
    return made


def pill(bar: TagBar, name: str) -> QAbstractButton:
    found = bar.findChild(QAbstractButton, f"tag_{name}")
    assert isinstance(found, QAbstractButton)
    return found


def test_click_chooses(bar: TagBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.tag_chosen) as chosen:
        qtbot.mouseClick(pill(bar, "proposals"), Qt.MouseButton.LeftButton)
    assert chosen.args == [2]


def test_space_chooses(bar: TagBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.tag_chosen) as chosen:
        qtbot.keyClick(pill(bar, "quotes"), Qt.Key.Key_Space)
    assert chosen.args == [3]


def test_click_alone_takes_nothing_in_hand(bar: TagBar, qtbot: QtBot) -> None:
    qtbot.mouseClick(pill(bar, "quotes"), Qt.MouseButton.LeftButton)
    assert not pill(bar, "quotes").isChecked()


def test_pen_is_shown(bar: TagBar) -> None:
    before = pill(bar, "quotes").grab().toImage()
    bar.set_pen(3)
    assert pill(bar, "quotes").isChecked()
    assert pill(bar, "quotes").grab().toImage() != before
    bar.set_pen(None)
    assert pill(bar, "quotes").grab().toImage() == before


def test_only_one_pen(bar: TagBar) -> None:
    bar.set_pen(1)
    bar.set_pen(2)
    assert not pill(bar, "statistics").isChecked()


def test_disabled_with_the_reason(bar: TagBar, qtbot: QtBot) -> None:
    bar.set_enabled(False, "Open for reading")
    assert pill(bar, "quotes").toolTip() == "Open for reading"
    with qtbot.assertNotEmitted(bar.tag_chosen):
        qtbot.mouseClick(pill(bar, "quotes"), Qt.MouseButton.LeftButton)
    bar.set_enabled(True)
    assert "Quotes" in pill(bar, "quotes").toolTip()


def test_told_to_those_who_do_not_see_it(bar: TagBar) -> None:
    assert pill(bar, "statistics").accessibleName() == "Statistics"
    assert pill(bar, "statistics").accessibleDescription() == "On Statistics"


def test_other_tags_take_the_place(bar: TagBar, tags: list[Tag], qtbot: QtBot) -> None:
    bar.set_tags(tags[1:])
    assert bar.findChild(QAbstractButton, "tag_statistics") is None
    qtbot.waitUntil(lambda: pill(bar, "quotes").height() == 32)


def test_pills_give_way_in_a_narrow_window(bar: TagBar) -> None:
    assert bar.minimumSizeHint().width() < bar.sizeHint().width()


def test_right_to_left(bar: TagBar, qtbot: QtBot) -> None:
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: pill(bar, "statistics").x() > pill(bar, "quotes").x())


def test_mouse_does_not_take_the_focus(bar: TagBar) -> None:
    assert pill(bar, "quotes").focusPolicy() is Qt.FocusPolicy.TabFocus


def test_focus_and_ground_are_seen(bar: TagBar, theme: Theme, qtbot: QtBot) -> None:
    shown = pill(bar, "quotes")
    plain = shown.grab().toImage()
    shown.setFocus()
    qtbot.waitUntil(shown.hasFocus)
    assert shown.grab().toImage() != plain
    theme.set_ground("sepia")
    assert shown.grab().toImage() != plain
