"""Suggests again what was tagged before, where the same words stand.

No model: words that a person tagged are kept folded, with how often, and looked for with clitics
on the first of them. What was rejected as often as it was tagged is not proposed any more.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.core.model import Span
from reader.core.suggest.lexicon import CONJUNCTIONS, PREPOSITIONS, Lexicon
from reader.core.suggest.memory import Accepted, Rejected
from reader.core.suggest.passage import Passage
from reader.core.suggest.suggestion import Rule, Suggester, Suggestion
from reader.core.translatable import QT_TRANSLATE_NOOP

RULE = Rule(
    "learned",
    "",
    QT_TRANSLATE_NOOP("rules", "What was tagged before"),
    QT_TRANSLATE_NOOP("rules", "Tagged before: {text} (accepted {accepted}, rejected {rejected})"),
)
# Longer ones hardly come again, and shorter words are no names of anything.
MOST_WORDS = 8
LEAST_LETTERS = 3
_ARTICLE = "ال"
_MOST = 0.9


class _Known(NamedTuple):
    words: tuple[str, ...]
    tag: str
    accepted: int
    rejected: int

    @property
    def strength(self) -> float:
        """From 0.3 where it was accepted once to 0.9; less where it was rejected too."""
        share = self.accepted / (self.accepted + self.rejected)
        return round(min(_MOST, 0.2 + 0.1 * self.accepted) * share, 2)


def words_of(text: str) -> tuple[str, ...]:
    """The folded tokens of words that were tagged, as memory keeps them."""
    passage = Passage(text)
    return tuple(passage.words[: passage.count])


def learned(memory: Sequence[Accepted | Rejected], tags: Collection[str] | None) -> list[Suggester]:
    """A suggester for each tag that something was accepted under.

    Those of the same tuple as the last time are made once: a window asks at each scroll.
    """
    wanted = None if tags is None else frozenset(tags)
    if isinstance(memory, tuple) and _made and _made[0][0] is memory and _made[0][1] == wanted:
        return _made[0][2]
    made = _suggesters(memory, wanted)
    _made[:] = [(memory, wanted, made)]
    return made


_made: list[tuple[Sequence[Accepted | Rejected], frozenset[str] | None, list[Suggester]]] = []


def _suggesters(
    memory: Sequence[Accepted | Rejected], tags: frozenset[str] | None
) -> list[Suggester]:
    by_tag: dict[str, list[_Known]] = {}
    for known in _weighed(memory):
        if tags is None or known.tag in tags:
            by_tag.setdefault(known.tag, []).append(known)
    return [_suggester(tag, known) for tag, known in by_tag.items()]


def _weighed(memory: Sequence[Accepted | Rejected]) -> Iterator[_Known]:
    rejected: dict[tuple[tuple[str, ...], str], int] = {}
    for each in memory:
        if isinstance(each, Rejected) and each.rule == RULE.name:
            key = each.words, each.tag
            rejected[key] = rejected.get(key, 0) + 1
    for each in memory:
        if isinstance(each, Accepted) and _worth_it(each.words):
            against = rejected.get((each.words, each.tag), 0)
            if against < each.times:
                yield _Known(each.words, each.tag, each.times, against)


def _worth_it(words: tuple[str, ...]) -> bool:
    letters = sum(len(word) for word in words if word.isalpha())
    return 0 < len(words) <= MOST_WORDS and letters >= LEAST_LETTERS


def _suggester(tag: str, known: Sequence[_Known]) -> Suggester:
    by_first: dict[str, list[_Known]] = {}
    for each in known:
        first = each.words[0]
        by_first.setdefault(first, []).append(each)
        if first.isalpha() and not first.startswith(_ARTICLE):
            by_first.setdefault(_ARTICLE + first, []).append(each)
    for some in by_first.values():
        some.sort(key=lambda k: -len(k.words))
    lexicon = Lexicon(by_first, (*CONJUNCTIONS, *PREPOSITIONS), pronouns=True)

    def find(passage: Passage) -> Iterator[Suggestion]:
        for index, found in lexicon.scan(passage.words, passage.first, passage.count):
            for each in found.entry:
                end = index + len(each.words)
                if found.pronoun and len(each.words) > 1:
                    continue
                if tuple(passage.words[index + 1 : end]) == each.words[1:]:
                    span = passage.span(index, end, found.cut)
                    details = {"accepted": each.accepted, "rejected": each.rejected}
                    yield Suggestion(span, tag, RULE.name, None, each.strength, {}, details)
                    break

    return Suggester(tag, (RULE,), find, _no_attributes)


def _no_attributes(passage: Passage, span: Span) -> Mapping[str, object]:
    return {}
