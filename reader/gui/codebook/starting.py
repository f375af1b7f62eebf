"""What a new project's codebook starts from: three tags for news, none, or a file's."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import ReaderError
from reader.core.model import Tag
from reader.gui.messages import isolate, told


class StartDialog(QDialog):
    """Asks once; a codebook file that cannot be read is told here, and asked for again."""

    chosen = Signal(object)  # list[Tag], or None for the three tags for news

    def __init__(self, folder: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("start_from")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        self.setWindowTitle(self.tr("New project"))
        self._folder = folder
        self._tags: Sequence[Tag] | None = None
        self.news = self._way("start_news", self.tr("Three tags for news"))
        self.empty = self._way("start_empty", self.tr("An empty codebook"))
        self.file = self._way("start_file", self.tr("A codebook file…"))
        self.news.setChecked(True)
        self.file.clicked.connect(self._ask_file)
        self._said = QLabel()
        self._said.setObjectName("start_said")
        self._said.setWordWrap(True)
        for other in (self.news, self.empty):
            other.clicked.connect(self._said.clear)
        box = QDialogButtonBox()
        create = box.addButton(self.tr("Create"), QDialogButtonBox.ButtonRole.AcceptRole)
        create.setObjectName("start_create")
        box.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self._create)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(10)
        column.addWidget(QLabel(self.tr("Which tags does the project start with?")))
        news = QLabel(self.tr("Statistics, proposals and quotes, with their definitions"))
        news.setObjectName("panel_title")
        news.setIndent(24)
        for widget in (self.news, news, self.empty, self.file, self._said):
            column.addWidget(widget)
        column.addStretch()
        column.addWidget(box)
        self.resize(440, self.sizeHint().height())

    def _way(self, name: str, words: str) -> QRadioButton:
        button = QRadioButton(words, self)
        button.setObjectName(name)
        return button

    def _ask_file(self) -> bool:
        from reader.core import codebooks

        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Codebook file"),
            self._folder,
            self.tr("Codebooks (*.json *.qdc);;All files (*)"),
        )
        if not name:
            if self._tags is None:
                self.news.setChecked(True)
            return False
        try:
            self._tags = codebooks.tags_of(codebooks.read(Path(name)))
        except ReaderError as error:
            self._tags = None
            self._said.setText(told(error))
            self.news.setChecked(True)
            return False
        words = self.tr("%n tag(s) of {file}", "", len(self._tags))
        self._said.setText(words.format(file=isolate(Path(name).name, 60)))
        return True

    def _create(self) -> None:
        if self.file.isChecked() and self._tags is None and not self._ask_file():
            return
        tags = None if self.news.isChecked() else [] if self.empty.isChecked() else self._tags
        self.accept()
        self.chosen.emit(tags)
