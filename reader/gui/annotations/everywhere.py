"""The annotations of all documents, for a table that lists the whole project.

Read in slices between the events of the window, as those of the document on screen are.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.bulk import collector_paused
from reader.core.errors import ReaderError
from reader.core.model import Annotation, Change, Document
from reader.core.project import Project
from reader.core.span_index import place
from reader.core.text.paragraphs import Paragraphs
from reader.gui.annotations.current import CurrentAnnotations

_SLICE = 4_000
_MOST_SPLIT = 200  # documents whose paragraphs are kept


class Everywhere(QObject):
    """All annotations of a project while they are asked for; else it holds nothing."""

    loaded = Signal()  # all are read, or read anew
    changed = Signal(object, object)  # removed: list[Annotation], added: list[Annotation]
    failed = Signal(object)  # ReaderError: not all could be read

    def __init__(self, annotations: CurrentAnnotations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._annotations = annotations
        self._project: Project | None = None
        self._documents: dict[int, Document] = {}
        self._by_id: dict[str, Annotation] = {}
        self._reading: Iterator[list[Annotation]] | None = None
        self._paragraphs: dict[int, list[int]] = {}  # where those of a document begin
        self.active = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_some)
        annotations.reset.connect(self._follow_project)
        annotations.applied.connect(self._follow)

    # -- what is asked of it

    def start(self) -> None:
        """Read all annotations of the project; `loaded` tells when they are there."""
        self.active = True
        self._read_anew()

    def stop(self) -> None:
        """Hold them no longer."""
        self.active = False
        self._forget()

    @property
    def documents(self) -> list[int]:
        """The documents in their order."""
        return list(self._documents)

    def title(self, document: int) -> str:
        """What a document is called."""
        found = self._documents.get(document)
        return found.title if found is not None else ""

    def items(self) -> list[Annotation]:
        """All of them, in order of document and place, when they were read last."""
        order = {document: at for at, document in enumerate(self._documents)}
        found = self._by_id.values()
        return sorted(found, key=lambda a: (order.get(a.document, -1), *place(a)))

    def paragraph(self, annotation: Annotation) -> int:
        """The paragraph where an annotation of any document begins, from 1; 0 if it is gone."""
        known = self._paragraphs.get(annotation.document)
        if known is None:
            try:
                text = self._project.text(annotation.document) if self._project is not None else ""
            except ReaderError:
                return 0
            if len(self._paragraphs) >= _MOST_SPLIT:
                self._paragraphs.pop(next(iter(self._paragraphs)))
            known = self._paragraphs[annotation.document] = Paragraphs(text).starts
        return bisect_right(known, annotation.start)

    # -- reading

    def _forget(self) -> None:
        self._timer.stop()
        self._reading, self._by_id, self._documents = None, {}, {}
        self._paragraphs.clear()
        self._annotations.elsewhere = {}

    def _read_anew(self) -> None:
        self._forget()
        self._project = project = self._annotations.project
        if project is None:
            self.loaded.emit()
            return
        self._documents = {d.id: d for d in project.documents()}
        self._reading = self._batches(project)
        self._timer.start()

    def _batches(self, project: Project) -> Iterator[list[Annotation]]:
        counts = project.annotation_counts()
        single = (d for d in self._documents if counts.get(d))
        for document in single:
            yield from project.annotation_batches(document, _SLICE)

    def _read_some(self) -> None:
        """Batches until there are some thousand: small documents have a few each."""
        read = 0
        try:
            with collector_paused():
                for batch in islice(self._reading or (), 200):
                    self._by_id.update((a.id, a) for a in batch)
                    read += len(batch)
                    if read >= _SLICE:
                        return
                if read:
                    return
        except ReaderError as error:
            self.failed.emit(error)  # what was read is shown
        self._timer.stop()
        self._reading = None
        self._annotations.elsewhere = self._by_id
        self.loaded.emit()

    # -- following

    def _follow_project(self) -> None:
        if self.active and self._annotations.project is not self._project:
            self._read_anew()

    def _follow(self, change: Change) -> None:
        if not self.active:
            return
        documents = any(isinstance(r, Document) for r in (*change.removed, *change.added))
        if documents or self._reading is not None:
            self._read_anew()  # seldom: the order and the titles may be others
            return
        removed = [r for r in change.removed if isinstance(r, Annotation)]
        added = [r for r in change.added if isinstance(r, Annotation)]
        for annotation in removed:
            self._by_id.pop(annotation.id, None)
        self._by_id.update((a.id, a) for a in added)
        if removed or added:
            self.changed.emit(removed, added)
