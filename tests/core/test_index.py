"""Long texts are put into the index of words later, in steps. Short ones: core/search."""

from contextlib import closing
from pathlib import Path

from reader.core.project import Project
from reader.core.search.query import parse

LONG = "وبالكتاب في المدرسة.\n" * 20_000


def test_a_long_text_is_not_taken_in_at_once(tmp_path: Path) -> None:
    with closing(Project.create(tmp_path / "a.sqlite")) as project:
        project.add_document("long", LONG)
        assert project.unindexed() == 1


def test_a_long_text_is_taken_in_in_steps(tmp_path: Path) -> None:
    with closing(Project.create(tmp_path / "a.sqlite")) as project:
        project.add_document("long", LONG)
        assert len(list(project.indexing())) > 5
        assert project.unindexed() == 0


def test_a_long_text_is_found_as_a_short_one_is(tmp_path: Path) -> None:
    with closing(Project.create(tmp_path / "a.sqlite")) as project:
        project.add_document("long", LONG)
        before = sum(len(some) for some in project.search_steps(parse("كتاب")))
        for _ in project.indexing():
            pass
        assert sum(len(some) for some in project.search_steps(parse("كتاب"))) == before == 20_000


def test_a_long_text_goes_again_before_it_was_in(tmp_path: Path) -> None:
    with closing(Project.create(tmp_path / "a.sqlite")) as project:
        project.add_document("long", LONG)
        project.undo()
        assert (project.unindexed(), project.documents()) == (0, [])


def test_a_long_text_that_is_in_goes_without_a_trace(tmp_path: Path) -> None:
    with closing(Project.create(tmp_path / "a.sqlite")) as project:
        project.add_document("long", LONG)
        for _ in project.indexing():
            pass
        project.undo()
        assert not any(project.search_steps(parse("كتاب")))
