"""The project files of every schema that people have: all open, with all that is in them."""

import shutil
import sqlite3
from contextlib import closing
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


def test_attributes_have_schemes(opened: Project) -> None:
    kinds = [[(s.name, s.kind) for s in t.attributes] for t in opened.tags()]
    assert kinds == [
        [("value", "number"), ("unit", "text"), ("qualifier", "text")],
        [("kind", "choice"), ("proposer", "text"), ("addressee", "text"), ("polarity", "choice")],
        [("type", "choice"), ("speaker", "text"), ("cue", "text")],
    ]


def test_times_and_ids_are_as_they_were(kept: Path) -> None:
    columns = "id, note, attributes, annotator, origin, created_at, updated_at"
    query = f"SELECT {columns} FROM annotations ORDER BY id"
    with closing(sqlite3.connect(kept)) as db:
        before = db.execute(query).fetchall()
    Project.open(kept).close()
    with closing(sqlite3.connect(kept)) as db:
        assert db.execute(query).fetchall() == before


def test_it_is_worked_on(kept: Path) -> None:
    with closing(Project.open(kept)) as project:
        first = project.annotations()[0]
        project.set_attribute(first.id, "speaker", "الوزير")
        assert project.history_of(first.id)[-1].after == {"attributes": {"speaker": "الوزير"}}


def test_all_is_well_in_it(kept: Path) -> None:
    assert check(kept) == []
