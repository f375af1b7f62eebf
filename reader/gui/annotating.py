"""From what is selected and the tag that is chosen to the project's verbs.

Every way to tag (a key, the bar, the palette, the pen) ends in `choose`; every failure ends in
`failed`, with what is shown as it was.
"""

from collections.abc import Callable, Collection, Mapping
from threading import Thread

from PySide6.QtCore import QObject, Signal

from reader.core.errors import ReaderError
from reader.core.model import Annotation, Change, Span
from reader.core.project import Project
from reader.core.text.segmentation import proclitic_end
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.reading.view import ReadingView


class Annotating(QObject):
    """What a person does to annotations, apart from how they ask for it."""

    failed = Signal(object)  # ReaderError
    said = Signal(str)  # a passing word for the status line
    done = Signal()  # a verb went through
    pen_changed = Signal(object)  # the tag in hand, or None

    def __init__(
        self, view: ReadingView, annotations: CurrentAnnotations, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._annotations = annotations
        self._pen: int | None = None
        self._left_out: Span | None = None  # the selection before its proclitic was left out
        view.selection_finished.connect(self._draw_with_pen)
        view.bounds_dragged.connect(self.move)

    @property
    def pen(self) -> int | None:
        """The tag in hand."""
        return self._pen

    def set_pen(self, tag_id: int | None) -> None:
        """Take a tag in hand, or lay it down."""
        if tag_id != self._pen:
            self._pen = tag_id
            self.pen_changed.emit(tag_id)

    def choose(self, tag_id: int) -> None:
        """A tag was chosen: for the selection, else for the selected annotation, else as pen."""
        span = self._view.selection()
        selected = self._annotations.selected_id
        if span is not None:
            self.annotate(span, tag_id)
        elif selected and self._pen is None:
            self.retag_chosen(tag_id)
        else:
            self.set_pen(None if self._pen == tag_id else tag_id)

    def annotate(self, span: Span, tag_id: int) -> None:
        """Tag a span of the document on screen."""
        document = self._annotations.document
        if document is None:
            return
        shown = self._attributes(span, tag_id)
        change = self._try(
            lambda project: project.annotate(document, span, tag_id, attributes=shown)
        )
        if change is not None:
            self._view.select(None)
            if self._pen is None:
                self._annotations.select(_first(change).id)

    def _attributes(self, span: Span, tag_id: int) -> Mapping[str, object]:
        """What the text shows of the attributes that the tag asks for: a value, a speaker."""
        tag = self._annotations.tag(tag_id)
        asked = {scheme.name for scheme in tag.attributes}
        if not asked:
            return {}
        from reader.core.suggest import attributes_for  # not for a start

        shown = attributes_for(self._view.text, span, tag.name)
        return {name: value for name, value in shown.items() if name in asked and value is not None}

    @staticmethod
    def warm_up() -> None:
        """Read the word lists that `_attributes` needs, where nobody waits for them."""

        def read() -> None:
            from reader.core.suggest import SUGGESTERS, attributes_for

            for suggester in SUGGESTERS:
                attributes_for("5.", Span(0, 1), suggester.tag)

        Thread(target=read, name="word lists", daemon=True).start()

    def retag(self, annotation_id: str, tag_id: int) -> None:
        """Give an annotation another tag."""
        found = self._annotations.get(annotation_id)
        if found is not None and found.tag != tag_id:
            self._try(lambda project: project.retag(annotation_id, tag_id))

    def retag_chosen(self, tag_id: int) -> bool:
        """Give all that are selected another tag, in one step; whether it could be done."""
        many = self._annotations.many
        if many:
            return self._try(lambda project: project.retag_many(many, tag_id)) is not None
        selected = self._annotations.selected_id
        found = self._annotations.get(selected)
        if found is None or found.tag == tag_id:
            return found is not None
        return self._try(lambda project: project.retag(selected, tag_id)) is not None

    def set_attribute(self, ids: Collection[str], name: str, value: object | None) -> bool:
        """Give annotations a value, or take it away; whether it could be done."""
        return self._try(lambda project: project.set_attribute(ids, name, value)) is not None

    def delete_chosen(self) -> None:
        """Remove all that are selected, in one step."""
        chosen = self._annotations.chosen()
        if chosen:
            self._try(lambda project: project.delete(chosen))

    def move(self, annotation_id: str, span: Span) -> None:
        """Give an annotation other bounds."""
        self._try(lambda project: project.move(annotation_id, span))

    def set_note(self, annotation_id: str, note: str) -> bool:
        """Write an annotation's note; whether it is written."""
        found = self._annotations.get(annotation_id)
        if found is None or found.note == note:
            return found is not None
        return self._try(lambda project: project.set_note(annotation_id, note)) is not None

    def delete(self, annotation_id: str) -> None:
        """Remove an annotation."""
        if annotation_id:
            self._try(lambda project: project.delete([annotation_id]))

    def undo(self) -> Change | None:
        """Take the last act back; returns what that changed."""
        return self._try(lambda project: project.undo())

    def redo(self) -> Change | None:
        """Do again what was taken back last."""
        return self._try(lambda project: project.redo())

    # -- the letter that is written on the first word

    def proclitic(self) -> str | None:
        """The letter that could be left out of the selection, or None."""
        span = self._target()
        if span is None:
            return None
        end = self._proclitic_end(span)
        return self._view.text[span.start] if end is not None else None

    def _target(self) -> Span | None:
        span = self._view.selection()
        if span is None and (found := self._annotations.get(self._annotations.selected_id)):
            span = found.span
        return span

    def _proclitic_end(self, span: Span) -> int | None:
        piece, base = self._view.block_text_at(span.start)
        end = min(span.end - base, len(piece))
        found = proclitic_end(piece, span.start - base, end)
        return base + found if found is not None else None

    def trim_proclitic(self) -> None:
        """Leave the proclitic out of the selection or the selected span; again, take it in."""
        span, before = self._target(), self._left_out
        if span is None:
            return
        if before is not None and before.end == span.end and before.start < span.start:
            self._left_out = None
            self._set_target(before)
            return
        end = self._proclitic_end(span)
        if end is not None and end < span.end:
            self._left_out = span
            self._set_target(Span(end, span.end))

    def _set_target(self, span: Span) -> None:
        if self._view.selection() is not None:
            self._view.select(span)
            self._view.selection_finished.emit()
        elif self._annotations.selected_id:
            self.move(self._annotations.selected_id, span)

    def _draw_with_pen(self) -> None:
        span = self._view.selection()
        if self._pen is not None and span is not None:
            self.annotate(span, self._pen)

    def _try(self, verb: Callable[[Project], Change | None]) -> Change | None:
        project = self._annotations.project
        if project is None:
            return None
        try:
            change = verb(project)
        except ReaderError as error:
            self.failed.emit(error)
            return None
        self.done.emit()
        return change


def _first(change: Change) -> Annotation:
    return next(r for r in change.added if isinstance(r, Annotation))
