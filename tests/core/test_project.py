"""The verbs of a project, and what undo makes of them."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import AlreadyTagged, BadRequest, ReaderError
from reader.core.model import Action, Annotation, Change, Document, Span
from reader.core.project import Project
from tests.core.conftest import TEXT


def annotated(change: Change) -> Annotation:
    return next(r for r in change.added if isinstance(r, Annotation))


def rows(path: Path) -> list[tuple[object, ...]]:
    """All that the file holds, by an independent reader."""
    with sqlite3.connect(path) as db:
        found = [
            *db.execute("SELECT * FROM documents ORDER BY id"),
            *db.execute("SELECT * FROM texts ORDER BY document"),
            *db.execute("SELECT * FROM annotations ORDER BY id"),
        ]
    db.close()
    return found


def test_a_quote_is_what_the_text_says(project: Project) -> None:
    start = TEXT.index("51")
    made = annotated(project.annotate(1, Span(start, start + 2), 1))
    assert made.quote == "51"


def test_three_tags_are_seeded(project: Project) -> None:
    assert [t.name for t in project.tags()] == ["statistics", "proposals", "quotes"]


def test_retag(project: Project) -> None:
    made = annotated(project.annotate(1, Span(0, 2), 1))
    project.retag(made.id, 3)
    assert project.annotation(made.id).tag == 3


def test_move_takes_the_new_quote(project: Project) -> None:
    made = annotated(project.annotate(1, Span(0, 2), 1))
    project.move(made.id, Span(3, 4))
    assert project.annotation(made.id).quote == "😀"


def test_note(project: Project) -> None:
    made = annotated(project.annotate(1, Span(0, 2), 1))
    project.set_note(made.id, "حاشية")
    assert project.annotation(made.id).note == "حاشية"


def test_delete(project: Project) -> None:
    made = annotated(project.annotate(1, Span(0, 2), 1))
    project.delete([made.id])
    assert project.annotations() == []


def test_the_same_tag_twice_is_refused(project: Project) -> None:
    project.annotate(1, Span(0, 2), 1)
    with pytest.raises(AlreadyTagged):
        project.annotate(1, Span(0, 2), 1)


def test_another_annotator_may_tag_the_same(project: Project) -> None:
    project.annotate(1, Span(0, 2), 1)
    project.annotate(1, Span(0, 2), 1, annotator="ليلى")
    assert len(project.annotations()) == 2


def test_a_span_outside_the_text_is_refused(project: Project) -> None:
    with pytest.raises(BadRequest):
        project.annotate(1, Span(0, len(TEXT) + 1), 1)


def test_an_unknown_tag_is_refused(project: Project) -> None:
    with pytest.raises(BadRequest):
        project.annotate(1, Span(0, 1), 99)


def test_the_same_text_is_refused(project: Project) -> None:
    with pytest.raises(BadRequest):
        project.add_document("again", TEXT)


def test_removing_a_document_takes_its_annotations(project: Project) -> None:
    project.annotate(1, Span(0, 2), 1)
    project.remove_document(1)
    assert (project.documents(), project.annotations()) == ([], [])


def test_undo_brings_a_document_back_whole(project: Project, path: Path) -> None:
    project.annotate(1, Span(0, 2), 1)
    before = rows(path)
    project.remove_document(1)
    project.undo()
    assert rows(path) == before


def test_an_id_is_not_used_again(project: Project) -> None:
    project.remove_document(1)
    change = project.add_document("other", "نص آخر")
    assert next(r for r in change.added if isinstance(r, Document)).id == 2


def test_listeners_hear_the_change(project: Project) -> None:
    heard: list[Change] = []
    project.subscribe(heard.append)
    change = project.annotate(1, Span(0, 2), 1)
    assert heard == [change]


def test_a_failed_verb_is_not_history(project: Project) -> None:
    with pytest.raises(ReaderError):
        project.annotate(1, Span(0, 999), 1)
    assert project.undo_action is None


def test_undo_names_what_it_takes_back(project: Project) -> None:
    project.annotate(1, Span(0, 2), 2)
    action = project.undo_action
    assert action is not None and (action.verb, action.tag) == ("annotate", 2)


_ACTS = st.lists(
    st.tuples(
        st.sampled_from(["annotate", "retag", "move", "note", "delete", "rename", "remove", "add"]),
        st.integers(0, 30),
        st.integers(1, 6),
    ),
    max_size=12,
)


def act(project: Project, verb: str, number: int, size: int) -> None:
    """Do one thing, if it can be done here."""
    annotations, documents = project.annotations(), project.documents()
    one = annotations[number % len(annotations)] if annotations else None
    try:
        if verb == "add":
            project.add_document(f"t{number}", f"نص رقم {number} وفيه كلام")
        elif documents and verb in ("annotate", "rename", "remove"):
            document = documents[number % len(documents)].id
            if verb == "annotate":
                project.annotate(document, Span(number % 10, number % 10 + size), size % 3 + 1)
            elif verb == "rename":
                project.rename_document(document, f"title {number}")
            else:
                project.remove_document(document)
        elif one is not None and verb == "retag":
            project.retag(one.id, size % 3 + 1)
        elif one is not None and verb == "move":
            project.move(one.id, Span(number % 10, number % 10 + size))
        elif one is not None and verb == "note":
            project.set_note(one.id, f"n{number}")
        elif one is not None and verb == "delete":
            project.delete([one.id])
    except ReaderError:
        return


@given(_ACTS)
def test_all_undone_is_the_beginning_and_all_redone_the_end(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, int, int]]
) -> None:
    path = tmp_path_factory.mktemp("undo") / "p.sqlite"
    project = Project.create(path)
    try:
        project.add_document("نص", TEXT)
        project.forget_history()
        begin = rows(path)
        for verb, number, size in acts:
            act(project, verb, number, size)
        end = rows(path)
        while project.undo() is not None:
            pass
        undone = rows(path)
        while project.redo() is not None:
            pass
        assert (undone, rows(path)) == (begin, end)
    finally:
        project.close()


# -- many at once


def test_annotate_all(project: Project) -> None:
    assert project.annotate_all([(1, Span(0, 2)), (1, Span(3, 4))], 2) == 2
    assert [(a.quote, a.tag) for a in project.annotations()] == [("نص", 2), ("😀", 2)]


def test_annotate_all_is_one_step(project: Project) -> None:
    project.annotate_all([(1, Span(0, 2)), (1, Span(3, 4))], 2)
    project.undo()
    assert project.annotations() == []


def test_annotate_all_in_several_calls_is_one_step(project: Project) -> None:
    run = object()
    for span in (Span(0, 2), Span(3, 4)):
        project.annotate_all([(1, span)], 2, run=run)
    project.undo()
    assert project.annotations() == []


def test_annotate_all_names_its_step(project: Project) -> None:
    project.annotate_all([(1, Span(0, 2)), (1, Span(3, 4))], 2)
    assert project.undo_action == Action("annotate_all", tag=2, count=2)


def test_what_carries_the_tag_already_is_left_alone(project: Project) -> None:
    first = annotated(project.annotate(1, Span(0, 2), 2))
    assert project.annotate_all([(1, Span(0, 2)), (1, Span(3, 4)), (1, Span(3, 4))], 2) == 1
    assert project.annotations()[0] == first


def test_where_all_carry_it_there_is_no_step(project: Project) -> None:
    project.annotate(1, Span(0, 2), 2)
    before = project.undo_action
    assert (project.annotate_all([(1, Span(0, 2))], 2), project.undo_action) == (0, before)


def test_anothers_annotation_does_not_count(project: Project) -> None:
    project.annotate(1, Span(0, 2), 2, annotator="someone else")
    assert project.annotate_all([(1, Span(0, 2))], 2) == 1


def test_one_span_outside_the_text_and_none_is_tagged(project: Project) -> None:
    with pytest.raises(BadRequest):
        project.annotate_all([(1, Span(0, 2)), (1, Span(0, 9_999))], 2)
    assert project.annotations() == []
