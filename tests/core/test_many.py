"""Many annotations at once, each time one undo step."""

import pytest

from reader.core.errors import AlreadyTagged, BadRequest
from reader.core.model import Annotation, Change, Span
from reader.core.project import Project


def annotate(project: Project, start: int, tag: int = 1, **more: object) -> str:
    change = project.annotate(1, Span(start, start + 2), tag, **more)  # type: ignore[arg-type]
    return next(r.id for r in change.added if isinstance(r, Annotation))


@pytest.fixture
def ids(project: Project) -> list[str]:
    made = [annotate(project, start) for start in range(3)]
    project.forget_history()
    return made


def test_retag(project: Project, ids: list[str]) -> None:
    project.retag_many(ids[:2], 3)
    assert [a.tag for a in project.annotations()] == [3, 3, 1]


def test_retag_is_one_step(project: Project, ids: list[str]) -> None:
    before = project.annotations()
    project.retag_many(ids, 3)
    project.undo()
    assert (project.annotations(), project.undo_action) == (before, None)


def test_what_has_the_tag_already_is_left(project: Project, ids: list[str]) -> None:
    annotate(project, 0, 3, note="first")
    change = project.retag_many(ids, 3)
    assert {r.id for r in change.added if isinstance(r, Annotation)} == set(ids[1:])
    assert project.annotation(ids[0]).tag == 1


def test_of_two_on_one_span_one_gets_the_tag(project: Project) -> None:
    both = [annotate(project, 0, 1), annotate(project, 0, 2)]
    project.retag_many(both, 3)
    assert sorted(a.tag for a in project.annotations()) == [2, 3]


def test_where_none_can_be_retagged(project: Project, ids: list[str]) -> None:
    annotate(project, 0, 3)
    with pytest.raises(AlreadyTagged):
        project.retag_many(ids[:1], 3)


def test_to_the_tag_that_they_have(project: Project, ids: list[str]) -> None:
    assert (project.retag_many(ids, 1), project.undo_action) == (Change(), None)


def test_delete(project: Project, ids: list[str]) -> None:
    project.delete(ids)
    assert project.annotations() == []
    project.undo()
    assert (len(project.annotations()), project.undo_action) == (3, None)


def test_an_id_that_is_not_there(project: Project, ids: list[str]) -> None:
    with pytest.raises(BadRequest):
        project.delete([*ids, "nothing"])
    assert len(project.annotations()) == 3


def test_more_than_a_statement_can_name(project: Project) -> None:
    project.add_document("long", "ا" * 3_000)
    made: list[str] = []
    for start in range(1_200):
        change = project.annotate(2, Span(start, start + 1), 1)
        made += [r.id for r in change.added if isinstance(r, Annotation)]
    assert len(project.retag_many(made, 2).added) == 1_200


def test_set_an_attribute_of_one(project: Project, ids: list[str]) -> None:
    project.set_attribute(ids[0], "value", 51)
    assert project.annotation(ids[0]).attributes == {"value": 51}


def test_set_an_attribute_of_many(project: Project, ids: list[str]) -> None:
    project.set_attribute(ids, "unit", "وحدة")
    assert [a.attributes for a in project.annotations()] == [{"unit": "وحدة"}] * 3


def test_the_others_stay_as_they_are(project: Project) -> None:
    one = annotate(project, 0, attributes={"value": 1, "unit": "متر"})
    project.set_attribute(one, "value", [1, 2])
    assert project.annotation(one).attributes == {"value": [1, 2], "unit": "متر"}


def test_take_an_attribute_away(project: Project) -> None:
    one = annotate(project, 0, attributes={"value": 1})
    project.set_attribute(one, "value", None)
    assert project.annotation(one).attributes_json == "{}"


def test_the_value_that_is_there(project: Project) -> None:
    one = annotate(project, 0, attributes={"value": 1})
    project.forget_history()
    assert (project.set_attribute(one, "value", 1), project.undo_action) == (Change(), None)


def test_what_json_has_not(project: Project, ids: list[str]) -> None:
    with pytest.raises(BadRequest):
        project.set_attribute(ids, "value", float("inf"))


# -- the values that were used


def test_values_by_frequency(project: Project) -> None:
    for start, speaker in enumerate(["ليلى", "سلمى", "ليلى", "ليلى", "سلمى", "هند"]):
        annotate(project, start, 3, attributes={"speaker": speaker})
    assert project.values_used(3, "speaker") == [("ليلى", 3), ("سلمى", 2), ("هند", 1)]


def test_values_of_that_tag_alone(project: Project) -> None:
    annotate(project, 0, 1, attributes={"unit": "متر"})
    assert project.values_used(2, "unit") == []


def test_values_keep_their_kind(project: Project) -> None:
    for start, value in enumerate([True, 1, "1", [1, 2], 1.5]):
        annotate(project, start, 1, attributes={'a "b"': value})
    found = [value for value, _ in project.values_used(1, 'a "b"')]
    assert sorted(map(repr, found)) == ["'1'", "1", "1.5", "True", "[1, 2]"]
