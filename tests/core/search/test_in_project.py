"""Finding in a project: what the index finds is what reading all of it finds."""

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.errors import BadRequest
from reader.core.model import Span
from reader.core.project import Project
from reader.core.search.in_project import Hit
from reader.core.search.matching import Matcher
from reader.core.search.query import parse

FIRST = "في المكتبة كتاب جديد.\nوكتابه الآخر عن مدرستهم"
SECOND = "مكاتب الشركة وكتابة التقرير، 51,000 وحدة"
QUERIES = (
    *(("كتاب", {}), ("كتاب جديد", {}), ('"كتاب جديد"', {}), ("كتاب -جديد", {}), ("مدرسة", {})),
    *(("51,000", {}), ("51", {}), ("كت", {"part": True}), ("ا", {"part": True})),
    *(("ب ال", {"part": True}), ('"ب ج"', {"part": True}), ("،", {}), ("كتاب", {"exact": True})),
    *(("0,0", {"part": True}), ("الله", {"part": True}), ("ريال", {"part": True})),
    *(("كت.ب", {"regex": True}), ("لا", {}), ("والمكتبة", {}), ("غائب", {"part": True})),
)


@pytest.fixture
def texts(project: Project) -> Project:
    """A project with two texts more; ids 2 and 3."""
    project.add_document("الأول", FIRST)
    project.add_document("الثاني", SECOND)
    return project


def found(project: Project, query: str, tag: int | None = None, **switches: bool) -> list[Hit]:
    return list(project.search(parse(query, **switches), tag))


def words_of(hits: list[Hit]) -> list[tuple[int, str]]:
    return [(h.document, h.text) for h in hits]


def scanned(project: Project, query: str, **switches: bool) -> list[tuple[int, int, int]]:
    """What reading every text finds."""
    matcher = Matcher(parse(query, **switches))
    return [
        (d.id, start, end)
        for d in project.documents()
        for start, end in matcher.spans(project.text(d.id))
    ]


@pytest.mark.parametrize(("query", "switches"), [("كتاب", {}), ("كت", {"part": True})])
def test_a_long_text_is_gone_through_in_steps(
    project: Project, query: str, switches: dict[str, bool]
) -> None:
    project.add_document("طويل", (FIRST + "\n") * 4_000)
    steps = list(project.search_steps(parse(query, **switches)))
    places = [(h.document, h.start, h.end) for some in steps for h in some]
    assert places == scanned(project, query, **switches) and len(places) >= 8_000


def test_a_word_with_its_clitics(texts: Project) -> None:
    assert words_of(found(texts, "كتاب")) == [(2, "كتاب"), (2, "وكتابه")]


def test_a_hit_in_its_context(texts: Project) -> None:
    hit = found(texts, "جديد")[0]
    assert (hit.title, hit.before, hit.text, hit.after) == (
        "الأول",
        "في المكتبة كتاب ",
        "جديد",
        ".",
    )


def test_offsets_are_of_the_text(texts: Project) -> None:
    hit = found(texts, "مدرسة")[0]
    assert FIRST[hit.start : hit.end] == hit.text == "مدرستهم"


def test_in_order_of_documents(texts: Project) -> None:
    assert [h.document for h in found(texts, "و", part=True)] == [1, 1, 2, 3, 3]


@pytest.mark.parametrize("part", ["ك", "كت", "تق"])
def test_parts_under_three_letters(texts: Project, part: str) -> None:
    hits = [(h.document, h.start, h.end) for h in found(texts, part, part=True)]
    assert hits and hits == scanned(texts, part, part=True)


def test_a_removed_document_is_not_found(texts: Project) -> None:
    texts.remove_document(2)
    assert found(texts, "كتاب") == []


def test_undo_of_a_removal_brings_it_back(texts: Project) -> None:
    texts.remove_document(2)
    texts.undo()
    assert len(found(texts, "كتاب")) == 2


def test_undo_of_adding_takes_it_out(texts: Project) -> None:
    texts.undo()
    assert found(texts, "تقرير") == []


def test_a_renamed_document_stays_found(texts: Project) -> None:
    texts.rename_document(2, "آخر")
    assert [h.title for h in found(texts, "جديد")] == ["آخر"]


def test_an_unfinished_regular_expression(texts: Project) -> None:
    with pytest.raises(BadRequest, match="not finished"):
        found(texts, "(", regex=True)


def test_nothing_typed_finds_nothing(texts: Project) -> None:
    assert found(texts, ' " ') == []


# -- notes, and annotations of a tag


def test_a_note_is_found_where_it_stands(texts: Project) -> None:
    texts.annotate(2, Span(11, 15), 1, note="تُراجَع المراجع")
    hit = found(texts, "مراجع")[0]
    assert (hit.document, hit.text, hit.note) == (2, "كتاب", "تُراجَع المراجع")


def test_a_note_names_its_annotation(texts: Project) -> None:
    texts.annotate(2, Span(11, 15), 1, note="مراجعة")
    assert found(texts, "مراجعة")[0].annotation == texts.annotations(2)[0].id


def test_within_the_annotations_of_a_tag(texts: Project) -> None:
    texts.annotate(2, Span(11, 20), 1)
    texts.annotate(2, Span(22, 28), 2)
    assert words_of(found(texts, "كتاب", 1)) == [(2, "كتاب")]


