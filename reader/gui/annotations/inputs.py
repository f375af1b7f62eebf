"""The places to write in of the editor: a line, a choice, a note. Each is kept when it is left."""

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QCompleter, QLineEdit, QWidget

from reader.core.text.folding import fold
from reader.gui.annotations.note_editor import NoteText
from reader.gui.keys import LatinKeys, combo

_MOST_OFFERED = 12


def _stays(event: QFocusEvent) -> bool:
    """Whether the focus only goes to a menu or a list of the same field."""
    return event.reason() is Qt.FocusReason.PopupFocusReason


class Line(QLineEdit):
    """A line of text; what others have there is offered while it is typed."""

    left = Signal()  # keep what stands here
    stepped = Signal()  # Enter: keep it and go on
    dropped = Signal()  # Esc
    opened = Signal()  # the focus came

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.installEventFilter(LatinKeys(self))
        self._values: list[tuple[str, str]] = []  # folded, as it is
        self._model: QStringListModel | None = None
        self._list: QAbstractItemView | None = None  # of what is offered
        self.textEdited.connect(self._offer)

    def set_offers(self, values: list[str]) -> None:
        """What is offered from now on, the most frequent first."""
        self._values = [(fold(value), value) for value in values]
        if values and self._model is None:
            self._model = QStringListModel(self)
            offers = QCompleter(self._model, self)
            # What is offered is found by folded words, which the completer knows nothing of.
            offers.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            offers.setMaxVisibleItems(_MOST_OFFERED)
            self._list = shown = offers.popup()
            assert shown is not None
            shown.setObjectName("offers")
            offers.activated.connect(lambda _chosen: QTimer.singleShot(0, self, self.left.emit))
            self.setCompleter(offers)

    def _offer(self, text: str) -> None:
        if self._model is None:
            return
        wanted = fold(text).strip()
        found = [own for folded, own in self._values if wanted and wanted in folded]
        found.sort(key=lambda own: not fold(own).startswith(wanted))
        same = found[:1] == [text.strip()] and len(found) == 1
        self._model.setStringList([] if same else found[:_MOST_OFFERED])

    def _is_offering(self) -> bool:
        return self._list is not None and self._list.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc, unless the list of offers wants them; undo beyond what was typed."""
        pressed = combo(event)
        if pressed == "Ctrl+Z" and not self.isUndoAvailable():
            event.ignore()
        elif pressed in ("Enter", "Ctrl+Enter") and not self._has_picked():
            if self._list is not None:
                self._list.hide()
            self.stepped.emit()
            event.accept()
        elif pressed == "Esc" and not self._is_offering():
            self.dropped.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _has_picked(self) -> bool:
        shown = self._list if self._is_offering() else None
        return shown is not None and shown.currentIndex().isValid()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The field opens."""
        super().focusInEvent(event)
        if not _stays(event):
            self.opened.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written."""
        super().focusOutEvent(event)
        if not _stays(event):
            self.left.emit()


class Choices(QComboBox):
    """One of a few; the arrows look at them, and leaving or Enter keeps one."""

    left = Signal()
    stepped = Signal()
    dropped = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._by_key = False
        self.activated.connect(self._picked)

    def _picked(self) -> None:
        if not self._by_key:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows do not keep each choice that they pass."""
        pressed = combo(event)
        if pressed in ("Enter", "Ctrl+Enter"):
            self.stepped.emit()
            event.accept()
        elif pressed == "Esc":
            self.dropped.emit()
            event.accept()
        else:
            self._by_key = True
            super().keyPressEvent(event)
            self._by_key = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what is around it: a wheel must not change what is written."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The field opens."""
        super().focusInEvent(event)
        if not _stays(event):
            self.opened.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was chosen."""
        super().focusOutEvent(event)
        if not _stays(event):
            self.left.emit()


class Note(NoteText):
    """A note: Enter makes a line, Ctrl+Enter and Tab go on."""

    left = Signal()
    stepped = Signal()
    dropped = Signal()
    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Ctrl+Enter, drop with Esc."""
        pressed = combo(event)
        if pressed == "Ctrl+Z" and not self.document().isUndoAvailable():
            event.ignore()
        elif pressed == "Ctrl+Enter":
            self.stepped.emit()
            event.accept()
        elif pressed == "Esc":
            self.dropped.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The field opens."""
        super().focusInEvent(event)
        if not _stays(event):
            self.opened.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written."""
        super().focusOutEvent(event)
        if not _stays(event):
            self.left.emit()
