"""Suggestions for the document on screen: what is visible first, the rest in idle moments."""

import time
from collections.abc import Collection

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.bulk import collector_paused
from reader.core.model import Annotation
from reader.core.suggest import MemoryRecords, Suggestion, suggest_range
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.reading.view import ReadingView
from reader.gui.suggestions.found import FoundSuggestions, Place, Taken, Wanted

_SLICE = 0.001  # seconds: one piece takes some milliseconds
_AT_ONCE = 0.060  # for what a person waits for
_NOTHING = Wanted(frozenset())


class FindingSuggestions(QObject):
    """Looks at one text piece by piece while it is switched on, and knows what is open in it."""

    changed = Signal()  # what is open, or how far it is
    seen = Signal()  # something that is visible changed

    def __init__(
        self, view: ReadingView, annotations: CurrentAnnotations, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view, self._annotations = view, annotations
        self._on = False
        self._wanted = _NOTHING
        self._rules_off: frozenset[str] = frozenset()
        self._memory: MemoryRecords = ()
        self._found: FoundSuggestions | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)
        annotations.reset.connect(self._begin)
        annotations.loaded.connect(self._filter_all)
        annotations.changed.connect(self._on_annotations)
        annotations.tags_changed.connect(self._filter_all)

    # -- on and off

    @property
    def on(self) -> bool:
        """Whether anything is looked for."""
        return self._on

    def switch(self, on: bool) -> None:
        """Look for suggestions, or forget them."""
        if on != self._on:
            self._on = on
            self._begin()

    @property
    def wanted(self) -> Wanted:
        """Which of those found are open."""
        return self._wanted

    def set_wanted(self, wanted: Wanted) -> None:
        """Another choice of tags or of strength: of what was found, other ones are open."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._filter_all()

    def set_rules(self, off: Collection[str], memory: MemoryRecords) -> None:
        """Other rules, or another memory: all is looked at again, and stays until then."""
        if frozenset(off) == self._rules_off and memory == self._memory:
            return
        self._rules_off, self._memory = frozenset(off), memory
        if self._found is not None:
            self._found.look_again()
            self._timer.start()

    def _begin(self) -> None:
        self._timer.stop()
        self._found = None
        if self._on and self._annotations.document is not None:
            # The text of another document comes right after its annotations were let go.
            self._timer.start()
        self.changed.emit()
        self.seen.emit()

    # -- looking

    def _step(self) -> None:
        if self._found is None:
            if self._view.places.page is None:
                self._timer.stop()
                return
            self._found = FoundSuggestions(self._view.text)
        found = self._found
        visible = self._visible()
        until = time.perf_counter() + _SLICE
        saw = False
        with collector_paused():
            while time.perf_counter() < until:
                number = next(iter(found.stale(visible)), None)
                saw |= number is not None
                if number is None:
                    number = found.next_stale(visible.start)
                if number is None:
                    self._timer.stop()
                    break
                self._look_at(number)
        self.changed.emit()
        if saw:
            self.seen.emit()

    def _visible(self) -> range:
        assert self._found is not None
        shown = self._view.places.visible()
        return self._found.pieces_of(shown.start, shown.end) if shown is not None else range(1)

    def _look_at(self, number: int) -> None:
        assert self._found is not None
        low, high = self._found.bounds(number)
        suggestions = suggest_range(
            self._view.text, low, high, self._memory, rules_off=self._rules_off
        )
        self._found.put(number, suggestions, self._wanted, self._taken(low, high))

    def look_ahead(self, offset: int, *, forward: bool) -> None:
        """Look at what lies between a place and the next suggestion, as far as time allows."""
        if self._found is None:
            self._step()
        found = self._found
        if found is None:
            return
        until = time.perf_counter() + _AT_ONCE
        number = found.pieces_of(max(offset, 0), 0)[0]
        order = range(number, len(found)) if forward else range(number, -1, -1)
        for each in order:
            if found.stale([each]):
                self._look_at(each)
            starts = (s.span.start for s in found.touching(*found.bounds(each)))
            if any((start > offset) is forward for start in starts):
                break
            if time.perf_counter() > until:
                break

    # -- what is annotated already

    def _taken(self, start: int, end: int) -> Taken:
        """Whether a suggestion within a range shares a character with an annotation of its tag."""
        spans: dict[str, list[tuple[int, int]]] = {}
        for annotation in self._annotations.overlapping(start, end):
            name = self._annotations.tag(annotation.tag).name
            spans.setdefault(name, []).append((annotation.start, annotation.end))

        def taken(suggestion: Suggestion) -> bool:
            low, high = suggestion.span.start, suggestion.span.end
            return any(s < high and low < e for s, e in spans.get(suggestion.tag, ()))

        return taken

    def _filter_all(self) -> None:
        if self._found is not None:
            self._filter(range(len(self._found)))

    def _on_annotations(self, removed: list[Annotation], added: list[Annotation]) -> None:
        found = self._found
        if found is not None:
            self._filter({n for a in (*removed, *added) for n in found.pieces_of(a.start, a.end)})

    def _filter(self, numbers: Collection[int]) -> None:
        assert self._found is not None
        for number in numbers:
            self._found.filter(number, self._wanted, self._taken(*self._found.bounds(number)))
        self.changed.emit()
        self.seen.emit()

    # -- what there is

    @property
    def found(self) -> FoundSuggestions | None:
        """What was found so far; None while it is off."""
        return self._found

    def touching(self, start: int, end: int) -> list[Suggestion]:
        """The open ones that share a character with a range."""
        return self._found.touching(start, end) if self._found is not None else []

    def next_to(self, place: Place, *, forward: bool) -> Suggestion | None:
        """The next open one behind or before a place, of what is known after a look ahead."""
        self.look_ahead(place[0], forward=forward)
        if self._found is None:
            return None
        return self._found.after(place) if forward else self._found.before(place)
