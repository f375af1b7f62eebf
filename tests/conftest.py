"""Every test is headless, and has settings and library of its own."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("hashiya", deadline=None, max_examples=60)
settings.load_profile("hashiya")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """HASHIYA_HOME in a folder of the test's own."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HASHIYA_HOME", str(home))
    return home
