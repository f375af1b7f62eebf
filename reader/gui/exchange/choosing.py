"""Choosing some of many: a field that filters, and a list of boxes."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reader.gui.exchange.wording import number
from reader.gui.keys import LatinKeys
from reader.gui.matching import NameSearch

Key = int | str
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Choice(NamedTuple):
    """One of many."""

    key: Key
    words: str
    icon: QIcon | None = None


class _Boxes(QAbstractListModel):
    """The rows that the filter leaves, with their boxes. `checked` goes beyond them."""

    def __init__(self, choices: Sequence[Choice], checked: Iterable[Key]) -> None:
        super().__init__()
        self._all = choices
        self._shown = choices
        self.checked = set(checked)
        self._search: NameSearch[Choice] | None = None

    def filter(self, typed: str) -> None:
        """Show those whose words hold what was typed, in their order."""
        if self._search is None:
            self._search = NameSearch((c, (c.words,)) for c in self._all)
        found = {c.key for _, c in self._search.ranked(typed)}
        self.beginResetModel()
        self._shown = [c for c in self._all if c.key in found]
        self.endResetModel()

    def check_shown(self, checked: bool) -> None:
        """Check or uncheck all rows that are shown."""
        keys = {c.key for c in self._shown}
        self.checked = self.checked | keys if checked else self.checked - keys
        self.dataChanged.emit(self.index(0), self.index(max(0, len(self._shown) - 1)))

    def toggle(self, index: QModelIndex) -> None:
        """Turn the box of a row."""
        if index.isValid():
            self.checked ^= {self._shown[index.row()].key}
            self.dataChanged.emit(index, index)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        choice = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.words
        if role == Qt.ItemDataRole.DecorationRole:
            return choice.icon
        if role == Qt.ItemDataRole.CheckStateRole:
            on = choice.key in self.checked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return None


class _List(QListView):
    """Space turns the box of the row at hand; so does a click."""

    def __init__(self, boxes: _Boxes) -> None:
        super().__init__()
        self.setModel(boxes)
        self.setUniformItemSizes(True)
        self._boxes = boxes
        self.clicked.connect(boxes.toggle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._boxes.toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)


class ChooseDialog(QDialog):
    """Asks which; agreeing needs one at least."""

    def __init__(
        self, title: str, choices: Sequence[Choice], checked: Iterable[Key], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("choose")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        self.setWindowTitle(title)
        self._boxes = _Boxes(choices, checked)
        self.filter = QLineEdit()
        self.filter.setObjectName("choose_filter")
        self.filter.setPlaceholderText(self.tr("Filter by name"))
        self.filter.setAccessibleName(self.tr("Filter by name"))
        self.filter.setClearButtonEnabled(True)
        self.filter.installEventFilter(LatinKeys(self.filter))
        self.filter.textChanged.connect(self._boxes.filter)
        self.list = _List(self._boxes)
        self.list.setObjectName("choose_list")
        self.list.setAccessibleName(title)
        self._count = QLabel()
        self._count.setObjectName("choose_count")
        self._box = self._buttons()
        self._boxes.dataChanged.connect(self._say)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        for widget in (self.filter, self.list, self._count, self._box):
            column.addWidget(widget)
        self.resize(460, 480)
        self._say()

    def _buttons(self) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        box = QDialogButtonBox()
        for name, words, checked in (
            ("choose_all", self.tr("All"), True),
            ("choose_none", self.tr("None"), False),
        ):
            button = box.addButton(words, role.ActionRole)
            button.setObjectName(name)
            button.clicked.connect(lambda _c=False, c=checked: self._boxes.check_shown(c))
        self._agree = box.addButton(self.tr("Choose"), role.AcceptRole)
        self._agree.setObjectName("choose_agree")
        self._agree.setDefault(True)
        box.addButton(self.tr("Cancel"), role.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def chosen(self) -> frozenset[Key]:
        """The keys of those that are checked."""
        return frozenset(self._boxes.checked)

    def _say(self) -> None:
        count = len(self._boxes.checked)
        self._count.setText(self.tr("{count} chosen").format(count=number(count)))
        self._agree.setEnabled(count > 0)
