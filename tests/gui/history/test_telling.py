"""What is told of the acts in a history, without a window."""

from reader.core.model import Annotation, PastAct, Span
from reader.core.project import Project
from reader.gui.history.telling import told_acts

TEXT = "قال الوزير إن المشروع يبدأ غدا."


def words(_document: int, span: Span) -> str:
    return TEXT[span.start : span.end]


def made(project: Project) -> Annotation:
    document = project.add_document("خبر", TEXT)
    change = project.annotate(next(d.id for d in project.documents() if document), Span(11, 21), 3)
    return next(r for r in change.added if isinstance(r, Annotation))


def test_bounds_of_which_one_side_moved_are_told_whole(project: Project) -> None:
    one = made(project)
    project.move(one.id, Span(11, 30))
    now = project.annotation(one.id)
    acts = told_acts(project.history_of(one.id), now, project.tags(), words)
    text = acts[0].differences[0]
    assert (text.before, text.after) == (TEXT[11:21], TEXT[11:30])


def test_a_tag_that_is_gone_keeps_its_name(project: Project) -> None:
    acts = [PastAct("2026-01-01T00:00:00.000Z", "منى", "retag", "do", {"tag": "old"}, {"tag": "x"})]
    found = told_acts(acts, None, project.tags(), words)
    assert (found[0].differences[0].before, found[0].differences[0].after) == ("old", "x")


def test_of_attributes_only_those_that_changed_are_told(project: Project) -> None:
    one = made(project)
    project.set_attribute([one.id], "speaker", "الوزير")
    project.set_attribute([one.id], "cue", "قال")
    now = project.annotation(one.id)
    acts = told_acts(project.history_of(one.id), now, project.tags(), words)
    assert [(d.before, d.after) for d in acts[0].differences] == [("", "قال")]


def test_a_removal_tells_what_went(project: Project) -> None:
    one = made(project)
    project.delete([one.id])
    acts = told_acts(project.history_of(one.id), None, project.tags(), words)
    assert all(d.after is None for d in acts[0].differences) and acts[0].differences


def test_words_of_a_text_that_is_gone_are_told_as_numbers(project: Project) -> None:
    one = made(project)
    now = project.annotation(one.id)
    acts = told_acts(project.history_of(one.id), now, project.tags(), lambda _d, _s: "")
    assert acts[0].differences[0].after == "characters 11 to 21"


def test_a_number_and_the_same_as_text_differ(project: Project) -> None:
    at = "2026-01-01T00:00:00.000Z"
    old, new = {"attributes": {"value": 1}}, {"attributes": {"value": True}}
    acts = [PastAct(at, "منى", "set_attribute", "do", old, new)]
    assert len(told_acts(acts, None, project.tags(), words)[0].differences) == 1
