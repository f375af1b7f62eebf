"""Reviewing by keys: one at hand after the other, accepted, mended, rejected."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.core.project import Project
from reader.gui.main_window import MainWindow
from reader.gui.theme import Theme
from tests.gui.suggestions.conftest import ALT, CTRL, SHIFT, TEXT, Key, Reviewer


def test_nothing_is_suggested_until_asked(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path]
) -> None:
    window = open_on(make_project(TEXT))
    assert window.findChild(QWidget, "review_bar") is None


def test_opening_takes_the_first_in_hand(reviewer: Reviewer) -> None:
    assert reviewer.number == "Suggestion 1 of 3"


def test_the_reason_is_told(reviewer: Reviewer) -> None:
    assert "43" in reviewer.said and "percent" in reviewer.said


def test_down_goes_to_the_next(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Down)
    assert reviewer.number == "Suggestion 2 of 3"


def test_up_goes_back(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Down)
    reviewer.key(Key.Key_Up)
    assert reviewer.number == "Suggestion 1 of 3"


def test_at_the_last_one_down_stays(reviewer: Reviewer) -> None:
    for _ in range(5):
        reviewer.key(Key.Key_Down)
    assert reviewer.number == "Suggestion 3 of 3"


def test_enter_accepts(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Return)
    assert reviewer.quotes() == ["43٪"]


def test_the_rule_is_the_origin(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Return)
    assert reviewer.annotations()[0].origin == "statistics.percent"


def test_the_value_is_filled_in(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Return)
    assert reviewer.annotations()[0].attributes["value"] == 43


def test_after_accepting_the_next_is_at_hand(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Return)
    assert reviewer.number == "Suggestion 1 of 2"


def test_enter_three_times_accepts_all(reviewer: Reviewer) -> None:
    for _ in range(3):
        reviewer.key(Key.Key_Return)
    assert reviewer.quotes() == ["43٪", "85 عاملا", "12٪"]


def test_when_nothing_is_left_it_says_so(reviewer: Reviewer) -> None:
    for _ in range(3):
        reviewer.key(Key.Key_Return)
    assert reviewer.said == "There is nothing more to review."


def test_backspace_rejects(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Backspace)
    assert reviewer.number == "Suggestion 1 of 2" and reviewer.quotes() == []


def test_a_rejected_one_does_not_come_back(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Backspace)
    reviewer.key(Key.Key_G, CTRL)
    reviewer.open()
    assert reviewer.number == "Suggestion 1 of 2"


def test_undo_brings_a_rejected_one_back(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Backspace)
    reviewer.key(Key.Key_Z, CTRL)
    reviewer.qtbot.waitUntil(lambda: reviewer.number.endswith("of 3"))


def test_undo_brings_an_accepted_one_back(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Return)
    reviewer.key(Key.Key_Z, CTRL)
    assert reviewer.number.endswith("of 3") and reviewer.quotes() == []


def test_a_tag_key_accepts_with_that_tag(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_3, text="3")
    assert [(a.quote, a.tag) for a in reviewer.annotations()] == [("43٪", 3)]


def test_an_arabic_digit_does_the_same(reviewer: Reviewer) -> None:
    reviewer.key(0x0663, text="٣", scan=12)
    assert [a.tag for a in reviewer.annotations()] == [3]


@pytest.mark.parametrize(
    ("keys", "words"),
    [(ALT | SHIFT, "43٪ من"), (ALT, "43٪ م")],
    ids=["a word", "a letter"],
)
def test_the_bound_is_moved_and_then_accepted(
    reviewer: Reviewer, keys: Qt.KeyboardModifier, words: str
) -> None:
    reviewer.key(Key.Key_Left, keys)
    reviewer.key(Key.Key_Return)
    assert reviewer.quotes() == [words]


def test_the_other_bound_is_moved_too(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Return, ALT)
    reviewer.key(Key.Key_Right, ALT | SHIFT)
    reviewer.key(Key.Key_Return)
    assert reviewer.quotes() == ["البلاد 43٪"]


def test_words_selected_around_it_are_its_bounds(reviewer: Reviewer) -> None:
    reviewer.select("43٪ من السكان")
    reviewer.key(Key.Key_Return)
    assert reviewer.quotes() == ["43٪ من السكان"]


def test_all_of_a_rule_are_accepted_in_one_step(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Return, CTRL)
    accepted = reviewer.quotes()
    reviewer.key(Key.Key_Z, CTRL)
    assert (accepted, reviewer.quotes()) == (["43٪", "12٪"], [])


def test_esc_leaves_the_mode(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Escape)
    assert not reviewer.widget("review_bar").isVisible()


def test_after_esc_enter_accepts_nothing(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Escape)
    reviewer.key(Key.Key_Return)
    assert reviewer.quotes() == []


def test_after_esc_they_are_still_drawn(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Escape)
    assert _outlined(reviewer)


def test_switched_off_nothing_is_drawn(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_G, CTRL)
    assert not _outlined(reviewer)


def _outlined(reviewer: Reviewer) -> bool:
    """Whether a line of the tag's colour stands at the edge of the last suggestion."""
    start, end = reviewer.span_of("12٪")
    reviewer.view.scroll_to(start)
    picture = reviewer.view.viewport().grab().toImage()
    rect = reviewer.view.rectangles(start, end)[0]
    colour = Theme("light").tag_colour(reviewer.window.annotations.tags()[0])
    column = [
        picture.pixelColor(x, y)
        for x in range(rect.left() - 2, rect.left() + 3)
        for y in range(rect.top(), rect.bottom())
    ]
    return colour in column


def test_a_click_takes_one_in_hand(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Escape)
    start, end = reviewer.span_of("12٪")
    reviewer.click(reviewer.view.rectangles(start, end)[0].center())
    reviewer.qtbot.waitUntil(lambda: reviewer.number == "Suggestion 3 of 3")


def test_another_document_has_its_own(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path], qtbot: QtBot
) -> None:
    reviewer = Reviewer(open_on(make_project(TEXT, "وفي المدينة 7 مدارس.")), qtbot)
    reviewer.open()
    reviewer.window.session.open_document(2)
    qtbot.waitUntil(lambda: reviewer.number == "Suggestion 1 of 1")


def test_what_is_annotated_already_is_not_suggested(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path], qtbot: QtBot
) -> None:
    reviewer = Reviewer(open_on(make_project(TEXT)), qtbot)
    reviewer.tag("43٪", 1)
    reviewer.open()
    assert reviewer.number.endswith("of 2")


def test_reading_only_tells_why_nothing_is_accepted(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path], qtbot: QtBot
) -> None:
    path = make_project(TEXT)
    holder = Project.open(path)
    try:
        reviewer = Reviewer(open_on(path), qtbot)
        reviewer.open()
        reviewer.key(Key.Key_Return)
        assert reviewer.quotes() == []
    finally:
        holder.close()


def test_an_empty_document_has_nothing_to_review(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path], qtbot: QtBot
) -> None:
    reviewer = Reviewer(open_on(make_project("\n")), qtbot)
    reviewer.open()
    assert reviewer.said == "There is nothing more to review."
