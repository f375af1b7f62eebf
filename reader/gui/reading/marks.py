"""The marks of one block: for each annotation that touches it, its lane and its pixels.

Worked out once for a block and kept with its layout, until an annotation there changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.core.model import Annotation
from reader.gui.reading import lanes
from reader.gui.reading.block_layout import BlockLayout, Piece, Type


@dataclass(frozen=True, slots=True)
class MarkMetrics:
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


class Mark(NamedTuple):
    """One annotation in one block."""

    annotation: Annotation
    lane: int
    pieces: tuple[Piece, ...]


def marks_of(
    layout: BlockLayout, base: int, annotations: Sequence[Annotation], metrics: MarkMetrics
) -> tuple[list[Mark], dict[int, float]]:
    """The marks of a block that begins at offset `base`, and the extra room its lines need."""
    if not annotations:
        return [], {}
    assigned = lanes.assign(annotations)
    length = len(layout.text)
    marks: list[Mark] = []
    deepest: dict[int, int] = {}
    for annotation in annotations:
        lane = assigned[annotation.id]
        low, high = max(0, annotation.start - base), min(length, annotation.end - base)
        pieces = tuple(layout.pieces(low, high))
        marks.append(Mark(annotation, lane, pieces))
        if lane >= metrics.lanes_that_fit:
            for piece in pieces:
                deepest[piece.line] = max(lane, deepest.get(piece.line, 0))
    return marks, lanes.extra_room(deepest, metrics.lanes_that_fit, metrics.step)
