"""What was found in one text: ranges in order, made when they are looked at."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any, cast

Range = tuple[int, int]


class Hits(Sequence[Range]):
    """Ranges of a text, code points, half-open, in order of start.

    There may be a million, and a person sees forty: `places` says where each is found, and
    `range_at` makes the range of one of them when it is asked for.
    """

    def __init__(
        self, places: Sequence[Any], range_at: Callable[[Any], Range] | None = None
    ) -> None:
        self._places = places
        self._range_at = range_at

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        return self._range_of(self._places[index])

    def _range_of(self, place: Any) -> Range:
        return place if self._range_at is None else self._range_at(place)

    def __iter__(self) -> Iterator[Range]:
        if self._range_at is None:
            return iter(cast("Sequence[Range]", self._places))
        return map(self._range_at, self._places)

    @staticmethod
    def of_one_kind(several: "Sequence[Hits]") -> "Hits | None":
        """All of several in one, each once, if their ranges are made the same way; else None."""
        kind = several[0]._range_at
        if kind is None or any(hits._range_at != kind for hits in several):
            return None
        return Hits(sorted(set(chain.from_iterable(h._places for h in several))), kind)

    def index_at(self, offset: int) -> int:
        """The number of the first hit that begins at `offset` or after it; len() if none does."""
        low, high = 0, len(self)
        if isinstance(self._places, Occurrences):
            low, high = self._places.around(lambda place: self._range_of(place)[0] >= offset)
        return bisect_left(range(len(self)), offset, low, high, key=lambda i: self[i][0])

    def between(self, start: int, end: int) -> list[Range]:
        """The hits that share a character with a range."""
        first = self.index_at(start)
        if first and self[first - 1][1] > start:
            first -= 1
        return self[first : self.index_at(end)]


class Occurrences(Sequence[int]):
    """Where a string is in a text: counted in pieces, and listed piece by piece when looked at.

    Counting a million places takes some 20 ms, listing them five times that. Only for a string
    that cannot overlap itself (`overlaps_itself`): its places depend on no place before.
    """

    PIECE = 20_000

    def __init__(self, wanted: str, text: str) -> None:
        self._wanted = wanted
        self._text = text
        self._until: list[int] = []  # how many begin in this piece and those before it
        self._piece = -1
        self._starts: list[int] = []  # those of that piece

    def count_all(self) -> Iterator[None]:
        """Count, in steps of some microseconds. To be done once, first."""
        total = 0
        for low in range(0, len(self._text), self.PIECE):
            total += self._text.count(self._wanted, low, self._end(low))
            self._until.append(total)
            yield

    def around(self, behind: Callable[[int], bool]) -> tuple[int, int]:
        """Between which numbers the first occurrence lies for whose place `behind` is true.

        `behind` is false for all places up to one, and true from there on. Asked are the places
        where pieces begin, so that no piece is listed.
        """
        places = range(0, len(self._text), self.PIECE)
        piece = bisect_left(places, True, key=behind)
        low = self._until[piece - 2] if piece >= 2 else 0
        return low, self._until[piece - 1] if piece else 0

    def _end(self, low: int) -> int:
        return low + self.PIECE + len(self._wanted) - 1

    def __len__(self) -> int:
        return self._until[-1] if self._until else 0

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self._at(i) for i in range(*index.indices(len(self)))]
        return self._at(index)

    def _at(self, index: int) -> int:
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(index)
        piece = bisect_right(self._until, index)
        if piece != self._piece:
            self._piece, self._starts = piece, self._list(piece * self.PIECE)
        return self._starts[index - (self._until[piece - 1] if piece else 0)]

    def _list(self, low: int) -> list[int]:
        found: list[int] = []
        at, end, size = low, self._end(low), len(self._wanted)
        while (at := self._text.find(self._wanted, at, end)) >= 0:
            found.append(at)
            at += size
        return found


def overlaps_itself(wanted: str) -> bool:
    """Whether a string can begin again before it ends, as هه does."""
    return any(wanted.startswith(wanted[at:]) for at in range(1, len(wanted)))
