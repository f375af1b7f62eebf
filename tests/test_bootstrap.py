"""What the launcher decides and says."""

import ast
import shutil
import subprocess
from pathlib import Path

import pytest

from reader import bootstrap
from reader.launch import COMMANDS

ROOT = Path(__file__).resolve().parent.parent


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


def test_python_2_says_that_it_is_too_old() -> None:
    python = shutil.which("python2.7")
    if python is None or subprocess.call([python, "-c", ""], stderr=subprocess.DEVNULL):
        pytest.skip("there is no Python 2.7 here")
    command = [python, "-B", str(ROOT / "main.py")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert done.stderr.startswith("This is Python 2.7; the program needs 3.11 to 3.14.")


@pytest.mark.parametrize("name", ["main.py", "reader/__init__.py", "reader/bootstrap.py"])
def test_what_an_old_python_reads_is_old_python(name: str) -> None:
    source = (ROOT / name).read_text(encoding="utf-8")
    assert source.isascii()
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Nonlocal, ast.Match, ast.Await)
    for node in ast.walk(ast.parse(source)):
        assert not isinstance(node, newer)
        if isinstance(node, ast.FunctionDef):
            assert node.returns is None and not node.args.kwonlyargs
            assert not any(argument.annotation for argument in node.args.args)
        assert not (isinstance(node, ast.Raise) and node.cause)
