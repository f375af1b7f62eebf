"""The annotations of one document in order, and quickly those that touch a range.

Chunks of some hundreds, each with the greatest end in it: a question looks at every chunk's
bounds and opens only those that can hold an answer. Building is a sort; adding and removing
move a few hundred pointers.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator

from reader.core.model import Annotation

_CHUNK = 512


def place(annotation: Annotation) -> tuple[int, int, int, str]:
    """What annotations of a document are ordered by: no two of them have the same."""
    return annotation.start, annotation.end, annotation.tag, annotation.annotator


# A place, or its beginning: (start,) comes before all that begin there.
Key = tuple[int | str, ...]


def _key(annotation: Annotation) -> Key:
    return place(annotation)


class SpanIndex:
    """Annotations of one document in order of their place."""

    def __init__(self, items: Iterable[Annotation] = (), *, is_sorted: bool = False) -> None:
        # Sorted already where they come from the file: then this is one pass.
        ordered = items if isinstance(items, list) and is_sorted else sorted(items, key=place)
        self._chunks = [ordered[i : i + _CHUNK] for i in range(0, len(ordered), _CHUNK)]
        self._ends = [max(a.end for a in chunk) for chunk in self._chunks]
        self._length = len(ordered)

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Annotation]:
        for chunk in self._chunks:
            yield from chunk

    def _chunk_for(self, key: tuple[int, int, int, str]) -> int:
        """The chunk where `key` is or belongs."""
        after = bisect_left(self._chunks, key, key=lambda chunk: place(chunk[-1]))
        return min(after, len(self._chunks) - 1)

    def add(self, annotation: Annotation) -> None:
        """Put one in its place."""
        self._length += 1
        if not self._chunks:
            self._chunks, self._ends = [[annotation]], [annotation.end]
            return
        at = self._chunk_for(place(annotation))
        chunk = self._chunks[at]
        insort(chunk, annotation, key=place)
        self._ends[at] = max(self._ends[at], annotation.end)
        if len(chunk) > 2 * _CHUNK:
            halves = [chunk[:_CHUNK], chunk[_CHUNK:]]
            self._chunks[at : at + 1] = halves
            self._ends[at : at + 1] = [max(a.end for a in half) for half in halves]

    def remove(self, annotation: Annotation) -> None:
        """Take one out, known by its place and id; KeyError if it is not there."""
        key = place(annotation)
        if self._chunks:
            at = self._chunk_for(key)
            chunk = self._chunks[at]
            index = bisect_left(chunk, key, key=place)
            if index < len(chunk) and place(chunk[index]) == key:
                gone = chunk.pop(index)
                self._length -= 1
                if chunk and gone.end == self._ends[at]:
                    self._ends[at] = max(a.end for a in chunk)
                elif not chunk:
                    del self._chunks[at], self._ends[at]
                return
        raise KeyError(annotation.id)

    def after(self, key: Key) -> Iterator[Annotation]:
        """Those whose place comes after `key`, in order: the first costs no more than a look."""
        at = bisect_right(self._chunks, key, key=lambda chunk: _key(chunk[-1]))
        for number in range(at, len(self._chunks)):
            chunk = self._chunks[number]
            first = bisect_right(chunk, key, key=_key) if number == at else 0
            yield from chunk[first:]

    def before(self, key: Key) -> Iterator[Annotation]:
        """Those whose place comes before `key`, the nearest first."""
        at = bisect_left(self._chunks, key, key=lambda chunk: _key(chunk[0])) - 1
        for number in range(at, -1, -1):
            chunk = self._chunks[number]
            beyond = bisect_left(chunk, key, key=_key) if number == at else len(chunk)
            yield from reversed(chunk[:beyond])

    def overlapping(self, start: int, end: int) -> list[Annotation]:
        """Those that share a character with [start, end), in order."""
        found: list[Annotation] = []
        for chunk, greatest in zip(self._chunks, self._ends, strict=True):
            if chunk[0].start >= end:
                break
            if greatest > start:
                found.extend(a for a in chunk if a.start < end and a.end > start)
        return found
