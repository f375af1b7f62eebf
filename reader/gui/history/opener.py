"""Opens the window of the history. A small part of the start: it is made when it is asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.theme import Theme

if TYPE_CHECKING:
    from reader.gui.history.window import HistoryWindow


class HistoryOpener(QObject):
    """One window, which follows the selection; asked for again, it comes to the front."""

    def __init__(self, annotations: CurrentAnnotations, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._annotations, self._theme, self._window = annotations, theme, window
        self._shown: HistoryWindow | None = None

    def open(self) -> None:
        """Show the history of what is selected."""
        if not self._annotations.selected_id:
            return
        if self._shown is None:
            from reader.gui.history.window import HistoryWindow

            self._shown = HistoryWindow(self._annotations, self._theme, self._window)
        self._shown.show_for(self._annotations.selected_id)
        self._shown.show()
        self._shown.raise_()
        self._shown.activateWindow()

    def close(self) -> None:
        """Close it: another project is about to be shown."""
        if self._shown is not None:
            self._shown.close()
