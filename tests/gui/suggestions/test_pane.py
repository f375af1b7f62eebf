"""The pane of suggestions: tags, strength, rules with what each found."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QSlider

from tests.gui.suggestions.conftest import CTRL, Key, Reviewer

PERCENT = "Percentages"


def test_all_are_counted(reviewer: Reviewer) -> None:
    assert reviewer.widget("suggestions_count").text() == "3"  # type: ignore[attr-defined]


def test_each_rule_has_its_count(reviewer: Reviewer) -> None:
    assert reviewer.rule(PERCENT).text(1) == "2"


def test_a_tag_switched_off_is_not_shown(reviewer: Reviewer) -> None:
    chip = reviewer.widget("suggest_statistics")
    assert isinstance(chip, QAbstractButton)
    chip.click()
    reviewer.qtbot.waitUntil(lambda: reviewer.said == "There is nothing more to review.")


def test_only_sure_ones(reviewer: Reviewer) -> None:
    slider = reviewer.widget("suggestions_strength")
    assert isinstance(slider, QSlider)
    reviewer.key(Key.Key_End, on=slider)
    reviewer.qtbot.waitUntil(lambda: reviewer.said == "There is nothing more to review.")


def test_a_rule_switched_off_finds_nothing(reviewer: Reviewer) -> None:
    reviewer.rule(PERCENT).setCheckState(0, Qt.CheckState.Unchecked)
    reviewer.qtbot.waitUntil(lambda: reviewer.number.endswith("of 1"))


def test_that_is_a_step_of_undo(reviewer: Reviewer) -> None:
    reviewer.rule(PERCENT).setCheckState(0, Qt.CheckState.Unchecked)
    reviewer.qtbot.waitUntil(lambda: reviewer.number.endswith("of 1"))
    reviewer.key(Key.Key_Z, CTRL)
    reviewer.qtbot.waitUntil(lambda: reviewer.number.endswith("of 3"))
    assert reviewer.rule(PERCENT).checkState(0) is Qt.CheckState.Checked


def test_enter_on_a_rule_goes_to_its_first(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Down)
    tree = reviewer.widget("suggestions_rules")
    tree.setCurrentItem(reviewer.rule(PERCENT))  # type: ignore[attr-defined]
    reviewer.key(Key.Key_Return, on=tree)
    assert reviewer.number == "Suggestion 1 of 3"


def test_all_of_the_chosen_rule_are_accepted(reviewer: Reviewer) -> None:
    tree = reviewer.widget("suggestions_rules")
    tree.setCurrentItem(reviewer.rule(PERCENT))  # type: ignore[attr-defined]
    button = reviewer.widget("suggestions_accept_rule")
    assert isinstance(button, QAbstractButton)
    button.click()
    assert reviewer.quotes() == ["43٪", "12٪"]


def test_the_button_says_how_many(reviewer: Reviewer) -> None:
    tree = reviewer.widget("suggestions_rules")
    tree.setCurrentItem(reviewer.rule(PERCENT))  # type: ignore[attr-defined]
    button = reviewer.widget("suggestions_accept_rule")
    assert button.text() == "Accept all 2 of this rule"  # type: ignore[attr-defined]


def test_closing_takes_all_of_it_away(reviewer: Reviewer) -> None:
    button = reviewer.widget("suggestions_close")
    assert isinstance(button, QAbstractButton)
    button.click()
    assert not reviewer.widget("suggestions_pane").isVisible()


def test_what_was_tagged_before_is_suggested_again(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Escape)
    reviewer.tag("البلاد", 3)
    reviewer.window.session.project.add_document("آخر", "وفي البلاد مدن كثيرة.")  # type: ignore[union-attr]
    reviewer.window.session.open_document(2)
    reviewer.looked_through()
    reviewer.qtbot.waitUntil(lambda: reviewer.rule("What was tagged before").text(1) == "1")
