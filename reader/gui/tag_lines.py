"""The line that each tag has below its words, as the mark besides its colour.

Every style stays within three pixels of height, since lanes may be three pixels apart.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap, QPixmapCache

from reader.core.model import Tag
from reader.gui.theme import Theme

# Dashes and gaps in widths of the pen; the others are drawn through.
DASHES: Mapping[str, list[float]] = {
    "dashed": [3.5, 1.5],
    "dotted": [1.0, 1.0],
    "dash_dot": [3.5, 1.0, 1.0, 1.0],
}
WIDTHS: Mapping[str, float] = {"double": 1.0, "wavy": 1.2}
WIDTH = 2.0
_TILE_HEIGHT = 4
_WAVE, _CREST = 8, 1.0  # from crest to crest: whole pixels at 125 % too; above the middle


def draw_lines(painter: QPainter, theme: Theme, tag: Tag, lines: Sequence[QLineF]) -> None:
    """Draw level lines in a tag's colour and style; each is the middle of what is drawn.

    A line that is none of `tag_marks.LINES` is solid.
    """
    pen = QPen(theme.tag_colour(tag), WIDTHS.get(tag.line, WIDTH))
    # Square or round ends would reach over the words of a neighbour, and fill the gaps.
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if tag.line in DASHES:
        pen.setDashPattern(DASHES[tag.line])
    painter.setPen(pen)
    if tag.line == "double":
        # Smoothed, a line of one pixel is sharp only in the middle of a row.
        middle = 0.5 if painter.testRenderHint(QPainter.RenderHint.Antialiasing) else 0.0
        for offset in (-1.0, 1.0):
            painter.drawLines([line.translated(0.0, middle + offset) for line in lines])
    elif tag.line == "wavy":
        _draw_waves(painter, pen, lines)
    else:
        painter.drawLines(list(lines))


def draw_line(painter: QPainter, theme: Theme, tag: Tag, x1: float, x2: float, y: float) -> None:
    """Draw a tag's line from `x1` to `x2` at height `y` (the middle of the line)."""
    draw_lines(painter, theme, tag, [QLineF(x1, y, x2, y)])


def _draw_waves(painter: QPainter, pen: QPen, lines: Sequence[QLineF]) -> None:
    """Laid in tiles: stroking each crest of a full page would take several frames."""
    device = painter.device()
    tile = _tile(pen, device.devicePixelRatioF())
    middle = _TILE_HEIGHT / 2
    for line in lines:
        place = QRectF(line.x1(), line.y1() - middle, line.dx(), _TILE_HEIGHT)
        painter.drawTiledPixmap(place, tile)


def _tile(pen: QPen, ratio: float) -> QPixmap:
    """One wave from crest to crest, kept by Qt until it needs the room."""
    key = f"wave {pen.color().name()} {ratio}"
    tile = QPixmap()
    if QPixmapCache.find(key, tile):
        return tile
    tile = QPixmap(round(_WAVE * ratio), round(_TILE_HEIGHT * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    middle, half = _TILE_HEIGHT / 2, _WAVE / 2
    path = QPainterPath(QPointF(-half, middle + _CREST))
    for n, level in enumerate((middle - _CREST, middle + _CREST, middle - _CREST, middle + _CREST)):
        x = n * half  # a crest at either edge of the tile
        path.cubicTo(x - half / 2, path.currentPosition().y(), x - half / 2, level, x, level)
    painter = QPainter(tile)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(path, pen)
    finally:
        painter.end()
    QPixmapCache.insert(key, tile)
    return tile
