"""The project's listener, turned into one Qt signal: no view tells another to refresh."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.core.model import Change
from reader.core.project import Project


class Bridge(QObject):
    """Emits `changed` for every Change of the project that it is attached to."""

    changed = Signal(object)  # Change

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._detach: Callable[[], None] | None = None

    def attach(self, project: Project | None) -> None:
        """Listen to this project, and no longer to the one before."""
        if self._detach is not None:
            self._detach()
            self._detach = None
        if project is not None:
            self._detach = project.subscribe(self._emit)

    def _emit(self, change: Change) -> None:
        self.changed.emit(change)
