"""The verbs of the codebook, each undone in one step."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import BadRequest, ReaderError
from reader.core.model import Annotation, AttributeScheme, Change, Choice, Span, Tag
from reader.core.project import Project
from tests.core.conftest import TEXT


def made(change: Change) -> Tag:
    return next(r for r in change.added if isinstance(r, Tag))


def annotate(project: Project, start: int, end: int, tag: int, **more: object) -> Annotation:
    change = project.annotate(1, Span(start, end), tag, **more)  # type: ignore[arg-type]
    return next(r for r in change.added if isinstance(r, Annotation))


def tree(project: Project) -> list[tuple[str, int | None]]:
    return [(t.name, t.parent) for t in project.tags()]


def names(project: Project) -> list[str]:
    return [t.name for t in project.tags()]


# -- making


def test_create(project: Project) -> None:
    tag = made(project.codebook.create(" actors ", label_ar="فاعلون", definition_en="Who acts."))
    assert (tag.name, tag.label_ar, tag.definition_en) == ("actors", "فاعلون", "Who acts.")
    assert project.tags()[-1] == tag


def test_what_is_made_outlives_the_window(project: Project, path: Path) -> None:
    scheme = AttributeScheme("role", "choice", "دور", "Role", (Choice("a", "أ", "A"),))
    project.codebook.create("actors", attributes=[scheme], examples_ar="مثال\nآخر")
    before = project.tags()
    project.close()
    again = Project.open(path)
    assert again.tags() == before
    again.close()


def test_new_tags_have_marks_of_their_own(project: Project) -> None:
    for n in range(30):
        project.codebook.create(f"t{n}")
    marks = [(t.colour, t.line) for t in project.tags()]
    assert len(set(marks)) == len(marks)


@pytest.mark.parametrize("name", ["", "  ", "a\tb", "a\nb", "statistics", " quotes ", "x" * 300])
def test_names_that_are_none(project: Project, name: str) -> None:
    with pytest.raises(BadRequest):
        project.codebook.create(name)
    assert len(project.tags()) == 3


def test_an_id_is_not_used_again(project: Project) -> None:
    first = made(project.codebook.create("a"))
    project.codebook.delete(first.id)
    assert made(project.codebook.create("b")).id == first.id + 1


# -- one tag


def test_rename(project: Project) -> None:
    project.codebook.rename(1, name="figures", label_ar="أرقام")
    tag = project.tag(1)
    assert (tag.name, tag.label_ar, tag.label_en) == ("figures", "أرقام", "Statistics")


def test_the_name_of_another(project: Project) -> None:
    with pytest.raises(BadRequest, match="quotes"):
        project.codebook.rename(1, name="quotes")


def test_what_changes_nothing_is_no_step(project: Project) -> None:
    assert project.codebook.rename(1, name="statistics") == Change()
    assert project.undo_action is None


def test_recolour(project: Project) -> None:
    project.codebook.recolour(1, "teal")
    project.codebook.recolour(2, "#12ab34")
    assert (project.tag(1).colour, project.tag(2).colour) == ("teal", "#12ab34")


@pytest.mark.parametrize("colour", ["", "nothing", "#12345", "#12345g"])
def test_no_colour(project: Project, colour: str) -> None:
    with pytest.raises(BadRequest):
        project.codebook.recolour(1, colour)


def test_second_mark(project: Project) -> None:
    project.codebook.set_line(1, "wavy")
    assert project.tag(1).line == "wavy"


def test_no_such_mark(project: Project) -> None:
    with pytest.raises(BadRequest):
        project.codebook.set_line(1, "zigzag")


def test_definition(project: Project) -> None:
    project.codebook.define(1, definition_ar=" سطر\r\nآخر ", examples_en="one\ntwo")
    tag = project.tag(1)
    assert (tag.definition_ar, tag.examples_en) == ("سطر\nآخر", "one\ntwo")
    assert tag.definition_en.startswith("An explicit")


@pytest.mark.parametrize(("key", "kept"), [("4", "4"), ("٥", "5"), ("k", "K"), ("", "")])
def test_key(project: Project, key: str, kept: str) -> None:
    project.codebook.set_key(1, key)
    assert project.tag(1).shortcut == kept


@pytest.mark.parametrize("key", ["0", "F1", "ض", "-", "é", "ab"])
def test_no_key(project: Project, key: str) -> None:
    with pytest.raises(BadRequest):
        project.codebook.set_key(1, key)


def test_the_key_of_another_tag(project: Project) -> None:
    with pytest.raises(BadRequest, match="proposals"):
        project.codebook.set_key(1, "2")


def test_the_key_of_an_action(project: Project) -> None:
    with pytest.raises(BadRequest, match="next page"):
        project.codebook.set_key(1, "n", taken={"N": "next page"})


def test_a_tag_keeps_its_own_key(project: Project) -> None:
    assert project.codebook.set_key(1, "1") == Change()


# -- attributes


def test_another_scheme_loses_no_value(project: Project) -> None:
    a = annotate(project, 0, 2, 1, attributes={"value": 51, "unit": "وحدة"})
    project.codebook.set_attributes(1, [AttributeScheme("colour")])
    assert project.annotation(a.id).attributes == {"value": 51, "unit": "وحدة"}


@pytest.mark.parametrize(
    "schemes",
    [
        [AttributeScheme("")],
        [AttributeScheme("a b")],
        [AttributeScheme("a"), AttributeScheme(" a")],
        [AttributeScheme("a", "colour")],
        [AttributeScheme("a", "choice", choices=(Choice(""),))],
        [AttributeScheme("a", "choice", choices=(Choice("x"), Choice("x")))],
    ],
)
def test_schemes_that_are_none(project: Project, schemes: list[AttributeScheme]) -> None:
    with pytest.raises(BadRequest):
        project.codebook.set_attributes(1, schemes)


def test_an_attribute_renamed_takes_its_values_along(project: Project) -> None:
    a = annotate(project, 0, 2, 1, attributes={"value": 51, "unit": "وحدة"})
    project.codebook.rename_attribute(1, "unit", "counted")
    assert project.annotation(a.id).attributes == {"value": 51, "counted": "وحدة"}
    assert [s.name for s in project.tag(1).attributes] == ["value", "counted", "qualifier"]


def test_what_stood_under_the_new_name_is_not_lost(project: Project) -> None:
    a = annotate(project, 0, 2, 1, attributes={"unit": "وحدة", "counted": "x"})
    project.codebook.rename_attribute(1, "unit", "counted")
    assert project.annotation(a.id).attributes == {"counted": "وحدة; x"}


def test_the_name_of_another_attribute(project: Project) -> None:
    with pytest.raises(BadRequest):
        project.codebook.rename_attribute(1, "unit", "value")


# -- the tree


def test_nest(project: Project) -> None:
    project.codebook.move(3, 1, 0)
    assert tree(project) == [("statistics", None), ("quotes", 1), ("proposals", None)]


def test_reorder(project: Project) -> None:
    project.codebook.move(3, None, 0)
    assert names(project) == ["quotes", "statistics", "proposals"]


def test_beyond_the_last_is_the_last(project: Project) -> None:
    project.codebook.move(1, None, 99)
    assert names(project) == ["proposals", "quotes", "statistics"]


@pytest.mark.parametrize("under", [1, 2, 3])
def test_no_circles(project: Project, under: int) -> None:
    project.codebook.move(2, 1, 0)
    project.codebook.move(3, 2, 0)
    with pytest.raises(BadRequest, match="under itself"):
        project.codebook.move(1, under, 0)


# -- merging


def test_merging_takes_the_annotations_along(project: Project) -> None:
    a = annotate(project, 0, 2, 1)
    project.codebook.merge(1, 2)
    assert (names(project), project.annotation(a.id).tag) == (["proposals", "quotes"], 2)


def test_the_same_span_twice_becomes_one(project: Project) -> None:
    annotate(project, 0, 2, 1, note="أولى", attributes={"value": 5, "unit": "متر"})
    b = annotate(project, 0, 2, 2, note="ثانية", attributes={"unit": "كم", "kind": "x"})
    project.codebook.merge(1, 2)
    (left,) = project.annotations()
    assert (left.id, left.note) == (b.id, "ثانية\nأولى")
    assert left.attributes == {"unit": "كم; متر", "kind": "x", "value": 5}


def test_of_two_annotators_both_stay(project: Project) -> None:
    annotate(project, 0, 2, 1, annotator="ليلى")
    annotate(project, 0, 2, 2, annotator="سلمى")
    project.codebook.merge(1, 2)
    assert len(project.annotations(tag=2)) == 2


def test_schemes_come_along(project: Project) -> None:
    project.codebook.merge(1, 3)
    assert [s.name for s in project.tag(3).attributes] == [
        *("type", "speaker", "cue", "value", "unit", "qualifier")
    ]


def test_what_lay_under_it_comes_along(project: Project) -> None:
    child = made(project.codebook.create("child", parent=1))
    project.codebook.merge(1, 2)
    assert project.tag(child.id).parent == 2


def test_into_what_lies_under_it(project: Project) -> None:
    inner = made(project.codebook.create("inner", parent=1))
    other = made(project.codebook.create("other", parent=1))
    project.codebook.merge(1, inner.id)
    assert (project.tag(inner.id).parent, project.tag(other.id).parent) == (None, None)


def test_with_itself(project: Project) -> None:
    with pytest.raises(BadRequest):
        project.codebook.merge(1, 1)


# -- deleting


def test_delete_says_how_many_go(project: Project) -> None:
    annotate(project, 0, 2, 1)
    annotate(project, 3, 4, 1)
    annotate(project, 3, 4, 2)
    assert project.codebook.uses(1) == 2
    assert project.codebook.delete(1).annotations == 2
    assert [a.tag for a in project.annotations()] == [2]


def test_what_lay_under_it_moves_up_to_its_place(project: Project) -> None:
    project.codebook.create("a", parent=2)
    project.codebook.create("b", parent=2)
    project.codebook.delete(2)
    assert tree(project) == [("statistics", None), ("a", None), ("b", None), ("quotes", None)]


def test_the_last_tag_may_go(project: Project) -> None:
    for tag in project.tags():
        project.codebook.delete(tag.id)
    assert project.tags() == []


# -- undo

_ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "create",
                "rename",
                "colour",
                "line",
                "key",
                "define",
                "schemes",
                "attribute",
                "move",
                "merge",
                "delete",
                "annotate",
                "set",
                "retag",
            ]
        ),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    max_size=14,
)


def act(project: Project, verb: str, n: int, m: int) -> None:
    """Do one thing, if it can be done here."""
    tags, book = project.tags(), project.codebook
    one = tags[n % len(tags)].id if tags else 99
    other = tags[m % len(tags)].id if tags else 99
    ids = [a.id for a in project.annotations()][: m + 1]
    acts = {
        "create": lambda: book.create(f"t{n}", parent=other if m % 3 else None),
        "rename": lambda: book.rename(one, name=f"n{m}", label_en=str(n)),
        "colour": lambda: book.recolour(one, ("teal", "blue", "#aabbcc")[m % 3]),
        "line": lambda: book.set_line(one, ("solid", "wavy")[m % 2]),
        "key": lambda: book.set_key(one, "456789ab"[m % 8]),
        "define": lambda: book.define(one, definition_ar=f"حدّ {m}", examples_en=str(n)),
        "schemes": lambda: book.set_attributes(one, [AttributeScheme("value", "number")]),
        "attribute": lambda: book.rename_attribute(one, "value", f"value{m}"),
        "move": lambda: book.move(one, other if n % 2 else None, m % 4),
        "merge": lambda: book.merge(one, other),
        "delete": lambda: book.delete(one),
        "annotate": lambda: annotate(project, n % 6, n % 6 + 3, other, note=str(m)),
        "set": lambda: project.set_attribute(ids, "value", m),
        "retag": lambda: project.retag_many(ids, other),
    }
    try:
        acts[verb]()
    except ReaderError:
        return


def records(project: Project) -> object:
    return project.tags(), project.annotations(), project.documents()


@given(_ACTS)
def test_all_undone_is_the_beginning_and_all_redone_the_end(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, int, int]]
) -> None:
    project = Project.create(tmp_path_factory.mktemp("undo") / "p.sqlite")
    try:
        project.add_document("نص", TEXT)
        for start in range(3):
            annotate(project, start, start + 3, start % 2 + 1, attributes={"value": start})
        project.forget_history()
        begin = records(project)
        for verb, n, m in acts:
            act(project, verb, n, m)
        end = records(project)
        while project.undo() is not None:
            pass
        undone = records(project)
        while project.redo() is not None:
            pass
        assert (undone, records(project)) == (begin, end)
    finally:
        project.close()
