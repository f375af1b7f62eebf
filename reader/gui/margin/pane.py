"""The margin by keys: a pane that takes the focus, and goes from note to note."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.core.model import Annotation
from reader.core.span_index import Key, place
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.keys import Context, command_for
from reader.gui.margin.notes import MarginNotes
from reader.gui.reading.view import ReadingView


class MarginPane(QWidget):
    """Lies where cards or marks stand, seen by nobody; the mouse goes through it."""

    asked = Signal(str)  # a command of Context.MARGIN

    def __init__(
        self, view: ReadingView, annotations: CurrentAnnotations, notes: MarginNotes
    ) -> None:
        super().__init__(view.viewport())
        self.setObjectName("margin_pane")
        self.setAccessibleName(self.tr("Notes"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._view = view
        self._annotations = annotations
        self._notes = notes
        self.hide()
        view.moved.connect(self._fit)

    def is_there(self) -> bool:
        """Whether there is a note to go to."""
        return any(map(_noted, self._annotations.after(())))

    def enter(self) -> None:
        """Take the focus, at the note of what is selected, else at the next from here."""
        # Shown only while it has the focus: what lies on the text is scrolled with it.
        self.show()
        self._fit()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        now = self._annotations.get(self._annotations.selected_id)
        if now is not None and _noted(now):
            self.show_note(now)
        else:
            self.step(1)

    def _fit(self) -> None:
        if self.isVisible():
            self.setGeometry(self._notes.strip())

    def step(self, by: int) -> None:
        """Select what has the next note, or the one before, and open its card."""
        annotations = self._annotations
        now = annotations.get(annotations.selected_id)
        key: Key = place(now) if now is not None else (self._view.reading_offset(),)
        ahead = annotations.after(key) if by > 0 else annotations.before(key)
        back = annotations.before(key) if by > 0 else annotations.after(key)
        # At the last one it stays there, or goes back to it.
        stay = now if now is not None and _noted(now) else next(filter(_noted, back), None)
        chosen = next(filter(_noted, ahead), None) or stay
        if chosen is not None:
            self.show_note(chosen)

    def show_note(self, annotation: Annotation) -> None:
        """Select an annotation and open its card."""
        self._annotations.select(annotation.id)
        if not self._view.is_visible(annotation.span):
            self._view.scroll_to(annotation.start)
        self._notes.open_for(annotation.id)

    # -- events

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._notes.close()
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Its own keys by the table; all others are the window's."""
        command = command_for(event, [Context.MARGIN])
        if command is not None:
            self.asked.emit(command)
        else:
            event.ignore()


def _noted(annotation: Annotation) -> bool:
    return bool(annotation.note) and not annotation.note.isspace()
