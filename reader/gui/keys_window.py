"""All keys, by where they hold: made from the table of keys, the commands' names, the tags."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from reader.core.model import Tag
from reader.gui.commands import Commands
from reader.gui.keys import KEYS, Context, LatinKeys, combo, shown
from reader.gui.keys_sheet import ROW, KeyGroup, KeyRow, KeysSheet
from reader.gui.matching import NameSearch
from reader.gui.tags.labels import label
from reader.gui.theme import Theme

_SELECTING = "_selecting"


def context_names() -> dict[Context, str]:
    """What the places are called where keys hold, in the order in which they are shown."""
    translate = QCoreApplication.translate
    return {
        Context.SELECTION: translate("Keys", "With words selected"),
        Context.ANNOTATION: translate("Keys", "With an annotation selected"),
        Context.PEN: translate("Keys", "With a tag in hand"),
        Context.TEXT: translate("Keys", "In the text"),
        Context.CARET: translate("Keys", "With the caret in the text"),
        Context.MARGIN: translate("Keys", "In the margin"),
        Context.REVIEW: translate("Keys", "While suggestions are reviewed"),
        Context.TABLE: translate("Keys", "In the table"),
        Context.DOCUMENTS: translate("Keys", "In the list of documents"),
        Context.WINDOW: translate("Keys", "Everywhere"),
    }


def names_of_moves() -> dict[str, str]:
    """What keys do that are no commands of the window: they belong to one widget."""
    translate = QCoreApplication.translate
    return {
        "caret_left": translate("Keys", "A letter to the left"),
        "caret_right": translate("Keys", "A letter to the right"),
        "caret_line_up": translate("Keys", "A line up"),
        "caret_line_down": translate("Keys", "A line down"),
        "caret_word_left": translate("Keys", "A word to the left"),
        "caret_word_right": translate("Keys", "A word to the right"),
        "caret_line_start": translate("Keys", "To the beginning of the line"),
        "caret_line_end": translate("Keys", "To the end of the line"),
        "caret_page_up": translate("Keys", "A page up"),
        "caret_page_down": translate("Keys", "A page down"),
        "caret_text_start": translate("Keys", "To the beginning of the text"),
        "caret_text_end": translate("Keys", "To the end of the text"),
        "open_document": translate("Keys", "Open"),
        "next_state": translate("Keys", "Next state"),
        "rename_documents": translate("Keys", "Rename"),
        "edit_fields": translate("Keys", "Details"),
        "remove_documents": translate("Keys", "Remove"),
        "select_all_documents": translate("Keys", "Select all"),
        "documents_menu": translate("Keys", "Context menu"),
    }


def name_of(command: str, commands: Commands, context: Context | None = None) -> str:
    """What a key does, in words."""
    translate = QCoreApplication.translate
    if command.endswith(_SELECTING):
        return translate("Keys", "The same with Shift: select on the way")
    if command.startswith("tag_"):
        return {
            Context.ANNOTATION: translate("Keys", "Change the tag"),
            Context.TEXT: translate("Keys", "Take the tag in hand"),
        }.get(context or Context.SELECTION, translate("Keys", "Tag"))
    return names_of_moves().get(command) or commands.names.get(command, "").rstrip("…")


def keys_by_context(commands: Commands, tags: Sequence[Tag]) -> list[KeyGroup]:
    """For each place its name, and its rows of keys and what they do."""
    own = tuple(tag.shortcut for tag in tags if tag.shortcut)
    found: list[KeyGroup] = []
    for context, title in context_names().items():
        rows: dict[str, tuple[str, ...]] = {}
        if context is Context.SELECTION:
            rows = {label(tag): (tag.shortcut,) for tag in tags if tag.shortcut}
        elif own and any(c is context and n.startswith("tag_") for c, _, n in KEYS):
            rows = {name_of("tag_1", commands, context): own}
        for where, key, command in KEYS:
            if where is context and not command.startswith("tag_"):
                name = name_of(command, commands, context)
                rows[name] = (*rows.get(name, ()), key)
        found.append(KeyGroup(title, tuple(KeyRow(keys, name) for name, keys in rows.items())))
    return found


class KeysWindow(QDialog):
    """A field, and under it the sheet of the keys that it finds."""

    def __init__(
        self, commands: Commands, tags: Sequence[Tag], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("keys_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self._groups = keys_by_context(commands, tags)
        self._search = NameSearch(
            ((group, row), (row.words, *row.keys, *(shown(key) for key in row.keys)))
            for group in self._groups
            for row in group.rows
        )
        self.field = QLineEdit()
        self.field.setObjectName("keys_field")
        self.field.setPlaceholderText(self.tr("Find a key, or what it does"))
        self.field.setAccessibleName(self.tr("Find a key, or what it does"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(LatinKeys(self.field))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._find)
        self.sheet = KeysSheet(theme, self)
        self._none = QLabel(self.tr("No key does that."))
        self._none.setObjectName("nothing_matches")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        head.setContentsMargins(20, 16, 20, 4)
        head.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 8)
        column.setSpacing(4)
        column.addLayout(head)
        # One place for both: nothing is laid out anew while one types.
        self._place = QStackedLayout()
        self._place.addWidget(self.sheet)
        self._place.addWidget(self._none)
        column.addLayout(self._place, 1)
        self._find("")
        room = parent.size().boundedTo(self.screen().availableSize()) - QSize(60, 60)
        self.resize(self.sizeHint().boundedTo(room).expandedTo(QSize(360, 300)))
        self.field.setFocus()

    def _find(self, typed: str) -> None:
        found = {(group.title, row) for _, (group, row) in self._search.ranked(typed)}
        groups = [
            KeyGroup(g.title, tuple(r for r in g.rows if (g.title, r) in found))
            for g in self._groups
        ]
        self.sheet.show_groups(groups)
        self._place.setCurrentWidget(self.sheet if found else self._none)
        told = [f"{r.words}: {shown(r.keys[0])}" for g in self.sheet.groups() for r in g.rows]
        self.field.setAccessibleDescription("; ".join(told[:8]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's keys that scroll the sheet."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            page = self.sheet.verticalScrollBar().pageStep()
            by = {"Down": ROW, "Up": -ROW, "PgDown": page, "PgUp": -page}.get(combo(event))
            if by is not None:
                self.sheet.scroll_by(by)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What opened it closes it too."""
        if combo(event) in ("Enter", "F1"):
            self.close()
        else:
            super().keyPressEvent(event)
