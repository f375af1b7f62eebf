"""The lines that are a tag's second mark: those that a pen has, and two that no pen has."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPainterPath, QPen

_APART = 1.5  # of a double line: from its middle to each half
_WAVE = 3.0  # pixels of half a wave
_HIGH = 1.6


def draw_lines(painter: QPainter, pen: QPen, line: str, lines: Sequence[QLineF]) -> None:
    """Draw level lines in a tag's pen; `line` is one of `tag_marks.LINES`."""
    if line == "double":
        thin = QPen(pen)
        thin.setWidthF(1.0)
        painter.setPen(thin)
        for by in (-_APART, _APART):
            painter.drawLines([at.translated(0, by) for at in lines])
    elif line == "wavy":
        _draw_waves(painter, pen, lines)
    else:
        painter.setPen(pen)
        painter.drawLines(list(lines))


def _draw_waves(painter: QPainter, pen: QPen, lines: Sequence[QLineF]) -> None:
    thin = QPen(pen)
    thin.setWidthF(1.4)
    path = QPainterPath()
    for at in lines:
        x, end, y = at.x1(), at.x2(), at.y1()
        path.moveTo(x, y)
        up = -1
        while x < end - 0.5:
            step = min(_WAVE, end - x)
            path.quadTo(x + step / 2, y + 2 * _HIGH * up, x + step, y)
            x, up = x + step, -up
    before = painter.renderHints()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.strokePath(path, thin)
    painter.setRenderHints(painter.renderHints(), False)
    painter.setRenderHints(before, True)
