"""The pages as they will be printed, one below the other; only those in sight are painted."""

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from reader.gui.exchange.print_pages import Pages
from reader.gui.theme import Theme

_GAP = 18
_MOST = 1.25  # of the natural size, in a wide window


class PrintPreview(QAbstractScrollArea):
    """Pages on the ground of the window; white as paper is on every ground."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("print_pages")
        self.setAccessibleName(self.tr("Pages"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        self._pages: Pages | None = None
        self._paper = QSizeF(794, 1123)
        self._margins = QMarginsF()

    def show_pages(self, pages: Pages, paper: QSizeF, margins: QMarginsF) -> None:
        """Show pages on paper of a size with margins, in pixels of 1/96 inch."""
        self._pages, self._paper, self._margins = pages, paper, margins
        self.grown()

    def grown(self) -> None:
        """There are more pages than before."""
        count = len(self._pages.pages) if self._pages is not None else 0
        height = round(count * self._step() + _GAP)
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(60)
        bar.setRange(0, max(0, height - self.viewport().height()))
        self.viewport().update()

    def page_at_middle(self) -> int:
        """The number of the page that is looked at, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        count = len(self._pages.pages) if self._pages is not None else 0
        return max(0, min(count - 1, int(middle / self._step())))

    def _scale(self) -> float:
        room = self.viewport().width() - 2 * _GAP
        return max(0.1, min(_MOST, room / self._paper.width()))

    def _step(self) -> float:
        return self._paper.height() * self._scale() + _GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grown()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self.viewport())
        try:
            painter.fillRect(self.viewport().rect(), self._theme.ground.ground)
            if self._pages is not None:
                self._paint(painter, self._pages)
        finally:
            painter.end()

    def _paint(self, painter: QPainter, pages: Pages) -> None:
        scale, step, top = self._scale(), self._step(), self.verticalScrollBar().value()
        first = max(0, int(top / step))
        last = int((top + self.viewport().height()) / step) + 1
        wide, high = self._paper.width() * scale, self._paper.height() * scale
        left = (self.viewport().width() - wide) / 2
        for number in range(first, min(last, len(pages.pages))):
            y = _GAP + number * step - top
            painter.setPen(QPen(self._theme.ground.line, 1.0))
            painter.setBrush(Qt.GlobalColor.white)
            painter.drawRect(QRectF(left, y, wide, high))
            painter.save()
            painter.translate(left, y)
            painter.scale(scale, scale)
            painter.translate(self._margins.left(), self._margins.top())
            pages.paint(painter, number)
            painter.restore()
