"""The verbs about documents: fields, state, removing many."""

from pathlib import Path

import pytest

from reader.core.errors import BadRequest
from reader.core.identity import hash_of
from reader.core.model import STATES, Change, DocumentText, NewDocument, Span
from reader.core.project import Project
from tests.core.conftest import TEXT


@pytest.fixture
def three(project: Project) -> Project:
    """A project with three documents."""
    project.add_documents([NewDocument(t, t, hash_of(t)) for t in ("ثان", "ثالث")])
    project.forget_history()
    return project


def test_fields_of_many_are_one_step(three: Project) -> None:
    before = three.documents()
    three.set_fields([1, 3], author="كاتب", date="2024-01-02")
    assert [(d.author, d.date) for d in three.documents()] == [
        ("كاتب", "2024-01-02"), ("", ""), ("كاتب", "2024-01-02"),
    ]  # fmt: skip
    three.undo()
    assert three.documents() == before


@pytest.mark.parametrize("state", STATES[1:])
def test_a_state(three: Project, state: str) -> None:
    three.set_state([2], state)
    assert [d.state for d in three.documents()] == ["new", state, "new"]


def test_what_says_so_already_is_left_alone(three: Project) -> None:
    assert three.set_state([1, 2], "new") == Change()
    assert three.undo_action is None


def test_an_unknown_state_or_field_is_a_mistake(three: Project) -> None:
    with pytest.raises(ValueError, match="state"):
        three.set_state([1], "lost")
    with pytest.raises(TypeError, match="text_hash"):
        three.set_fields([1], text_hash="x")


@pytest.mark.parametrize("documents", [[9], [1, 9]])
def test_a_document_that_is_not_there(three: Project, documents: list[int]) -> None:
    with pytest.raises(BadRequest):
        three.set_fields(documents, author="x")
    assert three.document(1).author == ""


def test_many_are_removed_in_one_step(three: Project) -> None:
    three.annotate(1, Span(0, 2), 1)
    three.remove_documents([1, 3, 1])
    action = three.undo_action
    assert ([d.id for d in three.documents()], three.annotations()) == ([2], [])
    assert action is not None and (action.verb, action.count) == ("remove_documents", 2)


def test_undo_brings_them_back_with_all_that_was_theirs(three: Project) -> None:
    three.annotate(1, Span(0, 2), 1)
    before = three.documents(), three.annotations(), three.text(1)
    three.remove_documents([1, 3])
    three.undo()
    assert (three.documents(), three.annotations(), three.text(1)) == before


def test_again_and_again(three: Project) -> None:
    three.remove_documents([1, 2, 3])
    for _ in range(3):
        three.undo()
        assert three.text(1) == TEXT
        three.redo()
        assert three.documents() == []


def test_removing_none_is_nothing(three: Project) -> None:
    assert three.remove_documents([]) == Change()
    assert three.undo_action is None


def test_a_removal_does_not_hold_the_texts(three: Project) -> None:
    removed = three.remove_documents([1, 2]).removed
    assert [r.text for r in removed if isinstance(r, DocumentText)] == [None, None]


def test_fields_are_there_when_it_is_opened_again(three: Project, path: Path) -> None:
    three.set_fields([1], language="ar", folder="صحف/أ", source="https://x.example")
    three.close()
    again = Project.open(path)
    try:
        known = again.document(1)
        assert (known.language, known.folder, known.source) == ("ar", "صحف/أ", "https://x.example")
    finally:
        again.close()
