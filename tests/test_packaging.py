"""What an installed program finds beside its code."""

import tomllib
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


def test_pyside_stays_below_the_release_that_aborts() -> None:
    assert "PySide6-Essentials ~= 6.11.3" in PYPROJECT["project"]["dependencies"]
