"""The names over the table's columns, and how wide each column is."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from reader.gui.annotations.rows import Column

_TAG_WIDTH, _PARAGRAPH_WIDTH, _DOCUMENT_WIDTH, _WIDE = 92, 44, 120, 420
_LEAST_TEXT = 120


class TableHeader(QHeaderView):
    """The names of the columns, measured once: Qt measures them at each row that comes or goes."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._hint: QSize | None = None
        self.setHighlightSections(False)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        self.setDefaultAlignment(leading)
        self.setMinimumSectionSize(32)
        # A click sorts: set by the table only after it has a header.
        self.setSectionsClickable(True)

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


def set_up(table: QTableView) -> None:
    """Give a table its header, with the fixed columns as wide as they are at first."""
    header = TableHeader(table)
    table.setHorizontalHeader(header)
    # Its own, with nothing selected: of the table's, Qt asks for every row whether it is in it.
    header.setSelectionModel(QItemSelectionModel(table.model(), header))
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
    header.setSortIndicator(Column.PARAGRAPH, Qt.SortOrder.AscendingOrder)
    table.setSortingEnabled(True)
    table.setColumnWidth(Column.TAG, _TAG_WIDTH)
    table.setColumnWidth(Column.PARAGRAPH, _PARAGRAPH_WIDTH)
    table.setColumnWidth(Column.DOCUMENT, _DOCUMENT_WIDTH)
    table.setColumnHidden(Column.DOCUMENT, True)


def lay_out(table: QTableView) -> None:
    """Give the text what the others leave; where that is too little, the table scrolls."""
    width, header = table.viewport().width(), table.horizontalHeader()
    more = header.count() > len(Column) or not table.isColumnHidden(Column.DOCUMENT)
    table.setColumnWidth(Column.NOTE, 52 if width < _WIDE or more else width // 4)
    others = (c for c in range(header.count()) if c != Column.TEXT)
    narrow = more and width - sum(map(table.columnWidth, others)) < _LEAST_TEXT
    mode = QHeaderView.ResizeMode
    header.setSectionResizeMode(Column.TEXT, mode.Fixed if narrow else mode.Stretch)
    if narrow:
        table.setColumnWidth(Column.TEXT, _LEAST_TEXT)
    policy = Qt.ScrollBarPolicy
    table.setHorizontalScrollBarPolicy(
        policy.ScrollBarAsNeeded if narrow else policy.ScrollBarAlwaysOff
    )
