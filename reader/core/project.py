"""One open project: the verbs, the undo history, the listeners.

Every verb makes one Change, writes it in one transaction, and only then records it and tells
the listeners: what fails leaves file, history and views as they were. Undo writes the inverse
of the Change down the same path.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Self

from reader.core import identity
from reader.core.access import Access, take
from reader.core.documents import DocumentVerbs
from reader.core.errors import AlreadyTagged, BadRequest, NotWritable
from reader.core.history import History, Step
from reader.core.model import Action, Annotation, Change, Span
from reader.core.store import Store
from reader.core.translatable import QT_TRANSLATE_NOOP

Listener = Callable[[Change], None]


class Project(DocumentVerbs):
    """A project file, open. Offsets are code points; ids of annotations are UUIDs."""

    def __init__(self, path: Path, access: Access) -> None:
        super().__init__(path, Store(path, access.opened))
        self.read_only_reason = access.read_only_reason  # "", "held", "media", "asked"
        self.held_by = access.held_by
        self._lock = access.held
        self._annotator = ""
        self._history = History()
        self._listeners: list[Listener] = []

    # -- opening and closing

    @classmethod
    def open(cls, path: Path | str, *, write: bool = True, fallback: bool = False) -> Self:
        """Open a project; with `fallback`, for reading where another process holds it.

        Raises ProjectHeld where it does and `fallback` is off; NotAProject, NewerProject,
        DamagedProject, FileProblem. On media that cannot be written to, opens for reading.
        """
        path = Path(path)
        return cls(path, take(path, write=write, fallback=fallback))

    @classmethod
    def create(cls, path: Path | str, *, aside: bool = False) -> Self:
        """Make a new project with the seeded codebook; FileProblem where `path` is there.

        With `aside`, a file that is there is given another name, unless it is open anywhere.
        """
        from reader.core.placing import make_project, set_aside

        path = Path(path)
        if aside and path.exists():
            set_aside(path)
        make_project(path)
        return cls.open(path)

    def close(self) -> None:
        """Let go of the file; the next one may write."""
        self._listeners.clear()
        self._store.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

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

    def warm_up(self) -> None:
        """Get ready for the first write, in a moment when nobody waits."""
        if not self.read_only:
            self._store.warm_up()
            identity.new_id()

    # -- the verbs

    def annotate(
        self,
        document: int,
        span: Span,
        tag: int,
        *,
        note: str = "",
        attributes: Mapping[str, object] | None = None,
        annotator: str | None = None,
        origin: str = "user",
    ) -> Change:
        """Tag a span; the quote is taken from the text. `change.added[0]` is the annotation.

        BadRequest where the span leaves the text or tag or document is unknown; AlreadyTagged
        where the same annotator gave the same span the same tag.
        """
        time = identity.now()
        made = Annotation(
            identity.new_id(),
            document,
            self.tag(tag).id,
            span.start,
            span.end,
            self._quote(document, span),
            note,
            json.dumps(dict(attributes), ensure_ascii=False) if attributes else "{}",
            annotator or self.annotator,
            origin,
            time,
            time,
        )
        self._refuse_twice(made)
        return self._do(Action("annotate", tag=tag), Change(added=(made,)))

    def annotate_all(
        self, places: Iterable[tuple[int, Span]], tag: int, *, run: object = None
    ) -> int:
        """Tag many spans (document, span) in one step; returns how many were tagged.

        Spans that carry the tag by this annotator already are left alone. BadRequest, and
        nothing is tagged, where a span leaves its text or tag or document is unknown. `run` is
        as in `add_documents`: calls that name the same one make one step of undo.
        """
        tag = self.tag(tag).id
        wanted: dict[int, dict[Span, None]] = {}  # each once, in the order given
        for document, span in places:
            wanted.setdefault(document, {})[span] = None
        made: list[Annotation] = []
        time, annotator = identity.now(), self.annotator
        for document, spans in wanted.items():
            # Those around alone: a document may have a hundred thousand.
            around = self.annotations_in(
                document, min(s.start for s in spans), max(s.end for s in spans)
            )
            there = {a.span for a in around if a.tag == tag and a.annotator == annotator}
            made += [
                Annotation(
                    *(identity.new_id(), document, tag, span.start, span.end),
                    *(self._quote(document, span), "", "{}", annotator, "user", time, time),
                )
                for span in spans
                if span not in there
            ]
        if made:
            action = Action("annotate_all", tag=tag, count=len(made))
            self._do(action, Change(added=tuple(made)), run=run)
        return len(made)

    def retag(self, annotation: str, tag: int) -> Change:
        """Give an annotation another tag; AlreadyTagged where that one is on the span already."""
        return self._alter(Action("retag", tag=self.tag(tag).id), annotation, tag=tag)

    def move(self, annotation: str, span: Span) -> Change:
        """Give an annotation other bounds, and the quote that goes with them."""
        old = self.annotation(annotation)
        return self._alter(
            Action("move", tag=old.tag),
            annotation,
            start=span.start,
            end=span.end,
            quote=self._quote(old.document, span),
        )

    def set_note(self, annotation: str, note: str) -> Change:
        """Write an annotation's note."""
        old = self.annotation(annotation)
        return self._alter(Action("set_note", tag=old.tag), annotation, note=note)

    def delete(self, annotations: Iterable[str]) -> Change:
        """Remove annotations."""
        gone = tuple(self.annotation(a) for a in dict.fromkeys(annotations))
        tag = gone[0].tag if len({a.tag for a in gone}) == 1 else None
        return self._do(Action("delete", tag=tag, count=len(gone)), Change(removed=gone))

    def save_copy(self, path: Path | str) -> None:
        """Write a whole copy of the project to `path`, in place of what is there."""
        self._store.save_copy(Path(path))

    def indexing(self, seconds: float = 0.008) -> Iterator[tuple[int, int]]:
        """Put into the index of words what is not in it: the texts of an older project.

        Each step takes about so long, a very long text longer, and says how many documents are
        done and how many there are to do; what was done stays, should nobody go on. A search
        finds all of them meanwhile, if slower. No steps where nothing can be written.
        """
        left = 0 if self.read_only else self.unindexed()
        done = 0
        while left:
            some, left = self._store.index_some(seconds)
            done += some
            yield done, done + left

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
        self._write(change)
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

    def _do(
        self, action: Action, change: Change, *, kept: Change | None = None, run: object = None
    ) -> Change:
        self._write(change)
        self._history.record(action, kept or change, run)
        self._tell(change)
        return change

    def _write(self, change: Change) -> None:
        if self.read_only_reason == "held":
            raise NotWritable(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "This project is open in another window, held by {holder}. Close it there "
                    "and open it here again to annotate.",
                ),
                holder=self.held_by or "?",
            )
        self._store.apply(change)
        self._forget_what(change)

    def _alter(self, action: Action, annotation: str, **values: object) -> Change:
        old = self.annotation(annotation)
        new = old._replace(updated_at=identity.now(), **values)
        self._refuse_twice(new)
        return self._do(action, Change(removed=(old,), added=(new,)))

    def _refuse_twice(self, annotation: Annotation) -> None:
        if self._store.same_place(annotation):
            raise AlreadyTagged(
                QT_TRANSLATE_NOOP("errors", "These words carry the tag {tag} already."),
                tag=self.tag(annotation.tag).name,
            )

    def _quote(self, document: int, span: Span) -> str:
        text = self.text(document)
        if span.end > len(text):
            raise BadRequest(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The offsets {start} to {end} are outside the text, which has {length} "
                    "characters.",
                ),
                start=span.start,
                end=span.end,
                length=len(text),
            )
        return text[span.start : span.end]
