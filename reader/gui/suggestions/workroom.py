"""The parts of suggestions, made together at the first time that somebody asks for them."""

from PySide6.QtCore import QObject, QTimer

from reader.core.model import Tag
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.commands import Commands
from reader.gui.reading.view import ReadingView
from reader.gui.suggestions.finding import FindingSuggestions
from reader.gui.suggestions.layer import SuggestionLayer
from reader.gui.suggestions.pane import SuggestionsPane
from reader.gui.suggestions.review_bar import ReviewBar
from reader.gui.suggestions.reviewing import Reviewing
from reader.gui.theme import Theme

_TELL_EVERY = 100  # ms, while the text is being looked through


class Workroom(QObject):
    """Finding, reviewing, and what shows them, connected."""

    def __init__(
        self, view: ReadingView, annotations: CurrentAnnotations, commands: Commands, theme: Theme
    ) -> None:
        super().__init__(view)
        self._view = view
        self.finding = FindingSuggestions(view, annotations, self)
        self.reviewing = Reviewing(view, annotations, self.finding, self)
        self.layer = SuggestionLayer(view, self.finding, theme)
        self.bar = ReviewBar(view, self.finding, self.reviewing, commands, theme)
        self.pane = SuggestionsPane(theme)
        self.bar.hide()
        self.pane.hide()
        self._tell = QTimer(self)
        self._tell.setSingleShot(True)
        self._tell.setInterval(_TELL_EVERY)
        self._tell.timeout.connect(self._tell_counts)
        self.finding.changed.connect(self._tell_soon)
        self.reviewing.changed.connect(self._on_review)
        self.pane.wanted_changed.connect(self.finding.set_wanted)
        self.pane.rule_chosen.connect(self._go_to_rule)
        self.pane.accept_asked.connect(self.reviewing.accept_rule)

    def switch(self, on: bool) -> None:
        """Show all of it, or nothing."""
        if not on:
            self.reviewing.leave()
        self.pane.setVisible(on)
        self.finding.set_wanted(self.pane.wanted())
        self.finding.switch(on)

    def set_tags(self, tags: list[Tag]) -> None:
        """The codebook is another one."""
        self.pane.set_tags(tags)
        self.finding.set_wanted(self.pane.wanted())

    def _on_review(self) -> None:
        self.layer.show_current(self.reviewing.current, self.reviewing.mended)
        self.bar.setVisible(self.reviewing.on)

    def _tell_soon(self) -> None:
        if not self._tell.isActive():
            self._tell.start()

    def _tell_counts(self) -> None:
        found = self.finding.found
        if found is not None:
            self.pane.set_counts(found.counts(), complete=found.complete)

    def _go_to_rule(self, rule: str) -> None:
        found = self.finding.found
        first = next(iter(found.of_rule(rule)), None) if found is not None else None
        if first is not None:
            self._view.setFocus()
            self.reviewing.begin(first)
