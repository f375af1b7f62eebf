"""What an installed program finds beside its code."""

import re
import tomllib
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
