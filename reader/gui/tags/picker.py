"""The searchable list of tags at the selection: a few letters, Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.core.model import Tag
from reader.core.tag_tree import depths
from reader.gui.card import SHADOW, Card, placement
from reader.gui.keys import LatinKeys, combo, keys_of, shown
from reader.gui.row_list import ROW
from reader.gui.tags.matching import TagSearch
from reader.gui.tags.picker_list import PickerList
from reader.gui.theme import Theme

_WIDTH = 320
_ROWS = 8
_MOVES = {"Down": 1, "Up": -1, "PgDown": _ROWS - 1, "PgUp": 1 - _ROWS}


class TagPicker(Card):
    """A field and the tags that it finds. Enter takes the one that is lit; Esc takes none."""

    tag_chosen = Signal(int)  # tag id
    closed = Signal()

    def __init__(self, theme: Theme, viewport: QWidget) -> None:
        super().__init__(theme, viewport)
        self.setObjectName("tag_picker")
        self.setAccessibleName(self.tr("Find a tag"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._tags: tuple[Tag, ...] = ()
        self._search = TagSearch(())
        self._place = QRect()  # with room for as many rows as there may be
        self._hangs = True  # its upper edge stays where it is; else the lower one
        self.field = QLineEdit(self)
        self.field.setObjectName("picker_field")
        self.field.setPlaceholderText(self.tr("A few letters of the tag"))
        self.field.setAccessibleName(self.tr("A few letters of the tag"))
        self.field.installEventFilter(LatinKeys(self.field))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._find)
        self.list = PickerList(theme, self)
        self.list.chosen.connect(self._choose)
        self._none = QLabel(self)
        self._none.setObjectName("picker_none")
        self._none.setProperty("quiet", True)
        self._none.setMargin(8)
        self._none.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SHADOW + 8, SHADOW + 8, SHADOW + 8, SHADOW + 8)
        column.setSpacing(4)
        for widget in (self.field, self.list, self._none):
            column.addWidget(widget)

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Offer these tags, in this order; in a list that is open, what is lit stays so."""
        if self._tags == tuple(tags):
            return
        self._tags = tuple(tags)
        self._search = TagSearch(tags)
        self.list.set_depths(depths(tags))
        if self.isVisible():
            lit = self.list.current()
            self._find(self.field.text())
            if lit is not None:
                self.list.light_tag(lit.id)
                self._describe()

    def begin(self) -> None:
        """Open with an empty field, ready to be typed in."""
        self.field.clear()
        self._find("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def place(self, rects: list[QRect], end: QRect, viewport: QRect) -> None:
        """Put it beside a range; near the top of the view where there is none, or no room."""
        width = min(_WIDTH + 2 * SHADOW, viewport.width())
        rows = min(_ROWS, max(2, len(self._tags)))
        fitting = max(1, (viewport.height() - self._chrome()) // ROW)
        size = QSize(width, self._chrome() + min(rows, fitting) * ROW)
        at = placement(size, rects, end, viewport) if not end.isNull() else None
        if at is None:
            x = viewport.center().x() - width // 2
            at = QPoint(max(0, x), viewport.top() + 16)
        self._place = QRect(at, size)
        self._hangs = end.isNull() or at.y() > end.top()
        self._fit()

    def _chrome(self) -> int:
        """The height of all but the rows."""
        return self.field.sizeHint().height() + 2 * (SHADOW + 8) + 6

    def _fit(self) -> None:
        """Take the height of what was found, at the end of the range."""
        rows = max(len(self.list.shown()), 1 if self._tags else 2)
        height = min(self._place.height(), self._chrome() + rows * ROW)
        top = self._place.top() if self._hangs else self._place.bottom() + 1 - height
        self.setGeometry(self._place.left(), top, self._place.width(), height)

    def _find(self, typed: str) -> None:
        found = self._search.matching(typed)
        self.list.show_tags(found, as_tree=not typed.strip())
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)
        if not found:
            self._none.setText(self._why_none())
        self._fit()
        self._describe()

    def _why_none(self) -> str:
        if self._tags:
            return self.tr("No tag is called so.")
        words = self.tr("There are no tags yet. {key} opens the codebook, where they are made.")
        return words.format(key=shown(keys_of("codebook")[0]))

    def _describe(self) -> None:
        """Let a screen reader say which row is lit."""
        tag = self.list.current()
        self.field.setAccessibleDescription(self.list.words_of(tag) if tag is not None else "")

    def _choose(self, tag_id: int) -> None:
        self._close()
        self.tag_chosen.emit(tag_id)

    def _close(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()

    # -- events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(combo(event))
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            kept = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            if event.reason() not in kept:
                self.hide()
        return super().eventFilter(watched, event)

    def _key(self, pressed: str) -> bool:
        if pressed in _MOVES:
            self.list.step(_MOVES[pressed])
            self._describe()
        elif pressed == "Enter":
            tag = self.list.current()
            if tag is not None:
                self._choose(tag.id)
        elif pressed in ("Esc", "Tab", "Ctrl+T"):
            self._close()
        else:
            return False
        return True
