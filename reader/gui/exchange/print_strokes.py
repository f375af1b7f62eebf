"""The lines of tags as strokes: on the screen they are pixels, which paper would show."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.gui.tag_lines import DASHES, WIDTH, WIDTHS

_WAVE, _CREST = 8.0, 1.0


def paint_lines(painter: QPainter, colour: QColor, style: str, lines: Sequence[QLineF]) -> None:
    """Draw level lines in a tag's colour and style, each the middle of what is drawn."""
    pen = QPen(colour, WIDTHS.get(style, WIDTH) * 0.75)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if style in DASHES:
        pen.setDashPattern(DASHES[style])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if style == "double":
        for offset in (-1.0, 1.0):
            painter.drawLines([line.translated(0.0, offset) for line in lines])
    elif style == "wavy":
        for line in lines:
            painter.drawPath(_wave(line))
    elif lines:
        painter.drawLines(list(lines))


def _wave(line: QLineF) -> QPainterPath:
    x, y, half = line.x1(), line.y1(), _WAVE / 2
    path = QPainterPath(line.p1())
    up = True
    while x < line.x2():
        end = min(x + half, line.x2())
        path.quadTo((x + end) / 2, y - 2 * _CREST if up else y + 2 * _CREST, end, y)
        x, up = end, not up
    return path
