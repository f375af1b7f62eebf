"""The marks of one block: for each annotation that touches it, its lane and its pixels.

Worked out once for a block and kept with its layout, until an annotation there changes; then
only what changed is measured again.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF

from reader.core.model import Annotation
from reader.gui.reading import lanes
from reader.gui.reading.block_layout import BlockLayout, Piece, Type


class MarkMetrics(NamedTuple):
    """Where bands and lines stand in a line of text, in pixels from the line's top."""

    band_top: float
    first_line: float  # the middle of the line in lane 0
    step: float  # from a lane to the next
    lanes_that_fit: int

    @classmethod
    def of(cls, type_: Type) -> "MarkMetrics":
        """The measures that go with a type: all scale with its size."""
        pixels = type_.font.pixelSize()
        step = max(3.0, round(pixels * 0.15))
        band_top = round(type_.baseline - pixels * 1.05)
        first = round(type_.baseline + pixels * 0.48)
        # The next line's band begins one pitch below this one's: lanes end above it.
        fit = int((type_.pitch + band_top - first) // step)
        return cls(band_top, first, step, max(1, fit))

    def line_y(self, lane: int) -> float:
        """The middle of the line in a lane."""
        return self.first_line + lane * self.step

    def band_height(self, lane: int) -> float:
        """From above the letters to below the lane's own line."""
        return self.line_y(min(lane, lanes.DEEPEST_BAND - 1)) + 1.5 - self.band_top


class Mark(NamedTuple):
    """One annotation in one block."""

    annotation: Annotation
    lane: int
    pieces: list[Piece]


class Shapes(NamedTuple):
    """What is painted for the marks of a block, by tag; x and y from the block's corner."""

    bands: dict[int, list[QRectF]]
    lines: dict[int, list[QLineF]]


def marks_of(
    layout: BlockLayout,
    base: int,
    annotations: Sequence[Annotation],
    metrics: MarkMetrics,
    before: Sequence[Mark] = (),
) -> tuple[list[Mark], dict[int, float]]:
    """The marks of a block that begins at offset `base`, and the extra room its lines need.

    `before` are the marks that the same layout had until now.
    """
    if not annotations:
        return [], {}
    known = {(m.annotation.start, m.annotation.end): m.pieces for m in before}
    assigned = lanes.assign(annotations)
    length = len(layout.text)
    fit = metrics.lanes_that_fit
    marks: list[Mark] = []
    deepest: dict[int, int] = {}
    for annotation in annotations:
        start, end = annotation.start, annotation.end
        lane = assigned[annotation.id]
        pieces = known.get((start, end))
        if pieces is None:
            pieces = layout.pieces(max(0, start - base), min(length, end - base))
        marks.append(Mark(annotation, lane, pieces))
        if lane >= fit:
            for piece in pieces:
                deepest[piece.line] = max(lane, deepest.get(piece.line, 0))
    return marks, lanes.extra_room(deepest, fit, metrics.step)


def shapes_of(marks: Sequence[Mark], layout: BlockLayout, metrics: MarkMetrics) -> Shapes:
    """The bands and lines of marks, where the layout's lines stand now."""
    bands: dict[int, list[QRectF]] = {}
    lines: dict[int, list[QLineF]] = {}
    top_in_line = metrics.band_top
    for annotation, lane, pieces in marks:
        tag_lines = lines.setdefault(annotation.tag, [])
        tag_bands = bands.setdefault(annotation.tag, []) if lane < lanes.DEEPEST_BAND else None
        line_y, height = metrics.line_y(lane), metrics.band_height(lane)
        for line, left, right in pieces:
            top = layout.line_top(line)
            y = top + line_y
            # A pixel of air at each end keeps neighbours in one lane apart.
            tag_lines.append(QLineF(left + 0.5, y, right - 0.5, y))
            if tag_bands is not None:
                tag_bands.append(QRectF(left, top + top_in_line, right - left, height))
    return Shapes(bands, lines)
