"""A small table whose rows are written in, added, removed and put in another order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

_ROW = 40  # a box of choices stands in it, with some room above and below


class RowsTable(QWidget):
    """Rows of words; what is asked of them is told, and shown when it was done."""

    written = Signal(int, int, str)  # row, column, words
    add_asked = Signal()
    remove_asked = Signal(int)
    move_asked = Signal(int, int)  # row, by
    row_chosen = Signal(int)  # -1 for none

    def __init__(self, name: str, titles: Sequence[str], add: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = QTableWidget(0, len(titles), self)
        self.table.setObjectName(name)
        self.table.setHorizontalHeaderLabels(list(titles))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(header.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self.table.itemChanged.connect(self._on_changed)
        self.table.currentCellChanged.connect(self._on_current)
        self._filling = False
        row = QHBoxLayout()
        row.setSpacing(8)
        self.buttons = [
            self._button(f"{name}_add", add, self.add_asked.emit),
            self._button(f"{name}_up", self.tr("Up"), lambda: self._move(-1)),
            self._button(f"{name}_down", self.tr("Down"), lambda: self._move(1)),
            self._button(f"{name}_remove", self.tr("Remove"), self._remove),
        ]
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table)
        column.addLayout(row)

    def _button(self, name: str, words: str, act: object) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _checked=False: act())  # type: ignore[operator]
        return button

    def fill(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows; the chosen one stays, as far as there are so many."""
        chosen = self.table.currentRow()
        column = max(0, self.table.currentColumn())
        self._filling = True
        self.table.setRowCount(len(rows))
        for y, row in enumerate(rows):
            for x, words in enumerate(row):
                self.table.setItem(y, x, QTableWidgetItem(words))
        self._filling = False
        high = self.table.horizontalHeader().sizeHint().height() + _ROW * len(rows) + 4
        self.table.setFixedHeight(high)
        self.table.setVisible(bool(rows))
        self.table.setCurrentCell(min(chosen, len(rows) - 1), column)
        self._update_buttons()

    def words(self, columns: int) -> list[tuple[str, ...]]:
        """What stands in the first columns of each row."""
        rows = range(self.table.rowCount())
        found = [[self.table.item(y, x) for x in range(columns)] for y in rows]
        return [tuple(c.text() if c is not None else "" for c in row) for row in found]

    @property
    def row(self) -> int:
        """The chosen row, -1 for none."""
        return self.table.currentRow()

    def edit(self, row: int) -> None:
        """Begin to write in the first cell of a row."""
        self.table.setCurrentCell(row, 0)
        item = self.table.item(row, 0)
        if item is not None:
            self.table.setFocus()
            self.table.editItem(item)

    def keep(self) -> None:
        """Keep what is being written in a cell."""
        editor = self.table.indexWidget(self.table.currentIndex())
        if isinstance(editor, QLineEdit):
            delegate = self.table.itemDelegate()
            delegate.commitData.emit(editor)
            delegate.closeEditor.emit(editor)

    def choose(self, row: int) -> None:
        """Choose a row."""
        self.table.setCurrentCell(row, max(0, self.table.currentColumn()))

    def _on_changed(self, item: QTableWidgetItem) -> None:
        if not self._filling:
            self.written.emit(item.row(), item.column(), item.text())

    def _on_current(self, row: int, _column: int, before: int, _before_column: int) -> None:
        self._update_buttons()
        if row != before:
            self.row_chosen.emit(row)

    def _update_buttons(self) -> None:
        row, count = self.row, self.table.rowCount()
        _, up, down, remove = self.buttons
        up.setEnabled(row > 0)
        down.setEnabled(0 <= row < count - 1)
        remove.setEnabled(row >= 0)

    def _move(self, by: int) -> None:
        if self.row >= 0:
            self.move_asked.emit(self.row, by)

    def _remove(self) -> None:
        if self.row >= 0:
            self.remove_asked.emit(self.row)
