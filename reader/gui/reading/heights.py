"""The heights of many blocks: from a block to its y, from a y to its block.

Two levels of sums: the heights in chunks of about the square root of their number, and a sum a
chunk. In Python this beats a Fenwick tree, since `sum` and `accumulate` run in C: building
32,000 takes a millisecond, and each question some microseconds.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Heights:
    """A list of heights in pixels whose running sums are cheap to ask for and to change."""

    def __init__(self, heights: Iterable[float]) -> None:
        self._heights = list(heights)
        size = max(64, int(len(self._heights) ** 0.5))
        self._size = size
        self._sums = [sum(self._heights[i : i + size]) for i in range(0, len(self._heights), size)]
        self._prefix: list[float] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> float:
        return self._heights[index]

    def set(self, index: int, height: float) -> float:
        """Set one height; returns by how much it grew."""
        grown = height - self._heights[index]
        if grown:
            self._heights[index] = height
            self._sums[index // self._size] += grown
            self._prefix = None
        return grown

    def total(self) -> float:
        """The sum of all."""
        return self._prefixes()[-1]

    def top(self, index: int) -> float:
        """The sum of the heights before `index` (which may be one past the last)."""
        chunk = index // self._size
        return self._prefixes()[chunk] + sum(self._heights[chunk * self._size : index])

    def index_at(self, y: float) -> int:
        """The block that holds `y`: the first above the top, the last below the bottom."""
        prefix = self._prefixes()
        chunk = min(max(0, bisect_right(prefix, y) - 1), len(self._sums) - 1)
        low = chunk * self._size
        within = list(accumulate(self._heights[low : low + self._size]))
        index = low + bisect_right(within, y - prefix[chunk])
        return max(0, min(index, len(self._heights) - 1))

    def _prefixes(self) -> list[float]:
        if self._prefix is None:
            self._prefix = list(accumulate(self._sums, initial=0.0))
        return self._prefix
