"""What is asked before two tags become one, before a tag goes, before a codebook is taken in."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from reader.core.model import Tag
from reader.gui.messages import isolate
from reader.gui.tags.labels import label
from reader.gui.tags.swatch import swatch_icon
from reader.gui.theme import Theme


class MergeDialog(QDialog):
    """Which tag another becomes part of, and how many annotations that gives it."""

    def __init__(
        self, tag: Tag, others: Sequence[Tag], uses: int, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("merge_tags")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        self.setWindowTitle(self.tr("Merge tags"))
        words = self.tr("{tag} goes, and its annotations become those of:")
        self.into = QComboBox()
        self.into.setObjectName("merge_into")
        self.into.setAccessibleName(self.tr("The tag that stays"))
        for other in others:
            self.into.addItem(swatch_icon(other, theme), label(other), other.id)
        said = QLabel(self.tr("%n annotation(s) get the other tag. Undo parts them.", "", uses))
        said.setObjectName("merge_said")
        said.setWordWrap(True)
        box = QDialogButtonBox()
        accept = box.addButton(self.tr("Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        accept.setObjectName("merge_accept")
        box.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        question = QLabel(words.format(tag=isolate(label(tag))))
        question.setWordWrap(True)
        for widget in (question, self.into, said):
            column.addWidget(widget)
        column.addStretch()
        column.addWidget(box)
        self.resize(420, self.sizeHint().height())

    def chosen(self) -> int:
        """The tag that stays."""
        return int(self.into.currentData())


class Asking(QObject):
    """Questions over a window; what is answered is done then."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def removal(self, tag: Tag, uses: int, remove: Callable[[], object]) -> None:
        """Say how many annotations go with a tag, and remove it if that is meant."""
        words = self.tr("With {tag} %n annotation(s) go. Undo brings them back.", "", uses)
        said = words.format(tag=isolate(label(tag)))
        self._ask("remove_tag", said, [(self.tr("Remove tag"), remove)])

    def taking_in(self, known: int, take: Callable[[bool], object]) -> None:
        """Ask what becomes of tags that are here already, and may differ in the file."""
        words = self.tr("%n tag(s) of the file are here already by their names.", "", known)
        ways = [
            (self.tr("Keep ours"), lambda: take(False)),
            (self.tr("Take the file's"), lambda: take(True)),
        ]
        self._ask("import_tags", words, ways)

    def _ask(self, name: str, words: str, ways: Sequence[tuple[str, Callable[[], object]]]) -> None:
        box = QMessageBox(self._window)
        box.setText(words)
        box.setObjectName(name)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        for at, (title, act) in enumerate(ways):
            button = box.addButton(title, QMessageBox.ButtonRole.AcceptRole)
            button.setObjectName(f"{name}_{at}")
            button.clicked.connect(lambda _checked=False, a=act: a())
        box.setEscapeButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.open()
