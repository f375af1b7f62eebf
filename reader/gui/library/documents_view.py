"""The list of documents as cards: painted as pictures, opened, selected, asked about."""

from collections.abc import Collection

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
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
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.gui.keys import Context, command_for
from reader.gui.library.card_list import SELECT, CardList, Cursor
from reader.gui.library.card_painter import GAP, PAD, CardLook, CardPainter
from reader.gui.library.documents_model import DocumentsModel
from reader.gui.library.shelf import Entry, Heading, Row
from reader.gui.library.states import SIDE as STATE_SIDE
from reader.gui.library.states import state_label
from reader.gui.theme import Theme

_MOVING = {
    Qt.Key.Key_Up: Cursor.MoveUp,
    Qt.Key.Key_Down: Cursor.MoveDown,
    Qt.Key.Key_PageUp: Cursor.MovePageUp,
    Qt.Key.Key_PageDown: Cursor.MovePageDown,
    Qt.Key.Key_Home: Cursor.MoveHome,
    Qt.Key.Key_End: Cursor.MoveEnd,
}
_RADIUS = 8.0


class DocumentsView(CardList):
    """Shows the model's rows. A click opens a document; with Shift or Ctrl it only selects."""

    opened = Signal(int)
    asked = Signal(str)  # a command of Context.DOCUMENTS, for what is selected
    state_asked = Signal(int)  # the mark of a document's state was clicked
    context_requested = Signal(QPoint)  # a global point

    def __init__(self, model: DocumentsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setObjectName("documents_list")
        self.setAccessibleName(self.tr("Documents"))
        self._theme = theme
        self.painter = CardPainter(model, self._titles, theme)
        self._shown_document = 0
        self._hovered = -1
        self._pressed = -1
        self.setMouseTracking(True)
        model.modelReset.connect(lambda: self._hover(-1))
        theme.changed.connect(self.viewport().update)

    def set_shown(self, document: int) -> None:
        """Highlight the document that is open."""
        self._shown_document = document
        self.viewport().update()

    def repaint_documents(self, documents: Collection[int]) -> None:
        """The numbers of some documents are others: paint those cards that can be seen."""
        first, last = self._at(0), self._at(self.viewport().height() - 1)
        if first < 0:
            return
        last = self._rows.rowCount() - 1 if last < 0 else last
        for number in range(first, last + 1):
            document = self._rows.document(number)
            if document is not None and document.id in documents:
                self.viewport().update(self._rect(number))

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

    def _state_zone(self, row: int) -> QRect:
        """Where a click changes the state: the mark and some room around it."""
        rect = self._rect(row)
        side = STATE_SIDE + 12
        x = PAD - 6 if self.isRightToLeft() else rect.width() - PAD - STATE_SIDE - 6
        return QRect(x, rect.bottom() - GAP - 8 - 20 - 1, side, side)

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
                self.selectionModel().setCurrentIndex(index, SELECT)
            if not by_mouse:
                at = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.context_requested.emit(at)
