"""What is asked before two tags become one, before a tag goes, before a codebook is taken in."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Qt
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


def ask_removal(tag: Tag, uses: int, parent: QWidget, remove: Callable[[], object]) -> None:
    """Say how many annotations go with a tag, and remove it if that is meant."""
    translate = QCoreApplication.translate
    words = translate(
        "Codebook", "With {tag} %n annotation(s) go. Undo brings them back.", "", uses
    ).format(tag=isolate(label(tag)))
    _ask(parent, "remove_tag", words, [(translate("Codebook", "Remove tag"), remove)])


def ask_taking_in(known: int, parent: QWidget, take: Callable[[bool], object]) -> None:
    """Ask what becomes of tags that are here already and differ in the file."""
    translate = QCoreApplication.translate
    words = translate(
        "Codebook", "%n tag(s) of the file are here already by their names.", "", known
    )
    keep, update = translate("Codebook", "Keep ours"), translate("Codebook", "Take the file's")
    _ask(
        parent,
        "import_tags",
        words,
        [(keep, lambda: take(False)), (update, lambda: take(True))],
    )


def _ask(
    parent: QWidget, name: str, words: str, ways: Sequence[tuple[str, Callable[[], object]]]
) -> None:
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", words, parent=parent)
    box.setObjectName(name)
    box.setLocale(QLocale())
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
    for at, (title, act) in enumerate(ways):
        button = box.addButton(title, QMessageBox.ButtonRole.AcceptRole)
        button.setObjectName(f"{name}_{at}")
        button.clicked.connect(lambda _checked=False, a=act: a())
    cancel = box.addButton(
        QCoreApplication.translate("Codebook", "Cancel"), QMessageBox.ButtonRole.RejectRole
    )
    box.setEscapeButton(cancel)
    box.open()
