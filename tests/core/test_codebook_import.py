"""Another codebook taken into a project, as one undo step."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core import codebooks
from reader.core.codebook_entry import CodebookEntry
from reader.core.model import AttributeScheme, Tag
from reader.core.project import Project


@pytest.fixture
def other(tmp_path: Path) -> Callable[[], list[CodebookEntry]]:
    """The codebook of another project, with tags of its own and one of ours that differs."""

    def entries() -> list[CodebookEntry]:
        project = Project.create(tmp_path / "other.sqlite", tags=[])
        book = project.codebook
        book.create("actors", key="1", colour="teal", line="wavy")
        book.create("states", parent=1, key="s")
        book.create("quotes", label_en="Speech", colour="olive", attributes=[AttributeScheme("x")])
        codebooks.write(project.tags(), tmp_path / "other.json")
        project.close()
        return codebooks.read(tmp_path / "other.json")

    return entries


def named(project: Project, name: str) -> Tag:
    return next(t for t in project.tags() if t.name == name)


def test_what_is_missing_is_added(
    project: Project, other: Callable[[], list[CodebookEntry]]
) -> None:
    taken = project.codebook.take_in(other())
    assert (taken.made, taken.kept, taken.updated) == (("actors", "states"), ("quotes",), ())
    assert [t.name for t in project.tags()] == [
        *("statistics", "proposals", "quotes", "actors", "states")
    ]
    assert named(project, "states").parent == named(project, "actors").id


def test_what_is_here_stays(project: Project, other: Callable[[], list[CodebookEntry]]) -> None:
    before = project.tag(3)
    project.codebook.take_in(other())
    assert project.tag(3) == before


def test_what_is_here_is_updated_by_choice(
    project: Project, other: Callable[[], list[CodebookEntry]]
) -> None:
    taken = project.codebook.take_in(other(), update=True)
    tag = project.tag(3)
    assert (taken.updated, tag.label_en, tag.colour) == (("quotes",), "Speech", "olive")
    assert [s.name for s in tag.attributes] == ["x", "type", "speaker", "cue"]


def test_what_a_file_does_not_say_stays(project: Project, tmp_path: Path) -> None:
    tags = [replace(project.tag(1), colour="teal", attributes=())]
    codebooks.write(tags, tmp_path / "c.qdc")
    project.codebook.take_in(codebooks.read(tmp_path / "c.qdc"), update=True)
    tag = project.tag(1)
    assert (tag.colour, tag.shortcut, len(tag.attributes)) == ("teal", "1", 3)


def test_a_key_that_is_taken_is_told(
    project: Project, other: Callable[[], list[CodebookEntry]]
) -> None:
    taken = project.codebook.take_in(other())
    assert taken.without_key == ("actors",)
    assert (named(project, "actors").shortcut, named(project, "states").shortcut) == ("", "S")


def test_it_is_one_step(project: Project, other: Callable[[], list[CodebookEntry]]) -> None:
    before = project.tags()
    project.codebook.take_in(other(), update=True)
    project.undo()
    assert (project.tags(), project.undo_action) == (before, None)


def test_the_same_again_is_no_step(project: Project, tmp_path: Path) -> None:
    codebooks.write(project.tags(), tmp_path / "c.json")
    taken = project.codebook.take_in(codebooks.read(tmp_path / "c.json"), update=True)
    assert (taken.kept, project.undo_action) == (("statistics", "proposals", "quotes"), None)


def test_tags_without_marks_get_some(project: Project, tmp_path: Path) -> None:
    code = '<Code guid="1" name="{}" isCodable="true"/>'
    text = "".join(code.format(n) for n in "abcdefghij")
    (tmp_path / "c.qdc").write_text(f"<CodeBook><Codes>{text}</Codes></CodeBook>")
    project.codebook.take_in(codebooks.read(tmp_path / "c.qdc"))
    marks = {(t.colour, t.line) for t in project.tags()}
    assert len(marks) == 13
