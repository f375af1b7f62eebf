"""The verbs of suggestions on a project."""

from pathlib import Path

import pytest

from reader.core.errors import AlreadyTagged, BadRequest
from reader.core.model import Annotation, Span
from reader.core.project import Project
from reader.core.suggest import Suggestion
from reader.core.suggest.memory import Accepted, Rejected

TEXT = "في البلاد 43٪ من العمال، و85 فصلا.\nوفي المدينة 43٪ من السكان."
FIRST = Suggestion(Span(10, 13), "statistics", "statistics.percent", None, 0.9, {"value": 43})
SECOND = Suggestion(Span(26, 33), "statistics", "statistics.counted", None, 0.9, {"value": 85})


@pytest.fixture
def project(tmp_path: Path):
    """A project with the text, open."""
    made = Project.create(tmp_path / "p.sqlite")
    made.annotator = "ليلى"
    made.add_document("أول", TEXT)
    made.add_document("ثان", "نص آخر 43٪.")
    yield made
    made.close()


def accepted(project: Project, suggestion: Suggestion = FIRST, **others: object) -> Annotation:
    made = project.suggestions.accept(1, suggestion, **others).added[0]  # type: ignore[arg-type]
    assert isinstance(made, Annotation)
    return made


def test_what_is_accepted_is_annotated_with_its_words(project: Project) -> None:
    assert accepted(project).quote == "43٪"


def test_it_keeps_the_rule_as_its_origin(project: Project) -> None:
    assert accepted(project).origin == "statistics.percent"


def test_it_has_the_attributes(project: Project) -> None:
    assert accepted(project).attributes == {"value": 43}


def test_other_bounds_are_taken(project: Project) -> None:
    assert accepted(project, span=Span(10, 23)).quote == "43٪ من العمال"


def test_another_tag_is_taken(project: Project) -> None:
    assert accepted(project, tag=3).tag == 3


def test_another_tag_has_none_of_the_first_one_s_attributes(project: Project) -> None:
    assert "value" not in accepted(project, tag=2).attributes


def test_accepting_is_one_step_of_undo(project: Project) -> None:
    accepted(project)
    project.undo()
    assert project.annotations() == []


def test_twice_the_same_is_refused(project: Project) -> None:
    accepted(project)
    with pytest.raises(AlreadyTagged):
        accepted(project)


def test_accepting_all_is_one_step(project: Project) -> None:
    project.suggestions.accept_all(1, [FIRST, SECOND])
    project.undo()
    assert project.annotations() == []


def test_accepting_all_leaves_out_what_is_there(project: Project) -> None:
    accepted(project)
    change = project.suggestions.accept_all(1, [FIRST, SECOND])
    assert [a.quote for a in change.added if isinstance(a, Annotation)] == ["85 فصلا"]


def test_accepting_none_makes_no_step(project: Project) -> None:
    accepted(project)
    project.suggestions.accept_all(1, [FIRST])
    action = project.undo_action
    assert action is not None and action.count == 1


def test_a_tag_that_is_gone_is_told(project: Project) -> None:
    project.codebook.delete(1)
    with pytest.raises(BadRequest):
        accepted(project)


def test_a_rejection_is_remembered_after_opening_again(project: Project) -> None:
    project.suggestions.reject(1, FIRST)
    path = project.path
    project.close()
    again = Project.open(path, write=False)
    try:
        assert [(r.start, r.end, r.rule) for r in again.suggestions.rejections(1)] == [
            (10, 13, "statistics.percent")
        ]
    finally:
        again.close()


def test_rejecting_is_one_step_of_undo(project: Project) -> None:
    project.suggestions.reject(1, FIRST, SECOND)
    project.undo()
    assert project.suggestions.rejections() == []


def test_a_rejection_can_be_forgotten(project: Project) -> None:
    project.suggestions.reject(1, FIRST)
    project.suggestions.forget(project.suggestions.rejections(1))
    assert project.suggestions.rejections() == []


def test_rejections_go_with_their_document(project: Project) -> None:
    project.suggestions.reject(1, FIRST)
    project.remove_document(1)
    assert project.suggestions.rejections() == []


def test_and_come_back_with_it(project: Project) -> None:
    project.suggestions.reject(1, FIRST)
    project.remove_document(1)
    project.undo()
    assert len(project.suggestions.rejections(1)) == 1


def test_a_rule_is_switched_off(project: Project) -> None:
    project.suggestions.switch_rules(["statistics.percent"], on=False)
    assert project.suggestions.rules_off() == {"statistics.percent"}


def test_and_on_again(project: Project) -> None:
    project.suggestions.switch_rules(["a", "b"], on=False)
    project.suggestions.switch_rules(["a"], on=True)
    assert project.suggestions.rules_off() == {"b"}


def test_switching_what_is_so_already_makes_no_step(project: Project) -> None:
    project.suggestions.switch_rules(["a"], on=True)
    assert project.undo_action is not None and project.undo_action.verb != "switch_rule"


def test_memory_knows_what_is_annotated_by_words(project: Project) -> None:
    accepted(project)
    project.annotate(1, Span(47, 50), 1)
    assert Accepted(("43", "%"), "statistics", 2) in project.suggestions.memory(2)


def test_memory_knows_rejections_here_by_place(project: Project) -> None:
    project.suggestions.reject(1, FIRST)
    (found,) = project.suggestions.memory(1)
    assert isinstance(found, Rejected) and (found.start, found.end) == (10, 13)


def test_memory_knows_rejections_elsewhere_by_words(project: Project) -> None:
    project.suggestions.reject(1, FIRST)
    (found,) = project.suggestions.memory(2)
    assert isinstance(found, Rejected) and found.start == -1
