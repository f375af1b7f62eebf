"""How far a reader is with a document: what that is called, and its small mark."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from reader.core.model import STATES
from reader.gui.theme import Theme

SIDE = 12


def state_label(state: str) -> str:
    """What a state is called."""
    translate = QCoreApplication.translate
    names = {
        "new": translate("States", "New"),
        "reading": translate("States", "Reading"),
        "done": translate("States", "Done"),
    }
    return names.get(state, state)


def next_state(state: str) -> str:
    """The state after a state; the first after the last."""
    at = STATES.index(state) if state in STATES else -1
    return STATES[(at + 1) % len(STATES)]


def draw_state(painter: QPainter, theme: Theme, state: str, x: float, middle: float) -> None:
    """Draw a mark of SIDE pixels with its left edge at `x`: a ring, half of a disc, a tick."""
    ground = theme.ground
    ring = QRectF(x + 1, middle - SIDE / 2 + 1, SIDE - 2, SIDE - 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state == "done":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground.accent)
        painter.drawEllipse(ring.adjusted(-0.75, -0.75, 0.75, 0.75))
        pen = QPen(ground.panel, 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        c = ring.center()
        painter.drawPolyline(
            [c + QPointF(-2.6, 0.2), c + QPointF(-0.8, 2.0), c + QPointF(2.6, -1.8)]
        )
        return
    painter.setPen(QPen(ground.accent if state == "reading" else ground.muted, 1.5))
    painter.drawEllipse(ring)
    if state == "reading":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground.accent)
        painter.drawPie(ring.adjusted(1.5, 1.5, -1.5, -1.5), -90 * 16, -180 * 16)


def state_icon(state: str, theme: Theme) -> QIcon:
    """The mark as an icon, for buttons and menus; made anew when the ground changes."""
    scale = 2
    pixmap = QPixmap((SIDE + 2) * scale, (SIDE + 2) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    try:
        draw_state(painter, theme, state, 1.0, (SIDE + 2) / 2)
    finally:
        painter.end()
    return QIcon(pixmap)
