"""What SQLite raises is told in a sentence; what is a bug of ours is raised as it is."""

import sqlite3
import sys
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from reader.core.check import check
from reader.core.errors import (
    DamagedProject,
    FileProblem,
    NotWritable,
    ProjectHeld,
    StorageFailed,
)
from reader.core.model import Change, Span
from reader.core.project import Project
from reader.core.sqlite_errors import schema_doubted, translated


def connect(path: Path) -> "closing[sqlite3.Connection]":
    """A bare connection, that waits for nobody."""
    return closing(sqlite3.connect(path, isolation_level=None, timeout=0))


# -- each kind, as SQLite itself raises it


def test_a_full_disk(path: Path) -> None:
    with connect(path) as db:
        db.execute("CREATE TABLE t (x)")
        db.execute("PRAGMA max_page_count = 3")
        with pytest.raises(StorageFailed, match="disk is full"), translated(path):
            db.execute("INSERT INTO t VALUES (zeroblob(100000))")


def test_what_is_no_database(path: Path) -> None:
    path.write_bytes(b"text" * 300)
    with connect(path) as db, pytest.raises(DamagedProject), translated(path):
        db.execute("SELECT * FROM sqlite_master")


def test_text_that_is_no_text(path: Path) -> None:
    with connect(path) as db, pytest.raises(DamagedProject), translated(path):
        db.execute("SELECT CAST(x'ff' AS TEXT)").fetchone()


def test_what_may_only_be_read(path: Path) -> None:
    with connect(path) as db:
        db.execute("PRAGMA query_only = ON")
        with pytest.raises(NotWritable), translated(path):
            db.execute("CREATE TABLE t (x)")


def test_another_writer(path: Path) -> None:
    with connect(path) as one, connect(path) as two:
        one.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProjectHeld, match="written to by another"), translated(path):
            two.execute("BEGIN IMMEDIATE")


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "none" / "p.sqlite"
    with pytest.raises(FileProblem, match="cannot be opened"), translated(path):
        sqlite3.connect(path)


def test_the_path_is_named(path: Path) -> None:
    path.write_bytes(b"text" * 300)
    with connect(path) as db, pytest.raises(DamagedProject, match=r"p\.sqlite"), translated(path):
        db.execute("SELECT * FROM sqlite_master")


def test_a_broken_constraint_is_a_bug(path: Path) -> None:
    with connect(path) as db:
        db.execute("CREATE TABLE t (x UNIQUE)")
        db.execute("INSERT INTO t VALUES (1)")
        with pytest.raises(sqlite3.IntegrityError), translated(path):
            db.execute("INSERT INTO t VALUES (1)")


def test_a_mistake_in_a_statement_is_a_bug(path: Path) -> None:
    with connect(path) as db, pytest.raises(sqlite3.OperationalError), translated(path):
        db.execute("SELECT nothing FROM nowhere")


def test_a_mistake_is_the_files_where_its_schema_is_doubted(path: Path) -> None:
    with connect(path) as db, pytest.raises(DamagedProject), schema_doubted(path):
        db.execute("SELECT nothing FROM nowhere")


# -- a project on a disk without room

linux = pytest.mark.skipif(sys.platform != "linux", reason="limits the size of files")


@contextmanager
def no_room(path: Path) -> Generator[None]:
    """The WAL cannot grow, as on a full disk."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.with_name("p.sqlite-wal").stat().st_size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def annotate(project: Project) -> None:
    """A change that needs room."""
    project.annotate(1, Span(0, 2), 1, note="x" * 100_000)


@linux
def test_no_room_is_told(project: Project, path: Path) -> None:
    with no_room(path), pytest.raises(StorageFailed, match="all earlier work is safe"):
        annotate(project)


@linux
def test_without_room_history_stays(project: Project, path: Path) -> None:
    project.rename_document(1, "before")
    with no_room(path), pytest.raises(StorageFailed):
        annotate(project)
    action = project.undo_action
    assert action is not None and action.verb == "rename_document"


@linux
def test_without_room_an_undo_stays_to_be_undone(project: Project, path: Path) -> None:
    annotate(project)
    project.delete([project.annotations()[0].id])
    with no_room(path), pytest.raises(StorageFailed):
        project.undo()
    action = project.undo_action
    assert action is not None and action.verb == "delete"


@linux
def test_without_room_nobody_is_told(project: Project, path: Path) -> None:
    heard: list[Change] = []
    project.subscribe(heard.append)
    with no_room(path), pytest.raises(StorageFailed):
        annotate(project)
    assert heard == []


@linux
def test_without_room_nothing_is_half_there(project: Project, path: Path) -> None:
    with no_room(path), pytest.raises(StorageFailed):
        annotate(project)
    assert (project.annotations(), check(path)) == ([], [])


@linux
def test_with_room_again_work_goes_on(project: Project, path: Path) -> None:
    with no_room(path), pytest.raises(StorageFailed):
        annotate(project)
    annotate(project)
    assert len(project.annotations()) == 1
