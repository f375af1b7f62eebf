"""The small square that stands for a tag: in the bar, the palette, the table, the cards."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from reader.core.model import Tag
from reader.gui.theme import Theme

SIDE = 11
_RADIUS = 3.0


def draw_swatch(
    painter: QPainter, theme: Theme, tag: Tag, x: float, middle: float, side: float = SIDE
) -> None:
    """Draw a tag's square with its left edge at `x`, its middle at the height `middle`."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tag_colour(tag))
    painter.drawRoundedRect(QRectF(x, middle - side / 2, side, side), _RADIUS, _RADIUS)


class Swatch(QWidget):
    """A tag's square as a widget, for layouts."""

    def __init__(self, theme: Theme, tag: Tag, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tag = tag
        self.setFixedSize(SIDE, SIDE)
        theme.changed.connect(self.update)

    def set_tag(self, tag: Tag) -> None:
        """Stand for another tag."""
        self._tag = tag
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_swatch(painter, self._theme, self._tag, 0, self.height() / 2)
        finally:
            painter.end()


def swatch_icon(tag: Tag, theme: Theme) -> QIcon:
    """A tag's square as an icon, for buttons that Qt draws; made anew when the ground changes."""
    scale = 2
    pixmap = QPixmap(round(SIDE + 2) * scale, round(SIDE + 2) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        draw_swatch(painter, theme, tag, 1.0, (SIDE + 2) / 2)
    finally:
        painter.end()
    return QIcon(pixmap)
