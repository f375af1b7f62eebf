"""Undo and redo: what was done, as changes with their inverses. No command classes."""

from reader.core.model import Action, Change

Step = tuple[Action, Change]


class History:
    """Two stacks of steps. A step moves from one to the other after its write went through."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def record(self, action: Action, change: Change) -> None:
        """Something was done: what had been undone is no longer to be redone."""
        self._done.append((action, change))
        self._undone.clear()

    def forget(self) -> None:
        """There is nothing to undo or redo."""
        self._done.clear()
        self._undone.clear()

    @property
    def to_undo(self) -> Step | None:
        """The step that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> Step | None:
        """The step that redo would do again."""
        return self._undone[-1] if self._undone else None

    def undone(self) -> None:
        """The last step was taken back."""
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """The last step taken back was done again."""
        self._done.append(self._undone.pop())
