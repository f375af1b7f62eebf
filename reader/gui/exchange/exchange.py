"""The window's exchange: opens its dialogs on the project that is open, tells what came of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from reader.core.exporters import Written
from reader.gui.exchange.folder import show_in_folder
from reader.gui.exchange.wording import losses_said
from reader.gui.messages import isolate
from reader.gui.theme import Theme

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow


class Exchange(QObject):
    """What the commands export, import annotations, replace text and print do."""

    failed = Signal(object)  # ReaderError

    def __init__(self, window: "MainWindow", theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._dialog: QDialog | None = None

    def stop(self) -> None:
        """Close what is open: its project is about to be closed."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.reject()

    def _open(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self._dialog = None

    def export(self) -> None:
        """Ask what is to be written, and write it."""
        window, project = self._window, self._window.session.project
        if project is None or self._dialog is not None:
            return
        from reader.gui.exchange.export_dialog import ExportDialog

        window.acts.keep_what_is_written()
        dialog = ExportDialog(
            project,
            window.annotations.document,
            window.library.selected(),
            window.settings,
            self._theme,
            window,
        )
        dialog.written.connect(self._on_written)
        self._open(dialog)

    def _on_written(self, written: Written, path: Path) -> None:
        words = self.tr("%Ln annotation(s) written to {name}.", "", written.annotations)
        lines = [words.format(name=isolate(path.name, 60)), *losses_said(written.losses)]
        self._window.notices.show_notice(
            "export",
            " ".join(lines),
            self.tr("Show in folder"),
            lambda: show_in_folder(path),
            icon="warning" if written.losses else "check",
        )
