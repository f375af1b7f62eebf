"""The rows of the list of hits: a heading for each document, below it its hits; no Qt.

There may be a million hits, and a person sees twenty: of each only its place is kept, in arrays,
and a row is found by bisection over the documents. What stands around a hit is asked for when
its row is painted.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from reader.core.model import Span
from reader.core.search.in_project import Hit

HEADING = -1


class Place(NamedTuple):
    """A hit without its words."""

    document: int
    start: int
    end: int
    annotation: str = ""
    note: str = ""  # the note it was found in; start and end are then the annotation's

    @property
    def span(self) -> Span:
        """Where it lies."""
        return Span(self.start, self.end)


class Group:
    """The hits in one document, and which of them are ticked."""

    def __init__(self, document: int, title: str, *, ticked: bool) -> None:
        self.document = document
        self.title = title
        self._starts = array("I")
        self._ends = array("I")
        self._notes: dict[int, tuple[str, str]] = {}  # annotation id, note
        self._ticked = ticked
        self._others: set[int] = set()  # that are not as `_ticked` says

    def add(self, hits: Iterable[Hit]) -> None:
        """Put hits behind those there are."""
        for hit in hits:
            if hit.note:
                self._notes[len(self._starts)] = hit.annotation, hit.note
            self._starts.append(hit.start)
            self._ends.append(hit.end)

    def __len__(self) -> int:
        return len(self._starts)

    def place(self, index: int) -> Place:
        """One hit."""
        note = self._notes.get(index, ("", ""))
        return Place(self.document, self._starts[index], self._ends[index], *note)

    def places(self) -> Iterator[tuple[int, Place]]:
        """All of them with their numbers."""
        return ((index, self.place(index)) for index in range(len(self)))

    def index_of(self, place: Place) -> int | None:
        """The number of a hit."""
        at = -1
        try:
            while True:
                at = self._starts.index(place.start, at + 1)
                if self.place(at) == place:
                    return at
        except ValueError:
            return None

    # -- ticks: a hit in a note has none, there is nothing in the text to annotate

    @property
    def tickable(self) -> int:
        """How many can be ticked."""
        return len(self) - len(self._notes)

    @property
    def ticked(self) -> int:
        """How many are."""
        others = len(self._others)
        return self.tickable - others if self._ticked else others

    def has_tick(self, index: int) -> bool:
        """Whether a hit is ticked."""
        return index not in self._notes and self._ticked is not (index in self._others)

    def can_tick(self, index: int) -> bool:
        """Whether a hit has a box to tick."""
        return index not in self._notes

    def turn(self, index: int) -> None:
        """Tick a hit, or take its tick away."""
        if index not in self._notes:
            self._others ^= {index}

    def tick_all(self, ticked: bool) -> None:
        """Tick all, or none; those that come too."""
        self._ticked = ticked
        self._others.clear()

    def tick_as(self, other: "Group") -> None:
        """Take the ticks of the same hits in another list."""
        self._ticked = other._ticked
        self._others.clear()
        turned = {other.place(index) for index in other._others}
        if turned:
            self._others = {index for index, place in self.places() if place in turned}


class Rows:
    """All hits so far, in order of document and place."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._firsts: list[int] = []  # the row of each heading
        self._by_document: dict[int, Group] = {}
        self._ticked = True
        self.hits = 0
        self.ticked = 0

    def __len__(self) -> int:
        return self._firsts[-1] + 1 + len(self.groups[-1]) if self.groups else 0

    def add(self, hits: list[Hit]) -> None:
        """Put hits of one document behind those there are."""
        if not hits:
            return
        first = hits[0]
        group = self.groups[-1] if self.groups else None
        if group is None or group.document != first.document:
            group = Group(first.document, first.title, ticked=self._ticked)
            self._firsts.append(len(self))
            self.groups.append(group)
            self._by_document[first.document] = group
        before = group.ticked
        group.add(hits)
        self.hits += len(hits)
        self.ticked += group.ticked - before

    def row(self, number: int) -> tuple[Group, int]:
        """The document of a row and the number of the hit in it; HEADING for its heading."""
        at = bisect_right(self._firsts, number) - 1
        return self.groups[at], number - self._firsts[at] - 1

    def place(self, number: int) -> Place | None:
        """The hit of a row; None for a heading."""
        group, index = self.row(number)
        return None if index == HEADING else group.place(index)

    def heading_of(self, number: int) -> int:
        """The row of the heading above a row."""
        return self._firsts[bisect_right(self._firsts, number) - 1]

    def row_of(self, place: Place) -> int | None:
        """The row of a hit."""
        group = self._by_document.get(place.document)
        index = group.index_of(place) if group is not None else None
        if group is None or index is None:
            return None
        at = bisect_left(self.groups, group.document, key=lambda g: g.document)
        return self._firsts[at] + 1 + index

    def next_hit(self, number: int, by: int) -> int | None:
        """The row of the next hit after a row, or of the one before it (`by` -1)."""
        number += by
        while 0 <= number < len(self):
            if self.row(number)[1] != HEADING:
                return number
            number += by
        return None

    # -- ticks

    def turn(self, number: int) -> None:
        """Tick a row, or take its tick away; a heading ticks its hits."""
        group, index = self.row(number)
        before = group.ticked
        if index == HEADING:
            group.tick_all(before < group.tickable)
        else:
            group.turn(index)
        self.ticked += group.ticked - before

    def tick_all(self, ticked: bool) -> None:
        """Tick all, or none; those that come too."""
        self._ticked = ticked
        for group in self.groups:
            group.tick_all(ticked)
        self.ticked = sum(group.ticked for group in self.groups)

    @property
    def tickable(self) -> int:
        """How many can be ticked."""
        return sum(group.tickable for group in self.groups)

    def ticked_places(self) -> Iterator[tuple[int, Span]]:
        """Where the ticked hits are: document and span."""
        for group in self.groups:
            for index, place in group.places():
                if group.has_tick(index):
                    yield group.document, place.span

    def tick_as(self, others: "Rows") -> None:
        """Take the ticks of the same hits in another list."""
        self.tick_all(others._ticked)
        for group in self.groups:
            if (other := others._by_document.get(group.document)) is not None:
                group.tick_as(other)
        self.ticked = sum(group.ticked for group in self.groups)

    # -- what changes

    def remove(self, documents: Collection[int]) -> None:
        """Leave out documents."""
        self.groups = [g for g in self.groups if g.document not in documents]
        self._by_document = {g.document: g for g in self.groups}
        self._firsts, row = [], 0
        for group in self.groups:
            self._firsts.append(row)
            row += 1 + len(group)
        self.hits = row - len(self.groups)
        self.ticked = sum(group.ticked for group in self.groups)

    def rename(self, document: int, title: str) -> bool:
        """Give a document another title; whether it is in the list."""
        group = self._by_document.get(document)
        if group is not None:
            group.title = title
        return group is not None
