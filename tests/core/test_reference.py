"""The project files of every schema that people have: all open, with all that is in them."""

import shutil
from pathlib import Path

import pytest

from reader.core.check import check
from reader.core.project import Project
from reader.core.schema import VERSION

REFERENCE = Path(__file__).resolve().parent.parent / "reference"
KEPT = sorted(REFERENCE.glob("schema-*.sqlite"))


@pytest.fixture(params=KEPT, ids=lambda p: p.stem)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a kept file: opening makes files beside it."""
    return Path(shutil.copy(request.param, tmp_path))


@pytest.fixture(params=[True, False], ids=["to write", "to read"])
def opened(request: pytest.FixtureRequest, kept: Path):
    """A kept project, open."""
    project = Project.open(kept, write=request.param)
    yield project
    project.close()


def test_the_present_schema_is_kept() -> None:
    assert f"schema-{VERSION}.sqlite" in {p.name for p in KEPT}


def test_documents(opened: Project) -> None:
    assert [(d.id, d.title, d.source) for d in opened.documents()] == [
        (1, "مقال", "/texts/article.txt"),
        (2, "second", ""),
    ]


def test_a_state_can_be_set(kept: Path) -> None:
    project = Project.open(kept)
    try:
        project.set_state([1, 2], "done")
        assert [d.state for d in project.documents()] == ["done", "done"]
    finally:
        project.close()


def test_texts(opened: Project) -> None:
    assert (opened.text(1)[34], opened.text(2)) == ("😀", "A second text.")


def test_tags(opened: Project) -> None:
    assert [t.name for t in opened.tags()] == ["statistics", "proposals", "quotes"]


def test_annotations(opened: Project) -> None:
    assert [(a.tag, a.start, a.end, a.quote) for a in opened.annotations()] == [
        (3, 14, 33, "أكثر من 51 ألف وحدة"),
        (1, 22, 33, "51 ألف وحدة"),
        (2, 57, 76, "استخدام خبرات الصين"),
    ]


def test_notes_and_annotators(opened: Project) -> None:
    first = opened.annotations()[0]
    assert (first.note, first.annotator, first.origin) == ("كلام الوزير", "ليلى", "user")


def test_attributes(opened: Project) -> None:
    assert opened.annotations()[1].attributes == {"value": 51_000, "unit": "وحدة"}


def test_all_is_well_in_it(kept: Path) -> None:
    assert check(kept) == []
