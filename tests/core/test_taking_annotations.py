"""Annotations taken in: one Change, one step, what is here already, texts that changed."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.core.annotation_importers import AnnotationIn, DocumentIn, Left, Record, TagIn
from reader.core.annotation_plan import Plan, planned
from reader.core.check import check
from reader.core.errors import BadRequest, UnreadableText
from reader.core.model import Change, Document, Span
from reader.core.project import Project

TEXT = "قال الوزير إن المدينة كبيرة"
ID = "6f0e6d0c-52a4-4d0f-9d2b-7f2f4f1e2a31"


def plan(project: Project, *records: Record, onto: int | None = None) -> Plan:
    steps = planned(project, records, onto=onto)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def document(
    *annotations: AnnotationIn, text: str | None = TEXT, title: str = "ن", **more: object
) -> DocumentIn:
    return DocumentIn(title, text, annotations, **more)  # type: ignore[arg-type]


def tagged(project: Project) -> Sequence[tuple[str, str, int, int]]:
    names = {t.id: t.name for t in project.tags()}
    titles = {d.id: d.title for d in project.documents()}
    found = project.annotations()
    return [(titles[a.document], names[a.tag], a.start, a.end) for a in found]


def test_all_of_it_is_one_step(project: Project, path: Path):
    before = project.tags()
    heard: list[Change] = []
    project.subscribe(heard.append)
    made = plan(
        project,
        TagIn("رأي", given={"colour": "teal", "label_ar": "رأي"}),
        TagIn("فرعي", "رأي"),
        document(AnnotationIn("فرعي", 4, 10), AnnotationIn("جديد", 0, 3, note="م")),
    )
    taken = project.take_annotations(made)
    assert (taken.annotations, taken.documents, set(taken.tags)) == (2, 1, {"رأي", "فرعي", "جديد"})
    assert len(heard) == 1 and check(path) == []
    assert project.tag_named("فرعي").parent == project.tag_named("رأي").id
    project.undo()
    assert (project.tags(), len(project.documents()), project.annotations()) == (before, 1, [])
    project.redo()
    assert [t[1:] for t in tagged(project)] == [("جديد", 0, 3), ("فرعي", 4, 10)]
    assert project.text(2) == TEXT


def test_a_text_that_is_here_is_used(project: Project):
    text = project.text(1)
    taken = project.take_annotations(
        plan(project, document(AnnotationIn("quotes", 0, 2), text=text, title="آخر"))
    )
    assert taken.documents == 0 and tagged(project) == [("نص", "quotes", 0, 2)]


def test_the_same_file_again_changes_nothing(project: Project):
    record = document(AnnotationIn("quotes", 0, 3, id=ID, annotator="سلمى"))
    project.take_annotations(plan(project, record))
    again = project.take_annotations(plan(project, record))
    assert (again.change, again.already, again.annotations) == (Change(), 1, 0)
    assert project.undo_action is not None and project.undo_action.count == 1


def test_the_same_place_twice_in_a_file_is_once_here(project: Project):
    record = document(AnnotationIn("quotes", 0, 3), AnnotationIn("quotes", 0, 3))
    taken = project.take_annotations(plan(project, record))
    assert (taken.annotations, taken.already) == (1, 1)


def test_what_is_here_stays_unless_it_is_to_be_updated(project: Project):
    project.take_annotations(plan(project, document(AnnotationIn("quotes", 0, 3, id=ID))))
    other = document(AnnotationIn("statistics", 4, 10, id=ID, note="غيرها", attributes={"a": 1}))
    kept = project.take_annotations(plan(project, other))
    assert (kept.already, project.annotation(ID).note) == (1, "")
    taken = project.take_annotations(plan(project, other), update=True)
    found = project.annotation(ID)
    assert taken.updated == 1
    assert (found.start, found.quote, found.note, found.attributes) == (
        *(4, "الوزير", "غيرها"),
        {"a": 1},
    )
    project.undo()
    assert project.annotation(ID).quote == "قال"


def test_an_update_takes_no_place_of_another(project: Project):
    first, second = ID, ID.replace("6f", "7f")
    project.take_annotations(
        plan(
            project,
            document(
                AnnotationIn("quotes", 0, 3, id=first), AnnotationIn("quotes", 4, 10, id=second)
            ),
        )
    )
    moved = document(AnnotationIn("quotes", 4, 10, id=first))
    assert project.take_annotations(plan(project, moved), update=True).already == 1


def test_an_id_that_another_document_has_is_made_anew(project: Project):
    project.take_annotations(plan(project, document(AnnotationIn("quotes", 0, 3, id=ID))))
    other = document(AnnotationIn("quotes", 0, 3, id=ID), text="نص آخر تماما")
    assert project.take_annotations(plan(project, other)).annotations == 1
    assert len({a.id for a in project.annotations()}) == 2


def test_without_its_text_a_document_is_known_by_title_or_id(project: Project):
    text = project.text(1)
    by_title = document(AnnotationIn("quotes", 0, 2, text[:2]), text=None, title="نص")
    by_id = document(AnnotationIn("quotes", 3, 4, text[3]), text=None, title="", document=1)
    nowhere = document(AnnotationIn("quotes", 0, 2, "xx"), text=None, title="ليس هنا")
    made = plan(project, by_title, by_id, nowhere)
    assert (made.exact, made.nowhere) == (2, [("ليس هنا", 1)])


def test_of_two_with_one_title_the_one_that_fits(project: Project):
    project.add_document("نص", TEXT)
    made = plan(project, document(AnnotationIn("quotes", 4, 10, "الوزير"), text=None, title="نص"))
    assert [d.document for d in made.documents] == [2]


def test_onto_another_edition_it_is_anchored_by_its_context(project: Project):
    project.add_document("طبعة", "بيان جديد: " + TEXT + " جدا")
    record = document(AnnotationIn("quotes", 4, 10), AnnotationIn("quotes", 11, 13))
    made = plan(project, record, onto=2)
    assert [(d.how, d.quote) for d in made.moved] == [("moved", "الوزير"), ("moved", "إن")]
    project.take_annotations(made)
    assert [a.quote for a in project.annotations(2)] == ["الوزير", "إن"]


def test_what_is_lost_is_told_and_not_made(project: Project):
    record = document(AnnotationIn("quotes", 0, 9, "غير موجود"), text=None, title="نص")
    made = plan(project, record)
    assert [(d.tag, d.quote, d.span) for d in made.lost] == [("quotes", "غير موجود", None)]
    assert project.take_annotations(made).change == Change()


def test_what_has_no_place_here_is_counted(project: Project):
    record = document(AnnotationIn("", 0, 3), AnnotationIn("quotes", 0, 3))
    made = plan(project, record, Left("relations", 2), document(text=" \n", title="فارغ"))
    assert {left.reason: left.number for left in made.left} == {
        "untagged": 1,
        "relations": 2,
        "blank": 1,
    }


def test_times_and_annotators_are_kept_where_they_are_given(project: Project):
    project.annotator = "أنا"
    given = AnnotationIn("quotes", 0, 3, created_at="2020-01-02T03:04:05+02:00", annotator="هي")
    project.take_annotations(plan(project, document(given, AnnotationIn("quotes", 4, 10))))
    first, second = project.annotations()
    assert (first.created_at, first.annotator) == ("2020-01-02T01:04:05.000Z", "هي")
    assert second.annotator == "أنا" and second.created_at.endswith("Z")


@pytest.mark.parametrize(
    "annotation",
    [
        AnnotationIn("t", 0, 10**6),
        AnnotationIn("t", 3, 3),
        AnnotationIn("t", -5, 3),
        AnnotationIn("t", -1, -1),
        AnnotationIn("سطر\nسطر", 0, 3),
        AnnotationIn("ا" * 300, 0, 3),
    ],
)
def test_what_no_honest_file_has_refuses_all_of_it(annotation: AnnotationIn, project: Project):
    with pytest.raises(UnreadableText):
        plan(project, document(AnnotationIn("quotes", 0, 3), annotation))


def test_tags_under_one_another_in_a_circle(project: Project):
    made = plan(project, TagIn("a", "b"), TagIn("b", "a"), document(AnnotationIn("a", 0, 3)))
    project.take_annotations(made)
    assert {"a", "b"} <= {t.name for t in project.tags()}


def test_a_document_removed_meanwhile(project: Project):
    made = plan(project, document(AnnotationIn("quotes", 0, 2), text=project.text(1)))
    project.remove_document(1)
    with pytest.raises(BadRequest):
        project.take_annotations(made)


# -- a new edition


def new_edition(project: Project, text: str, title: str = ""):
    from reader.core import identity
    from reader.core.model import NewDocument

    return project.replace_text(2, NewDocument(title, text, identity.hash_of(text)))


@pytest.fixture
def edited(project: Project) -> Project:
    """A second document with annotations on three words."""
    project.add_document("مقال", TEXT, "https://example.org")
    project.set_fields([2], author="كاتب", date="2020-01-01")
    for word, tag in (("قال", 1), ("الوزير", 2), ("المدينة كبيرة", 3)):
        start = TEXT.index(word)
        project.annotate(2, Span(start, start + len(word)), tag, note="م" if tag == 2 else "")
    return project


def test_both_editions_are_kept(edited: Project, path: Path):
    done = new_edition(edited, "أمس قال الوزير إن المدينة كبيرة.")
    assert (done.exact, len(done.moved), done.lost) == (0, 3, [])
    old, new = edited.document(2), edited.document(3)
    assert (new.edition_of, new.title, new.author, old.edition_of) == (2, "مقال", "كاتب", 0)
    assert [a.quote for a in edited.annotations(3)] == ["قال", "الوزير", "المدينة كبيرة"]
    assert [a.note for a in edited.annotations(3)] == ["", "م", ""]
    assert len(edited.annotations(2)) == 3 and check(path) == []


def test_what_is_gone_stays_with_the_older_one(edited: Project):
    done = new_edition(edited, "قال الوزير كلاما آخر لا صلة له")
    assert [d.quote for d in done.lost] == ["المدينة كبيرة"]
    assert [a.quote for a in edited.annotations(3)] == ["قال", "الوزير"]


def test_a_new_edition_is_one_step(edited: Project):
    before = edited.annotations()
    new_edition(edited, TEXT + " جدا")
    edited.undo()
    assert (len(edited.documents()), edited.annotations()) == (2, before)
    edited.redo()
    assert edited.text(3) == TEXT + " جدا"
    assert [d.edition_of for d in edited.documents()] == [0, 0, 2]


def test_the_same_text_is_no_new_edition(edited: Project):
    with pytest.raises(BadRequest, match="here already"):
        new_edition(edited, TEXT)


def test_an_edition_outlives_the_older_one(edited: Project):
    done = new_edition(edited, TEXT + ".")
    edited.remove_document(2)
    edited.undo()
    edited.remove_document(2)
    assert isinstance(done.document, Document) and edited.document(3).edition_of == 2
