"""What is refused by its first bytes alone."""

import os
import sqlite3
import sys
from pathlib import Path

import pytest

from reader.core.errors import DamagedProject, FileProblem, NewerProject, NotAProject
from reader.core.header import check_header, is_project


def with_version(path: Path, version: int) -> bytes:
    """The bytes that `path` has after its header was given another version."""
    data = bytearray(path.read_bytes())
    data[60:64] = version.to_bytes(4, "big")
    path.write_bytes(data)
    return bytes(data)


def other_database(path: Path) -> Path:
    """A database that is not ours."""
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE t (x)")
    db.close()
    return path


def test_a_project_passes(closed: Path) -> None:
    check_header(closed)


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="There is no file"):
        check_header(tmp_path / "none.sqlite")


def test_a_file_in_place_of_the_folder(closed: Path) -> None:
    with pytest.raises(FileProblem, match="There is no file"):
        check_header(closed / "none.sqlite")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotAProject, match="is a folder"):
        check_header(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotAProject, match="not a project"):
        check_header(tmp_path / "pipe")


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "x.sqlite").touch()
    with pytest.raises(NotAProject, match="is empty"):
        check_header(tmp_path / "x.sqlite")


@pytest.mark.parametrize("data", [b"text", b"\x89PNG\r\n\x1a\n" + bytes(200)])
def test_what_is_no_database(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.sqlite").write_bytes(data)
    with pytest.raises(NotAProject, match="not a project"):
        check_header(tmp_path / "x.sqlite")


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    other = other_database(tmp_path / "x.sqlite")
    before = other.read_bytes()
    with pytest.raises(NotAProject, match="another program"):
        check_header(other)
    assert other.read_bytes() == before


def test_a_newer_version_is_left_alone(closed: Path) -> None:
    before = with_version(closed, 99)
    with pytest.raises(NewerProject):
        check_header(closed)
    assert closed.read_bytes() == before


@pytest.mark.parametrize("size", [50, 100, 4_096, -1])
def test_a_file_cut_short(closed: Path, size: int) -> None:
    closed.write_bytes(closed.read_bytes()[:size])
    with pytest.raises(DamagedProject):
        check_header(closed)


def test_a_project_is_known_whatever_its_version(closed: Path) -> None:
    with_version(closed, 99)
    assert is_project(closed)


def test_another_programs_database_is_no_project(tmp_path: Path) -> None:
    assert not is_project(other_database(tmp_path / "x.sqlite"))


def test_what_is_not_there_is_no_project(tmp_path: Path) -> None:
    assert not is_project(tmp_path / "none.sqlite")
