"""From pane to pane by key: text, table, filter, library, search, those of them that are seen.

The pane that has the focus has a frame, until the mouse is pressed or the focus goes elsewhere:
who points needs no frame.
"""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from reader.gui.theme import Theme

# Names of the widgets that take the focus, in the order of the keys.
PANES = (
    ("reading_view",),
    ("annotation_table",),
    ("annotation_filter",),
    ("documents_list", "documents_filter"),
    ("search_field",),
)


class _Frame(QWidget):
    """A frame over a pane; the mouse goes through it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pane_frame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.ground.accent, 2.0))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 4, 4)
        finally:
            painter.end()


class Panes(QObject):
    """Gives the focus to one pane after the other, and shows which has it."""

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._frame = _Frame(theme, window)
        self._frame.hide()
        self._framed: QWidget | None = None
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def _seen(self) -> list[QWidget]:
        found: list[QWidget] = []
        for names in PANES:
            widgets = (self._window.findChild(QWidget, name) for name in names)
            seen = next((w for w in widgets if w is not None and w.isVisible()), None)
            if seen is not None:
                found.append(seen)
        return found

    def step(self, by: int) -> None:
        """Go to the next pane (1) or the one before (-1), around at the ends."""
        panes = self._seen()
        focus = self._window.focusWidget()
        now = next((i for i, p in enumerate(panes) if self._holds(p, focus)), None)
        if now is None:
            now = -1 if by > 0 else 0
        chosen = panes[(now + by) % len(panes)]
        chosen.setFocus(
            Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason
        )
        self._show_on(chosen)

    @staticmethod
    def _holds(pane: QWidget, focus: QWidget | None) -> bool:
        return focus is not None and (focus is pane or pane.isAncestorOf(focus))

    def _show_on(self, pane: QWidget) -> None:
        self._hide()
        self._framed = pane
        pane.installEventFilter(self)
        self._place()
        self._frame.show()
        self._frame.raise_()

    def _place(self) -> None:
        if self._framed is not None:
            at = self._framed.mapTo(self._window, self._framed.rect().topLeft())
            self._frame.setGeometry(QRect(at, self._framed.size()))

    def _hide(self) -> None:
        if self._framed is not None:
            self._framed.removeEventFilter(self)
        self._framed = None
        self._frame.hide()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._framed is not None and new is not None and not self._holds(self._framed, new):
            self._hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay on the pane as it changes; go when it is pressed or hidden."""
        if watched is self._framed:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
                self._place()
            elif event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.Hide):
                self._hide()
        return False
