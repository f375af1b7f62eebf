"""The verbs of suggestions: accepted ones become annotations, rejected ones are remembered.

Nothing of a suggestion is in the file before it is accepted. What the program learns from is
what is annotated, and what was rejected.
"""

from collections.abc import Iterable, Mapping, Sequence

from reader.core import identity
from reader.core.acting import Acting
from reader.core.attributes import to_json
from reader.core.errors import AlreadyTagged
from reader.core.model import Action, Annotation, Change, Rejection, RuleOff, Span
from reader.core.suggest import Suggestion, attributes_for
from reader.core.suggest.memory import Accepted, Memory, Rejected
from reader.core.suggest.passage import Passage
from reader.core.translatable import QT_TRANSLATE_NOOP

# Longer spans say things once: their words do not come again.
_LONGEST = 80
_MOST_WORDS = 8


class Suggestions:
    """What an open project makes of suggestions. Each verb makes one Change, one undo step."""

    def __init__(self, project: Acting) -> None:
        self._project = project

    # -- accepting

    def accept(
        self,
        document: int,
        suggestion: Suggestion,
        *,
        span: Span | None = None,
        tag: int | None = None,
    ) -> Change:
        """Make an annotation of it; `change.added[0]` is it, its origin the rule's name.

        With other bounds or another tag where these are given: its attributes are then those
        that the text shows for them. AlreadyTagged where these words have that tag already;
        BadRequest where the tag or the document is not there.
        """
        made = self._annotation(document, suggestion, span, tag)
        if self._is_there(made):
            raise AlreadyTagged(
                QT_TRANSLATE_NOOP("errors", "These words carry the tag {tag} already."),
                tag=self._project.tag(made.tag).name,
            )
        return self._project.do(Action("accept", tag=made.tag), Change(added=(made,)))

    def accept_all(self, document: int, suggestions: Iterable[Suggestion]) -> Change:
        """Make annotations of all of them in one step, but of those that are there already."""
        return self.accept_in({document: tuple(suggestions)})

    def accept_in(self, suggestions: Mapping[int, Sequence[Suggestion]]) -> Change:
        """The same, for several documents (by id) in one step."""
        made: list[Annotation] = []
        for document, some in suggestions.items():
            made += self._missing([self._annotation(document, s, None, None) for s in some])
        tag = made[0].tag if len({a.tag for a in made}) == 1 else None
        action = Action("accept", tag=tag, count=len(made))
        change = Change(added=tuple(made))
        return self._project.do(action, change) if made else change

    def _annotation(
        self, document: int, suggestion: Suggestion, span: Span | None, tag: int | None
    ) -> Annotation:
        text, now = self._project.text(document), identity.now()
        given = self._project.tag(tag) if tag is not None else None
        wanted = given or self._project.tag_named(suggestion.tag)
        bounds = span or suggestion.span
        values = suggestion.attributes
        if wanted.name != suggestion.tag or bounds != suggestion.span:
            shown = attributes_for(text, bounds, wanted.name)
            values = {**values, **shown} if wanted.name == suggestion.tag else shown
        return Annotation(
            identity.new_id(),
            document,
            wanted.id,
            bounds.start,
            bounds.end,
            text[bounds.start : bounds.end],
            "",
            to_json({name: value for name, value in values.items() if value is not None}),
            self._project.annotator,
            suggestion.rule,
            now,
            now,
        )

    def _is_there(self, made: Annotation) -> bool:
        return not self._missing([made])

    def _missing(self, made: Sequence[Annotation]) -> list[Annotation]:
        """Those whose place no annotation has: document, span, tag and annotator."""
        if not made:
            return []
        first, last = min(a.start for a in made), max(a.end for a in made)
        there = self._project.annotations_in(made[0].document, first, last)
        taken = {(a.start, a.end, a.tag, a.annotator) for a in there}
        missing: list[Annotation] = []
        for annotation in made:
            place = annotation.start, annotation.end, annotation.tag, annotation.annotator
            if place not in taken:
                taken.add(place)
                missing.append(annotation)
        return missing

    # -- rejecting

    def reject(self, document: int, *suggestions: Suggestion) -> Change:
        """Remember that they are wrong: they do not come again, there or in the same words."""
        text, now, who = self._project.text(document), identity.now(), self._project.annotator
        made = tuple(
            Rejection(
                *(identity.new_id(), document, s.span.start, s.span.end, s.tag, s.rule),
                *(text[s.span.start : s.span.end], who, now),
            )
            for s in suggestions
        )
        return self._project.do(Action("reject", count=len(made)), Change(added=made))

    def rejections(self, document: int | None = None) -> list[Rejection]:
        """What was rejected, in order of place; of one document or of all."""
        return self._project.rejections(document)

    def forget(self, rejections: Iterable[Rejection]) -> Change:
        """Let them be suggested again."""
        gone = tuple(rejections)
        change = Change(removed=gone)
        return self._project.do(Action("unreject", count=len(gone)), change) if gone else change

    # -- rules

    def rules_off(self) -> frozenset[str]:
        """The names of the rules that are switched off."""
        return frozenset(self._project.rules_off())

    def switch_rules(self, rules: Iterable[str], *, on: bool) -> Change:
        """Let rules suggest in this project, or no longer."""
        off = self.rules_off()
        records = tuple(RuleOff(rule) for rule in dict.fromkeys(rules) if (rule in off) is on)
        change = Change(removed=records) if on else Change(added=records)
        action = Action("switch_rule", count=len(records))
        return self._project.do(action, change) if records else change

    # -- what is remembered

    def memory(self, document: int) -> Memory:
        """What suggesters may know when they look at a document of this project.

        What is annotated anywhere in it, by words; what was rejected in this document, by its
        place, and elsewhere, by its words.
        """
        return (*self._accepted(), *self._rejected(document))

    def _accepted(self) -> Iterable[Accepted]:
        names = {tag.id: tag.name for tag in self._project.tags()}
        times: dict[tuple[tuple[str, ...], str], int] = {}
        for quote, tag, count in self._project.quotes_tagged(_LONGEST):
            words = words_of(quote)
            if words and len(words) <= _MOST_WORDS and tag in names:
                key = (words, names[tag])
                times[key] = times.get(key, 0) + count
        return (Accepted(words, tag, count) for (words, tag), count in times.items())

    def _rejected(self, document: int) -> Iterable[Rejected]:
        for each in self._project.rejections(None):
            words = words_of(each.quote)
            if each.document == document:
                yield Rejected(words, each.tag, each.rule, each.start, each.end)
            elif len(words) <= _MOST_WORDS:
                yield Rejected(words, each.tag, each.rule)


def words_of(quote: str) -> tuple[str, ...]:
    """The folded tokens of some words, as suggesters compare them."""
    passage = Passage(quote)
    return tuple(passage.words[: passage.count])
