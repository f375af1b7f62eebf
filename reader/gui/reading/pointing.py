"""What the mouse does to annotations: a click selects one, a handle changes its bounds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from reader.core.model import Span
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.reading.hovering import Hovering
from reader.gui.reading.painting import HANDLE_RADIUS, handles

if TYPE_CHECKING:
    from reader.gui.reading.view import ReadingView


class Pointing:
    """Asked by the gestures of one view."""

    def __init__(
        self, view: "ReadingView", hovering: Hovering, annotations: CurrentAnnotations
    ) -> None:
        self._view = view
        self._hovering = hovering
        self._annotations = annotations
        self.resized: Span | None = None  # the bounds that a handle is being dragged to

    def click(self, point: QPointF) -> None:
        """A click without a drag: select what lies there, the next one at each click."""
        view, annotations = self._view, self._annotations
        view.select(None)
        view.caret.put_at_point(point)
        here = [a.id for a in self._hovering.annotations_at(view.hit(point))]
        if not here:
            annotations.select("")
            return
        now = annotations.selected_id
        chosen = here[(here.index(now) + 1) % len(here)] if now in here else here[0]
        annotations.select(chosen)
        view.annotation_clicked.emit(chosen)

    def handle_at(self, point: QPointF) -> str:
        """Which handle of the selected annotation is at a point: "start", "end" or ""."""
        selected = self._annotations.get(self._annotations.selected_id)
        if selected is None or not self._view.text:
            return ""
        places = handles(self._view.scene(self._view.viewport().rect()), selected.span)
        for name, (knob, _) in places.items():
            if (knob - point).manhattanLength() <= 2.2 * HANDLE_RADIUS:
                self.resized = selected.span
                return name
        return ""

    def drag_to(self, span: Span | None) -> None:
        """Show other bounds while a handle is dragged; None gives them up."""
        self.resized = span
        self._view.viewport().update()

    def finish_resize(self) -> None:
        """A handle was let go: tell the new bounds, if they are new."""
        span = self.resized
        selected = self._annotations.get(self._annotations.selected_id)
        self.drag_to(None)
        if span is not None and selected is not None and span != selected.span:
            self._view.bounds_dragged.emit(selected.id, span)
