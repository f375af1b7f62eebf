"""The reading view: the page, drawn and scrolled; what is selected; what the mouse is over.

Only what is visible is laid out (`page`), painted (`painting`) and asked for its annotations.
Positions that come in and go out are offsets of the document, in code points.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reader.core.model import Annotation, Span
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.reading.block_layout import Type
from reader.gui.reading.blocks import Blocks
from reader.gui.reading.found import Found
from reader.gui.reading.geometry import PAGE_WIDTH, Geometry
from reader.gui.reading.gestures import Gestures
from reader.gui.reading.hovering import Hovering
from reader.gui.reading.page import Page
from reader.gui.reading.painting import Layer, Scene
from reader.gui.reading.pointing import Pointing
from reader.gui.reading.scrolling import Scrolling
from reader.gui.reading.selection import Hit
from reader.gui.reading.sheet import paint_page
from reader.gui.reading.view_keys import press
from reader.gui.reading.zooms import stepped, within
from reader.gui.theme import TEXT_PIXELS, Theme, text_font

if TYPE_CHECKING:
    from reader.gui.reading.caret import TextCaret

LEADING = 1.95

_ONE_BY_ONE = 1_000  # annotations that change; of more, all that is laid out is marked anew


class ReadingView(QAbstractScrollArea):
    """Shows one document and lets a person select in it."""

    selection_changed = Signal()
    selection_finished = Signal()  # the mouse let go of a selection
    annotation_clicked = Signal(str)
    bounds_dragged = Signal(str, object)  # annotation id, Span
    context_requested = Signal(QPoint)  # a global point; what is selected says the rest
    hovered = Signal(object, QRect)  # list[Annotation], the line under the mouse
    unhovered = Signal()
    moved = Signal()  # scrolled, zoomed or resized
    zoomed = Signal(int)  # percent
    selection_keyed = Signal()  # keys selected something, and may go on
    stepped = Signal(int)  # Tab (1) or Shift+Tab (-1): to the next annotation

    def __init__(
        self, theme: Theme, annotations: CurrentAnnotations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reading_view")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Text"))
        viewport = self.viewport()
        viewport.setMouseTracking(True)
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, True)
        viewport.setCursor(Qt.CursorShape.IBeamCursor)
        self._theme = theme
        self._annotations = annotations
        self._geometry = Geometry(viewport, self.verticalScrollBar())
        self._scrolling = Scrolling(viewport, self.verticalScrollBar(), self._geometry)
        self._hovering = Hovering(viewport, self._geometry, annotations)
        self.pointing = Pointing(self, self._hovering, annotations)
        self._gestures = Gestures(self)
        self._hovering.hovered.connect(self.hovered)
        self._hovering.unhovered.connect(self.unhovered)
        self._selection: Span | None = None
        self._found: Found | None = None
        self._caret: TextCaret | None = None  # made when it is first asked for
        self.layers: list[Layer] = []  # what others paint over the text
        self._outlined: Annotation | None = None  # the one that was selected when last painted
        theme.changed.connect(viewport.update)
        annotations.changed.connect(self._on_annotations_changed)
        annotations.tags_changed.connect(viewport.update)
        annotations.selected.connect(self._on_selected)

    # -- what is shown

    def show_blocks(self, blocks: Blocks | None, offset: int = 0) -> None:
        """Show a text, `offset` at the top; None shows an empty ground."""
        self._gestures.forget()
        self._selection = None
        self._found = None
        self._hovering.forget()
        self._geometry.page = self._new_page(blocks) if blocks is not None else None
        self._scrolling.update_range()
        if offset:
            self.scroll_to(offset, at_top=True)
        else:
            self._scrolling.set_value(0)
        self._scrolling.settle()
        if self._caret is not None:
            self._caret.forget()
        self.viewport().update()
        self.selection_changed.emit()
        self.moved.emit()

    def _new_page(self, blocks: Blocks) -> Page:
        font = text_font(TEXT_PIXELS * self._geometry.scale)
        type_ = Type.of(font, self._geometry.text_width(), LEADING)
        return Page(blocks, type_, self._annotations.overlapping)

    @property
    def _page(self) -> Page | None:
        return self._geometry.page

    @property
    def text(self) -> str:
        """The text that is shown."""
        return self._page.blocks.text if self._page is not None else ""

    def block_text_at(self, offset: int) -> tuple[str, int]:
        """The laid-out piece of text around `offset`, and where it begins."""
        if self._page is None:
            return "", 0
        index = self._page.blocks.index_at(offset)
        return self._page.blocks.block_text(index), self._page.blocks.starts[index]

    # -- places

    def leave_room(self, width: int) -> None:
        """Keep so many pixels free between the text and its scroll bar."""
        # Qt mirrors where the bar stands, and not these.
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setViewportMargins(width if rtl else 0, 0, 0 if rtl else width, 0)

    @property
    def places(self) -> Geometry:
        """Where things lie in the viewport."""
        return self._geometry

    def scroll_to(self, offset: int, *, at_top: bool = False) -> None:
        """Bring the line of `offset` to the middle of the view, or to its top."""
        self._scrolling.bring(offset, at_top=at_top)
        self.viewport().update()
        self.moved.emit()

    def top_offset(self) -> int:
        """The offset of the first line that is wholly visible."""
        return self._geometry.top_offset()

    def middle_offset(self) -> int:
        """The offset of the line in the middle of the view."""
        hit = self.hit(QPointF(self.viewport().width() / 2, self.viewport().height() / 2))
        return hit.start if hit is not None else 0

    def is_visible(self, span: Span) -> bool:
        """Whether the beginning of a span can be seen."""
        rects = self.rectangles(span.start, min(span.end, span.start + 40))
        return bool(rects) and self.viewport().rect().contains(rects[0])

    def rectangles(self, start: int, end: int) -> list[QRect]:
        """The rectangles of a range in the viewport, in logical order of lines.

        A range on one line may have several, where directions mix.
        """
        return self._geometry.rectangles(start, end)

    def visible_rectangles(self, span: Span) -> list[QRect]:
        """The rectangles of a span that can be seen."""
        return self._geometry.visible_rectangles(span)

    def hit(self, point: QPointF) -> Hit | None:
        """The grapheme at a point of the viewport, or the nearest on its line."""
        return self._geometry.hit(point)

    def offset_at(self, part: float) -> int:
        """The offset at a part of the whole height, from 0 to 1, as far as heights are known."""
        return self._geometry.offset_at(part)

    def show_found(self, found: Found | None) -> None:
        """Light up what was found, or nothing."""
        self._found = found
        self.viewport().update()

    # -- the caret

    @property
    def caret(self) -> "TextCaret":
        """The caret, shown or not."""
        if self._caret is None:
            from reader.gui.reading.caret import TextCaret

            self._caret = TextCaret(self, self._geometry, self._scrolling)
            self._caret.selected.connect(self.selection_keyed)
        return self._caret

    def reading_offset(self, annotation: Annotation | None = None) -> int:
        """Where one reads: at the caret, else at an annotation, else at the first line seen."""
        at = self._caret.offset() if self._caret is not None else None
        if at is not None:
            return at
        return annotation.start if annotation is not None else self.top_offset()

    def select_by_keys(self, span: Span | None) -> None:
        """Select a range in place of an annotation."""
        self._annotations.select("")
        self.select(span)

    def reads_right_to_left(self, span: Span) -> bool:
        """The direction of a span's two ends where they agree, else of its paragraph."""
        return self._geometry.right_to_left(span)

    # -- selection

    def chosen_span(self) -> Span | None:
        """What is selected, else the span of the selected annotation."""
        chosen = self._annotations.get(self._annotations.selected_id)
        return self._selection or (chosen.span if chosen is not None else None)

    def selection(self) -> Span | None:
        """What is selected, trimmed of white space at its edges."""
        return self._selection

    def select(self, span: Span | None) -> None:
        """Select a range, or nothing."""
        if span != self._selection:
            self._update_spans([s for s in (self._selection, span) if s is not None])
            self._selection = span
            self.selection_changed.emit()

    def finish_selection(self) -> None:
        """The mouse let go: what is selected now stands."""
        if self._selection is not None:
            self._annotations.select("")
            self.caret.follow(self._selection)
            self.selection_finished.emit()

    def selected_text(self) -> str:
        """The selected text as it stands in the document, in logical order."""
        span = self._selection
        return self.text[span.start : span.end] if span is not None else ""

    def cancel_drag(self) -> bool:
        """Give up a drag in the middle; whether there was one."""
        return self._gestures.cancel()

    def rest_mouse(self) -> None:
        """The mouse is over something that lies on the text: nothing of the text is hovered."""
        self._hovering.leave()

    # -- what changes

    def _on_annotations_changed(self, removed: list[Annotation], added: list[Annotation]) -> None:
        if self._page is None:
            return
        if len(removed) + len(added) > _ONE_BY_ONE:
            self._page.touch_all()
        else:
            for annotation in (*removed, *added):
                self._page.touch(annotation.start, annotation.end)
        self._hovering.forget()
        if self._scrolling.settle():
            self.viewport().update()
        else:
            self._update_spans([a.span for a in (*removed, *added)])

    def _update_spans(self, spans: list[Span]) -> None:
        """Repaint the lines of some spans, as far as they are visible."""
        if self._page is None or len(spans) > 50:
            self.viewport().update()
            return
        for span in spans:
            strip = self._geometry.lines_of(span)
            if not strip.isEmpty():
                self.viewport().update(strip)

    def _on_selected(self, annotation_id: str) -> None:
        if annotation_id:
            self.select(None)
        both = (self._outlined, self._annotations.get(annotation_id))
        self._outlined = both[1]
        if both[1] is not None and self._caret is not None:
            self._caret.stand_in(both[1].span)
        self._update_spans([a.span for a in both if a is not None])

    def set_zoom(self, percent: int) -> None:
        """Show the text at a percentage of its size; the line in the middle stays there."""
        percent = within(percent)
        if percent == self.zoom():
            return
        self._geometry.zoom = percent
        self._set_anew()
        self.zoomed.emit(percent)

    def zoom(self) -> int:
        """The size of the text, in percent."""
        return self._geometry.zoom

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller by so many steps of the scale."""
        self.set_zoom(stepped(self.zoom(), steps))

    def _set_anew(self) -> None:
        """Set the text in another type or width, what was at the top still there."""
        if self._page is None:
            return
        offset = self.top_offset()
        self._geometry.page = self._new_page(self._page.blocks)
        self._scrolling.update_range()
        if offset:
            self.scroll_to(offset, at_top=True)
        self._scrolling.settle()
        self.viewport().update()
        self.moved.emit()

    # -- events

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the picture by what the scroll bar moved; paint only what comes into view."""
        if self._scrolling.following:
            return
        if self._scrolling.settle():
            self.viewport().update()
        else:
            self.viewport().scroll(0, dy)
        self.unhovered.emit()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A page that no longer fits is set anew; one that does only moves."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is the room known: no resize follows where the window keeps its size."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        page = self._page
        if page is not None and page.type.width != self._geometry.text_width():
            self._set_anew()
        self._scrolling.update_range()
        self._scrolling.settle()
        self.moved.emit()

    def scene(self, clip: QRect) -> Scene:
        """What a part of the viewport shows; there must be a text."""
        page = self._page
        assert page is not None
        selected = self._annotations.get(self._annotations.selected_id)
        resized = self.pointing.resized
        if selected is not None and resized is not None:
            selected = selected._replace(start=resized.start, end=resized.end)
        return Scene(
            page=page,
            left=self._geometry.text_left(),
            blocks=self._geometry.placed(clip),
            selection=self._selection,
            selected=selected,
            hovered=self._hovering.ids,
            tags={tag.id: tag for tag in self._annotations.tags()},
            found=self._found,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the region that needs it."""
        painter = QPainter(self.viewport())
        # An exception that leaves a painter open ends in a crash, not in a traceback.
        try:
            scene = self.scene(event.rect()) if self._page is not None else None
            paint_page(painter, event.rect(), self._geometry, self._theme, scene, self.layers)
            if self._caret is not None:
                self._caret.paint(painter)
        finally:
            painter.end()
        self._scrolling.painted()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select, or to drag a handle."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._hovering.stop()
            self._gestures.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._gestures.double_click(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on selecting, or look at what is under the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._gestures.move(event)
        elif event.buttons() == Qt.MouseButton.NoButton:
            self._hovering.follow(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the press began."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._gestures.release(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget what was hovered when the mouse leaves."""
        if event.type() is QEvent.Type.Leave:
            self._hovering.leave()
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu; a click outside the selection first selects what is there."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            hit = self.hit(QPointF(event.pos()))
            span = self._selection
            over = span is not None and hit is not None and span.start <= hit.start < span.end
            if not over:
                here = [a.id for a in self._hovering.annotations_at(hit)]
                if self._annotations.selected_id not in here:
                    self.select(None)
                    self._annotations.select(here[0] if here else "")
        self.context_requested.emit(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by pixels; with Ctrl, zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if delta := event.angleDelta().y():
                self.zoom_by(1 if delta > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, or scroll where there is none; every other key is the window's."""
        if self._caret is not None and self._caret.press(event):
            return
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Tab else -1)
        elif not press(event, self.verticalScrollBar(), round(39 * self._geometry.scale)):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """What keys selected stands when Shift is let go of."""
        if self._caret is not None:
            self._caret.release(event)
        super().keyReleaseEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab goes from annotation to annotation here, and out of the text where there is none."""
        return super().focusNextPrevChild(following) if not len(self._annotations) else False

    def sizeHint(self) -> QSize:
        """A page with some ground beside it."""
        return QSize(PAGE_WIDTH + 120, 720)

    def copy(self) -> bool:
        """Copy the selected text, in logical order; whether there was any."""
        text = self.selected_text()
        if text:
            QGuiApplication.clipboard().setText(text)
        return bool(text)
