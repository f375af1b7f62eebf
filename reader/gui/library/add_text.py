"""Before a text of uncertain encoding is taken in: what it looks like, and in which encoding."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import ReaderError
from reader.core.importers import Imported, read
from reader.core.text.bidi import base_direction
from reader.core.text.encodings import ENCODINGS
from reader.gui.keys import LatinKeys
from reader.gui.messages import isolate, told
from reader.gui.theme import text_font

_PREVIEW = 3_000


class AddTextDialog(QDialog):
    """Shows a text as its encoding makes it look; `imported` is what was agreed to."""

    def __init__(self, path: Path, imported: Imported, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("add_text")
        self.setWindowTitle(self.tr("Add text"))
        self._path = path
        self.imported: Imported | None = imported
        self._words = QLabel()
        self._words.setWordWrap(True)
        self.title = QLineEdit(imported.title)
        self.title.setObjectName("add_text_title")
        self.title.installEventFilter(LatinKeys(self.title))
        self.encoding = QComboBox()
        self.encoding.setObjectName("add_text_encoding")
        self.encoding.addItems(list(ENCODINGS))
        self.encoding.setCurrentText(imported.encoding)
        self.encoding.currentTextChanged.connect(self._read_as)
        self.preview = QPlainTextEdit()
        self.preview.setObjectName("add_text_preview")
        self.preview.setReadOnly(True)
        self.preview.setFont(text_font(17))
        box = QDialogButtonBox()
        self._add = box.addButton(self.tr("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("Title"), self.title)
        form.addRow(self.tr("Encoding"), self.encoding)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addLayout(form)
        column.addWidget(self.preview, 1)
        column.addWidget(box)
        self.resize(560, 520)
        self._say(imported)
        self._show(imported.text)

    def _say(self, imported: Imported) -> None:
        sure = self.tr("{name} is in {encoding}.")
        unsure = self.tr(
            "{name} looks like {encoding}, but that is not certain. If the text below is not "
            "readable, choose another encoding."
        )
        words = sure if imported.certain else unsure
        self._words.setText(
            words.format(name=isolate(self._path.name), encoding=isolate(imported.encoding))
        )

    def _show(self, text: str) -> None:
        rtl = base_direction(text[:_PREVIEW]) != "ltr"
        option = QTextOption()
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        self.preview.document().setDefaultTextOption(option)
        self.preview.setPlainText(text[:_PREVIEW])

    def _read_as(self, encoding: str) -> None:
        try:
            self.imported = read(self._path, encoding)[0]
        except ReaderError as error:
            self.imported = None
            self._words.setText(told(error))
            self.preview.clear()
        else:
            self._show(self.imported.text)
        self._add.setEnabled(self.imported is not None)

    def chosen(self) -> Imported | None:
        """What to take in, under the title that was written."""
        if self.imported is None:
            return None
        title = self.title.text().strip() or self.imported.title
        return self.imported._replace(title=title)
