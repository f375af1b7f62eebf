"""Rows of two heights under one another: where they lie, and which are selected.

What QAbstractItemView asks of a view. QListView would ask a delegate for the height of each of
twenty thousand rows; here they are sums.
"""

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.gui.library.card_painter import HEADING_HEIGHT, INDENT, PAD, card_height
from reader.gui.library.card_text import Titles
from reader.gui.library.documents_model import DocumentsModel
from reader.gui.library.shelf import Entry, Heading, Row

Index = QModelIndex | QPersistentModelIndex
Cursor = QAbstractItemView.CursorAction
SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class CardList(QAbstractItemView):
    """The model's rows, not painted yet. Selection and place outlive new rows."""

    def __init__(self, model: DocumentsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._titles = Titles()
        self._tops: list[int] = [0]
        self._kept: tuple[set[int], int] = set(), 0
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
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().setSingleStep(20)

    # -- what is selected

    def selected(self) -> list[int]:
        """The documents that are selected, in the order shown."""
        rows = sorted(i.row() for i in self.selectionModel().selectedIndexes())
        found = [self._rows.document(row) for row in rows]
        return [d.id for d in found if d is not None]

    def select_only(self, document: int) -> None:
        """Select one and bring it into view."""
        row = self._rows.row_of(document)
        if row is not None:
            self.selectionModel().setCurrentIndex(self._rows.index(row), SELECT)
            self._anchor = QPersistentModelIndex(self._rows.index(row))

    def _extend_to(self, row: int) -> None:
        """Select all from where the selection began. Qt forgets that place at a plain click."""
        first = self._anchor.row() if self._anchor.isValid() else max(0, self.currentIndex().row())
        low, high = sorted((first, row))
        selection = QItemSelection(self._rows.index(low), self._rows.index(high))
        self.selectionModel().setCurrentIndex(
            self._rows.index(row), QItemSelectionModel.SelectionFlag.NoUpdate
        )
        self.selectionModel().select(selection, SELECT)

    def _keep(self) -> None:
        chosen = set(self.selected())
        row = self.currentIndex().row()
        found = self._rows.document(row) if 0 <= row < self._rows.rowCount() else None
        self._kept = chosen, found.id if found is not None else 0

    def _restore(self) -> None:
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
        model.select(selection, SELECT)

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
