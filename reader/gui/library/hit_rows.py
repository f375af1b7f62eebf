"""The rows of the list of hits: a heading for each document, below it its hits; no Qt.

There may be a million hits, and a person sees twenty. So nothing is kept of each but numbers in
arrays, which the collector of garbage has nothing to do with, and a row is found by bisection
over the documents. What stands around a hit is asked for when its row is painted.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from typing import NamedTuple

from reader.core.model import Span
from reader.core.search.in_project import Hit


class Place(NamedTuple):
    """A hit without its words."""

    document: int
    start: int
    end: int
    annotation: str = ""
    note: str = ""  # the note it was found in; start and end are then the annotation's


class Heading(NamedTuple):
    """A document with hits, and how many of them can be ticked and are."""

    document: int
    title: str
    hits: int
    tickable: int
    ticked: int


class Rows:
    """All hits so far, in order of document and place; which of them are ticked.

    A hit in a note cannot be ticked: there is nothing in the text to annotate.
    """

    def __init__(self) -> None:
        self._starts = array("I")
        self._ends = array("I")
        self._notes: dict[int, tuple[str, str]] = {}  # by number of hit: annotation id, note
        # By number of document, in order.
        self._documents: list[int] = []
        self._titles: list[str] = []
        self._firsts: list[int] = []  # the number of its first hit
        self._headings: list[int] = []  # the row of its heading
        self._untickable: list[int] = []
        self._ticked: list[int] = []
        self._on: list[bool] = []  # whether its hits are ticked, but for the others
        self._others: set[int] = set()  # hits that are not as their document says
        self._all_on = True
        self.tickable = 0
        self.ticked = 0

    def __len__(self) -> int:
        return len(self._starts) + len(self._documents)

    @property
    def hits(self) -> int:
        """How many hits there are."""
        return len(self._starts)

    @property
    def documents(self) -> int:
        """In how many documents."""
        return len(self._documents)

    def add(self, hits: list[Hit]) -> None:
        """Put hits of one document behind those there are."""
        if not hits:
            return
        if not self._documents or self._documents[-1] != hits[0].document:
            self._begin(hits[0].document, hits[0].title, on=self._all_on)
        first = len(self._starts)
        notes = {n: (h.annotation, h.note) for n, h in enumerate(hits, first) if h.note}
        self._notes.update(notes)
        self._starts.extend([hit.start for hit in hits])
        self._ends.extend([hit.end for hit in hits])
        new = len(hits) - len(notes)
        self._untickable[-1] += len(notes)
        self.tickable += new
        if self._on[-1]:
            self._ticked[-1] += new
            self.ticked += new

    def _begin(self, document: int, title: str, *, on: bool) -> None:
        self._headings.append(len(self))
        self._firsts.append(len(self._starts))
        self._documents.append(document)
        self._titles.append(title)
        self._untickable.append(0)
        self._ticked.append(0)
        self._on.append(on)

    # -- rows

    def _at(self, row: int) -> tuple[int, int]:
        """The number of a row's document, and the number of its hit; -1 for a heading."""
        at = bisect_right(self._headings, row) - 1
        hit = row - at - 1
        return at, hit if row > self._headings[at] else -1

    def is_heading(self, row: int) -> bool:
        """Whether a row is a heading."""
        return self._headings[bisect_right(self._headings, row) - 1] == row

    def heading_of(self, row: int) -> int:
        """The row of the heading above a row, or the row itself."""
        return self._headings[bisect_right(self._headings, row) - 1]

    def heading(self, row: int) -> Heading:
        """What stands in a heading."""
        at, _ = self._at(row)
        hits = self._end(at) - self._firsts[at]
        tickable = hits - self._untickable[at]
        return Heading(self._documents[at], self._titles[at], hits, tickable, self._ticked[at])

    def _end(self, at: int) -> int:
        return self._firsts[at + 1] if at + 1 < len(self._firsts) else len(self._starts)

    def place(self, row: int) -> Place | None:
        """The hit of a row; None for a heading."""
        at, hit = self._at(row)
        return None if hit < 0 else self._place(at, hit)

    def _place(self, at: int, hit: int) -> Place:
        note = self._notes.get(hit, ("", ""))
        return Place(self._documents[at], self._starts[hit], self._ends[hit], *note)

    def row_of(self, place: Place) -> int | None:
        """The row of a hit."""
        at = bisect_left(self._documents, place.document)
        if at == len(self._documents) or self._documents[at] != place.document:
            return None
        hit, end = self._firsts[at] - 1, self._end(at)
        try:
            while True:
                hit = self._starts.index(place.start, hit + 1, end)
                if self._place(at, hit) == place:
                    return hit + at + 1
        except ValueError:
            return None

    def next_hit(self, row: int, by: int) -> int | None:
        """The row of the next hit after a row, or of the one before it (`by` -1)."""
        row += by
        while 0 <= row < len(self):
            if not self.is_heading(row):
                return row
            row += by
        return None

    # -- ticks

    def can_tick(self, row: int) -> bool:
        """Whether a row has a box to tick."""
        at, hit = self._at(row)
        if hit < 0:
            return self._end(at) - self._firsts[at] > self._untickable[at]
        return hit not in self._notes

    def is_ticked(self, row: int) -> bool:
        """Whether a row's hit is ticked."""
        at, hit = self._at(row)
        return self._is_ticked(at, hit)

    def _is_ticked(self, at: int, hit: int) -> bool:
        return hit not in self._notes and self._on[at] is not (hit in self._others)

    def turn(self, row: int) -> None:
        """Tick a row, or take its tick away; a heading ticks its hits, or none of them."""
        at, hit = self._at(row)
        if not self.can_tick(row):
            return
        before = self._ticked[at]
        if hit < 0:
            self._tick(at, before < self._end(at) - self._firsts[at] - self._untickable[at])
        else:
            self._ticked[at] += -1 if self._is_ticked(at, hit) else 1
            self._others ^= {hit}
        self.ticked += self._ticked[at] - before

    def _tick(self, at: int, on: bool) -> None:
        first, end = self._firsts[at], self._end(at)
        self._on[at] = on
        self._ticked[at] = end - first - self._untickable[at] if on else 0
        if self._others:
            self._others.difference_update(range(first, end))

    def tick_all(self, on: bool) -> None:
        """Tick all, or none; those that come too."""
        self._all_on = on
        self._others.clear()
        for at in range(len(self._documents)):
            self._tick(at, on)
        self.ticked = sum(self._ticked)

    def ticked_places(self) -> Iterator[tuple[int, Span]]:
        """Where the ticked hits are: document and span."""
        for at, document in enumerate(self._documents):
            for hit in range(self._firsts[at], self._end(at)):
                if self._is_ticked(at, hit):
                    yield document, Span(self._starts[hit], self._ends[hit])

    def tick_as(self, others: "Rows") -> None:
        """Take the ticks of the same hits in another list."""
        self.tick_all(others._all_on)
        as_there = dict(zip(others._documents, others._on, strict=True))
        for at, document in enumerate(self._documents):
            if as_there.get(document, self._all_on) is not self._all_on:
                self._tick(at, as_there[document])
        self.ticked = sum(self._ticked)
        for hit in others._others:
            at = bisect_right(others._firsts, hit) - 1
            row = self.row_of(others._place(at, hit))
            if row is not None:
                self.turn(row)

    # -- what changes

    def without(self, documents: Collection[int]) -> "Rows":
        """The same without some documents."""
        kept = Rows()
        kept._all_on = self._all_on
        for at, document in enumerate(self._documents):
            if document in documents:
                continue
            first, end, new = self._firsts[at], self._end(at), len(kept._starts)
            kept._begin(document, self._titles[at], on=self._on[at])
            kept._starts += self._starts[first:end]
            kept._ends += self._ends[first:end]
            kept._untickable[-1], kept._ticked[-1] = self._untickable[at], self._ticked[at]
            for found in (n for n in range(first, end) if n in self._notes or n in self._others):
                if found in self._notes:
                    kept._notes[found - first + new] = self._notes[found]
                else:
                    kept._others.add(found - first + new)
        kept.tickable = len(kept._starts) - len(kept._notes)
        kept.ticked = sum(kept._ticked)
        return kept

    def rename(self, document: int, title: str) -> bool:
        """Give a document another title; whether it is in the list."""
        at = bisect_left(self._documents, document)
        there = at < len(self._documents) and self._documents[at] == document
        if there:
            self._titles[at] = title
        return there
