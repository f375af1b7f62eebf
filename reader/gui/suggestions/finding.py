"""Suggestions for the document on screen: what is visible first, the rest in idle moments."""

import time
from collections.abc import Collection

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.bulk import collector_paused
from reader.core.model import Annotation, Span
from reader.core.suggest import MemoryRecords, Suggestion, suggest_range
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.reading.view import ReadingView
from reader.gui.suggestions.found import FoundSuggestions, Taken, Wanted, place

_SLICE = 0.006  # seconds at a time
_AT_ONCE = 0.040  # for what a person waits for
_NOTHING = Wanted(frozenset())


class FindingSuggestions(QObject):
    """Looks at one text piece by piece while it is switched on, and knows what is open in it."""

    changed = Signal()  # what is open, or how far it is

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
        annotations.reset.connect(self._forget)
        annotations.loaded.connect(self._filter_all)
        annotations.changed.connect(self._on_annotations)
        annotations.tags_changed.connect(self._filter_all)
        view.verticalScrollBar().valueChanged.connect(self._look_at_page)

    # -- on and off

    @property
    def on(self) -> bool:
        """Whether anything is looked for."""
        return self._on

    def switch(self, on: bool) -> None:
        """Look for suggestions, or forget them."""
        if on != self._on:
            self._on = on
            self._forget()

    def set_wanted(self, wanted: Wanted) -> None:
        """Another choice of tags or of strength: of what was found, other ones are open."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._filter_all()

    @property
    def wanted(self) -> Wanted:
        """Which of them are open."""
        return self._wanted

    def set_rules(self, off: Collection[str], memory: MemoryRecords) -> None:
        """Other rules or another memory: all is looked at again, what is visible at once."""
        self._rules_off, self._memory = frozenset(off), memory
        if self._found is not None:
            self._found.look_again()
            self._look_at_page()
            self._timer.start()

    def _forget(self) -> None:
        self._timer.stop()
        self._found = None
        if self._on and self._annotations.document is not None:
            self._found = FoundSuggestions(self._view.text())
            self._look_at_page()
            self._timer.start()
        self.changed.emit()

    # -- looking

    def _look_at_page(self) -> None:
        """What is on the page is looked at before it is painted."""
        if self._found is None:
            return
        visible = self._view.visible_range()
        stale = self._found.stale(self._found.pieces_of(visible.start, visible.end))
        for number in stale:
            self._look_at(number)
        if stale:
            self.changed.emit()

    def _step(self) -> None:
        found = self._found
        if found is None or found.complete:
            self._timer.stop()
            return
        from_here = found.pieces_of(self._view.visible_range().start, 0)[0]
        until = time.perf_counter() + _SLICE
        with collector_paused():
            while time.perf_counter() < until:
                number = found.next_stale(from_here)
                if number is None:
                    break
                self._look_at(number)
        self.changed.emit()

    def _look_at(self, number: int) -> None:
        assert self._found is not None
        low, high = self._found.bounds(number)
        text = self._view.text()
        suggestions = suggest_range(text, low, high, self._memory, rules_off=self._rules_off)
        self._found.put(number, suggestions, self._wanted, self._taken(low, high))

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
            for number in range(len(self._found)):
                self._filter(number)
            self.changed.emit()

    def _on_annotations(self, removed: list[Annotation], added: list[Annotation]) -> None:
        found = self._found
        if found is None:
            return
        touched = {n for a in (*removed, *added) for n in found.pieces_of(a.start, a.end)}
        for number in touched:
            self._filter(number)
        self.changed.emit()

    def _filter(self, number: int) -> None:
        assert self._found is not None
        low, high = self._found.bounds(number)
        self._found.filter(number, self._wanted, self._taken(low, high))

    # -- what there is

    @property
    def found(self) -> FoundSuggestions | None:
        """What was found so far; None while it is off."""
        return self._found

    def touching(self, start: int, end: int) -> list[Suggestion]:
        """The open ones that share a character with a range."""
        return self._found.touching(start, end) if self._found is not None else []

    def next_from(self, suggestion: Suggestion | Span | None, *, forward: bool) -> Suggestion | None:
        """The next open one, of what is known after a short look ahead."""
        found = self._found
        if found is None:
            return None
        if isinstance(suggestion, Suggestion):
            at = place(suggestion)
        else:
            at = (suggestion.start, suggestion.start, "") if suggestion is not None else (-1, -1, "")
        self._look_ahead(at[0], forward=forward)
        return found.after(at) if forward else found.before(at)

    def _look_ahead(self, offset: int, *, forward: bool) -> None:
        """Look at the pieces between here and the next suggestion, as far as time allows."""
        found = self._found
        assert found is not None
        until = time.perf_counter() + _AT_ONCE
        number = found.pieces_of(max(offset, 0), 0)[0]
        order = range(number, len(found)) if forward else range(number, -1, -1)
        for each in order:
            if found.stale([each]):
                self._look_at(each)
            low, high = found.bounds(each)
            beyond = [
                s for s in found.touching(low, high) if (s.span.start > offset) is forward
            ]
            if beyond or time.perf_counter() > until:
                return
