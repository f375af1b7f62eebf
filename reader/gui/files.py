"""What goes in and out of a project: texts, copies, exports, and projects themselves."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from reader.core.errors import ReaderError
from reader.core.model import Document
from reader.core.project import Project
from reader.gui.settings import Settings

if TYPE_CHECKING:
    from reader.core.importers import Imported


class Files(QObject):
    """Asks which file, does what is to be done with it, and tells how it went."""

    failed = Signal(object)  # ReaderError
    said = Signal(str)
    project_chosen = Signal(object)  # Path of a project to open
    document_added = Signal(int)

    def __init__(
        self, window: QWidget, settings: Settings, project: Callable[[], Project | None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._project = project

    # -- projects

    def new_project(self) -> None:
        """Ask where, and make a project there."""
        path = self._ask_save(self.tr("New project"), "project.sqlite", self._project_filter())
        if path is None:
            return
        try:
            # The dialog asked whether to replace it; the old one is set aside, not lost.
            Project.create(path, aside=True).close()
        except ReaderError as error:
            self.failed.emit(error)
            return
        self.project_chosen.emit(path)

    def open_project(self) -> None:
        """Ask which project, and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open project"), self._folder(), self._project_filter()
        )
        if name:
            self._remember(Path(name))
            self.project_chosen.emit(Path(name))

    def save_copy(self) -> None:
        """Ask where, and write a whole copy of the project there."""
        project = self._project()
        if project is None:
            return
        suggested = f"{project.path.stem}-copy{project.path.suffix}"
        path = self._ask_save(self.tr("Save a copy as"), suggested, self._project_filter())
        if path is None:
            return
        try:
            project.save_copy(path)
        except ReaderError as error:
            self.failed.emit(error)
            return
        self.said.emit(self.tr("A copy was saved."))

    # -- texts

    def add_text(self) -> None:
        """Ask which texts, and take them in."""
        from reader.core.importers import suffixes

        patterns = " ".join(f"*{s}" for s in suffixes())
        filters = self.tr("Texts ({patterns});;All files (*)").format(patterns=patterns)
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Add text"), self._folder(), filters
        )
        if names:
            self._remember(Path(names[0]))
            self.take_in([Path(name) for name in names])

    def take_in(self, paths: list[Path]) -> None:
        """Take texts in; one of uncertain encoding is shown first. The last one is opened."""
        from reader.core.importers import read

        last: int | None = None
        for path in paths:
            try:
                for found in read(path):
                    imported = self._looked_at(path, found)
                    if imported is not None:
                        last = self._add(imported)
            except ReaderError as error:
                self.failed.emit(error)
        if last is not None:
            self.document_added.emit(last)

    def _looked_at(self, path: Path, imported: "Imported") -> "Imported | None":
        if imported.certain:
            return imported
        from reader.gui.library.add_text import AddTextDialog

        dialog = AddTextDialog(path, imported, self._window)
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.chosen() if agreed else None

    def _add(self, imported: "Imported") -> int | None:
        project = self._project()
        if project is None:
            return None
        there = project.document_with_text(imported.text)
        if there is not None:
            self.said.emit(self.tr("This text is here already."))
            return there.id
        change = project.add_document(imported.title, imported.text, imported.source)
        return next(r.id for r in change.added if isinstance(r, Document))

    # -- exports

    def export(self) -> None:
        """Ask where, and write all annotations of the project there."""
        project = self._project()
        if project is None:
            return
        from reader.core.exporters import EXPORTERS

        exporter = EXPORTERS[0]
        filters = self.tr("CSV table (*{suffix})").format(suffix=exporter.suffix)
        suggested = f"{project.path.stem}{exporter.suffix}"
        path = self._ask_save(self.tr("Export"), suggested, filters)
        if path is None:
            return
        try:
            count = exporter.write(project.export_rows(), path)
        except ReaderError as error:
            self.failed.emit(error)
            return
        self.said.emit(self.tr("%n annotation(s) exported", "", count))

    # -- asking

    def _ask_save(self, title: str, suggested: str, filters: str) -> Path | None:
        start = str(Path(self._folder()) / suggested)
        name, _ = QFileDialog.getSaveFileName(self._window, title, start, filters)
        if not name:
            return None
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(Path(suggested).suffix)
        self._remember(path)
        return path

    def _project_filter(self) -> str:
        return self.tr("Projects (*.sqlite);;All files (*)")

    def _folder(self) -> str:
        project = self._project()
        fallback = str(project.path.parent) if project is not None else str(Path.home())
        return self._settings.folder or fallback

    def _remember(self, path: Path) -> None:
        self._settings.folder = str(path.parent)
