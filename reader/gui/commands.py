"""The commands of the window by name: what a menu calls them and what they do.

An action has no Qt shortcut: those know characters alone and are dead under an Arabic layout.
The window asks `keys` which command a key press means, and the menu only shows the key.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from reader.gui.keys import keys_of, shown


class Commands(QObject):
    """A table of actions by command name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self._texts: dict[str, str] = {}
        self.names: dict[str, str] = {}  # what each is called at first: "Undo", not what of

    def add(self, name: str, text: str, slot: Callable[[], object]) -> QAction:
        """Make the action of a command."""
        action = QAction(self)
        action.setObjectName(f"action_{name}")
        action.triggered.connect(lambda _checked=False: slot())
        self._actions[name] = action
        self.names[name] = text
        self.set_text(name, text)
        return action

    def set_text(self, name: str, text: str) -> None:
        """What the menu calls the command; its key stands beside it."""
        if self._texts.get(name) == text:
            return
        self._texts[name] = text
        keys = keys_of(name)
        self._actions[name].setText(f"{text}\t{shown(keys[0])}" if keys else text)

    def text(self, name: str) -> str:
        """What the menu calls the command now, without its key."""
        return self._texts[name]

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def run(self, name: str) -> bool:
        """Do what a command does; whether there is such a command and it may be done now."""
        action = self._actions.get(name)
        if action is None or not action.isEnabled():
            return False
        action.trigger()
        return True
