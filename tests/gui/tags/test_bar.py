"""The tag bar: a click asks for a tag; what is in hand is shown."""

from dataclasses import replace

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


# -- more tags than fit


def many(count: int, tags: list[Tag]) -> list[Tag]:
    return [
        *tags,
        *(
            replace(tags[0], id=n, name=f"t{n}", label_en=f"Theme {n}", shortcut="")
            for n in range(4, count + 1)
        ),
    ]


@pytest.fixture
def full(bar: TagBar, tags: list[Tag]) -> TagBar:
    """A bar with room for some of forty tags."""
    bar.set_tags(many(40, tags))
    bar.resize(700, 48)
    return bar


def shown(bar: TagBar) -> list[str]:
    """The tags whose pills are in sight, from the left."""
    pills = [p for p in bar.findChildren(QAbstractButton) if p.isVisible()]
    return [p.objectName().removeprefix("tag_") for p in sorted(pills, key=lambda p: p.x())]


def test_first_ones_stand_there_and_one_for_the_others(full: TagBar) -> None:
    assert shown(full)[:3] == ["statistics", "proposals", "quotes"]
    assert shown(full)[-1] == "more_tags"


def test_others_are_counted(full: TagBar) -> None:
    count = 40 - (len(shown(full)) - 1)
    more = full.findChild(QAbstractButton, "more_tags")
    assert more is not None
    full.sizeHint()  # asking for it counts nothing anew
    assert more.text() == f"{count} more"
    assert more.accessibleName() == f"{count} more"


def test_others_are_asked_for(full: TagBar, qtbot: QtBot) -> None:
    more = full.findChild(QAbstractButton, "more_tags")
    assert more is not None
    with qtbot.waitSignal(full.more_asked):
        qtbot.mouseClick(more, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("width", [120, 300, 500, 900, 1400])
def test_no_pill_lies_over_another_or_outside(full: TagBar, width: int) -> None:
    full.resize(width, 48)
    pills = [p.geometry() for p in full.findChildren(QAbstractButton) if p.isVisible()]
    assert all(full.rect().contains(p) for p in pills)
    assert not any(a.intersects(b) for a in pills for b in pills if a is not b)


def test_wider_bar_shows_more(full: TagBar) -> None:
    before = len(shown(full))
    full.resize(1100, 48)
    assert len(shown(full)) > before


def test_none_for_the_others_where_all_fit(bar: TagBar, tags: list[Tag]) -> None:
    bar.set_tags(many(7, tags))
    bar.resize(bar.sizeHint())
    assert "more_tags" not in shown(bar)
    assert len(shown(bar)) == 7


@pytest.mark.parametrize("number", [11, 39])
def test_tag_in_hand_is_in_sight(full: TagBar, number: int) -> None:
    full.set_pen(number)
    assert shown(full)[-2:] == [f"t{number}", "more_tags"]
    assert pill(full, f"t{number}").isChecked()


def test_tag_that_was_in_hand_goes_back(full: TagBar) -> None:
    before = shown(full)
    full.set_pen(39)
    full.set_pen(None)
    assert shown(full) == before


def test_tag_in_hand_among_the_first_moves_nothing(full: TagBar) -> None:
    before = shown(full)
    full.set_pen(2)
    assert shown(full) == before


def test_from_right_to_left_the_others_are_at_the_left(full: TagBar) -> None:
    full.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert shown(full)[0] == "more_tags"


def test_long_label_leaves_room_for_others(bar: TagBar, tags: list[Tag]) -> None:
    long = replace(tags[0], label_en="ل" * 10_000)
    bar.set_tags([long, *many(20, tags)[1:]])
    bar.resize(700, 48)
    assert shown(bar)[:2] == ["statistics", "proposals"]


def test_marks_that_turn_a_label_turn_nothing(bar: TagBar, tags: list[Tag]) -> None:
    bar.set_tags([replace(tags[0], label_en="\u202ereversed")])
    turned = pill(bar, "statistics").grab().toImage()
    bar.set_tags([replace(tags[0], label_en="·reversed")])
    assert pill(bar, "statistics").grab().toImage() == turned


def test_disabled_with_the_others(full: TagBar, qtbot: QtBot) -> None:
    full.set_enabled(False, "Open for reading")
    full.set_pen(39)
    assert not pill(full, "t39").isEnabled()
    with qtbot.assertNotEmitted(full.more_asked):
        qtbot.mouseClick(full.findChild(QAbstractButton, "more_tags"), Qt.MouseButton.LeftButton)
