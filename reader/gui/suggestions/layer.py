"""Suggestions as they are drawn over the text: outlined, where annotations are filled.

The one at hand has a firm frame, a band, and a line below the word that made its rule look there.
"""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.core.model import Span, Tag
from reader.core.suggest import Suggestion
from reader.gui.reading.painting import Scene
from reader.gui.reading.view import ReadingView
from reader.gui.suggestions.finding import FindingSuggestions
from reader.gui.theme import Theme

_DASHES = [3.0, 2.0]
_DEEPEST = 3
_MOST = 2_000  # on one screen


class SuggestionLayer:
    """Paints the open suggestions of what is visible."""

    def __init__(self, view: ReadingView, finding: FindingSuggestions, theme: Theme) -> None:
        self._view, self._finding, self._theme = view, finding, theme
        self._current: Suggestion | None = None
        self._bounds: Span | None = None
        view.layers.append(self)
        finding.seen.connect(view.viewport().update)

    def show_current(self, suggestion: Suggestion | None, bounds: Span | None = None) -> None:
        """The one at hand, and the bounds it has been given instead of its own."""
        if (suggestion, bounds) != (self._current, self._bounds):
            self._current, self._bounds = suggestion, bounds
            self._view.viewport().update()

    def paint(self, painter: QPainter, scene: Scene, clip: QRect) -> None:
        """Paint what of them lies in a part of the viewport."""
        del clip
        if not self._finding.on or not scene.blocks:
            return
        starts, ends = scene.page.blocks.starts, scene.page.blocks.ends
        first, last = starts[scene.blocks[0].block], ends[scene.blocks[-1].block]
        tags = {tag.name: tag for tag in scene.tags.values()}
        outlines: dict[str, list[QRectF]] = {}
        shown = self._finding.touching(first, last)[:_MOST]
        for each, deep in zip(shown, depths(shown), strict=True):
            if each != self._current:
                inset = 2 * deep
                rects = (
                    r.adjusted(deep, inset, -deep, -inset) for r in self._rects(scene, each.span)
                )
                outlines.setdefault(each.tag, []).extend(rects)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for name, rects in outlines.items():
            pen = QPen(self._theme.tag_colour(tags[name]), 1.0)
            pen.setDashPattern(_DASHES)
            painter.setPen(pen)
            painter.drawRects(rects)
        if self._current is not None and self._current.tag in tags:
            self._paint_current(painter, scene, self._current, tags[self._current.tag])

    def _paint_current(
        self, painter: QPainter, scene: Scene, suggestion: Suggestion, tag: Tag
    ) -> None:
        rects = self._rects(scene, self._bounds or suggestion.span)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.band_colour(tag))
        painter.drawRects(rects)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.tag_colour(tag), 2.0))
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), 3, 3)
        if suggestion.cue is not None:
            pen = QPen(self._theme.ground.accent, 2.5)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            for rect in self._rects(scene, suggestion.cue):
                y = rect.bottom() - 2
                painter.drawLine(QLineF(rect.left(), y, rect.right(), y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    @staticmethod
    def _rects(scene: Scene, span: Span) -> list[QRectF]:
        """The outlines of a range: whole pixels, so that dashes are sharp."""
        return [
            QRectF(scene.rect(placed, piece, 1).toAlignedRect())
            for placed, piece in scene.pieces_of(span)
        ]


def depths(shown: Sequence[Suggestion]) -> list[int]:
    """How many others each lies in: its outline stands that much inside theirs.

    Two dashed lines in one place would make one that is drawn through.
    """
    depths: list[int] = []
    around: list[Suggestion] = []  # those that may still hold what follows, in order of start
    for n, each in enumerate(shown):
        around = [other for other in around if other.span.end > each.span.start]
        longer = [
            o
            for o in shown[n + 1 : n + 3]
            if o.span.start == each.span.start and o.span.end > each.span.end
        ]
        held = [o for o in around if o.span.end >= each.span.end and o.span != each.span]
        earlier = [o for o in around if o.span == each.span]
        depths.append(min(_DEEPEST, len(held) + len(longer) + len(earlier)))
        around.append(each)
    return depths
