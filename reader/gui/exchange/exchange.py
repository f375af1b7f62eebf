"""The window's exchange: opens its dialogs on the project that is open, tells what came of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from reader.gui.messages import isolate
from reader.gui.theme import Theme

if TYPE_CHECKING:
    from reader.core.exporters import Written
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

    def import_annotations(self) -> None:
        """Ask which file or folder, and take in the annotations that it has."""
        window, project = self._window, self._window.session.project
        if project is None or project.read_only or self._dialog is not None:
            return
        from reader.gui.exchange.import_dialog import ImportDialog

        window.acts.keep_what_is_written()
        shown = window.annotations.document
        self._open(ImportDialog(project, shown, window.settings, self._theme, window))

    def replace_text(self) -> None:
        """Ask for a new edition of the text on screen, and take it in beside this one."""
        window, project = self._window, self._window.session.project
        shown = window.annotations.document
        if project is None or project.read_only or self._dialog is not None or shown is None:
            return
        from reader.gui.exchange.edition_dialog import EditionDialog

        window.acts.keep_what_is_written()
        dialog = EditionDialog(project, shown, window.settings, self._theme, window)
        dialog.replaced.connect(window.session.open_document)
        self._open(dialog)

    def print(self) -> None:
        """Show the text on screen as it is printed, and print it."""
        window, project = self._window, self._window.session.project
        shown = window.annotations.document
        if project is None or self._dialog is not None or shown is None:
            return
        from reader.gui.exchange.print_dialog import PrintDialog

        window.acts.keep_what_is_written()
        dialog = PrintDialog(project, shown, window.settings, self._theme, window)
        dialog.written.connect(self._on_pdf)
        self._open(dialog)

    def _on_pdf(self, path: Path) -> None:
        self._window.notices.show_notice(
            "export",
            self.tr("{name} was written.").format(name=isolate(path.name, 60)),
            self.tr("Show in folder"),
            lambda: _show(path),
            icon="check",
        )

    def _on_written(self, written: "Written", path: Path) -> None:
        from reader.gui.exchange.wording import losses_said

        words = self.tr("%Ln annotation(s) written to {name}.", "", written.annotations)
        lines = [words.format(name=isolate(path.name, 60)), *losses_said(written.losses)]
        self._window.notices.show_notice(
            "export",
            " ".join(lines),
            self.tr("Show in folder"),
            lambda: _show(path),
            icon="warning" if written.losses else "check",
        )


def _show(path: Path) -> None:
    from reader.gui.exchange.folder import show_in_folder  # not for a start

    show_in_folder(path)
