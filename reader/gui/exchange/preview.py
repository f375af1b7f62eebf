"""How an export would begin: as a table where the format is one, else as it is written."""

import csv
import io
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
)

from reader.core.text.bidi import base_direction
from reader.gui.messages import isolate

# Formats of rows and columns: they are shown as the columns of the table of the same rows.
TABLES = frozenset({"csv", "xlsx", "parquet"})
_ROWS = 12
_CELL = 80  # characters
_WIDEST = 190  # pixels of a column


class Preview(QStackedWidget):
    """The first lines, or a word on why there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("export_preview")
        self._word = QLabel()
        self._word.setObjectName("export_preview_word")
        self._word.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._word.setWordWrap(True)
        self._text = QPlainTextEdit()
        self._text.setObjectName("export_preview_text")
        self._text.setAccessibleName(self.tr("Preview"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._text.setFont(_fixed())
        self._table = QTableWidget()
        self._table.setObjectName("export_preview_table")
        self._table.setAccessibleName(self.tr("Preview"))
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        for page in (self._word, self._text, self._table):
            self.addWidget(page)
        self.setMinimumHeight(120)

    def say(self, words: str) -> None:
        """Say why there is nothing to see."""
        self._word.setText(words)
        self.setCurrentWidget(self._word)

    def show_text(self, text: str) -> None:
        """Show the beginning of a file of text."""
        self._text.setPlainText(text)
        self.setCurrentWidget(self._text)

    def show_table(self, text: str) -> None:
        """Show the beginning of a table, given as CSV that may be cut off."""
        rows = list(islice(csv.reader(io.StringIO(text)), _ROWS + 1))
        if not rows:
            self.say("")
            return
        head, *body = rows
        body = [row for row in body if len(row) == len(head)]
        table = self._table
        table.clear()
        table.setColumnCount(len(head))
        table.setRowCount(len(body))
        table.setHorizontalHeaderLabels(head)
        for at, row in enumerate(body):
            for column, value in enumerate(row):
                item = QTableWidgetItem(isolate(value, _CELL) if value else "")
                side = Qt.AlignmentFlag.AlignLeft
                if base_direction(value) == "rtl":
                    side = Qt.AlignmentFlag.AlignRight
                item.setTextAlignment(
                    side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
                )
                table.setItem(at, column, item)
        table.resizeColumnsToContents()
        for column in range(len(head)):
            table.setColumnWidth(column, min(_WIDEST, table.columnWidth(column)))
        self.setCurrentWidget(table)


def _fixed() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(12)
    return font
