"""The editor of what is selected: tag, bounds, attributes by the tag's scheme, note.

Of several annotations it shows what they have in common, and writes to all of them at once.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from reader.core.model import Annotation, AttributeScheme, Tag
from reader.gui.annotating import Annotating
from reader.gui.annotations.bounds import as_html
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.annotations.fields import Field, LineField
from reader.gui.annotations.form import Form, Part
from reader.gui.annotations.inputs import Line
from reader.gui.annotations.offers import Offers
from reader.gui.annotations.shared import common_schemes, common_values
from reader.gui.keys import combo
from reader.gui.theme import Theme

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
    history_asked = Signal()

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
        self._built: _Built | None = None
        self._drafts: dict[tuple[str, str], str] = {}
        self._offers = Offers(annotations)
        self._note_was = ""
        self._form = form = Form(theme, self)
        form.history_asked.connect(self.history_asked)
        form.joined.connect(self._join)
        form.tag.left.connect(self._keep_tag)
        form.note.left.connect(self._keep_note)
        form.note.resized.connect(self.updateGeometry)
        for part in (form.tag, form.note):
            self._join(part)
        self.setWidget(form)

    def _join(self, part: Part) -> None:
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
            self._built = built
            self._form.rebuild(schemes, tags, self._write, self._offered)
            same = False
        self._fill(common_values(self._targets, schemes), same)
        self.updateGeometry()

    def _offered(self, scheme: AttributeScheme) -> list[object]:
        return self._offers.values(self._targets, scheme)

    def _fill(self, values: Mapping[str, object], same: bool) -> None:
        one = self._targets[0] if len(self._targets) == 1 else None
        self._fill_tag()
        for field in self._form.fields:
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
            told = self.tr("%Ln annotations are selected", "", len(self._targets))
        self._form.show_bounds(told, one=one is not None)
        if one is not None and not (same and self._note_is_changed()):
            self._show_note(one.note)

    def _fill_tag(self) -> None:
        self._form.show_tags({a.tag for a in self._targets})

    def forget_offers(self) -> None:
        """Ask anew for what was written before."""
        self._offers.forget()

    # -- what is kept

    def _there(self) -> list[str]:
        return [a.id for a in self._targets if self._annotations.anywhere(a.id) is not None]

    def _write(self, name: str, value: object) -> bool:
        ids = self._there()
        if not ids or not self._annotating.set_attribute(ids, name, value):
            return False
        self._offers.learn(name, value)
        return True

    def _keep_tag(self) -> None:
        chosen = self._form.tag.currentData()
        if chosen is not None and self._there() and {chosen} != {a.tag for a in self._targets}:
            self._annotating.retag_chosen(chosen)
            now = [self._annotations.anywhere(a.id) for a in self._targets]
            self._targets = [a for a in now if a is not None]
            self._fill_tag()

    def _note_is_changed(self) -> bool:
        return self._form.note.written() != self._note_was

    def _keep_note(self) -> None:
        ids = self._there()
        if len(ids) == 1 and self._note_is_changed():
            written = self._form.note.written()
            if self._annotating.set_note(ids[0], written):
                self._note_was = written

    def _show_note(self, note: str) -> None:
        self._note_was = note
        field = self._form.note
        if field.written() != note or field.document().isUndoAvailable():
            field.setPlainText(note)

    def keep(self) -> None:
        """Keep all that stands in the fields and fits."""
        for field in self._form.fields:
            field.keep()
        self._keep_note()

    def put_aside(self) -> None:
        """Keep all that fits; what does not is shown again when its annotation is selected."""
        self.keep()
        for field in self._form.fields:
            if len(self._targets) != 1 or not isinstance(field, LineField):
                continue
            key = (self._targets[0].id, field.scheme.name)
            self._drafts.pop(key, None)
            if field.is_changed:
                self._drafts[key] = field.line.text()

    def _put_back(self, field: Field) -> None:
        if len(self._targets) == 1 and isinstance(field, LineField):
            draft = self._drafts.pop((self._targets[0].id, field.scheme.name), None)
            if draft is not None:
                field.write(draft)

    # -- going about

    def open(self) -> None:
        """Go to the first field to write in."""
        order = self._form.order()
        order[min(1, len(order) - 1)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, part: Part) -> None:
        field = self._form.field_of(part)
        if field is not None and not field.keep():
            return
        if part is self._form.tag:
            self._keep_tag()
        order = self._form.order()
        following = order[order.index(part) + 1 :]
        if part is self._form.note or not following:
            self._keep_note()
            self.finished.emit()
            return
        following[0].setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(following[0], Line):
            following[0].selectAll()

    def _drop(self, part: Part) -> None:
        field = self._form.field_of(part)
        if field is not None:
            dropped = field.drop()
        elif part is self._form.tag:
            was = self._form.tag.currentIndex()
            self._fill_tag()
            dropped = self._form.tag.currentIndex() != was
        else:
            dropped = self._note_is_changed()
            self._show_note(self._note_was)
        if not dropped:
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no field took: bare ones must not tag or delete what is edited."""
        pressed = combo(event)
        bare = "Ctrl+" not in pressed and "Alt+" not in pressed and "Meta+" not in pressed
        if bare and not pressed.removeprefix("Shift+").startswith("F"):
            event.accept()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width asks for another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as its fields, within its part of the panel."""
        width = max(self.viewport().width(), 120)
        grid = self._form.grid
        height = grid.totalHeightForWidth(width)
        if height <= 0:
            height = grid.totalSizeHint().height()
        panel = self.parentWidget()
        most = round(panel.height() * _MOST_OF_PANEL) if panel is not None else height
        return QSize(width, min(height + _LINE, max(most, 120)))

    def minimumSizeHint(self) -> QSize:
        """It is never squeezed below what it asks for: the table gives way."""
        return QSize(120, self.sizeHint().height())
