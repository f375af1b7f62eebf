"""New projects and copies: whole or not there, and never in place of what must stay."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core import migrations
from reader.core.errors import FileProblem, ProjectHeld
from reader.core.model import Span
from reader.core.project import Project
from tests.core.conftest import TEXT

posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")


def files(folder: Path) -> set[str]:
    """The names of all files in a folder."""
    return {p.name for p in folder.iterdir() if p.is_file()}


def text_in(path: Path) -> str:
    """The text of the first document of a closed project."""
    project = Project.open(path)
    try:
        return project.text(1)
    finally:
        project.close()


# -- a new project


def test_a_new_project_is_one_file(tmp_path: Path) -> None:
    Project.create(tmp_path / "p.sqlite").close()
    assert files(tmp_path) == {"p.sqlite"}


def test_a_name_that_is_taken(closed: Path) -> None:
    with pytest.raises(FileProblem, match="is there already"):
        Project.create(closed)


def test_what_has_the_name_stays(closed: Path) -> None:
    with pytest.raises(FileProblem):
        Project.create(closed)
    assert text_in(closed) == TEXT


def test_a_name_that_is_taken_meanwhile_is_not_replaced(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrate = migrations.migrate

    def slowly(connection: sqlite3.Connection) -> None:
        migrate(connection)
        path.write_text("other")

    monkeypatch.setattr(migrations, "migrate", slowly)
    with pytest.raises(FileProblem, match="is there already"):
        Project.create(path)
    assert path.read_text() == "other"


def test_what_fails_half_way_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE t (x)")
        raise ZeroDivisionError

    monkeypatch.setattr(migrations, "migrate", fail)
    with pytest.raises(ZeroDivisionError):
        Project.create(path)
    assert files(path.parent) == set()


@posix
def test_a_link_that_leads_nowhere_is_a_taken_name(tmp_path: Path) -> None:
    (tmp_path / "p.sqlite").symlink_to("none")
    with pytest.raises(FileProblem, match="is there already"):
        Project.create(tmp_path / "p.sqlite")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="cannot be made"):
        Project.create(tmp_path / "none" / "p.sqlite")


def test_a_long_name(tmp_path: Path) -> None:
    Project.create(tmp_path / ("ن" * 115 + ".sqlite")).close()


def test_what_an_earlier_project_left_does_not_come_back(
    closed: Path, run_sql: Callable[..., None]
) -> None:
    run_sql(closed, "UPDATE documents SET title = 'late'", die=True)
    closed.unlink()
    project = Project.create(closed)
    try:
        assert project.documents() == []
    finally:
        project.close()


# -- a copy


def test_a_copy_has_everything(project: Project, tmp_path: Path) -> None:
    project.annotate(1, Span(0, 2), 1)
    project.save_copy(tmp_path / "copy.sqlite")
    copy = Project.open(tmp_path / "copy.sqlite")
    try:
        assert copy.annotations() == project.annotations()
    finally:
        copy.close()


def test_a_copy_is_one_file(project: Project, tmp_path: Path) -> None:
    before = files(tmp_path)
    project.save_copy(tmp_path / "copy.sqlite")
    assert files(tmp_path) - before == {"copy.sqlite"}


def test_a_copy_replaces_what_is_there(project: Project, tmp_path: Path) -> None:
    (tmp_path / "copy.sqlite").write_text("old")
    project.save_copy(tmp_path / "copy.sqlite")
    assert text_in(tmp_path / "copy.sqlite") == TEXT


def test_what_an_earlier_file_left_beside_a_copy_goes(
    project: Project, tmp_path: Path, run_sql: Callable[..., None]
) -> None:
    copy = tmp_path / "copy.sqlite"
    Project.create(copy).close()
    run_sql(copy, "UPDATE tags SET name = 'old' || id", die=True)
    project.save_copy(copy)
    assert text_in(copy) == TEXT


def test_a_copy_onto_itself(project: Project, path: Path) -> None:
    with pytest.raises(FileProblem, match="is open here"):
        project.save_copy(path)


@posix
def test_a_copy_onto_itself_by_way_of_a_link(project: Project, path: Path) -> None:
    link = path.with_name("link.sqlite")
    link.symlink_to(path)
    with pytest.raises(FileProblem, match="is open here"):
        project.save_copy(link)


def test_a_copy_onto_a_project_that_is_open_elsewhere(
    project: Project, tmp_path: Path, hold: Callable[[Path], subprocess.Popen[str]]
) -> None:
    Project.create(tmp_path / "other.sqlite").close()
    hold(tmp_path / "other.sqlite")
    with pytest.raises(ProjectHeld):
        project.save_copy(tmp_path / "other.sqlite")


def test_a_copy_onto_a_folder(project: Project, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="is a folder"):
        project.save_copy(tmp_path)


@posix
def test_a_pipe_is_not_replaced(project: Project, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileProblem, match="cannot be written"):
        project.save_copy(tmp_path / "pipe")


def test_a_copy_in_a_folder_that_is_not_there(project: Project, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="cannot be written"):
        project.save_copy(tmp_path / "none" / "copy.sqlite")


@posix
def test_a_link_stays_a_link(project: Project, tmp_path: Path) -> None:
    (tmp_path / "link.sqlite").symlink_to("copy.sqlite")
    project.save_copy(tmp_path / "link.sqlite")
    assert (tmp_path / "link.sqlite").is_symlink()


@posix
def test_a_copy_is_as_private_as_its_project(project: Project, path: Path) -> None:
    path.chmod(0o600)
    project.save_copy(path.with_name("copy.sqlite"))
    assert stat.S_IMODE(path.with_name("copy.sqlite").stat().st_mode) == 0o600


# -- a new project in place of another


def test_what_is_set_aside_keeps_what_was_in_its_wal(
    closed: Path, run_sql: Callable[..., None]
) -> None:
    run_sql(closed, "UPDATE documents SET title = 'late'", die=True)
    Project.create(closed, aside=True).close()
    project = Project.open(closed.with_name("p.sqlite.replaced"))
    try:
        assert project.document(1).title == "late"
    finally:
        project.close()


def test_the_new_one_is_empty(closed: Path) -> None:
    project = Project.create(closed, aside=True)
    try:
        assert project.documents() == []
    finally:
        project.close()


def test_what_was_set_aside_earlier_stays(closed: Path) -> None:
    closed.with_name("p.sqlite.replaced").write_text("earlier")
    Project.create(closed, aside=True).close()
    assert files(closed.parent) == {"p.sqlite", "p.sqlite.replaced", "p.sqlite.replaced-2"}


def test_what_is_open_is_not_set_aside(project: Project, path: Path) -> None:
    with pytest.raises(FileProblem, match="is open here"):
        Project.create(path, aside=True)


def test_what_is_open_elsewhere_is_not_set_aside(
    closed: Path, hold: Callable[[Path], "subprocess.Popen[str]"]
) -> None:
    hold(closed)
    with pytest.raises(ProjectHeld):
        Project.create(closed, aside=True)
