"""What taking annotations in, or a new edition, comes to: in words."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from reader.core.annotation_plan import Doubt, Plan
from reader.core.edition_plan import Edition
from reader.core.exchange_verbs import Replaced, TakenIn
from reader.core.project import Project
from reader.gui.exchange.report_view import Line, Report, Section, section
from reader.gui.exchange.wording import left_said, number
from reader.gui.messages import isolate

_QUOTE = 100  # characters


def of_plan(plan: Plan, project: Project) -> Report:
    """What is going to happen."""
    here = {t.name for t in project.tags()}
    new_tags = [e.tag.name for e in plan.tags if e.tag.name not in here]
    new = [d for d in plan.documents if d.new is not None]
    known = [d for d in plan.documents if d.new is None]
    head = _placed_said(plan.exact, plan.moved, plan.lost)
    translate = QCoreApplication.translate
    titles = {d.id: d.title for d in project.documents()}
    sections = [
        section(
            translate("ExchangeReport", "New documents"),
            (Line(d.new.title, _annotations(len(d.annotations))) for d in new if d.new),
            len(new),
        ),
        section(
            translate("ExchangeReport", "Documents that are here already"),
            (Line(titles.get(d.document, "?"), _annotations(len(d.annotations))) for d in known),
            len(known),
        ),
        section(translate("ExchangeReport", "Tags to be made"), map(Line, new_tags), len(new_tags)),
        *_common(plan),
    ]
    return Report(head, [s for s in sections if s.count])


def of_taken(plan: Plan, taken: TakenIn) -> Report:
    """What happened."""
    translate = QCoreApplication.translate
    head = [translate("ExchangeReport", "%Ln annotation(s) are new.", "", taken.annotations)]
    if taken.updated:
        words = translate("ExchangeReport", "%Ln were brought up to date.", "", taken.updated)
        head.append(words)
    if taken.already:
        head.append(
            translate("ExchangeReport", "%Ln were here, and stay as they are.", "", taken.already)
        )
    if taken.documents:
        head.append(translate("ExchangeReport", "%Ln document(s) are new.", "", taken.documents))
    if taken.tags:
        head.append(translate("ExchangeReport", "%Ln tag(s) are new.", "", len(taken.tags)))
    if taken.annotations or taken.updated or taken.documents:
        head.append(translate("ExchangeReport", "One undo takes all of it back."))
    return Report(head, [s for s in _common(plan) if s.count])


def of_edition(edition: Edition | Replaced, title: str) -> Report:
    """What a new edition comes to."""
    translate = QCoreApplication.translate
    words = translate(
        "ExchangeReport",
        "The older edition of {title} stays with its annotations. The new one gets a copy of each "
        "that has a place in it.",
    )
    head = [*_placed_said(edition.exact, edition.moved, edition.lost)]
    head.append(words.format(title=isolate(title, 60)))
    return Report(head, [s for s in _doubts(edition.moved, edition.lost) if s.count])


def _annotations(count: int) -> str:
    return QCoreApplication.translate("ExchangeReport", "%Ln annotation(s)", "", count)


def _placed_said(exact: int, moved: Sequence[Doubt], lost: Sequence[Doubt]) -> list[str]:
    translate = QCoreApplication.translate
    count = exact + len(moved) + len(lost)
    head = [_annotations(count) + "."]
    words = translate("ExchangeReport", "%Ln lie exactly where they lay.", "", exact)
    if exact and not moved and not lost:
        words = translate("ExchangeReport", "All lie exactly where they lay.")
    if count:
        head.append(words)
    if moved:
        head.append(
            translate("ExchangeReport", "%Ln moved: their words stand elsewhere.", "", len(moved))
        )
    if lost:
        words = translate(
            "ExchangeReport", "%Ln are lost: their words are not in the text.", "", len(lost)
        )
        head.append(words)
    return head


def _common(plan: Plan) -> list[Section]:
    translate = QCoreApplication.translate
    left = left_said(plan.left)
    return [
        *_doubts(plan.moved, plan.lost),
        section(
            translate("ExchangeReport", "Documents that are not here: nothing is taken in of them"),
            (Line(title or "?", _annotations(count)) for title, count in plan.nowhere),
            len(plan.nowhere),
        ),
        section(translate("ExchangeReport", "Left out of the file"), map(Line, left), len(left)),
    ]


def _doubts(moved: Sequence[Doubt], lost: Sequence[Doubt]) -> list[Section]:
    translate = QCoreApplication.translate
    return [
        section(translate("ExchangeReport", "Lost"), _lines(lost), len(lost)),
        section(translate("ExchangeReport", "Moved"), _lines(moved), len(moved)),
    ]


def _lines(doubts: Sequence[Doubt]) -> Iterable[Line]:
    translate = QCoreApplication.translate
    where = translate("ExchangeReport", "{tag}, in {title}")
    moved = translate("ExchangeReport", "{tag}, in {title}: from {old} to {new}, {share} % alike")
    for doubt in doubts:
        quote = " ".join(doubt.quote.split())
        if len(quote) > _QUOTE:
            quote = quote[:_QUOTE] + "…"
        named = {"tag": isolate(doubt.tag, 40), "title": isolate(doubt.title, 40)}
        if doubt.span is None:
            yield Line(quote, where.format(**named))
            continue
        old = _range(doubt.start, doubt.end) if doubt.start >= 0 else "?"
        new = _range(doubt.span.start, doubt.span.end)
        # Rounded down: what is not wholly alike is not said to be.
        share = number(int(doubt.likeness * 100))
        yield Line(quote, moved.format(**named, old=old, new=new, share=share))


def _range(start: int, end: int) -> str:
    return f"\u2066{number(start)}\u2013{number(end)}\u2069"
