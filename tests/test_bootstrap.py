"""What the launcher decides and says."""

import errno
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


def pyproject(folder: Path, dependency: str, rest: str = "") -> str:
    path = folder / "pyproject.toml"
    path.write_text(f'[project]\ndependencies = ["{dependency}"]\n{rest}')
    return str(path)


def environment(folder: Path, **files: str) -> str:
    """An environment whose interpreter is there, with these files in it."""
    python = Path(bootstrap.venv_python(str(folder)))
    python.parent.mkdir(parents=True)
    python.touch()
    for name, words in files.items():
        (folder / getattr(bootstrap, name)).write_text(words)
    return str(folder)


def test_the_test_extra_covers_a_run(tmp_path: Path) -> None:
    project = pyproject(tmp_path, "x")
    run, test = (bootstrap.wanted(p, project) for p in (("a",), ("pytest",)))
    assert bootstrap.is_installed(test, run) and not bootstrap.is_installed(run, test)


def test_another_dependency_is_installed(tmp_path: Path) -> None:
    before = bootstrap.wanted(("a",), pyproject(tmp_path, "x"))
    assert not bootstrap.is_installed(before, bootstrap.wanted(("a",), pyproject(tmp_path, "y")))


def test_a_linters_setting_installs_nothing(tmp_path: Path) -> None:
    before = bootstrap.wanted(("a",), pyproject(tmp_path, "x"))
    after = bootstrap.wanted(("a",), pyproject(tmp_path, "x", "[tool.ruff]\nline-length = 9\n"))
    assert bootstrap.is_installed(before, after)


def test_no_environment_yet(tmp_path: Path) -> None:
    assert bootstrap.state(str(tmp_path / ".venv"), "run 1\n") == "none"


def test_an_environment_whose_python_has_gone(tmp_path: Path) -> None:
    (tmp_path / ".venv").mkdir()
    assert bootstrap.state(str(tmp_path / ".venv"), "run 1\n") == "unfinished"


def test_an_environment_that_is_ready(tmp_path: Path) -> None:
    assert bootstrap.state(environment(tmp_path, STAMP="run 1\n"), "run 1\n") == "ready"


def test_an_environment_made_for_other_packages(tmp_path: Path) -> None:
    assert bootstrap.state(environment(tmp_path, STAMP="run 1\n"), "run 2\n") == "stale"


def test_an_environment_that_another_tool_made(tmp_path: Path) -> None:
    assert bootstrap.state(environment(tmp_path), "run 1\n") == "unknown"


def test_an_interrupted_try_is_noticed(tmp_path: Path) -> None:
    venv = environment(tmp_path, STAMP="run 1\n", UNFINISHED="")
    assert bootstrap.state(venv, "run 1\n") == "unfinished"


def test_a_python_on_the_path_that_would_do_is_named(tmp_path: Path) -> None:
    (tmp_path / "python3.12").touch()
    others = bootstrap.other_pythons(str(tmp_path))
    assert bootstrap.python_problem((3, 9), others).endswith("Run: python3.12 main.py")


@pytest.mark.parametrize(
    ("environment", "kind"),
    [
        ({}, "no screen"),
        ({"DISPLAY": ":0"}, "x11"),
        ({"WAYLAND_DISPLAY": "w", "QT_QPA_PLATFORM": "wayland"}, "other"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "other"),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, "other"),
    ],
)
def test_the_screen_there_is(environment: dict[str, str], kind: str) -> None:
    assert bootstrap.platform_kind(environment) == kind


def test_a_folder_that_may_not_be_written_is_named() -> None:
    said = bootstrap.file_problem(PermissionError(errno.EACCES, "Permission denied", "/x/.venv"))
    assert said.startswith("/x/.venv: Permission denied")


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
