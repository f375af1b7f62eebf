"""The small cards that lie on the reading view (palette, note, what is under the mouse).

They are children of the view's viewport, never windows: they take no focus that they do not
need, and Wayland, which lets no window place itself, has no say in it.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from reader.gui.theme import Theme

SHADOW = 10  # pixels around the card itself, part of the widget
_RADIUS = 10.0


def placement(size: QSize, rects: Sequence[QRect], end: QRect, viewport: QRect) -> QPoint | None:
    """Return where a card of `size` goes, beside a range and never over it.

    `rects` are the range's rectangles, `end` that of its last character, all in pixels of the
    viewport. Below the last line if there is room, else above the first, else beside; None
    where there is no room, or where the end is not to be seen.
    """
    if not end.intersects(viewport):
        return None
    if size.width() > viewport.width() or size.height() > viewport.height():
        return None
    seen = [r for r in (*rects, end) if r.intersects(viewport)]
    rightmost = viewport.right() + 1 - size.width()
    lowest = viewport.bottom() + 1 - size.height()
    x = min(max(end.center().x() - size.width() // 2, viewport.left()), rightmost)
    below = max(r.bottom() for r in seen) + 1
    if below <= lowest:
        return QPoint(x, below)
    above = min(r.top() for r in seen) - size.height()
    if above >= viewport.top():
        return QPoint(x, above)
    return _beside(size, seen, end, viewport)


def _beside(size: QSize, seen: list[QRect], end: QRect, viewport: QRect) -> QPoint | None:
    """Return the free place nearest to the end, left or right of what is there."""
    rightmost = viewport.right() + 1 - size.width()
    lowest = viewport.bottom() + 1 - size.height()
    xs = {viewport.left(), rightmost}
    xs.update(r.left() - size.width() for r in seen)
    xs.update(r.right() + 1 for r in seen)
    ys = {end.top(), end.bottom() + 1 - size.height(), viewport.top(), lowest}
    free = (
        QPoint(x, y)
        for x in xs
        for y in ys
        if viewport.left() <= x <= rightmost
        and viewport.top() <= y <= lowest
        and not _covers(QRect(QPoint(x, y), size), seen)
    )
    to_end = end.center() - QPoint(size.width() // 2, size.height() // 2)
    return min(free, key=lambda at: ((at - to_end).manhattanLength(), at.x(), at.y()), default=None)


def _covers(card: QRect, rects: Iterable[QRect]) -> bool:
    return any(card.intersects(r) for r in rects)


class Card(QFrame):
    """A rounded card with a soft shadow; its content keeps `SHADOW` from the widget's edges."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.hide()
        theme.changed.connect(self.update)

    @property
    def theme(self) -> Theme:
        """Where its colours come from."""
        return self._theme

    def body(self) -> QRect:
        """The card itself, without its shadow."""
        return self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            body = QRectF(self.body())
            _paint_shadow(painter, body, dark=self._theme.ground.name == "dark")
            painter.setPen(QPen(self._theme.ground.line, 1.0))
            painter.setBrush(self._theme.ground.page)
            painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        finally:
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press between the pills; one on the shadow is the text's."""
        event.setAccepted(self.body().contains(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self.body().contains(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self.body().contains(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self.body().contains(event.position().toPoint()))


def _paint_shadow(painter: QPainter, body: QRectF, *, dark: bool) -> None:
    """Draw rings that fade outwards (a QGraphicsEffect would paint the card twice)."""
    colour = QColor(0, 0, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(SHADOW - 2, 0, -2):
        colour.setAlphaF((0.085 if dark else 0.024) * (1 - spread / SHADOW) + 0.006)
        painter.setBrush(colour)
        ring = body.adjusted(-spread, -spread + 2, spread, spread + 2)
        painter.drawRoundedRect(ring, _RADIUS + spread, _RADIUS + spread)
