"""The table's model: rows of annotations for Qt, kept in step with what changes."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from reader.core.model import Annotation, Tag
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.annotations.rows import Column, Rows
from reader.gui.tags.labels import label

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TableModel(QAbstractTableModel):
    """The annotations of the document on screen, as many as the filter lets through."""

    def __init__(self, annotations: CurrentAnnotations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._annotations = annotations
        self._rows = Rows()
        annotations.reset.connect(self._refill)
        annotations.loaded.connect(self._refill)
        annotations.changed.connect(self._on_changed)
        annotations.tags_changed.connect(self._refill)

    # -- what Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Tag, text, note, paragraph."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell."""
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        annotation = self._rows.shown[index.row()]
        match index.column():
            case Column.TAG:
                return label(self._annotations.tag(annotation.tag))
            case Column.TEXT:
                return annotation.quote[:2_000]
            case Column.NOTE:
                return annotation.note[:2_000]
            case _:
                return self.paragraph(annotation)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("Tag"), self.tr("Text"), self.tr("Note"), self.tr("¶"))
        return names[section]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column."""
        self._rearrange(
            lambda: self._rows.sort(
                Column(column), descending=order is Qt.SortOrder.DescendingOrder
            )
        )

    # -- what the table asks

    def annotation(self, row: int) -> Annotation:
        """The annotation of a row."""
        return self._rows.shown[row]

    def annotations(self, first: int, last: int) -> list[Annotation]:
        """The annotations of the rows from `first` up to `last`."""
        return self._rows.shown[first:last]

    def row_of(self, annotation_id: str) -> int | None:
        """The row that shows an annotation."""
        found = self._annotations.get(annotation_id) if annotation_id else None
        return self._rows.row_of(found) if found is not None else None

    def paragraph(self, annotation: Annotation) -> int:
        """The paragraph where an annotation begins, from 1."""
        return self._annotations.paragraph_number(annotation.start)

    def tag(self, tag_id: int) -> Tag:
        """The tag of that id."""
        return self._annotations.tag(tag_id)

    @property
    def total(self) -> int:
        """How many annotations there are, shown or not."""
        return self._rows.total

    @property
    def is_filtered(self) -> bool:
        """Whether a filter is on."""
        return self._rows.is_filtered

    def filter(self, text: str, tags: Collection[int] = ()) -> None:
        """Show those that hold every word of `text`, under one of `tags` (none means any)."""
        self.beginResetModel()
        self._rows.filter(text, tags)
        self.endResetModel()

    def prepare(self) -> None:
        """Do in idle time what the first filter would wait for, a slice at a time."""
        if self._rows.prepare_some():
            QTimer.singleShot(0, self, self.prepare)

    def _rearrange(self, act: Any) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        held = [(i, self._rows.shown[i.row()]) for i in old]
        act()
        new = []
        for index, annotation in held:
            row = self._rows.row_of(annotation)
            new.append(self.index(row, index.column()) if row is not None else QModelIndex())
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    # -- what changes

    def _refill(self) -> None:
        self.beginResetModel()
        self._rows.set_tags(self._annotations.tags())
        self._rows.replace_all(self._annotations.items())
        self.endResetModel()

    def _on_changed(self, removed: list[Annotation], added: list[Annotation]) -> None:
        if not self._annotations.complete:
            return
        if len(removed) + len(added) > 200:
            self._refill()
            return
        came = {annotation.id: annotation for annotation in added}
        for annotation in removed:
            new = came.get(annotation.id)
            if new is not None and (row := self._rows.replace(annotation, new)) is not None:
                del came[annotation.id]
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
                continue
            row = self._rows.row_of(annotation)
            if row is None:
                self._rows.take_out(annotation)
                continue
            self.beginRemoveRows(QModelIndex(), row, row)
            self._rows.take_out(annotation)
            self.endRemoveRows()
        for annotation in came.values():
            row = self._rows.place_for(annotation)
            if row is not None:
                self.beginInsertRows(QModelIndex(), row, row)
                self._rows.put_in(row, annotation)
                self.endInsertRows()
