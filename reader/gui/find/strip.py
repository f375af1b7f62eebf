"""Where the hits lie in the whole document: small lines on the scroll bar.

A line for each row of pixels that has a hit, worked out row by row between events, since there
may be a million of them.
"""

import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.gui.find.finding import Finding
from reader.gui.reading.rows import THICK, Rows
from reader.gui.reading.view import ReadingView
from reader.gui.theme import Theme

_BUDGET = 0.004  # seconds


class HitStrip(QWidget):
    """Lies over the scroll bar and lets the mouse through."""

    def __init__(self, view: ReadingView, finding: Finding, theme: Theme) -> None:
        super().__init__(view.verticalScrollBar())
        self.setObjectName("find_strip")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, True)
        self._view = view
        self._finding = finding
        self._theme = theme
        self._marked: list[int] = []
        self._rows: Rows | None = None
        self._next = 0  # the row to look at
        self._hits: object = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work_out)
        finding.changed.connect(self._follow)
        theme.changed.connect(self.update)
        view.verticalScrollBar().installEventFilter(self)
        self._fit()

    @property
    def rows(self) -> list[int]:
        """The rows of pixels that are marked so far."""
        return self._marked

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as large as the scroll bar."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        bar = self._view.verticalScrollBar()
        self.setGeometry(0, 0, bar.width(), bar.height())
        self._begin()

    def _follow(self) -> None:
        if self._finding.hits is not self._hits:
            self._begin()

    def _begin(self) -> None:
        self._hits = self._finding.hits
        self._marked, self._next = [], 0
        self._rows = Rows(self._view.offset_at, self.height())
        self.setVisible(bool(self._finding.hits))
        self.update()
        if self._finding.hits:
            self._timer.start()

    def _work_out(self) -> None:
        hits, rows = self._finding.hits, self._rows
        assert rows is not None
        rows.extend(time.perf_counter() + _BUDGET)
        while self._next + 1 < len(rows.starts):
            start, end = rows.range_of(self._next)
            index = hits.index_at(start)
            if index < len(hits) and hits[index][0] < end:
                self._marked.append(self._next * THICK)
            self._next += 1
        if rows.complete:
            self._timer.stop()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        try:
            colour = self._theme.ground.found_line
            for row in self._marked:
                painter.fillRect(2, row, self.width() - 4, THICK, colour)
        finally:
            painter.end()
        del event
