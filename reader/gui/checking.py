"""Looks a project over after it was opened: on another thread, with a connection of its own."""

from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from reader.core.check import check
from reader.core.errors import ReaderError
from reader.core.model import Problem


class _Found(QObject):
    found = Signal(str, object)  # the project's path, list[Problem]


class _Look(QRunnable):
    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.told = _Found()

    def run(self) -> None:
        """Check; a file that cannot even be read is a problem too."""
        try:
            problems = check(self.path)
        except ReaderError as error:
            problems = [Problem("damage", error.template, error.values)]
        try:
            self.told.found.emit(str(self.path), problems)
        except RuntimeError:
            return  # the window closed meanwhile, and nobody is left to tell


class Checking(QObject):
    """Tells once of each project what is wrong with it, if anything is."""

    found = Signal(str, object)  # the project's path, list[Problem]

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._running: _Look | None = None

    def look(self, path: Path) -> None:
        """Begin to check a project."""
        look = _Look(path)
        look.told.found.connect(self.found)
        self._running = look
        QThreadPool.globalInstance().start(look)
