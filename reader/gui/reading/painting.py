"""What the reading view paints: the page on its ground, bands, selection, text, lines, handles.

Bands lie under the text and lines over it. Both are kept with their block, gathered by tag, and
drawn with one call for all of them, since a page may hold a thousand spans.
"""

from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.core.model import Annotation, Span, Tag
from reader.gui.reading.block_layout import Piece
from reader.gui.reading.found import Found
from reader.gui.reading.lanes import DEEPEST_BAND
from reader.gui.reading.page import Laid, Page
from reader.gui.tag_lines import draw_lines
from reader.gui.theme import Theme

HANDLE_RADIUS = 5.0
_MOST_FOUND = 3_000  # hits on one screen


class Placed(NamedTuple):
    """A block of the page at its place in the viewport."""

    block: int  # its number
    laid: Laid
    top: float


class Scene(NamedTuple):
    """All that one painting needs to know; x and y in pixels of the viewport."""

    page: Page
    left: float  # of the lines of text
    blocks: list[Placed]
    selection: Span | None
    selected: Annotation | None
    hovered: frozenset[str]
    tags: dict[int, Tag]
    found: Found | None = None

    def rect(self, placed: Placed, piece: Piece, lane: int) -> QRectF:
        """The band of a piece in a lane: from above the letters to below its own line."""
        metrics = self.page.metrics
        top = placed.top + placed.laid.layout.line_top(piece.line)
        left, width = self.left + piece.left, piece.right - piece.left
        return QRectF(left, top + metrics.band_top, width, metrics.band_height(lane))

    def pieces_of(self, span: Span) -> list[tuple[Placed, Piece]]:
        """The pieces of a range in the blocks that are visible."""
        found: list[tuple[Placed, Piece]] = []
        for placed in self.blocks:
            base = self.page.blocks.starts[placed.block]
            end = base + len(placed.laid.layout.text)
            if span.start < end and span.end > base:
                layout = placed.laid.layout
                found.extend(
                    (placed, piece)
                    for piece in layout.pieces(max(0, span.start - base), span.end - base)
                )
        return found


class Layer(Protocol):
    """What is painted over the text by another than the view."""

    def paint(self, painter: QPainter, scene: Scene, clip: QRect) -> None:
        """Paint what of it lies in a part of the viewport."""
        ...


def paint(painter: QPainter, scene: Scene, theme: Theme, clip: QRectF) -> None:
    """Paint the text of a scene; ground and page are painted already."""
    painter.setPen(Qt.PenStyle.NoPen)
    for placed in scene.blocks:
        painter.translate(scene.left, placed.top)
        for tag_id, rects in placed.laid.shapes.bands.items():
            painter.setBrush(theme.band_colour(scene.tags[tag_id]))
            painter.drawRects(rects)
        painter.translate(-scene.left, -placed.top)
    if scene.hovered:
        _paint_hovered(painter, scene, theme)
    if scene.found is not None:
        _paint_found(painter, scene, theme, scene.found)
    if scene.selection is not None:
        painter.setBrush(theme.selection_colour())
        painter.drawRects(
            [scene.rect(p, piece, 0) for p, piece in scene.pieces_of(scene.selection)]
        )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(theme.ground.ink)
    for placed in scene.blocks:
        placed.laid.layout.draw(painter, QPointF(scene.left, placed.top), clip)
    for placed in scene.blocks:
        painter.translate(scene.left, placed.top)
        for tag_id, lines in placed.laid.shapes.lines.items():
            draw_lines(painter, theme, scene.tags[tag_id], lines)
        painter.translate(-scene.left, -placed.top)
    _paint_controls(painter, scene, theme)
    if scene.selected is not None:
        _paint_selected(painter, scene, theme, scene.selected)


