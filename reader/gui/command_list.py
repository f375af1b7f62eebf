"""The commands that the palette found, as rows: a name, that in the other language, its keys."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from reader.core.text.bidi import base_direction
from reader.gui.key_caps import caps_width, draw_caps
from reader.gui.keys import shown
from reader.gui.row_list import RowList
from reader.gui.theme import Theme

_PAD = 12
_GAP = 14


class CommandRow(NamedTuple):
    """A command as the palette shows it."""

    command: str
    words: str  # as it is called now
    other: str  # what it is called in the other language
    keys: tuple[str, ...]
    enabled: bool


class CommandList(RowList[CommandRow]):
    """Rows of commands, one of them lit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("command_list")

    @staticmethod
    def words_of(row: CommandRow) -> str:
        """What a screen reader says of a row."""
        return ", ".join((row.words, *(shown(key) for key in row.keys[:1])))

    def paint_row(self, painter: QPainter, rect: QRect, row: CommandRow) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        inner = QRectF(rect).adjusted(_PAD, 0, -_PAD, 0)
        if row.keys:
            wide = caps_width(row.keys[:1], self.font())
            left = inner.left() if mirrored else inner.right() - wide
            painter.setOpacity(1.0 if row.enabled else 0.5)
            draw_caps(painter, self.theme, self.font(), left, inner.center().y(), row.keys[:1])
            inner = _without(inner, wide + _GAP, from_left=mirrored)
        ground = self.theme.ground
        painter.setOpacity(1.0)
        ink = QColor(ground.ink if row.enabled else ground.muted)
        used = self._draw(painter, inner, row.words, ink, mirrored=mirrored)
        inner = _without(inner, used + _GAP, from_left=not mirrored)
        if row.other and inner.width() > 48:
            painter.setOpacity(0.8)
            self._draw(painter, inner, row.other, ground.muted, mirrored=mirrored)
            painter.setOpacity(1.0)

    def _draw(
        self, painter: QPainter, inner: QRectF, words: str, ink: QColor, *, mirrored: bool
    ) -> float:
        metrics = QFontMetricsF(self.font())
        said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.setPen(ink)
        # Each name in the direction of its own letters; the side is the row's.
        rtl = base_direction(words) == "rtl"
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(inner, flags | Qt.AlignmentFlag.AlignAbsolute, said)
        return metrics.horizontalAdvance(said)


def _without(rect: QRectF, width: float, *, from_left: bool) -> QRectF:
    return rect.adjusted(width, 0, 0, 0) if from_left else rect.adjusted(0, 0, -width, 0)
