"""What is doubtful about files, shown before they are taken in: encodings, the text of PDFs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import ReaderError
from reader.core.importers import read
from reader.core.importers.imported import Imported
from reader.core.text.bidi import base_direction
from reader.core.text.encodings import ENCODINGS
from reader.gui.keys import LatinKeys
from reader.gui.messages import isolate, told
from reader.gui.tasks import Control, Task
from reader.gui.theme import text_font

_PREVIEW = 3_000


@dataclass(eq=False)
class Doubt:
    """A text that is not taken in before somebody has looked at it."""

    path: Path
    folder: str
    number: int  # of the text in its file
    imported: Imported
    is_whole: bool  # whether `imported` has all of the text
    encoding: str | None = None  # what was chosen in place of what was found
    title: str = ""  # what was written in place of what was found
    error: ReaderError | None = None  # why it cannot be read in the encoding chosen

    def read_again(self) -> Iterator[Imported]:
        """The text, from its file."""
        texts = read(self.path, self.encoding)
        yield from texts[self.number : self.number + 1]


class DoubtsDialog(QDialog):
    """Shows doubtful texts as they would be taken in; what is ticked is agreed to."""

    def __init__(self, doubts: Sequence[Doubt], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("add_text")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        self.setWindowTitle(self.tr("Add text"))
        self._doubts = list(doubts)
        self._task: Task | None = None
        self._words = QLabel()
        self._words.setWordWrap(True)
        self.list = self._make_list()
        self.title = QLineEdit()
        self.title.setObjectName("add_text_title")
        self.title.installEventFilter(LatinKeys(self.title))
        self.title.textEdited.connect(self._retitle)
        self.encoding = QComboBox()
        self.encoding.setObjectName("add_text_encoding")
        self.encoding.addItems(list(ENCODINGS))
        self.encoding.textActivated.connect(self._read_as)
        self.preview = QPlainTextEdit()
        self.preview.setObjectName("add_text_preview")
        self.preview.setReadOnly(True)
        self.preview.setFont(text_font(17))
        self._form = QFormLayout()
        self._form.setVerticalSpacing(8)
        self._form.addRow(self.tr("Title"), self.title)
        self._form.addRow(self.tr("Encoding"), self.encoding)
        self._assemble()
        self.list.setCurrentRow(0)

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("add_text_list")
        made.setAccessibleName(self.tr("Files to look at"))
        for doubt in self._doubts:
            item = QListWidgetItem(isolate(doubt.path.name, 60), made)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setToolTip(isolate(str(doubt.path), 200))
        made.currentRowChanged.connect(self._show)
        made.itemChanged.connect(self._count)
        return made

    def _assemble(self) -> None:
        box = QDialogButtonBox()
        self._add = box.addButton(self.tr("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._add.setObjectName("add_text_add")
        several = len(self._doubts) > 1
        leave = self.tr("Leave all out") if several else self.tr("Cancel")
        box.addButton(leave, QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._words)
        right.addLayout(self._form)
        right.addWidget(self.preview, 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        if several:
            self.list.setFixedWidth(240)
            middle.addWidget(self.list)
        else:
            self.list.setParent(self)
            self.list.hide()
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(16)
        if several:
            said = QLabel(
                self.tr(
                    "%Ln text(s) should be looked at before they are taken in. What is ticked "
                    "is taken in.",
                    "",
                    len(self._doubts),
                )
            )
            said.setWordWrap(True)
            column.addWidget(said)
        column.addLayout(middle, 1)
        column.addWidget(box)
        self.resize(820 if several else 560, 560)

    # -- one of them

    @property
    def _doubt(self) -> Doubt:
        return self._doubts[max(0, self.list.currentRow())]

    def _show(self) -> None:
        doubt = self._doubt
        self.title.setText(doubt.title or doubt.imported.title)
        self.title.setCursorPosition(0)
        asks_encoding = not doubt.imported.certain or doubt.encoding is not None
        self._form.setRowVisible(1, asks_encoding)
        if asks_encoding:
            self.encoding.setCurrentText(doubt.encoding or doubt.imported.encoding)
        self._words.setText(self._why(doubt))
        self._preview("" if doubt.error is not None else doubt.imported.text)

    def _why(self, doubt: Doubt) -> str:
        if doubt.error is not None:
            return told(doubt.error)
        name, encoding = isolate(doubt.path.name), isolate(doubt.imported.encoding)
        if doubt.encoding is not None:
            return self.tr("{name} is read as {encoding}.").format(name=name, encoding=encoding)
        if doubt.imported.warning:
            warning = QCoreApplication.translate("errors", doubt.imported.warning)
            return f"{name}\n{warning}"
        return self.tr(
            "{name} looks like {encoding}, but that is not certain. If the text below is not "
            "readable, choose another encoding."
        ).format(name=name, encoding=encoding)

    def _preview(self, text: str) -> None:
        shown = text[:_PREVIEW]
        rtl = base_direction(shown) != "ltr"
        option = QTextOption()
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.preview.setPlainText(shown)
        self.preview.document().setDefaultTextOption(option)

    def _retitle(self, title: str) -> None:
        self._doubt.title = title.strip()

    def _read_as(self, encoding: str) -> None:
        """Read the text in another encoding: on a thread, it may be a large one."""
        doubt = self._doubt
        doubt.encoding = encoding
        if self._task is not None:
            self._task.abandon()

        def work(control: Control) -> Iterator[Imported]:
            del control
            yield from doubt.read_again()

        def came(text: Imported) -> None:
            doubt.imported, doubt.is_whole, doubt.error = text, True, None

        def refused(error: ReaderError) -> None:
            doubt.error = error

        self._task = task = Task(work, self)
        task.found.connect(came)
        task.failed.connect(refused)
        task.ended.connect(self._on_read)
        task.start()
        self._count()

    def _on_read(self) -> None:
        self._task = None
        self._show()
        self._count()

    # -- all of them

    def agreed(self) -> list[Doubt]:
        """What is ticked and can be read."""
        return [
            doubt
            for row, doubt in enumerate(self._doubts)
            if doubt.error is None and self.list.item(row).checkState() is Qt.CheckState.Checked
        ]

    def _count(self) -> None:
        self._add.setEnabled(bool(self.agreed()) and self._task is None)

    def done(self, answer: int) -> None:
        """Closed in whatever way: what is being read is not waited for."""
        if self._task is not None:
            self._task.abandon()
        super().done(answer)
