"""One block of text laid out: its lines, the rectangles of a range, and the character at a point.

The text of a block is one QTextLayout without any format in it: a format boundary inside a word
reshapes it (ligatures and marks move, lines wrap anew), so highlights are painted as bands under
the text from the rectangles that this module gives.

Rectangles come from the bounding boxes of `QTextLine.glyphRuns(from, length)`: they are right
where a line mixes directions, and `cursorToX` is not. They are asked for at the edges of
graphemes only, since inside a cluster of letter and marks the boxes are wrong.
"""

from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from reader.core.text.bidi import CONTROLS
from reader.core.text.segmentation import grapheme_end, grapheme_start, graphemes
from reader.gui.reading.offsets import Offsets

# Two boxes that touch within this many pixels are one.
_TOUCHING = 0.75

# What QTextLayout would take for the end of a line or draw as an empty box, shown as something
# of the same length, so that offsets hold.
_SHOWN: dict[int, int] = {c: 0x2400 + c for c in range(0x20) if c not in (0x09,)}
_SHOWN |= {0x0B: 0x2028, 0x0C: 0x2028, 0x85: 0x2028, 0x2029: 0x2028, 0x7F: 0x2421}
_UNSHOWN = "".join(map(chr, _SHOWN))


class Type(NamedTuple):
    """How text is set: a font, the width of a line and the pitch of lines, in pixels."""

    font: QFont
    width: float
    pitch: float
    baseline: float  # from the top of a line to its baseline

    @classmethod
    def of(cls, font: QFont, width: float, leading: float) -> "Type":
        """Type in `font`, its lines `leading` times the font's size apart."""
        metrics = QFontMetricsF(font)
        pitch = round(font.pixelSize() * leading)
        natural = metrics.ascent() + metrics.descent()
        return cls(font, width, pitch, round((pitch - natural) / 2 + metrics.ascent()))


class Box(NamedTuple):
    """A grapheme on the screen: its x range in the line, its code points, its direction."""

    left: float
    right: float
    start: int
    end: int
    right_to_left: bool


class Piece(NamedTuple):
    """A part of a range on one line, as one block of pixels."""

    line: int
    left: float
    right: float


