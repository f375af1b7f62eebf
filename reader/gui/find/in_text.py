"""Finding in the text on screen: the bar above it, made when it is first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.reading.view import ReadingView
from reader.gui.theme import Theme

if TYPE_CHECKING:
    from reader.gui.find.bar import FindBar


class FindInText(QObject):
    """Opens the bar, goes from hit to hit, and closes it."""

    def __init__(
        self, view: ReadingView, annotations: CurrentAnnotations, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._annotations = annotations
        self._theme = theme
        self._bar: FindBar | None = None
        self.column = QWidget()  # the text, and the bar above it
        self.layout = QVBoxLayout(self.column)
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.layout.setSpacing(0)
        self.layout.addWidget(view, 1)

    def open(self) -> None:
        """Show the bar, with the words that are selected."""
        if self._bar is None:
            from reader.gui.find.bar import FindBar
            from reader.gui.find.finding import Finding

            finding = Finding(self._view, self._annotations, self)
            self._bar = FindBar(self._view, finding, self._theme)
            self._bar.closed.connect(self._view.setFocus)
            self.layout.insertWidget(0, self._bar)
        words = self._view.selected_text()
        self._bar.open_bar(words if "\n" not in words else "")

    def step(self, by: int) -> None:
        """Go to the next hit or the one before; with nothing looked for, ask what."""
        if self._bar is not None and self._bar.isVisible():
            self._bar.step(by)
        else:
            self.open()

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None and self._bar.isVisible():
            self._bar.close_bar()
