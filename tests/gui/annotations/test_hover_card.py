"""What is under the mouse: told beside the line, in nobody's way."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.core.model import Annotation, Tag
from reader.gui.annotations.hover_card import HoverCard
from reader.gui.theme import Theme

TAG = Tag(3, "quotes", "اقتباسات", "Quotes", "violet", "dotted", "3", "", "", None, 2, ())
TIME = "2026-01-02T03:04:05.678Z"
LINE = QRect(0, 100, 800, 30)


def made_by(annotator: str, note: str = "") -> tuple[Annotation, Tag]:
    found = Annotation(annotator, 1, 3, 0, 4, "قالت", note, "{}", annotator, "user", TIME, TIME)
    return found, TAG


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def card(page: QWidget) -> HoverCard:
    return HoverCard(Theme(), page)


def told(card: HoverCard) -> str:
    return "\n".join(found.text() for found in card.findChildren(QLabel))


def show(card: HoverCard, *what: tuple[Annotation, Tag], line: QRect = LINE) -> None:
    card.show_for(what, line, QPoint(400, line.center().y()), card.parentWidget().rect())


def test_tells_tag_note_and_annotator(card: HoverCard) -> None:
    show(card, made_by("ليلى", "قارن بالعام الماضي"))
    assert all(word in told(card) for word in ("Quotes", "قارن بالعام الماضي", "ليلى", "26"))


@pytest.mark.parametrize("top", [0, 100, 570])
def test_never_over_the_line(card: HoverCard, top: int) -> None:
    line = QRect(0, top, 800, 30)
    show(card, made_by("ليلى"), line=line)
    assert card.isVisible()
    assert not card.geometry().intersects(line)


def test_clicks_go_through(card: HoverCard) -> None:
    assert card.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_what_was_told_before_is_gone(card: HoverCard) -> None:
    show(card, made_by("ليلى"))
    show(card, made_by("عمر"))
    assert "ليلى" not in told(card)


def test_many_are_counted(card: HoverCard) -> None:
    show(card, *(made_by(f"a{n}") for n in range(7)))
    assert "a3" in told(card)
    assert "a4" not in told(card)
    assert "3 more" in told(card).replace("(s)", "")


def test_markup_in_a_note_is_shown_as_it_is(card: HoverCard) -> None:
    show(card, made_by("ليلى", "<b>5</b>"))
    labels = [label for label in card.findChildren(QLabel) if "<b>" in label.text()]
    assert [label.textFormat() for label in labels] == [Qt.TextFormat.PlainText]


def test_a_long_note_stays_a_small_card(card: HoverCard) -> None:
    show(card, made_by("ليلى", "كلمة " * 2_000))
    assert card.isVisible()
    assert card.width() <= 320
