"""Rows of which one is lit, painted by the list itself, as many as are in sight.

For the lists under a field: they take no focus, the field has the keys.
"""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.gui.theme import Theme

_T = TypeVar("_T")
ROW = 34


class RowList(QAbstractScrollArea, Generic[_T]):
    """A list of rows of one height; what a row looks like is the heir's affair."""

    picked = Signal(object)  # what a row stands for: it was clicked

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Opaque: the text below it need not be painted anew for each letter.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.theme = theme
        self._rows: list[_T] = []
        self._lit = 0
        self.verticalScrollBar().setSingleStep(ROW)

    def show_rows(self, rows: Sequence[_T]) -> None:
        """Show these, the first of them lit."""
        self._rows, self._lit = list(rows), 0
        self._update_range()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def shown(self) -> list[_T]:
        """What is shown, in its order."""
        return list(self._rows)

    def current(self) -> _T | None:
        """What is lit."""
        return self._rows[self._lit] if self._rows else None

    def step(self, by: int) -> None:
        """Light another row; beyond an end, that end, and from it the other."""
        if not self._rows:
            return
        last, at = len(self._rows) - 1, self._lit + by
        if abs(by) == 1 and not 0 <= at <= last:
            at = last if at < 0 else 0
        self._lit = max(0, min(at, last))
        bar, top = self.verticalScrollBar(), self._lit * ROW
        if top < bar.value():
            bar.setValue(top)
        elif top + ROW > bar.value() + self.viewport().height():
            bar.setValue(top + ROW - self.viewport().height())
        self.viewport().update()

    def light(self, row: int) -> None:
        """Light a row by its number, and bring it into sight."""
        self.step(row - self._lit)

    def row_rect(self, row: int) -> QRect:
        """Where a row lies in the viewport."""
        top = row * ROW - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), ROW)

    def _row_at(self, at: QPoint) -> int | None:
        row = (at.y() + self.verticalScrollBar().value()) // ROW
        return row if 0 <= row < len(self._rows) else None

    def _update_range(self) -> None:
        height = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, len(self._rows) * ROW - height))
        self.verticalScrollBar().setPageStep(height)

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_range()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().toPoint())
        if row is not None and row != self._lit:
            self._lit = row
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().toPoint())
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(self._rows[row])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        del event  # a list that opens under the mouse lights nothing by that

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        try:
            painter.fillRect(event.rect(), self.theme.ground.page)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            first = self.verticalScrollBar().value() // ROW
            beyond = first + self.viewport().height() // ROW + 2
            for row in range(first, min(beyond, len(self._rows))):
                rect = self.row_rect(row)
                if rect.intersects(event.rect()):
                    if row == self._lit:
                        painter.setPen(Qt.PenStyle.NoPen)
                        painter.setBrush(self.theme.ground.chosen)
                        painter.drawRoundedRect(QRectF(rect).adjusted(0, 1, 0, -1), 6, 6)
                    self.paint_row(painter, rect, self._rows[row])
        finally:
            painter.end()

    def paint_row(self, painter: QPainter, rect: QRect, row: _T) -> None:
        """Paint what a row stands for."""
        raise NotImplementedError
