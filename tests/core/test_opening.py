"""From a path to an open project: what is inside is looked at, and read-only media are read."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.check import check
from reader.core.errors import DamagedProject, FileProblem, NewerProject, NotWritable
from reader.core.model import Span
from reader.core.project import Project
from tests.core.conftest import TEXT

RunSql = Callable[..., None]
Media = Callable[[Path], Path]


def open_to_write(path: Path) -> None:
    """Open and close."""
    Project.open(path).close()


def open_to_read(path: Path) -> None:
    """Open for reading and close."""
    Project.open(path, write=False).close()


WAYS = pytest.mark.parametrize("way", [open_to_write, open_to_read, check])


def stored(path: Path) -> dict[str, bytes]:
    """The bytes of the project and of its WAL."""
    names = (path.name, f"{path.name}-wal")
    return {n: (path.parent / n).read_bytes() for n in names if (path.parent / n).exists()}


# -- what is inside


@WAYS
def test_a_version_in_the_wal_alone_is_refused(
    closed: Path, run_sql: RunSql, way: Callable[[Path], object]
) -> None:
    run_sql(closed, "PRAGMA user_version = 99", die=True)
    with pytest.raises(NewerProject):
        way(closed)


@WAYS
def test_a_version_in_the_wal_alone_leaves_the_bytes(
    closed: Path, run_sql: RunSql, way: Callable[[Path], object]
) -> None:
    run_sql(closed, "PRAGMA user_version = 99", die=True)
    before = stored(closed)
    with pytest.raises(NewerProject):
        way(closed)
    assert stored(closed) == before


def test_what_a_killed_process_left_in_the_wal_is_read(closed: Path, run_sql: RunSql) -> None:
    run_sql(closed, "UPDATE documents SET title = 'late'", die=True)
    project = Project.open(closed)
    try:
        assert project.document(1).title == "late"
    finally:
        project.close()


HOSTILE = [
    "CREATE TRIGGER t AFTER INSERT ON annotations BEGIN DELETE FROM texts; END",
    "CREATE VIEW v AS SELECT * FROM texts",
    "CREATE VIRTUAL TABLE v USING fts5(x)",
]


@pytest.mark.parametrize("sql", HOSTILE)
@WAYS
def test_a_trigger_or_view_of_somebody_elses_is_refused(
    closed: Path, run_sql: RunSql, sql: str, way: Callable[[Path], object]
) -> None:
    run_sql(closed, sql)
    with pytest.raises(DamagedProject, match="did not put there"):
        way(closed)


def test_a_trigger_under_the_name_of_ours_is_refused(closed: Path, run_sql: RunSql) -> None:
    run_sql(
        closed,
        "DROP TRIGGER texts_are_immutable",
        "CREATE TRIGGER texts_are_immutable AFTER INSERT ON tags BEGIN DELETE FROM texts; END",
    )
    with pytest.raises(DamagedProject, match="texts_are_immutable"):
        Project.open(closed)


@pytest.mark.parametrize(
    "kind", ["TABLE word_index (keys)", "VIRTUAL TABLE word_index USING fts5(keys)"]
)
def test_another_table_under_the_name_of_the_index_is_refused(
    closed: Path, run_sql: RunSql, kind: str
) -> None:
    run_sql(closed, "DROP TABLE word_index", f"CREATE {kind}")
    with pytest.raises(DamagedProject):
        Project.open(closed)


def test_what_is_refused_is_left_as_it_was(closed: Path, run_sql: RunSql) -> None:
    run_sql(closed, "PRAGMA journal_mode = DELETE", HOSTILE[0])
    before = stored(closed)
    with pytest.raises(DamagedProject):
        Project.open(closed)
    assert stored(closed) == before


@pytest.mark.parametrize(
    "sql", ["DROP TABLE annotations", "ALTER TABLE annotations RENAME COLUMN note TO other"]
)
def test_a_table_or_column_that_is_missing(closed: Path, run_sql: RunSql, sql: str) -> None:
    run_sql(closed, sql)
    with pytest.raises(DamagedProject):
        Project.open(closed)


def test_a_damaged_page(closed: Path) -> None:
    data = bytearray(closed.read_bytes())
    data[100:4096] = bytes(3996)
    closed.write_bytes(data)
    with pytest.raises(DamagedProject):
        Project.open(closed)


def test_a_file_that_was_refused_does_not_count_as_open(closed: Path) -> None:
    whole = closed.read_bytes()
    closed.write_bytes(whole[:100] + bytes(3996) + whole[4096:])
    with pytest.raises(DamagedProject):
        Project.open(closed)
    closed.write_bytes(b"text")
    with pytest.raises(FileProblem, match="not a project"):
        Project.open(closed)


# -- names


@pytest.mark.parametrize("name", ["مشروع رقم 1", "a?b#c%41", "a 'b' \\ c"])
@pytest.mark.skipif(sys.platform == "win32", reason="names that Windows does not allow")
def test_names_that_mean_something_in_an_address(tmp_path: Path, name: str) -> None:
    Project.create(tmp_path / name).close()
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == [name]


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no UTF-8")
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"a\xff.sqlite")
    Project.create(path).close()
    open_to_write(path)


@pytest.mark.skipif(sys.platform == "win32", reason="paths of POSIX")
def test_a_path_that_begins_with_two_slashes(closed: Path) -> None:
    open_to_write(Path(f"/{closed}"))


# -- media that cannot be written to


def test_read_only_media_are_read(closed: Path, read_only_media: Media) -> None:
    project = Project.open(read_only_media(closed))
    try:
        assert (project.read_only_reason, project.text(1)) == ("media", TEXT)
    finally:
        project.close()


def test_read_only_media_with_an_unmerged_wal_are_read(
    closed: Path, run_sql: RunSql, read_only_media: Media
) -> None:
    run_sql(closed, "UPDATE documents SET title = 'late'", die=True)
    project = Project.open(read_only_media(closed))
    try:
        assert project.document(1).title == "late"
    finally:
        project.close()


def test_a_newer_version_in_the_wal_on_read_only_media(
    closed: Path, run_sql: RunSql, read_only_media: Media
) -> None:
    run_sql(closed, "PRAGMA user_version = 99", die=True)
    with pytest.raises(NewerProject):
        Project.open(read_only_media(closed))


def test_what_is_on_read_only_media_is_not_changed(closed: Path, read_only_media: Media) -> None:
    project = Project.open(read_only_media(closed))
    try:
        with pytest.raises(NotWritable):
            project.annotate(1, Span(0, 2), 1)
    finally:
        project.close()


def test_a_copy_of_what_is_on_read_only_media_can_be_written_to(
    closed: Path, read_only_media: Media
) -> None:
    project = Project.open(read_only_media(closed))
    with tempfile.TemporaryDirectory() as folder:
        project.save_copy(Path(folder) / "copy.sqlite")
        copy = Project.open(Path(folder) / "copy.sqlite")
        assert not copy.read_only
        copy.close()
    project.close()


def test_a_copy_onto_read_only_media(closed: Path, read_only_media: Media) -> None:
    project = Project.open(read_only_media(closed))
    try:
        with pytest.raises(FileProblem, match="cannot be written"):
            project.save_copy(project.path.with_name("copy.sqlite"))
    finally:
        project.close()


# -- a file that goes away


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
def test_a_file_that_was_moved_is_not_written_to(project: Project, path: Path) -> None:
    path.rename(path.with_name("elsewhere.sqlite"))
    with pytest.raises(FileProblem, match="was moved"):
        project.annotate(1, Span(0, 2), 1)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be replaced there")
def test_a_file_that_was_replaced_is_not_written_to(project: Project, path: Path) -> None:
    other = shutil.copyfile(path, path.with_name("other.sqlite"))
    other.replace(path)
    with pytest.raises(FileProblem, match="replaced"):
        project.annotate(1, Span(0, 2), 1)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
def test_what_a_removed_file_held_can_be_copied(project: Project, path: Path) -> None:
    project.annotate(1, Span(0, 2), 1)
    path.unlink()
    project.save_copy(path.with_name("copy.sqlite"))
    copy = Project.open(path.with_name("copy.sqlite"))
    try:
        assert copy.annotations() == project.annotations()
    finally:
        copy.close()
