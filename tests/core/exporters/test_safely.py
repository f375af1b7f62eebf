"""Writing beside and putting in place: what was there is never lost."""

import os
import stat
import sys
from pathlib import Path

import pytest

from reader.core.errors import FileProblem
from reader.core.exporters.safely import replacing
from reader.core.project import Project

posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")


def write(path: Path, text: str = "new") -> None:
    with replacing(path, "utf-8") as file:
        file.write(text)


def test_a_new_file(tmp_path: Path) -> None:
    write(tmp_path / "a.csv")
    assert [(p.name, p.read_text()) for p in tmp_path.glob("*.*")] == [("a.csv", "new")]


def test_line_ends_are_written_as_they_are(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", "a\r\nb\n")
    assert (tmp_path / "a.csv").read_bytes() == b"a\r\nb\n"


def test_the_old_file_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")
    with replacing(path, "utf-8") as file:
        file.write("new")
        file.flush()
        assert path.read_text() == "old"


def test_a_failure_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), replacing(path, "utf-8"):
        raise ZeroDivisionError
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["a.csv"]


def test_a_full_disk_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="cannot be written"), replacing(tmp_path / "a", "utf-8"):
        raise OSError(28, "No space left on device")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="is a folder"):
        write(tmp_path)


def test_a_project_is_not_replaced(closed: Path) -> None:
    with pytest.raises(FileProblem, match="is a project"):
        write(closed)


def test_a_project_that_is_open_is_not_replaced(project: Project, path: Path) -> None:
    with pytest.raises(FileProblem, match="is a project"):
        write(path)


def test_the_folder_that_one_is_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FileProblem, match="is a folder"):
        write(Path())


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        write(tmp_path / "none" / "a.csv")


def test_the_longest_name_has_room(tmp_path: Path) -> None:
    path = tmp_path / ("ن" * 125 + ".csv")
    write(path)
    assert path.read_text() == "new"


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.csv").symlink_to("b.csv")
    write(tmp_path / "a.csv")
    assert (tmp_path / "a.csv").is_symlink()
    assert (tmp_path / "b.csv").read_text() == "new"


def test_a_project_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"SQLite format 3\0 and weeks of reading")
    with pytest.raises(FileProblem, match="was left as it is"):
        write(path)
    assert path.read_bytes().endswith(b"weeks of reading")


def test_a_file_that_may_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write to any file
    with pytest.raises(FileProblem, match="cannot be written"):
        write(path)
    assert path.read_text() == "old"


@pytest.mark.skipif(not os.access("/dev/shm", os.W_OK), reason="a folder of Linux")
def test_a_file_in_memory_is_replaced() -> None:
    path = Path("/dev/shm") / f"hashiya-{os.getpid()}.csv"
    try:
        write(path, "old")
        write(path)
        assert path.read_text() == "new"
    finally:
        path.unlink()


@posix
def test_permissions_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")
    path.chmod(0o640)
    write(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@posix
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reading = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write(path)
        assert os.read(reading, 99) == b"new"
        assert stat.S_ISFIFO(path.stat().st_mode)
    finally:
        os.close(reading)
