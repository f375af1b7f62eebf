"""What is open: a project, a document of it, and the place where one reads.

Opening is in two halves: the text and the annotations that can be seen, then, once they are
painted, all the rest, so that ten million characters stand on the screen before a hundred
thousand annotations are in memory.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.errors import ReaderError
from reader.core.model import Annotation, Change, Document
from reader.core.project import Project
from reader.core.span_index import Key, place
from reader.core.text.bidi import has_overrides
from reader.core.text.paragraphs import Paragraphs
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.reading.blocks import Blocks
from reader.gui.reading.view import ReadingView
from reader.gui.settings import Settings

_SAVE_PLACE_AFTER = 1_500  # ms


class Session(QObject):
    """Opens documents in the view, and goes to places in them."""

    opened = Signal(object)  # Document or None
    loaded = Signal()
    failed = Signal(object)  # ReaderError

    def __init__(
        self,
        view: ReadingView,
        annotations: CurrentAnnotations,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._annotations = annotations
        self._settings = settings
        self._blocks: Blocks | None = None
        self._document: Document | None = None
        self.project: Project | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._after_paint)
        self._place = QTimer(self)
        self._place.setSingleShot(True)
        self._place.setInterval(_SAVE_PLACE_AFTER)
        self._place.timeout.connect(self._remember_place)
        view.moved.connect(self._place.start)
        annotations.loaded.connect(self._on_loaded)

    # -- opening

    def set_project(self, project: Project) -> None:
        """Take a project in place of the one before, which is closed."""
        self._let_go()
        self.project = project
        documents = {d.id: d for d in project.documents()}
        last, offset = self._settings.place(str(project.path.absolute()))
        if last not in documents:
            last, offset = next(iter(documents), 0), 0
        self._show(documents.get(last), offset)

    def open_document(self, document: int) -> None:
        """Show another document of the project, where it was read last."""
        if self.project is None or document == self._annotations.document:
            return
        self._remember_place()
        try:
            found = self.project.document(document)
        except ReaderError as error:
            self.failed.emit(error)
            return
        path = str(self.project.path.absolute())
        self._show(found, self._settings.place_in(path, document))

    def _show(self, document: Document | None, offset: int) -> None:
        project = self.project
        blocks: Blocks | None = None
        try:
            if project is not None and document is not None:
                blocks = Blocks(project.text(document.id))
        except ReaderError as error:
            self.failed.emit(error)
            document = None
        self._document, self._blocks = document, blocks
        paragraphs = blocks.paragraphs if blocks is not None else Paragraphs("")
        self._annotations.show(project, document.id if document is not None else None, paragraphs)
        self._view.show_blocks(blocks, min(offset, len(blocks.text)) if blocks is not None else 0)
        self.opened.emit(document)
        self._view.viewport().update()
        self._later.start()

    def _after_paint(self) -> None:
        self._annotations.read_all()

    def _on_loaded(self) -> None:
        if self.project is not None:
            self.project.warm_up()
        self.loaded.emit()

    def has_overrides(self) -> bool:
        """Whether the text on screen holds controls that can change how it reads."""
        return self._blocks is not None and has_overrides(self._blocks.text)

    def _let_go(self) -> None:
        self._later.stop()
        self._remember_place()
        self._place.stop()
        if self.project is not None:
            self._annotations.show(None, None, Paragraphs(""))
            self._view.show_blocks(None)
            self.project.close()
            self.project = None

    def close(self) -> None:
        """Remember the place and close the project."""
        self._let_go()

    def _remember_place(self) -> None:
        if self.project is not None and self._annotations.document is not None:
            self._settings.set_place(
                str(self.project.path.absolute()),
                self._annotations.document,
                self._view.top_offset(),
            )

    # -- following changes

    def follow(self, change: Change) -> None:
        """Stay with what is there: a document that went is replaced, a new title is shown."""
        project = self.project
        if project is None:
            return
        came = {r.id: r for r in change.added if isinstance(r, Document)}
        gone = {r.id for r in change.removed if isinstance(r, Document)} - came.keys()
        shown = self._annotations.document
        if shown in gone or shown is None:
            documents = project.documents()
            self._show(documents[0] if documents else None, 0)
        elif shown in came:
            self._document = came[shown]
            self.opened.emit(self._document)

    def go_to(self, change: Change) -> None:
        """Show what a change changed, in whichever document it is."""
        found = [r for r in (change.added or change.removed) if isinstance(r, Annotation)]
        documents = [r for r in change.added if isinstance(r, Document)]
        if documents:
            self.open_document(documents[0].id)
        elif found:
            first = found[0]
            if first.document != self._annotations.document:
                self.open_document(first.document)
            if len(found) == 1 and any(r is first for r in change.added):
                self._annotations.select(first.id)
            if not self._view.is_visible(first.span):
                self._view.scroll_to(first.start)

    # -- going about

    def bring_to_middle(self, annotation_id: str) -> None:
        """Bring an annotation to the middle of the view."""
        found = self._annotations.get(annotation_id)
        if found is not None:
            self._view.scroll_to(found.start)

    def step(self, by: int) -> None:
        """Select the next annotation, or the one before."""
        annotations = self._annotations
        now = annotations.get(annotations.selected_id)
        if now is not None and now.start <= self._view.reading_offset(now) <= now.end:
            key: Key = place(now)
        else:
            key = (self._view.reading_offset(), len(self._view.text) + 1)
        ahead = annotations.after(key) if by > 0 else annotations.before(key)
        # At the end it stays there.
        chosen = next(ahead, None) or next(
            annotations.before((len(self._view.text),)) if by > 0 else annotations.after(()), None
        )
        if chosen is None:
            return
        self._annotations.select(chosen.id)
        if not self._view.is_visible(chosen.span):
            self._view.scroll_to(chosen.start)

    def paragraph(self) -> tuple[int, int]:
        """The paragraph of what is selected, else at the top, from 1; and how many there are."""
        if self._blocks is None:
            return 0, 0
        chosen = self._annotations.get(self._annotations.selected_id)
        span = self._view.selection() or (chosen.span if chosen is not None else None)
        offset = span.start if span is not None else self._view.top_offset()
        number = self._annotations.paragraph_number(offset)
        return number, self._annotations.paragraph_count()