def test_within_a_tag_offsets_are_of_the_text(texts: Project) -> None:
    texts.annotate(2, Span(11, 20), 1)
    assert found(texts, "جديد", 1)[0].span == Span(16, 20)


def test_notes_within_a_tag(texts: Project) -> None:
    texts.annotate(2, Span(0, 2), 1, note="كتاب")
    texts.annotate(3, Span(0, 5), 2, note="كتاب")
    assert [(h.document, h.start, h.end) for h in found(texts, "كتاب", 1)] == [(2, 0, 2)]


# -- the index and a scan

WORDS = st.sampled_from(
    [
        "كتاب",
        "وكتابه",
        "للكتاب",
        "كتابة",
        "مكاتب",
        "جديد",
        "الجديد",
        "مدرستهم",
        "مدرسة",
        "51,000",
        "51",
        "،",
        "ﷺ",
        "﷼",
        "لله",
        "لا",
        "كِتَابٌ",
        "في",
    ]
)
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.lists(WORDS, min_size=1, max_size=8).map(" ".join)),
        st.tuples(st.sampled_from(["remove", "undo", "redo", "reopen"]), st.integers(0, 5)),
    ),
    min_size=1,
    max_size=10,
)


def act(project: Project, name: str, value: str | int) -> Project:
    if name == "add" and project.document_with_text(str(value)) is None:
        project.add_document("نص", str(value))
    elif name == "remove" and (documents := project.documents()):
        project.remove_document(documents[int(value) % len(documents)].id)
    elif name in ("undo", "redo"):
        getattr(project, name)()
    elif name == "reopen":
        project.close()
        return Project.open(project.path)
    return project


@settings(max_examples=25)
@given(ACTS)
def test_the_index_finds_what_a_scan_finds(acts: list[tuple[str, str | int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p.sqlite")
        try:
            for name, value in acts:
                project = act(project, name, value)
            for query, switches in QUERIES:
                hits = [(h.document, h.start, h.end) for h in found(project, query, **switches)]
                assert hits == scanned(project, query, **switches)
            assert project.unindexed() == 0
        finally:
            project.close()


# -- what is not in the index yet


@pytest.fixture
def unindexed(texts: Project, path: Path, run_sql: Callable[..., None]) -> Path:
    """A closed project as it is right after an older one was brought up to date."""
    texts.close()
    empty = "INSERT INTO word_index (word_index) VALUES ('delete-all')"
    waiting = "INSERT INTO unindexed SELECT id FROM documents"
    run_sql(path, empty, "DELETE FROM words", waiting)
    return path


def test_it_is_found_all_the_same(unindexed: Path) -> None:
    with closing(Project.open(unindexed)) as project:
        assert (project.unindexed(), len(found(project, "كتاب"))) == (3, 2)


def test_indexing_tells_how_far_it_is(unindexed: Path) -> None:
    with closing(Project.open(unindexed)) as project:
        assert list(project.indexing(0.0)) == [(1, 3), (2, 3), (3, 3)]


def test_what_was_done_stays(unindexed: Path) -> None:
    with closing(Project.open(unindexed)) as project:
        next(project.indexing(0.0))
    with closing(Project.open(unindexed)) as project:
        assert project.unindexed() == 2


def test_half_indexed_all_is_found_once(unindexed: Path) -> None:
    with closing(Project.open(unindexed)) as project:
        steps = project.indexing(0.0)
        next(steps), next(steps)
        assert words_of(found(project, "كتاب")) == [(2, "كتاب"), (2, "وكتابه")]


def test_an_unindexed_document_is_removed(unindexed: Path) -> None:
    with closing(Project.open(unindexed)) as project:
        project.remove_document(2)
        project.undo()
        assert (project.unindexed(), len(found(project, "كتاب"))) == (2, 2)


def test_a_project_to_read_is_not_indexed(unindexed: Path) -> None:
    with closing(Project.open(unindexed, write=False)) as project:
        assert list(project.indexing()) == [] and len(found(project, "كتاب")) == 2


def test_what_other_rules_made_is_made_anew(
    texts: Project, path: Path, run_sql: Callable[..., None]
) -> None:
    texts.close()
    run_sql(path, "UPDATE index_rules SET rules = 'older'")
    with closing(Project.open(path)) as project:
        project.remove_document(3)
        assert list(project.indexing(9.0)) == [(2, 2)]
        assert len(found(project, "كتاب")) == 2


@pytest.fixture
def broken(texts: Project, path: Path, run_sql: Callable[..., None]) -> Path:
    """A closed project that has lost pages of its index."""
    texts.close()
    run_sql(path, "DELETE FROM word_index_data WHERE id > 10")
    return path


def test_an_index_that_is_broken_hides_nothing(broken: Path) -> None:
    with closing(Project.open(broken)) as project:
        assert len(found(project, "كتاب")) == 2


def test_a_broken_index_is_made_anew(broken: Path) -> None:
    with closing(Project.open(broken)) as project:
        found(project, "كتاب")
        project.add_document("آخر", "كتاب آخر")
        assert list(project.indexing(9.0)) == [(3, 3)] and len(found(project, "كتاب")) == 3


def test_nothing_of_a_removed_document_stays(texts: Project, path: Path) -> None:
    texts.remove_document(2)
    texts.close()
    with closing(sqlite3.connect(path)) as db:
        rows = db.execute("SELECT rowid FROM word_index WHERE word_index MATCH 'كتاب'").fetchall()
    assert rows == []
