"""What an installed program finds beside its code."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from reader import paths

ROOT = Path(__file__).parent.parent
PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_the_wheel_carries_the_resources_inside_the_package() -> None:
    wheel = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"] == {"resources": "reader/resources"}


def test_an_installed_package_finds_its_own_resources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "reader" / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "reader" / "paths.py"))
    assert paths.resource("sample") == tmp_path / "reader" / "resources" / "sample"


def test_a_clone_finds_the_resources_beside_the_package() -> None:
    assert paths.resource("sample", "article.txt") == ROOT / "resources" / "sample" / "article.txt"


@pytest.mark.parametrize("kind", ["scripts", "gui-scripts"])
def test_every_entry_point_is_there(kind: str) -> None:
    from importlib import import_module

    for target in PYPROJECT["project"][kind].values():
        module, _, function = target.partition(":")
        assert callable(getattr(import_module(module), function))


def needed_to_run() -> set[str]:
    """The distributions that the program depends on, and those that they depend on."""
    found: set[str] = set()
    left: list[str] = PYPROJECT["project"]["dependencies"]
    while left:
        requirement, *left = left
        name, _, marker = re.sub(r"^([\w.-]+)[^;]*", r"\1", requirement).partition(";")
        name = re.sub(r"[-_.]+", "-", name).lower()
        if name in found or "extra ==" in marker:
            continue
        try:
            left = left + (metadata.requires(name) or [])
        except metadata.PackageNotFoundError:
            assert marker, f"{name} is not installed"  # for another system or Python
            continue
        found.add(name)
    return found


def licences(distribution: str) -> list[str]:
    """What a distribution says of its licence: those that one may choose among, at least one."""
    said = metadata.metadata(distribution)
    classifiers = [c for c in said.get_all("Classifier") or [] if c.startswith("License")]
    stated = said.get("License-Expression") or ", ".join(classifiers) or said.get("License") or ""
    return stated.split(" OR ")


def is_refused(licence: str) -> bool:
    """Whether a licence is the GPL or AGPL; the LGPL is neither."""
    return bool(re.search(r"\bA?GPL|GNU (Affero )?General|Affero", licence))


@pytest.mark.parametrize(
    ("licence", "refused"),
    [
        ("GPL-3.0-only", True),
        ("AGPL-3.0-or-later", True),
        ("License :: OSI Approved :: GNU General Public License v3 (GPLv3)", True),
        ("LGPL-3.0-only", False),
        ("License :: OSI Approved :: GNU Lesser General Public License v3 (LGPLv3)", False),
        ("License :: OSI Approved :: GNU Library or Lesser General Public License (LGPL)", False),
    ],
)
def test_the_gpl_is_told_from_the_lgpl(licence: str, refused: bool) -> None:
    assert is_refused(licence) == refused


def test_nothing_under_the_gpl_is_needed_to_run() -> None:
    distributions = needed_to_run()
    assert {"pyside6-essentials", "shiboken6", "sqlite-utils", "click"} <= distributions
    stated = {name: licences(name) for name in distributions}
    assert [name for name, choice in stated.items() if not any(choice)] == []
    assert [name for name, choice in stated.items() if all(map(is_refused, choice))] == []


def test_pyside_stays_below_the_release_that_aborts() -> None:
    assert "PySide6-Essentials ~= 6.11.3" in PYPROJECT["project"]["dependencies"]


# -- the wheel itself


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built and unpacked as an installation has it, without the sources beside it."""
    from hatchling.builders.wheel import WheelBuilder

    folder = tmp_path_factory.mktemp("wheel")
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(folder))
    target = folder / "site-packages"
    with zipfile.ZipFile(wheel) as unpacked:
        unpacked.extractall(target)
    return target


def run_installed(
    installed: Path, home: Path, entry: str, *arguments: str
) -> subprocess.CompletedProcess[str]:
    """Run an entry point of the installed program, with the packages of this environment."""
    module, _, function = entry.partition(":")
    # What pip writes into the script of an entry point.
    code = f"import sys; sys.argv[0] = 'hashiya'; from {module} import {function}; sys.exit({function}())"
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "-P", "-c", code, *arguments],
        env={**environment, "PYTHONPATH": str(installed), "HASHIYA_HOME": str(home)},
        cwd=home,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )


def entry(kind: str, name: str) -> str:
    return PYPROJECT["project"][kind][name]


def test_the_wheel_says_where_to_begin(installed: Path) -> None:
    (points,) = installed.glob("*.dist-info/entry_points.txt")
    words = points.read_text(encoding="utf-8")
    assert "[console_scripts]" in words and "[gui_scripts]" in words


def test_an_installed_program_gives_its_help(installed: Path, own_home: Path) -> None:
    done = run_installed(installed, own_home, entry("gui-scripts", "hashiya"), "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "hashiya [-h] COMMAND" in done.stdout


def test_its_commands_read_a_file_in_the_process_of_its_own(
    installed: Path, own_home: Path
) -> None:
    word = str(ROOT / "tests" / "fixtures" / "office.docx")
    command = ("import", "work.sqlite", word)
    done = run_installed(installed, own_home, entry("scripts", "hashiya-cli"), *command)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1\t")


def test_its_window_has_texts_icons_and_language_from_the_wheel(
    installed: Path, own_home: Path
) -> None:
    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "from reader import paths\n"
        "from reader.gui.app import open_window\n"
        "from reader.gui.settings import Settings\n"
        "kept = Settings(); kept.language = 'ar'; kept.save()\n"
        "window = open_window()\n"
        "QApplication.processEvents()\n"
        "print(paths.resource('icons').parts[-3:])\n"
        "print(window.commands.text('export'), len(window.reading_view.text))\n"
        "window.close()"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        env={**os.environ, "PYTHONPATH": str(installed), "HASHIYA_HOME": str(own_home),
             "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        cwd=own_home, capture_output=True, text=True, encoding="utf-8", timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["('reader', 'resources', 'icons')", "تصدير… 2167"]


def test_without_a_screen_it_says_what_to_do(installed: Path, own_home: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("for Linux alone")
    environment = os.environ.pop("QT_QPA_PLATFORM", None)
    try:
        done = run_installed(installed, own_home, entry("gui-scripts", "hashiya"))
    finally:
        if environment is not None:
            os.environ["QT_QPA_PLATFORM"] = environment
    assert done.returncode == 1
    assert "no screen" in done.stderr and "hashiya --help" in done.stderr


# -- the built folder


def test_the_recipe_is_python_and_ships_what_a_wheel_does() -> None:
    source = (ROOT / "packaging" / "hashiya.spec").read_text(encoding="utf-8")
    compile(source, "hashiya.spec", "exec")
    for system in ("win32", "darwin", "linux"):
        assert system in source
    assert 'f"reader/{path.relative_to(ROOT).parent}"' in source


@pytest.mark.parametrize(("name", "magic"), [("ico", b"\0\0\1\0"), ("icns", b"icns")])
def test_the_recipe_has_its_icons(name: str, magic: bytes) -> None:
    assert (ROOT / "packaging" / "icons" / f"hashiya.{name}").read_bytes().startswith(magic)


def test_a_built_program_parses_files_by_the_one_with_a_console(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from reader.core.importers import worker

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/hashiya/hashiya")
    assert worker.command() == ["/opt/hashiya/hashiya-cli", worker.PARSE]
