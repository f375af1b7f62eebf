"""What the mouse does in the reading view: select, extend, drag a handle, click an annotation.

A small state machine, apart from the widget so that each can be read alone. It tells the view
what is selected; it changes nothing of the project.
"""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.core.model import Span
from reader.gui.reading.selection import Hit, Stretch, Unit, join, stretch_at

if TYPE_CHECKING:
    from reader.gui.reading.view import ReadingView

_SCROLL_EVERY = 30  # ms between two steps while a drag is held past the edge


class _State(Enum):
    IDLE = "idle"
    PRESSED = "pressed"  # a press that may become a click or a drag
    SELECTING = "selecting"
    RESIZING = "resizing"


class Gestures:
    """Turns mouse events on the viewport into selections, clicks and new bounds."""

    def __init__(self, view: "ReadingView") -> None:
        self._view = view
        self._state = _State.IDLE
        self._unit = Unit.WORD
        self._anchor: Stretch | None = None
        self._pressed_at = QPointF()
        self._last = QPointF()
        self._handle = ""
        self._clicks = 0
        self._timer = QTimer(view)
        self._timer.setInterval(_SCROLL_EVERY)
        self._timer.timeout.connect(self._scroll_past_edge)
        self._triple = QTimer(view)
        self._triple.setSingleShot(True)
        self._double_at = QPointF()

    @property
    def busy(self) -> bool:
        """Whether a drag is going on."""
        return self._state in (_State.SELECTING, _State.RESIZING)

    def press(self, event: QMouseEvent) -> None:
        """The left button went down."""
        view, point = self._view, event.position()
        self._pressed_at = self._last = point
        near = (point - self._double_at).manhattanLength() < 8
        if self._triple.isActive() and near:
            self._triple.stop()
            self._begin(point, Unit.SENTENCE, at_once=True)
            return
        handle = view.pointing.handle_at(point)
        if handle:
            self._state, self._handle = _State.RESIZING, handle
            return
        self._unit = _unit_of(event)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._anchor is not None:
            self._state = _State.SELECTING
            self._follow(point)
            return
        hit = view.hit(point)
        self._state = _State.PRESSED
        self._anchor = self._stretch(hit, self._unit) if hit else None

    def double_click(self, event: QMouseEvent) -> None:
        """The second press of a double click: a word; a third one soon after, a sentence."""
        self._double_at = event.position()
        self._triple.start(QApplication.doubleClickInterval())
        self._begin(event.position(), Unit.WORD, at_once=True)

    def _begin(self, point: QPointF, unit: Unit, *, at_once: bool) -> None:
        hit = self._view.hit(point)
        if hit is None:
            return
        self._unit = unit
        self._pressed_at = self._last = point
        self._anchor = self._stretch(hit, unit)
        self._state = _State.SELECTING
        if at_once:
            self._follow(point)

    def move(self, event: QMouseEvent) -> None:
        """The mouse moved with the left button down."""
        point = event.position()
        self._last = point
        if self._state is _State.PRESSED:
            far = (point - self._pressed_at).manhattanLength()
            if far < QApplication.startDragDistance():
                return
            self._state = _State.SELECTING
        if self._state is _State.SELECTING:
            self._unit = self._dragged_unit(event)
            self._follow(point)
        elif self._state is _State.RESIZING:
            self._resize(point, _unit_of(event))
        inside = self._view.viewport().rect().contains(point.toPoint())
        if self.busy and not inside and not self._timer.isActive():
            self._timer.start()
        elif inside:
            self._timer.stop()

    def _dragged_unit(self, event: QMouseEvent) -> Unit:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._unit is not Unit.GRAPHEME:
                hit = self._view.hit(self._pressed_at)
                self._anchor = self._stretch(hit, Unit.GRAPHEME) if hit else self._anchor
            return Unit.GRAPHEME
        return self._unit

    def release(self, event: QMouseEvent) -> None:
        """The left button went up."""
        self._timer.stop()
        state, self._state = self._state, _State.IDLE
        if state is _State.PRESSED:
            self._view.pointing.click(event.position())
        elif state is _State.SELECTING:
            self._view.finish_selection()
        elif state is _State.RESIZING:
            self._view.pointing.finish_resize()

    def cancel(self) -> bool:
        """Give up a drag in the middle; whether there was one."""
        was = self.busy
        self._timer.stop()
        self._state = _State.IDLE
        if was:
            self._view.pointing.drag_to(None)
        return was

    def forget(self) -> None:
        """Another text: there is nothing to extend."""
        self.cancel()
        self._anchor = None

    def set_anchor(self, span: Span) -> None:
        """What a Shift+click extends from."""
        self._anchor = Stretch(span.start, span.end)

    def _stretch(self, hit: Hit, unit: Unit) -> Stretch:
        paragraph, base = self._view.block_text_at(hit.start)
        return stretch_at(paragraph, base, hit, unit)

    def _follow(self, point: QPointF) -> None:
        hit = self._view.hit(point)
        if hit is None or self._anchor is None:
            return
        current = self._stretch(hit, self._unit)
        self._view.select(join(self._view.text, self._anchor, current))

    def _resize(self, point: QPointF, unit: Unit) -> None:
        hit = self._view.hit(point)
        span = self._view.pointing.resized
        if hit is None or span is None:
            return
        stretch = self._stretch(hit, unit)
        if self._handle == "start":
            low, high = min(stretch.start, span.end - 1), span.end
        else:
            low, high = span.start, max(stretch.end, span.start + 1)
        joined = join(self._view.text, Stretch(low, low), Stretch(high, high))
        if joined is not None:
            self._view.pointing.drag_to(joined)

    def _scroll_past_edge(self) -> None:
        if not self.busy:
            self._timer.stop()
            return
        height = self._view.viewport().height()
        past = self._last.y() - height if self._last.y() > height else min(0.0, self._last.y())
        if not past:
            self._timer.stop()
            return
        bar = self._view.verticalScrollBar()
        # The farther past the edge, the faster; never by more than most of a screen.
        step = max(-height * 0.8, min(height * 0.8, past * 0.6 + (4 if past > 0 else -4)))
        bar.setValue(bar.value() + round(step))
        if self._state is _State.SELECTING:
            self._follow(self._last)
        else:
            self._resize(self._last, Unit.WORD)


def _unit_of(event: QMouseEvent) -> Unit:
    """Whole words, or graphemes while Ctrl is held (Alt+drag moves windows on Linux)."""
    held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return Unit.GRAPHEME if held else Unit.WORD
