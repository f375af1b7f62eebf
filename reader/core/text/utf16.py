"""Positions in UTF-16 units, as Qt, JavaScript and UIMA count them, and in code points, as we do.

A character beyond the BMP (an emoji) is one code point and two units. Where a text has none,
the two counts agree and nothing is computed.
"""

import re
from bisect import bisect_left

_BEYOND = re.compile("[\U00010000-\U0010ffff]")


class Utf16Offsets:
    """Converts positions in one text, both ways. A position inside a pair goes to its start."""

    __slots__ = ("_points", "_units")

    def __init__(self, text: str) -> None:
        # Positions of the characters beyond the BMP, in code points and in units. `max` would
        # look at every character in Python; the encoder does it in C.
        self._points: list[int] = []
        self._units: list[int] = []
        if len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text):
            self._points = [m.start() for m in _BEYOND.finditer(text)]
            self._units = [p + k for k, p in enumerate(self._points)]

    @property
    def plain(self) -> bool:
        """Whether code points and units agree throughout."""
        return not self._points

    def to_units(self, point: int) -> int:
        """The UTF-16 position of a code point's position."""
        return point + bisect_left(self._points, point) if self._points else point

    def to_points(self, unit: int) -> int:
        """The code point's position of a UTF-16 position."""
        return unit - bisect_left(self._units, unit) if self._units else unit
