"""Suggestions in the window: switched on and off, reviewed. All is made when first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout

from reader.core.errors import ReaderError
from reader.core.model import Change, Rejection, RuleOff
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.commands import Commands
from reader.gui.keys import Context, command_for
from reader.gui.reading.view import ReadingView
from reader.gui.theme import Theme

if TYPE_CHECKING:
    from reader.gui.suggestions.workroom import Workroom

_LEARN_AFTER = 1_500  # ms without another act: then what was accepted is learned from


class SuggestionsInWindow(QObject):
    """What the window and its commands know of suggestions."""

    failed = Signal(object)  # ReaderError
    done = Signal()  # a verb went through

    def __init__(
        self,
        view: ReadingView,
        annotations: CurrentAnnotations,
        commands: Commands,
        theme: Theme,
        column: QVBoxLayout,
        side: QVBoxLayout,
        parent: QObject,
    ) -> None:
        """`column` holds the text, and gets the bar below it; `side` gets the pane at its top."""
        super().__init__(parent)
        self._view, self._annotations = view, annotations
        self._commands, self._theme = commands, theme
        self._column, self._side = column, side
        self._room: Workroom | None = None
        self._learn = QTimer(self)
        self._learn.setSingleShot(True)
        self._learn.setInterval(_LEARN_AFTER)
        self._learn.timeout.connect(self._learn_anew)
        annotations.reset.connect(self._learn_anew)
        annotations.tags_changed.connect(self._on_tags)

    # -- on and off

    @property
    def on(self) -> bool:
        """Whether suggestions are shown."""
        return self._room is not None and self._room.finding.on

    @property
    def reviewing(self) -> bool:
        """Whether keys mean suggestions."""
        return self._room is not None and self._room.reviewing.on

    def toggle(self) -> None:
        """Show suggestions and review them; or take all of it away."""
        if self.on:
            self._rooms().switch(False)
            return
        room = self._rooms()
        room.switch(True)
        self._learn_anew()
        self.review()

    def review(self) -> None:
        """Review, from where a person reads; shows suggestions first where they are off."""
        if not self.on:
            self.toggle()
            return
        self._view.setFocus()
        self._rooms().reviewing.begin()

    def leave(self) -> bool:
        """Leave the mode of review; whether it was on."""
        if self._room is None or not self._room.reviewing.on:
            return False
        self._room.reviewing.leave()
        return True

    def _rooms(self) -> "Workroom":
        if self._room is None:
            from reader.gui.suggestions.workroom import Workroom

            self._room = Workroom(self._view, self._annotations, self._commands, self._theme)
            self._column.addWidget(self._room.bar)
            self._side.insertWidget(0, self._room.pane, 3)
            self._room.reviewing.failed.connect(self.failed)
            self._room.reviewing.done.connect(self.done)
            self._room.pane.rule_switched.connect(self._switch_rule)
            self._room.pane.close_asked.connect(self.toggle)
            self._on_tags()
            self._view.installEventFilter(self)
            self._view.viewport().installEventFilter(self)
        return self._room

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the mode of review its keys come before the text's own; a click takes one in hand."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            command = command_for(event, (Context.REVIEW,)) if self.reviewing else None
            return command is not None and self._commands.run(command)
        if event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            hit = self._view.hit(event.position()) if self.on else None
            if hit is not None and hit.inside and watched is self._view.viewport():
                # After the text has done with it: it may be the end of a drag.
                QTimer.singleShot(0, self, lambda: self._clicked(hit.start, hit.end))
        return False

    def _clicked(self, start: int, end: int) -> None:
        if self._view.selection() is None and not self._annotations.selected_id and self.on:
            found = self._rooms().finding.touching(start, end)
            if found:
                self._rooms().reviewing.begin(min(found, key=lambda s: len(s.span)))

    # -- the commands of the review

    def step(self, by: int) -> None:
        """The next suggestion, or the one before."""
        if self.on:
            self._rooms().reviewing.step(by)

    def accept(self, tag: int | None = None) -> None:
        """Accept the one at hand, with another tag if one is given."""
        if self.reviewing:
            self._rooms().reviewing.accept(tag)

    def reject(self) -> None:
        """Reject the one at hand."""
        if self.reviewing:
            self._rooms().reviewing.reject()

    def accept_rule(self) -> None:
        """Accept all that are open of the rule of the one at hand."""
        if self.reviewing:
            self._rooms().reviewing.accept_like_this()

    def move_bound(self, *, left: bool, word: bool) -> None:
        """Move a bound of the one at hand."""
        if self.reviewing:
            self._rooms().reviewing.move_bound(left=left, word=word)

    def turn_bound(self) -> None:
        """From here on the keys move the other bound."""
        if self.reviewing:
            self._rooms().reviewing.turn_bound()

    # -- what is learned

    def follow(self, change: Change) -> None:
        """The project changed: rejections and rules at once, what was accepted a little later."""
        if not self.on:
            return
        records = (*change.removed, *change.added)
        if any(isinstance(r, (Rejection, RuleOff)) for r in records):
            self._learn_anew()
        else:
            self._learn.start()

    def _learn_anew(self) -> None:
        project, document = self._annotations.project, self._annotations.document
        if not self.on or project is None or document is None:
            return
        try:
            off = project.suggesting.rules_off()
            memory = project.suggesting.memory(document)
        except ReaderError as error:
            self.failed.emit(error)
            return
        self._rooms().finding.set_rules(off, memory)
        self._rooms().pane.set_rules_off(off)

    def _switch_rule(self, rule: str, on: bool) -> None:
        project = self._annotations.project
        if project is None:
            return
        try:
            project.suggesting.switch_rule(rule, on=on)
        except ReaderError as error:
            self.failed.emit(error)
            self._learn_anew()
            return
        self.done.emit()

    def _on_tags(self) -> None:
        if self._room is not None:
            self._room.set_tags(self._annotations.tags())
