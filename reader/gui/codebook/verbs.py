"""From what is asked in the codebook's window to the project's verbs, and what they say to it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from reader.core.codebook import Codebook
from reader.core.errors import ReaderError
from reader.core.model import Tag
from reader.core.project import Project
from reader.gui.commands import Commands
from reader.gui.keys import bare_keys
from reader.gui.messages import told

_T = TypeVar("_T")


class Verbs(QObject):
    """Does one thing at a time; what cannot be is told as a sentence, and nothing has changed."""

    refused = Signal(str)
    done = Signal()

    def __init__(self, project: Project, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self.project = project
        self._commands = commands

    @property
    def writable(self) -> bool:
        """Whether the project may be written to."""
        return not self.project.read_only

    def taken_keys(self) -> dict[str, str]:
        """The bare keys of the window's actions, and what each does."""
        keys = bare_keys().items()
        return {key: self._commands[n].text().partition("\t")[0] for key, n in keys}

    def tags(self) -> list[Tag]:
        """The codebook in its order."""
        return self.project.tags()

    def do(self, act: Callable[[Codebook], _T]) -> _T | None:
        """Do something to the codebook; None where that was refused."""
        try:
            made = act(self.project.codebook)
        except ReaderError as error:
            self.refused.emit(told(error))
            return None
        self.done.emit()
        return made
