"""The fields of one document or of several, to be written in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.core.model import Document
from reader.core.text.bidi import base_direction
from reader.gui.keys import LatinKeys


class FieldsDialog(QDialog):
    """Shows what documents say of themselves. What differs among several is left as it is."""

    def __init__(self, documents: Sequence[Document], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fields")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        self.setWindowTitle(self.tr("Details"))
        self._old: dict[str, str | None] = {}
        self._fields: dict[str, QLineEdit] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        names = {
            "title": self.tr("Title"),
            "author": self.tr("Author"),
            "date": self.tr("Date"),
            "language": self.tr("Language"),
            "source": self.tr("Source"),
            "folder": self.tr("Folder"),
        }
        for name, words in names.items():
            if name == "title" and len(documents) > 1:
                continue  # many documents of one title help nobody
            form.addRow(words, self._field(name, {getattr(d, name) for d in documents}))
        self._fields["date"].setToolTip(self.tr("Year, month and day: 2026-01-31"))
        self._fields["language"].setToolTip(self.tr("Its short name: ar, en, fa"))
        self._fields["folder"].setToolTip(self.tr("Folders inside one another: a/b"))
        box = QDialogButtonBox()
        box.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(16)
        if len(documents) > 1:
            said = QLabel(self.tr("%Ln document(s)", "", len(documents)))
            said.setObjectName("panel_title")
            column.addWidget(said)
        column.addLayout(form)
        column.addStretch()
        column.addWidget(box)
        self.resize(480, self.sizeHint().height())

    def _field(self, name: str, values: set[str]) -> QLineEdit:
        same = next(iter(values)) if len(values) == 1 else None
        self._old[name] = same
        field = QLineEdit(same or "")
        field.setObjectName(f"field_{name}")
        field.installEventFilter(LatinKeys(field))
        if same is None:
            field.setPlaceholderText(self.tr("Different ones"))
        _keep_side(field)
        field.setCursorPosition(0)
        self._fields[name] = field
        return field

    def changed(self) -> dict[str, str]:
        """The fields that were written in, by name; a title is never empty."""
        found: dict[str, str] = {}
        for name, field in self._fields.items():
            new = " ".join(field.text().split())
            untouched = self._old[name] is None and not field.isModified()
            if untouched or new == self._old[name] or (name == "title" and not new):
                continue
            found[name] = new
        return found


def _keep_side(field: QLineEdit) -> None:
    """Let a field's words stand at the side where their language begins."""

    def turn() -> None:
        direction = base_direction(field.text())
        if direction is None:
            field.unsetLayoutDirection()
            return
        rtl = direction == "rtl"
        field.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )

    field.textChanged.connect(turn)
    turn()
