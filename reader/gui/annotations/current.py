"""The annotations of the document on screen, and which of them is selected.

The reading view and the table both look here, so that there is one selection and one list. A
document opens before its annotations are read: until all of them are in memory, what is
visible is asked of the project, and the rest is read in slices between the events of the
window, so that a hundred thousand of them hold up nothing.
"""

import gc
from collections.abc import Collection, Iterable, Iterator, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.bulk import collector_paused
from reader.core.model import Annotation, Change, Record, Tag
from reader.core.project import Project
from reader.core.span_index import Key, SpanIndex
from reader.core.text.paragraphs import Paragraphs

_SLICE = 4_000
_ONE_BY_ONE = 1_000  # records of a change; of more, the index is made anew


class CurrentAnnotations(QObject):
    """What the window knows of the annotations of one document."""

    reset = Signal()  # another document; its annotations are not read yet
    loaded = Signal()  # all of them have been read
    changed = Signal(object, object)  # removed: list[Annotation], added: list[Annotation]
    applied = Signal(object)  # Change: whatever it is about, after this followed it
    tags_changed = Signal()  # the codebook is another one
    selected = Signal(str)  # an annotation's id, "" for none
    many_selected = Signal()  # `many` is another set

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.document: int | None = None
        self.selected_id = ""
        self.many: frozenset[str] = frozenset()  # those selected together, where it is not one
        self.elsewhere: Mapping[str, Annotation] = {}  # of other documents, where they are listed
        self._paragraphs = Paragraphs("")
        self._tags: dict[int, Tag] = {}
        self._forget()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_slice)

    def _forget(self) -> None:
        self._index: SpanIndex | None = None
        self._by_id: dict[str, Annotation] = {}
        self._counts: dict[int, int] = {}
        self._reading: Iterator[list[Annotation]] | None = None
        self._read: list[Annotation] = []
        self._changed_meanwhile: dict[str, Annotation | None] = {}

    # -- which document

    def show(self, project: Project | None, document: int | None, paragraphs: Paragraphs) -> None:
        """Turn to a document whose text is already split into paragraphs.

        Nothing is read yet: `read_all` starts that, once the text is on the screen.
        """
        self._timer.stop()
        self._forget()
        self.project, self.document = project, document
        self._paragraphs = paragraphs
        self._tags = {tag.id: tag for tag in project.tags()} if project is not None else {}
        self.selected_id = ""
        self._set_many(frozenset())
        self.reset.emit()
        self.selected.emit("")

    def read_all(self) -> None:
        """Start to read the annotations, a slice at a time; `loaded` tells when all are there."""
        if self.project is None or self.document is None or self._reading is not None:
            return
        if self.complete:
            return
        self._reading = self.project.annotation_batches(self.document, _SLICE)
        self._timer.start()

    def _read_slice(self) -> None:
        if self._reading is None:
            self._timer.stop()
            return
        with collector_paused():
            batch = next(self._reading, None)
        if batch is not None:
            self._read.extend(batch)
            return
        self._timer.stop()
        self._finish()

    def _finish(self) -> None:
        annotations = self._read
        if self._changed_meanwhile:
            touched = self._changed_meanwhile
            annotations = [a for a in annotations if a.id not in touched]
            annotations.extend(a for a in touched.values() if a is not None)
        self._index = SpanIndex(annotations, is_sorted=not self._changed_meanwhile)
        self._by_id = {a.id: a for a in annotations}
        counts: dict[int, int] = {}
        for annotation in annotations:
            counts[annotation.tag] = counts.get(annotation.tag, 0) + 1
        self._counts = counts
        self._reading, self._read, self._changed_meanwhile = None, [], {}
        # They live as long as the document does: the collector need not visit them each time.
        gc.collect(0)
        gc.freeze()
        self.loaded.emit()

    # -- what there is

    @property
    def complete(self) -> bool:
        """Whether all annotations are in memory."""
        return self._index is not None

    def __len__(self) -> int:
        return len(self._by_id)

    def items(self) -> list[Annotation]:
        """All of them in order of start, end, tag; empty until `loaded`."""
        return list(self._index) if self._index is not None else []

    def after(self, key: Key) -> Iterator[Annotation]:
        """Those whose place comes after `key` (a place or its beginning); none until `loaded`."""
        return self._index.after(key) if self._index is not None else iter(())

    def before(self, key: Key) -> Iterator[Annotation]:
        """Those whose place comes before `key`, the nearest first."""
        return self._index.before(key) if self._index is not None else iter(())

    def overlapping(self, start: int, end: int) -> list[Annotation]:
        """Those that share a character with the range, complete or not."""
        if self._index is not None:
            return self._index.overlapping(start, end)
        if self.project is None or self.document is None:
            return []
        return self.project.annotations_in(self.document, start, end)

    def get(self, annotation_id: str) -> Annotation | None:
        """The annotation of that id, if it is one of this document's."""
        found = self._by_id.get(annotation_id)
        if found is None and not self.complete and self.project is not None and annotation_id:
            from reader.core.errors import ReaderError

            try:
                found = self.project.annotation(annotation_id)
            except ReaderError:
                return None
            if found.document != self.document:
                return None
        return found

    def anywhere(self, annotation_id: str) -> Annotation | None:
        """The annotation of that id, also of another document where those are listed."""
        return self.get(annotation_id) or self.elsewhere.get(annotation_id)

    def counts(self) -> dict[int, int]:
        """How many annotations each tag has in this document."""
        if not self.complete and self.project is not None and self.document is not None:
            return self.project.counts(self.document)
        return dict(self._counts)

    def tag(self, tag_id: int) -> Tag:
        """The tag of that id."""
        return self._tags[tag_id]

    def tags(self) -> list[Tag]:
        """The codebook, in its order."""
        return list(self._tags.values())

    def text(self) -> str:
        """The document's text."""
        return self._paragraphs.text

    def paragraph_number(self, offset: int) -> int:
        """The paragraph that holds `offset`, from 1."""
        return self._paragraphs.index_at(offset) + 1

    def paragraph_count(self) -> int:
        """How many paragraphs the document has."""
        return len(self._paragraphs)

    # -- what changes

    def select(self, annotation_id: str) -> None:
        """Select an annotation, or none, and no others beside it."""
        self._set_many(frozenset())
        self._select(annotation_id)

    def select_many(self, ids: Collection[str], current: str) -> None:
        """Select several; the text shows the current one, which is among them."""
        self._set_many(frozenset(ids) if len(ids) > 1 else frozenset())
        self._select(current)

    def chosen(self) -> list[str]:
        """The ids of all that are selected, in no order."""
        if self.many:
            return list(self.many)
        return [self.selected_id] if self.selected_id else []

    def _set_many(self, ids: frozenset[str]) -> None:
        if ids != self.many:
            self.many = ids
            self.many_selected.emit()

    def _select(self, annotation_id: str) -> None:
        if annotation_id != self.selected_id:
            self.selected_id = annotation_id
            self.selected.emit(annotation_id)

    def apply(self, change: Change) -> None:
        """Follow a change of the project: of the codebook, and of this document's annotations."""
        tags = any(isinstance(r, Tag) for r in (*change.removed, *change.added))
        if tags and self.project is not None:
            # Before the annotations: those that come may have a tag that comes with them.
            self._tags = {tag.id: tag for tag in self.project.tags()}
        self._apply_to_annotations(change)
        if tags:
            self.tags_changed.emit()
        self.applied.emit(change)

    def _apply_to_annotations(self, change: Change) -> None:
        removed, added = self._ours(change.removed), self._ours(change.added)
        if self.many:
            left = {r.id for r in change.removed if isinstance(r, Annotation)}
            left -= {r.id for r in change.added if isinstance(r, Annotation)}
            self._let_go(left)
        if not removed and not added:
            return
        if self._index is not None and len(removed) + len(added) > _ONE_BY_ONE:
            self._exchange(removed, added)
        else:
            for record in removed:
                self._take_out(record)
            for record in added:
                self._put_in(record)
        if self.selected_id and removed:
            gone = {r.id for r in removed} - {r.id for r in added}
            if self.selected_id in gone:
                self.select("")
        self.changed.emit(removed, added)

    def _let_go(self, gone: set[str]) -> None:
        """Those that went are no longer among the selected ones."""
        if self.many & gone:
            left = self.many - gone
            self._set_many(left if len(left) > 1 else frozenset())

    def _ours(self, records: Iterable[Record]) -> list[Annotation]:
        here = self.document
        return [r for r in records if isinstance(r, Annotation) and r.document == here]

    def _exchange(self, removed: list[Annotation], added: list[Annotation]) -> None:
        """Follow a change of many at once: the index is made anew."""
        for record in removed:
            del self._by_id[record.id]
            self._counts[record.tag] -= 1
        for record in added:
            self._by_id[record.id] = record
            self._counts[record.tag] = self._counts.get(record.tag, 0) + 1
        gone = {record.id for record in removed}
        with collector_paused():
            stayed = [a for a in self._index or () if a.id not in gone]
            self._index = SpanIndex([*stayed, *added])

    def _take_out(self, record: Annotation) -> None:
        if self._index is None:
            self._changed_meanwhile[record.id] = None
            return
        self._index.remove(record)
        self._by_id.pop(record.id, None)
        self._counts[record.tag] = self._counts.get(record.tag, 0) - 1

    def _put_in(self, record: Annotation) -> None:
        if self._index is None:
            self._changed_meanwhile[record.id] = record
            return
        self._index.add(record)
        self._by_id[record.id] = record
        self._counts[record.tag] = self._counts.get(record.tag, 0) + 1
