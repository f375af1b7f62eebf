"""One open project: opening, and the verbs of annotations.

The verbs of documents and those of the codebook have modules of their own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from reader.core import identity
from reader.core.access import Access, take
from reader.core.attributes import to_json
from reader.core.bulk import collector_paused
from reader.core.errors import AlreadyTagged, BadRequest
from reader.core.exchange_verbs import ExchangeVerbs
from reader.core.model import Action, Annotation, Change, Span, Tag
from reader.core.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from reader.core.codebook import Codebook
    from reader.core.suggesting import Suggesting


class Project(ExchangeVerbs):
    """A project file, open. Offsets are code points; ids of annotations are UUIDs."""

    def __init__(self, path: Path, access: Access) -> None:
        super().__init__(path, access)
        self._lock = access.held

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
    def create(
        cls, path: Path | str, *, aside: bool = False, tags: Sequence[Tag] | None = None
    ) -> Self:
        """Make a new project; FileProblem where `path` is there.

        It begins with the three tags for news, or with `tags`: none for an empty codebook, or
        those that `codebooks.read(file).tags` has. With `aside`, a file that is there is given
        another name, unless it is open anywhere.
        """
        from reader.core.placing import make_project, set_aside

        path = Path(path)
        if aside and path.exists():
            set_aside(path)
        make_project(path, tags)
        return cls.open(path)

    def close(self) -> None:
        """Let go of the file; the next one may write."""
        self._listeners.clear()
        self._store.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def warm_up(self) -> None:
        """Get ready for the first write, in a moment when nobody waits."""
        if not self.read_only:
            self._store.warm_up()
            identity.new_id()

    # -- the verbs

    @property
    def codebook(self) -> "Codebook":
        """The verbs of the codebook."""
        from reader.core.codebook import Codebook  # not for a start

        return Codebook(self)

    @property
    def suggesting(self) -> "Suggesting":
        """The suggestions, and the verbs about them."""
        from reader.core.suggesting import Suggesting  # not for a start

        return Suggesting(self)

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
            to_json(attributes or {}),
            annotator or self.annotator,
            origin,
            time,
            time,
        )
        self._refuse_twice(made)
        return self.do(Action("annotate", tag=tag), Change(added=(made,)))

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
            self.do(action, Change(added=tuple(made)), run=run)
        return len(made)

    def retag(self, annotation: str, tag: int) -> Change:
        """Give an annotation another tag; AlreadyTagged where that one is on the span already."""
        return self._alter(Action("retag", tag=self.tag(tag).id), annotation, tag=tag)

    def retag_many(self, annotations: Iterable[str], tag: int) -> Change:
        """Give annotations another tag, as one undo step.

        Those whose span has that tag by the same annotator already stay as they are: an undo
        step has no more than one annotation in a place. `change.added` are those that changed;
        AlreadyTagged where none could.
        """
        with collector_paused():
            wanted = self.tag(tag)
            found = [a for a in self._all_of(annotations) if a.tag != wanted.id]
            taken, now = self._store.spans_of(wanted.id), identity.now()
            old: list[Annotation] = []
            for annotation in found:
                place = annotation.document, annotation.start, annotation.end, annotation.annotator
                if place not in taken:
                    taken.add(place)
                    old.append(annotation)
            if found and not old:
                raise self._already_tagged(wanted.id)
            new = tuple(a._replace(tag=wanted.id, updated_at=now) for a in old)
            action = Action("retag", tag=wanted.id, count=len(new))
            return self._do_if_any(action, Change(tuple(old), new))

    def set_attribute(
        self, annotations: str | Iterable[str], name: str, value: object | None
    ) -> Change:
        """Give annotations a value of an attribute, None to take it away, as one undo step.

        The value is kept whether or not the tag's scheme knows it: what a person wrote goes
        through `attributes.parse_value` first. BadRequest where JSON has no such value.
        """
        ids = [annotations] if isinstance(annotations, str) else annotations
        with collector_paused():
            old: list[Annotation] = []
            new: list[Annotation] = []
            now = identity.now()
            for annotation in self._all_of(ids):
                values = {n: v for n, v in annotation.attributes.items() if n != name}
                if value is not None:
                    values = {**annotation.attributes, name: value}
                stored = to_json(values)
                if stored != annotation.attributes_json:
                    old.append(annotation)
                    new.append(annotation._replace(attributes_json=stored, updated_at=now))
            tag = old[0].tag if len({a.tag for a in old}) == 1 else None
            action = Action("set_attribute", tag=tag, title=name, count=len(new))
            return self._do_if_any(action, Change(tuple(old), tuple(new)))

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
        """Remove annotations, as one undo step."""
        gone = self._all_of(annotations)
        tag = gone[0].tag if len({a.tag for a in gone}) == 1 else None
        return self.do(Action("delete", tag=tag, count=len(gone)), Change(removed=gone))

    def save_copy(self, path: Path | str) -> None:
        """Write a whole copy of the project to `path`, in place of what is there."""
        self._store.save_copy(Path(path))

    def indexing(self, seconds: float = 0.008) -> Iterator[tuple[int, int]]:
        """Put into the index of words what is not in it: texts of an older project, long texts.

        Each step takes about so long and says how many documents are done and how many there
        are to do; what was done stays, should nobody go on. A search finds all of them
        meanwhile, if slower. No steps where nothing can be written.
        """
        left = 0 if self.read_only else self.unindexed()
        done = 0
        while left:
            for _ in self._store.prepare_index():
                yield done, done + left
            some, left = self._store.index_some(seconds)
            done += some
            yield done, done + left

    # -- underneath

    def _alter(self, action: Action, annotation: str, **values: object) -> Change:
        old = self.annotation(annotation)
        new = old._replace(updated_at=identity.now(), **values)
        self._refuse_twice(new)
        return self.do(action, Change(removed=(old,), added=(new,)))

    def _do_if_any(self, action: Action, change: Change) -> Change:
        return self.do(action, change) if change != Change() else change

    def _all_of(self, annotations: Iterable[str]) -> tuple[Annotation, ...]:
        """Annotations by id, each once, in order of place; BadRequest if one is not there."""
        ids = list(dict.fromkeys(annotations))
        if len(ids) == 1:
            return (self.annotation(ids[0]),)
        found = tuple(self._store.annotations_of(ids))
        if len(found) < len(ids):
            there = {a.id for a in found}
            self.annotation(next(i for i in ids if i not in there))
        return found

    def _refuse_twice(self, annotation: Annotation) -> None:
        if self._store.same_place(annotation):
            raise self._already_tagged(annotation.tag)

    def _already_tagged(self, tag: int) -> AlreadyTagged:
        return AlreadyTagged(
            QT_TRANSLATE_NOOP("errors", "These words carry the tag {tag} already."),
            tag=self.tag(tag).name,
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
