"""The formats as a list, each with its name in the other language under it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from reader.core.exporters import Exporter
from reader.gui.command_palette import names_in_other_language
from reader.gui.exchange.wording import format_label
from reader.gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_OTHER = Qt.ItemDataRole.UserRole + 1
_PAD = 10
_HEIGHT = 46


class _Delegate(QStyledItemDelegate):
    """Paints two lines; both stand at the interface's side and are cut at their ends."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        # What the stubs of PySide leave out of the option.
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        widget = self.parent()
        assert isinstance(widget, QListWidget)
        ground = self._theme.ground
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if widget.currentIndex() == index:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground.chosen)
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 6, 6)
        inner = rect.adjusted(_PAD, 5, -_PAD, -5)
        half = inner.height() // 2
        metrics = QFontMetrics(widget.font())
        for role, colour, top in (
            (Qt.ItemDataRole.DisplayRole, ground.ink, 0),
            (_OTHER, ground.muted, half),
        ):
            words = metrics.elidedText(
                str(index.data(role)), Qt.TextElideMode.ElideRight, inner.width()
            )
            painter.setPen(colour)
            line = QRect(inner.left(), inner.top() + top, inner.width(), half)
            side = Qt.AlignmentFlag.AlignLeft
            if widget.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                side = Qt.AlignmentFlag.AlignRight
            flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            # By itself: the end is cut where the name's own language ends.
            painter.drawText(line, flags | Qt.TextFlag.TextSingleLine, f"\u2068{words}\u2069")
        painter.restore()


class FormatList(QListWidget):
    """One row a format; the current one is chosen."""

    def __init__(self, exporters: Sequence[Exporter], theme: Theme) -> None:
        super().__init__()
        self.setObjectName("export_formats")
        self.setAccessibleName(self.tr("Format"))
        self.setItemDelegate(_Delegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        others = names_in_other_language("exchange")
        for exporter in exporters:
            words = format_label(exporter)
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, exporter.name)
            item.setData(_OTHER, others.get(words, ""))
            self.addItem(item)
        theme.changed.connect(self.viewport().update)

    def choose(self, name: str) -> None:
        """Make a format the current one; the first where there is none of that name."""
        names = [self.item(n).data(Qt.ItemDataRole.UserRole) for n in range(self.count())]
        self.setCurrentRow(names.index(name) if name in names else 0)

    def chosen(self) -> str:
        """The name of the current format."""
        return str(self.currentItem().data(Qt.ItemDataRole.UserRole))
