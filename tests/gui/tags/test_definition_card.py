"""What a tag means, while the mouse rests on its pill."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.core.model import Tag
from reader.gui.card import SHADOW
from reader.gui.main_window import MainWindow
from reader.gui.tags.definition_card import DefinitionCard
from reader.gui.tags.pill import Pill
from reader.gui.theme import GROUNDS, Theme


@pytest.fixture(autouse=True)
def _own_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def pill_of(tag: Tag, window: QWidget, x: int = 300) -> Pill:
    pill = Pill.of(Theme(), tag, window)
    pill.setGeometry(x, 8, 120, 32)
    pill.show()
    return pill


def rest(pill: Pill) -> None:
    """Let the mouse rest on a pill."""
    at = QPoint(5, 5)
    QApplication.sendEvent(pill, QHelpEvent(QEvent.Type.ToolTip, at, pill.mapToGlobal(at)))


def cards(window: QWidget) -> list[DefinitionCard]:
    return [c for c in window.findChildren(DefinitionCard) if c.isVisible()]


def words(window: QWidget) -> list[str]:
    return [label.text() for label in cards(window)[0].findChildren(QLabel)]


@pytest.fixture
def full(tags: list[Tag]) -> Tag:
    return replace(tags[0], examples_en="One thing\n\nTwo things", examples_ar="شيء")


def test_definition_is_shown(window: QWidget, full: Tag) -> None:
    rest(pill_of(full, window))
    assert "On Statistics" in words(window)


def test_label_and_key_are_shown(window: QWidget, full: Tag) -> None:
    rest(pill_of(full, window))
    assert words(window)[:2] == ["\u2068Statistics\u2069", "1"]


def test_examples_are_shown_one_a_line(window: QWidget, full: Tag) -> None:
    rest(pill_of(full, window))
    assert words(window)[-3:] == ["Examples", "One thing", "Two things"]


def test_in_arabic(window: QWidget, full: Tag) -> None:
    QLocale.setDefault(QLocale("ar"))
    rest(pill_of(full, window))
    assert {"حدّ إحصاءات", "شيء"} <= set(words(window))


def test_definition_stands_at_the_side_of_its_language(window: QWidget, full: Tag) -> None:
    rest(pill_of(replace(full, definition_en=""), window))
    label = next(w for w in cards(window)[0].findChildren(QLabel) if w.text() == "حدّ إحصاءات")
    assert label.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_tag_without_definition_says_so(window: QWidget, tags: list[Tag]) -> None:
    rest(pill_of(replace(tags[0], definition_ar="", definition_en=""), window))
    assert "No definition is written yet." in words(window)


def test_never_over_its_pill(window: QWidget, full: Tag) -> None:
    pill = pill_of(full, window)
    rest(pill)
    assert not cards(window)[0].geometry().intersects(pill.geometry())


@pytest.mark.parametrize("x", [0, 680])
def test_inside_the_window(window: QWidget, full: Tag, x: int) -> None:
    rest(pill_of(full, window, x))
    assert window.rect().contains(cards(window)[0].geometry())


@pytest.mark.parametrize("height", [600, 200, 90])
def test_definition_of_ten_thousand_letters(window: QWidget, full: Tag, height: int) -> None:
    window.resize(800, height)
    rest(pill_of(replace(full, definition_en="word " * 2_000), window))
    assert window.rect().contains(cards(window)[0].geometry())


def test_long_label_wraps(window: QWidget, full: Tag) -> None:
    rest(pill_of(replace(full, label_en="Very long " * 1_000), window))
    card = cards(window)[0]
    inside = card.rect().adjusted(SHADOW, 0, -SHADOW, 0)
    assert all(inside.contains(QRect(w.pos(), w.size())) for w in card.findChildren(QLabel))


def test_no_markup_in_what_people_write(window: QWidget, full: Tag) -> None:
    rest(pill_of(replace(full, definition_en="<b>bold</b>"), window))
    label = next(w for w in cards(window)[0].findChildren(QLabel) if "bold" in w.text())
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_goes_when_the_mouse_leaves(window: QWidget, full: Tag) -> None:
    pill = pill_of(full, window)
    rest(pill)
    QApplication.sendEvent(pill, QEvent(QEvent.Type.Leave))
    assert cards(window) == []


def test_goes_when_the_pill_is_pressed(window: QWidget, full: Tag, qtbot: QtBot) -> None:
    pill = pill_of(full, window)
    rest(pill)
    with qtbot.waitSignal(pill.clicked):
        qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert cards(window) == []


def test_goes_with_its_pill(window: QWidget, full: Tag) -> None:
    pill = pill_of(full, window)
    rest(pill)
    pill.hide()
    assert cards(window) == []


def test_only_one_at_a_time(window: QWidget, full: Tag, tags: list[Tag]) -> None:
    rest(pill_of(full, window))
    rest(pill_of(tags[2], window, 500))
    assert len(cards(window)) == 1
    assert "On Quotes" in words(window)


def test_clicks_go_through_it(window: QWidget, full: Tag) -> None:
    rest(pill_of(full, window))
    assert window.childAt(cards(window)[0].geometry().center()) is None


def test_disabled_pill_tells_why_instead(window: QWidget, full: Tag) -> None:
    pill = pill_of(full, window)
    pill.setEnabled(False)
    rest(pill)
    assert cards(window) == []


def test_moving_on_the_pill_leaves_it(window: QWidget, full: Tag) -> None:
    pill = pill_of(full, window)
    rest(pill)
    none = Qt.MouseButton.NoButton
    at = QPointF(9, 9)
    moved = QMouseEvent(
        QEvent.Type.MouseMove, at, pill.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(pill, moved)
    assert len(cards(window)) == 1


@pytest.mark.parametrize("ground", ["light", "sepia", "dark"])
def test_in_the_ink_of_the_ground(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path], ground: str
) -> None:
    at = open_on(make_project("نص"))
    at.set_ground(ground)
    pill = at.controls.tag_bar.findChild(Pill, "tag_quotes")
    assert pill is not None
    at.show()
    rest(pill)
    labels = cards(at)[0].findChildren(QLabel)
    wanted = GROUNDS[ground]
    inks = {label.palette().color(label.foregroundRole()).name() for label in labels}
    assert inks == {wanted.ink.name(), wanted.muted.name()}
