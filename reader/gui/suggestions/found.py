"""The suggestions for one text, by the pieces it is looked at in; no Qt.

No suggestion lies in two pieces, so each piece is known or not known by itself, whatever the
order they come in. Of what was found, only that is open which a person wants to see (tags,
strength) and which is not annotated yet.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from reader.core.suggest import STEP, Suggestion
from reader.core.suggest.pieces import pieces

Place = tuple[int, int, str]  # start, end and tag: no two open ones have the same


def place(suggestion: Suggestion) -> Place:
    """What suggestions of a text are ordered by."""
    return suggestion.span.start, suggestion.span.end, suggestion.tag


class Wanted(NamedTuple):
    """Which suggestions a person wants to see."""

    tags: frozenset[str]  # names
    least: float = 0.0  # strength


# Whether a suggestion of this tag is annotated already: (tag, start, end) -> bool.
Taken = Callable[[Suggestion], bool]


class FoundSuggestions:
    """What was found in a text so far. Offsets are code points."""

    def __init__(self, text: str) -> None:
        self._starts = [low for low, _ in pieces(text, 0, len(text), STEP)] or [0]
        self._end = len(text)
        self._found: list[tuple[Suggestion, ...] | None] = [None] * len(self._starts)
        self._open: list[list[Suggestion]] = [[] for _ in self._starts]
        self._stale = set(range(len(self._starts)))
        self._by_rule: Counter[str] = Counter()

    # -- pieces

    def __len__(self) -> int:
        """How many pieces the text has."""
        return len(self._starts)

    def bounds(self, number: int) -> tuple[int, int]:
        """Where a piece begins and ends."""
        following = number + 1
        return self._starts[number], (
            self._starts[following] if following < len(self._starts) else self._end
        )

    def pieces_of(self, start: int, end: int) -> range:
        """The pieces that share a character with a range, or hold its place where it is empty."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        return range(first, max(bisect_left(self._starts, end), first + 1))

    def stale(self, numbers: Iterable[int]) -> list[int]:
        """Those of the pieces that are to be looked at, or looked at again."""
        return [n for n in numbers if n in self._stale]

    def next_stale(self, number: int) -> int | None:
        """The first piece to be looked at from `number` on, going round at the end."""
        if not self._stale:
            return None
        if len(self._stale) < 64:
            return min(self._stale, key=lambda n: (n < number, n))
        order = chain(range(number, len(self._starts)), range(number))
        return next((n for n in order if n in self._stale), None)

    @property
    def complete(self) -> bool:
        """Whether every piece was looked at."""
        return not self._stale

    @property
    def looked_at(self) -> int:
        """How many pieces were looked at."""
        return len(self._starts) - len(self._stale)

    def look_again(self) -> None:
        """All is to be looked at again; what was found stays until then."""
        self._stale.update(range(len(self._starts)))

    def put(self, number: int, found: Sequence[Suggestion], wanted: Wanted, taken: Taken) -> None:
        """What a piece was found to hold."""
        self._found[number] = tuple(sorted(found, key=place))
        self._stale.discard(number)
        self.filter(number, wanted, taken)

    def filter(self, number: int, wanted: Wanted, taken: Taken) -> None:
        """Make open of a piece what is wanted and not taken."""
        was = self._open[number]
        now = [
            s
            for s in self._found[number] or ()
            if s.strength >= wanted.least and s.tag in wanted.tags and not taken(s)
        ]
        if was or now:
            self._by_rule.subtract(s.rule for s in was)
            self._by_rule.update(s.rule for s in now)
        self._open[number] = now

    # -- what is open

    def touching(self, start: int, end: int) -> list[Suggestion]:
        """The open ones that share a character with a range, in order."""
        return [
            s
            for number in self.pieces_of(start, end)
            for s in self._open[number]
            if s.span.start < end and start < s.span.end
        ]

    def __iter__(self) -> Iterator[Suggestion]:
        """The open ones in order."""
        return chain.from_iterable(self._open)

    def of_rule(self, rule: str) -> list[Suggestion]:
        """The open ones of one rule, in order."""
        return [s for s in self if s.rule == rule]

    def counts(self) -> dict[str, int]:
        """How many are open, by rule."""
        return {rule: count for rule, count in self._by_rule.items() if count > 0}

    @property
    def total(self) -> int:
        """How many are open."""
        return sum(map(len, self._open))

    def get(self, wanted: Place) -> Suggestion | None:
        """The open one at a place."""
        number, at = self._find(wanted)
        items = self._open[number]
        return items[at] if at < len(items) and place(items[at]) == wanted else None

    def number_of(self, wanted: Place) -> int:
        """Which one it is among those open, from 1: as many as lie before it, and one."""
        number, at = self._find(wanted)
        return sum(map(len, self._open[:number])) + at + 1

    def after(self, wanted: Place) -> Suggestion | None:
        """The first open one behind a place."""
        number, at = self._find(wanted)
        items = self._open[number]
        if at < len(items) and place(items[at]) == wanted:
            at += 1
        if at < len(items):
            return items[at]
        return next((each[0] for each in self._open[number + 1 :] if each), None)

    def before(self, wanted: Place) -> Suggestion | None:
        """The last open one before a place."""
        number, at = self._find(wanted)
        if at:
            return self._open[number][at - 1]
        return next((each[-1] for each in reversed(self._open[:number]) if each), None)

    def _find(self, wanted: Place) -> tuple[int, int]:
        number = self.pieces_of(wanted[0], wanted[0] + 1)[0]
        return number, bisect_left(self._open[number], wanted, key=place)
