"""What goes into a project, copies of it, and projects themselves."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.core.errors import ReaderError
from reader.core.model import Tag
from reader.core.project import Project
from reader.gui.settings import Settings
from reader.gui.theme import Theme

if TYPE_CHECKING:
    from reader.core.taking_in import Outcome, Summary
    from reader.gui.library.import_bar import ImportBar
    from reader.gui.library.taking_in import TakingIn


class Files(QObject):
    """Asks which file, does what is to be done with it, and tells how it went."""

    failed = Signal(object)  # ReaderError
    said = Signal(str)
    project_chosen = Signal(object)  # Path of a project to open
    document_added = Signal(int)
    bar_made = Signal(object)  # a widget that shows how far an import is, to be put somewhere

    def __init__(
        self,
        window: QWidget,
        settings: Settings,
        project: Callable[[], Project | None],
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._project = project
        self._theme = theme
        self._taking_in: TakingIn | None = None
        self._bar: ImportBar | None = None

    # -- projects

    def new_project(self) -> None:
        """Ask where and what to start from, and make a project there."""
        path = self._ask_save(self.tr("New project"), "project.sqlite", self._project_filter())
        if path is None:
            return
        from reader.gui.codebook.starting import StartDialog

        dialog = StartDialog(self._folder(), self._window)
        dialog.chosen.connect(lambda tags: self._create(path, tags))
        dialog.open()

    def _create(self, path: Path, tags: Sequence[Tag] | None) -> None:
        try:
            # The dialog asked whether to replace it; the old one is set aside, not lost.
            Project.create(path, aside=True, tags=tags).close()
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

    def add_folder(self) -> None:
        """Ask which folder, and take in the texts in it and in its folders."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Add folder"), self._folder())
        if name:
            self._remember(Path(name))
            self.take_in([Path(name)])

    def take_in(self, paths: list[Path]) -> None:
        """Take files and folders in; the window stays live meanwhile. A single text is opened."""
        project = self._project()
        if project is None or not paths:
            return
        if project.read_only:
            self.said.emit(self.tr("This project can only be read: nothing was taken in."))
            return
        self._intake().take(project, paths)

    def stop(self) -> None:
        """Keep what was taken in so far, and read no more: the project is about to be closed."""
        if self._taking_in is not None:
            self._taking_in.stop()
        if self._bar is not None:
            self._bar.end()

    @property
    def is_taking_in(self) -> bool:
        """Whether files are being read or asked about."""
        return self._taking_in is not None and self._taking_in.is_running

    def _intake(self) -> "TakingIn":
        if self._taking_in is None:
            from reader.gui.library.import_bar import ImportBar
            from reader.gui.library.taking_in import TakingIn

            self._taking_in = TakingIn(self._window)
            self._bar = ImportBar(self._theme, self._window)
            self._taking_in.begun.connect(self._bar.begin)
            self._taking_in.progressed.connect(self._bar.set_progress)
            self._taking_in.failed.connect(self.failed)
            self._taking_in.ended.connect(self._on_taken_in)
            self._bar.cancel_asked.connect(self._taking_in.cancel)
            self.bar_made.emit(self._bar)
        return self._taking_in

    def _on_taken_in(
        self, summary: "Summary", left_out: Sequence[str], last: "Outcome | None"
    ) -> None:
        assert self._bar is not None
        self._bar.end()
        texts = summary.taken + len(summary.already)
        if last is not None and last.document is not None and texts == 1:
            self.document_added.emit(last.document.id)
        if texts + len(summary.refused) + len(left_out) == 1:
            self._say_of_one(summary)
        elif summary.already or summary.refused or left_out or summary.cancelled:
            from reader.gui.library.summary import SummaryDialog

            SummaryDialog(summary, left_out, self._theme, self._window).open()
        elif texts:
            self.said.emit(self.tr("%Ln text(s) were taken in", "", summary.taken))
        else:
            self.said.emit(self.tr("No texts were found there."))

    def _say_of_one(self, summary: "Summary") -> None:
        if summary.refused:
            self.failed.emit(summary.refused[0][1])
        elif summary.already:
            self.said.emit(self.tr("This text is here already."))

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
