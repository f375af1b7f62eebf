"""What the launcher decides and says."""

from pathlib import Path

import pytest

from reader import bootstrap, qt_libraries
from reader.cli import COMMANDS


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 14)])
def test_a_python_that_will_do(version: tuple[int, int]) -> None:
    assert bootstrap.python_problem(version) == ""


@pytest.mark.parametrize("version", [(2, 7), (3, 10), (3, 15)])
def test_a_python_that_will_not_do(version: tuple[int, int]) -> None:
    assert "3.11 to 3.14" in bootstrap.python_problem(version)


def test_the_window_asks_for_qt() -> None:
    assert "PySide6" in bootstrap.packages_for([])


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_does_not_ask_for_qt(command: str) -> None:
    assert "PySide6" not in bootstrap.packages_for([command])


def test_what_is_there_is_not_missing() -> None:
    assert bootstrap.missing(("json", "no_such_package_here")) == ["no_such_package_here"]


def test_the_test_extra_covers_a_run(tmp_path: Path) -> None:
    project = tmp_path / "pyproject.toml"
    project.write_text("x")
    run, test = (bootstrap.wanted(p, str(project)) for p in (("a",), ("pytest",)))
    assert bootstrap.is_installed(test, run) and not bootstrap.is_installed(run, test)


def test_a_changed_project_is_installed_anew(tmp_path: Path) -> None:
    project = tmp_path / "pyproject.toml"
    project.write_text("x")
    before = bootstrap.wanted(("a",), str(project))
    project.write_text("y")
    assert not bootstrap.is_installed(before, bootstrap.wanted(("a",), str(project)))


def test_a_missing_venv_module_has_its_line() -> None:
    said = bootstrap.venv_problem("ensurepip is not available", (3, 12))
    assert "apt-get install python3.12-venv" in said


def test_no_network_is_said() -> None:
    assert "network" in bootstrap.install_problem("NewConnectionError(...)", "log")


def test_a_full_disk_is_said() -> None:
    assert "disk is full" in bootstrap.install_problem("No space left on device", "log")


@pytest.mark.parametrize(
    ("system", "line"),
    [
        ("id=debian", "apt-get install libgl1"),
        ("id=fedora", "dnf install mesa-libGL"),
        ("id=arch", "pacman -S libglvnd"),
    ],
)
def test_the_line_for_each_system(tmp_path: Path, system: str, line: str) -> None:
    release = tmp_path / "os-release"
    release.write_text(system)
    assert line in qt_libraries.sentence(["libGL.so.1"], qt_libraries.needed(False), release)


def test_a_window_needs_more_than_the_tests() -> None:
    assert qt_libraries.needed(False).keys() < qt_libraries.needed(True).keys()
