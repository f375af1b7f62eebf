"""A project without a window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A new one."""
    made = Project.create(tmp_path / "study.sqlite")
    yield made
    made.close()
