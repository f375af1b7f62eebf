"""Where in one text a query is found: the one place that decides, with or without an index."""

import re
import time
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any

from reader.core.errors import BadRequest
from reader.core.search.query import Clause, Query
from reader.core.text.clitics import clitics_around, core, keys_of_all, query_keys
from reader.core.text.folding import FoldedText, fold
from reader.core.text.words import without_controls, words
from reader.core.translatable import QT_TRANSLATE_NOOP

Range = tuple[int, int]
# A regular expression is given a text in pieces with some text after each to look at, so that
# it can be stopped and others get their turn in between.
_PIECE = 100_000
_BEYOND = 10_000
SECONDS = 1.0  # for a piece: beyond that it runs away
_REMEMBERED = 200_000
PARAGRAPHS_APART = re.compile(r"\n[^\S\n]*\n")


class Verdicts(dict[str, bool]):
    """Whether a written word is one that was asked for; each is decided once."""

    def __init__(self, word: str, exact: bool) -> None:
        super().__init__()
        self._word = word
        self._keys = query_keys(word)
        self._core = core(self._keys[0])
        self._exact = exact

    def learn(self, written: Iterable[str]) -> None:
        """Decide many words at once, which is quicker: few have the letters asked for at all."""
        if len(self) > _REMEMBERED:
            self.clear()
        new = [word for word in set(written) if word not in self]
        if self._exact:
            self.update((word, self._word in word and self._holds(word)) for word in new)
            return
        folded = fold("\n".join(new)).split("\n")
        near = (
            [word for word, its in zip(new, folded, strict=True) if self._core in its]
            if new
            else []
        )
        self.update(dict.fromkeys(new, False))
        for word, its_keys in zip(near, keys_of_all(near), strict=True):
            self[word] = not its_keys.isdisjoint(self._keys)

    def __missing__(self, word: str) -> bool:
        self.learn((word,))
        return self[word]

    def _holds(self, word: str) -> bool:
        at = word.find(self._word)
        while at >= 0:
            if clitics_around(word[:at], word[at + len(self._word) :], self._word):
                return True
            at = word.find(self._word, at + 1)
        return False


class _Text:
    """One text, with what several clauses ask of it."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def words(self) -> list[tuple[int, str]]:
        return [(m.start(), m.group()) for m in words(self.text)]

    @cached_property
    def folded(self) -> FoldedText:
        return FoldedText(self.text)


_Find = Callable[[_Text], list[Range]]


class Matcher:
    """Finds one query in texts. A query with a problem, or an empty one, finds nothing."""

    def __init__(self, query: Query) -> None:
        self.query = query
        self._wanted = [_finder(c, query.exact) for c in query.clauses if not c.excluded]
        self._excluded = [_finder(c, query.exact) for c in query.clauses if c.excluded]

    def spans(self, text: str) -> list[Range]:
        """Where the query is in a text, in order; [] unless the text has all that is asked for.

        Offsets are code points. A word is taken with its clitics. BadRequest where a regular
        expression takes too long.
        """
        if self.query.pattern is not None:
            return [r for some in regular_spans(self.query.pattern, text) for r in some]
        given = _Text(text)
        found: set[Range] = set()
        for find in self._wanted:
            ranges = find(given)
            if not ranges:
                return []
            found.update(ranges)
        if any(find(given) for find in self._excluded):
            return []
        return sorted(found)


def _finder(clause: Clause, exact: bool) -> _Find:
    if not clause.words:
        return _part_finder(clause, exact)
    verdicts = [Verdicts(word, exact) for word in clause.words]
    if len(verdicts) == 1:
        return _word_finder(verdicts[0])
    return _phrase_finder(verdicts)


def _word_finder(verdicts: Verdicts) -> _Find:
    def find(given: _Text) -> list[Range]:
        verdicts.learn(word for _, word in given.words)
        return [
            (start, start + without_controls(word)) for start, word in given.words if verdicts[word]
        ]

    return find


def _phrase_finder(verdicts: list[Verdicts]) -> _Find:
    first, rest = verdicts[0], verdicts[1:]

    def find(given: _Text) -> list[Range]:
        there, text = given.words, given.text
        for each in verdicts:
            each.learn(word for _, word in there)
        found: list[Range] = []
        for at in range(len(there) - len(rest)):
            start, word = there[at]
            if first[word] and all(v[there[at + n][1]] for n, v in enumerate(rest, 1)):
                last, word = there[at + len(rest)]
                if not PARAGRAPHS_APART.search(text, start, last):
                    found.append((start, last + without_controls(word)))
        return found

    return find


def _part_finder(clause: Clause, exact: bool) -> _Find:
    """Finds what was typed as it stands, white space of any kind for white space."""
    wanted = clause.text if exact else fold(clause.text)

    def find(given: _Text) -> list[Range]:
        if exact:
            return [r for some in places_of(wanted, given.text) for r in some]
        folded = given.folded
        return folded.spans(r for some in places_of(wanted, folded.folded) for r in some)

    return find


def places_of(wanted: str, text: str) -> Iterator[list[Range]]:
    """Where a string is in a text, any white space standing for any, a list for each piece.

    The longest white space between two words that counts is 1,000 characters.
    """
    parts = wanted.split()
    if not parts:
        return
    whole = parts[0] if len(parts) == 1 else ""
    pattern = re.compile(r"\s+".join(map(re.escape, parts)))
    beyond = len(wanted) + 1_000 * (len(parts) - 1)
    at, length, find = 0, len(text), text.find
    while at < length:
        stop = min(at + _PIECE, length)
        end = stop + beyond
        found: list[Range] = []
        if whole:
            size, end = len(whole), stop + len(whole) - 1
            while (at := find(whole, at, end)) >= 0:
                found.append((at, at + size))
                at += size
        else:
            for match in pattern.finditer(text, at, end):
                if match.start() >= stop:
                    break
                found.append(match.span())
        at = max(stop, found[-1][1]) if found else stop
        yield found


def regular_spans(pattern: Any, text: str) -> Iterator[list[Range]]:
    """Where a regular expression matches something, a list for each piece of the text.

    Other threads run meanwhile. A match may look 10,000 characters beyond where it begins.
    BadRequest where a piece takes longer than a second: such an expression would never end.
    """
    at, length = 0, len(text)
    while at < length:
        stop = min(at + _PIECE, length)
        found, at = _in_piece(pattern, text, at, stop)
        yield found


def _in_piece(pattern: Any, text: str, start: int, stop: int) -> tuple[list[Range], int]:
    found: list[Range] = []
    end = min(stop + _BEYOND, len(text))
    until = time.monotonic() + SECONDS
    at = start
    try:
        while at < stop:
            left = max(0.001, until - time.monotonic())
            match: Any = pattern.search(text, at, end, concurrent=True, timeout=left)
            if match is None or match.start() >= stop:
                break
            if match.end() == end < len(text):  # it may go on
                longer = pattern.match(text, match.start(), concurrent=True, timeout=SECONDS)
                match = longer or match
            low, high = _range_of(match)
            if low < high:
                found.append((low, high))
            at = max(high, low + 1)
    except TimeoutError:
        raise BadRequest(
            QT_TRANSLATE_NOOP(
                "errors",
                "This regular expression takes too long and was stopped. Make it simpler: what "
                "repeats should not hold another repetition.",
            )
        ) from None
    return found, max(at, stop)


def _range_of(match: Any) -> Range:
    return match.start(), match.end()
