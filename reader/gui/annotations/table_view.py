"""The table of annotations: its selection is the window's, its keys are its own few."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QMimeData, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reader.gui.annotations import table_header
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.annotations.groups import GroupBy, Heading
from reader.gui.annotations.heading_painter import HeadingLook, paint_heading
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
_IDLE_AFTER = 40  # ms
_SELECTING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_AHEAD = 12  # rows


class AnnotationTable(QTableView):
    """Shows the model's rows; a row that is chosen is the annotation that is selected."""

    activated_annotation = Signal(str)  # clicked, or reached by the keyboard
    document_asked = Signal(int)  # the row that was chosen is of another document
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
        self.chosen_rows = TableSelection(self, model, annotations, self.document_asked.emit)
        follow = self.chosen_rows.follow
        annotations.selected.connect(follow)
        annotations.many_selected.connect(follow)
        annotations.applied.connect(self._rows_changed)
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
        table_header.set_up(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The note has as much room as the text leaves it."""
        self.lay_out_columns()
        super().resizeEvent(event)

    def lay_out_columns(self) -> None:
        """The widths after a column came or went."""
        table_header.lay_out(self)

    # -- one selection

    def _row_came(self) -> None:
        if not self._annotations.many:  # of many, all are looked for once: when all have come
            self.chosen_rows.follow()

    def _rows_changed(self) -> None:
        """A change is over: of many rows, Qt may have let some go that went and came."""
        if self._annotations.many and not self._model.came_anew:
            self.chosen_rows.follow()

    def _choose(self) -> None:
        chosen = self.chosen_rows.take()
        if chosen:
            self.activated_annotation.emit(chosen)

    def choose_all(self) -> None:
        """Select every row that is shown; the one in the text stays the current one."""
        self.selectAll()
        self.chosen_rows.take()

    def copied(self) -> QMimeData:
        """The rows that are selected, with the names of the columns, for a spreadsheet."""
        header, cells = self.horizontalHeader(), self._model.cells
        columns = [header.logicalIndex(at) for at in range(header.count())]
        if not self._model.everywhere.active:
            columns.remove(Column.DOCUMENT)
        names = [cells.column_name(column) for column in columns]
        rows = self.chosen_rows.rows()
        from reader.gui.annotations.copying import on_clipboard  # not for a start

        return on_clipboard([names, *(cells.for_sheet(row, columns) for row in rows)])

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
        for number, row in enumerate(self._model.rows(first, last + 1), first):
            if isinstance(row, Heading):
                self._paint_heading(painter, row, number, y)
            else:
                if row.id == chosen or any(a <= number <= b for a, b in together):
                    painter.fillRect(0, y, width, ROW_HEIGHT, ground.chosen)
                elif number == self._hovered:
                    painter.fillRect(0, y, width, ROW_HEIGHT, ground.ground)
                painter.drawPixmap(0, y, picture(row))
            y += ROW_HEIGHT

    def _paint_heading(self, painter: QPainter, heading: Heading, number: int, y: int) -> None:
        place = QRect(0, y, self.viewport().width(), ROW_HEIGHT)
        look = HeadingLook(
            self._model.heading_words(heading),
            self._model.members(heading),
            self._model.is_closed(heading),
            number == self.currentIndex().row() and self.hasFocus(),
            number == self._hovered,
            self._model.tag(heading.of.tag) if self._names_tags() else None,
        )
        paint_heading(painter, place, look, self._theme, self.font(), rtl=self.isRightToLeft())

    def _names_tags(self) -> bool:
        return self._model.grouping.by is GroupBy.TAG

    def _look(self) -> RowLook:
        columns = range(self._model.columnCount())
        return RowLook(
            tuple(
                (c, self.columnViewportPosition(c), self.columnWidth(c))
                for c in columns
                if not self.isColumnHidden(c)
            ),
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
            annotation = self._model.row(row)
            if not isinstance(annotation, Heading) and not self._painter.is_drawn(annotation):
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
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        heading = self._model.row(index.row())
        if not isinstance(heading, Heading):
            self._choose()
        elif not event.modifiers() & _SELECTING:
            self._toggle(heading)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that move go to the table; all others are the window's."""
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | _SELECTING)
        toggles = combo(event) == "Ctrl+Space"
        if self._key_on_heading(combo(event)):
            return
        if not (event.key() in _OWN_KEYS and plain) and not toggles:
            event.ignore()
            return
        super().keyPressEvent(event)
        if self.currentIndex().isValid():
            self._choose()

    def _key_on_heading(self, pressed: str) -> bool:
        """On a heading, Enter and Space open and close its group; nothing there is annotated."""
        index = self.currentIndex()
        heading = self._model.row(index.row()) if index.isValid() else None
        if not isinstance(heading, Heading):
            return False
        if pressed in ("Enter", "Space"):
            self._toggle(heading)
        return pressed in ("Enter", "Space")

    def _toggle(self, heading: Heading) -> None:
        """Open a group or close it; the heading stays where one is."""
        at = self.verticalScrollBar().value()
        self._model.toggle(heading)
        self.verticalScrollBar().setValue(at)
        row = self._model.row_of_heading(heading)
        if row is not None:
            none = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._model.index(row, 0), none)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on the row under the mouse, or on the chosen one."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        row = self._model.row(index.row()) if index.isValid() else None
        if row is None or isinstance(row, Heading):
            return
        chosen = row.id
        if chosen not in self._annotations.many:
            self._annotations.select(chosen)
        at = event.globalPos()
        if not by_mouse:
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.context_requested.emit(chosen, at)
