"""Suggestions in a project: what is stored, what is not, and undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.errors import AlreadyTagged, BadRequest
from reader.core.model import Span
from reader.core.project import Project

TEXT = "وظفت الشركة 40 عاملا في مصنعها.\nثم وظفت 25 مهندسا وأنفقت 3 ملايين درهم."


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = Project.create(tmp_path / "p.hashiya")
    made.add_document("خبر", TEXT)
    made.forget_history()
    yield made
    made.close()


def statistics(project: Project) -> list[str]:
    return [
        TEXT[s.span.start : s.span.end] for s in project.suggesting.suggestions(1, ["statistics"])
    ]


def first(project: Project):
    return project.suggesting.suggestions(1, ["statistics"])[0]


def test_suggestions_are_in_order(project: Project):
    assert statistics(project) == ["40 عاملا", "25 مهندسا", "3 ملايين درهم"]


def test_suggesting_stores_nothing(project: Project):
    project.suggesting.suggestions(1)
    assert (project.annotations(), project.rejections()) == ([], [])


def test_an_accepted_one_keeps_its_rule_as_origin(project: Project):
    project.suggesting.accept(1, first(project))
    (made,) = project.annotations()
    assert (made.quote, made.origin) == ("40 عاملا", "statistics.count")


def test_an_accepted_one_has_its_attributes(project: Project):
    project.suggesting.accept(1, first(project))
    assert project.annotations()[0].attributes == {"value": 40, "unit": "عامل"}


def test_an_accepted_one_is_suggested_no_more(project: Project):
    project.suggesting.accept(1, first(project))
    assert statistics(project) == ["25 مهندسا", "3 ملايين درهم"]


def test_one_can_be_mended(project: Project):
    span = Span(12, 31)
    project.suggesting.accept(1, first(project), span=span)
    assert project.annotations()[0].quote == TEXT[12:31]


def test_a_mended_one_is_not_suggested_again_inside_it(project: Project):
    project.suggesting.accept(1, first(project), span=Span(6, 25))
    assert "40 عاملا" not in statistics(project)


def test_another_tag_can_be_given(project: Project):
    project.suggesting.accept(1, first(project), tag=project.tag_named("quotes").id)
    (made,) = project.annotations()
    assert (project.tag(made.tag).name, made.attributes) == ("quotes", {})


def test_the_same_span_is_not_tagged_twice(project: Project):
    one = first(project)
    project.suggesting.accept(1, one)
    with pytest.raises(AlreadyTagged):
        project.suggesting.accept(1, one)


def test_many_are_one_undo_step(project: Project):
    project.suggesting.accept_all([(1, project.suggesting.suggestions(1, ["statistics"]))])
    project.undo()
    assert (project.annotations(), project.undo_action) == ([], None)


def test_of_many_those_that_are_there_are_left_alone(project: Project):
    found = project.suggesting.suggestions(1, ["statistics"])
    project.suggesting.accept(1, found[0])
    change = project.suggesting.accept_all([(1, found)])
    assert len(change.added) == 2


def test_accepting_nothing_makes_no_step(project: Project):
    project.suggesting.accept_all([(1, [])])
    assert project.undo_action is None


def test_a_rejected_one_does_not_come_back(project: Project):
    project.suggesting.reject(1, [first(project)])
    assert statistics(project) == ["25 مهندسا", "3 ملايين درهم"]


def test_a_rejection_keeps_the_words_and_the_rule(project: Project):
    project.suggesting.reject(1, [first(project)])
    (kept,) = project.rejections(1)
    assert (kept.tag, kept.rule, kept.quote) == ("statistics", "statistics.count", "40 عاملا")


def test_a_rejection_outlives_the_window(project: Project):
    project.suggesting.reject(1, [first(project)])
    path = project.path
    project.close()
    again = Project.open(path)
    assert statistics(again) == ["25 مهندسا", "3 ملايين درهم"]
    again.close()


def test_a_rejection_is_undone(project: Project):
    project.suggesting.reject(1, [first(project)])
    project.undo()
    assert statistics(project)[0] == "40 عاملا"


def test_a_rejection_is_taken_back(project: Project):
    project.suggesting.reject(1, [first(project)])
    project.suggesting.take_rejections_back(project.rejections())
    assert statistics(project)[0] == "40 عاملا"


def test_rejecting_twice_is_one_rejection(project: Project):
    one = first(project)
    project.suggesting.reject(1, [one, one])
    project.suggesting.reject(1, [one])
    assert len(project.rejections()) == 1


def test_a_rule_that_is_off_suggests_nothing(project: Project):
    project.suggesting.switch_rule("statistics.money", on=False)
    assert statistics(project) == ["40 عاملا", "25 مهندسا"]


def test_a_rule_is_switched_on_again(project: Project):
    project.suggesting.switch_rule("statistics.money", on=False)
    project.suggesting.switch_rule("statistics.money", on=True)
    assert statistics(project)[-1] == "3 ملايين درهم"


def test_switching_a_rule_is_undone(project: Project):
    project.suggesting.switch_rule("statistics.money", on=False)
    project.undo()
    assert project.suggesting.rules_off() == frozenset()


def test_a_rule_that_is_on_is_not_switched_on(project: Project):
    project.suggesting.switch_rule("statistics.money", on=True)
    assert project.undo_action is None


def test_a_rule_of_no_such_name_is_refused(project: Project):
    with pytest.raises(BadRequest):
        project.suggesting.switch_rule("no such rule", on=False)


def test_removing_a_document_and_undo_keeps_its_rejections(project: Project):
    project.suggesting.reject(1, [first(project)])
    kept = project.rejections()
    project.remove_document(1)
    assert project.rejections() == []
    project.undo()
    assert project.rejections() == kept


def test_words_tagged_in_one_document_are_suggested_in_another(project: Project):
    project.add_document("آخر", "عادت الشركة إلى العمل.")
    tag = project.tag_named("quotes").id
    project.annotate(1, Span(5, 11), tag)
    found = project.suggesting.suggestions(2, ["quotes"])
    assert [(s.rule, s.span) for s in found] == [("learned", Span(5, 11))]


def test_what_is_of_a_tag_that_is_not_there_is_left_out(project: Project):
    project.codebook.delete(project.tag_named("statistics").id)
    assert project.suggesting.suggestions(1, ["statistics"]) == []
