"""What is done without a mouse: the caret's commands, bounds, panes, the list of all commands.

Made with the window, but what it shows is made when it is first asked for.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.model import Annotation
from reader.gui.annotating import Annotating
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.reading.view import ReadingView
from reader.gui.theme import Theme

if TYPE_CHECKING:
    from reader.gui.command_palette import CommandPalette
    from reader.gui.main_window import MainWindow
    from reader.gui.margin.pane import MarginPane
    from reader.gui.panes import Panes

BOUNDS = ("bound_left", "bound_right", "bound_word_left", "bound_word_right")


class ByKeys(QObject):
    """The slots of the commands that only keys need."""

    def __init__(
        self,
        window: "MainWindow",
        view: ReadingView,
        annotations: CurrentAnnotations,
        annotating: Annotating,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._view = view
        self._annotations = annotations
        self._annotating = annotating
        self._theme = theme
        self._panes: Panes | None = None
        self._palette: CommandPalette | None = None
        self._margin_pane: MarginPane | None = None

    # -- the caret

    def toggle_caret(self) -> None:
        """Show the caret, ready for the arrows, or hide it."""
        if self._view.caret.toggle():
            self._view.setFocus()

    def select_sentence(self) -> None:
        """Select the sentence at the caret."""
        self._view.caret.select_sentence()

    def select_paragraph(self) -> None:
        """Select the paragraph at the caret."""
        self._view.caret.select_paragraph()

    # -- bounds

    def bound_left(self) -> None:
        """Move the bound nearest to the caret to the left by a grapheme."""
        self._move_bound(left=True, word=False)

    def bound_right(self) -> None:
        """Move it to the right."""
        self._move_bound(left=False, word=False)

    def bound_word_left(self) -> None:
        """Move it to the left by a word."""
        self._move_bound(left=True, word=True)

    def bound_word_right(self) -> None:
        """Move it to the right by a word."""
        self._move_bound(left=False, word=True)

    def _move_bound(self, *, left: bool, word: bool) -> None:
        from reader.gui.bounds import moved

        chosen = self._annotations.get(self._annotations.selected_id)
        if chosen is None:
            return
        end = self._end_is_nearest(chosen)
        onward = left == self._view.reads_right_to_left(chosen.span)
        span = moved(self._view.text, chosen.span, end=end, onward=onward, word=word)
        if span is None:
            return
        self._annotating.move(chosen.id, span)
        if self._view.caret.shown:
            self._view.caret.put_at(span.end if end else span.start, after=end)
            self._view.caret.reveal()

    def _end_is_nearest(self, annotation: Annotation) -> bool:
        """Whether the caret is nearer to the end; without a caret it is the end that moves."""
        at = self._view.caret.offset()
        return at is None or abs(at - annotation.end) <= abs(at - annotation.start)

    # -- panes

    def go_to_pane(self, by: int) -> None:
        """Give the focus to the next pane that is seen, or to the one before."""
        if self._panes is None:
            from reader.gui.panes import Panes

            self._panes = Panes(self._window, self._margin(), self._theme)
        self._window.panel.editing.follow()  # the editor may be about to show
        self._panes.step(by)

    def step_note(self, by: int) -> None:
        """Open the next note in the margin, or the one before."""
        self._margin().step(by)

    def _margin(self) -> "MarginPane":
        if self._margin_pane is None:
            from reader.gui.margin.pane import MarginPane

            self._margin_pane = MarginPane(self._view, self._annotations, self._window.margin)
            self._margin_pane.asked.connect(self._window.commands.run)
        return self._margin_pane

    # -- what there is

    def open_palette(self) -> None:
        """Find a command by its name."""
        if self._palette is None:
            from reader.gui.command_palette import CommandPalette

            self._palette = CommandPalette(self._window.commands, self._theme, self._window)
        self._palette.open()

    def show_keys(self) -> None:
        """Show all keys."""
        from reader.gui.keys_window import KeysWindow

        window = KeysWindow(
            self._window.commands, self._annotations.tags(), self._theme, self._window
        )
        window.open()
