"""The editor's places to write in, in their rows: bounds, tag, attributes, note."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from reader.core.model import AttributeScheme, Tag
from reader.gui.annotations.fields import Field, make_field, several_values
from reader.gui.annotations.inputs import Choices, Line, Note
from reader.gui.icons import IconButton
from reader.gui.tags.labels import label
from reader.gui.tags.swatch import swatch_icon
from reader.gui.theme import Theme

_LABEL_WIDTH = 64
Part = Line | Choices | Note


class Form(QWidget):
    """Made once; the rows of attributes are made anew where the tag asks for other ones."""

    joined = Signal(object)  # a place to write in, that is new here
    history_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("editor_content")
        self._theme = theme
        self.fields: list[Field] = []
        self.bounds = QLabel(self)
        self.bounds.setObjectName("editor_bounds")
        self.bounds.setWordWrap(True)
        self.bounds.setTextFormat(Qt.TextFormat.RichText)
        self.tag, self._tag_label = Choices(self), QLabel(self.tr("Tag"), self)
        self.tag.setObjectName("editor_tag")
        self.tag.setAccessibleName(self.tr("Tag"))
        self._tag_label.setBuddy(self.tag)
        self.note, self._note_label = Note(self), QLabel(self.tr("Note"), self)
        self.note.setObjectName("editor_note")
        self.note.setAccessibleName(self.tr("Note"))
        self._note_label.setBuddy(self.note)
        words = self.tr("History of the annotation")
        self.history = IconButton("history", theme, words, self, size=20)
        self.history.setObjectName("editor_history")
        self.history.clicked.connect(self.history_asked)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 8, 2, 12)
        self.grid.setHorizontalSpacing(8)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        self.grid.setColumnStretch(1, 1)
        self._tag_row = QHBoxLayout()
        self._tag_row.setSpacing(4)
        self._tag_row.addWidget(self.tag, 1)
        self._tag_row.addWidget(self.history)
        self.grid.addWidget(self.bounds, 0, 0, 1, 2)
        self.grid.addWidget(self._tag_label, 1, 0)
        self.grid.addLayout(self._tag_row, 1, 1)

    def rebuild(
        self,
        schemes: Sequence[AttributeScheme],
        tags: Sequence[Tag],
        write: Callable[[str, object], bool],
        offers: Callable[[AttributeScheme], list[object]],
    ) -> None:
        """Make the rows for these attributes; the focus stays in a field of the same name."""
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        if name:
            self.tag.setFocus()
        for field in self.fields:
            for part in (field.label, field.input, field.told):
                part.hide()
                self.grid.removeWidget(part)
                part.deleteLater()
            field.deleteLater()
        self.fields = [make_field(scheme, write, offers, self) for scheme in schemes]
        self.tag.clear()
        for tag in tags:
            self.tag.addItem(swatch_icon(tag, self._theme), label(tag), tag.id)
        self._lay_out()
        if name and (again := self.findChild(QWidget, name)) is not None:
            again.setFocus()

    def _lay_out(self) -> None:
        grid = self.grid
        row = 2
        before: QWidget = self.tag
        for field in self.fields:
            grid.addWidget(field.label, row, 0)
            grid.addWidget(field.input, row, 1)
            grid.addWidget(field.told, row + 1, 1)
            for part in (field.label, field.input):
                part.show()
            self.joined.emit(field.input)
            QWidget.setTabOrder(before, field.input)
            before = field.input
            row += 2
        grid.addWidget(self._note_label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.note, row, 1)
        QWidget.setTabOrder(before, self.note)
        QWidget.setTabOrder(self.note, self.history)
        for stretched in range(grid.rowCount() + 1):
            grid.setRowStretch(stretched, 0)
        grid.setRowStretch(row + 1, 1)

    def show_tags(self, tags: set[int]) -> None:
        """Show the tag of what is edited, or that there are several."""
        mixed = self.tag.findData(None)
        if len(tags) > 1 and mixed < 0:
            self.tag.addItem(several_values(), None)
            mixed = self.tag.count() - 1
        elif len(tags) == 1 and mixed >= 0:
            self.tag.removeItem(mixed)
        self.tag.setCurrentIndex(self.tag.findData(next(iter(tags))) if len(tags) == 1 else mixed)

    def show_bounds(self, told: str, *, one: bool) -> None:
        """Say what is edited; only one annotation has a note and a history to be shown."""
        if told != self.bounds.text():
            self.bounds.setText(told)
        for part in (self._note_label, self.note, self.history):
            part.setVisible(one)

    def order(self) -> list[QWidget]:
        """The places to write in, as Tab and Enter go through them."""
        inputs: list[QWidget] = [self.tag, *(f.input for f in self.fields), self.note]
        return [part for part in inputs if not part.isHidden()]

    def field_of(self, part: Part) -> Field | None:
        """The attribute that is written in there."""
        return next((field for field in self.fields if field.input is part), None)
