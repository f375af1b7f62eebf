"""One line of words that changes often: cut at its end where it has no room.

A label in a layout has the whole window laid out anew at each change of its words. This one is
given its place by whoever holds it, and asks for none.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from reader.gui.theme import Theme


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
            words = self.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, self.width()
            )
            leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.rect(), leading, words)
        finally:
            painter.end()
