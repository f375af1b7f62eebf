"""Fields that keep what is written when they are left, and stand at their language's side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.core.text.bidi import base_direction
from reader.gui.annotations.note_editor import NoteText
from reader.gui.keys import LatinKeys, combo


class LineField(QLineEdit):
    """One line; Enter or leaving it keeps it, Esc takes back what was written."""

    written = Signal(str)

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.installEventFilter(LatinKeys(self))
        self._kept = ""
        self.textChanged.connect(self._turn)
        self.editingFinished.connect(self.keep)

    def show_text(self, text: str, *, anew: bool = True) -> None:
        """Show what is kept; if not `anew`, what is being written over the same stays."""
        being_written = not anew and text == self._kept
        self._kept = text
        if self.text() != text and not being_written:
            self.setText(text)
            self.setCursorPosition(0)

    def keep(self) -> None:
        """Ask to keep what is written, where it is something else."""
        if self.text() != self._kept:
            self.written.emit(self.text())
            if self.text() != self._kept:  # refused: what is kept stays
                self.show_text(self._kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if combo(event) == "Esc" and self.text() != self._kept:
            self.show_text(self._kept)
            return
        super().keyPressEvent(event)

    def _turn(self) -> None:
        direction = base_direction(self.text())
        if direction is None:
            self.unsetLayoutDirection()
            return
        rtl = direction == "rtl"
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )


class LinesField(NoteText):
    """Several lines, kept when the field is left. What cannot be kept stays there to be copied."""

    kept = Signal(str)
    most_lines = 14

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self._shown = ""

    def side_of(self, text: str) -> str | None:
        """That of the language that the field is for, whatever stands first in it."""
        return "ltr" if self.objectName().endswith("_en") else "rtl"

    def show_text(self, text: str, *, anew: bool = True) -> None:
        """Show what is kept; if not `anew`, what is being written over the same stays."""
        being_written = not anew and text == self._shown
        self._shown = text
        if self.written() != text and not being_written:
            self.setPlainText(text)
        self.fit()

    def keep(self) -> None:
        """Ask to keep what is written, where it is something else."""
        if self.written() != self._shown:
            self.kept.emit(self.written())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.keep()
