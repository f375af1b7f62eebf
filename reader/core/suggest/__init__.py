"""Suggestions: spans that rules would tag, each with its reason; offline, a function of the text.

`suggest` is the whole; a window asks `suggest_range` for what is visible and steps through
`suggest_steps` for the rest. Both cut a text into the same pieces (`pieces`), whole lines where
these are not very long, and no suggestion lies in two: so they find the same.
"""

from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence

from reader.core.model import Span
from reader.core.suggest import proposals, quotes, statistics
from reader.core.suggest.choosing import best
from reader.core.suggest.explaining import Explanation, explanation
from reader.core.suggest.learned import RULE as LEARNED
from reader.core.suggest.learned import learned, words_of
from reader.core.suggest.memory import Accepted, Rejected
from reader.core.suggest.passage import Passage
from reader.core.suggest.pieces import CONTEXT, context_of, pieces
from reader.core.suggest.suggestion import Rule, Suggester, Suggestion

SUGGESTERS: tuple[Suggester, ...] = (statistics.SUGGESTER, proposals.SUGGESTER, quotes.SUGGESTER)
RULES: Mapping[str, Rule] = {
    rule.name: rule for rule in (*(r for each in SUGGESTERS for r in each.rules), LEARNED)
}
# What is looked at in one step: some milliseconds' worth.
STEP = 4_000
_AT_ONCE = 64_000

MemoryRecords = Sequence[Accepted | Rejected]


def suggest(
    text: str,
    memory: MemoryRecords = (),
    *,
    tags: Collection[str] | None = None,
    rules_off: Collection[str] = (),
) -> list[Suggestion]:
    """All suggestions for a text, in order of start; those of one tag never overlap.

    `memory` is what was accepted and rejected before. `tags` keeps to these tags; `rules_off`
    names rules that are switched off. Takes time linear in the text's length.
    """
    steps = suggest_steps(text, memory, tags=tags, rules_off=rules_off, size=_AT_ONCE)
    return [suggestion for step in steps for suggestion in step]


def suggest_range(
    text: str,
    start: int,
    end: int,
    memory: MemoryRecords = (),
    *,
    tags: Collection[str] | None = None,
    rules_off: Collection[str] = (),
) -> list[Suggestion]:
    """The suggestions that touch a range, in order: for what is visible, before all is known."""
    steps = _Steps(memory, tags, rules_off)
    size = min(max(end - start, 1), _AT_ONCE)
    found = [s for piece in pieces(text, start, end, size) for s in steps.of(text, *piece)]
    return [s for s in found if s.span.start < end and start < s.span.end]


def suggest_steps(
    text: str,
    memory: MemoryRecords = (),
    *,
    tags: Collection[str] | None = None,
    rules_off: Collection[str] = (),
    size: int = STEP,
) -> Generator[list[Suggestion], None, None]:
    """As `suggest`, in steps of about `size` characters: each yields what it found, in order."""
    steps = _Steps(memory, tags, rules_off)
    for low, high in pieces(text, 0, len(text), size):
        yield steps.of(text, low, high)


def attributes_for(text: str, span: Span, tag: str) -> Mapping[str, object]:
    """The attributes of a span that a person tagged, as far as the text shows them; may be {}."""
    suggester = next((each for each in SUGGESTERS if each.tag == tag), None)
    if suggester is None:
        return {}
    low, high = next(iter(pieces(text, span.start, span.end, 1)))
    passage = Passage(text, low, max(high, span.end), context_of(text, low))
    return suggester.attributes(passage, span)


def reason(suggestion: Suggestion, text: str) -> Explanation:
    """Why a suggestion was made, in words to be translated; `text` is what it is about."""
    return explanation(RULES[suggestion.rule], suggestion, text)


class _Steps:
    """The suggesters that are asked for, and what is left of what they say."""

    def __init__(
        self, memory: MemoryRecords, tags: Collection[str] | None, off: Collection[str]
    ) -> None:
        asked = [each for each in SUGGESTERS if tags is None or each.tag in tags]
        self._suggesters = [*asked, *learned(memory, tags)]
        self._off = frozenset(off)
        self._rejected = {(r.start, r.end, r.tag) for r in memory if isinstance(r, Rejected)}

    def of(self, text: str, start: int, end: int) -> list[Suggestion]:
        passage = Passage(text, start, end, context_of(text, start))
        found = [s for each in self._suggesters for s in each.find(passage)]
        return best(self._kept(found, start))

    def _kept(self, found: Iterable[Suggestion], start: int) -> Iterator[Suggestion]:
        for each in found:
            span = each.span
            if (
                span.start >= start
                and each.rule not in self._off
                and (span.start, span.end, each.tag) not in self._rejected
            ):
                yield each


__all__ = [
    "CONTEXT",
    "LEARNED",
    "RULES",
    "STEP",
    "SUGGESTERS",
    "Accepted",
    "Explanation",
    "Rejected",
    "Rule",
    "Suggestion",
    "attributes_for",
    "reason",
    "suggest",
    "suggest_range",
    "suggest_steps",
    "words_of",
]