def _paint_found(painter: QPainter, scene: Scene, theme: Theme, found: Found) -> None:
    """Light up what was found; the hit at hand has a frame too."""
    if not scene.blocks:
        return
    blocks = scene.page.blocks
    first, last = blocks.starts[scene.blocks[0].block], blocks.ends[scene.blocks[-1].block]
    current: list[QRectF] = []
    bands: list[QRectF] = []
    for found_range in found.ranges.between(first, last)[:_MOST_FOUND]:
        rects = [scene.rect(p, piece, 0) for p, piece in scene.pieces_of(Span(*found_range))]
        bands += rects
        if found_range == found.current:
            current = rects
    painter.setBrush(theme.ground.found)
    painter.drawRects(bands)
    if current:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.ground.found_line, 2.0))
        painter.drawRects([rect.adjusted(-1, 0, 1, 0) for rect in current])
        painter.setPen(Qt.PenStyle.NoPen)


def _paint_hovered(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """Paint the bands under the mouse once more, so that they stand out."""
    for placed in scene.blocks:
        for annotation, lane, pieces in placed.laid.marks:
            if annotation.id in scene.hovered and lane < DEEPEST_BAND:
                painter.setBrush(theme.band_colour(scene.tags[annotation.tag]))
                painter.drawRects([scene.rect(placed, piece, lane) for piece in pieces])


def _paint_selected(painter: QPainter, scene: Scene, theme: Theme, annotation: Annotation) -> None:
    pieces = scene.pieces_of(annotation.span)
    if not pieces:
        return
    colour = theme.tag_colour(scene.tags[annotation.tag])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(colour, 2.0))
    for placed, piece in pieces:
        rect = scene.rect(placed, piece, 1).adjusted(-1, -1, 1, 1)
        painter.drawRoundedRect(rect, 3, 3)
    for point, foot in handles(scene, annotation.span).values():
        painter.setPen(QPen(colour, 2.0))
        painter.drawLine(point, foot)
        painter.setPen(QPen(theme.ground.page, 1.5))
        painter.setBrush(colour)
        painter.drawEllipse(point, HANDLE_RADIUS, HANDLE_RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def handles(scene: Scene, span: Span) -> dict[str, tuple[QPointF, QPointF]]:
    """Where the handles of a span stand, "start" above its text and "end" below it.

    Each is the middle of its knob and the other end of its stem; one that is out of sight is
    left out.
    """
    found: dict[str, tuple[QPointF, QPointF]] = {}
    metrics = scene.page.metrics
    for placed in scene.blocks:
        base = scene.page.blocks.starts[placed.block]
        layout = placed.laid.layout
        for name, offset in (("start", span.start), ("end", span.end - 1)):
            if not base <= offset < base + len(layout.text):
                continue
            low, high = layout.snap(offset - base, offset - base + 1)
            line = layout.line_of(low)
            box = layout.box_of(low, high)
            if box is None:
                continue
            x = box.right if box.right_to_left == (name == "start") else box.left
            top = placed.top + layout.line_top(line)
            above, below = top + metrics.band_top - 1, top + metrics.line_y(1) + 2
            x += scene.left
            knob, foot = (above, below) if name == "start" else (below, above)
            found[name] = (QPointF(x, knob), QPointF(x, foot))
    return found


_RIGHT = frozenset("\u200e\u202a\u202d\u2066")
_LEFT = frozenset("\u200f\u061c\u202b\u202e\u2067")


def _paint_controls(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """Show each bidi control as a small mark: a stem, and a flag to the side that it asks for."""
    pen = QPen(theme.ground.accent, 1.5)
    metrics = scene.page.metrics
    for placed in scene.blocks:
        layout = placed.laid.layout
        for line, x, control in layout.controls():
            painter.setPen(pen)
            top = placed.top + layout.line_top(line) + metrics.band_top - 2
            at = QPointF(scene.left + x + 0.5, top)
            painter.drawLine(at, at + QPointF(0, 9))
            if control in _RIGHT:
                painter.drawLine(at, at + QPointF(4, 0))
            elif control in _LEFT:
                painter.drawLine(at, at - QPointF(4, 0))
            else:
                painter.drawLine(at - QPointF(2, 0), at + QPointF(2, 0))
