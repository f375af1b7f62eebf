"""What is tagged by hand gets the attributes that the text shows."""

from tests.gui.suggestions.conftest import CTRL, Key, Reviewer


def test_a_number_gets_its_value(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Escape)
    reviewer.tag("85 عاملا", 1)
    assert reviewer.annotations()[0].attributes["value"] == 85


def test_under_a_tag_that_asks_for_none_there_are_none(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Escape)
    project = reviewer.window.session.project
    assert project is not None
    project.codebook.create("places", key="7")
    reviewer.tag("85 عاملا", 7)
    assert reviewer.annotations()[0].attributes == {}


def test_undo_takes_both_back(reviewer: Reviewer) -> None:
    reviewer.key(Key.Key_Escape)
    reviewer.tag("85 عاملا", 1)
    reviewer.key(Key.Key_Z, CTRL)
    assert reviewer.annotations() == []
