"""The text for those who hear it: what a screen reader is told of the reading view.

The view is painted by ourselves, and of the interfaces that screen readers ask PySide6 lets
Python write the simple ones alone: QAccessibleTextInterface, written in Python, crashes when
a client asks it. So one of Qt's own text widgets stands beside the view, seen by nobody, with the
paragraph in it where one reads, the caret and the selection. The view is its focus proxy: the
keys stay the view's, and the focus is told of this one.

Nothing of it exists until a screen reader runs.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from reader.core.model import Annotation
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.messages import isolate
from reader.gui.reading.offsets import Offsets
from reader.gui.reading.view import ReadingView
from reader.gui.tags.labels import label

if TYPE_CHECKING:
    from reader.gui.reading.spoken_widget import Paragraph

_LONGEST = 300  # characters of a span that are said


class SpokenText(QObject):
    """Follows one view, and keeps what is told of it true."""

    def __init__(self, view: ReadingView, annotations: CurrentAnnotations) -> None:
        super().__init__(view)
        self._view = view
        self._annotations = annotations
        self._page: Paragraph | None = None
        self._start = -1  # of the paragraph that is told, in the document
        self._text = ""
        self._offsets = Offsets("")
        self._following = False
        self._to_say = ""
        self._saying = QTimer(self)
        self._saying.setSingleShot(True)
        self._saying.setInterval(0)
        self._saying.timeout.connect(self._say_now)
        view.installEventFilter(self)
        view.selection_changed.connect(self._follow)
        view.moved.connect(self._follow)
        annotations.selected.connect(self._on_selected)
        annotations.changed.connect(self._on_changed)

    # -- what is told

    def _follow(self) -> None:
        """Tell where one is now: the paragraph, the caret, what is selected."""
        # This is asked at every step of scrolling: without a screen reader it ends here.
        if not QAccessible.isActive() or not self._view.isVisible():
            return
        page = self._made()
        span = self._view.selection()
        at = self._view.reading_offset(self._annotations.get(self._annotations.selected_id))
        text, start = self._view.block_text_at(at)
        self._following = True
        if start != self._start or text != self._text:
            self._start, self._text, self._offsets = start, text, Offsets(text)
            page.show_text(text, self._view)
        anchor = end = at
        if span is not None:
            # The caret stands at the one end of what is selected, or in the midst of it where
            # the mouse selected: then the end is where a text field would have it.
            anchor, end = (span.end, span.start) if at == span.start else (span.start, span.end)
        page.put(self._unit(anchor), self._unit(end))
        self._following = False

    def _unit(self, offset: int) -> int:
        """Where an offset of the document is in what is told, in Qt's units."""
        return self._offsets.to_units(min(max(offset - self._start, 0), len(self._text)))

    def _made(self) -> "Paragraph":
        if self._page is None:
            from reader.gui.reading.spoken_widget import Paragraph

            self._page = Paragraph(self._view)
            self._page.cursorPositionChanged.connect(self._on_asked)
            # Its being made costs an import, so it is not made before.
            self._view.caret.moved.connect(self._follow)
            self._tell_focus()
        return self._page

    def _on_asked(self) -> None:
        """The screen reader put the caret somewhere: there it goes, in the view."""
        if self._following or self._page is None:
            return
        cursor = self._page.textCursor()
        self._view.caret.put_at(self._start + self._offsets.to_points(cursor.position()))

    # -- what is said

    def _on_selected(self, annotation_id: str) -> None:
        if not QAccessible.isActive():
            return
        self._follow()
        self._describe(self._annotations.get(annotation_id), aloud=True)

    def _on_changed(self, _removed: object, added: list[Annotation]) -> None:
        if QAccessible.isActive():
            chosen = self._annotations.get(self._annotations.selected_id)
            came = {a.id for a in added}
            self._describe(chosen, aloud=chosen is not None and chosen.id in came)

    def _describe(self, annotation: Annotation | None, *, aloud: bool) -> None:
        words = self.sentence(annotation) if annotation is not None else ""
        if self._page is not None:
            self._page.setAccessibleDescription(words)
        self._view.setAccessibleDescription(words)
        if aloud and words:
            self._say(words)

    def _say(self, words: str) -> None:
        """Say it once the act is over: of several sentences of one act the last."""
        self._to_say = words
        self._saying.start()

    def _say_now(self) -> None:
        if self._page is not None and QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self._page, self._to_say)
            QAccessible.updateAccessibility(event)

    def sentence(self, annotation: Annotation) -> str:
        """What is said of a span: its tags, its bounds, its words and its note."""
        tags = {tag.id: tag for tag in self._annotations.tags()}
        tag = tags.get(annotation.tag)
        said = self.tr("{tag}, paragraph {paragraph}, characters {start} to {end}: {words}").format(
            tag=isolate(label(tag)) if tag is not None else "",
            paragraph=self._annotations.paragraph_number(annotation.start),
            start=annotation.start,
            end=annotation.end,
            words=isolate(annotation.quote, _LONGEST),
        )
        if annotation.note and not annotation.note.isspace():
            note = self.tr("Note: {words}").format(words=isolate(annotation.note, _LONGEST))
            return f"{said}. {note}"
        return said

    # -- events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and QAccessible.isActive():
            self._follow()
            self._tell_focus()
        return super().eventFilter(watched, event)

    def _tell_focus(self) -> None:
        if self._page is not None and self._view.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self._page, QAccessible.Event.Focus))
