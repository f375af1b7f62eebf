"""The gutter: where tags lie in the whole document, as ticks beside the scroll bar.

Worked out between events, since there may be a hundred thousand spans; what comes or goes is
then added or taken away by itself. The scroll bar is left to the hits of a search.
"""

import time
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from reader.core.model import Annotation
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.margin.coverage import Coverage
from reader.gui.reading.rows import THICK, Rows
from reader.gui.reading.view import ReadingView
from reader.gui.tags.labels import label
from reader.gui.theme import Theme

WIDTH = 12
_COLUMNS = 4  # tags side by side, at most
_BUDGET = 0.004  # seconds
_AT_ONCE = 500  # annotations between two looks at the clock
_PAUSE = 150  # ms until a new height is worked out: a window is resized in many steps


class Gutter(QWidget):
    """A strip between the text and its scroll bar; a click goes to what it shows there."""

    def __init__(self, view: ReadingView, annotations: CurrentAnnotations, theme: Theme) -> None:
        super().__init__(view)
        self.setObjectName("tag_gutter")
        self.setAccessibleName(self.tr("Where tags lie in the document"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view = view
        self._annotations = annotations
        self._theme = theme
        self._rows: Rows | None = None
        self._coverage = Coverage(0)
        self._waiting: Sequence[Annotation] = ()  # those not yet counted
        self._next = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._begin)
        view.leave_room(WIDTH)
        view.viewport().installEventFilter(self)
        view.zoomed.connect(self._later)
        annotations.reset.connect(self._forget)
        annotations.loaded.connect(self._begin)
        annotations.changed.connect(self._follow)
        theme.changed.connect(self.update)
        self._fit()

    # -- what it shows

    @property
    def complete(self) -> bool:
        """Whether everything has been counted."""
        return self._rows is not None and not self._timer.isActive()

    def tags_at(self, y: int) -> list[int]:
        """The ids of the tags whose ticks stand at a height, in the order they stand in."""
        row = y // THICK
        if self._rows is None or not self._rows.complete or not 0 <= row < self._rows.count:
            return []
        return self._coverage.tags_at(row, _COLUMNS)

    def height_of(self, offset: int) -> int | None:
        """The height at which an offset of the text is shown, once that is known."""
        if self._rows is None or not self._rows.complete:
            return None
        return self._rows.row_of(offset) * THICK

    # -- counting

    def _forget(self) -> None:
        self._timer.stop()
        self._rows, self._waiting = None, ()
        self.update()

    def _later(self) -> None:
        if self._annotations.complete:
            self._pause.start()

    def _begin(self) -> None:
        """Count all of it anew; what stands there stays until the rows are known."""
        if not self._annotations.complete or self.height() < 2 * THICK:
            return
        self._rows = Rows(self._view.offset_at, self.height())
        self._coverage = Coverage(self._rows.count)
        self._waiting, self._next = self._annotations.items(), 0
        self._timer.start()

    def _work(self) -> None:
        rows = self._rows
        if rows is None:
            self._timer.stop()
            return
        until = time.perf_counter() + _BUDGET
        if not rows.complete:
            rows.extend(until)
            return
        while self._next < len(self._waiting) and time.perf_counter() < until:
            self._count(self._waiting[self._next : self._next + _AT_ONCE], 1)
            self._next += _AT_ONCE
        if self._next >= len(self._waiting):
            self._timer.stop()
            self._waiting = ()
            self.update()

    def _count(self, annotations: Sequence[Annotation], number: int) -> None:
        rows = self._rows
        assert rows is not None
        for annotation in annotations:
            first, last = rows.row_of(annotation.start), rows.row_of(annotation.end - 1)
            self._coverage.add(annotation.tag, first, last, number)

    def _follow(self, removed: list[Annotation], added: list[Annotation]) -> None:
        rows = self._rows
        if rows is None:
            return
        if not rows.complete:
            self._begin()  # nothing is counted yet: only the list is another
            return
        self._count(removed, -1)
        self._count(added, 1)
        if len(removed) + len(added) > 50:
            self.update()
            return
        for annotation in (*removed, *added):
            first, last = rows.row_of(annotation.start), rows.row_of(annotation.end - 1)
            self.update(0, first * THICK, self.width(), (last - first + 1) * THICK)

    # -- its place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stand beside the viewport, as high as it is."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        port = self._view.viewport().geometry()
        rtl = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = port.left() - WIDTH if rtl else port.right() + 1
        before = self.height()
        self.setGeometry(QRect(QPoint(x, port.top()), QSize(WIDTH, port.height())))
        if before != self.height():
            self._later()

    # -- events

    def changeEvent(self, event: QEvent) -> None:
        """The scroll bar changes sides with the interface's language."""
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._view.leave_room(WIDTH)
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ticks of the part that needs it."""
        painter = QPainter(self)
        try:
            clip = event.rect()
            painter.fillRect(clip, self._theme.ground.ground)
            if self._rows is not None and self._rows.complete:
                self._paint(painter, clip)
        finally:
            painter.end()

    def _paint(self, painter: QPainter, clip: QRect) -> None:
        known = {t.id: self._theme.tag_colour(t) for t in self._annotations.tags()}
        room = WIDTH - 2
        for row in range(clip.top() // THICK, clip.bottom() // THICK + 1):
            tags = self.tags_at(row * THICK)
            for number, tag in enumerate(tags):
                left = 1 + room * number // len(tags)
                right = 1 + room * (number + 1) // len(tags)
                colour = known.get(tag, self._theme.ground.muted)
                painter.fillRect(left, row * THICK, right - left, THICK, colour)

    def _near(self, y: int) -> int | None:
        """The height of the tick nearest to the mouse, if one is near enough to be meant."""
        for away in range(0, 3 * THICK, THICK):
            for at in (y - away, y + away):
                if self.tags_at(at):
                    return at
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to what is marked there, or to that part of the text."""
        rows = self._rows
        if event.button() is not Qt.MouseButton.LeftButton or rows is None or not rows.complete:
            event.ignore()
            return
        point = event.position().toPoint()
        at = self._near(point.y())
        row = (point.y() if at is None else at) // THICK
        start, end = rows.range_of(max(0, min(row, rows.count - 1)))
        tags = self.tags_at(row * THICK)
        if tags:
            column = max(0, min((point.x() - 1) * len(tags) // (WIDTH - 2), len(tags) - 1))
            here = self._annotations.overlapping(start, max(end, start + 1))
            start = next((max(start, a.start) for a in here if a.tag == tags[column]), start)
        self._view.scroll_to(start)

    def event(self, event: QEvent) -> bool:
        """Say which tags lie where the mouse rests."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._near(event.pos().y())
            told = self._told(at) if at is not None else ""
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    def _told(self, at: int) -> str:
        row, locale = at // THICK, QLocale()
        return "\n".join(
            f"{label(self._annotations.tag(tag))}  "
            f"{locale.toString(self._coverage.count_at(tag, row))}"
            for tag in self.tags_at(at)
        )
