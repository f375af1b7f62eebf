"""One line of words that changes often: cut at its end where it has no room.

A label in a layout has the whole window laid out anew at each change of its words. This one is
given its place by whoever holds it, and asks for none.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from reader.gui.theme import Theme

_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class Saying(QLabel):
    """Words in the quiet colour of the ground."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme

    def width_of_words(self) -> int:
        """The width that all its words need, in pixels."""
        return self.fontMetrics().horizontalAdvance(self.text()) + 2

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the words from the leading side."""
        del event
        painter = QPainter(self)
        try:
            painter.setPen(self._theme.ground.muted)
            metrics, words = self.fontMetrics(), self.text()
            # Measured only where it may be too long.
            if 2 * len(words) * metrics.averageCharWidth() > self.width():
                words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(self.rect(), _LEADING, words)
        finally:
            painter.end()
