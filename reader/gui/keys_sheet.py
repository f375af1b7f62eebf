"""All keys as a sheet: groups in one column or two, painted, with the keys as caps."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.gui.key_caps import caps_width, draw_caps
from reader.gui.theme import Theme

ROW = 30
_HEAD = 40
_AFTER = 14  # below a group
_COLUMN = 380  # a column is never narrower, if there are to be two
_BETWEEN = 36
_EDGE = 20
_MOST_PICTURES = 400


class KeyRow(NamedTuple):
    """Some keys and what they do."""

    keys: tuple[str, ...]
    words: str


class KeyGroup(NamedTuple):
    """The keys that hold in one place."""

    title: str
    rows: tuple[KeyRow, ...]

    @property
    def height(self) -> int:
        """In pixels."""
        return _HEAD + ROW * len(self.rows) + _AFTER


class KeysSheet(QAbstractScrollArea):
    """Shows groups of keys; the field above it has the keyboard."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys_sheet")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._theme = theme
        self._columns: list[list[KeyGroup]] = [[]]
        self._groups: tuple[KeyGroup, ...] = ()
        self._pictures: dict[tuple[object, ...], QPixmap] = {}
        self.verticalScrollBar().setSingleStep(ROW)
        theme.changed.connect(self.viewport().update)

    def show_groups(self, groups: Sequence[KeyGroup]) -> None:
        """Show these from the top."""
        self._groups = tuple(g for g in groups if g.rows)
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def groups(self) -> tuple[KeyGroup, ...]:
        """What is shown."""
        return self._groups

    def scroll_by(self, pixels: int) -> None:
        """Scroll down, or up."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + pixels)

    def _count(self) -> int:
        """How many columns have room."""
        return 2 if self.viewport().width() >= 2 * _COLUMN + _BETWEEN + 2 * _EDGE else 1

    def _lay_out(self) -> None:
        """Fill the first column to half of the height, the second with what is left."""
        total = sum(group.height for group in self._groups)
        two = self._count() > 1
        first: list[KeyGroup] = []
        rest = list(self._groups)
        while rest and (not two or sum(g.height for g in first) + rest[0].height / 2 <= total / 2):
            first.append(rest.pop(0))
        self._columns = [first, rest] if rest else [first]
        highest = max(sum(g.height for g in column) for column in self._columns)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, highest + _AFTER - height))
        bar.setPageStep(max(ROW, height - ROW))

    # -- events

    def sizeHint(self) -> QSize:
        return QSize(2 * _COLUMN + _BETWEEN + 2 * _EDGE + 140, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            seen = QRectF(event.rect())
            inner = QRectF(self.viewport().rect()).adjusted(_EDGE, 0, -_EDGE, 0)
            several = self._count()
            wide = (inner.width() - _BETWEEN * (several - 1)) / several
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            for number, column in enumerate(self._columns):
                x = inner.left() + number * (wide + _BETWEEN)
                if mirrored:
                    x = inner.right() - wide - number * (wide + _BETWEEN)
                y = float(-self.verticalScrollBar().value())
                for group in column:
                    rect = QRectF(x, y, wide, group.height)
                    if rect.intersects(seen):
                        self._paint_group(painter, rect, group, mirrored=mirrored)
                    y += group.height
        finally:
            painter.end()

    def _paint_group(
        self, painter: QPainter, rect: QRectF, group: KeyGroup, *, mirrored: bool
    ) -> None:
        ground = self._theme.ground
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(ground.accent)
        head = QRectF(rect.left(), rect.top() + 8, rect.width(), _HEAD - 12)
        self._words(painter, head, group.title, mirrored=mirrored)
        for number, row in enumerate(group.rows):
            y = rect.top() + _HEAD + number * ROW
            if -ROW < y < self.viewport().height():
                picture = self._picture(row, round(rect.width()), mirrored=mirrored)
                painter.drawPixmap(QPointF(rect.left(), y), picture)

    def _picture(self, row: KeyRow, wide: int, *, mirrored: bool) -> QPixmap:
        """A row as it looks, painted once: a letter in the field shows many of them anew."""
        ratio = self.viewport().devicePixelRatioF()
        key = (row, wide, mirrored, self._theme.ground.name, ratio, self.font().key())
        found = self._pictures.get(key)
        if found is None:
            if len(self._pictures) > _MOST_PICTURES:
                self._pictures.clear()
            found = QPixmap(round(wide * ratio), round(ROW * ratio))
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            try:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setFont(self.font())
                self._paint_row(painter, QRectF(0, 0, wide, ROW), row, mirrored=mirrored)
            finally:
                painter.end()
            self._pictures[key] = found
        return found

    def _paint_row(self, painter: QPainter, line: QRectF, row: KeyRow, *, mirrored: bool) -> None:
        ground = self._theme.ground
        painter.setPen(QPen(ground.line, 1.0))
        painter.drawLine(line.topLeft() + QPointF(0, 0.5), line.topRight() + QPointF(0, 0.5))
        wide = caps_width(row.keys, self.font())
        left = line.left() if mirrored else line.right() - wide
        draw_caps(painter, self._theme, self.font(), left, line.center().y(), row.keys)
        painter.setPen(ground.ink)
        free = line.adjusted(wide + 12 if mirrored else 0, 0, 0 if mirrored else -wide - 12, 0)
        self._words(painter, free, row.words, mirrored=mirrored)

    @staticmethod
    def _words(painter: QPainter, rect: QRectF, words: str, *, mirrored: bool) -> None:
        metrics = QFontMetricsF(painter.font())
        said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        )
        absolute = Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | absolute, said)
