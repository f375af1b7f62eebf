"""What is drawn of notes besides their cards: marks, shadows, and lines to spans."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from reader.gui.theme import Theme, interface_font

_RADIUS = 3.5
_SPREAD = 9


def draw_mark(painter: QPainter, theme: Theme, rect: QRect, colour: QColor, count: int) -> None:
    """A small sheet in a tag's colour: two lines of writing, or how many notes there are."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(rect), _RADIUS, _RADIUS)
    painter.setPen(QPen(theme.ground.page, 1.5))
    if count > 1:
        font = interface_font(arabic=False)
        font.setPixelSize(10)
        font.setBold(True)
        painter.setFont(font)
        words = str(count) if count < 10 else "+"
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
    else:
        left, right, middle = rect.left() + 4.0, rect.right() - 3.0, rect.top() + rect.height() / 2
        for y in (middle - 2.0, middle + 2.0):
            painter.drawLine(QPointF(left, y), QPointF(right, y))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def draw_shadow(painter: QPainter, theme: Theme, rect: QRect) -> None:
    """The soft shadow of a card that lies over others."""
    dark = theme.ground.name == "dark"
    colour = QColor(0, 0, 0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(_SPREAD, 0, -2):
        colour.setAlphaF((0.08 if dark else 0.022) * (1 - spread / (_SPREAD + 2)) + 0.006)
        painter.setBrush(colour)
        ring = QRectF(rect).adjusted(-spread, -spread + 2, spread, spread + 2)
        painter.drawRoundedRect(ring, 7 + spread, 7 + spread)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def draw_link(
    painter: QPainter,
    card: QRect,
    line: Sequence[QRect],
    edges: tuple[float, float],
    colour: QColor,
) -> None:
    """The thin line from a card to the pieces of its span on one line of text.

    It runs above the letters, from the end of the text's lines (`edges` are their left and
    right) to the nearest piece.
    """
    on_left = card.center().x() < edges[0]
    y = line[0].top() - 0.5
    start = card.right() + 1.0 if on_left else float(card.left())
    near = min(r.left() for r in line) if on_left else max(r.right() for r in line) + 1
    turn = edges[0] - 8 if on_left else edges[1] + 8
    from_y = min(max(y, card.top() + 8.0), card.bottom() - 8.0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(colour, 1.25))
    painter.drawPolyline(
        QPolygonF([QPointF(start, from_y), QPointF(turn, y), QPointF(float(near), y)])
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
