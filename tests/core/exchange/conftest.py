"""The project with the hard text, and what tests of formats do with it."""

import zipfile
from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path

import pytest

from reader.core.annotation_importers import Files, Record, format_named
from reader.core.annotation_plan import Plan, planned
from reader.core.project import Project
from tests.core.exchange import hard


@pytest.fixture(scope="session")
def hard_project(tmp_path_factory: pytest.TempPathFactory) -> Generator[Project]:
    """The project of `hard`, open, for reading alone: making it takes as long as most tests."""
    made = hard.make(tmp_path_factory.mktemp("hard") / "hard.sqlite")
    yield made
    made.close()


@pytest.fixture
def there_and_back(hard_project: Project, tmp_path: Path) -> Generator[Callable[..., Project]]:
    """Exports the hard project and takes the file into a new one, which it returns."""
    opened: list[Project] = []

    def go(name: str, path: Path) -> Project:
        hard.export(hard_project, name, path)
        made = Project.create(tmp_path / f"back-{len(opened)}.sqlite", tags=())
        opened.append(made)
        take(made, name, path)
        return made

    yield go
    for project in opened:
        project.close()


def take(project: Project, name: str, path: Path) -> Plan:
    """Take a file in, read in this process: starting another one for each test takes long."""
    plan: Plan = hard.finish(planned(project, iter(records(name, path))), counted=False)
    project.take_annotations(plan)
    return plan


def bytes_under(path: Path) -> Mapping[str, bytes]:
    """A file or folder as a mapping of names to bytes."""
    if path.is_file():
        return {"": path.read_bytes()}
    return {p.relative_to(path).as_posix(): p.read_bytes() for p in path.rglob("*") if p.is_file()}


def records(name: str, path: Path) -> list[Record]:
    """What the reader of a format makes of a file or folder, in this process."""
    found: Iterator[Record] = format_named(name).reader()(Files(path))
    return list(found)


def zipped(path: Path, members: Mapping[str, bytes]) -> Path:
    """An archive of these members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path
