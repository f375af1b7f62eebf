"""The attributes that annotations of a tag carry: their scheme, written in two small tables."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

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
            self.rows.table.setCellWidget(row, _KIND, self._kinds(row, scheme.kind))
        self._show_choices()

    def differs(self, tag: Tag) -> bool:
        """Whether something else is shown than a tag's attributes."""
        if self._schemes != tag.attributes:
            return True
        table = self.rows.table
        cells = [[table.item(y, x) for x in range(_KIND)] for y in range(table.rowCount())]
        shown = [tuple(c.text() if c is not None else "" for c in row) for row in cells]
        return shown != [(s.name, s.label_ar, s.label_en) for s in tag.attributes]

    def _kinds(self, row: int, kind: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"kind_{row}")
        for name in KINDS:
            box.addItem(kind_name(name), name)
        box.setCurrentIndex(KINDS.index(kind) if kind in KINDS else 0)
        box.activated.connect(lambda at, r=row: self._alter(r, kind=KINDS[at]))
        return box

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

    def _show_choices(self) -> None:
        row = self.rows.row
        here = 0 <= row < len(self._schemes) and self._schemes[row].kind == "choice"
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
