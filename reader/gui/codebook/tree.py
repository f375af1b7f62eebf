"""The tags as a tree: dragged, or moved with Alt and the arrows, to another place."""

import time

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from reader.core.model import Tag
from reader.core.tag_tree import children_of
from reader.core.text.folding import fold
from reader.gui.keys import combo
from reader.gui.messages import isolate
from reader.gui.tag_lines import draw_line
from reader.gui.tags.labels import label
from reader.gui.tags.swatch import swatch_icon
from reader.gui.theme import Theme

_ID = Qt.ItemDataRole.UserRole
_LABEL, _MARK, _KEY = 0, 1, 2


class TagTree(QTreeWidget):
    """Shows the codebook; what is dropped is only asked for: the project says where it lies."""

    chosen = Signal(object)  # tag id or None
    move_asked = Signal(int, object, int)  # tag, parent or None, place among its siblings
    remove_asked = Signal()
    rename_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tag_tree")
        self.setAccessibleName(self.tr("Tags"))
        self._theme = theme
        self._tags: list[Tag] = []
        self._items: dict[int, QTreeWidgetItem] = {}
        self._filling = False
        self._typed, self._typed_at = "", 0.0  # letters of a label, and when the last one came
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(18)
        self.setItemDelegate(_RowDelegate(theme, self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(_LABEL, header.ResizeMode.Stretch)
        for column, width in ((_MARK, 44), (_KEY, 28)):
            header.setSectionResizeMode(column, header.ResizeMode.Fixed)
            header.resizeSection(column, width)
        self.currentItemChanged.connect(self._on_current)
        self.itemDoubleClicked.connect(lambda *_: self.rename_asked.emit())
        theme.changed.connect(lambda: self.set_tags(self._tags))

    def set_tags(self, tags: list[Tag]) -> None:
        """Show these, in the order of the tree; what was chosen and folded stays so."""
        chosen, scrolled = self.current_id(), self.verticalScrollBar().value()
        closed = {i for i, item in self._items.items() if not item.isExpanded()}
        place = self._place_of(chosen)
        self._filling = True
        self.clear()
        self._tags, self._items = list(tags), {}
        for tag in tags:
            self._items[tag.id] = item = self._item(tag)
            above = self._items.get(tag.parent) if tag.parent is not None else None
            if above is None:
                self.addTopLevelItem(item)
            else:
                above.addChild(item)
        for tag_id, item in self._items.items():
            item.setExpanded(tag_id not in closed)
        self._filling = False
        if chosen not in self._items and tags:
            chosen = tags[min(place, len(tags) - 1)].id
        self.choose(chosen)
        self.verticalScrollBar().setValue(scrolled)
        item = self._items.get(chosen) if chosen is not None else None
        if item is not None:
            self.scrollToItem(item)

    def _place_of(self, tag_id: int | None) -> int:
        return next((n for n, tag in enumerate(self._tags) if tag.id == tag_id), 0)

    def _item(self, tag: Tag) -> QTreeWidgetItem:
        item = QTreeWidgetItem([isolate(label(tag), 80), "", tag.shortcut])
        item.setData(_LABEL, _ID, tag.id)
        item.setData(_MARK, _ID, tag)
        item.setIcon(_LABEL, swatch_icon(tag, self._theme))
        item.setToolTip(_LABEL, tag.name)
        return item

    def choose(self, tag_id: int | None) -> None:
        """Choose a tag."""
        item = self._items.get(tag_id) if tag_id is not None else None
        if item is not None and item is not self.currentItem():
            self.setCurrentItem(item)  # which says so
        else:
            self.chosen.emit(self.current_id())

    def current_id(self) -> int | None:
        """The tag that is chosen."""
        item = self.currentItem()
        return item.data(_LABEL, _ID) if item is not None else None

    def _on_current(self) -> None:
        if not self._filling:
            self.chosen.emit(self.current_id())

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """An arrow before each tag that others lie under: the style sheet has taken Qt's away."""
        super().drawBranches(painter, rect, index)
        item = self.itemFromIndex(index)
        if item is None or not item.childCount():
            return
        mirrored = self.isRightToLeft()
        slot = self.indentation()
        x = rect.left() + slot / 2 if mirrored else rect.right() + 1 - slot / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.ground.muted, 1.5))
        painter.translate(x, rect.center().y() + 0.5)
        if not item.isExpanded():
            painter.rotate(90 if mirrored else -90)
        painter.drawPolyline([QPointF(-3.5, -2), QPointF(0, 2), QPointF(3.5, -2)])
        painter.restore()

    # -- moving

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the place under the mouse; the tree itself is left as it is."""
        tag_id = self.current_id()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if tag_id is None:
            return
        target = self.itemAt(event.position().toPoint())
        self.ask_drop(tag_id, target, self.dropIndicatorPosition())

    def ask_drop(
        self,
        tag_id: int,
        target: QTreeWidgetItem | None,
        where: QAbstractItemView.DropIndicatorPosition,
    ) -> None:
        """Ask for the place on, above or below an item; with none, for the last at the top."""
        position = QAbstractItemView.DropIndicatorPosition
        if target is None or where is position.OnViewport:
            self.move_asked.emit(tag_id, None, len(self._tags))
            return
        on = self._tag(target.data(_LABEL, _ID))
        if on.id == tag_id:
            return
        if where is position.OnItem:
            self.move_asked.emit(tag_id, on.id, len(self._tags))
            return
        if where is position.BelowItem and target.childCount() and target.isExpanded():
            self.move_asked.emit(tag_id, on.id, 0)  # between it and the first under it
            return
        siblings = [t.id for t in children_of(self._tags, on.parent) if t.id != tag_id]
        if on.id in siblings:
            place = siblings.index(on.id) + (where is position.BelowItem)
            self.move_asked.emit(tag_id, on.parent, place)

    def _tag(self, tag_id: int) -> Tag:
        return next(t for t in self._tags if t.id == tag_id)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next tag that begins with the letters typed, however they are written.

        Each key comes by itself; those that follow soon belong together.
        """
        now = time.monotonic()
        soon = now - self._typed_at < QApplication.keyboardInputInterval() / 1000
        self._typed = self._typed + search if soon else search
        self._typed_at = now
        wanted = fold(self._typed)
        at = self._place_of(self.current_id()) + (len(self._typed) == 1)
        for tag in (*self._tags[at:], *self._tags[:at]):
            if fold(label(tag)).startswith(wanted):
                self.choose(tag.id)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = combo(event)
        if pressed == "Delete":
            self.remove_asked.emit()
        elif pressed in ("F2", "Enter"):
            self.rename_asked.emit()
        elif pressed in ("Alt+Up", "Alt+Down", "Alt+Left", "Alt+Right"):
            self._move_by_key(pressed)
        elif pressed.startswith("Ctrl+"):
            event.ignore()  # the window's
        else:
            super().keyPressEvent(event)

    def _move_by_key(self, pressed: str) -> None:
        """Up and down among the siblings; inwards under the one above, outwards beside its own."""
        tag_id = self.current_id()
        if tag_id is None:
            return
        tag = self._tag(tag_id)
        siblings = [t.id for t in children_of(self._tags, tag.parent)]
        place = siblings.index(tag_id)
        inwards, outwards = "Alt+Right", "Alt+Left"
        if self.isRightToLeft():
            inwards, outwards = outwards, inwards
        if pressed in ("Alt+Up", "Alt+Down"):
            place += 1 if pressed == "Alt+Down" else -1
            if 0 <= place < len(siblings):
                self.move_asked.emit(tag_id, tag.parent, place)
        elif pressed == inwards and place > 0:
            self.move_asked.emit(tag_id, siblings[place - 1], len(self._tags))
        elif pressed == outwards and tag.parent is not None:
            above = self._tag(tag.parent)
            places = [t.id for t in children_of(self._tags, above.parent)]
            self.move_asked.emit(tag_id, above.parent, places.index(above.id) + 1)

    def event(self, event: QEvent) -> bool:
        """Alt and an arrow is the tree's, not a menu's."""
        override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if override and combo(event).startswith("Alt+"):  # type: ignore[arg-type]
            event.accept()
            return True
        return super().event(event)


class _RowDelegate(QStyledItemDelegate):
    """Rows of one height; the tag's line is drawn in the second column."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        option.state &= ~QStyle.StateFlag.State_HasFocus  # type: ignore[attr-defined]
        super().paint(painter, option, index)
        if index.column() == _MARK:
            tag = index.data(_ID)
            rect = option.rect  # type: ignore[attr-defined]
            y = rect.center().y() + 0.5
            draw_line(painter, self._theme, tag, rect.left() + 4, rect.right() - 4, y)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        size.setHeight(32)
        return size
