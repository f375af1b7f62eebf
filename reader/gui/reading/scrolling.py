"""Keeps the scroll bar and the heights of the page in step, while blocks are laid out.

Heights are estimates until a block is laid out: then the range changes, and what a person
reads must stay where it is.
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.core.bulk import collector_paused
from reader.gui.reading.geometry import INSIDE_PAGE, Geometry

_IDLE_AFTER = 20  # ms


class Scrolling(QObject):
    """Scrolls to places, lays out what comes into view and, in idle time, what may come next."""

    def __init__(self, viewport: QWidget, bar: QScrollBar, geometry: Geometry) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._bar = bar
        self._geometry = geometry
        self.following = False  # the bar follows us: nobody is to follow the bar
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        # A pause first: what a person waits for comes before what may come next.
        self._idle.setInterval(_IDLE_AFTER)
        self._idle.timeout.connect(self._lay_out_ahead)

    def set_value(self, value: int) -> None:
        """Scroll so far down."""
        self.following = True
        self._bar.setValue(value)
        self.following = False

    def update_range(self) -> None:
        """The page or the viewport has another height."""
        self.following = True
        self._bar.setPageStep(max(1, self._geometry.height - 48))
        self._bar.setSingleStep(round(20 * self._geometry.scale))
        self._bar.setRange(0, self._geometry.range())
        self.following = False

    def settle(self) -> bool:
        """Lay out what is visible; whether something moved by it."""
        page = self._geometry.page
        if page is None:
            return False
        total, top = page.heights.total(), self._geometry.top()
        with collector_paused():
            moved = page.lay_out(top, top + self._geometry.height)
        changed = page.heights.total() != total
        if changed:
            self.update_range()
        if moved:
            self.set_value(self._geometry.scrolled() + round(moved))
        self._idle.start()
        return changed

    def bring(self, offset: int, *, at_top: bool) -> None:
        """Scroll so that the line of `offset` is in the middle of the viewport, or at its top."""
        page, geometry = self._geometry.page, self._geometry
        if page is None:
            return
        # Twice: laying out what is around the place corrects the heights above it.
        for _ in range(2):
            y = geometry.line_top(offset)
            room = INSIDE_PAGE if at_top else (geometry.height - page.type.pitch) / 2
            self.update_range()
            self.set_value(round(y - room))
            self.settle()

    def reveal(self, offset: int) -> bool:
        """Scroll as little as brings the line of `offset` into view; whether it had to."""
        page, geometry = self._geometry.page, self._geometry
        if page is None:
            return False
        before, total = geometry.scrolled(), page.heights.total()
        # Twice: laying out what is around the place corrects the heights above it.
        for _ in range(2):
            y = geometry.line_top(offset)
            self.update_range()
            lowest = y + 2 * page.type.pitch - geometry.height
            wanted = min(max(geometry.scrolled(), lowest), y - page.type.pitch)
            if round(wanted) != geometry.scrolled():
                self.set_value(max(0, round(wanted)))
                self.settle()
        return geometry.scrolled() != before or page.heights.total() != total

    def painted(self) -> None:
        """What was asked for stands there: the pause before laying out ahead begins."""
        if self._idle.isActive():
            self._idle.start()

    def _lay_out_ahead(self) -> None:
        """One block beyond either edge, until a screen is ready both ways."""
        page = self._geometry.page
        if page is None or not self._viewport.isVisible():
            return
        height, top = self._geometry.height, self._geometry.top()
        for y in (top + height, top - height):
            first, last = page.index_at(y), page.index_at(y + height)
            order = range(first, last + 1) if y > top else range(last, first - 1, -1)
            for index in order:
                if page.is_laid(index):
                    continue
                above = page.top(index) < top
                before = page.heights[index]
                page.laid(index)
                grown = page.heights[index] - before
                if grown:
                    self.update_range()
                    if above:
                        self.set_value(self._geometry.scrolled() + round(grown))
                    elif page.top(index) < top + height:
                        self._viewport.update()
                self._idle.start()
                return
