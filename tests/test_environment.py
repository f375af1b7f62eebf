"""The environment beside main.py: what state it is found in."""

from pathlib import Path

from reader import environment


def pyproject(folder: Path, dependency: str, rest: str = "") -> str:
    path = folder / "pyproject.toml"
    path.write_text(f'[project]\ndependencies = ["{dependency}"]\n{rest}')
    return str(path)


def made(folder: Path, **files: str) -> str:
    """An environment whose interpreter is there, with these files in it."""
    python = Path(environment.venv_python(str(folder)))
    python.parent.mkdir(parents=True)
    python.touch()
    for name, words in files.items():
        (folder / getattr(environment, name)).write_text(words)
    return str(folder)


def test_the_test_extra_covers_a_run(tmp_path: Path) -> None:
    project = pyproject(tmp_path, "x")
    run, test = (environment.wanted(p, project) for p in (("a",), ("pytest",)))
    assert environment.is_installed(test, run) and not environment.is_installed(run, test)


def test_another_dependency_is_installed(tmp_path: Path) -> None:
    before = environment.wanted(("a",), pyproject(tmp_path, "x"))
    assert not environment.is_installed(
        before, environment.wanted(("a",), pyproject(tmp_path, "y"))
    )


def test_a_linters_setting_installs_nothing(tmp_path: Path) -> None:
    before = environment.wanted(("a",), pyproject(tmp_path, "x"))
    after = environment.wanted(("a",), pyproject(tmp_path, "x", "[tool.ruff]\nline-length = 9\n"))
    assert environment.is_installed(before, after)


def test_no_environment_yet(tmp_path: Path) -> None:
    assert environment.state(str(tmp_path / ".venv"), "run 1\n") == "none"


def test_an_environment_whose_python_has_gone(tmp_path: Path) -> None:
    (tmp_path / ".venv").mkdir()
    assert environment.state(str(tmp_path / ".venv"), "run 1\n") == "unfinished"


def test_an_environment_that_is_ready(tmp_path: Path) -> None:
    assert environment.state(made(tmp_path, STAMP="run 1\n"), "run 1\n") == "ready"


def test_an_environment_made_for_other_packages(tmp_path: Path) -> None:
    assert environment.state(made(tmp_path, STAMP="run 1\n"), "run 2\n") == "stale"


def test_an_environment_that_another_tool_made(tmp_path: Path) -> None:
    assert environment.state(made(tmp_path), "run 1\n") == "unknown"


def test_an_interrupted_try_is_noticed(tmp_path: Path) -> None:
    venv = made(tmp_path, STAMP="run 1\n", UNFINISHED="")
    assert environment.state(venv, "run 1\n") == "unfinished"
