"""The model of the list of documents: the shelf's rows for Qt."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QPersistentModelIndex, Qt

from reader.core.model import Document
from reader.gui.library.shelf import Entry, Heading, Shelf
from reader.gui.library.states import state_label
from reader.gui.messages import isolate

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class DocumentsModel(QAbstractListModel):
    """Documents and the headings of their folders, as many as the filter lets through."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.shelf = Shelf()

    def alter(self, act: Callable[[], object]) -> None:
        """Do something after which the rows are others."""
        self.beginResetModel()
        act()
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows are shown, headings too."""
        return 0 if parent.isValid() else len(self.shelf.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says: a title, its state, how many annotations; or a folder."""
        if not index.isValid() or index.row() >= len(self.shelf.rows):
            return None
        row = self.shelf.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name if isinstance(row, Heading) else row.document.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row) if isinstance(row, Entry) else isolate(row.folder)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if isinstance(row, Heading):
                return self.tr("Folder {name}").format(name=isolate(row.name))
            document = row.document
            count = QLocale().toString(sum(self.shelf.counts(document.id).values()))
            words = self.tr("{title}, {state}, annotations: {count}")
            title, state = isolate(document.title), state_label(document.state)
            return words.format(title=title, state=state, count=count)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can be reached, not selected."""
        enabled = Qt.ItemFlag.ItemIsEnabled
        if index.isValid() and isinstance(self.shelf.rows[index.row()], Entry):
            return enabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return enabled | Qt.ItemFlag.ItemNeverHasChildren

    def _tip(self, entry: Entry) -> str:
        document = entry.document
        lines = [isolate(document.title, 200)]
        if document.author:
            lines.append(isolate(document.author))
        lines.append(state_label(document.state))
        if document.source:
            lines.append(isolate(document.source, 200))
        return "\n".join(lines)

    def document(self, row: int) -> Document | None:
        """The document of a row; None for a heading."""
        found = self.shelf.rows[row]
        return found.document if isinstance(found, Entry) else None

    def row_of(self, document: int) -> int | None:
        """The row that shows a document."""
        for number, row in enumerate(self.shelf.rows):
            if isinstance(row, Entry) and row.document.id == document:
                return number
        return None
