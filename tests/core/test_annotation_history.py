"""Who did what to an annotation, when, and what it was before."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.core.model import Annotation, PastAct, Span
from reader.core.project import Project


@pytest.fixture
def one(project: Project) -> str:
    """An annotation that Layla made."""
    project.annotator = "ليلى"
    change = project.annotate(1, Span(0, 2), 1, note="حاشية", attributes={"value": 5})
    return next(r.id for r in change.added if isinstance(r, Annotation))


def last(project: Project, annotation: str) -> PastAct:
    return project.history_of(annotation)[-1]


def test_it_begins_with_the_making(project: Project, one: str) -> None:
    (made,) = project.history_of(one)
    assert (made.who, made.verb, made.way, made.before) == ("ليلى", "annotate", "do", None)
    assert made.after == {
        "document": 1,
        "tag": "statistics",
        "start": 0,
        "end": 2,
        "note": "حاشية",
        "attributes": {"value": 5},
        "annotator": "ليلى",
        "origin": "user",
    }


def test_who_is_the_one_that_acts(project: Project, one: str) -> None:
    project.annotator = "سلمى"
    project.retag(one, 2)
    act = last(project, one)
    assert (act.who, act.verb) == ("سلمى", "retag")
    assert (act.before, act.after) == ({"tag": "statistics"}, {"tag": "proposals"})


def test_bounds(project: Project, one: str) -> None:
    project.move(one, Span(0, 4))
    assert (last(project, one).before, last(project, one).after) == ({"end": 2}, {"end": 4})


def test_attributes(project: Project, one: str) -> None:
    project.set_attribute(one, "value", 6)
    act = last(project, one)
    assert (act.before, act.after) == ({"attributes": {"value": 5}}, {"attributes": {"value": 6}})


def test_many_made_at_once_are_one_act_each(project: Project) -> None:
    project.annotate_all([(1, Span(0, 2)), (1, Span(3, 5))], 1)
    acts = [project.history_of(a.id) for a in project.annotations()]
    assert [[(a.verb, a.way) for a in its] for its in acts] == [[("annotate_all", "do")]] * 2


def test_of_removed_documents(project: Project, one: str) -> None:
    project.remove_documents([1])
    assert (last(project, one).verb, last(project, one).after) == ("remove_documents", None)
    project.undo()
    assert (last(project, one).way, last(project, one).before) == ("undo", None)


def test_undo_and_redo_are_told(project: Project, one: str) -> None:
    project.set_note(one, "أخرى")
    project.undo()
    project.redo()
    told = [(a.verb, a.way) for a in project.history_of(one)]
    assert told[1:] == [("set_note", "do"), ("set_note", "undo"), ("set_note", "redo")]


def test_it_outlives_the_annotation(project: Project, one: str) -> None:
    project.delete([one])
    act = last(project, one)
    assert (act.verb, act.after) == ("delete", None)
    assert act.before is not None and act.before["note"] == "حاشية"


def test_the_name_that_a_tag_had(project: Project, one: str) -> None:
    project.codebook.delete(1)
    act = last(project, one)
    assert act.before is not None
    assert (act.verb, act.before["tag"]) == ("delete_tag", "statistics")


def test_merging_is_told(project: Project, one: str) -> None:
    project.codebook.merge(1, 3)
    assert (last(project, one).verb, last(project, one).after) == ("merge_tags", {"tag": "quotes"})


def test_it_is_kept_in_the_file(project: Project, path: Path, one: str) -> None:
    before = project.history_of(one)
    project.close()
    with closing(Project.open(path, write=False)) as again:
        assert again.history_of(one) == before


def test_what_failed_is_no_history(project: Project, one: str) -> None:
    with pytest.raises(ReaderError):
        project.move(one, Span(0, 9_999))
    assert len(project.history_of(one)) == 1


def test_it_is_written_in_the_same_transaction(project: Project, path: Path, one: str) -> None:
    project.close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TABLE annotation_history")
        db.execute(
            "CREATE TABLE annotation_history (annotation, act, before, after CHECK (after IS NULL))"
        )
    with closing(Project.open(path)) as again:
        with pytest.raises(sqlite3.IntegrityError):
            again.set_note(one, "أخرى")
        assert again.annotation(one).note == "حاشية"


def test_a_renamed_document_is_nobodys_history(project: Project, path: Path) -> None:
    project.rename_document(1, "آخر")
    project.close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT count(*) FROM acts").fetchone() == (0,)


def test_of_none_there_is_none(project: Project) -> None:
    assert project.history_of("nothing") == []
