"""The verbs of suggestions: each makes one Change, and so one undo step.

Nothing of a suggestion is stored before it is accepted; rejections are, with their words, and so
are the rules that are switched off.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from reader.core import identity
from reader.core.acting import Acting
from reader.core.attributes import to_json
from reader.core.errors import AlreadyTagged, BadRequest
from reader.core.model import Action, Annotation, Change, Rejection, RuleOff, Span
from reader.core.suggest import (
    RULES,
    Accepted,
    Rejected,
    Suggestion,
    attributes_for,
    suggest,
    words_of,
)
from reader.core.translatable import QT_TRANSLATE_NOOP

Memory = tuple[Accepted | Rejected, ...]
# Longer quotes are not looked for again.
_LONGEST = 80


class Suggesting:
    """The suggestions of an open project.

    A verb that would change nothing makes no undo step and returns an empty Change.
    """

    def __init__(self, project: Acting) -> None:
        self._project = project

    # -- what there is

    def suggestions(self, document: int, tags: Collection[str] | None = None) -> list[Suggestion]:
        """The suggestions for a document that nobody has decided on, in order of place.

        Without those of rules that are off, of tags that the project has not, and those that
        share a character with an annotation of the same tag.
        """
        text = self._project.text(document)
        found = suggest(text, self.memory(document), tags=tags, rules_off=self.rules_off())
        return self.undecided(document, found)

    def undecided(self, document: int, found: Iterable[Suggestion]) -> list[Suggestion]:
        """Those of suggestions that lie on no annotation of their tag; all in order of start."""
        names = {tag.id: tag.name for tag in self._project.tags()}
        taken: dict[str, list[Annotation]] = {name: [] for name in names.values()}
        for annotation in self._project.annotations(document):
            taken[names[annotation.tag]].append(annotation)
        left: list[Suggestion] = []
        reach: dict[str, tuple[int, int]] = dict.fromkeys(taken, (0, 0))  # next one, furthest end
        for each in sorted(found, key=lambda s: s.span.start):
            if each.tag not in taken:
                continue
            at, furthest = reach[each.tag]
            those = taken[each.tag]
            while at < len(those) and those[at].start < each.span.end:
                furthest = max(furthest, those[at].end)
                at += 1
            reach[each.tag] = at, furthest
            if furthest <= each.span.start:
                left.append(each)
        return left

    def memory(self, document: int) -> Memory:
        """What was tagged and rejected so far, as suggesters for this document want it."""
        tagged: dict[tuple[tuple[str, ...], str], int] = {}
        for tag, quote, times in self._project.quotes_tagged(_LONGEST):
            key = words_of(quote), tag
            tagged[key] = tagged.get(key, 0) + times
        accepted = [Accepted(words, tag, times) for (words, tag), times in tagged.items()]
        rejected = [
            Rejected(words_of(r.quote), r.tag, r.rule, r.start, r.end)
            if r.document == document
            else Rejected(words_of(r.quote), r.tag, r.rule)
            for r in self._project.rejections(None)
        ]
        return (*accepted, *rejected)

    def rejections(self, document: int | None = None) -> list[Rejection]:
        """The suggestions that were rejected, in order of place."""
        return self._project.rejections(document)

    def rules_off(self) -> frozenset[str]:
        """The names of the rules that are switched off in this project."""
        return frozenset(self._project.rules_off())

    # -- deciding

    def accept(
        self,
        document: int,
        suggestion: Suggestion,
        *,
        span: Span | None = None,
        tag: int | None = None,
    ) -> Change:
        """Make an annotation of a suggestion, with the rule as its origin.

        With `span` or `tag` it gets these instead: mended. AlreadyTagged where the span has the
        tag, by whomever; BadRequest where the tag is not in this project or the span leaves the
        text.
        """
        change = self._accepted([(document, [suggestion])], span, tag)
        if not change.added:
            raise AlreadyTagged(
                QT_TRANSLATE_NOOP("errors", "These words carry the tag {tag} already."),
                tag=suggestion.tag if tag is None else self._project.tag(tag).name,
            )
        return change

    def accept_all(self, found: Iterable[tuple[int, Iterable[Suggestion]]]) -> Change:
        """Make annotations of the suggestions of documents, as `accept` does, in one undo step.

        Spans that have their tag already are left alone.
        """
        return self._accepted(found, None, None)

    def _accepted(
        self,
        found: Iterable[tuple[int, Iterable[Suggestion]]],
        span: Span | None,
        tag: int | None,
    ) -> Change:
        time, annotator = identity.now(), self._project.annotator
        made: list[Annotation] = []
        rules: set[str] = set()
        for document, suggestions in found:
            text = self._project.text(document)
            wanted = [(each, span or each.span) for each in suggestions]
            there = self._around(document, [where for _, where in wanted])
            for each, where in wanted:
                of = self._project.tag_named(each.tag) if tag is None else self._project.tag(tag)
                place = where.start, where.end, of.id
                if place in there:
                    continue
                there.add(place)
                rules.add(each.rule)
                attributes = to_json(_attributes(text, each, where, of.name))
                made.append(
                    Annotation(
                        *(identity.new_id(), document, of.id, where.start, where.end),
                        *(_quote(text, where), "", attributes, annotator, each.rule, time, time),
                    )
                )
        if not made:
            return Change()
        one = made[0].tag if len({a.tag for a in made}) == 1 else None
        action = Action("accept", one, rules.pop() if len(rules) == 1 else "", len(made))
        return self._project.do(action, Change(added=tuple(made)))

    def _around(self, document: int, spans: Sequence[Span]) -> set[tuple[int, int, int]]:
        """(start, end, tag) of the annotations around: a document may have a hundred thousand."""
        if not spans:
            return set()
        low, high = min(s.start for s in spans), max(s.end for s in spans)
        return {(a.start, a.end, a.tag) for a in self._project.annotations_in(document, low, high)}

    def reject(self, document: int, suggestions: Iterable[Suggestion]) -> Change:
        """Keep that these were rejected, so that they are not made again; one undo step."""
        text = self._project.text(document)
        there = {(r.start, r.end, r.tag) for r in self._project.rejections(document)}
        made: list[Rejection] = []
        for each in suggestions:
            span = each.span
            if (span.start, span.end, each.tag) not in there:
                there.add((span.start, span.end, each.tag))
                place = document, each.tag, each.rule, span.start, span.end
                made.append(Rejection(identity.new_id(), *place, _quote(text, span)))
        return self._do("reject", Change(added=tuple(made)), len(made))

    def take_rejections_back(self, rejections: Iterable[Rejection]) -> Change:
        """Let suggestions be made again that were rejected; one undo step."""
        gone = tuple(dict.fromkeys(rejections))
        return self._do("take_rejections_back", Change(removed=gone), len(gone))

    def switch_rule(self, rule: str, *, on: bool) -> Change:
        """Switch a rule on or off in this project; BadRequest where there is none of that name."""
        if rule not in RULES:
            raise BadRequest(
                QT_TRANSLATE_NOOP("errors", "There is no rule named {rule}."), rule=rule
            )
        record = (RuleOff(rule),)
        if on == (rule not in self.rules_off()):
            return Change()
        change = Change(removed=record) if on else Change(added=record)
        return self._project.do(Action("switch_rule", title=rule), change)

    def _do(self, verb: str, change: Change, count: int) -> Change:
        return self._project.do(Action(verb, count=count), change) if count else change


def _attributes(text: str, each: Suggestion, span: Span, tag: str) -> Mapping[str, object]:
    """Those of the suggestion; where it was mended, what the text shows for it now."""
    if tag == each.tag and span == each.span:
        return each.attributes
    shown = attributes_for(text, span, tag)
    return {**each.attributes, **shown} if tag == each.tag else shown


def _quote(text: str, span: Span) -> str:
    if span.end > len(text):
        raise BadRequest(
            QT_TRANSLATE_NOOP(
                "errors",
                "The offsets {start} to {end} are outside the text, which has {length} characters.",
            ),
            start=span.start,
            end=span.end,
            length=len(text),
        )
    return text[span.start : span.end]
