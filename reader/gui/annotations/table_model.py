"""The table's model: rows of annotations for Qt, kept in step with what changes."""

from collections.abc import Collection, Iterable
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
from reader.gui.annotations.fields import attribute_label, shown_value
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
        self.attribute_columns: list[str] = []  # names, behind the fixed columns
        annotations.reset.connect(self._refill)
        annotations.loaded.connect(self._refill)
        annotations.changed.connect(self._on_changed)
        annotations.tags_changed.connect(self._refill)

    # -- what Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Tag, text, note, paragraph; then the attributes that were chosen."""
        return 0 if parent.isValid() else len(Column) + len(self.attribute_columns)

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
            case Column.PARAGRAPH:
                return self.paragraph(annotation)
            case column:
                return self.attribute(annotation, column)[:2_000]

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
        return names[section] if section < len(names) else self._attribute_name(section)

    def _attribute_name(self, section: int) -> str:
        name = self.attribute_columns[section - len(Column)]
        for tag in self._annotations.tags():
            for scheme in tag.attributes:
                if scheme.name == name:
                    return attribute_label(scheme)
        return name

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; an attribute's numbers as numbers."""
        descending = order is Qt.SortOrder.DescendingOrder
        fixed = column < len(Column)
        by = Column(column) if fixed else self.attribute_columns[column - len(Column)]
        if not self._annotations.many:
            self._rearrange(lambda: self._rows.sort(by, descending=descending))
            return
        # Qt would keep each cell of the selected rows apart: the view selects them again.
        self.beginResetModel()
        self._rows.sort(by, descending=descending)
        self.endResetModel()

    def set_attribute_columns(self, names: list[str]) -> None:
        """Show these attributes."""
        first = len(Column)
        if self.attribute_columns:
            self.beginRemoveColumns(_NOWHERE, first, self.columnCount() - 1)
            self.attribute_columns = []
            self.endRemoveColumns()
        if names:
            self.beginInsertColumns(_NOWHERE, first, first + len(names) - 1)
            self.attribute_columns = list(names)
            self.endInsertColumns()

    # -- what the table asks

    def annotation(self, row: int) -> Annotation:
        """The annotation of a row."""
        return self._rows.shown[row]

    def annotations(self, first: int, last: int) -> list[Annotation]:
        """The annotations of the rows from `first` up to `last`."""
        return self._rows.shown[first:last]

    def attribute(self, annotation: Annotation, column: int) -> str:
        """The value of an attribute's column, as a person reads it."""
        if annotation.attributes_json == "{}":
            return ""
        name = self.attribute_columns[column - len(Column)]
        schemes = self._annotations.tag(annotation.tag).attributes
        scheme = next((s for s in schemes if s.name == name), None)
        return shown_value(annotation.attributes.get(name), scheme)

    def cells(self, annotation: Annotation, columns: Iterable[int]) -> list[str | int | float]:
        """A row for a spreadsheet: whole texts, and numbers as numbers."""
        found: list[str | int | float] = []
        for column in columns:
            match column:
                case Column.TAG:
                    found.append(label(self._annotations.tag(annotation.tag)))
                case Column.TEXT:
                    found.append(annotation.quote)
                case Column.NOTE:
                    found.append(annotation.note)
                case Column.PARAGRAPH:
                    found.append(self.paragraph(annotation))
                case _:
                    name = self.attribute_columns[column - len(Column)]
                    value = annotation.attributes.get(name)
                    number = isinstance(value, int | float) and not isinstance(value, bool)
                    found.append(value if number else self.attribute(annotation, column))
        return found

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
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
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
