"""The tags that the picker found, as rows."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from reader.core.model import Tag
from reader.gui.messages import isolate
from reader.gui.row_list import RowList
from reader.gui.tag_lines import draw_line
from reader.gui.tags.labels import definition, interface_is_arabic, label, shown_label
from reader.gui.tags.swatch import SIDE, draw_swatch
from reader.gui.theme import Theme

_PAD = 10
_STEP = 16  # pixels for each level of the tree


class PickerList(RowList[Tag]):
    """Rows of tags, one of them lit."""

    chosen = Signal(int)  # tag id

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("picker_list")
        self._depths: Mapping[int, int] = {}
        self._as_tree = True
        self.picked.connect(lambda tag: self.chosen.emit(tag.id))

    def set_depths(self, depths: Mapping[int, int]) -> None:
        """How deep in the tree each tag lies, by id."""
        self._depths = depths

    def show_tags(self, tags: Sequence[Tag], *, as_tree: bool) -> None:
        """Show these, the first of them lit; `as_tree` sets those in that lie under others."""
        self._as_tree = as_tree
        self.show_rows(tags)

    def light_tag(self, tag_id: int) -> None:
        """Light a tag, if it is there."""
        row = next((n for n, tag in enumerate(self.shown()) if tag.id == tag_id), None)
        if row is not None:
            self.light(row)

    def words_of(self, tag: Tag) -> str:
        """What a screen reader says of a row."""
        return ", ".join(w for w in (label(tag), tag.shortcut, definition(tag)) if w)

    def paint_row(self, painter: QPainter, rect: QRect, row: Tag) -> None:
        ground, tag = self.theme.ground, row
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        deep = min(self._depths.get(tag.id, 0), 6) * _STEP if self._as_tree else 0
        inner = QRectF(rect).adjusted(_PAD, 0, -_PAD, 0)
        inner.adjust(0 if mirrored else deep, 0, -deep if mirrored else 0, 0)
        middle = inner.center().y()
        draw_swatch(
            painter, self.theme, tag, inner.right() - SIDE if mirrored else inner.left(), middle
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
        words = metrics.elidedText(shown_label(tag), elide, inner.width())
        wide = metrics.horizontalAdvance(words)
        painter.setPen(self.theme.ground.ink)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(inner, flags, words)
        x = inner.right() - wide if mirrored else inner.left()
        draw_line(painter, self.theme, tag, x, x + wide, inner.bottom() - 6)
        other = tag.label_en if interface_is_arabic() else tag.label_ar
        room = inner.width() - wide - 12
        if other and other != label(tag) and room > 40:
            inner.adjust(0 if mirrored else wide + 12, 0, -(wide + 12) if mirrored else 0, 0)
            painter.setPen(QPen(self.theme.ground.muted))
            painter.drawText(inner, flags, metrics.elidedText(isolate(other, 80), elide, room))
