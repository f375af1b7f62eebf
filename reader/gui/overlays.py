"""The small cards over the text: the palette at a selection, the note, what is hovered.

They are children of the view's viewport and made when first needed: none is part of a start.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QCursor

from reader.core.model import Annotation, Span
from reader.gui.annotating import Annotating
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.reading.view import ReadingView
from reader.gui.theme import Theme

if TYPE_CHECKING:
    from reader.gui.annotations.hover_card import HoverCard
    from reader.gui.annotations.note_editor import NoteEditor
    from reader.gui.tags.palette import TagPalette
    from reader.gui.tags.picker import TagPicker


class Overlays(QObject):
    """Shows each card where and when it belongs, never over what it is about."""

    note_closed = Signal()

    def __init__(
        self,
        view: ReadingView,
        annotations: CurrentAnnotations,
        annotating: Annotating,
        theme: Theme,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._annotations = annotations
        self._annotating = annotating
        self._theme = theme
        self._palette: TagPalette | None = None
        self._picker: TagPicker | None = None
        self._note: NoteEditor | None = None
        self._hover: HoverCard | None = None
        view.selection_finished.connect(self._show_palette)
        view.selection_keyed.connect(self._show_palette)
        view.selection_changed.connect(self._selection_changed)
        view.moved.connect(self._place_again)
        view.hovered.connect(self._show_hover)
        view.unhovered.connect(self.hide_hover)
        annotations.tags_changed.connect(self._offer_other_tags)

    def _offer_other_tags(self) -> None:
        """What is open follows the codebook: its window may stand beside."""
        if self._palette is not None and self._palette.isVisible():
            self._show_palette()
        if self._picker is not None and self._picker.isVisible():
            self._picker.set_tags(self._annotations.tags())
            self._place_picker()

    # -- the palette

    def _show_palette(self) -> None:
        span = self._view.selection()
        if span is None or self._annotating.pen is not None or not self._may_write():
            return
        if self._palette is None:
            from reader.gui.tags.palette import TagPalette

            self._palette = TagPalette(self._theme, self._view.viewport())
            self._palette.tag_chosen.connect(self._annotating.choose)
            self._palette.more_asked.connect(self.pick_tag)
            self._palette.trim_chosen.connect(self._annotating.trim_proclitic)
        self._palette.set_tags(self._annotations.tags())
        self._palette.set_proclitic(self._annotating.proclitic())
        self._place_palette(span)

    def _place_palette(self, span: Span) -> None:
        if self._palette is not None:
            rects, end = self._around(span)
            self._palette.place(rects, end, self._view.viewport().rect())

    def _selection_changed(self) -> None:
        if self._palette is not None and self._view.selection() is None:
            self._palette.hide()

    def _may_write(self) -> bool:
        project = self._annotations.project
        return project is not None and not project.read_only

    def _around(self, span: Span) -> tuple[list[QRect], QRect]:
        """The visible rectangles of a span, and the one where it ends."""
        view = self._view
        height = view.viewport().height()
        rects = view.visible_rectangles(span)
        last = view.rectangles(max(span.start, span.end - 1), span.end)
        end = last[-1] if last else QRect(view.viewport().rect().center(), QPoint(0, 0))
        if rects and not 0 <= end.top() <= height:
            end = rects[-1]
        return rects, end

    # -- the picker

    def pick_tag(self) -> None:
        """Open the list of tags at the selection, at the selected span, or in the middle."""
        if not self._may_write():
            return
        if self._picker is None:
            from reader.gui.tags.picker import TagPicker

            self._picker = TagPicker(self._theme, self._view.viewport())
            self._picker.tag_chosen.connect(self._annotating.choose)
            self._picker.closed.connect(self._picked)
        if self._palette is not None:
            self._palette.hide()
        self.hide_hover()
        self._picker.set_tags(self._annotations.tags())
        self._place_picker()
        self._picker.begin()

    def _place_picker(self) -> None:
        if self._picker is None:
            return
        found = self._annotations.get(self._annotations.selected_id)
        span = self._view.selection() or (found.span if found is not None else None)
        viewport = self._view.viewport().rect()
        rects, end = self._around(span) if span is not None else ([], QRect())
        self._picker.place(rects, end, viewport)

    def _picked(self) -> None:
        self._view.setFocus()
        if self._view.selection() is not None:
            self._show_palette()

    # -- the note

    def edit_note(self, annotation_id: str) -> None:
        """Open the note of an annotation."""
        found = self._annotations.get(annotation_id)
        if found is None or not self._may_write():
            return
        if self._note is None:
            from reader.gui.annotations.note_editor import NoteEditor

            self._note = NoteEditor(self._theme, self._view.viewport())
            self._note.committed.connect(self._annotating.set_note)
            self._note.closed.connect(self.note_closed)
        if not self._view.is_visible(found.span):
            self._view.scroll_to(found.start)
        self.hide_hover()
        rects, end = self._around(found.span)
        tag = self._annotations.tag(found.tag)
        self._note.open_for(found, tag, rects, end, self._view.viewport().rect())

    def finish_note(self) -> None:
        """Keep what is being written, before something else takes its place."""
        if self._note is not None and self._note.annotation_id:
            self._note.finish()

    def _place_again(self) -> None:
        self.hide_hover()
        span = self._view.selection()
        if self._palette is not None and self._palette.isVisible() and span is not None:
            self._place_palette(span)
        if self._picker is not None and self._picker.isVisible():
            self._place_picker()
        if self._note is not None and self._note.annotation_id:
            found = self._annotations.get(self._note.annotation_id)
            if found is not None:
                self._note.place(*self._around(found.span), self._view.viewport().rect())

    # -- what is hovered

    def _show_hover(self, annotations: list[Annotation], line: QRect) -> None:
        if self._note is not None and self._note.annotation_id:
            return
        if self._hover is None:
            from reader.gui.annotations.hover_card import HoverCard

            self._hover = HoverCard(self._theme, self._view.viewport())
        viewport = self._view.viewport()
        pairs = [(a, self._annotations.tag(a.tag)) for a in annotations]
        mouse = viewport.mapFromGlobal(QCursor.pos())
        self._hover.show_for(pairs, line, mouse, viewport.rect())

    def hide_hover(self) -> None:
        """Take the card of what is hovered away."""
        if self._hover is not None:
            self._hover.hide()
