"""One writer at a time, and a lock that dies with its process."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core import lock
from reader.core.errors import DamagedProject, NotWritable, ProjectHeld
from reader.core.model import Span
from reader.core.project import Project
from tests.core.conftest import TEXT

Hold = Callable[..., "subprocess.Popen[str]"]
posix = pytest.mark.skipif(sys.platform == "win32", reason="links and signals of POSIX")


def test_who_has_it_has_it_alone(path: Path) -> None:
    held = lock.acquire(path, "one")
    assert held is not None
    assert lock.acquire(path, "two") is None
    held.release()


def test_who_has_it_is_named(path: Path) -> None:
    held = lock.acquire(path, "ليلى @ بيت")
    assert held is not None
    assert lock.holder_of(path) == "ليلى @ بيت"
    held.release()


def test_who_fails_to_get_it_leaves_the_name(path: Path) -> None:
    held = lock.acquire(path, "one")
    assert held is not None
    lock.acquire(path, "two")
    assert lock.holder_of(path) == "one"
    held.release()


def test_a_name_that_is_no_text(path: Path) -> None:
    held = lock.acquire(path, "a\udcff")
    assert held is not None
    assert lock.holder_of(path) == "a?"
    held.release()


def test_it_can_be_had_again(path: Path) -> None:
    for _ in range(2):
        held = lock.acquire(path, "one")
        assert held is not None
        held.release()


def test_releasing_twice_does_no_harm(path: Path) -> None:
    first = lock.acquire(path, "one")
    assert first is not None
    first.release()
    second = lock.acquire(path, "two")
    first.release()
    assert second is not None and lock.acquire(path, "three") is None
    second.release()


def test_releasing_leaves_nothing(path: Path) -> None:
    held = lock.acquire(path, "one")
    assert held is not None
    held.release()
    assert not lock.lock_path(path).exists()


def test_a_file_that_was_left_behind_holds_nobody_up(path: Path) -> None:
    lock.lock_path(path).write_text("somebody long gone")
    held = lock.acquire(path, "one")
    assert held is not None
    assert lock.holder_of(path) == "one"
    held.release()


def test_nobody_has_it(path: Path) -> None:
    assert lock.holder_of(path) == ""


@posix
def test_what_a_link_in_its_place_leads_to_stays(path: Path) -> None:
    other = path.with_name("other")
    other.write_text("precious")
    lock.lock_path(path).symlink_to(other)
    with pytest.raises(OSError):
        lock.acquire(path, "one")
    assert other.read_text() == "precious"


@posix
def test_a_link_to_a_project_has_the_projects_lock(project: Project, path: Path) -> None:
    link = path.with_name("link.sqlite")
    link.symlink_to(path)
    with pytest.raises(ProjectHeld):
        Project.open(link)


# -- two processes


def test_a_second_process_is_told_who_holds_it(closed: Path, hold: Hold) -> None:
    holder = hold(closed)
    with pytest.raises(ProjectHeld, match=rf"@ .*\({holder.pid}\)"):
        Project.open(closed)


def test_a_second_process_may_read(closed: Path, hold: Hold) -> None:
    hold(closed)
    project = Project.open(closed, fallback=True)
    try:
        assert (project.read_only_reason, project.text(1)) == ("held", TEXT)
    finally:
        project.close()


def test_a_second_process_reads_what_the_first_wrote(closed: Path, hold: Hold) -> None:
    hold(closed, 3)
    project = Project.open(closed, fallback=True)
    try:
        assert len(project.annotations()) == 3
    finally:
        project.close()


def test_a_second_process_cannot_write(closed: Path, hold: Hold) -> None:
    hold(closed)
    project = Project.open(closed, fallback=True)
    try:
        with pytest.raises(NotWritable, match="another window"):
            project.annotate(1, Span(0, 2), 1)
    finally:
        project.close()


@posix
def test_a_killed_process_lets_go(closed: Path, hold: Hold) -> None:
    holder = hold(closed)
    holder.kill()
    holder.wait()
    project = Project.open(closed)
    try:
        assert not project.read_only
    finally:
        project.close()


@posix
def test_what_a_killed_process_wrote_is_there(closed: Path, hold: Hold) -> None:
    holder = hold(closed, 5)
    holder.kill()
    holder.wait()
    project = Project.open(closed)
    try:
        assert [a.start for a in project.annotations()] == [0, 1, 2, 3, 4]
    finally:
        project.close()


def test_a_process_that_ends_in_good_order_lets_go(closed: Path, hold: Hold) -> None:
    hold(closed).communicate("")
    Project.open(closed).close()


# -- one process


def test_one_process_has_it_once(project: Project, path: Path) -> None:
    with pytest.raises(ProjectHeld, match="@"):
        Project.open(path)


def test_closing_frees_it(project: Project, path: Path) -> None:
    project.close()
    Project.open(path).close()


def test_reading_takes_no_lock(closed: Path) -> None:
    reading = Project.open(closed, write=False)
    try:
        Project.open(closed).close()
    finally:
        reading.close()


def test_an_opening_that_fails_lets_go(closed: Path) -> None:
    whole = closed.read_bytes()
    closed.write_bytes(whole[:100] + bytes(3996) + whole[4096:])
    with pytest.raises(DamagedProject):
        Project.open(closed)
    closed.write_bytes(whole)
    Project.open(closed).close()
