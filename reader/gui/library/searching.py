"""Searching the project, in the window: the pane under the text, made when it is first asked for.

And the index of words, brought up to date in idle time after a project of an earlier version was
opened.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from reader.core.errors import ReaderError
from reader.core.model import Change, DocumentText, Span
from reader.core.project import Project
from reader.gui.messages import told
from reader.gui.reading.view import ReadingView
from reader.gui.remembering import keep_parts
from reader.gui.session import Session
from reader.gui.theme import Theme

if TYPE_CHECKING:
    from reader.gui.library.search_page import SearchPage

# Between two slices of indexing, each some 8 ms and a write: whoever types has the most of it.
_BETWEEN = 20
_SAY_EVERY = 10  # slices


class Searching(QObject):
    """Shows the search, goes to its hits, and keeps it in step with the project."""

    failed = Signal(object)  # ReaderError
    said = Signal(str, float)  # a passing word, and for how many seconds

    def __init__(
        self, session: Session, view: ReadingView, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._theme = theme
        self.page: SearchPage | None = None
        self._indexing: Iterator[tuple[int, int]] | None = None
        self._slices = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_BETWEEN)
        self._timer.timeout.connect(self._index_some)

    # -- the pane

    def show(self, splitter: QSplitter) -> None:
        """Show the search under the text, with the words that are selected there."""
        from_text = self._view.hasFocus()
        words = self._view.selected_text() if from_text else ""
        page = self._made(splitter)
        page.show()
        page.look_for(words if "\n" not in words else "")

    def _made(self, splitter: QSplitter) -> "SearchPage":
        if self.page is None:
            from reader.gui.library.search_page import HEIGHT, SearchPage

            self.page = page = SearchPage(self._theme)
            part: QWidget = self._view
            while (above := part.parentWidget()) is not None and above is not splitter:
                part = above  # the text may stand in something
            sizes, place = splitter.sizes(), splitter.indexOf(part)
            height = part.height()
            middle = QSplitter(Qt.Orientation.Vertical)
            middle.setObjectName("text_and_search")
            middle.setChildrenCollapsible(False)
            middle.setHandleWidth(1)
            splitter.insertWidget(place, middle)
            middle.addWidget(part)
            middle.addWidget(page)
            middle.setStretchFactor(0, 1)
            splitter.setStretchFactor(place, 1)
            splitter.setSizes(sizes)
            middle.setSizes([max(1, height - HEIGHT), HEIGHT])
            keep_parts(middle)
            page.hit_chosen.connect(self._go_to)
            page.hit_entered.connect(self._view.setFocus)
            page.closed.connect(self._close)
            page.failed.connect(self.failed)
            page.set_project(self._session.project)
        return self.page

    def _close(self) -> None:
        if self.page is not None:
            self.page.hide()
        self._view.setFocus()

    def step(self, by: int) -> None:
        """Go to the next hit, or to the one before."""
        if self.page is not None:
            self.page.step(by)

    def _go_to(self, document: int, start: int, end: int) -> None:
        project = self._session.project
        try:
            if project is None or end > project.document(document).characters:
                return
        except ReaderError as error:
            self.failed.emit(error)
            return
        self._session.open_document(document)
        self._view.scroll_to(start)
        self._view.select(Span(start, end))

    # -- the project

    def set_project(self, project: Project | None) -> None:
        """Search another project; None before it is closed."""
        self._timer.stop()
        self._indexing = None
        if self.page is not None:
            self.page.set_project(project)

    def follow(self, change: Change) -> None:
        """The project changed."""
        if self.page is not None:
            self.page.follow(change)
        if any(isinstance(record, DocumentText) for record in change.added):
            self.index()  # a long one is not in it yet

    # -- the index

    def index(self) -> None:
        """Bring the index up to date, should it not be; what it has not yet is read through."""
        project = self._session.project
        if project is None or project.read_only or self._indexing is not None:
            return
        self._indexing = project.indexing()
        self._slices = 0
        self._timer.start()

    def _index_some(self) -> None:
        done = self._next_slice()
        if done is None:
            self._timer.stop()
            self._indexing = None
            if self._slices > _SAY_EVERY:
                self.said.emit(self.tr("All texts are ready for searching."), 4.0)
            return
        if self._slices % _SAY_EVERY == 0:
            locale = QLocale()
            words = self.tr("Getting texts ready for searching: {done} of {total}").format(
                done=locale.toString(done[0]), total=locale.toString(done[1])
            )
            self.said.emit(words, 2.0)
        self._slices += 1

    def _next_slice(self) -> tuple[int, int] | None:
        try:
            return next(self._indexing, None) if self._indexing is not None else None
        except ReaderError as error:
            # Searching works without; whoever writes next is told in full.
            self._slices = 0
            self.said.emit(told(error), 8.0)
            return None
