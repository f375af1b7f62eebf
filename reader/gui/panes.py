"""From pane to pane by key, among those that are seen: text, margin, table and the others.

The pane that has the focus has a frame, until the mouse is pressed or the focus goes elsewhere:
who points needs no frame.
"""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from reader.gui.margin.pane import MarginPane
from reader.gui.theme import Theme

# The panes by name, in the order of the keys; the margin comes after the text.
PANES = (
    "reading_view",
    "annotation_table",
    "annotation_editor",
    "annotation_filter",
    "library_pane",
    "search_page",
    "tag_bar",
)
_ROW = 60  # pixels; a pane that is lower is one row
# Where the focus goes first in a pane of several fields.
_FIRST = {"library_pane": "documents_list", "search_page": "search_field"}


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

    def __init__(self, window: QMainWindow, margin: MarginPane, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._margin = margin
        self._frame = _Frame(theme, window)
        self._frame.hide()
        self._framed: QWidget | None = None
        self._last: dict[QWidget, QWidget] = {}  # what had the focus in each pane
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def _seen(self) -> list[QWidget]:
        found: list[QWidget] = []
        for name in PANES:
            pane = self._window.findChild(QWidget, name)
            if pane is not None and pane.isVisible() and _first_in(pane) is not None:
                found.append(pane)
            if name == "reading_view" and self._margin.is_there():
                found.append(self._margin)
        return found

    def step(self, by: int) -> None:
        """Go to the next pane (1) or the one before (-1), around at the ends."""
        panes = self._seen()
        focus = self._window.focusWidget()
        # The innermost of them: the margin lies on the text.
        held = [i for i, p in enumerate(panes) if self._holds(p, focus)]
        now = held[-1] if held else -1 if by > 0 else 0
        if held and focus is not None:
            self._last[panes[now]] = focus
        chosen = panes[(now + by) % len(panes)]
        self._enter(chosen, Qt.FocusReason.TabFocusReason)
        self._show_on(chosen)

    def _enter(self, pane: QWidget, reason: Qt.FocusReason) -> None:
        if isinstance(pane, MarginPane):
            pane.enter()
            return
        last = self._last.get(pane)
        if last is not None and isValid(last) and last.isVisibleTo(pane) and last.isEnabled():
            last.setFocus(reason)
        elif (first := _first_in(pane)) is not None:
            first.setFocus(reason)

    @staticmethod
    def _holds(pane: QWidget, focus: QWidget | None) -> bool:
        return focus is not None and (focus is pane or pane.isAncestorOf(focus))

    def _show_on(self, pane: QWidget) -> None:
        self._hide()
        self._framed = pane
        for widget in _with_viewport(pane):
            widget.installEventFilter(self)
        self._place()
        self._frame.show()
        self._frame.raise_()

    def _place(self) -> None:
        if self._framed is not None:
            at = self._framed.mapTo(self._window, self._framed.rect().topLeft())
            rect = QRect(at, self._framed.size())
            # A row of buttons as high as its pane stays clear of the frame.
            beside = 4 if self._framed.height() < _ROW else 0
            self._frame.setGeometry(rect.adjusted(-beside, -beside, beside, beside))

    def _hide(self) -> None:
        if self._framed is not None:
            for widget in _with_viewport(self._framed):
                widget.removeEventFilter(self)
        self._framed = None
        self._frame.hide()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._framed is not None and new is not None and not self._holds(self._framed, new):
            self._hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay on the pane as it changes; go when it is pressed or hidden."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        elif event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.Hide):
            self._hide()
        return False


def _first_in(pane: QWidget) -> QWidget | None:
    """What takes the focus in a pane: itself, or the first of its parts that does."""
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return pane
    name = _FIRST.get(pane.objectName())
    first = pane.findChild(QWidget, name) if name is not None else None
    if first is not None and first.isVisible():
        return first
    part = pane.nextInFocusChain()
    while part is not None and part is not pane:
        takes = part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled()
        if takes and part.isVisible() and pane.isAncestorOf(part):
            return part
        part = part.nextInFocusChain()
    return None


def _with_viewport(pane: QWidget) -> list[QWidget]:
    """A pane and what takes the mouse in it."""
    return [pane, pane.viewport()] if isinstance(pane, QAbstractScrollArea) else [pane]
