"""Reviewing suggestions by keys: a mode in which one is at hand, that Esc leaves.

What is accepted or rejected goes to the project's verbs at once; the next one comes to hand.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.errors import ReaderError
from reader.core.model import Change, Span
from reader.core.suggest import Suggestion
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.reading.view import ReadingView
from reader.gui.suggestions.finding import FindingSuggestions
from reader.gui.suggestions.found import Place, place

if TYPE_CHECKING:
    from reader.core.suggesting import Suggesting


class Reviewing(QObject):
    """Goes from suggestion to suggestion, and does what a person decides."""

    changed = Signal()  # on or off, another one at hand, or other bounds
    failed = Signal(object)  # ReaderError
    done = Signal()  # a verb went through

    def __init__(
        self,
        view: ReadingView,
        annotations: CurrentAnnotations,
        finding: FindingSuggestions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._view, self._annotations, self._finding = view, annotations, finding
        self._on = False
        self._current: Suggestion | None = None
        self._bounds: Span | None = None
        self._end_moves = True  # the bound that was moved last
        self._acting = False
        finding.changed.connect(self._on_found)
        annotations.reset.connect(self._on_document)

    # -- the mode

    @property
    def on(self) -> bool:
        """Whether keys mean suggestions."""
        return self._on

    @property
    def current(self) -> Suggestion | None:
        """The one at hand."""
        return self._current

    @property
    def bounds(self) -> Span | None:
        """The bounds that it is accepted with: its own, or those it was given."""
        if self._current is None:
            return None
        return self._bounds or self._current.span

    @property
    def mended(self) -> Span | None:
        """The bounds it was given instead of its own."""
        return self._bounds

    def begin(self, at: Suggestion | None = None) -> None:
        """Take one in hand: `at`, or the first from where a person reads."""
        self._on = True
        self._annotations.select("")
        self._view.select(None)
        if at is None:
            here = self._view.top_offset()
            at = self._finding.next_to((here, 0, ""), forward=True)
            if at is None:
                at = self._finding.next_to((here, 0, ""), forward=False)
        self._take(at)

    def leave(self) -> None:
        """Leave the mode; what is suggested stays outlined."""
        if self._on:
            self._on = False
            self._set(None)
            self.changed.emit()

    def step(self, by: int) -> None:
        """Go to the next one (1) or the one before (-1); at the last one it stays."""
        if not self._on:
            self.begin()
            return
        found = self._finding.next_to(self._place(), forward=by > 0)
        if found is not None:
            self._take(found)

    def _place(self) -> Place:
        if self._current is not None:
            return place(self._current)
        return self._view.top_offset(), 0, ""

    def _take(self, suggestion: Suggestion | None) -> None:
        self._set(suggestion)
        if suggestion is not None and not self._view.is_visible(suggestion.span):
            self._view.scroll_to(suggestion.span.start)
        self.changed.emit()

    def _set(self, suggestion: Suggestion | None) -> None:
        self._current, self._bounds, self._end_moves = suggestion, None, True

    # -- bounds

    def move_bound(self, *, left: bool, word: bool) -> None:
        """Move the end of the one at hand to the left or right; or its start, see `turn_bound`."""
        from reader.gui.bounds import moved

        bounds = self.bounds
        if bounds is None:
            return
        onward = left == self._view.reads_right_to_left(bounds)
        span = moved(self._view.text, bounds, end=self._end_moves, onward=onward, word=word)
        if span is not None:
            self._bounds = span
            self.changed.emit()

    def turn_bound(self) -> None:
        """The keys move the other bound from here on."""
        self._end_moves = not self._end_moves
        self.changed.emit()

    @property
    def end_moves(self) -> bool:
        """Whether the keys move the end, and not the start."""
        return self._end_moves

    # -- deciding

    def accept(self, tag: int | None = None) -> None:
        """Make it an annotation, with the bounds it has now; with another tag if one is given.

        Words selected in the text that share a character with it are its bounds.
        """
        suggestion, bounds = self._current, self.bounds
        if suggestion is None or bounds is None:
            return
        selected = self._view.selection()
        if selected is not None and selected.overlaps(bounds):
            bounds = selected
        self._decide(
            lambda verbs, document: verbs.accept(document, suggestion, span=bounds, tag=tag)
        )

    def reject(self) -> None:
        """Never suggest it here again."""
        suggestion = self._current
        if suggestion is not None:
            self._decide(lambda verbs, document: verbs.reject(document, [suggestion]))

    def accept_rule(self, rule: str) -> None:
        """Accept all that are open of one rule, in one step."""
        found = self._finding.found
        if found is not None and (all_of_it := found.of_rule(rule)):
            self._decide(lambda verbs, document: verbs.accept_all([(document, all_of_it)]))

    def accept_like_this(self) -> None:
        """Accept all that are open of the rule of the one at hand."""
        if self._current is not None:
            self.accept_rule(self._current.rule)

    def _decide(self, verb: "Callable[[Suggesting, int], Change]") -> None:
        """Do it, and take the next one in hand: the one behind, else the one before."""
        project, document = self._annotations.project, self._annotations.document
        if project is None or document is None:
            return
        here = self._place()
        self._acting = True
        try:
            verb(project.suggesting, document)
        except ReaderError as error:
            self.failed.emit(error)
            return
        finally:
            self._acting = False
        self._view.select(None)
        self._annotations.select("")
        self.done.emit()
        if self._on:
            found = self._finding.next_to(here, forward=True)
            self._take(found or self._finding.next_to(here, forward=False))

    # -- what happens besides

    def _on_found(self) -> None:
        """What is at hand may have gone: annotated, filtered, or another by an undo."""
        if not self._on or self._acting:
            return
        found, current = self._finding.found, self._current
        if found is None or (current is not None and found.get(place(current)) is None):
            here = self._place()
            self._take(self._finding.next_to(here, forward=True) if found is not None else None)
        elif current is None and found.total:
            self._take(self._finding.next_to((self._view.top_offset(), 0, ""), forward=True))
        else:
            self.changed.emit()

    def _on_document(self) -> None:
        self._set(None)
        self.changed.emit()
