"""The columns of attributes: chosen from the menu of the header, and remembered."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QHeaderView, QMenu

from reader.gui.annotations.rows import Column
from reader.gui.annotations.table_model import TableModel
from reader.gui.annotations.table_view import AnnotationTable
from reader.gui.settings import Settings


class AttributeColumns(QObject):
    """Which attributes have a column."""

    def __init__(self, table: AnnotationTable, model: TableModel, settings: Settings) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._settings = settings
        header = table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._ask)
        if settings.table_columns:
            self.show(settings.table_columns)

    def _ask(self, at: QPoint) -> None:
        menu = QMenu(self._table)
        menu.setObjectName("columns_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        self.fill(menu)
        menu.popup(self._table.horizontalHeader().mapToGlobal(at))

    def fill(self, menu: QMenu) -> None:
        """Put the attributes into a menu, to be ticked; also one shown that no tag has any more."""
        names = [*self._model.cells.schemes()]
        names += [n for n in self._model.cells.attributes if n not in names]
        for name in names:
            action = menu.addAction(self._model.cells.attribute_name(name))
            action.setObjectName(f"column_{name}")
            action.setCheckable(True)
            action.setChecked(name in self._model.cells.attributes)
            action.toggled.connect(lambda on, n=name: self._toggle(n, on))

    def _toggle(self, name: str, on: bool) -> None:
        names = [n for n in self._model.cells.attributes if n != name]
        self.show([*names, name] if on else names)
        self._settings.table_columns = self._model.cells.attributes

    def show(self, names: list[str]) -> None:
        """Show a column for each of these attributes, before that of the paragraph."""
        header = self._table.horizontalHeader()
        sorted_by = header.sortIndicatorSection()
        if sorted_by >= len(Column):
            self._table.sortByColumn(Column.PARAGRAPH, Qt.SortOrder.AscendingOrder)
        self._model.set_attribute_columns(names)
        first = header.visualIndex(Column.PARAGRAPH)
        for at, section in enumerate(range(len(Column), self._model.columnCount())):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
            header.moveSection(header.visualIndex(section), first + at)
        self._table.lay_out_columns()
