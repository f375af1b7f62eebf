"""A codebook as JSON: what was written comes back, and what is none is refused."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core import codebooks
from reader.core.errors import FileProblem
from reader.core.model import AttributeScheme, Choice, Tag
from reader.core.project import Project
from reader.core.tag_marks import COLOURS, LINES
from reader.core.tag_tree import in_order

_line = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=20
).map(str.strip)
_name = _line.filter(bool)
_text = st.lists(_line, max_size=3).map("\n".join).map(str.strip)
_word = st.from_regex(r"\w[\w.-]{0,8}", fullmatch=True)
_choices = st.lists(
    st.builds(Choice, _name, _line, _line), min_size=1, max_size=3, unique_by=lambda c: c.name
)
_plain = st.sampled_from(["text", "number", "yes_no"])
_scheme = st.one_of(
    st.builds(AttributeScheme, _word, _plain, _line, _line, st.just(())),
    st.builds(AttributeScheme, _word, st.just("choice"), _line, _line, _choices.map(tuple)),
)


@st.composite
def trees(draw: st.DrawFn) -> list[Tag]:
    """A codebook of some tags, each under any of those before it or at the top."""
    names = draw(st.lists(_name, max_size=6, unique=True))
    keys = draw(st.permutations("123456789ABCDEF"))
    tags: list[Tag] = []
    for n, name in enumerate(names):
        parent = draw(st.sampled_from([None, *(t.id for t in tags)]))
        schemes = draw(st.lists(_scheme, max_size=3, unique_by=lambda s: s.name))
        tags.append(
            Tag(
                n + 1,
                name,
                draw(_line),
                draw(_line),
                draw(st.sampled_from([*COLOURS, "#12ab34"])),
                draw(st.sampled_from(LINES)),
                draw(st.sampled_from(["", keys[n]])),
                draw(_text),
                draw(_text),
                parent,
                sum(t.parent == parent for t in tags),
                tuple(schemes),
                draw(_text),
                draw(_text),
            )
        )
    return tags


def said(tags: list[Tag]) -> list[object]:
    """All that tags say, without their numbers."""
    names = {t.id: t.name for t in tags}
    found: list[object] = []
    for tag in in_order(tags):
        fields = {f: getattr(tag, f) for f in Tag.__slots__ if f not in ("id", "parent")}
        found.append({**fields, "parent": names.get(tag.parent)})  # type: ignore[arg-type]
    return found


@given(trees())
def test_what_was_written_comes_back(
    tmp_path_factory: pytest.TempPathFactory, tags: list[Tag]
) -> None:
    path = tmp_path_factory.mktemp("codebook") / "c.json"
    codebooks.write(tags, path)
    assert said(codebooks.tags_of(codebooks.read(path))) == said(tags)


def test_a_project_starts_from_it(project: Project, tmp_path: Path) -> None:
    codebooks.write(project.tags(), tmp_path / "c.json")
    tags = codebooks.tags_of(codebooks.read(tmp_path / "c.json"))
    other = Project.create(tmp_path / "other.sqlite", tags=tags)
    assert other.tags() == project.tags()
    other.close()


def test_a_project_starts_from_nothing(tmp_path: Path) -> None:
    empty = Project.create(tmp_path / "other.sqlite", tags=[])
    assert empty.tags() == []
    empty.codebook.create("first")
    assert [t.id for t in empty.tags()] == [1]
    empty.close()


def test_its_shape(project: Project, tmp_path: Path) -> None:
    project.codebook.move(3, 1, 0)
    codebooks.write(project.tags(), tmp_path / "c.json")
    whole = json.loads((tmp_path / "c.json").read_text(encoding="utf-8"))
    assert (whole["format"], whole["version"]) == ("hashiya-codebook", 1)
    assert [t["name"] for t in whole["tags"]] == ["statistics", "proposals"]
    (under,) = whole["tags"][0]["tags"]
    assert (under["key"], under["attributes"][0]["choices"][0]["label_ar"]) == ("3", "مباشر")


def file(tmp_path: Path, *tags: object, **more: object) -> Path:
    path = tmp_path / "c.json"
    whole = {"format": "hashiya-codebook", "version": 1, "tags": tags, **more}
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def test_a_name_is_enough(tmp_path: Path) -> None:
    (tag,) = codebooks.tags_of(codebooks.read(file(tmp_path, {"name": "a", "unknown": 1})))
    assert (tag.name, tag.colour, tag.line) == ("a", "blue", "solid")


@pytest.mark.parametrize(
    "tag",
    [
        {},
        {"name": ""},
        {"name": "a\tb"},
        {"name": 5},
        "a",
        {"name": "a", "colour": "nothing"},
        {"name": "a", "line": "zigzag"},
        {"name": "a", "key": "0"},
        {"name": "a", "attributes": "value"},
        {"name": "a", "attributes": [{"name": ""}]},
        {"name": "a", "tags": {}},
        {"name": "a", "tags": [{"name": "a"}]},
    ],
)
def test_tags_that_are_none(tmp_path: Path, tag: object) -> None:
    with pytest.raises(FileProblem, match="cannot be taken in"):
        codebooks.read(file(tmp_path, tag))


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{}", b"null", b"\xff\xfe", b"[" * 200_000, b'{"format": "x", "tags": []}'],
)
def test_no_codebook(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "c.json").write_bytes(data)
    with pytest.raises(FileProblem, match="not a codebook"):
        codebooks.read(tmp_path / "c.json")


def test_a_later_version(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="later version"):
        codebooks.read(file(tmp_path, version=2))


def test_nested_without_end(tmp_path: Path) -> None:
    tag: dict[str, object] = {"name": "a"}
    for n in range(250):
        tag = {"name": f"a{n}", "tags": [tag]}
    with pytest.raises(FileProblem):
        codebooks.read(file(tmp_path, tag))


@pytest.mark.parametrize("name", ["c.txt", "c", "c.json.gz"])
def test_a_suffix_that_says_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileProblem, match=r"\.qdc"):
        codebooks.write([], tmp_path / name)


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="cannot be opened"):
        codebooks.read(tmp_path / "c.json")
