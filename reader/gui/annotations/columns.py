"""The columns of attributes: chosen from the menu of the header, and remembered."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QHeaderView, QMenu

from reader.core.model import AttributeScheme
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.annotations.fields import attribute_label
from reader.gui.annotations.rows import Column
from reader.gui.annotations.table_model import TableModel
from reader.gui.annotations.table_view import AnnotationTable
from reader.gui.settings import Settings


class AttributeColumns(QObject):
    """Which attributes have a column."""

    def __init__(
        self,
        table: AnnotationTable,
        model: TableModel,
        annotations: CurrentAnnotations,
        settings: Settings,
    ) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._annotations, self._settings = annotations, settings
        header = table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._ask)
        if settings.table_columns:
            self.show(settings.table_columns)

    def _schemes(self) -> dict[str, AttributeScheme]:
        """The attributes of all tags by name: the first tag that has one says what it is called."""
        found: dict[str, AttributeScheme] = {}
        for tag in self._annotations.tags():
            for scheme in tag.attributes:
                found.setdefault(scheme.name, scheme)
        return found

    def _ask(self, at: QPoint) -> None:
        menu = QMenu(self._table)
        menu.setObjectName("columns_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        for name, scheme in self._schemes().items():
            action = menu.addAction(attribute_label(scheme))
            action.setObjectName(f"column_{name}")
            action.setCheckable(True)
            action.setChecked(name in self._model.attribute_columns)
            action.toggled.connect(lambda on, n=name: self._toggle(n, on))
        menu.popup(self._table.horizontalHeader().mapToGlobal(at))

    def _toggle(self, name: str, on: bool) -> None:
        names = [n for n in self._model.attribute_columns if n != name]
        self.show([*names, name] if on else names)
        self._settings.table_columns = self._model.attribute_columns

    def show(self, names: list[str]) -> None:
        """Show a column for each of these attributes, before that of the paragraph."""
        header = self._table.horizontalHeader()
        sorted_by = header.sortIndicatorSection()
        if sorted_by >= len(Column):
            self._table.sortByColumn(Column.PARAGRAPH, Qt.SortOrder.AscendingOrder)
        self._model.set_attribute_columns(names)
        for section in range(len(Column), self._model.columnCount()):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
            header.moveSection(header.visualIndex(section), section - 1)
        self._table.lay_out_columns()
