"""The command palette: every command by its name, in Arabic or English, whichever is shown.

Its entries are the window's commands themselves. The name in the other language comes from the
file that translators edit; it is read when the palette is first opened.
"""

from functools import cache
from typing import NamedTuple
from xml.etree import ElementTree

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from reader.gui.card import SHADOW, Card
from reader.gui.command_list import CommandList, CommandRow
from reader.gui.commands import Commands
from reader.gui.keys import LatinKeys, combo, keys_of
from reader.gui.matching import NameSearch
from reader.gui.row_list import ROW
from reader.gui.theme import Theme
from reader.paths import resource

_WIDTH = 580
_ROWS = 11
_EDGE = 10
_MOVES = {"Down": 1, "Up": -1, "PgDown": _ROWS - 1, "PgUp": 1 - _ROWS}
_NOT_LISTED = ("command_palette", "escape")  # they mean nothing from here


@cache
def names_in_other_language(context_name: str) -> dict[str, str]:
    """What the strings of a context are in the other language, both ways."""
    found: dict[str, str] = {}
    root = ElementTree.parse(resource("i18n", "hashiya_ar.ts")).getroot()
    for context in root.findall("context"):
        if context.findtext("name") == context_name:
            for message in context.findall("message"):
                english = message.findtext("source") or ""
                arabic = message.findtext("translation") or ""
                found[english] = arabic
                found[arabic] = english
    return found


def other_names() -> dict[str, str]:
    """What the window's commands are called in the other language, both ways."""
    return names_in_other_language("Acts")


class Entry(NamedTuple):
    """A command as the palette knows it."""

    command: str
    words: str  # as it is called now: "Undo: note"
    name: str  # as it is called at first: "Undo"
    other: str  # the name in the other language


def entries(commands: Commands) -> list[Entry]:
    """All commands that have a name, in the order in which the window has them."""
    others = other_names()
    return [
        Entry(command, commands.text(command), name, others.get(name, ""))
        for command, name in commands.names.items()
        if name and command not in _NOT_LISTED
    ]


class CommandPalette(Card):
    """A field, and under it the commands that it finds; Enter does the one that is lit."""

    def __init__(self, commands: Commands, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self.setObjectName("command_palette")
        self.setAccessibleName(self.tr("Commands"))
        self._window = window
        self._commands = commands
        self._search: NameSearch[Entry] = NameSearch(())
        self._lately: list[str] = []  # what was done from here, the last first
        self._before: QWidget | None = None  # what had the focus
        self.field = QLineEdit()
        self.field.setObjectName("command_field")
        self.field.setPlaceholderText(self.tr("Name of a command, in Arabic or English"))
        self.field.setAccessibleName(self.tr("Commands"))
        self.field.installEventFilter(LatinKeys(self.field))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._find)
        self.list = CommandList(theme, self)
        self.list.picked.connect(self._run)
        self._none = QLabel(self.tr("No command is called so."))
        self._none.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._none.setMargin(8)
        column = QVBoxLayout(self)
        edge = SHADOW + _EDGE
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._none, 1, Qt.AlignmentFlag.AlignTop)
        window.installEventFilter(self)

    def open(self) -> None:
        """Show it, empty, over the middle of the window."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        every = entries(self._commands)
        done = {command: place for place, command in enumerate(self._lately)}
        every.sort(key=lambda e: done.get(e.command, len(done)))
        self._search = NameSearch((e, (e.words, e.name, e.other)) for e in every)
        self.field.clear()
        self._find("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _place(self) -> None:
        room = self._window.size()
        width = min(_WIDTH + 2 * SHADOW, room.width())
        chrome = self.field.sizeHint().height() + 2 * (SHADOW + _EDGE) + 6
        top = max(0, min(room.height() // 9, room.height() - chrome - 3 * ROW))
        rows = max(1, min(_ROWS, (room.height() - top - chrome) // ROW))
        self.setGeometry((room.width() - width) // 2, top, width, chrome + rows * ROW)

    def _find(self, typed: str) -> None:
        rows: list[tuple[int, CommandRow]] = []
        for rank, entry in self._search.ranked(typed):
            enabled = self._commands[entry.command].isEnabled()
            keys = keys_of(entry.command)
            rows.append((rank, CommandRow(entry.command, entry.words, entry.other, keys, enabled)))
        rows.sort(key=lambda one: (one[0], not one[1].enabled))
        self.list.show_rows([row for _, row in rows])
        self.list.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._tell()

    def _tell(self) -> None:
        row = self.list.current()
        words = self.list.words_of(row) if row is not None else self._none.text()
        self.field.setAccessibleDescription(words)

    def _run(self, row: CommandRow | None) -> None:
        """Do it where the focus was; one that can't be done now leaves all as it is."""
        if row is None or not self._commands[row.command].isEnabled():
            return
        self._lately = [row.command, *(c for c in self._lately if c != row.command)]
        self._close()
        self._commands.run(row.command)

    def _close(self) -> None:
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()

    # -- events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's keys for the list; it goes when the focus goes elsewhere."""
        if watched is not self.field:
            if event.type() is QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(combo(event))
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut:
            kept = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            if event.reason() not in kept:
                self.hide()
        return False

    def _key(self, pressed: str) -> bool:
        if pressed in _MOVES:
            self.list.step(_MOVES[pressed])
            self._tell()
        elif pressed == "Enter":
            self._run(self.list.current())
        elif pressed in ("Esc", "Tab", *keys_of("command_palette")):
            self._close()
        else:
            return pressed == "Shift+Tab"
        return True
