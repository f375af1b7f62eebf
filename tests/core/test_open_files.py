"""Nothing that this process does with an open project costs it SQLite's locks on the file."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from reader.core.check import check
from reader.core.errors import ReaderError
from reader.core.exporters.safely import replacing
from reader.core.header import check_header, is_project
from reader.core.importers import read
from reader.core.model import Span
from reader.core.open_files import is_open_here
from reader.core.project import Project
from tests.core.conftest import TEXT


def export_over(path: Path) -> None:
    """Write a table where the project lies."""
    with replacing(path, "utf-8") as file:
        file.write("a,b")


ACTS: list[Callable[[Path], object]] = [
    check,
    check_header,
    is_project,
    read,
    export_over,
    Project.open,
    Project.create,
    lambda path: Project.open(path, write=False).close(),
    lambda path: Project.open(path, fallback=True).close(),
]


@pytest.mark.parametrize("act", ACTS)
def test_another_program_that_looks_in_does_not_take_the_wal_away(
    project: Project, path: Path, run_sql: Callable[..., None], act: Callable[[Path], object]
) -> None:
    with suppress(ReaderError):
        act(path)
    # With our locks lost, it would take itself for the last one, and remove the WAL.
    run_sql(path, "SELECT * FROM documents")
    assert path.with_name("p.sqlite-wal").exists()


@pytest.mark.parametrize("act", ACTS)
def test_what_is_open_is_written_on(
    project: Project, path: Path, act: Callable[[Path], object]
) -> None:
    with suppress(ReaderError):
        act(path)
    project.annotate(1, Span(0, 2), 1)
    project.close()
    again = Project.open(path)
    try:
        assert (again.text(1), len(again.annotations())) == (TEXT, 1)
    finally:
        again.close()


def test_what_is_open(project: Project, path: Path) -> None:
    assert is_open_here(path)


def test_what_is_open_by_another_name(project: Project, path: Path) -> None:
    assert is_open_here(path.parent / ".." / path.parent.name / path.name)


def test_what_was_closed(closed: Path) -> None:
    assert not is_open_here(closed)


def test_what_is_open_twice_and_closed_once(project: Project, path: Path) -> None:
    Project.open(path, write=False).close()
    assert is_open_here(path)


def test_what_is_not_there(tmp_path: Path) -> None:
    assert not is_open_here(tmp_path / "none.sqlite")
