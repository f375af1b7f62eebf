"""The verbs of a project, and what undo makes of them."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.check import check
from reader.core.errors import (
    AlreadyTagged,
    BadRequest,
    DamagedProject,
    FileProblem,
    NewerProject,
    NotAProject,
    NotWritable,
    ProjectHeld,
    ReaderError,
)
from reader.core.model import Annotation, Change, Document, Span
from reader.core.project import Project

TEXT = "نص 😀 فيه أكثر من 51 ألف وحدة\nوفقرة ثانية"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.sqlite"


@pytest.fixture
def project(path: Path):
    made = Project.create(path)
    made.add_document("نص", TEXT)
    made.forget_history()
    yield made
    made.close()


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


# -- opening


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        Project.open(tmp_path / "none.sqlite")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotAProject):
        Project.open(tmp_path)


@pytest.mark.parametrize("data", [b"", b"text", b"\x89PNG\r\n\x1a\n" + bytes(200)])
def test_what_is_no_project(tmp_path: Path, data: bytes) -> None:
    other = tmp_path / "x.sqlite"
    other.write_bytes(data)
    with pytest.raises(NotAProject):
        Project.open(other)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "x.sqlite"
    db = sqlite3.connect(other)
    db.execute("CREATE TABLE t (x)")
    db.close()
    before = other.read_bytes()
    with pytest.raises(NotAProject):
        Project.open(other)
    assert other.read_bytes() == before


def test_a_newer_schema_is_refused_unread(project: Project, path: Path) -> None:
    project.close()
    data = bytearray(path.read_bytes())
    data[60:64] = (99).to_bytes(4, "big")
    path.write_bytes(data)
    with pytest.raises(NewerProject):
        Project.open(path)
    assert path.read_bytes() == bytes(data)


def test_a_damaged_file_is_told(project: Project, path: Path) -> None:
    project.close()
    data = bytearray(path.read_bytes())
    data[100:4096] = bytes(3996)
    path.write_bytes(data)
    with pytest.raises(DamagedProject):
        Project.open(path)


def test_text_is_immutable(project: Project, path: Path) -> None:
    db = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError):
        db.execute("UPDATE texts SET text = 'x'")
    db.close()


def test_a_second_one_is_told_who_holds_it(project: Project, path: Path) -> None:
    with pytest.raises(ProjectHeld) as told:
        Project.open(path)
    assert "@" in str(told.value)


def test_a_second_one_may_read(project: Project, path: Path) -> None:
    second = Project.open(path, fallback=True)
    try:
        assert (second.read_only_reason, second.text(1)) == ("held", TEXT)
    finally:
        second.close()


def test_who_only_reads_cannot_write(project: Project, path: Path) -> None:
    second = Project.open(path, fallback=True)
    try:
        with pytest.raises(NotWritable):
            second.annotate(1, Span(0, 2), 1)
    finally:
        second.close()


def test_closing_frees_it(project: Project, path: Path) -> None:
    project.close()
    Project.open(path).close()


def test_a_copy_is_whole(project: Project, tmp_path: Path) -> None:
    project.annotate(1, Span(0, 2), 1)
    project.save_copy(tmp_path / "copy.sqlite")
    copy = Project.open(tmp_path / "copy.sqlite")
    try:
        assert copy.annotations() == project.annotations()
    finally:
        copy.close()


# -- checking


def test_a_whole_project_checks_clean(project: Project, path: Path) -> None:
    project.annotate(1, Span(0, 2), 1)
    assert check(path) == []


def test_a_changed_quote_is_found(project: Project, path: Path) -> None:
    made = annotated(project.annotate(1, Span(0, 2), 1))
    db = sqlite3.connect(path)
    with db:
        db.execute("UPDATE annotations SET quote = 'x'")
    db.close()
    assert [p.annotation for p in check(path)] == [made.id]
