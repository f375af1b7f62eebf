"""Where an annotation lies in a text that has changed since, or that is not quite the same.

First by position, where the quote stands there. Else by the quote with its context: as it is,
then folded (vowel marks, hamza, digits), then fuzzy. Nothing is guessed: where several places are
as good, or the best is less alike than LIKENESS, the annotation is lost, and told as such.

After Brush et al., "Robust annotation positioning in digital documents" (CHI 2001), and the W3C's
TextQuoteSelector: quote, prefix, suffix. Annotations of a document are anchored together: those
that are certain say where those between them may lie.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.core.fuzzy_places import LIKENESS, Place, best_place, likeness
from reader.core.model import Span
from reader.core.text.folding import FoldedText, fold
from reader.core.text.segmentation import is_boundary

__all__ = ["LIKENESS", "Anchored", "Wanted", "anchored"]

# Code points of context that are compared at either side.
CONTEXT = 64
# How much more alike than the next one a place must be to be the one.
_MARGIN = 0.05
# Characters of a quote that no text has twice by chance.
_TELLING = 16
# A quote found more often than this is not looked at further: nothing would tell which it is.
_MOST_PLACES = 1_000


class Wanted(NamedTuple):
    """What is known of an annotation's place. `start` is -1 where no position is known."""

    start: int
    end: int
    quote: str
    prefix: str = ""
    suffix: str = ""


class Anchored(NamedTuple):
    """Where it lies. `how`: exact (position and quote agree), moved, or lost (`span` None).

    `likeness` is that of the quote to the words found, folded, 0 to 1.
    """

    how: str
    span: Span | None
    likeness: float


_LOST = Anchored("lost", None, 0.0)


def anchored(text: str, wanted: Sequence[Wanted]) -> list[Anchored]:
    """Where each of `wanted` lies in `text`, in the same order."""
    found: list[Anchored | None] = [_by_position(text, w) for w in wanted]
    if None not in found:
        return [a for a in found if a is not None]
    return _Anchoring(text, wanted, found).all()


def _by_position(text: str, wanted: Wanted) -> Anchored | None:
    start, end, quote = wanted.start, wanted.end, wanted.quote
    if 0 <= start < end and end - start == len(quote) and text.startswith(quote, start):
        return Anchored("exact", Span(start, end), 1.0)
    return None


