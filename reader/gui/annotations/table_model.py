"""The table's model: rows of annotations for Qt, kept in step with what changes."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from reader.core.model import Annotation, Tag
from reader.gui.annotations.cells import Cells
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.annotations.everywhere import Everywhere
from reader.gui.annotations.groups import Grouping, Heading, Row
from reader.gui.annotations.rows import Column, Rows

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_AT_ONCE = 200  # rows that change: more of them are shown as another list


class TableModel(QAbstractTableModel):
    """The annotations of the document on screen or of all, as many as the filter lets through."""

    counted = Signal()  # how many there are, or are shown, may be another number

    def __init__(self, annotations: CurrentAnnotations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._annotations = annotations
        self._rows = Rows()
        self.came_anew = False  # with the last change: as other rows, not one by one
        self.everywhere = Everywhere(annotations, self)
        self.cells = Cells(annotations, self.everywhere)
        annotations.reset.connect(self._other_document)
        annotations.loaded.connect(self._other_document)
        annotations.changed.connect(self._on_changed_here)
        annotations.tags_changed.connect(self._refill)
        self.everywhere.loaded.connect(self._refill)
        self.everywhere.changed.connect(self._on_changed)
        self.modelReset.connect(self.counted)

    # -- what Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows are shown, headings too."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Tag, text, note, paragraph, document; then the attributes that were chosen."""
        return 0 if parent.isValid() else self.cells.count()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can be gone to, not selected."""
        if index.isValid() and isinstance(self._rows.shown[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; a heading's stand in its first."""
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        row = self._rows.shown[index.row()]
        if isinstance(row, Heading):
            return self.heading_words(row) if index.column() == 0 else None
        return self.cells.words(row, index.column())

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.cells.column_name(section)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; an attribute's numbers as numbers."""
        descending = order is Qt.SortOrder.DescendingOrder
        fixed = column < len(Column)
        by = Column(column) if fixed else self.cells.attributes[column - len(Column)]
        if not self._annotations.many:
            self._rearrange(lambda: self._rows.sort(by, descending=descending))
            return
        # Qt would keep each cell of the selected rows apart: the view selects them again.
        self._anew(lambda: self._rows.sort(by, descending=descending))

    def set_attribute_columns(self, names: list[str]) -> None:
        """Show these attributes."""
        first = len(Column)
        if self.cells.attributes:
            self.beginRemoveColumns(_NOWHERE, first, self.columnCount() - 1)
            self.cells.attributes = []
            self.endRemoveColumns()
        if names:
            self.beginInsertColumns(_NOWHERE, first, first + len(names) - 1)
            self.cells.attributes = list(names)
            self.endInsertColumns()
        self._rows.set_attributes(names)
        QTimer.singleShot(0, self, self.prepare)

    # -- what the table asks

    def row(self, number: int) -> Row:
        """An annotation, or the heading of a group."""
        return self._rows.shown[number]

    def annotation(self, row: int) -> Annotation:
        """The annotation of a row that is no heading."""
        found = self._rows.shown[row]
        assert isinstance(found, Annotation)
        return found

    def rows(self, first: int, last: int) -> list[Row]:
        """The rows from `first` up to `last`."""
        return self._rows.shown[first:last]

    def row_of(self, annotation_id: str) -> int | None:
        """The row that shows an annotation."""
        found = self._annotations.anywhere(annotation_id) if annotation_id else None
        return self._rows.row_of(found) if found is not None else None

    def tag(self, tag_id: int) -> Tag:
        """The tag of that id."""
        return self._annotations.tag(tag_id)

    @property
    def total(self) -> int:
        """How many annotations there are, shown or not."""
        return self._rows.total

    @property
    def matching(self) -> int:
        """How many the filter lets through."""
        return self._rows.matching

    @property
    def is_filtered(self) -> bool:
        """Whether a filter is on."""
        return self._rows.is_filtered

    def filter(self, text: str, tags: Collection[int] = ()) -> None:
        """Show those that hold every word of `text`, under one of `tags` (none means any)."""
        self._anew(lambda: self._rows.filter(text, tags))

    def prepare(self) -> None:
        """Do in idle time what the first filter would wait for, a slice at a time."""
        if self._rows.prepare_some():
            QTimer.singleShot(0, self, self.prepare)

    # -- groups

    @property
    def grouping(self) -> Grouping:
        """What the rows are grouped by."""
        return self._rows.grouping

    def group(self, grouping: Grouping) -> None:
        """Put the rows under headings, or under none."""
        self._anew(lambda: self._rows.group(grouping))

    def list_all(self, *, everywhere: bool) -> None:
        """List the annotations of all documents, or of the one on screen."""
        if everywhere == self.everywhere.active:
            return
        if everywhere:
            self.everywhere.start()  # the rows come when all are read
        else:
            self.everywhere.stop()
            self._refill()

    def heading_words(self, heading: Heading) -> str:
        """What a group is called."""
        return self.cells.heading(heading, self._rows.grouping)

    def row_of_heading(self, heading: Heading) -> int | None:
        """The row of a group's heading."""
        return self._rows.heading_row(heading.of)

    def members(self, heading: Heading) -> int:
        """How many annotations a heading stands for."""
        return self._rows.members(heading)

    def is_closed(self, heading: Heading) -> bool:
        """Whether the rows of a group are hidden."""
        return heading.key in self._rows.closed

    def toggle(self, heading: Heading) -> None:
        """Hide the rows of a group, or show them."""
        self._close(self._rows.closed ^ {heading.key})

    def close_all(self, *, closed: bool) -> None:
        """Hide the rows of all groups, or show them."""
        self._close(self._rows.groups() if closed else ())

    def _close(self, keys: Iterable[Any]) -> None:
        self._anew(lambda: self._rows.close(keys))

    # -- what changes

    def _anew(self, act: Callable[[], None]) -> None:
        self.beginResetModel()
        act()
        self.endResetModel()

    def _rearrange(self, act: Callable[[], None]) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        held = [(i, self._rows.shown[i.row()]) for i in old]
        act()
        new: list[QModelIndex] = []
        for index, was in held:
            row = self._rows.row_of(was) if isinstance(was, Annotation) else None
            new.append(self.index(row, index.column()) if row is not None else QModelIndex())
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _other_document(self) -> None:
        if not self.everywhere.active:
            self._refill()

    def _refill(self) -> None:
        self._anew(self._fill)

    def _fill(self) -> None:
        self._rows.set_tags(self._annotations.tags())
        self._rows.replace_all(*self._listed())

    def _listed(self) -> tuple[list[Annotation], list[int]]:
        """All that are to be listed, and the documents where they are of several."""
        if self.everywhere.active:
            return self.everywhere.items(), self.everywhere.documents
        return self._annotations.items(), []

    def _on_changed_here(self, removed: list[Annotation], added: list[Annotation]) -> None:
        if self._annotations.complete and not self.everywhere.active:
            self._on_changed(removed, added)

    def _on_changed(self, removed: list[Annotation], added: list[Annotation]) -> None:
        self.came_anew = len(removed) + len(added) > _AT_ONCE
        if self.came_anew:
            self._anew(lambda: self._rows.exchange_many([*removed, *added], *self._listed()))
            QTimer.singleShot(0, self, self.prepare)
            return
        came = {annotation.id: annotation for annotation in added}
        for annotation in removed:
            new = came.get(annotation.id)
            if new is not None and (row := self._rows.replace(annotation, new)) is not None:
                del came[annotation.id]
                self._row_changed(row)
                continue
            self._row_goes(annotation)
        for annotation in came.values():
            self._row_comes(annotation)
        self.counted.emit()

    def _row_changed(self, row: int | None) -> None:
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def _row_goes(self, annotation: Annotation) -> None:
        row = self._rows.row_of(annotation)
        if row is None:
            self._rows.take_out(annotation)
        else:
            self.beginRemoveRows(QModelIndex(), row, row)
            self._rows.take_out(annotation)
            self.endRemoveRows()
        heading = self._rows.heading_row(annotation)
        if heading is None:
            return
        found = self._rows.shown[heading]
        if isinstance(found, Heading) and not self._rows.members(found):
            self.beginRemoveRows(QModelIndex(), heading, heading)
            del self._rows.shown[heading]
            self.endRemoveRows()
        else:
            self._row_changed(heading)

    def _row_comes(self, annotation: Annotation) -> None:
        missing = self._rows.missing_heading(annotation)
        if missing is not None:
            row, heading = missing
            self.beginInsertRows(QModelIndex(), row, row)
            self._rows.put_in(row, heading)
            self.endInsertRows()
        place = self._rows.remember(annotation)
        if place is not None:
            self.beginInsertRows(QModelIndex(), place, place)
            self._rows.put_in(place, annotation)
            self.endInsertRows()
        self._row_changed(self._rows.heading_row(annotation))
