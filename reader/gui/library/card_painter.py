"""Paints a document as a card, and the heading of a folder; each kept as one picture."""

from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap, QPolygonF, QTextOption

from reader.core.model import Document, Tag
from reader.gui.library.card_text import Titles
from reader.gui.library.documents_model import DocumentsModel
from reader.gui.library.shelf import Entry, Heading, Row
from reader.gui.library.states import SIDE as STATE_SIDE
from reader.gui.library.states import draw_state
from reader.gui.messages import isolate
from reader.gui.tags.swatch import draw_swatch
from reader.gui.theme import Theme

PAD = 12  # from the card's edge to its words
INDENT = 12  # a level of folders
GAP = 4  # between two cards
HEADING_HEIGHT = 32
_TOP, _LINE, _META = 8, 22, 20
_SWATCH = 8
_KEPT = 300
_MIDDLE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE
_LEFT = Qt.AlignmentFlag.AlignLeft | _MIDDLE
META_PIXELS = 12


def card_height(lines: int) -> int:
    """The height of a row with a title of so many lines, the gap below it included."""
    return _TOP + lines * _LINE + _META + _TOP + GAP


def display_date(date: str) -> str:
    """A date as the interface writes one; what is no day stays as it is."""
    day = QDate.fromString(date, Qt.DateFormat.ISODate)
    if not day.isValid():
        return date
    return QLocale().toString(day, "d MMM yyyy")


@dataclass(frozen=True, slots=True)
class CardLook:
    """What a picture depends on, beside its row."""

    width: int
    mirrored: bool
    ground: str
    locale: str
    scale: float


