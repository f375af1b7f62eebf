"""The options of a format as a form, made of what its exporter declares."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from reader.core.exporters import Exporter, Option
from reader.gui.exchange.wording import said


class OptionsForm(QWidget):
    """One field an option."""

    altered = Signal()

    def __init__(self, exporter: Exporter, given: Mapping[str, object]) -> None:
        super().__init__()
        self._fields: dict[str, QComboBox | QCheckBox | QLineEdit] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        for option in exporter.options:
            field = self._field(option, given.get(option.name, option.default))
            field.setObjectName(f"option_{option.name}")
            field.setAccessibleName(said(option.label))
            self._fields[option.name] = field
            if isinstance(field, QCheckBox):
                field.setText(said(option.label))
                form.addRow(field)
            else:
                form.addRow(said(option.label), field)

    def _field(self, option: Option, value: object) -> QComboBox | QCheckBox | QLineEdit:
        if option.kind == "yes_no":
            box = QCheckBox()
            box.setChecked(value is True)
            box.toggled.connect(self.altered)
            return box
        if option.kind == "choice":
            choice = QComboBox()
            for one in option.values:
                choice.addItem(said(one.label), one.name)
            choice.setCurrentIndex(max(0, choice.findData(value)))
            choice.activated.connect(self.altered)
            return choice
        line = QLineEdit(str(value))
        line.textEdited.connect(self.altered)
        return line

    def values(self) -> dict[str, str | bool]:
        """What is chosen, by the options' names."""
        found: dict[str, str | bool] = {}
        for name, field in self._fields.items():
            if isinstance(field, QCheckBox):
                found[name] = field.isChecked()
            elif isinstance(field, QComboBox):
                found[name] = str(field.currentData())
            else:
                found[name] = field.text()
        return found
