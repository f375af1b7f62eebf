"""Undo and redo: what was done, as changes with their inverses. No command classes."""

from dataclasses import replace

from reader.core.model import Action, Change

Step = tuple[Action, Change]


class History:
    """Two stacks of steps. A step moves from one to the other after its write went through."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._run: object = None  # whose the last step is, while it may still grow

    def record(self, action: Action, change: Change, run: object = None) -> None:
        """Something was done: what had been undone is no longer to be redone.

        What is done in several writes and is one act, like an import, names its `run`: as long
        as nothing else was done or undone in between, its writes make one step.
        """
        if run is not None and run is self._run:
            before, had = self._done.pop()
            action = replace(action, count=before.count + action.count)
            change = Change(had.removed + change.removed, had.added + change.added)
        self._done.append((action, change))
        self._undone.clear()
        self._run = run

    def forget(self) -> None:
        """There is nothing to undo or redo."""
        self._done.clear()
        self._undone.clear()
        self._run = None

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
        self._run = None

    def redone(self) -> None:
        """The last step taken back was done again."""
        self._done.append(self._undone.pop())
        self._run = None
