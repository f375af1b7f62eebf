"""What taking annotations in, or a new edition, comes to: in words."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject

from reader.core.annotation_plan import Doubt, Plan
from reader.core.annotation_taking import TakenIn
from reader.core.editions import Carried
from reader.core.exchange_verbs import Replaced
from reader.core.project import Project
from reader.gui.exchange.report_view import Line, Report, Section, section
from reader.gui.exchange.wording import left_said, number
from reader.gui.messages import isolate

_QUOTE = 100  # characters


class PlanReport(QObject):
    """Says what is going to happen, and what happened."""

    def of_plan(self, plan: Plan, project: Project) -> Report:
        """What is going to happen."""
        here = {t.name for t in project.tags()}
        new_tags = [e.tag.name for e in plan.tags if e.tag.name not in here]
        new = [d for d in plan.documents if d.new is not None]
        known = [d for d in plan.documents if d.new is None]
        head = self._placed_said(plan.exact, plan.moved, plan.lost)
        titles = {d.id: d.title for d in project.documents()}
        sections = [
            section(
                self.tr("New documents"),
                (Line(d.new.title, self._annotations(len(d.annotations))) for d in new if d.new),
                len(new),
            ),
            section(
                self.tr("Documents that are here already"),
                (
                    Line(titles.get(d.document, "?"), self._annotations(len(d.annotations)))
                    for d in known
                ),
                len(known),
            ),
            section(self.tr("Tags to be made"), map(Line, new_tags), len(new_tags)),
            *self._common(plan),
        ]
        return Report(head, [s for s in sections if s.total])

    def of_taken(self, plan: Plan, taken: TakenIn) -> Report:
        """What happened."""
        head = [self.tr("%Ln annotation(s) are new.", "", taken.annotations)]
        if taken.updated:
            words = self.tr("%Ln were brought up to date.", "", taken.updated)
            head.append(words)
        if taken.already:
            head.append(self.tr("%Ln were here, and stay as they are.", "", taken.already))
        if taken.documents:
            head.append(self.tr("%Ln document(s) are new.", "", taken.documents))
        if taken.tags:
            head.append(self.tr("%Ln tag(s) are new.", "", len(taken.tags)))
        if taken.annotations or taken.updated or taken.documents:
            head.append(self.tr("One undo takes all of it back."))
        return Report(head, [s for s in self._common(plan) if s.total])

    def of_edition(self, edition: Carried | Replaced, title: str) -> Report:
        """What a new edition comes to."""
        words = self.tr(
            "The older edition of {title} stays with its annotations. The new one gets a copy of "
            "each that has a place in it."
        )
        head = [*self._placed_said(edition.exact, edition.moved, edition.lost)]
        head.append(words.format(title=isolate(title, 60)))
        return Report(head, [s for s in self._doubts(edition.moved, edition.lost) if s.total])

    def _annotations(self, count: int) -> str:
        return self.tr("%Ln annotation(s)", "", count)

    def _placed_said(self, exact: int, moved: Sequence[Doubt], lost: Sequence[Doubt]) -> list[str]:
        count = exact + len(moved) + len(lost)
        head = [self._annotations(count) + "."]
        words = self.tr("%Ln lie exactly where they were.", "", exact)
        if exact and not moved and not lost:
            words = self.tr("All lie exactly where they were.")
        if count:
            head.append(words)
        if moved:
            head.append(self.tr("%Ln lie elsewhere now.", "", len(moved)))
            altered = sum(d.likeness < 1 for d in moved)
            if altered:
                words = self.tr("Of %Ln of those the words differ.", "", altered)
                head.append(words)
        if lost:
            words = self.tr("%Ln are lost: their words are not in the text.", "", len(lost))
            head.append(words)
        return head

    def _common(self, plan: Plan) -> list[Section]:
        left = left_said(plan.left)
        return [
            *self._doubts(plan.moved, plan.lost),
            section(
                self.tr("Documents that are not here: nothing is taken in of them"),
                (Line(title or "?", self._annotations(count)) for title, count in plan.nowhere),
                len(plan.nowhere),
            ),
            section(self.tr("Left out of the file"), map(Line, left), len(left)),
        ]

    def _doubts(self, moved: Sequence[Doubt], lost: Sequence[Doubt]) -> list[Section]:
        return [
            section(self.tr("Lost"), self._lines(lost), len(lost)),
            # What is least alike comes first: that is what is to be looked at.
            section(
                self.tr("Moved"),
                self._lines(sorted(moved, key=lambda d: d.likeness)),
                len(moved),
            ),
        ]

    def _lines(self, doubts: Sequence[Doubt]) -> Iterable[Line]:
        where = self.tr("{tag}, in {title}")
        moved = self.tr("{tag}, in {title}: from {old} to {new}, {share} % alike")
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
