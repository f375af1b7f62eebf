"""Paints the rows of the list of hits, and keeps the pictures."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap, QPolygonF

from reader.core.errors import ReaderError
from reader.core.project import Project
from reader.core.search.matching import Matcher
from reader.core.search.query import Query
from reader.gui.icons import render
from reader.gui.library.hit_rows import Heading, Place
from reader.gui.library.kwic import Colours, Line, Words, words_around
from reader.gui.messages import isolate
from reader.gui.theme import Theme

ROW_HEIGHT = 32
PAD = 12
BOX = 16
# From the leading edge to the words: a box, with room at both its sides.
INDENT = PAD + BOX + 12
_KEPT = 300  # pictures
_TEXTS = 64  # the texts asked for last that are kept, and their characters at most
_CHARACTERS = 4_000_000
_PIXELS_OF_A_LETTER = 4  # fewer than any has on the average

_MIDDLE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class HitWords:
    """What stands around hits: asked of the project when a row is painted."""

    def __init__(self, project: Project, query: Query) -> None:
        self._project = project
        self._matcher = Matcher(query)
        self._texts: dict[int, str] = {}

    def around(self, place: Place, letters: int) -> Words | None:
        """A hit's words, those of its note where it is in one; None where its text is gone."""
        try:
            if place.note:
                spans = self._matcher.spans(place.note)
                start, end = spans[0] if spans else (0, len(place.note))
                return words_around(place.note, start, end, letters)
            return words_around(self._text(place.document), place.start, place.end, letters)
        except ReaderError:
            return None

    def _text(self, document: int) -> str:
        found = self._texts.pop(document, None)
        if found is None:
            found = self._project.text(document)
            held = sum(map(len, self._texts.values())) + len(found)
            while self._texts and (held > _CHARACTERS or len(self._texts) >= _TEXTS):
                held -= len(self._texts.pop(next(iter(self._texts))))
        self._texts[document] = found  # the newest last
        return found


@dataclass(frozen=True, slots=True)
class Look:
    """What the pictures depend on, beside what they show."""

    width: int
    mirrored: bool
    ground: str
    locale: str
    scale: float


class HitPainter:
    """Draws headings, hits and their boxes."""

    def __init__(self, theme: Theme, count: Callable[[int], str]) -> None:
        self._theme = theme
        self._count = count  # the words for a number of hits
        self._words: HitWords | None = None
        self._look = Look(0, False, "", "", 1.0)
        self._font = QFont()
        self._pictures: dict[object, QPixmap] = {}

    def show(self, words: HitWords | None) -> None:
        """Draw the hits of another search."""
        self._words = words
        self.forget()

    @property
    def words(self) -> HitWords | None:
        """What stands around the hits of this search."""
        return self._words

    def forget(self) -> None:
        """Draw all anew."""
        self._pictures.clear()

    def wear(self, look: Look, font: QFont) -> None:
        """Draw what is asked for from now on like this."""
        if look != self._look or font != self._font or len(self._pictures) > _KEPT:
            self._look, self._font = look, font
            self.forget()

    # -- rows

    def hit(self, place: Place) -> QPixmap:
        """The picture of a hit's row, without its box."""
        return self._kept(place, lambda painter: self._paint_hit(painter, place))

    def heading(self, heading: Heading) -> QPixmap:
        """The picture of a heading, without its box."""
        title, hits = heading.title, heading.hits
        return self._kept((title, hits), lambda p: self._paint_heading(p, title, hits))

    def is_drawn(self, key: Place) -> bool:
        """Whether the picture of a hit is there."""
        return key in self._pictures

    def _kept(self, key: object, paint: Callable[[QPainter], None]) -> QPixmap:
        found = self._pictures.get(key)
        if found is None:
            found = QPixmap((QSizeF(self._look.width, ROW_HEIGHT) * self._look.scale).toSize())
            found.setDevicePixelRatio(self._look.scale)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            try:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint(painter)
            finally:
                painter.end()
            self._pictures[key] = found
        return found

    def _paint_hit(self, painter: QPainter, place: Place) -> None:
        look, ground = self._look, self._theme.ground
        if place.note:
            self._paint_note_sign(painter)
        room = look.width - INDENT - PAD
        if self._words is None or room < 2 * BOX:
            return
        words = self._words.around(place, max(60, room // 2 // _PIXELS_OF_A_LETTER))
        if words is None:
            return
        left = PAD if look.mirrored else INDENT
        painter.setClipRect(QRect(left, 0, room, ROW_HEIGHT))
        line = Line(words, room, look.mirrored)
        line.draw(painter, left, ROW_HEIGHT, Colours(ground.ink, ground.accent, ground.found))

    def _paint_note_sign(self, painter: QPainter) -> None:
        box = box_at(self._look.width, self._look.mirrored)
        sign = render("note", self._theme.ground.muted, 20, self._look.scale, mirrored=False)
        painter.drawPixmap(QPointF(box.center().x() - 9, box.center().y() - 9), sign)

    def _paint_heading(self, painter: QPainter, title: str, hits: int) -> None:
        look, ground = self._look, self._theme.ground
        bold = QFont(self._font)
        bold.setBold(True)
        counted = self._count(hits)
        counted_width = QFontMetrics(self._font).horizontalAdvance(counted) + 4
        room = look.width - INDENT - PAD
        metrics = QFontMetrics(bold)
        shown = isolate(title or "…", 300)
        cut = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room - counted_width - PAD)
        title_width = metrics.horizontalAdvance(cut) + 2
        painter.setFont(bold)
        painter.setPen(ground.ink)
        self._write(painter, INDENT, title_width, cut)
        painter.setFont(self._font)
        painter.setPen(ground.muted)
        self._write(painter, INDENT + title_width + 8, counted_width, counted)

    def _write(self, painter: QPainter, start: int, width: int, words: str) -> None:
        """Write at so many pixels from the leading edge."""
        look = self._look
        left = look.width - start - width if look.mirrored else start
        side = Qt.AlignmentFlag.AlignRight if look.mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(left, 0, width, ROW_HEIGHT), side | _MIDDLE, words)

    # -- boxes

    def paint_box(self, painter: QPainter, y: int, ticked: int, of: int) -> None:
        """Paint a box in a row at `y`: empty, ticked, or with a bar where some are ticked."""
        box = box_at(self._look.width, self._look.mirrored).translated(0, y)
        paint_box(painter, box, ticked, of, self._theme)


def box_at(width: int, mirrored: bool) -> QRectF:
    """Where the box is in a row."""
    left = width - PAD - BOX if mirrored else PAD
    return QRectF(left, (ROW_HEIGHT - BOX) / 2, BOX, BOX)


def paint_box(painter: QPainter, box: QRectF, ticked: int, of: int, theme: Theme) -> None:
    """Paint a box for ticks in the colours of the ground."""
    ground = theme.ground
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not ticked:
        painter.setPen(QPen(ground.muted, 1.2))
        painter.setBrush(ground.page)
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 4, 4)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground.accent)
    painter.drawRoundedRect(box, 4, 4)
    pen = QPen(ground.page, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y = box.x(), box.y()
    if ticked < of:
        painter.drawLine(QPointF(x + 4.5, y + 8), QPointF(x + 11.5, y + 8))
    else:
        corners = [QPointF(x + 4.2, y + 8.4), QPointF(x + 6.9, y + 11.1), QPointF(x + 12, y + 5.2)]
        painter.drawPolyline(QPolygonF(corners))
