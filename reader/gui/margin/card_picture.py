"""A note as a card: how high it is and what it looks like, each kept.

The note in the face of the text, its tag below it, the tag's colour as a thick edge on the
side of the page. A long note is cut after some lines; a card that is open has them all.
"""

from collections import OrderedDict
from collections.abc import Hashable
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTextLayout,
    QTextOption,
)

from reader.core.model import Annotation, Tag
from reader.core.text.bidi import base_direction
from reader.gui.reading.offsets import Offsets
from reader.gui.tags.labels import interface_is_arabic, label
from reader.gui.theme import Theme, interface_font, text_font

LINES = 4  # of a note, before it is cut
_MOST_LINES = 60  # of a card that is open
_MOST_CHARACTERS = 6_000
_NOTE_PIXELS, _LABEL_PIXELS = 14, 11
_PITCH, _LABEL = 23, 18  # the heights of a line of the note and of the line of the tag
_PAD, _ABOVE, _EDGE, _RADIUS = 11, 7, 4, 7.0
_KEPT = 400

_NEW_LINES = {ord("\n"): "\u2028", ord("\r"): " ", ord("\t"): " ", 0x2029: "\u2028"}

_Kept = TypeVar("_Kept")


class Look(NamedTuple):
    """What a picture depends on, beside its note and tag."""

    width: int
    page_on_right: bool  # the card's thick edge is there
    open: bool  # with all its lines
    chosen: bool


class CardPictures:
    """Makes the cards' pictures and keeps those used last."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._notes: OrderedDict[Hashable, tuple[QTextLayout, bool]] = OrderedDict()
        self._pictures: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._fonts: tuple[QFont, QFont] | None = None
        theme.changed.connect(self._pictures.clear)

    def height(self, note: str, look: Look) -> int:
        """The height of a card, in pixels."""
        layout, _ = self._note(note, look)
        return 2 * _ABOVE + layout.lineCount() * _PITCH + _LABEL

    def picture(self, annotation: Annotation, tag: Tag, look: Look, ratio: float) -> QPixmap:
        """The card, `ratio` device pixels to a pixel."""
        key = (annotation.note, tag, look, ratio)
        found = self._pictures.get(key)
        if found is None:
            found = self._draw(annotation.note, tag, look, ratio)
            _keep(self._pictures, key, found)
        self._pictures.move_to_end(key)
        return found

    def _both_fonts(self) -> tuple[QFont, QFont]:
        if self._fonts is None:
            small = QFont(interface_font(interface_is_arabic()))
            small.setPixelSize(_LABEL_PIXELS)
            self._fonts = (text_font(_NOTE_PIXELS), small)
        return self._fonts

    # -- the note in lines

    def _note(self, note: str, look: Look) -> tuple[QTextLayout, bool]:
        """The lines of a note, and whether they run from right to left."""
        key = (note, look.width, look.open)
        found = self._notes.get(key)
        if found is None:
            most = _MOST_LINES if look.open else LINES
            found = self._lay_out(note, look.width - 2 * _PAD - _EDGE, most)
            _keep(self._notes, key, found)
        self._notes.move_to_end(key)
        return found

    def _lay_out(self, note: str, width: float, most: int) -> tuple[QTextLayout, bool]:
        direction = base_direction(note[:500])
        rtl = interface_is_arabic() if direction is None else direction == "rtl"
        # What can never be seen in so few lines is not even looked at.
        text = note.strip()[: 200 * most][:_MOST_CHARACTERS].translate(_NEW_LINES)
        layout = self._lines(text, width, most, rtl)
        if not layout.lineCount():
            return layout, rtl
        last = layout.lineAt(layout.lineCount() - 1)
        start = Offsets(text).to_points(last.textStart())
        if start + Offsets(text[start:]).to_points(last.textLength()) < len(text):
            rest = text[start : start + 300].replace("\u2028", " ")
            metrics = QFontMetricsF(self._both_fonts()[0])
            cut = metrics.elidedText(rest + "\u2026", Qt.TextElideMode.ElideRight, width - 4)
            layout = self._lines(text[:start] + cut, width, most, rtl)
        return layout, rtl

    def _lines(self, text: str, width: float, most: int, rtl: bool) -> QTextLayout:
        layout = QTextLayout(text, self._both_fonts()[0])
        option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        side = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(side)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        for number in range(most):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * _PITCH + (_PITCH - line.height()) / 2))
        layout.endLayout()
        return layout

    # -- the picture

    def _draw(self, note: str, tag: Tag, look: Look, ratio: float) -> QPixmap:
        height = self.height(note, look)
        picture = QPixmap(QSize(round(look.width * ratio), round(height * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_ground(painter, tag, look, height)
            self._draw_words(painter, note, tag, look, height)
        finally:
            painter.end()
        return picture

    def _draw_ground(self, painter: QPainter, tag: Tag, look: Look, height: int) -> None:
        ground, colour = self._theme.ground, self._theme.tag_colour(tag)
        body = QRectF(0.5, 0.5, look.width - 1, height - 1)
        path = QPainterPath()
        path.addRoundedRect(body, _RADIUS, _RADIUS)
        painter.fillPath(path, ground.page if look.open or look.chosen else ground.panel)
        painter.setPen(QPen(colour if look.chosen else ground.line, 1.0))
        painter.drawPath(path)
        painter.setClipPath(path)
        x = look.width - _EDGE if look.page_on_right else 0
        painter.fillRect(QRectF(x, 0, _EDGE, height), colour)
        painter.setClipping(False)

    def _draw_words(self, painter: QPainter, note: str, tag: Tag, look: Look, height: int) -> None:
        layout, rtl = self._note(note, look)
        left = _PAD + (0 if look.page_on_right else _EDGE)
        painter.setPen(self._theme.ground.ink)
        layout.draw(painter, QPointF(left, _ABOVE))
        painter.setPen(self._theme.ground.muted)
        small = self._both_fonts()[1]
        painter.setFont(small)
        width = look.width - 2 * _PAD - _EDGE
        name = QFontMetricsF(small).elidedText(label(tag), Qt.TextElideMode.ElideRight, width)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QRectF(left, height - _ABOVE - _LABEL, width, _LABEL), int(flags), name)


def _keep(kept: OrderedDict[Hashable, _Kept], key: Hashable, value: _Kept) -> None:
    kept[key] = value
    if len(kept) > _KEPT:
        kept.popitem(last=False)
