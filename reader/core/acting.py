"""Acting on an open project: one Change a verb, its history, undo, the listeners.

Every verb makes one Change and gives it to `do`, which writes it in one transaction, and only
then records it and tells the listeners: what fails leaves file, history and views as they were.
Undo writes the inverse of the Change down the same path.
"""

from collections.abc import Callable
from pathlib import Path

from reader.core import identity
from reader.core.access import Access
from reader.core.contents import Contents
from reader.core.errors import NotWritable
from reader.core.history import History, Step
from reader.core.model import Action, Change, Tag
from reader.core.store import Store
from reader.core.trail import Stamp, entries
from reader.core.translatable import QT_TRANSLATE_NOOP

Listener = Callable[[Change], None]


class Acting(Contents):
    """What a Project has besides its verbs. Modules of verbs take one and call `do`."""

    def __init__(self, path: Path, access: Access) -> None:
        super().__init__(path, Store(path, access.opened))
        self.read_only_reason = access.read_only_reason  # "", "held", "media", "asked"
        self.held_by = access.held_by
        self._annotator = ""
        self._history = History()
        self._listeners: list[Listener] = []

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return bool(self.read_only_reason)

    @property
    def annotator(self) -> str:
        """In whose name annotations are made; the system's user unless it was set."""
        if not self._annotator:
            self._annotator = identity.user_name()
        return self._annotator

    @annotator.setter
    def annotator(self, name: str) -> None:
        self._annotator = name.strip()

    def do(
        self, action: Action, change: Change, *, kept: Change | None = None, run: object = None
    ) -> Change:
        """Carry out a change as one undo step: written, recorded, told. Returns it.

        Undo keeps `kept` in its place, which may name texts that it does not hold. Writes with
        the same `run` make one step, unless something else was done in between.
        """
        self._write(change, action, "do")
        self._history.record(action, kept or change, run)
        self._tell(change)
        return change

    # -- undo

    @property
    def undo_action(self) -> Action | None:
        """What undo would take back."""
        step = self._history.to_undo
        return step[0] if step else None

    @property
    def redo_action(self) -> Action | None:
        """What redo would do again."""
        step = self._history.to_redo
        return step[0] if step else None

    def undo(self) -> Change | None:
        """Take the last act back; returns the change as it was applied, None if there is none."""
        return self._step(self._history.to_undo, self._history.undone, back=True)

    def redo(self) -> Change | None:
        """Do again what was taken back last."""
        return self._step(self._history.to_redo, self._history.redone, back=False)

    def forget_history(self) -> None:
        """Make what was done so far the beginning: nothing of it is to be undone."""
        self._history.forget()

    def _step(self, step: Step | None, moved: Callable[[], None], *, back: bool) -> Change | None:
        if step is None:
            return None
        change = step[1].inverse() if back else step[1]
        self._write(change, step[0], "undo" if back else "redo")
        moved()
        self._tell(change)
        return change

    # -- listeners

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every change after it was written; returns how to stop that.

        A listener that raises is a bug: the others are told all the same, then it is raised.
        """
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def _tell(self, change: Change) -> None:
        bugs: list[Exception] = []
        for listener in tuple(self._listeners):
            try:
                listener(change)
            except Exception as bug:
                bugs.append(bug)
        if bugs:
            raise bugs[0]

    # -- underneath

    def _write(self, change: Change, action: Action, way: str) -> None:
        if self.read_only_reason == "held":
            raise NotWritable(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "This project is open in another window, held by {holder}. Close it there "
                    "and open it here again to annotate.",
                ),
                holder=self.held_by or "?",
            )
        names = {r.id: r.name for r in (*change.removed, *change.added) if isinstance(r, Tag)}
        stamp = Stamp(identity.now(), self.annotator, action.verb, way)
        self._store.apply(
            change, stamp, entries(change, lambda tag: names.get(tag) or self.tag(tag).name)
        )
        self._forget_what(change)
