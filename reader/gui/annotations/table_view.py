"""The table of annotations: its selection is the window's, its keys are its own few."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.annotations.row_painter import ROW_HEIGHT, RowLook, RowPainter
from reader.gui.annotations.rows import Column
from reader.gui.annotations.table_model import TableModel
from reader.gui.theme import Theme

_OWN_KEYS = frozenset(
    (
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    )
)
_TAG_WIDTH, _PARAGRAPH_WIDTH, _WIDE = 92, 44, 420
_IDLE_AFTER = 40  # ms
_WHOLE_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)
_AHEAD = 12  # rows


class _Header(QHeaderView):
    """The names of the columns, measured once: Qt measures them at each row that comes or goes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._hint: QSize | None = None

    def sizeHint(self) -> QSize:
        """The size that it had at first in this style and font."""
        if self._hint is None:
            self._hint = super().sizeHint()
        return self._hint

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another style or font."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._hint = None
        super().changeEvent(event)


class AnnotationTable(QTableView):
    """Shows the model's rows; a row that is chosen is the annotation that is selected."""

    activated_annotation = Signal(str)  # clicked, or reached by the keyboard
    context_requested = Signal(str, QPoint)  # annotation id, global point

    def __init__(
        self,
        model: TableModel,
        annotations: CurrentAnnotations,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("annotation_table")
        self.setAccessibleName(self.tr("Annotations"))
        self._model = model
        self._annotations = annotations
        self.setModel(model)
        self._theme = theme
        self._painter = RowPainter(model, theme)
        self._hovered = -1
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(_IDLE_AFTER)
        self._ahead.timeout.connect(self._draw_ahead)
        self._set_up_headers()
        annotations.selected.connect(self._show_selected)
        model.modelReset.connect(self._painter.forget)
        model.modelReset.connect(lambda: self._show_selected(annotations.selected_id))
        model.rowsInserted.connect(lambda: self._show_selected(annotations.selected_id))
        theme.changed.connect(self.viewport().update)

    def _set_up_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        columns = _Header(self)
        self.setHorizontalHeader(columns)
        columns.setHighlightSections(False)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        columns.setDefaultAlignment(leading)
        columns.setMinimumSectionSize(32)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        columns.setSortIndicator(Column.PARAGRAPH, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.setColumnWidth(Column.TAG, _TAG_WIDTH)
        self.setColumnWidth(Column.PARAGRAPH, _PARAGRAPH_WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The note has as much room as the text leaves it."""
        width = self.viewport().width()
        self.setColumnWidth(Column.NOTE, 52 if width < _WIDE else width // 4)
        super().resizeEvent(event)

    # -- one selection

    def _show_selected(self, annotation_id: str) -> None:
        row = self._model.row_of(annotation_id)
        selection = self.selectionModel()
        if row is None:
            if selection.hasSelection():
                selection.clear()
                self.viewport().update()
            return
        index = self._model.index(row, Column.TEXT)
        self.viewport().update()
        if not selection.isRowSelected(row, index.parent()):
            selection.setCurrentIndex(index, _WHOLE_ROW)
        self.scrollTo(index)

    def _choose(self, row: int) -> None:
        chosen = self._model.annotation(row).id
        self._annotations.select(chosen)
        self.activated_annotation.emit(chosen)

    # -- events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that need it, each as one picture."""
        painter = QPainter(self.viewport())
        try:
            self._paint_rows(painter, event.rect())
        finally:
            painter.end()
        self._ahead.start()

    def _paint_rows(self, painter: QPainter, clip: QRect) -> None:
        first, last = self.rowAt(clip.top()), self.rowAt(clip.bottom())
        if first < 0:
            return
        last = self._model.rowCount() - 1 if last < 0 else last
        ground, width = self._theme.ground, self.viewport().width()
        self._painter.wear(self._look(), self.font())
        picture = self._painter.picture
        chosen = self._annotations.selected_id
        y = self.rowViewportPosition(first)
        for row, annotation in enumerate(self._model.annotations(first, last + 1), first):
            if annotation.id == chosen:
                painter.fillRect(0, y, width, ROW_HEIGHT, ground.chosen)
            elif row == self._hovered:
                painter.fillRect(0, y, width, ROW_HEIGHT, ground.ground)
            painter.drawPixmap(0, y, picture(annotation))
            y += ROW_HEIGHT

    def _look(self) -> RowLook:
        columns = [int(c) for c in Column]
        return RowLook(
            tuple((c, self.columnViewportPosition(c), self.columnWidth(c)) for c in columns),
            self.viewport().width(),
            self.isRightToLeft(),
            self._theme.ground.name,
            self.locale().name(),
            self.devicePixelRatioF(),
        )

    def _draw_ahead(self) -> None:
        """In idle time: the next row beyond either edge that has no picture yet."""
        height = self.viewport().height()
        first, last = self.rowAt(0), self.rowAt(height - 1)
        if first < 0 or not self.isVisible():
            return
        self._painter.wear(self._look(), self.font())
        rows = self._model.rowCount()
        last = rows - 1 if last < 0 else last
        after = range(last + 1, min(rows, last + 1 + _AHEAD))
        before = range(first - 1, max(-1, first - 1 - _AHEAD), -1)
        for row in (*after, *before):
            annotation = self._model.annotation(row)
            if not self._painter.is_drawn(annotation):
                self._painter.picture(annotation)
                QTimer.singleShot(0, self, self._draw_ahead)
                return

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the mouse."""
        self._hover(self.rowAt(round(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the row under it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self._choose(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that move go to the table; all others are the window's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in _OWN_KEYS or not plain:
            event.ignore()
            return
        super().keyPressEvent(event)
        index = self.currentIndex()
        if index.isValid():
            self._choose(index.row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on the row under the mouse, or on the chosen one."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not index.isValid():
            return
        chosen = self._model.annotation(index.row()).id
        self._annotations.select(chosen)
        at = event.globalPos()
        if not by_mouse:
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.context_requested.emit(chosen, at)
