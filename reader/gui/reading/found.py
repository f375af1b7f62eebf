"""What was found in the text on screen: which ranges are lit up, and which one is at hand."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

Range = tuple[int, int]


class Ranges(Protocol):
    """Ranges of the text in order, that can be asked for a part of it."""

    def between(self, start: int, end: int) -> Sequence[Range]:
        """Those that share a character with a range."""
        ...


class Found(NamedTuple):
    """What a view lights up; offsets are the document's."""

    ranges: Ranges
    current: Range | None = None
