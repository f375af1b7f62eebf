"""The attributes that annotations of a tag carry: their scheme, written in two small tables."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.core.model import AttributeScheme, Choice, Tag
from reader.core.schemes import KINDS
from reader.gui.codebook.rows_table import RowsTable

_T = TypeVar("_T")
_KIND = 3
_FIELDS = ("name", "label_ar", "label_en")


def kind_name(kind: str) -> str:
    """What a kind of attribute is called."""
    translate = QCoreApplication.translate
    names = {
        "text": translate("Attributes", "Text"),
        "number": translate("Attributes", "Number"),
        "choice": translate("Attributes", "Choice"),
        "yes_no": translate("Attributes", "Yes or no"),
    }
    return names.get(kind, kind)


class _KindBox(QComboBox):
    """The wheel scrolls the form over it: it must not change a kind in passing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class AttributeEditor(QWidget):
    """Shows a tag's schemes, and asks for others; the names of attributes are renamed apart."""

    changed = Signal(object)  # tuple[AttributeScheme, ...]
    rename_asked = Signal(str, str)  # old, new

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schemes: tuple[AttributeScheme, ...] = ()
        names = [self.tr("Name"), self.tr("In Arabic"), self.tr("In English"), self.tr("Kind")]
        self.rows = RowsTable("attributes", names, self.tr("New attribute"), self)
        self.choices = RowsTable("choices", names[:_KIND], self.tr("New choice"), self)
        self._choices_title = QLabel()
        self._choices_title.setObjectName("panel_title")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.rows, self._choices_title, self.choices):
            column.addWidget(widget)
        self.rows.written.connect(self._write)
        self.rows.add_asked.connect(self._add)
        self.rows.remove_asked.connect(lambda row: self._ask(_without(self._schemes, row)))
        self.rows.move_asked.connect(self._move)
        self.rows.row_chosen.connect(lambda _row: self._show_choices())
        self.choices.written.connect(self._write_choice)
        self.choices.add_asked.connect(self._add_choice)
        self.choices.remove_asked.connect(lambda row: self._ask_choices(_without(self._of(), row)))
        self.choices.move_asked.connect(self._move_choice)

    def show_tag(self, tag: Tag) -> None:
        """Show the attributes of a tag."""
        self._schemes = tag.attributes
        self.rows.fill([(s.name, s.label_ar, s.label_en, "") for s in self._schemes])
        for row, scheme in enumerate(self._schemes):
            self._show_kind(row, scheme.kind)
        self._show_choices()

    def keep(self) -> None:
        """Keep what is being written in a cell."""
        self.rows.keep()
        self.choices.keep()

    def differs(self, tag: Tag) -> bool:
        """Whether something else is shown than a tag's attributes."""
        if self._schemes != tag.attributes:
            return True
        names = [(s.name, s.label_ar, s.label_en) for s in tag.attributes]
        if self.rows.words(_KIND) != names:
            return True
        return self._has_choices() and self.choices.words(_KIND) != [tuple(c) for c in self._of()]

    def _show_kind(self, row: int, kind: str) -> None:
        """A box to choose the kind in, with room around it; the cell below it holds no words."""
        item = self.rows.table.item(row, _KIND)
        if item is not None:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
        place = QWidget()
        around = QHBoxLayout(place)
        around.setContentsMargins(2, 3, 2, 3)
        around.addWidget(self._kinds(row, kind))
        self.rows.table.setCellWidget(row, _KIND, place)

    def _kinds(self, row: int, kind: str) -> QComboBox:
        box = _KindBox()
        box.setObjectName(f"kind_{row}")
        box.setAccessibleName(self.tr("Kind"))
        for name in KINDS:
            box.addItem(kind_name(name), name)
        box.setCurrentIndex(KINDS.index(kind) if kind in KINDS else 0)
        box.activated.connect(lambda at, r=row: self._set_kind(r, KINDS[at]))
        return box

    def _set_kind(self, row: int, kind: str) -> None:
        if kind == self._schemes[row].kind:
            return
        self._alter(row, kind=kind)
        self.rows.choose(row)
        box = self.findChild(_KindBox, f"kind_{row}")
        if box is not None:  # another one now: the table was filled again
            box.setFocus()

    # -- attributes

    def _ask(self, schemes: Sequence[AttributeScheme]) -> None:
        self.changed.emit(tuple(schemes))

    def _alter(self, row: int, **values: object) -> None:
        schemes = list(self._schemes)
        schemes[row] = schemes[row]._replace(**values)  # type: ignore[arg-type]
        self._ask(schemes)

    def _write(self, row: int, column: int, words: str) -> None:
        if column == 0:
            self.rename_asked.emit(self._schemes[row].name, words)
        elif column < _KIND:
            self._alter(row, **{_FIELDS[column]: words})

    def _add(self) -> None:
        name = _free("attribute", [s.name for s in self._schemes])
        self._ask((*self._schemes, AttributeScheme(name)))
        if self._schemes and self._schemes[-1].name == name:
            self.rows.edit(len(self._schemes) - 1)

    def _move(self, row: int, by: int) -> None:
        self._ask(_moved(self._schemes, row, by))
        self.rows.choose(row + by)

    # -- choices of the one that is chosen

    def _of(self) -> tuple[Choice, ...]:
        row = self.rows.row
        return self._schemes[row].choices if 0 <= row < len(self._schemes) else ()

    def _has_choices(self) -> bool:
        row = self.rows.row
        return 0 <= row < len(self._schemes) and self._schemes[row].kind == "choice"

    def _show_choices(self) -> None:
        row, here = self.rows.row, self._has_choices()
        self.choices.setVisible(here)
        self._choices_title.setVisible(here)
        if here:
            words = self.tr("Choices of {name}")
            self._choices_title.setText(words.format(name=self._schemes[row].name))
            self.choices.fill([tuple(c) for c in self._of()])

    def _ask_choices(self, choices: Sequence[Choice]) -> None:
        self._alter(self.rows.row, choices=tuple(choices))

    def _write_choice(self, row: int, column: int, words: str) -> None:
        choices = list(self._of())
        choices[row] = choices[row]._replace(**{_FIELDS[column]: words})
        self._ask_choices(choices)

    def _add_choice(self) -> None:
        choices = self._of()
        self._ask_choices((*choices, Choice(_free("choice", [c.name for c in choices]))))
        if len(self._of()) > len(choices):
            self.choices.edit(len(choices))

    def _move_choice(self, row: int, by: int) -> None:
        self._ask_choices(_moved(self._of(), row, by))
        self.choices.choose(row + by)


def _without(rows: Sequence[_T], row: int) -> list[_T]:
    return [r for n, r in enumerate(rows) if n != row]


def _moved(rows: Sequence[_T], row: int, by: int) -> list[_T]:
    made = list(rows)
    made.insert(row + by, made.pop(row))
    return made


def _free(stem: str, taken: Sequence[str]) -> str:
    number = 1
    while f"{stem}_{number}" in taken:
        number += 1
    return f"{stem}_{number}"
