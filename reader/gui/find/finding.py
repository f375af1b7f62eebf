"""Finding in the document on screen: what was typed, stepped through between events.

The core does the work in steps of some milliseconds; here they are given their time, so that
whoever types is never held up, and what is found is lit up in the view.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.bulk import collector_paused
from reader.core.errors import ReaderError
from reader.core.model import Span
from reader.core.search.hits import Hits
from reader.core.search.in_document import Finder
from reader.core.search.query import Query, parse
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.reading.found import Found
from reader.gui.reading.view import ReadingView

_STEP = 0.006  # seconds


class Finding(QObject):
    """Looks for one query in one text, and goes from hit to hit."""

    changed = Signal()  # the hits, the one at hand, or how far it is

    def __init__(
        self, view: ReadingView, annotations: CurrentAnnotations, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._finder: Finder | None = None
        self._query = Query("")
        self._from = 0  # where the search began: the first hit behind it is gone to
        self._hits = Hits(())
        self._at = -1  # the number of the hit at hand
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)
        annotations.reset.connect(self._on_document)

    # -- what there is

    @property
    def hits(self) -> Hits:
        """What was found."""
        return self._hits

    @property
    def number(self) -> int:
        """The number of the hit at hand, from 1; 0 if there is none."""
        return self._at + 1

    @property
    def current(self) -> Span | None:
        """The hit at hand."""
        return Span(*self._hits[self._at]) if 0 <= self._at < len(self._hits) else None

    @property
    def problem(self) -> ReaderError | None:
        """Why what was typed cannot be looked for."""
        return self._finder.problem if self._finder is not None else None

    @property
    def searching(self) -> bool:
        """Whether it is still being looked for."""
        return self._timer.isActive()

    @property
    def asked(self) -> bool:
        """Whether anything is looked for."""
        return bool(self._query.text.strip())

    # -- looking

    def begin(self, offset: int) -> None:
        """From here on the first hit behind `offset` is gone to."""
        self._from = offset

    def look_for(self, text: str, *, exact: bool, part: bool, regex: bool) -> None:
        """Look for what was typed."""
        self._query = parse(text, exact=exact, part=part, regex=regex)
        if self._finder is None or self._finder.text is not self._view.text:
            self._finder = Finder(self._view.text)
        self._finder.look_for(self._query)
        self._timer.start()
        self.changed.emit()

    def end(self) -> None:
        """Nothing is looked for any more; the text read so far is let go."""
        self._timer.stop()
        self._query, self._finder = Query(""), None
        self._hits, self._at = Hits(()), -1
        self._view.show_found(None)
        self.changed.emit()

    def _step(self) -> None:
        if self._finder is None:
            return
        # A list of all words is made of very many records, and all of them stay.
        with collector_paused():
            done = self._finder.step(_STEP)
        if not done:
            return
        self._timer.stop()
        self._hits = self._finder.hits
        self._at = -1
        if self._hits:
            self._at = self._hits.index_at(self._from) % len(self._hits)
        self._show()

    def _on_document(self) -> None:
        query, self._from = self._query, 0
        if self._finder is None:
            return
        self._finder = None
        if query.text:
            # The view has the new text in a moment.
            QTimer.singleShot(0, self, lambda: self._again(query))

    def _again(self, query: Query) -> None:
        if self._query is query and self._finder is None:
            self._finder = Finder(self._view.text)
            self._finder.look_for(query)
            self._timer.start()

    # -- from hit to hit

    def step(self, by: int) -> None:
        """Go to the next hit or the one before; behind the last one comes the first."""
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._from = self._hits[self._at][0]
            self._show()

    def _show(self) -> None:
        current = self.current
        found = (current.start, current.end) if current is not None else None
        self._view.show_found(Found(self._hits, found) if self._hits else None)
        if current is not None and not self._view.is_visible(current):
            self._view.scroll_to(current.start)
        self.changed.emit()
