"""The small square that stands for a tag: in the bar, the palette, the table, the cards.

Where nothing else shows the tag's line, the square has it below.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtWidgets import QWidget

from reader.core.model import Tag
from reader.gui.tag_lines import draw_line
from reader.gui.theme import Theme

SIDE = 11
WITH_LINE = QSize(18, 15)  # a square as wide as three dots of a line, with the line
ICON = QSize(24, 15)  # that, with room at both sides: words beside an icon come too near it
_RADIUS = 3.0


def draw_swatch(
    painter: QPainter, theme: Theme, tag: Tag, x: float, middle: float, side: float = SIDE
) -> None:
    """Draw a tag's square with its left edge at `x`, its middle at the height `middle`."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tag_colour(tag))
    painter.drawRoundedRect(QRectF(x, middle - side / 2, side, side), _RADIUS, _RADIUS)


def _draw_with_line(painter: QPainter, theme: Theme, tag: Tag) -> None:
    width, height = WITH_LINE.toTuple()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tag_colour(tag))
    painter.drawRoundedRect(QRectF(0, 0, width, height - 6), _RADIUS, _RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    draw_line(painter, theme, tag, 0, width, height - 2)


class Swatch(QWidget):
    """A tag's square and line as a widget, for layouts."""

    def __init__(self, theme: Theme, tag: Tag, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tag = tag
        self.setFixedSize(WITH_LINE)
        theme.changed.connect(self.update)

    def set_tag(self, tag: Tag) -> None:
        """Stand for another tag."""
        self._tag = tag
        self.update()

    def sizeHint(self) -> QSize:
        return WITH_LINE

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _draw_with_line(painter, self._theme, self._tag)
        finally:
            painter.end()


def swatch_icon(tag: Tag, theme: Theme) -> QIcon:
    """The same as an icon, for buttons that Qt draws; made anew when the ground changes."""
    # Kept by Qt until it needs the room: a codebook of hundreds of tags has a few dozen.
    key = f"swatch {theme.tag_colour(tag).name()} {tag.line}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return _plain_icon(pixmap)
    scale = 2
    pixmap = QPixmap(ICON * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.translate((ICON.width() - WITH_LINE.width()) / 2, 0)
        _draw_with_line(painter, theme, tag)
    finally:
        painter.end()
    QPixmapCache.insert(key, pixmap)
    return _plain_icon(pixmap)


def _plain_icon(pixmap: QPixmap) -> QIcon:
    """An icon whose colour is the tag's in a chosen row too, where Qt would tint it."""
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon
