"""The caret in the text: where it stands, what keys do to it, how it is drawn.

Made when it is first asked for, by its key or a click. With Shift it selects, from where it
stood; the selection is the view's.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter

from reader.core.model import Span
from reader.core.text.segmentation import sentence_at
from reader.gui.keys import Context, command_for
from reader.gui.reading.caret_places import MOVES, Caret, CaretPlaces
from reader.gui.reading.geometry import Geometry
from reader.gui.reading.scrolling import Scrolling
from reader.gui.reading.selection import Stretch, join

if TYPE_CHECKING:
    from reader.gui.reading.view import ReadingView

_WIDTH = 2
_BY_LINES = {"caret_line_up": -1, "caret_line_down": 1}
_BY_PAGES = {"caret_page_up": -1, "caret_page_down": 1}


class TextCaret(QObject):
    """One caret in one view."""

    selected = Signal()  # keys selected something; the keys may still be held
    moved = Signal()

    def __init__(self, view: "ReadingView", geometry: Geometry, scrolling: Scrolling) -> None:
        super().__init__(view)
        self._view = view
        self._geometry = geometry
        self._scrolling = scrolling
        self._caret: Caret | None = None
        self._shown = False
        self._anchor: int | None = None  # where what is selected by keys begins
        self._column: float | None = None  # the x that lines up and down keep to
        self._selecting = False
        self._keyed = False  # keys selected, and Shift is not let go of yet
        self._lit = True
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._flash)
        QGuiApplication.styleHints().cursorFlashTimeChanged.connect(self._on_flash_time)
        view.selection_changed.connect(self._on_selection)

    # -- where it is

    @property
    def shown(self) -> bool:
        """Whether there is a caret to be seen, and arrows move it."""
        return self._shown and self._geometry.page is not None

    def offset(self) -> int | None:
        """Where it stands; None where it is not shown."""
        return self._caret.offset if self.shown and self._caret is not None else None

    def rectangle(self) -> QRect:
        """Its line in the viewport; empty where it is not shown."""
        page, caret = self._geometry.page, self._caret
        if page is None or caret is None or not self._shown:
            return QRect()
        x, y = CaretPlaces(page).place(caret)
        left = round(self._geometry.text_left() + x) - _WIDTH // 2
        top = y - self._geometry.top() + page.metrics.band_top
        return QRect(left, round(top), _WIDTH, round(page.metrics.band_height(1)))

    # -- showing it

    def toggle(self) -> bool:
        """Show it at what is selected, else at the first line seen, or hide it; which it was."""
        if self._shown:
            self._update()
            self._shown = False
            self._blink.stop()
        else:
            self._begin()
        return self._shown

    def _begin(self) -> CaretPlaces | None:
        """Make sure that there is one; None without a text."""
        page = self._geometry.page
        if page is None:
            return None
        places = CaretPlaces(page)
        if not self._shown or self._caret is None:
            span = self._view.chosen_span()
            self._put(places.at(span.start if span is not None else self._view.top_offset()))
        return places

    def forget(self) -> None:
        """Another text: it stands nowhere; it comes back at the top where it was shown."""
        self._caret, self._anchor, self._column = None, None, None
        if self._shown and self._geometry.page is not None:
            self._put(CaretPlaces(self._geometry.page).at(self._view.top_offset()))

    def put_at(self, offset: int, *, after: bool = False) -> None:
        """Stand at an offset."""
        if self._geometry.page is not None:
            self._anchor = None
            self._put(CaretPlaces(self._geometry.page).at(offset, after=after))

    def stand_in(self, span: Span) -> None:
        """Be at what was selected: where it is elsewhere, at its beginning."""
        at = self.offset()
        if at is not None and not span.start <= at <= span.end:
            self.put_at(span.start)

    def put_at_point(self, point: QPointF) -> None:
        """Stand where a click was."""
        if self._geometry.page is not None:
            x, y = point.x() - self._geometry.text_left(), point.y() + self._geometry.top()
            self._anchor = None
            self._put(CaretPlaces(self._geometry.page).at_point(x, y))

    def follow(self, span: Span) -> None:
        """Stand at the end of what the mouse selected; Shift goes on from there."""
        if not self._keyed:
            self.put_at(span.end, after=True)
            self._anchor = span.start

    def _put(self, caret: Caret, *, keep_column: bool = False) -> None:
        self._update()
        self._caret, self._shown = caret, True
        if not keep_column:
            self._column = None
        self._lit = True
        self._start_blinking()
        self._update()
        self.moved.emit()

    # -- keys

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks of the caret; whether it asked for anything."""
        if not self.shown:
            return False
        command = command_for(event, (Context.CARET,))
        if command is None:
            return False
        name = command.removesuffix("_selecting")
        places = self._begin()
        if places is None or self._caret is None:
            return False
        before = self._caret
        self._go(places, name)
        if name != command:
            self._select_from(before.offset)
        else:
            self._anchor = None
            self._view.select(None)
        self.reveal()
        return True

    def _go(self, places: CaretPlaces, name: str) -> None:
        caret = self._caret
        assert caret is not None
        if name in MOVES:
            self._put(MOVES[name](places, caret))
            return
        x, y = places.place(caret)
        self._column = x = x if self._column is None else self._column
        if name in _BY_LINES:
            self._put(places.step_line(caret, _BY_LINES[name], x), keep_column=True)
            return
        by = _BY_PAGES[name]
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep())
        target = y + by * bar.pageStep()
        ended = places.at(0) if by < 0 else places.at(1 << 62, after=True)
        last = self._geometry.page.heights.total() if self._geometry.page is not None else 0.0
        inside = 0 <= target < last
        self._put(places.at_point(x, target) if inside else ended, keep_column=True)

    def release(self, event: QKeyEvent) -> None:
        """Shift was let go of: what keys selected stands now."""
        if event.key() == Qt.Key.Key_Shift and self._keyed:
            self._view.finish_selection()
            self._keyed = False

    def _select_from(self, before: int) -> None:
        if self._anchor is None:
            self._anchor = before
        caret = self._caret
        assert caret is not None
        low, high = sorted((self._anchor, caret.offset))
        self._select(join(self._view.text, Stretch(low, low), Stretch(high, high)))

    def _select(self, span: Span | None) -> None:
        self._selecting = True
        self._view.select_by_keys(span)
        self._selecting = False
        self._keyed = span is not None
        if span is not None:
            self.selected.emit()

    def select_sentence(self) -> None:
        """Select the sentence that it stands in."""
        if self._begin() is not None and self._caret is not None:
            piece, base = self._view.block_text_at(self._caret.near)
            start, end = sentence_at(piece, min(self._caret.near - base, max(0, len(piece) - 1)))
            self._take(base + start, base + end)

    def select_paragraph(self) -> None:
        """Select the paragraph that it stands in."""
        page = self._geometry.page
        if self._begin() is not None and page is not None and self._caret is not None:
            paragraphs = page.blocks.paragraphs
            number = paragraphs.index_at(self._caret.near)
            self._take(paragraphs.starts[number], paragraphs.end(number))

    def _take(self, start: int, end: int) -> None:
        span = join(self._view.text, Stretch(start, start), Stretch(end, end))
        if span is not None:
            self.put_at(span.end, after=True)
            self._anchor = span.start
            self._select(span)
            self.reveal()

    def _on_selection(self) -> None:
        if not self._selecting:
            self._anchor = None
            self._keyed = False

    def reveal(self) -> None:
        """Bring it into view, by no more than it takes."""
        if self._caret is not None and self._scrolling.reveal(self._caret.near):
            self._view.viewport().update()
            self._view.moved.emit()

    # -- drawing

    def _start_blinking(self) -> None:
        period = QGuiApplication.styleHints().cursorFlashTime()
        if period > 0:  # else the system asks that nothing blinks
            self._blink.start(max(100, period // 2))
        else:
            self._blink.stop()

    def _on_flash_time(self) -> None:
        if self._shown:
            self._lit = True
            self._start_blinking()
            self._update()

    @property
    def blinking(self) -> bool:
        """Whether it comes and goes."""
        return self._blink.isActive()

    def _flash(self) -> None:
        if self._has_focus():
            self._lit = not self._lit
            self._update()

    def _has_focus(self) -> bool:
        return self._view.window().focusWidget() is self._view

    def _update(self) -> None:
        rect = self.rectangle()
        if not rect.isEmpty():
            self._view.viewport().update(rect.adjusted(-1, -1, 1, 1))

    def paint(self, painter: QPainter) -> None:
        """Draw it over the text."""
        if self._shown and self._lit and self._has_focus():
            painter.fillRect(self.rectangle(), self._view.palette().text())
