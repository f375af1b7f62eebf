"""Opens the codebook's window. A small part of the start: the window itself is made when asked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.commands import Commands
from reader.gui.theme import Theme

if TYPE_CHECKING:
    from reader.gui.codebook.dialog import CodebookDialog


class CodebookWindow(QObject):
    """One window for the codebook of the open project; asked for again, it comes to the front."""

    said = Signal(str)  # a passing word for the status line

    def __init__(
        self, annotations: CurrentAnnotations, commands: Commands, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._annotations = annotations
        self._commands = commands
        self._theme = theme
        self._window = window
        self._dialog: CodebookDialog | None = None

    @property
    def dialog(self) -> "CodebookDialog | None":
        """The window, while it is open."""
        return self._dialog

    def open(self) -> None:
        """Show the codebook."""
        project = self._annotations.project
        if project is None:
            return
        if self._dialog is None:
            from reader.gui.codebook.dialog import CodebookDialog

            self._dialog = dialog = CodebookDialog(
                project, self._annotations, self._commands, self._theme, self._window
            )
            dialog.finished.connect(self._closed)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def keep(self) -> None:
        """Keep what is being written in it: an act elsewhere is about to change the codebook."""
        if self._dialog is not None:
            self._dialog.form.keep()

    def close(self) -> None:
        """Close it, with what is being written kept: another project is about to be shown."""
        if self._dialog is not None:
            self._dialog.close()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
