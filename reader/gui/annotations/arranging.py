"""How the table is arranged: its groups, its columns, one document or all; one menu for it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from reader.gui.annotations.columns import AttributeColumns
from reader.gui.annotations.groups import NO_GROUPS, GroupBy, Grouping
from reader.gui.annotations.rows import Column
from reader.gui.annotations.table_model import TableModel
from reader.gui.annotations.table_view import AnnotationTable


class Arranging(QObject):
    """A button with a menu that is made anew each time, since the codebook may be another one."""

    def __init__(
        self, table: AnnotationTable, model: TableModel, columns: AttributeColumns
    ) -> None:
        super().__init__(table)
        self._table, self._model, self._columns = table, model, columns
        self.button = QToolButton()
        self.button.setObjectName("arrange_table")
        self.button.setText(self.tr("Arrange"))
        self.button.setMinimumHeight(28)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.button)
        self._menu.setObjectName("arrange_menu")
        self._menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self._menu)

    def open(self) -> None:
        """Show the menu under its button."""
        self.button.showMenu()

    def _fill(self) -> None:
        menu, model = self._menu, self._model
        menu.clear()
        group = QActionGroup(menu)
        self._choice(group, "group_none", self.tr("No groups"), NO_GROUPS)
        self._choice(group, "group_tag", self.tr("Group by tag"), Grouping(GroupBy.TAG))
        by = self.tr("Group by: {attribute}")
        for name in model.cells.schemes():
            words = by.format(attribute=model.cells.attribute_name(name))
            self._choice(group, f"group_{name}", words, Grouping(GroupBy.ATTRIBUTE, name))
        by_document = Grouping(GroupBy.DOCUMENT)
        self._choice(group, "group_document", self.tr("Group by document"), by_document)
        menu.addSeparator()
        for name, words, closed in (
            ("open_groups", self.tr("Open all groups"), False),
            ("close_groups", self.tr("Close all groups"), True),
        ):
            action = menu.addAction(words)
            action.setObjectName(name)
            action.setEnabled(model.grouping != NO_GROUPS)
            action.triggered.connect(lambda _c=False, c=closed: model.close_all(closed=c))
        menu.addSeparator()
        whole = menu.addAction(self.tr("All documents of the project"))
        whole.setObjectName("list_everywhere")
        whole.setCheckable(True)
        whole.setChecked(model.everywhere.active)
        whole.toggled.connect(self._list_all)
        menu.addSeparator()
        columns = menu.addMenu(self.tr("Columns"))
        columns.setObjectName("columns_submenu")
        self._columns.fill(columns)

    def _choice(self, group: QActionGroup, name: str, words: str, grouping: Grouping) -> None:
        action = self._menu.addAction(words)
        action.setObjectName(name)
        action.setCheckable(True)
        action.setChecked(grouping == self._model.grouping)
        action.triggered.connect(lambda _c=False: self.group(grouping))
        group.addAction(action)

    def group(self, grouping: Grouping) -> None:
        """Group the rows; by document, those of all documents are listed."""
        self._model.group(grouping)
        if grouping.by is GroupBy.DOCUMENT:
            self._model.list_all(everywhere=True)
        self._show_document_column()

    def _list_all(self, everywhere: bool) -> None:
        if not everywhere and self._model.grouping.by is GroupBy.DOCUMENT:
            self._model.group(NO_GROUPS)
        self._model.list_all(everywhere=everywhere)
        self._show_document_column()

    def _show_document_column(self) -> None:
        """Where the rows are of several documents and no heading says of which."""
        model = self._model
        shown = model.everywhere.active and model.grouping.by is not GroupBy.DOCUMENT
        if shown == self._table.isColumnHidden(Column.DOCUMENT):
            self._table.setColumnHidden(Column.DOCUMENT, not shown)
            self._table.lay_out_columns()
