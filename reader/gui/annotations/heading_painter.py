"""Paints the heading of a group: open or closed, what it is called, how many it stands for."""

from typing import NamedTuple

from PySide6.QtCore import QLocale, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF, QTextOption

from reader.core.model import Tag
from reader.gui.annotations.row_painter import elided, text_font
from reader.gui.theme import Theme

_EDGE, _GAP = 6, 8
_MARK = 4.0  # half of the arrow's width
_SWATCH = 10
_ABSOLUTE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class HeadingLook(NamedTuple):
    """What a heading shows."""

    words: str
    members: int
    closed: bool
    current: bool
    hovered: bool
    tag: Tag | None  # where the groups are tags


def paint_heading(
    painter: QPainter, place: QRect, look: HeadingLook, theme: Theme, font: QFont, *, rtl: bool
) -> None:
    """Paint a heading into its row."""
    ground = theme.ground
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(place, ground.chosen if look.hovered else ground.ground)
    painter.setPen(ground.line)
    painter.drawLine(place.bottomLeft(), place.bottomRight())
    if look.current:
        painter.setPen(QPen(ground.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(1, 1, -1, -1))
    at = _EDGE + 5
    _paint_arrow(painter, _from_edge(place, at, rtl), look.closed, theme, rtl=rtl)
    at += 5 + _GAP
    if look.tag is not None:
        x = _from_edge(place, at + _SWATCH / 2, rtl).x() - _SWATCH / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tag_colour(look.tag))
        painter.drawRoundedRect(round(x), place.center().y() - _SWATCH // 2, _SWATCH, _SWATCH, 3, 3)
        at += _SWATCH + _GAP
    _paint_words(painter, place, look, theme, font, at, rtl=rtl)
    painter.restore()


def _from_edge(place: QRect, at: float, rtl: bool) -> QPointF:
    x = place.right() - at if rtl else place.left() + at
    return QPointF(x, place.center().y())


def _paint_arrow(painter: QPainter, at: QPointF, closed: bool, theme: Theme, *, rtl: bool) -> None:
    """Down where it is open, onward in the reading direction where it is closed."""
    if closed:
        onward = -_MARK / 2 if rtl else _MARK / 2
        points = ((-onward, -_MARK), (onward, 0.0), (-onward, _MARK))
    else:
        points = ((-_MARK, -_MARK / 2), (0.0, _MARK / 2), (_MARK, -_MARK / 2))
    painter.setPen(QPen(theme.ground.muted, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([at + QPointF(x, y) for x, y in points]))


def _paint_words(
    painter: QPainter,
    place: QRect,
    look: HeadingLook,
    theme: Theme,
    font: QFont,
    at: int,
    *,
    rtl: bool,
) -> None:
    ends = (Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight) | _ABSOLUTE
    inner = place.adjusted(_EDGE, 0, -at, 0) if rtl else place.adjusted(at, 0, -_EDGE, 0)
    painter.setFont(font)
    count = QLocale().toString(look.members)
    wide = painter.fontMetrics().horizontalAdvance(count) + 2 * _GAP
    painter.setPen(theme.ground.muted)
    painter.drawText(inner, ends, count)
    words = inner.adjusted(wide, 0, 0, 0) if rtl else inner.adjusted(0, 0, -wide, 0)
    painter.setPen(theme.ground.ink)
    if look.tag is not None:
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
    else:
        painter.setFont(text_font())
    own_is_rtl, cut = elided(look.words, words.width(), rtl)
    painter.drawText(words.toRectF(), cut, _option(own_is_rtl, at_right=rtl))


def _option(own_is_rtl: bool, *, at_right: bool) -> QTextOption:
    """One line in the words' own direction, where the heading begins."""
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if own_is_rtl else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    begins = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(begins | _ABSOLUTE)
    return option
