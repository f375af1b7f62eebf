"""Every test is headless, and has settings and library of its own."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# In CI the same examples every time: a change that has nothing to do with a rare counterexample
# must not fail by chance. At home every run tries others, and that is where such a one is found.
settings.register_profile("hashiya", deadline=None, max_examples=60, derandomize="CI" in os.environ)
settings.load_profile("hashiya")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """HASHIYA_HOME in a folder of the test's own."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HASHIYA_HOME", str(home))
    return home
