"""Paints a row of the table: each cell one line, cut at the end where its own language ends."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import (
    QLocale,
    QRect,
    QSizeF,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPixmap,
    QTextLayout,
    QTextOption,
)

from reader.core.model import Annotation, Tag
from reader.core.text.bidi import base_direction
from reader.gui.annotations.rows import Column
from reader.gui.annotations.table_model import TableModel
from reader.gui.reading.offsets import Offsets
from reader.gui.tags.labels import label
from reader.gui.theme import TEXT_FAMILY, Theme

ROW_HEIGHT = 40
_PAD = 8
_SWATCH = 10
_KEPT = 400
_SPACES: dict[int, str] = {ord(c): " " for c in "\n\t\x0b\x0c\x85\u2028\u2029"}
_BIDI = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))

_MIDDLE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE
_LEFT = Qt.AlignmentFlag.AlignLeft | _MIDDLE
_CENTRE = Qt.AlignmentFlag.AlignCenter


class RowLook(NamedTuple):
    """What a row's picture depends on, beside its annotation."""

    places: tuple[tuple[int, int, int], ...]  # column, x, width
    width: int
    mirrored: bool
    ground: str
    locale: str
    scale: float


class RowPainter:
    """Draws rows straight from their records, and keeps the pictures.

    A table is painted whole whenever a row comes or goes; Qt would ask a delegate for every
    cell of it, which in Python costs more than all else that one annotation sets off.
    """

    def __init__(self, model: TableModel, theme: Theme) -> None:
        self._model = model
        self._theme = theme
        self._words_font = text_font()
        self._font = QFont()
        self._look: RowLook | None = None
        self._pictures: dict[Annotation, QPixmap] = {}
        self._tags: dict[int, QPixmap] = {}  # the cell of each tag

    def wear(self, look: RowLook, font: QFont) -> None:
        """Draw what is asked for from now on like this."""
        self._font = font
        if look != self._look or len(self._pictures) >= _KEPT:
            self._look = look
            self.forget()

    def forget(self) -> None:
        """Draw all anew: the codebook may be another one."""
        self._pictures.clear()
        self._tags.clear()

    def picture(self, annotation: Annotation) -> QPixmap:
        """The picture of a row."""
        found = self._pictures.get(annotation)
        if found is None:
            assert self._look is not None
            found = self._pictures[annotation] = self._draw(annotation, self._look)
        return found

    def is_drawn(self, annotation: Annotation) -> bool:
        """Whether the picture of a row is there."""
        return annotation in self._pictures

    def _draw(self, annotation: Annotation, look: RowLook) -> QPixmap:
        width = look.width
        picture = _empty(width, look.scale)
        painter = QPainter(picture)
        try:
            painter.setPen(self._theme.ground.line)
            painter.drawLine(0, ROW_HEIGHT - 1, width, ROW_HEIGHT - 1)
            for column, x, wide in look.places:
                if column == Column.TAG:
                    painter.drawPixmap(x, 0, self._tag(annotation.tag, look, wide))
                else:
                    cell = QRect(x + _PAD // 2, 0, wide - _PAD, ROW_HEIGHT)
                    self._paint_cell(painter, cell, annotation, column, look.mirrored)
        finally:
            painter.end()
        return picture

    def _paint_cell(
        self, painter: QPainter, inner: QRect, annotation: Annotation, column: int, mirrored: bool
    ) -> None:
        ground = self._theme.ground
        if column == Column.PARAGRAPH:
            painter.setPen(ground.muted)
            painter.setFont(self._font)
            number = QLocale().toString(self._model.cells.paragraph(annotation))
            painter.drawText(inner, _CENTRE, number)
            return
        if column == Column.TEXT:
            own = annotation.quote
        else:
            own = str(self._model.cells.words(annotation, column))
        if own:
            painter.setPen(ground.ink if column == Column.TEXT else ground.muted)
            painter.setFont(self._words_font)
            self._paint_words(painter, inner, own, mirrored)

    def _tag(self, tag_id: int, look: RowLook, width: int) -> QPixmap:
        found = self._tags.get(tag_id)
        if found is None:
            found = self._tags[tag_id] = _empty(width, look.scale)
            painter = QPainter(found)
            try:
                painter.setFont(self._font)
                inner = QRect(_PAD // 2, 0, width - _PAD, ROW_HEIGHT)
                self._paint_tag(painter, inner, self._model.tag(tag_id), look.mirrored)
            finally:
                painter.end()
        return found

    def _paint_tag(self, painter: QPainter, inner: QRect, tag: Tag, mirrored: bool) -> None:
        left = inner.right() - _SWATCH - 3 if mirrored else inner.left() + 4
        swatch = QRect(left, inner.center().y() - _SWATCH // 2, _SWATCH, _SWATCH)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tag_colour(tag))
        painter.drawRoundedRect(swatch, 3, 3)
        room = _SWATCH + 10
        words = inner.adjusted(0, 0, -room, 0) if mirrored else inner.adjusted(room, 0, 0, 0)
        painter.setPen(self._theme.ground.ink)
        metrics = painter.fontMetrics()
        cut = metrics.elidedText(label(tag), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _RIGHT if mirrored else _LEFT, cut)

    def _paint_words(self, painter: QPainter, inner: QRect, words: str, mirrored: bool) -> None:
        rtl, cut = elided(words, inner.width(), mirrored)
        painter.drawText(inner.toRectF(), cut, _one_line(rtl))


def _empty(width: int, scale: float) -> QPixmap:
    picture = QPixmap((QSizeF(width, ROW_HEIGHT) * scale).toSize())
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


@lru_cache(2)
def _one_line(rtl: bool) -> QTextOption:
    option = _direction(rtl)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setAlignment(_RIGHT if rtl else _LEFT)
    return option


def _direction(rtl: bool) -> QTextOption:
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    return option


@lru_cache(2_000)
def _fits(words: str, width: int, rtl: bool) -> str:
    """The words, cut between two of them where they are wider than that."""
    layout = QTextLayout(words, text_font())
    option = _direction(rtl)
    # A cut inside a word gives its last letter another form: only where there is no other place.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    units = Offsets(words)
    if line.textLength() >= units.to_units(len(words)):
        layout.endLayout()
        return words
    line.setLineWidth(max(0, width - _dots_width()))
    kept = words[: units.to_points(line.textLength())]
    layout.endLayout()
    return kept.rstrip(" ،.") + "…"


@lru_cache(1)
def _dots_width() -> float:
    return QFontMetricsF(text_font()).horizontalAdvance("…")


@lru_cache(1)
def text_font() -> QFont:
    """The font of words of the text in a row."""
    font = QFont(TEXT_FAMILY)
    font.setPixelSize(15)
    return font


def elided(words: str, width: int, mirrored: bool) -> tuple[bool, str]:
    """A text's own direction, and the text cut to a width where that direction ends.

    One without a strong letter takes the interface's direction. Line ends show as spaces,
    and controls that would turn the row are left out.
    """
    plain = words[:400].translate(_SPACES).translate(_BIDI)
    direction = base_direction(plain)
    rtl = mirrored if direction is None else direction == "rtl"
    # In the text an Arabic letter comes before it nearly always, and puts ٪ on the other side
    # of a number: an Arabic letter mark stands for that letter here.
    return rtl, _fits(("\u061c" if rtl else "") + plain, width - 2, rtl)
