"""Quotation marks of a passage, paired: of all kinds, nested, turned round, or without a partner.

A mark is read by what stands beside it before it is read by its shape: Arabic pages have » at the
start and “ at both ends, and a straight mark has no direction. Nothing is tried twice; thousands
of marks without a partner cost one look each.
"""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from reader.core.suggest.passage import LINE, Passage

_SINGLE = frozenset("‘’'‚‛`")
_GUILLEMETS = frozenset("«»‹›<>≪≫")
_DOUBLE = frozenset('"“”„‟″＂')
_BRACKETS = frozenset("()")
MARKS = _SINGLE | _GUILLEMETS | _DOUBLE
_CANDIDATES = MARKS | _BRACKETS
_TWICE = frozenset("<>()'‘’`")  # a quotation mark only when written double: << (( ''
_ALWAYS_TWICE = frozenset("<>()")
_OPENING = frozenset("«“„‹‘≪<(")
_CLOSING = frozenset("»”›’≫>)")
_LOOSE_BEFORE = frozenset((LINE, *"([:-–—،,؛.…/", "..", *"وفبلك"))
_LOOSE_AFTER = frozenset((LINE, *".،,؛;:؟?!)]-–—…/", "..", "..."))


class Pair(NamedTuple):
    """Two marks: the tokens `first` up to, not with, `last` stand between them.

    `open` and `after` are the tokens of the opening mark and after the closing one. Without a
    closing mark `after` is `last`, the end of the sentence.
    """

    open: int
    first: int
    last: int
    after: int

    @property
    def closed(self) -> bool:
        return self.after > self.last


class Marks:
    """The pairs of a passage: `outer` in order, none within another; `opening` has them all."""

    def __init__(self, passage: Passage) -> None:
        found = _Pairing(passage).pairs()
        self.opening: dict[int, Pair] = {pair.open: pair for pair in found}
        self.closing: dict[int, Pair] = {pair.last: pair for pair in found if pair.closed}
        self.outer: list[Pair] = []
        for pair in sorted(found):
            if not self.outer or pair.open >= self.outer[-1].after:
                self.outer.append(pair)
        self._opens = [pair.open for pair in self.outer]

    def around(self, index: int) -> Pair | None:
        """The outermost closed pair that has a token between its marks."""
        at = bisect_right(self._opens, index) - 1
        if at < 0:
            return None
        pair = self.outer[at]
        return pair if pair.closed and pair.first <= index < pair.last else None

    def between(self, first: int, last: int) -> list[Pair]:
        """The outermost pairs that open from token `first` up to, not with, `last`."""
        return self.outer[bisect_left(self._opens, first) : bisect_left(self._opens, last)]


class _Mark(NamedTuple):
    at: int
    width: int
    family: str
    role: str  # "open", "close" or "either"


class _Pairing:
    """One pass over the marks, a stack for each line."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._words = passage.words
        self._stack: list[_Mark] = []
        self._found: list[Pair] = []
        self._by_chance: Pair | None = None  # closed by a mark that might have opened

    def pairs(self) -> list[Pair]:
        words = self._words
        places = [i for i, w in enumerate(words) if w == LINE or (len(w) == 1 and w in _CANDIDATES)]
        skip = -1
        for i in places:
            if i < skip:
                continue
            if words[i] == LINE:
                self._end_line()
                if i >= self._passage.count:
                    break
            elif (mark := self._mark(i)) is not None:
                skip = i + mark.width
                self._take(mark)
        return self._found

    def _mark(self, i: int) -> _Mark | None:
        sign = self._words[i]
        double = sign in _TWICE and self._words[i + 1] == sign and self._passage.adjacent(i)
        if sign in _ALWAYS_TWICE and not double:
            return None
        width = 2 if double else 1
        before, after = self._words[i - 1] if i else LINE, self._words[i + width]
        loose_before = before in _LOOSE_BEFORE or not (i and self._passage.adjacent(i - 1))
        loose_after = after in _LOOSE_AFTER or not self._passage.adjacent(i + width - 1)
        if loose_before != loose_after:
            role = "open" if loose_before else "close"
        elif sign in _SINGLE and not double:
            return None  # an apostrophe
        elif sign in _OPENING:
            role = "open"
        else:
            role = "close" if sign in _CLOSING else "either"
        return _Mark(i, width, _family(sign, double), role)

    def _take(self, mark: _Mark) -> None:
        same = any(each.family == mark.family for each in self._stack[-8:])
        if mark.role == "open" or (mark.role == "either" and not same):
            self._stack.append(mark)
        elif same:
            while self._stack[-1].family != mark.family:
                self._stack.pop()
            opening = self._stack.pop()
            pair = _pair(opening, mark)
            self._found.append(pair)
            self._by_chance = pair if mark.role == "either" and not self._stack else None
        elif self._by_chance is not None and self._one_sentence(self._by_chance.last, mark.at):
            self._found[-1] = self._by_chance._replace(last=mark.at, after=mark.at + 1)
            self._by_chance = None

    def _end_line(self) -> None:
        """What was not closed reaches to the last closing mark, or the end, of its sentence."""
        for mark in self._stack:
            end = self._passage.sentence(mark.at + mark.width)[1]
            first = mark.at + mark.width
            if self._found and (last := self._found[-1]).open > mark.at and last.after == end:
                self._found[-1] = Pair(mark.at, first, last.last, last.after)
            elif end > first:
                self._found.append(Pair(mark.at, first, end, end))
        self._stack.clear()
        self._by_chance = None

    def _one_sentence(self, first: int, last: int) -> bool:
        return self._passage.sentence(first)[1] >= last


def _pair(opening: _Mark, closing: _Mark) -> Pair:
    first = opening.at + opening.width
    return Pair(opening.at, first, closing.at, closing.at + closing.width)


def _family(sign: str, double: bool) -> str:
    if sign in _BRACKETS:
        return "brackets"
    if sign in _GUILLEMETS:
        return "guillemets"
    return "double" if sign in _DOUBLE or double else "single"
