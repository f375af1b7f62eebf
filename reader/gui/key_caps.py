"""Keys drawn as the caps that they have on a keyboard, arrows as arrows.

Caps always stand from left to right, Ctrl before K, whichever way the line beside them runs.
"""

import sys
from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from reader.gui.keys import shown
from reader.gui.theme import Theme

HEIGHT = 20.0
_PAD = 6.0
_GAP = 3.0  # between the caps of one press
_BETWEEN = 10.0  # between two presses that do the same
_MOST = 4  # presses shown one by one; of more the first and the last
_ARROWS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}
_MAC_HELD = "⌘⇧⌥⌃"


@cache
def caps_of(combo: str) -> tuple[str, ...]:
    """The caps of one press, as `keys` names it: ("Ctrl", "Shift", "S"), arrows by name."""
    last = combo.rpartition("+")[2] or "+"
    words = shown(combo)
    if sys.platform == "darwin":
        held = [c for c in words if c in _MAC_HELD]
        rest = words.lstrip(_MAC_HELD)
    else:
        front, _, rest = words.rpartition("+")
        if not rest:  # Ctrl++: the last plus is the key
            front, rest = words[:-1].removesuffix("+"), "+"
        held = [part for part in front.split("+") if part]
    return (*held, last if last in _ARROWS else rest)


def caps_font(font: QFont) -> QFont:
    """The type on the caps, for rows in `font`."""
    small = QFont(font)
    small.setPixelSize(max(9, font.pixelSize() - 2 if font.pixelSize() > 0 else 11))
    return small


def _presses(keys: Sequence[str]) -> list[tuple[str, ...]]:
    if len(keys) > _MOST:
        return [caps_of(keys[0]), ("…",), caps_of(keys[-1])]
    return [caps_of(key) for key in keys]


def _width_of(cap: str, metrics: QFontMetricsF) -> float:
    if cap == "…":
        return metrics.horizontalAdvance(cap)
    if cap in _ARROWS:
        return HEIGHT + 2
    return max(HEIGHT + 2, metrics.horizontalAdvance(_printed(cap)) + 2 * _PAD)


def caps_width(keys: Sequence[str], font: QFont) -> float:
    """How wide the caps of some presses are, in pixels."""
    metrics = QFontMetricsF(caps_font(font))
    presses = _presses(keys)
    wide = sum(_width_of(cap, metrics) for caps in presses for cap in caps)
    inside = sum(len(caps) - 1 for caps in presses)
    return wide + _GAP * inside + _BETWEEN * max(0, len(presses) - 1)


def draw_caps(
    painter: QPainter, theme: Theme, font: QFont, left: float, middle: float, keys: Sequence[str]
) -> None:
    """Draw the caps of some presses from `left` on, their middle at `middle`."""
    painter.setFont(caps_font(font))
    metrics = QFontMetricsF(painter.font())
    x = left
    for caps in _presses(keys):
        for cap in caps:
            wide = _width_of(cap, metrics)
            _draw_cap(painter, theme, QRectF(x, middle - HEIGHT / 2, wide, HEIGHT), cap)
            x += wide + _GAP
        x += _BETWEEN - _GAP
    painter.setFont(font)


def _draw_cap(painter: QPainter, theme: Theme, rect: QRectF, cap: str) -> None:
    ground = theme.ground
    if cap != "…":
        painter.setPen(QPen(ground.line, 1.0))
        painter.setBrush(ground.panel)
        body = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(body, 4, 4)
        # The lower edge twice as thick: a cap, not a box.
        painter.drawLine(
            QPointF(body.left() + 4, body.bottom() - 1), body.bottomRight() - QPointF(4, 1)
        )
    if cap in _ARROWS:
        _draw_arrow(painter, theme, rect.center(), *_ARROWS[cap])
        return
    painter.setPen(ground.muted)
    painter.drawText(rect.adjusted(0, -1, 0, -1), Qt.AlignmentFlag.AlignCenter, _printed(cap))


def _draw_arrow(painter: QPainter, theme: Theme, at: QPointF, x: int, y: int) -> None:
    pen = QPen(theme.ground.muted, 1.3)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    tip = at + QPointF(x * 4.5, y * 4.5)
    painter.drawLine(at - QPointF(x * 4.5, y * 4.5), tip)
    for side in (-1, 1):
        painter.drawLine(tip, tip - QPointF(x * 3 + y * 3 * side, y * 3 + x * 3 * side))


def _printed(cap: str) -> str:
    """The hyphen is hard to see."""
    return "\u2212" if cap == "-" else cap
