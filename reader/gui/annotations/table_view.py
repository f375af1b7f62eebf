"""The table of annotations: its selection is the window's, its keys are its own few."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reader.gui.annotations.copying import on_clipboard
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.annotations.row_painter import ROW_HEIGHT, RowLook, RowPainter
from reader.gui.annotations.rows import Column
from reader.gui.annotations.table_model import TableModel
from reader.gui.annotations.table_selection import TableSelection
from reader.gui.keys import combo
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
_LEAST_TEXT = 120
_IDLE_AFTER = 40  # ms
_SELECTING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
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
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
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
        self.chosen_rows = TableSelection(self, model, annotations)
        follow = self.chosen_rows.follow
        annotations.selected.connect(follow)
        annotations.many_selected.connect(follow)
        annotations.changed.connect(self._rows_changed)
        model.modelReset.connect(self._painter.forget)
        model.modelReset.connect(follow)
        model.columnsInserted.connect(self._painter.forget)
        model.rowsInserted.connect(self._row_came)
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
        self.lay_out_columns()
        super().resizeEvent(event)

    def lay_out_columns(self) -> None:
        """Give the text what the others leave; where that is too little, the table scrolls."""
        width, columns = self.viewport().width(), self.horizontalHeader()
        more = range(len(Column), self._model.columnCount())
        self.setColumnWidth(Column.NOTE, 52 if width < _WIDE or more else width // 4)
        others = (Column.TAG, Column.NOTE, Column.PARAGRAPH, *more)
        narrow = bool(more) and width - sum(map(self.columnWidth, others)) < _LEAST_TEXT
        mode = QHeaderView.ResizeMode
        columns.setSectionResizeMode(Column.TEXT, mode.Fixed if narrow else mode.Stretch)
        if narrow:
            self.setColumnWidth(Column.TEXT, _LEAST_TEXT)
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if narrow else policy.ScrollBarAlwaysOff
        )

    # -- one selection

    def _row_came(self) -> None:
        if not self._annotations.many:  # of many, all are looked for once: when all have come
            self.chosen_rows.follow()

    def _rows_changed(self) -> None:
        if self._annotations.many:
            self.chosen_rows.follow()

    def _choose(self) -> None:
        chosen = self.chosen_rows.take()
        if chosen:
            self.activated_annotation.emit(chosen)

    def selectAll(self) -> None:
        """Select every row that is shown; the one in the text stays the current one."""
        super().selectAll()
        self.chosen_rows.take()

    def copied(self) -> QMimeData:
        """The rows that are selected, with the names of the columns, for a spreadsheet."""
        header, model = self.horizontalHeader(), self._model
        columns = [header.logicalIndex(at) for at in range(header.count())]
        names = [model.headerData(c, Qt.Orientation.Horizontal) for c in columns]
        rows = self.chosen_rows.rows()
        return on_clipboard([names, *(model.cells(row, columns) for row in rows)])

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
        together = self.chosen_rows.ranges()
        y = self.rowViewportPosition(first)
        for row, annotation in enumerate(self._model.annotations(first, last + 1), first):
            if annotation.id == chosen or any(a <= row <= b for a, b in together):
                painter.fillRect(0, y, width, ROW_HEIGHT, ground.chosen)
            elif row == self._hovered:
                painter.fillRect(0, y, width, ROW_HEIGHT, ground.ground)
            painter.drawPixmap(0, y, picture(annotation))
            y += ROW_HEIGHT

    def _look(self) -> RowLook:
        columns = range(self._model.columnCount())
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
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that move go to the table; all others are the window's."""
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | _SELECTING)
        toggles = combo(event) == "Ctrl+Space"
        if not (event.key() in _OWN_KEYS and plain) and not toggles:
            event.ignore()
            return
        super().keyPressEvent(event)
        if self.currentIndex().isValid():
            self._choose()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on the row under the mouse, or on the chosen one."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not index.isValid():
            return
        chosen = self._model.annotation(index.row()).id
        if chosen not in self._annotations.many:
            self._annotations.select(chosen)
        at = event.globalPos()
        if not by_mouse:
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.context_requested.emit(chosen, at)
