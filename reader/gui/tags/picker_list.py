"""The tags that the picker found: rows painted by the list itself, as many as are in sight."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.core.model import Tag
from reader.gui.tag_lines import draw_line
from reader.gui.tags.labels import definition, interface_is_arabic, label
from reader.gui.tags.swatch import SIDE, draw_swatch
from reader.gui.theme import Theme

ROW = 34
_PAD = 10
_STEP = 16  # pixels for each level of the tree


class PickerList(QAbstractScrollArea):
    """Rows of tags, one of them lit. It takes no focus: the field above it has the keys."""

    chosen = Signal(int)  # tag id

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("picker_list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self._theme = theme
        self._tags: list[Tag] = []
        self._depths: Mapping[int, int] = {}
        self._as_tree = True
        self._lit = 0
        self.verticalScrollBar().setSingleStep(ROW)

    def set_depths(self, depths: Mapping[int, int]) -> None:
        """How deep in the tree each tag lies, by id."""
        self._depths = depths

    def show_tags(self, tags: Sequence[Tag], *, as_tree: bool) -> None:
        """Show these, the first of them lit; `as_tree` sets those in that lie under others."""
        self._tags, self._as_tree, self._lit = list(tags), as_tree, 0
        self._update_range()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def shown(self) -> list[Tag]:
        """The tags in their order."""
        return list(self._tags)

    def current(self) -> Tag | None:
        """The tag that is lit."""
        return self._tags[self._lit] if self._tags else None

    def words_of(self, tag: Tag) -> str:
        """What a screen reader says of a row."""
        return ", ".join(w for w in (label(tag), tag.shortcut, definition(tag)) if w)

    def step(self, by: int) -> None:
        """Light another row; beyond an end, that end, and from it the other."""
        if not self._tags:
            return
        last, at = len(self._tags) - 1, self._lit + by
        if abs(by) == 1 and not 0 <= at <= last:
            at = last if at < 0 else 0
        self._lit = max(0, min(at, last))
        bar, top = self.verticalScrollBar(), self._lit * ROW
        if top < bar.value():
            bar.setValue(top)
        elif top + ROW > bar.value() + self.viewport().height():
            bar.setValue(top + ROW - self.viewport().height())
        self.viewport().update()

    def row_rect(self, row: int) -> QRect:
        """Where a row lies in the viewport."""
        top = row * ROW - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), ROW)

    def _row_at(self, at: QPoint) -> int | None:
        row = (at.y() + self.verticalScrollBar().value()) // ROW
        return row if 0 <= row < len(self._tags) else None

    def _update_range(self) -> None:
        height = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, len(self._tags) * ROW - height))
        self.verticalScrollBar().setPageStep(height)

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_range()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().toPoint())
        if row is not None and row != self._lit:
            self._lit = row
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().toPoint())
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self._tags[row].id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        del event  # a list that opens under the mouse lights nothing by that

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            first = self.verticalScrollBar().value() // ROW
            beyond = first + self.viewport().height() // ROW + 2
            for row in range(first, min(beyond, len(self._tags))):
                rect = self.row_rect(row)
                if rect.intersects(event.rect()):
                    self._paint_row(painter, rect, self._tags[row], lit=row == self._lit)
        finally:
            painter.end()

    def _paint_row(self, painter: QPainter, rect: QRect, tag: Tag, *, lit: bool) -> None:
        ground = self._theme.ground
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground.chosen)
            painter.drawRoundedRect(QRectF(rect).adjusted(0, 1, 0, -1), 6, 6)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        deep = min(self._depths.get(tag.id, 0), 6) * _STEP if self._as_tree else 0
        inner = QRectF(rect).adjusted(_PAD, 0, -_PAD, 0)
        inner.adjust(0 if mirrored else deep, 0, -deep if mirrored else 0, 0)
        middle = inner.center().y()
        draw_swatch(
            painter, self._theme, tag, inner.right() - SIDE if mirrored else inner.left(), middle
        )
        inner.adjust(0 if mirrored else SIDE + 8, 0, -(SIDE + 8) if mirrored else 0, 0)
        if tag.shortcut:
            painter.setPen(ground.muted)
            side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
            painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, tag.shortcut)
            inner.adjust(24 if mirrored else 0, 0, 0 if mirrored else -24, 0)
        self._paint_words(painter, inner, tag, mirrored=mirrored)

    def _paint_words(self, painter: QPainter, inner: QRectF, tag: Tag, *, mirrored: bool) -> None:
        """The label over its line, and what it is called in the other language beside it."""
        metrics = QFontMetricsF(self.font())
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        elide = Qt.TextElideMode.ElideRight
        words = metrics.elidedText(label(tag), elide, inner.width())
        wide = metrics.horizontalAdvance(words)
        painter.setPen(self._theme.ground.ink)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(inner, flags, words)
        x = inner.right() - wide if mirrored else inner.left()
        draw_line(painter, self._theme, tag, x, x + wide, inner.bottom() - 6)
        other = tag.label_en if interface_is_arabic() else tag.label_ar
        room = inner.width() - wide - 12
        if other and other != label(tag) and room > 40:
            inner.adjust(0 if mirrored else wide + 12, 0, -(wide + 12) if mirrored else 0, 0)
            painter.setPen(QPen(self._theme.ground.muted))
            painter.drawText(inner, flags, metrics.elidedText(other, elide, room))
