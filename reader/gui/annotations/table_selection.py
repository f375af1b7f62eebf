"""Many rows at once: the table's selection, taken over into the window's and kept through changes.

The rows that Qt has selected are what a person chose; the ids of them stand in the annotations
that the whole window sees, so that tag keys, Delete and the editor act on all.
"""

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QTableView

from reader.core.model import Annotation
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.annotations.table_model import TableModel

_Flag = QItemSelectionModel.SelectionFlag
_MOST_RANGES = 1_000  # more scattered rows than that are let go: Qt searches its ranges in a row


class TableSelection:
    """Keeps the table's rows and the window's selection the same."""

    def __init__(
        self,
        view: QTableView,
        model: TableModel,
        annotations: CurrentAnnotations,
        open_document: Callable[[int], object],
    ) -> None:
        """`open_document` shows another document: what is chosen here is to be seen in its text."""
        self._view, self._model, self._annotations = view, model, annotations
        self._open_document = open_document
        self._taking = False

    def ranges(self) -> list[tuple[int, int]]:
        """First and last row of what is selected, in order."""
        found = self._view.selectionModel().selection()
        ranges = (found.at(n) for n in range(found.count()))
        return sorted((r.top(), r.bottom()) for r in ranges)

    def rows(self) -> list[Annotation]:
        """The annotations of the rows that are selected, as the table orders them."""
        found: list[Annotation] = []
        for first, last in self.ranges():
            rows = self._model.rows(first, last + 1)
            found += [row for row in rows if isinstance(row, Annotation)]
        return found

    def take(self) -> str:
        """Make what is selected here the window's selection; returns the current one's id."""
        rows = self.rows()
        chosen = self._current_of(rows)
        current = chosen.id if chosen is not None else ""
        self._taking = True
        try:
            if chosen is not None and chosen.document != self._annotations.document:
                self._open_document(chosen.document)
            if len(rows) > 1:
                self._annotations.select_many([a.id for a in rows], current)
            else:
                self._annotations.select(current)
        finally:
            self._taking = False
        self._view.viewport().update()
        return current

    def _current_of(self, rows: list[Annotation]) -> Annotation | None:
        """The one where the table stands, if it is one of those that are selected."""
        index = self._view.currentIndex()
        selection = self._view.selectionModel()
        if index.isValid() and selection.isRowSelected(index.row(), QModelIndex()):
            found = self._model.row(index.row())
            if isinstance(found, Annotation):
                return found
        return rows[0] if rows else None

    def follow(self) -> None:
        """Show the window's selection: the one row, or those that it has together."""
        self._view.viewport().update()
        if self._taking:
            return
        if self._annotations.many:
            self._restore()
            return
        row = self._model.row_of(self._annotations.selected_id)
        selection = self._view.selectionModel()
        if row is None:
            if selection.hasSelection():
                selection.clearSelection()  # where one stands, perhaps on a heading, stays
            return
        index = self._model.index(row, 1)
        if self.ranges() != [(row, row)]:
            selection.setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self._view.scrollTo(index)

    def _restore(self) -> None:
        """Select the rows again after they moved; those that no longer show are let go."""
        many, shown = self._annotations.many, self._model.rows(0, self._model.rowCount())
        rows = [n for n, row in enumerate(shown) if row[0] in many]  # the id; of a heading, its key
        ranges = _ranges(rows)
        current = self._annotations.selected_id
        if len(rows) < 2 or len(ranges) > _MOST_RANGES:
            self._annotations.select(current)
            return
        if ranges != self.ranges():
            chosen, last = QItemSelection(), self._model.columnCount() - 1
            for first, end in ranges:
                chosen.select(self._model.index(first, 0), self._model.index(end, last))
            self._view.selectionModel().select(chosen, _Flag.ClearAndSelect)
        if len(rows) < len(many):
            kept = [self._model.annotation(row).id for row in rows]
            self._annotations.select_many(kept, current if current in kept else kept[0])
        row = self._model.row_of(self._annotations.selected_id)
        if row is not None:
            index = self._model.index(row, 1)
            self._view.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)


def _ranges(rows: list[int]) -> list[tuple[int, int]]:
    """Rows in order as first and last of each run of neighbours."""
    found: list[tuple[int, int]] = []
    first = before = -2
    for row in rows:
        if row != before + 1:
            if before >= 0:
                found.append((first, before))
            first = row
        before = row
    if before >= 0:
        found.append((first, before))
    return found
