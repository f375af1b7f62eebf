"""What is known of one tag, each field kept as soon as it is left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.core.model import Tag
from reader.gui.codebook.attributes import AttributeEditor
from reader.gui.codebook.fields import LineField, LinesField
from reader.gui.codebook.looks import colours, lines
from reader.gui.codebook.verbs import Verbs
from reader.gui.keys import combos
from reader.gui.tags.labels import interface_is_arabic
from reader.gui.theme import Theme


class KeyField(QLineEdit):
    """Takes the next key that is pressed, whatever layout types it; Backspace takes none."""

    pressed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        names = combos(event)
        if not names or names[0] in ("Tab", "Shift+Tab", "Esc", "Enter") or "+" in names[0][:-1]:
            plain = [n.removeprefix("Shift+") for n in names if n.startswith("Shift+")]
            if not plain or len(plain[0]) != 1:
                event.ignore()
                return
            names = (plain[0],)
        self.pressed.emit("" if names[0] in ("Backspace", "Delete") else names[0])


class TagForm(QWidget):
    """The fields of the chosen tag. All that is written goes to the project's verbs."""

    def __init__(self, verbs: Verbs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tag_form")
        self._verbs = verbs
        self._tag: Tag | None = None
        self.name = LineField("tag_name", self.tr("Name"))
        self.label_ar = LineField("tag_label_ar", self.tr("In Arabic"))
        self.label_en = LineField("tag_label_en", self.tr("In English"))
        self.key = KeyField()
        self.colours, self.lines = colours(theme), lines(theme)
        self.attributes = AttributeEditor(self)
        self._texts = {
            "definition_ar": LinesField("tag_definition_ar", self.tr("Definition, in Arabic")),
            "definition_en": LinesField("tag_definition_en", self.tr("Definition, in English")),
            "examples_ar": LinesField("tag_examples_ar", self.tr("Examples, in Arabic")),
            "examples_en": LinesField("tag_examples_en", self.tr("Examples, in English")),
        }
        self._build()
        self._connect()

    def _build(self) -> None:
        self.name.setToolTip(self.tr("What scripts and exports call it"))
        self.key.setObjectName("tag_key")
        self.key.setFixedWidth(56)
        self.key.setAcceptDrops(False)
        self.key.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.key.setAccessibleName(self.tr("Key"))
        self.key.setToolTip(self.tr("Press 1 to 9 or a letter; Backspace takes it away"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("In Arabic"), self.label_ar)
        form.addRow(self.tr("In English"), self.label_en)
        form.addRow(self.tr("Name"), self.name)
        key = QHBoxLayout()
        key.addWidget(self.key)
        key.addStretch()
        form.addRow(self.tr("Key"), key)
        form.addRow(self.tr("Colour"), self.colours)
        form.addRow(self.tr("Line"), self.lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addLayout(self._texts_grid())
        column.addWidget(_title(self.tr("Attributes")))
        column.addWidget(self.attributes)
        column.addStretch()

    def _texts_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for at, (name, field) in enumerate(self._texts.items()):
            row, column = (at // 2) * 2, at % 2
            grid.addWidget(_title(field.accessibleName()), row, column)
            grid.addWidget(field, row + 1, column, Qt.AlignmentFlag.AlignTop)
            if name.startswith("examples"):
                field.setPlaceholderText(self.tr("One a line"))
        return grid

    def _connect(self) -> None:
        self.name.written.connect(lambda w: self._do(lambda c, t: c.rename(t, name=w)))
        self.label_ar.written.connect(lambda w: self._do(lambda c, t: c.rename(t, label_ar=w)))
        self.label_en.written.connect(lambda w: self._do(lambda c, t: c.rename(t, label_en=w)))
        self.colours.chosen.connect(lambda n: self._do(lambda c, t: c.recolour(t, n)))
        self.lines.chosen.connect(lambda n: self._do(lambda c, t: c.set_line(t, n)))
        self.key.pressed.connect(self._set_key)
        for name, field in self._texts.items():
            field.kept.connect(
                lambda words, n=name: self._do(lambda c, t: c.define(t, **{n: words}))
            )
        self.attributes.changed.connect(
            lambda schemes: self._do(lambda c, t: c.set_attributes(t, schemes))
        )
        self.attributes.rename_asked.connect(
            lambda old, new: self._do(lambda c, t: c.rename_attribute(t, old, new))
        )

    def _set_key(self, key: str) -> None:
        taken = self._verbs.taken_keys()
        self._do(lambda c, t: c.set_key(t, key, taken=taken))

    def _do(self, act: object) -> None:
        tag = self._tag
        if tag is None:
            return
        if self._verbs.do(lambda c: act(c, tag.id)) is None:  # type: ignore[operator]
            self.show_tag(tag)

    def begin(self) -> None:
        """Be ready to write what a new tag is called, in the interface's language first."""
        (self.label_ar if interface_is_arabic() else self.label_en).setFocus()

    def keep(self) -> None:
        """Keep what is being written."""
        for field in (self.name, self.label_ar, self.label_en, *self._texts.values()):
            field.keep()
        self.attributes.keep()

    def show_tag(self, tag: Tag | None) -> None:
        """Show a tag; with None, nothing can be written."""
        self.setVisible(tag is not None)
        other = tag is None or self._tag is None or tag.id != self._tag.id
        if other:
            self.keep()
        self._tag = tag
        if tag is None:
            return
        self.setEnabled(self._verbs.writable)
        self.name.show_text(tag.name, anew=other)
        self.label_ar.show_text(tag.label_ar, anew=other)
        self.label_en.show_text(tag.label_en, anew=other)
        self.key.setText(tag.shortcut)
        self.colours.show_tag(tag)
        self.lines.show_tag(tag)
        for name, field in self._texts.items():
            field.show_text(getattr(tag, name), anew=other)
        if other or self.attributes.differs(tag):
            self.attributes.show_tag(tag)


def _title(words: str) -> QLabel:
    made = QLabel(words)
    made.setObjectName("panel_title")
    return made
