"""The notes in the margin: painted with the page, and what the mouse does on them.

No widget stands for a card: the view paints kept pictures, and the mouse is read before the
view reads it.
"""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter

from reader.core.model import Annotation
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.margin import arranging
from reader.gui.margin.card_picture import CardPictures
from reader.gui.margin.drawing import draw_link, draw_mark, draw_shadow
from reader.gui.reading.painting import Scene
from reader.gui.reading.view import ReadingView
from reader.gui.theme import Theme


class NoteCard(NamedTuple):
    """A card as it stands in the viewport."""

    annotation: Annotation
    rect: QRect
    opened: bool  # with its whole note, over what lies there


class MarginNotes(QObject):
    """Shows the notes of what is visible beside it, or behind marks where there is no room."""

    opened = Signal(str)  # an annotation's id: its note is to be written

    def __init__(self, view: ReadingView, annotations: CurrentAnnotations, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._annotations = annotations
        self._theme = theme
        self._pictures = CardPictures(theme)
        self._now = arranging.Arrangement([], [])
        self._key: tuple[object, ...] = ()
        self._changes = 0
        self._hovered = ""  # the card under the mouse
        self._open_mark: tuple[str, ...] = ()  # the annotations whose mark is open
        self._pinned = False  # by a click: it stays when the mouse leaves
        self._pressed: object = None
        self._chosen = ""  # the annotation that was selected when last painted
        view.layers.append(self)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)
        view.moved.connect(self._follow)
        annotations.changed.connect(self._on_changed)
        annotations.loaded.connect(self._again)
        annotations.reset.connect(self.close)
        annotations.selected.connect(self._on_selected)

    # -- what there is

    def cards(self) -> list[NoteCard]:
        """The cards that can be seen, those on top last."""
        self._bring_up_to_date()
        places, seen = self._view.places, self._view.viewport().rect()
        found: list[NoteCard] = []
        over: list[NoteCard] = []
        width = arranging.look_of(places).width
        for annotation, top, height in self._now.cards:
            rect = arranging.card_rect(places, top, QSize(width, height))
            if not rect.intersects(seen):
                continue
            if annotation.id == self._hovered:
                over.append(self._whole(annotation, rect))
            else:
                found.append(NoteCard(annotation, rect, opened=False))
        return found + over + self._popups()

    def marks(self) -> list[tuple[tuple[Annotation, ...], QRect]]:
        """The marks that can be seen, each with the annotations whose notes it opens."""
        self._bring_up_to_date()
        places, seen = self._view.places, self._view.viewport().rect()
        every = [(m.annotations, arranging.mark_rect(places, m)) for m in self._now.marks]
        return [one for one in every if one[1].intersects(seen)]

    def _whole(self, annotation: Annotation, rect: QRect) -> NoteCard:
        """A card with its whole note, moved up where it would pass the view's foot."""
        look = arranging.look_of(self._view.places, opened=True)
        height = self._pictures.height(annotation.note, look)
        if height <= rect.height():
            return NoteCard(annotation, rect, opened=True)
        foot = self._view.places.height
        top = max(4, min(rect.top(), foot - height))
        return NoteCard(annotation, QRect(rect.left(), top, rect.width(), height), opened=True)

    def _popups(self) -> list[NoteCard]:
        if not self._open_mark:
            return []
        places = self._view.places
        look = arranging.look_of(places, opened=True)
        for annotations, rect in self.marks():
            if _ids(annotations) == self._open_mark:
                heights = [self._pictures.height(a.note, look) for a in annotations]
                rects = arranging.popup_rects(places, rect, heights, look.width)
                pairs = zip(annotations, rects, strict=True)
                return [NoteCard(a, r, opened=True) for a, r in pairs]
        return []

    def _bring_up_to_date(self) -> None:
        places = self._view.places
        page = places.page
        total = page.heights.total() if page is not None else 0.0
        size = self._view.viewport().size()
        key = (page, total, places.scrolled(), size.width(), size.height(), self._changes)
        if key != self._key:
            self._key = key
            self._now = arranging.arrange(places, self._annotations, self._pictures)

    # -- following

    def strip(self) -> QRect:
        """The part of the viewport where cards or marks stand."""
        places = self._view.places
        left, width = places.margin()
        if arranging.is_wide(places):
            return QRect(left, 0, width, places.height)
        return QRect(places.page_left(), 0, places.page_width(), places.height)

    def _again(self) -> None:
        self._changes += 1
        self._view.viewport().update(self.strip())

    def _follow(self) -> None:
        """Scrolling moved the picture; what stands elsewhere on the page now is painted anew."""
        if self._hovered or self._open_mark:
            self.close()
        places = self._view.places
        low, high = places.top(), places.top() + places.height
        before = {c.annotation.id: c for c in self._now.cards}
        self._bring_up_to_date()
        now = {c.annotation.id: c for c in self._now.cards}
        changed = [
            card
            for these, others in ((before, now), (now, before))
            for key, card in these.items()
            if others.get(key) != card and card.top < high and card.top + card.height > low
        ]
        if changed:
            self._view.viewport().update(self.strip())

    def _on_changed(self, removed: list[Annotation], added: list[Annotation]) -> None:
        if any(a.note for a in removed) or any(a.note for a in added):
            self._again()

    def _on_selected(self, annotation_id: str) -> None:
        both = (self._annotations.get(self._chosen), self._annotations.get(annotation_id))
        self._chosen = annotation_id
        if any(a is not None and a.note for a in both):
            self._view.viewport().update(self.strip())

    def open_for(self, annotation_id: str) -> None:
        """Open the card of an annotation that can be seen, as the mouse would."""
        self.close()
        self._bring_up_to_date()
        marks = (_ids(m.annotations) for m in self._now.marks)
        self._open_mark = next((ids for ids in marks if annotation_id in ids), ())
        self._pinned = bool(self._open_mark)
        self._hovered = "" if self._pinned else annotation_id

    def close(self) -> None:
        """No card is open any more."""
        self._hovered, self._open_mark, self._pinned = "", (), False
        self._view.viewport().update()

    # -- painting

    def paint(self, painter: QPainter, scene: Scene, clip: QRect) -> None:
        """Paint the cards or marks that lie in a part of the viewport."""
        places = self._view.places
        ratio = self._view.viewport().devicePixelRatioF()
        tags = scene.tags
        for annotations, rect in self.marks():
            if rect.intersects(clip):
                colour = self._theme.tag_colour(tags[annotations[0].tag])
                draw_mark(painter, self._theme, rect, colour, len(annotations))
        for card in self.cards():
            annotation, rect, whole = card
            linked = whole or annotation.id in scene.hovered
            if linked and arranging.is_wide(places):
                self._link(painter, scene, card)
            if not rect.adjusted(-12, -12, 12, 12).intersects(clip):
                continue
            if whole:
                draw_shadow(painter, self._theme, rect)
            chosen = annotation.id == self._annotations.selected_id
            look = arranging.look_of(places, opened=whole, chosen=chosen)
            picture = self._pictures.picture(annotation, tags[annotation.tag], look, ratio)
            painter.drawPixmap(rect.topLeft(), picture)

    def _link(self, painter: QPainter, scene: Scene, card: NoteCard) -> None:
        """The thin line from a card to where its span begins."""
        annotation = card.annotation
        rects = self._view.rectangles(annotation.start, annotation.end)
        line = [r for r in rects if r.top() == rects[0].top()]
        if line and -40 < line[0].top() < self._view.places.height:
            colour = self._theme.tag_colour(scene.tags[annotation.tag])
            edges = (scene.left, scene.left + self._view.places.text_width())
            draw_link(painter, card.rect, line, edges, colour)

    # -- the mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read what happens on cards and marks; all else is the view's."""
        kind = event.type()
        if watched is self._view:
            if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return event.key() == Qt.Key.Key_Escape and self._unpin()
            return False
        if isinstance(event, QMouseEvent):
            return self._mouse(kind, event)
        if kind is QEvent.Type.Leave and not self._pinned and (self._hovered or self._open_mark):
            self.close()
        elif isinstance(event, QContextMenuEvent) and (here := self._card_at(event.pos())):
            self._annotations.select(here.annotation.id)
            self._view.context_requested.emit(event.globalPos())
            return True
        return False

    def _mouse(self, kind: QEvent.Type, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        types = QEvent.Type
        if kind is types.MouseMove and event.buttons() == Qt.MouseButton.NoButton:
            return self._hover(point)
        if event.button() is not Qt.MouseButton.LeftButton:
            return self._pressed is not None
        if kind in (types.MouseButtonPress, types.MouseButtonDblClick):
            self._pressed = self._at(point)
            if self._pressed is None:
                self._unpin()
            return self._pressed is not None
        if kind is types.MouseButtonRelease and self._pressed is not None:
            pressed, self._pressed = self._pressed, None
            if pressed == self._at(point):
                self._click(pressed)
            return True
        return False

    def _card_at(self, point: QPoint) -> NoteCard | None:
        return next((c for c in reversed(self.cards()) if c.rect.contains(point)), None)

    def _mark_at(self, point: QPoint) -> tuple[str, ...]:
        for annotations, rect in self.marks():
            if rect.adjusted(-3, -3, 3, 4).contains(point):
                return _ids(annotations)
        return ()

    def _at(self, point: QPoint) -> object:
        """What is under the mouse: an annotation's id, those of a mark, or None."""
        card = self._card_at(point)
        return card.annotation.id if card is not None else self._mark_at(point) or None

    def _hover(self, point: QPoint) -> bool:
        """Follow the mouse; whether it is on one of ours."""
        viewport = self._view.viewport()
        card = self._card_at(point)
        on_popup = card is not None and bool(self._open_mark)
        hovered = card.annotation.id if card is not None and not on_popup else ""
        mark = self._open_mark if on_popup or self._pinned else self._mark_at(point)
        if (hovered, mark) != (self._hovered, self._open_mark):
            self._hovered, self._open_mark = hovered, mark
            viewport.update()
        ours = card is not None or bool(self._mark_at(point))
        if ours:
            if not viewport.property("on_note"):
                self._view.rest_mouse()
                viewport.setProperty("on_note", True)
            viewport.setCursor(Qt.CursorShape.PointingHandCursor)
        elif viewport.property("on_note"):
            viewport.setProperty("on_note", False)
            viewport.setCursor(Qt.CursorShape.IBeamCursor)
        return ours

    def _click(self, what: object) -> None:
        if isinstance(what, str):
            self._annotations.select(what)
            self.close()
            self.opened.emit(what)
        elif isinstance(what, tuple):
            self._pinned = not (self._pinned and what == self._open_mark)
            self._open_mark = what if self._pinned else ()
            self._view.viewport().update()

    def _unpin(self) -> bool:
        was = self._pinned
        if was:
            self.close()
        return was


def _ids(annotations: tuple[Annotation, ...]) -> tuple[str, ...]:
    return tuple(a.id for a in annotations)
