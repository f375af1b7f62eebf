"""A search through the project, and what is done with all its hits, in slices between events."""

import time
from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.errors import ReaderError
from reader.core.model import Span
from reader.core.project import Project
from reader.core.search.in_project import Hit
from reader.core.search.query import Query

_SECONDS = 0.006  # a slice
# How many are annotated in one write, which takes about as long.
_AT_ONCE = 80


class _Slices(QObject):
    """Goes on with something for some milliseconds at a time, until it is done or given up."""

    failed = Signal(object)  # ReaderError

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    @property
    def running(self) -> bool:
        """Whether there is more to do."""
        return self._timer.isActive()

    def _begin(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        """Give up."""
        self._timer.stop()

    def _slice(self) -> None:
        until = time.perf_counter() + _SECONDS
        try:
            going = self._step()
            while going and time.perf_counter() < until:
                going = self._step()
        except ReaderError as error:
            self.stop()
            self.failed.emit(error)
            return
        if not going:
            self.stop()
        self._tell(over=not going)

    def _step(self) -> bool:
        """Do a little; whether there is more."""
        raise NotImplementedError

    def _tell(self, *, over: bool) -> None:
        """A slice is over, or all is."""
        raise NotImplementedError


class SearchRun(_Slices):
    """Looks for one query after another; the last one alone goes on."""

    found = Signal(object)  # list[list[Hit]], each of one document
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[list[Hit]] = iter(())
        self._some: list[list[Hit]] = []

    def start(self, project: Project, query: Query, tag: int | None) -> None:
        """Look for a query."""
        self._some = []
        self._steps = project.search_steps(query, tag)
        self._begin()

    def stop(self) -> None:
        """Look for nothing."""
        super().stop()
        self._steps = iter(())

    def _step(self) -> bool:
        for hits in self._steps:
            if hits:
                self._some.append(hits)
            return True
        return False

    def _tell(self, *, over: bool) -> None:
        some, self._some = self._some, []
        if some:
            self.found.emit(some)
        if over:
            self.ended.emit()


class AnnotateRun(_Slices):
    """Tags many places, a few hundred in each write, all in one step of undo."""

    went_on = Signal(int)  # how many are done
    ended = Signal(int, int)  # made, were there

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._places: Iterator[tuple[int, Span]] = iter(())
        self._tag = 0
        self._run = object()
        self.done = self.made = 0

    def start(self, project: Project, places: Iterator[tuple[int, Span]], tag: int) -> None:
        """Begin; a stop keeps what was made."""
        self._project, self._places, self._tag = project, places, tag
        self._run = object()
        self.done = self.made = 0
        self._begin()

    def _step(self) -> bool:
        some = list(islice(self._places, _AT_ONCE))
        if self._project is None or not some:
            return False
        self.made += self._project.annotate_all(some, self._tag, run=self._run)
        self.done += len(some)
        return True

    def _tell(self, *, over: bool) -> None:
        if over:
            self.ended.emit(self.made, self.done - self.made)
        else:
            self.went_on.emit(self.done)
