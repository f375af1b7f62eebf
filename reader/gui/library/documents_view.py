"""The list of documents as cards: rows of two heights, painted as pictures, many selectable."""

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QToolTip, QWidget

from reader.gui.keys import Context, command_for
from reader.gui.library.card_painter import (
    GAP,
    HEADING_HEIGHT,
    INDENT,
    PAD,
    CardLook,
    CardPainter,
    card_height,
)
from reader.gui.library.card_text import Titles
from reader.gui.library.documents_model import DocumentsModel
from reader.gui.library.shelf import Entry, Heading, Row
from reader.gui.library.states import SIDE as STATE_SIDE
from reader.gui.library.states import state_label
from reader.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Cursor = QAbstractItemView.CursorAction
_MOVING = {
    Qt.Key.Key_Up: Cursor.MoveUp,
    Qt.Key.Key_Down: Cursor.MoveDown,
    Qt.Key.Key_PageUp: Cursor.MovePageUp,
    Qt.Key.Key_PageDown: Cursor.MovePageDown,
    Qt.Key.Key_Home: Cursor.MoveHome,
    Qt.Key.Key_End: Cursor.MoveEnd,
}
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_RADIUS = 8.0


class DocumentsView(QAbstractItemView):
    """Shows the model's rows. A click opens a document; with Shift or Ctrl it only selects."""

    opened = Signal(int)
    asked = Signal(str)  # a command of Context.DOCUMENTS, for what is selected
    state_asked = Signal(int)  # the mark of a document's state was clicked
    context_requested = Signal(QPoint)  # a global point

    def __init__(self, model: DocumentsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documents_list")
        self.setAccessibleName(self.tr("Documents"))
        self._rows = model
        self._theme = theme
        self._titles = Titles()
        self.painter = CardPainter(model, self._titles, theme)
        self._tops: list[int] = [0]
        self._shown_document = 0
        self._hovered = -1
        self._kept: tuple[set[int], int] = set(), 0
        self._pressed = -1
        self._anchor = QPersistentModelIndex()  # where a selection by Shift begins
        # Before the model is set: QAbstractItemView forgets its selection at a reset too.
        model.modelAboutToBeReset.connect(self._keep)
        self.setModel(model)
        model.modelReset.connect(self._restore)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().setSingleStep(20)
        theme.changed.connect(self.viewport().update)

    # -- what is shown and selected

    def set_shown(self, document: int) -> None:
        """Highlight the document that is open."""
        self._shown_document = document
        self.viewport().update()

    def selected(self) -> list[int]:
        """The documents that are selected, in the order shown."""
        rows = sorted(i.row() for i in self.selectionModel().selectedIndexes())
        found = [self._rows.document(row) for row in rows]
        return [d.id for d in found if d is not None]

    def select_only(self, document: int) -> None:
        """Select one and bring it into view."""
        row = self._rows.row_of(document)
        if row is not None:
            self.selectionModel().setCurrentIndex(self._rows.index(row), _SELECT)
            self._anchor = QPersistentModelIndex(self._rows.index(row))

    def _extend_to(self, row: int) -> None:
        """Select all from where the selection began. Qt forgets that place at a plain click."""
        first = self._anchor.row() if self._anchor.isValid() else max(0, self.currentIndex().row())
        low, high = sorted((first, row))
        selection = QItemSelection(self._rows.index(low), self._rows.index(high))
        self.selectionModel().setCurrentIndex(
            self._rows.index(row), QItemSelectionModel.SelectionFlag.NoUpdate
        )
        self.selectionModel().select(selection, _SELECT)

    def _keep(self) -> None:
        chosen = set(self.selected())
        row = self.currentIndex().row()
        found = self._rows.document(row) if 0 <= row < self._rows.rowCount() else None
        self._kept = chosen, found.id if found is not None else 0

    def _restore(self) -> None:
        self._hovered = -1
        self._place_rows()
        chosen, current = self._kept
        selection, at = QItemSelection(), -1
        if chosen or current:
            for number, row in enumerate(self._rows.shelf.rows):
                if isinstance(row, Entry):
                    document = row.document.id
                    if document in chosen:
                        index = self._rows.index(number)
                        selection.append(QItemSelectionRange(index))
                    if document == current:
                        at = number
        model = self.selectionModel()
        if at >= 0:
            model.setCurrentIndex(self._rows.index(at), QItemSelectionModel.SelectionFlag.NoUpdate)
            self._anchor = QPersistentModelIndex(self._rows.index(at))
        model.select(selection, _SELECT)

    # -- where rows lie

    def _place_rows(self) -> None:
        width = self.viewport().width()
        heights = (self._height(row, width) for row in self._rows.shelf.rows)
        self._tops = [0, *accumulate(heights)]
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self._tops[-1] - self.viewport().height()))
        self.viewport().update()

    def _height(self, row: Row, width: int) -> int:
        if isinstance(row, Heading):
            return HEADING_HEIGHT
        room = width - 2 * PAD - row.level * INDENT
        return card_height(1 if self._titles.fits(row.document.title, room) else 2)

    def _at(self, y: int) -> int:
        """The row at a height of the viewport, -1 below the last."""
        where = y + self.verticalScrollBar().value()
        if not 0 <= where < self._tops[-1]:
            return -1
        return bisect_right(self._tops, where) - 1

    def _rect(self, row: int) -> QRect:
        top = self._tops[row] - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self._tops[row + 1] - self._tops[row])

    def _state_zone(self, row: int) -> QRect:
        """Where a click changes the state: the mark and some room around it."""
        rect = self._rect(row)
        side = STATE_SIDE + 12
        x = PAD - 6 if self.isRightToLeft() else rect.width() - PAD - STATE_SIDE - 6
        return QRect(x, rect.bottom() - GAP - 8 - 20 - 1, side, side)

    # -- what QAbstractItemView asks

    def visualRect(self, index: Index) -> QRect:
        """Where a row lies in the viewport."""
        row = index.row()
        return self._rect(row) if 0 <= row < len(self._tops) - 1 else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a point."""
        row = self._at(point.y())
        return self._rows.index(row) if row >= 0 else QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view."""
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        height = self.viewport().height()
        if rect.isEmpty():
            return
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - height // 2)
        elif rect.top() < 0 or rect.height() > height:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() > height:
            bar.setValue(bar.value() + rect.bottom() + 1 - height)

    def moveCursor(self, action: Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The row that a key leads to."""
        del modifiers
        last = self._rows.rowCount() - 1
        if last < 0:
            return QModelIndex()
        row = self.currentIndex().row()
        if row < 0:
            return self._rows.index(last if action is Cursor.MoveEnd else 0)
        if action in (Cursor.MoveUp, Cursor.MovePrevious):
            row -= 1
        elif action in (Cursor.MoveDown, Cursor.MoveNext):
            row += 1
        elif action is Cursor.MoveHome:
            row = 0
        elif action is Cursor.MoveEnd:
            row = last
        elif action in (Cursor.MovePageUp, Cursor.MovePageDown):
            page = self.viewport().height() * (-1 if action is Cursor.MovePageUp else 1)
            row = max(0, bisect_right(self._tops, max(0, self._tops[row] + page)) - 1)
        return self._rows.index(max(0, min(row, last)))

    def horizontalOffset(self) -> int:
        """Rows are as wide as the viewport."""
        return 0

    def verticalOffset(self) -> int:
        """How far it is scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        """No row is."""
        del index
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows that a rectangle of the viewport touches."""
        offset, last = self.verticalScrollBar().value(), self._rows.rowCount() - 1
        box = rect.normalized()
        low = bisect_right(self._tops, box.top() + offset) - 1
        high = bisect_right(self._tops, box.bottom() + offset) - 1
        selection = QItemSelection()
        if last >= 0 and high >= 0 and low <= last:
            first, final = self._rows.index(max(0, low)), self._rows.index(min(high, last))
            selection.select(first, final)
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What is to be painted anew when that is selected."""
        del selection
        return QRegion(self.viewport().rect())

    def updateGeometries(self) -> None:
        """Fit the scroll bar to the rows."""
        super().updateGeometries()
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self._tops[-1] - self.viewport().height()))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Show another part."""
        del dx, dy
        self.viewport().update()

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that can be seen."""
        painter = QPainter(self.viewport())
        try:
            self._paint_rows(painter, event.rect())
        finally:
            painter.end()

    def _paint_rows(self, painter: QPainter, clip: QRect) -> None:
        first, last = self._at(max(0, clip.top())), self._at(clip.bottom())
        if first < 0:
            return
        last = self._rows.rowCount() - 1 if last < 0 else last
        viewport = self.viewport()
        self.painter.wear(
            CardLook(
                viewport.width(),
                self.isRightToLeft(),
                self._theme.ground.name,
                self.locale().name(),
                self.devicePixelRatioF(),
            ),
            self.font(),
        )
        selection, current = self.selectionModel(), self.currentIndex().row()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for number in range(first, last + 1):
            row = self._rows.shelf.rows[number]
            rect = self._rect(number)
            selected = selection.isSelected(self._rows.index(number))
            self._paint_back(painter, row, number, rect, selected, number == current)
            painter.drawPixmap(rect.topLeft(), self.painter.picture(row, rect.height()))

    def _paint_back(
        self,
        painter: QPainter,
        row: Row,
        number: int,
        rect: QRect,
        selected: bool,
        current: bool,
    ) -> None:
        ground = self._theme.ground
        is_card = isinstance(row, Entry)
        card = QRectF(rect.adjusted(0, 0, 0, -GAP if is_card else 0))
        shown = is_card and row.document.id == self._shown_document
        painter.setPen(Qt.PenStyle.NoPen)
        if shown or selected:
            painter.setBrush(ground.chosen)
            painter.drawRoundedRect(card, _RADIUS, _RADIUS)
        elif number == self._hovered:
            painter.setBrush(ground.line if ground.name == "dark" else ground.ground)
            painter.drawRoundedRect(card, _RADIUS, _RADIUS)
        several = selected and len(self.selectionModel().selectedIndexes()) > 1
        if current and self.hasFocus():
            self._ring(painter, card, 2.0)
        elif several:
            self._ring(painter, card, 1.0)

    def _ring(self, painter: QPainter, card: QRectF, width: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.ground.accent, width))
        by = width / 2
        painter.drawRoundedRect(card.adjusted(by, by, -by, -by), _RADIUS - by, _RADIUS - by)

    # -- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mark of the state, the heading of a folder, or what is to be selected."""
        at = event.position().toPoint()
        row = self._at(at.y())
        self._pressed = -1
        if event.button() is Qt.MouseButton.LeftButton and row >= 0:
            found = self._rows.shelf.rows[row]
            if isinstance(found, Heading):
                self._turn(found, not found.is_open)
                return
            if self._state_zone(row).contains(at):
                self.state_asked.emit(found.document.id)
                return
            self._pressed = row
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._extend_to(row)
                return
            self._anchor = QPersistentModelIndex(self._rows.index(row))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click opens the document under it."""
        super().mouseReleaseEvent(event)
        row, pressed = self._at(event.position().toPoint().y()), self._pressed
        self._pressed = -1
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        )
        if plain and row >= 0 and row == pressed:
            document = self._rows.document(row)
            if document is not None:
                self.opened.emit(document.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the card under the mouse."""
        at = event.position().toPoint()
        row = self._at(at.y())
        self._hover(row)
        if event.buttons() == Qt.MouseButton.NoButton or self._pressed >= 0:
            super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No card is under the mouse."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Over the mark of a state, the tip says what it stands for."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._at(event.pos().y())
            document = self._rows.document(row) if row >= 0 else None
            if document is not None and self._state_zone(row).contains(event.pos()):
                words = self.tr("State: {state}. Click to change it.")
                words = words.format(state=state_label(document.state))
                QToolTip.showText(event.globalPos(), words, self, self._state_zone(row))
                return True
        return super().viewportEvent(event)

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that move, those of this list by the table of keys; all others are the window's."""
        row = self.currentIndex().row()
        found = self._rows.shelf.rows[row] if 0 <= row < self._rows.rowCount() else None
        moving = _MOVING.get(Qt.Key(event.key()))
        if moving is not None:
            index = self.moveCursor(moving, event.modifiers())
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and index.isValid():
                self._extend_to(index.row())
            else:
                super().keyPressEvent(event)
                self._anchor = QPersistentModelIndex(self.currentIndex())
            return
        if isinstance(found, Heading) and self._turned_by(event, found):
            return
        command = command_for(event, [Context.DOCUMENTS])
        if command is None:
            # Where Delete removes documents, Backspace must not remove an annotation.
            event.setAccepted(event.key() == Qt.Key.Key_Backspace)
            return
        if command == "select_all_documents":
            self.selectAll()
        elif command == "open_document":
            document = self._rows.document(row) if found is not None else None
            if document is not None:
                self.opened.emit(document.id)
        else:
            self.asked.emit(command)

    def _turned_by(self, event: QKeyEvent, heading: Heading) -> bool:
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        backward = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._turn(heading, not heading.is_open)
        elif event.key() in (forward, backward):
            self._turn(heading, event.key() == forward)
        else:
            return False
        return True

    def _turn(self, heading: Heading, is_open: bool) -> None:
        self._rows.alter(lambda: self._rows.shelf.turn(heading.folder, is_open))
        for number, row in enumerate(self._rows.shelf.rows):
            if isinstance(row, Heading) and row.folder == heading.folder:
                self.selectionModel().setCurrentIndex(
                    self._rows.index(number), QItemSelectionModel.SelectionFlag.NoUpdate
                )
                return

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on what is selected; what is under the mouse is selected first."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        at = event.globalPos()
        if index.isValid():
            if not self.selectionModel().isSelected(index):
                self.selectionModel().setCurrentIndex(index, _SELECT)
            if not by_mouse:
                at = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.context_requested.emit(at)

    # -- changes of the frame

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles break anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            top = self._at(0)
            self._place_rows()
            if top >= 0:
                self.verticalScrollBar().setValue(self._tops[top])
        else:
            self.updateGeometries()