class BlockLayout:
    """A block's text laid out. Offsets are code points from the block's start; y from its top."""

    def __init__(self, text: str, right_to_left: bool, type_: Type) -> None:
        self.text = text
        self.right_to_left = right_to_left
        self.type = type_
        self._offsets = Offsets(text)
        self._layout = QTextLayout(text.translate(_SHOWN) if _has_unshown(text) else text)
        self._layout.setFont(type_.font)
        option = QTextOption()
        # AlignLeft and AlignRight are physical sides here, and Qt's own guess at the direction
        # differs from the standard's where an isolate comes first: both are said outright.
        if right_to_left:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        else:
            option.setTextDirection(Qt.LayoutDirection.LeftToRight)
            option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabStopDistance(4 * QFontMetricsF(type_.font).horizontalAdvance(" "))
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._lines: list[QTextLine] = []
        self._starts: list[int] = []  # of lines, in units
        self._ends: list[int] = []
        self._break_lines()
        self._tops: list[float] = []
        self._boxes: dict[int, list[Box]] = {}
        self.set_extras({})

    def _break_lines(self) -> None:
        width = self.type.width
        layout = self._layout
        layout.beginLayout()
        try:
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                self._lines.append(line)
                self._starts.append(line.textStart())
                self._ends.append(self._starts[-1] + line.textLength())
        finally:
            layout.endLayout()

    def set_extras(self, extras: Mapping[int, float]) -> None:
        """Give lines room below them, in pixels by line, for lanes beyond those that fit."""
        pitch, baseline = self.type.pitch, self.type.baseline
        self._tops = tops = []
        y = 0.0
        for index, line in enumerate(self._lines):
            tops.append(y)
            line.setPosition(QPointF(0.0, y + baseline - line.ascent()))
            y += pitch + extras.get(index, 0.0)
        self._height = max(y, pitch)

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self._height

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def line_top(self, line: int) -> float:
        """The y of a line's top."""
        return self._tops[line]

    def line_at(self, y: float) -> int:
        """The line at `y`; the first above, the last below."""
        return max(0, bisect_right(self._tops, y) - 1)

    def line_range(self, line: int) -> tuple[int, int]:
        """The offsets of a line's text, the space that it was broken at included."""
        start, end = self._starts[line], self._ends[line]
        return self._offsets.to_points(start), self._offsets.to_points(end)

    def line_of(self, offset: int) -> int:
        """The line of the character at `offset`."""
        return max(0, bisect_right(self._starts, self._offsets.to_units(offset)) - 1)

    def draw(self, painter: QPainter, origin: QPointF, clip: QRectF) -> None:
        """Draw the lines that `clip` touches; the painter's pen gives the ink."""
        self._layout.draw(painter, origin, [], clip)

    def snap(self, start: int, end: int) -> tuple[int, int]:
        """The range widened to whole graphemes."""
        text = self.text
        low, high = grapheme_start(text, start), grapheme_start(text, end)
        if high != end:
            high = grapheme_end(text, end)
        return low, max(low, high)

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The blocks of pixels that show a range, line by line, from the left in each."""
        start, end = self.snap(start, end)
        if start >= end or not self._lines:
            return []
        first, last = self._offsets.to_units(start), self._offsets.to_units(end)
        starts, ends = self._starts, self._ends
        index = bisect_right(starts, first) - 1
        if last <= ends[index]:  # nearly always: on one line
            return [Piece(index, x1, x2) for x1, x2 in _extents(self._lines[index], first, last)]
        found: list[Piece] = []
        while index < len(starts) and starts[index] < last:
            low, high = max(first, starts[index]), min(last, ends[index])
            if low < high:
                line = self._lines[index]
                found.extend(Piece(index, x1, x2) for x1, x2 in _extents(line, low, high))
            index += 1
        return found

    def boxes(self, line: int) -> list[Box]:
        """The graphemes of a line that are wider than nothing, from the left."""
        known = self._boxes.get(line)
        if known is not None:
            return known
        text_line = self._lines[line]
        start, end = self.line_range(line)
        bounds = self._graphemes
        index = max(0, bisect_right(bounds, start) - 1)
        found: list[Box] = []
        while index + 1 < len(bounds) and bounds[index] < end:
            low, high = bounds[index], bounds[index + 1]
            box = self._box(text_line, low, high)
            if box is not None:
                found.append(box)
            index += 1
        found.sort(key=lambda box: (box.left, box.start))
        self._boxes[line] = found
        return found

    def box_of(self, start: int, end: int) -> Box | None:
        """The box of one grapheme; None if it has no width."""
        return self._box(self._lines[self.line_of(start)], start, end)

    def _box(self, line: QTextLine, start: int, end: int) -> Box | None:
        first = self._offsets.to_units(start)
        runs = line.glyphRuns(first, self._offsets.to_units(end) - first)
        if not runs:
            return None
        rects = [run.boundingRect() for run in runs]
        left, right = min(r.left() for r in rects), max(r.right() for r in rects)
        if right - left <= 0.01:
            return None
        return Box(left, right, start, end, runs[0].isRightToLeft())

    @cached_property
    def _graphemes(self) -> list[int]:
        return graphemes(self.text)

    def box_at(self, line: int, x: float) -> Box | None:
        """The grapheme at `x` in a line, the nearest where there is none; None in an empty line."""
        boxes = self.boxes(line)
        if not boxes:
            return None
        index = bisect_right(boxes, x, key=lambda box: box.left) - 1
        if index < 0:
            return boxes[0]
        here = boxes[index]
        if x >= here.right and index + 1 < len(boxes):
            following = boxes[index + 1]
            return following if following.left - x < x - here.right else here
        return here

    def controls(self) -> list[tuple[int, float, str]]:
        """The bidi controls in the text: line, x and the control itself."""
        if not any(c in self.text for c in CONTROLS):
            return []
        found: list[tuple[int, float, str]] = []
        for offset, character in enumerate(self.text):
            if character in CONTROLS:
                line = self.line_of(offset)
                found.append((line, self._edge_before(offset, line), character))
        return found

    def _edge_before(self, offset: int, line: int) -> float:
        """The x where the character at `offset` begins, though it may have no width."""
        boxes = self.boxes(line)
        before = max((b for b in boxes if b.end <= offset), key=lambda b: b.end, default=None)
        if before is not None:
            return before.left if before.right_to_left else before.right
        after = min((b for b in boxes if b.start > offset), key=lambda b: b.start, default=None)
        if after is not None:
            return after.right if after.right_to_left else after.left
        return self.type.width if self.right_to_left else 0.0


def _has_unshown(text: str) -> bool:
    return any(c in text for c in _UNSHOWN)


def _extents(line: QTextLine, low: int, high: int) -> list[tuple[float, float]]:
    """The x ranges of units low..high of a line, touching ones joined, from the left."""
    runs = line.glyphRuns(low, high - low)
    if len(runs) == 1:  # nearly always: one direction, one font
        rect = runs[0].boundingRect()
        left, right = rect.left(), rect.right()
        return [(left, right)] if right > left else []
    rects = [run.boundingRect() for run in runs]
    spans = sorted((r.left(), r.right()) for r in rects if r.width() > 0)
    joined: list[tuple[float, float]] = []
    for left, right in spans:
        if joined and left <= joined[-1][1] + _TOUCHING:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined
