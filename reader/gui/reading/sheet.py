"""A part of the viewport painted: ground, page, text with its tags, and what others lay over it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from reader.gui.reading.geometry import Geometry
from reader.gui.reading.painting import Layer, Scene, paint
from reader.gui.theme import Theme


def paint_page(
    painter: QPainter,
    clip: QRect,
    places: Geometry,
    theme: Theme,
    scene: Scene | None,
    layers: Sequence[Layer],
) -> None:
    """Paint `clip`, in pixels of the viewport; without a scene an empty ground."""
    ground = theme.ground
    painter.fillRect(clip, ground.ground)
    if scene is None:
        return
    sheet = places.sheet()
    painter.fillRect(sheet.intersected(clip), ground.page)
    painter.setPen(ground.line)
    if ground.name != "dark":
        # Lines that begin outside the clip are cut by the painter, not by us: a rectangle
        # of millions of pixels is beyond what the rasteriser draws exactly.
        edge = sheet.intersected(clip.adjusted(-2, -2, 2, 2))
        painter.drawRect(edge.adjusted(0, 0, -1, -1))
    painter.setClipRect(clip)
    paint(painter, scene, theme, QRectF(clip))
    for layer in layers:
        layer.paint(painter, scene, clip)
