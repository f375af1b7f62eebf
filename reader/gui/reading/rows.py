"""The whole text in rows of pixels, as high as a scroll bar: which offset each row begins with.

Asking the view for an offset takes tens of microseconds, so the rows are worked out between
events, and whoever marks them (hits, tags) asks the rows and not the view.
"""

import time
from bisect import bisect_right
from collections.abc import Callable

THICK = 2  # pixels of a row


class Rows:
    """The rows of one text in one height; those known so far come first."""

    def __init__(self, offset_at: Callable[[float], int], height: int) -> None:
        self._offset_at = offset_at
        self._height = max(1, height)
        self.count = (self._height + THICK - 1) // THICK
        self.starts: list[int] = []  # the offsets with which rows begin, one more than rows

    @property
    def complete(self) -> bool:
        """Whether all rows are known."""
        return len(self.starts) > self.count

    def extend(self, until: float) -> None:
        """Work out rows until a time of `time.perf_counter`, at least one."""
        while not self.complete:
            part = min(1.0, len(self.starts) * THICK / self._height)
            # Estimated heights may put a row's beginning before that of the row above.
            least = self.starts[-1] if self.starts else 0
            self.starts.append(max(least, self._offset_at(part)) if self.starts else 0)
            if time.perf_counter() >= until:
                return

    def row_of(self, offset: int) -> int:
        """The row that shows an offset, once all are known."""
        return max(0, min(bisect_right(self.starts, offset), self.count) - 1)

    def range_of(self, row: int) -> tuple[int, int]:
        """The offsets that a row shows: they may be none."""
        return self.starts[row], self.starts[row + 1]
