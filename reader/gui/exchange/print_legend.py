"""The legend of a printed page: each tag with its band, its line and how often it is used."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from reader.core.model import Tag
from reader.gui.exchange.print_story import Part
from reader.gui.exchange.print_strokes import paint_lines
from reader.gui.exchange.wording import number
from reader.gui.tags.labels import shown_label
from reader.gui.theme import Theme

_GAP = 22.0
_ROW = 2.1  # to the size of its words


class _Entry(NamedTuple):
    tag: Tag
    words: str
    number: str
    x: float  # from the leading side
    y: float
    wide: float  # of the words
    whole: float


def _entries(part: Part) -> Iterator[_Entry]:
    metrics = QFontMetricsF(part.type.font)
    row = part.type.font.pixelSize() * _ROW
    x = y = 0.0
    for tag, count in part.legend:
        words, counted = shown_label(tag, 60), number(count)
        wide = metrics.horizontalAdvance(words)
        whole = wide + 6 + metrics.horizontalAdvance(counted)
        if x and x + whole > part.type.width:
            x, y = 0.0, y + row
        yield _Entry(tag, words, counted, x, y, wide, whole)
        x += whole + _GAP


def legend_height(part: Part) -> float:
    """The height that it takes, in pixels."""
    last = max((e.y for e in _entries(part)), default=0.0)
    return last + part.type.font.pixelSize() * _ROW


def paint_legend(painter: QPainter, part: Part, theme: Theme, *, mirrored: bool) -> None:
    """Paint it with its corner at the painter's."""
    font = part.type.font
    pixels = font.pixelSize()
    painter.setFont(font)
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    )
    metrics = QFontMetricsF(font)
    for entry in _entries(part):
        left = part.type.width - entry.x - entry.whole if mirrored else entry.x
        words = left + entry.whole - entry.wide if mirrored else left
        count = left if mirrored else left + entry.wide + 6
        base = entry.y + metrics.ascent()
        band = QRectF(words, base - pixels * 1.05, entry.wide, pixels * 1.55)
        painter.fillRect(band, theme.band_colour(entry.tag))
        painter.setPen(theme.ground.ink)
        painter.drawText(QPointF(words, base), entry.words)
        painter.setPen(theme.ground.muted)
        painter.drawText(QPointF(count, base), entry.number)
        line = QLineF(words, base + pixels * 0.48, words + entry.wide, base + pixels * 0.48)
        paint_lines(painter, theme.tag_colour(entry.tag), entry.tag.line, [line])