class CardPainter:
    """Draws rows straight from their records, and keeps the pictures."""

    def __init__(self, model: DocumentsModel, titles: Titles, theme: Theme) -> None:
        self._model = model
        self._titles = titles
        self._theme = theme
        self._font = QFont()
        self._look: CardLook | None = None
        self._tags: list[Tag] = []
        self._pictures: dict[object, QPixmap] = {}

    def wear(self, look: CardLook, font: QFont) -> None:
        """Draw what is asked for from now on like this."""
        if look != self._look or len(self._pictures) >= _KEPT:
            self._look = look
            self._font = QFont(font)
            self._font.setPixelSize(META_PIXELS)
            self._pictures.clear()

    def set_tags(self, tags: list[Tag]) -> None:
        """The codebook."""
        self._tags = tags
        self._pictures.clear()

    def picture(self, row: Row, height: int) -> QPixmap:
        """The picture of a row of that height."""
        key: object = (row, height)
        if isinstance(row, Entry):
            counts = self._model.shelf.counts(row.document.id)
            key = (row, height, tuple(counts.get(t.id, 0) for t in self._tags))
        found = self._pictures.get(key)
        if found is None:
            found = self._pictures[key] = self._draw(row, height)
        return found

    def _draw(self, row: Row, height: int) -> QPixmap:
        look = self._look
        assert look is not None
        picture = QPixmap((QSizeF(look.width, height) * look.scale).toSize())
        picture.setDevicePixelRatio(look.scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            if isinstance(row, Heading):
                self._draw_heading(painter, row, look)
            else:
                self._draw_card(painter, row, look, height)
        finally:
            painter.end()
        return picture

    # -- a document

    def _draw_card(self, painter: QPainter, entry: Entry, look: CardLook, height: int) -> None:
        start, end = PAD + entry.level * INDENT, look.width - PAD
        inner = QRectF(start, 0, max(0, end - start), height - GAP)
        if look.mirrored:
            inner.moveLeft(look.width - inner.right())
        most = 1 if height <= card_height(1) else 2
        rtl, lines = self._titles.lines(
            entry.document.title, inner.width(), most, mirrored=look.mirrored
        )
        painter.setFont(self._titles.font)
        painter.setPen(self._theme.ground.ink)
        for number, line in enumerate(lines):
            place = QRectF(inner.left(), _TOP + number * _LINE, inner.width(), _LINE)
            painter.drawText(place, line, _one_line(rtl))
        middle = height - GAP - _TOP - _META / 2 + 1
        painter.setFont(self._font)
        room = self._draw_end(painter, entry.document, inner, middle, look)
        self._draw_counts(painter, entry.document, inner, middle, room, look)

    def _draw_end(
        self, painter: QPainter, document: Document, inner: QRectF, middle: float, look: CardLook
    ) -> float:
        """The date and the state, at the trailing end; returns the width that they take."""
        x = inner.left() if look.mirrored else inner.right() - STATE_SIDE
        draw_state(painter, self._theme, document.state, x, middle)
        taken = STATE_SIDE + 8.0
        if document.date:
            metrics = painter.fontMetrics()
            words = metrics.elidedText(
                display_date(document.date), Qt.TextElideMode.ElideRight, round(inner.width() / 2)
            )
            wide = metrics.horizontalAdvance(words) + 2
            left = inner.left() + taken if look.mirrored else inner.right() - taken - wide
            painter.setPen(self._theme.ground.muted)
            place = QRectF(left, middle - _META / 2, wide, _META)
            painter.drawText(place, words, _one_line(look.mirrored))
            taken += wide + 8
        return taken

    def _draw_counts(
        self,
        painter: QPainter,
        document: Document,
        inner: QRectF,
        middle: float,
        taken: float,
        look: CardLook,
    ) -> None:
        counts = self._model.shelf.counts(document.id)
        metrics, locale = painter.fontMetrics(), QLocale()
        at, room = 0.0, inner.width() - taken
        for tag in self._tags:
            count = counts.get(tag.id, 0)
            if count <= 0:
                continue
            words = locale.toString(count)
            wide = metrics.horizontalAdvance(words) + 1
            whole = _SWATCH + 4 + wide
            if at + whole > room:
                return
            left = inner.right() - at - whole if look.mirrored else inner.left() + at
            swatch = left + whole - _SWATCH if look.mirrored else left
            draw_swatch(painter, self._theme, tag, swatch, middle, _SWATCH)
            painter.setPen(self._theme.ground.muted)
            number = left if look.mirrored else left + _SWATCH + 4
            place = QRectF(number, middle - _META / 2, wide, _META)
            painter.drawText(place, int(_RIGHT if look.mirrored else _LEFT), words)
            at += whole + 12
        if not at and document.author:
            # What would be empty says who wrote it.
            plain = isolate(document.author, 60)
            words = metrics.elidedText(plain, Qt.TextElideMode.ElideRight, round(room))
            left = inner.right() - room if look.mirrored else inner.left()
            painter.setPen(self._theme.ground.muted)
            place = QRectF(left, middle - _META / 2, room, _META)
            painter.drawText(place, int(_RIGHT if look.mirrored else _LEFT), words)

    # -- a folder

    def _draw_heading(self, painter: QPainter, heading: Heading, look: CardLook) -> None:
        ground = self._theme.ground
        start = PAD + heading.level * INDENT
        middle = HEADING_HEIGHT / 2
        arrow_x = look.width - start - 4 if look.mirrored else start + 4
        painter.setPen(QPen(ground.muted, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(_arrow(arrow_x, middle, heading.is_open, look.mirrored))
        painter.setFont(self._font)
        number = QLocale().toString(heading.documents)
        wide = painter.fontMetrics().horizontalAdvance(number) + 2
        left = float(PAD) if look.mirrored else look.width - PAD - wide
        painter.setPen(ground.muted)
        place = QRectF(left, 0, wide, HEADING_HEIGHT)
        painter.drawText(place, int(_LEFT if look.mirrored else _RIGHT), number)
        start += 20
        words = QRectF(start, 0, look.width - start - PAD - wide - 8, HEADING_HEIGHT)
        if look.mirrored:
            words.moveLeft(look.width - words.right())
        _, lines = self._titles.lines(heading.name, words.width(), 1, mirrored=look.mirrored)
        font = QFont(self._titles.font)
        font.setPixelSize(13)
        painter.setFont(font)
        # A folder stands at the leading side whatever its language: it heads what is below it.
        painter.drawText(words, int(_RIGHT if look.mirrored else _LEFT), lines[0])


def _arrow(x: float, middle: float, is_open: bool, mirrored: bool) -> QPolygonF:
    if is_open:
        points = ((-4.0, -2.0), (0.0, 2.0), (4.0, -2.0))
    else:
        points = ((-2.0, -4.0), (2.0, 0.0), (-2.0, 4.0))
    turned = -1.0 if mirrored else 1.0
    return QPolygonF([QPointF(x + dx * turned, middle + dy) for dx, dy in points])


def _one_line(rtl: bool) -> QTextOption:
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setAlignment(_RIGHT if rtl else _LEFT)
    return option
