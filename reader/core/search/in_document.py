"""Finding in the document on screen, as it is typed, without ever blocking who types.

All work is done in steps of some milliseconds (`Finder.step`). Before the first query a text is
read once: for whole words into a list of its different words with their places, so that a
further letter asks some sets and copies places; for parts of words it is folded. What was typed
last always replaces what is still being looked for.
"""

import time
from collections.abc import Callable, Generator, Iterator
from heapq import merge
from threading import Event, Thread
from typing import Any

from reader.core.errors import BadRequest
from reader.core.search.hits import Hits, Occurrences, overlaps_itself
from reader.core.search.matching import Range, places_of, regular_spans
from reader.core.search.query import Clause, Query
from reader.core.search.word_list import WordList
from reader.core.text.folding import FoldedText, fold

_SOME_HITS = 5_000


class Finder:
    """Finds one query after another in one text.

    `look_for` begins, `step` goes on until it says that all is done, and then `hits` are those
    of the query, the same that `Matcher.spans` finds; before that, those of the query before.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.query = Query("")
        self.hits = Hits(())
        self.problem: BadRequest | None = None  # why the query cannot be looked for
        self._words = WordList(text)
        self._folding = _Folding(text)
        self._work: Iterator[None] | None = None

    @property
    def complete(self) -> bool:
        """Whether `hits` are those of the last query, all of them."""
        return self._work is None

    def look_for(self, query: Query) -> None:
        """Begin to look for a query; what was looked for until now is given up."""
        self.query = query
        self.problem = query.problem
        self._work = self._find(query)

    def step(self, seconds: float = 0.006) -> bool:
        """Go on for about so long; whether all is done."""
        until = time.perf_counter() + seconds
        try:
            while self._work is not None:
                next(self._work)
                if time.perf_counter() >= until:
                    break
        except StopIteration:
            self._work = None
        except BadRequest as problem:
            self._work, self.hits, self.problem = None, Hits(()), problem
        return self.complete

    def finish(self) -> Hits:
        """Step until all is done."""
        while not self.step(1.0):
            pass
        return self.hits

    def _find(self, query: Query) -> Iterator[None]:
        if query.pattern is not None:
            self.hits = yield from _regular(query.pattern, self.text)
            return
        found: list[Hits] = []
        # Those that leave out come last: where a word is missing they need not be looked for.
        for clause in sorted(query.clauses, key=lambda c: c.excluded):
            hits = yield from self._find_clause(clause, query.exact)
            if bool(hits) is clause.excluded:
                found = []
                break
            if not clause.excluded:
                found.append(hits)
        self.hits = found[0] if len(found) == 1 else (yield from _merged(found))

    def _find_clause(self, clause: Clause, exact: bool) -> Generator[None, None, Hits]:
        if clause.words:
            return (yield from self._words.find(clause.words, exact))
        if not exact:
            return (yield from self._folding.find(fold(clause.text)))
        return (yield from _places(clause.text, self.text, None))


def _regular(pattern: Any, text: str) -> Generator[None, None, Hits]:
    """Where a regular expression matches: on a thread, since one look may take a second."""
    ranges: list[Range] = []
    problems: list[BaseException] = []
    given_up = Event()

    def work() -> None:
        try:
            for some in regular_spans(pattern, text):
                ranges.extend(some)
                if given_up.is_set():
                    return
        except BaseException as problem:  # raised where it is waited for
            problems.append(problem)

    thread = Thread(target=work, daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            yield
            thread.join(0.001)
    finally:
        given_up.set()
    if problems:
        raise problems[0]
    return Hits(ranges)


class _Folding:
    """A text folded when it is first asked for, and what was looked for in it last."""

    def __init__(self, text: str) -> None:
        self._made: FoldedText | None = None
        self._preparation = self._prepare(text)
        self._missing = ""  # looked for last, and not there

    def find(self, wanted: str) -> Generator[None, None, Hits]:
        """Where a folded string is."""
        # Not `yield from`: that would close it when a query is given up for the next.
        for _ in self._preparation:
            yield
        assert self._made is not None
        if self._missing and wanted.startswith(self._missing):
            return Hits(())
        found = yield from _places(wanted, self._made.folded, self._made.span)
        if not found:
            self._missing = wanted
        return found

    def _prepare(self, text: str) -> Iterator[None]:
        self._made = yield from FoldedText.in_steps(text)


def _places(
    wanted: str, text: str, origin: Callable[[int, int], Range] | None
) -> Generator[None, None, Hits]:
    """Where a string is in a text; `origin` makes of its ranges those of another."""
    parts = wanted.split()
    if len(parts) == 1 and not overlaps_itself(parts[0]):
        whole, size = parts[0], len(parts[0])
        counted = Occurrences(whole, text)
        yield from counted.count_all()
        if origin is None:
            return Hits(counted, lambda start: (start, start + size))
        return Hits(counted, lambda start: origin(start, start + size))
    ranges: list[Range] = []
    for some in places_of(wanted, text):
        ranges += some
        yield
    return Hits(ranges, None if origin is None else lambda r: origin(*r))


def _merged(found: list[Hits]) -> Generator[None, None, Hits]:
    together = Hits.of_one_kind(found) if found else None
    if together is not None:
        return together
    ranges: list[Range] = []
    last: Range | None = None
    for one in merge(*found):
        if one != last:
            ranges.append(one)
            last = one
            if len(ranges) % _SOME_HITS == 0:
                yield
    return Hits(ranges)
