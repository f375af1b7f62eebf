"""The editor of what is selected: tag, bounds, attributes by the tag's scheme, note.

Of several annotations it shows what they have in common, and writes to all of them at once.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from reader.core.errors import ReaderError
from reader.core.model import Annotation, AttributeScheme, Tag
from reader.gui.annotating import Annotating
from reader.gui.annotations.bounds import as_html
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.annotations.fields import Field, LineField, make_field, several_values
from reader.gui.annotations.inputs import Choices, Line, Note
from reader.gui.annotations.shared import common_schemes, common_values
from reader.gui.keys import combo
from reader.gui.tags.labels import label
from reader.gui.tags.swatch import swatch_icon
from reader.gui.theme import Theme

_LABEL_WIDTH = 64
_MOST_OF_PANEL = 0.6
_LINE = 2  # the line above it, from the style sheet


class _Built(NamedTuple):
    """What the rows were made for: others need other rows."""

    schemes: tuple[AttributeScheme, ...]
    tags: tuple[Tag, ...]
    ground: str


class Editor(QScrollArea):
    """Every field is kept when it is left, by Tab, Enter or a click; Esc drops what was typed."""

    finished = Signal()  # Enter in the last field, or Esc where there is nothing to drop

    def __init__(
        self,
        annotations: CurrentAnnotations,
        annotating: Annotating,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("annotation_editor")
        self.setAccessibleName(self.tr("Selected annotation"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._annotations, self._annotating, self._theme = annotations, annotating, theme
        self._targets: list[Annotation] = []
        self._fields: list[Field] = []
        self._built: _Built | None = None
        self._drafts: dict[tuple[str, str], str] = {}
        self._offered: dict[tuple[object, int, str], list[object]] = {}
        self._tag = Choices(self)
        self._note = Note(self)
        self._note_was = ""
        self._build()

    def _build(self) -> None:
        content = QWidget()
        content.setObjectName("editor_content")
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(0, 8, 2, 12)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._bounds = QLabel(content)
        self._bounds.setObjectName("editor_bounds")
        self._bounds.setWordWrap(True)
        self._bounds.setTextFormat(Qt.TextFormat.RichText)
        self._tag.setParent(content)
        self._tag.setObjectName("editor_tag")
        self._tag.setAccessibleName(self.tr("Tag"))
        self._tag_label = QLabel(self.tr("Tag"), content)
        self._tag_label.setBuddy(self._tag)
        self._note.setParent(content)
        self._note.setObjectName("editor_note")
        self._note.setAccessibleName(self.tr("Note"))
        self._note_label = QLabel(self.tr("Note"), content)
        self._note_label.setBuddy(self._note)
        self._tag.left.connect(self._keep_tag)
        self._note.left.connect(self._keep_note)
        for part in (self._tag, self._note):
            self._join(part)
        self._note.resized.connect(self.updateGeometry)
        self.setWidget(content)

    def _join(self, part: Line | Choices | Note) -> None:
        part.stepped.connect(lambda: self._step(part))
        part.dropped.connect(lambda: self._drop(part))
        part.opened.connect(lambda: self.ensureWidgetVisible(part, 0, 8))

    # -- what is shown

    @property
    def ids(self) -> list[str]:
        """The annotations that are edited."""
        return [a.id for a in self._targets]

    def show_for(self, targets: Sequence[Annotation]) -> None:
        """Edit these from now on; where they are the same ones, what is being written stays."""
        same = [a.id for a in targets] == self.ids
        if not same:
            self.put_aside()
        self._targets = list(targets)
        tags = self._annotations.tags()
        schemes = common_schemes(self._targets, {tag.id: tag for tag in tags})
        built = _Built(tuple(schemes), tuple(tags), self._theme.ground.name)
        if built != self._built:
            if same:
                self.put_aside()
            self._rebuild(built)
            same = False
        self._fill(common_values(self._targets, schemes), same)
        self.updateGeometry()

    def _rebuild(self, built: _Built) -> None:
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        if name:
            self._tag.setFocus()
        self._built = built
        for field in self._fields:
            for part in (field.label, field.input, field.told):
                part.hide()
                self._grid.removeWidget(part)
                part.deleteLater()
            field.deleteLater()
        content = self.widget()
        self._fields = [make_field(s, self._write, self._offers, content) for s in built.schemes]
        self._tag.clear()
        for tag in built.tags:
            self._tag.addItem(swatch_icon(tag, self._theme), label(tag), tag.id)
        self._lay_out()
        if name and (again := content.findChild(QWidget, name)) is not None:
            again.setFocus()

    def _lay_out(self) -> None:
        grid = self._grid
        grid.addWidget(self._bounds, 0, 0, 1, 2)
        grid.addWidget(self._tag_label, 1, 0)
        grid.addWidget(self._tag, 1, 1)
        row = 2
        before: QWidget = self._tag
        for field in self._fields:
            grid.addWidget(field.label, row, 0)
            grid.addWidget(field.input, row, 1)
            grid.addWidget(field.told, row + 1, 1)
            for part in (field.label, field.input):
                part.show()
            self._join(field.input)
            QWidget.setTabOrder(before, field.input)
            before = field.input
            row += 2
        grid.addWidget(self._note_label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._note, row, 1)
        QWidget.setTabOrder(before, self._note)
        for stretched in range(grid.rowCount() + 1):
            grid.setRowStretch(stretched, 0)
        grid.setRowStretch(row + 1, 1)

    def _fill(self, values: Mapping[str, object], same: bool) -> None:
        one = self._targets[0] if len(self._targets) == 1 else None
        self._fill_tag()
        for field in self._fields:
            value = values.get(field.scheme.name)
            if same:
                field.follow(value)
            else:
                field.show_value(value)
                self._put_back(field)
        ground = self._theme.ground
        if one is not None:
            text = self._annotations.text()
            told = as_html(text, one.span, ground.ink.name(), ground.muted.name())
        else:
            told = self.tr("%n annotations are selected", "", len(self._targets))
        if told != self._bounds.text():
            self._bounds.setText(told)
        for part in (self._note_label, self._note):
            part.setVisible(one is not None)
        if one is not None and not (same and self._note_is_changed()):
            self._show_note(one.note)

    def _fill_tag(self) -> None:
        tags = {a.tag for a in self._targets}
        mixed = self._tag.findData(None)
        if len(tags) > 1 and mixed < 0:
            self._tag.addItem(several_values(), None)
            mixed = self._tag.count() - 1
        elif len(tags) == 1 and mixed >= 0:
            self._tag.removeItem(mixed)
        self._tag.setCurrentIndex(self._tag.findData(next(iter(tags))) if len(tags) == 1 else mixed)

    def _offers(self, scheme: AttributeScheme) -> list[object]:
        """What was written there before; asked once for a tag and an attribute."""
        project = self._annotations.project
        if project is None or not self._targets:
            return []
        key = (project.path, self._targets[0].tag, scheme.name)
        if key not in self._offered:
            try:
                used = project.values_used(key[1], scheme.name)
            except ReaderError:
                return []  # nothing to offer: what is typed is not held up by it
            self._offered[key] = [value for value, _count in used]
        return self._offered[key]

    def forget_offers(self) -> None:
        """Ask anew for what was written before."""
        self._offered.clear()

    # -- what is kept

    def _there(self) -> list[str]:
        return [a.id for a in self._targets if self._annotations.anywhere(a.id) is not None]

    def _write(self, name: str, value: object) -> bool:
        ids = self._there()
        if not ids or not self._annotating.set_attribute(ids, name, value):
            return False
        for (_project, _tag, attribute), values in self._offered.items():
            if attribute == name and value is not None and value not in values:
                values.append(value)
        return True

    def _keep_tag(self) -> None:
        chosen = self._tag.currentData()
        if chosen is not None and self._there() and {chosen} != {a.tag for a in self._targets}:
            self._annotating.retag_chosen(chosen)
            now = [self._annotations.anywhere(a.id) for a in self._targets]
            self._targets = [a for a in now if a is not None]
            self._fill_tag()

    def _note_is_changed(self) -> bool:
        return self._note.written() != self._note_was

    def _keep_note(self) -> None:
        ids = self._there()
        if len(ids) == 1 and self._note_is_changed():
            written = self._note.written()
            if self._annotating.set_note(ids[0], written):
                self._note_was = written

    def _show_note(self, note: str) -> None:
        self._note_was = note
        if self._note.written() != note or self._note.document().isUndoAvailable():
            self._note.setPlainText(note)

    def keep(self) -> None:
        """Keep all that stands in the fields and fits."""
        for field in self._fields:
            field.keep()
        self._keep_note()

    def put_aside(self) -> None:
        """Keep all that fits; what does not is shown again when its annotation is selected."""
        self.keep()
        for field in self._fields:
            if len(self._targets) != 1 or not isinstance(field, LineField):
                continue
            key = (self._targets[0].id, field.scheme.name)
            self._drafts.pop(key, None)
            if field.is_changed:
                self._drafts[key] = field.input.text()

    def _put_back(self, field: Field) -> None:
        if len(self._targets) == 1 and isinstance(field, LineField):
            draft = self._drafts.pop((self._targets[0].id, field.scheme.name), None)
            if draft is not None:
                field.write(draft)

    # -- going about

    def _order(self) -> list[QWidget]:
        inputs: list[QWidget] = [self._tag, *(f.input for f in self._fields), self._note]
        return [part for part in inputs if not part.isHidden()]

    def open(self) -> None:
        """Go to the first field to write in."""
        order = self._order()
        order[min(1, len(order) - 1)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, part: Line | Choices | Note) -> None:
        field = next((f for f in self._fields if f.input is part), None)
        if field is not None and not field.keep():
            return
        if part is self._tag:
            self._keep_tag()
        order = self._order()
        following = order[order.index(part) + 1 :]
        if part is self._note or not following:
            self._keep_note()
            self.finished.emit()
            return
        following[0].setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(following[0], Line):
            following[0].selectAll()

    def _drop(self, part: Line | Choices | Note) -> None:
        field = next((f for f in self._fields if f.input is part), None)
        if field is not None:
            dropped = field.drop()
        elif part is self._tag:
            was = self._tag.currentIndex()
            self._fill_tag()
            dropped = self._tag.currentIndex() != was
        else:
            dropped = self._note_is_changed()
            self._show_note(self._note_was)
        if not dropped:
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no field took: bare ones must not tag or delete what is edited."""
        pressed = combo(event)
        bare = "Ctrl+" not in pressed and "Alt+" not in pressed and "Meta+" not in pressed
        if bare and not pressed.lstrip("Shift+").startswith("F"):
            event.accept()
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """As high as its fields, within its part of the panel."""
        content = self.widget()
        width = max(self.viewport().width(), 120)
        height = self._grid.totalHeightForWidth(width) if content is not None else 0
        if height <= 0:
            height = self._grid.totalSizeHint().height()
        panel = self.parentWidget()
        most = round(panel.height() * _MOST_OF_PANEL) if panel is not None else height
        return QSize(width, min(height + _LINE, max(most, 120)))

    def minimumSizeHint(self) -> QSize:
        """It is never squeezed below what it asks for: the table gives way."""
        return QSize(120, self.sizeHint().height())
