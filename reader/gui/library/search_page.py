"""Finding in all documents of the project: the pane at the foot, under the text.

There and not beside the text, because a hit in its context needs the width: in a column of 280
pixels there is room for two words at either side of it.
"""

from PySide6.QtCore import QElapsedTimer, QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.errors import ReaderError
from reader.core.model import Annotation, Change, Document, DocumentText, Tag
from reader.core.project import Project
from reader.core.search.query import Query
from reader.gui.library.annotate_bar import AnnotateBar
from reader.gui.library.hit_list import HitList
from reader.gui.library.hit_painter import HitWords
from reader.gui.library.hit_rows import Place, Rows
from reader.gui.library.search_form import SearchForm
from reader.gui.library.search_run import AnnotateRun, SearchRun
from reader.gui.messages import told
from reader.gui.theme import Theme

HEIGHT = 300
_MINIMUM = 160
# Hits that are shown as they come, and after them how often, in ms.
_FEW, _TELL_EVERY = 200, 100


class SearchPage(QWidget):
    """What to look for, the hits in their context, and a tag for them all."""

    hit_chosen = Signal(int, int, int)  # document, start, end
    hit_entered = Signal()  # one wants to work at the hit chosen last
    failed = Signal(object)  # ReaderError: something was not written
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("search_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setAccessibleName(self.tr("Search the library"))
        self._project: Project | None = None
        self._query = Query("")
        self._tag: int | None = None
        self._rows = Rows()
        self._telling = QElapsedTimer()
        self._anew: Rows | None = None  # of the same search, after the project changed
        self._stale = False  # it changed since the search began
        self._told = ""  # what was done with the hits
        self._problem: ReaderError | None = None  # why it cannot be looked for
        self._waiting: int | None = None  # the tag to give to all hits, once all are known
        self.form = SearchForm(theme)
        self.bar = AnnotateBar(theme)
        self.hits = HitList(theme)
        self._search = SearchRun(self)
        self._annotate = AnnotateRun(self)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._say)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(12, 8, 12, 0)
        head.addWidget(self.form)
        bar = QVBoxLayout()
        bar.setContentsMargins(0, 4, 12, 4)
        bar.addWidget(self.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(bar)
        column.addWidget(self.hits, 1)
        self.setMinimumHeight(_MINIMUM)
        self._say()

    def _connect(self) -> None:
        self.form.changed.connect(self._look)
        self.form.entered.connect(lambda: self.hits.step(1))
        self.form.to_hits.connect(self._to_hits)
        self.form.left.connect(self.closed)
        self.hits.left.connect(self.closed)
        self.hits.chosen.connect(self._choose)
        self.hits.entered.connect(self._enter)
        self.hits.ticked.connect(self._count_ticks)
        self.bar.all_ticked.connect(self._tick_all)
        self.bar.tag_chosen.connect(self._annotate_all)
        self.bar.stopped.connect(self._stop_annotating)
        self._search.found.connect(self._on_found)
        self._search.ended.connect(self._on_ended)
        self._search.failed.connect(self._on_problem)
        self._annotate.went_on.connect(self._say)
        self._annotate.ended.connect(self._on_annotated)
        self._annotate.failed.connect(self._on_not_annotated)

    # -- from outside

    def set_project(self, project: Project | None) -> None:
        """Look in another project; None before it is closed."""
        self._search.stop()
        self._annotate.stop()
        self._project = project
        self._set_tags()
        self._look()

    def look_for(self, words: str) -> None:
        """Look for some words, or wait for them to be typed."""
        self.form.look_for(words)

    def step(self, by: int) -> None:
        """Go to the next hit, or to the one before."""
        self.hits.step(by)

    @property
    def searching(self) -> bool:
        """Whether not all is found yet."""
        return self._search.running

    @property
    def busy(self) -> bool:
        """Whether hits are being annotated, or are going to be."""
        return self._annotate.running or self._waiting is not None

    @property
    def project(self) -> Project | None:
        """Where it is looked."""
        return self._project

    @property
    def rows(self) -> int:
        """How many rows there are, headings too."""
        return len(self._rows)

    def place(self, row: int) -> Place | None:
        """The hit of a row; None for a heading."""
        return self._rows.place(row)

    def follow(self, change: Change) -> None:
        """The project changed: what went is left out, what came is looked for."""
        came = {r.id: r for r in change.added if isinstance(r, Document)}
        gone = {r.id for r in change.removed if isinstance(r, Document)} - came.keys()
        if gone:
            self._rows = self._rows.without(gone)
            self._anew = self._anew.without(gone) if self._anew is not None else None
            self.hits.replace_rows(self._rows, None)
            self._tell_rows()
        for document in came.values():
            if self._rows.rename(document.id, document.title):
                self.hits.titles_changed()
        if any(isinstance(r, Tag) for r in (*change.removed, *change.added)):
            self._set_tags()
        if self._may_find_other(change):
            self._stale = True
            if not self._search.running and not self._annotate.running:
                self._look_anew()

    def _may_find_other(self, change: Change) -> bool:
        if self._query.empty:
            return False
        if any(isinstance(r, DocumentText) for r in change.added):
            return True
        return any(
            isinstance(r, Annotation) and (r.tag == self._tag if self._tag is not None else r.note)
            for r in (*change.removed, *change.added)
        )

    def _set_tags(self) -> None:
        tags = self._project.tags() if self._project is not None else []
        writable = self._project is not None and not self._project.read_only
        self.form.set_tags(tags)
        self.bar.set_tags(tags, writable=writable)

    # -- searching

    def _look(self) -> None:
        """Look for what the form says, from the beginning."""
        self._search.stop()
        self._stop_annotating()
        self._told, self._anew, self._stale = "", None, False
        self._query, self._tag = self.form.query(), self.form.tag()
        self._problem = self._query.problem
        self._rows = Rows()
        words = None
        if self._project is not None and not self._query.empty:
            words = HitWords(self._project, self._query)
            self._search.start(self._project, self._query, self._tag)
        self.hits.show_rows(self._rows, words)
        self._tell_rows()

    def _look_anew(self) -> None:
        """The same search in what the project holds now; the list stays until that is done."""
        if self._project is not None and not self._query.empty:
            self._stale = False
            self._anew = Rows()
            self._search.start(self._project, self._query, self._tag)

    def _on_found(self, some: list[list]) -> None:  # type: ignore[type-arg]
        rows = self._rows if self._anew is None else self._anew
        for hits in some:
            rows.add(hits)
        if self._anew is None and (rows.hits < _FEW or self._telling.elapsed() > _TELL_EVERY):
            self._tell_rows()

    def _tell_rows(self) -> None:
        self._telling.start()
        self.hits.rows_changed()
        self._count_ticks()
        self._say()

    def _on_ended(self) -> None:
        if self._anew is not None and self._project is not None:
            self._anew.tick_as(self._rows)
            self._rows, self._anew = self._anew, None
            self.hits.replace_rows(self._rows, HitWords(self._project, self._query))
        self._tell_rows()
        if self._stale:
            self._look_anew()
        elif self._waiting is not None:
            self._begin_annotating(self._waiting)

    def _on_problem(self, error: ReaderError) -> None:
        self._waiting = None
        self._anew = None
        self._problem = error
        self.bar.set_busy(False)
        self._tell_rows()

    # -- going to hits

    def _to_hits(self) -> None:
        self.hits.setFocus()
        if self.hits.current < 0:
            self.hits.step(1)

    def _choose(self, place: Place) -> None:
        self.hit_chosen.emit(place.document, place.start, place.end)

    def _enter(self, place: Place) -> None:
        self._choose(place)
        self.hit_entered.emit()

    # -- a tag for all

    def _tick_all(self, ticked: bool) -> None:
        self._rows.tick_all(ticked)
        self.hits.viewport().update()
        self._count_ticks()

    def _count_ticks(self) -> None:
        self.bar.set_ticked(self._rows.ticked, self._rows.tickable)

    def _annotate_all(self, tag: int) -> None:
        """Tag what is ticked; where not all is found yet, after that."""
        self._told = ""
        self.bar.set_busy(True)
        if self._search.running:
            self._waiting = tag
            self._say()
        else:
            self._begin_annotating(tag)

    def _begin_annotating(self, tag: int) -> None:
        self._waiting = None
        if self._project is not None:
            self._annotate.start(self._project, self._rows.ticked_places(), tag)
            self._say()

    def _stop_annotating(self) -> None:
        self._waiting = None
        was = self._annotate.running
        self._annotate.stop()
        self.bar.set_busy(False)
        if was:
            self._on_annotated(self._annotate.made, self._annotate.done - self._annotate.made)

    def _on_annotated(self, made: int, there: int) -> None:
        self.bar.set_busy(False)
        self._told = self.tr("%n hit(s) annotated; undo takes it back.", "", made)
        if there:
            self._told += " " + self.tr("%n had the tag already.", "", there)
        self._say()
        if self._stale and not self._search.running:
            self._look_anew()

    def _on_not_annotated(self, error: ReaderError) -> None:
        self._on_annotated(self._annotate.made, self._annotate.done - self._annotate.made)
        self.failed.emit(error)

    # -- telling

    def _say(self) -> None:
        self.hits.set_hint(self._hint())
        if self._problem is not None:
            self.bar.say(told(self._problem), problem=True)
        elif self._annotate.running:
            words = self.tr("Annotating: {done} of {total}")
            self.bar.say(self._filled(words, self._annotate.done, self._rows.ticked))
        elif self._told:
            self.bar.say(self._told)
        elif self._rows.hits:
            self.bar.say(self._found())
        else:
            self.bar.say(self.tr("Searching…") if self._search.running else "")

    def _found(self) -> str:
        hits, documents = self._rows.hits, self._rows.documents
        if self._search.running and self._anew is None:
            found = self.tr("%n hit(s) so far", "", hits)
            if self._waiting is not None:
                found += " · " + self.tr("counting them all")
            return found
        return self.tr("{hits} in {documents}").format(
            hits=self.tr("%n hit(s)", "", hits),
            documents=self.tr("%n document(s)", "", documents),
        )

    def _filled(self, words: str, done: int, total: int) -> str:
        locale = QLocale()
        return words.format(done=locale.toString(done), total=locale.toString(total))

    def _hint(self) -> str:
        if self._problem is not None or self._search.running:
            return ""
        if not self._query.empty:
            return self.tr("Nothing was found.")
        return self.tr(
            "Words are found in any spelling, with what is joined to them. "
            "“Words in quotation marks” are a phrase; -word leaves out texts that have it."
        )