class _Anchoring:
    """Anchors those that are not where they were."""

    def __init__(self, text: str, wanted: Sequence[Wanted], found: list[Anchored | None]) -> None:
        self._text = text
        self._wanted = wanted
        self._found = found
        self._folded: FoldedText | None = None
        # Old starts and new ones of those that are certain, in order of the old ones.
        self._old: list[int] = []
        self._new: list[int] = []

    def all(self) -> list[Anchored]:
        """All of them: first what is certain by itself, then what its neighbours make certain."""
        self._settle()
        doubtful: list[int] = []
        for at, there in enumerate(self._found):
            if there is None:
                self._found[at] = self._by_words(at, self._exact(at), helped=False)
                if self._found[at] is None:
                    doubtful.append(at)
        self._settle()
        for at in doubtful:
            self._found[at] = (
                self._by_words(at, self._exact(at), helped=True)
                or self._by_words(at, self._by_folding(at), helped=True)
                or self._by_likeness(at)
            )
        return [there or _LOST for there in self._found]

    def _settle(self) -> None:
        """Learn from those that are found. Where the order is not that of before, from none."""
        pairs = sorted(
            (w.start, a.span.start)
            for w, a in zip(self._wanted, self._found, strict=True)
            if a is not None and a.span is not None and w.start >= 0
        )
        self._old, self._new = [p[0] for p in pairs], [p[1] for p in pairs]

    def _exact(self, at: int) -> list[Span]:
        quote = self._wanted[at].quote
        return [Span(s, s + len(quote)) for s in _starts(self._text, quote)] if quote else []

    def _by_folding(self, at: int) -> list[Span]:
        wanted = fold(self._wanted[at].quote).strip()
        if not wanted:
            return []
        if self._folded is None:
            self._folded = FoldedText(self._text)
        folded = self._folded
        found: list[Span] = []
        for start in _starts(folded.folded, wanted):
            low, high = folded.span(start, start + len(wanted))
            if is_boundary(self._text, low) and is_boundary(self._text, high):
                found.append(Span(low, high))
        return found

    def _by_words(self, at: int, places: Sequence[Span], *, helped: bool) -> Anchored | None:
        """The one of the places where its words stand that it must be, None where none must.

        `helped`: by those that are certain already.
        """
        wanted = self._wanted[at]
        places = [p for p in places if self._may_be(p, wanted)]
        if wanted.prefix or wanted.suffix:
            span = self._by_context(wanted, places)
        else:
            span = places[0] if len(places) == 1 else None
        if span is None and helped:
            span = self._by_neighbours(wanted, places)
        if span is None:
            return None
        alike = likeness(fold(wanted.quote), fold(self._text[span.start : span.end]))
        return Anchored("moved", span, alike)

    def _may_be(self, place: Span, wanted: Wanted) -> bool:
        """Not inside a word, unless its context says that it was."""
        text = self._text
        before, after = wanted.prefix[-1:], wanted.suffix[:1]
        first, last = text[place.start], text[place.end - 1]
        cuts_before = place.start > 0 and _joined(text[place.start - 1], first)
        cuts_after = place.end < len(text) and _joined(last, text[place.end])
        return (not cuts_before or _joined(before, first)) and (
            not cuts_after or _joined(last, after)
        )

    def _by_context(self, wanted: Wanted, places: Sequence[Span]) -> Span | None:
        if not places:
            return None
        ranked = sorted(((self._context(wanted, p), p) for p in places), reverse=True)
        best, span = ranked[0]
        if len(ranked) > 1 and best - ranked[1][0] < _MARGIN:
            return None
        # Many words that are there and nowhere else need no context: that may have changed.
        alone = len(ranked) == 1 and len(wanted.quote) >= _TELLING
        return span if best >= LIKENESS or alone else None

    def _context(self, wanted: Wanted, place: Span) -> float:
        """How alike what stands around a place is to what stood around the quote, 0 to 1."""
        prefix, suffix = wanted.prefix[-CONTEXT:], wanted.suffix[:CONTEXT]
        before = self._text[max(0, place.start - len(prefix)) : place.start]
        after = self._text[place.end : place.end + len(suffix)]
        lengths = len(prefix) + len(suffix)
        return (
            likeness(fold(prefix), fold(before)) * len(prefix)
            + likeness(fold(suffix), fold(after)) * len(suffix)
        ) / lengths

    def _by_neighbours(self, wanted: Wanted, places: Sequence[Span]) -> Span | None:
        """The only place that moved as far as the certain ones beside it, or lies between them."""
        if wanted.start < 0 or not self._old:
            return None
        low, high, shifts = self._between(wanted)
        inside = [p for p in places if low <= p.start <= high]
        if wanted.prefix or wanted.suffix:
            inside = [p for p in inside if self._context(wanted, p) >= LIKENESS]
            if len(inside) == 1:
                return inside[0]
        moved = {p for p in inside for s in shifts if p.start == wanted.start + s}
        return moved.pop() if len(moved) == 1 else None

    def _between(self, wanted: Wanted) -> tuple[int, int, set[int]]:
        """The range in which it must start, and how far its neighbours moved."""
        after = bisect_left(self._old, wanted.start)
        low, high = 0, len(self._text)
        shifts: set[int] = set()
        if after > 0:
            low = self._new[after - 1]
            shifts.add(low - self._old[after - 1])
        if after < len(self._old):
            high = self._new[after]
            shifts.add(high - self._old[after])
        return low, high, shifts

    def _by_likeness(self, at: int) -> Anchored | None:
        wanted = self._wanted[at]
        low, high = 0, len(self._text)
        if wanted.start >= 0 and self._old:
            low, high, _ = self._between(wanted)
            high = min(len(self._text), high + 2 * len(wanted.quote))
        place: Place | None = None
        if low < high:
            place = best_place(self._text[low:high], wanted.quote, wanted.prefix, wanted.suffix)
        if place is None:
            return None
        return Anchored("moved", Span(low + place.start, low + place.end), place.likeness)


def _joined(left: str, right: str) -> bool:
    """Whether two characters belong to one word."""
    return bool(left) and bool(right) and _in_word(left) and _in_word(right)


def _in_word(character: str) -> bool:
    return character.isalnum() or not is_boundary("ا" + character, 1)


def _starts(text: str, words: str) -> Iterator[int]:
    """Where words stand in a text, those that overlap too; none where they are too many."""
    found: list[int] = []
    at = text.find(words)
    while at >= 0:
        found.append(at)
        if len(found) > _MOST_PLACES:
            return
        at = text.find(words, at + 1)
    yield from found
