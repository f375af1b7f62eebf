"""The command palette: every command by its name, in Arabic or English, whichever is shown.

Its entries are the window's commands themselves. The name in the other language comes from the
file that translators edit; it is read when the palette is first opened.
"""

from functools import cache
from typing import NamedTuple
from xml.etree import ElementTree

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.text.folding import fold
from reader.gui.card import SHADOW, Card
from reader.gui.commands import Commands
from reader.gui.keys import LatinKeys, keys_of, shown
from reader.gui.theme import Theme
from reader.paths import resource

_WIDTH = 520
_ROWS = 10
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@cache
def other_names() -> dict[str, str]:
    """What the window's commands are called in the other language, both ways."""
    found: dict[str, str] = {}
    root = ElementTree.parse(resource("i18n", "hashiya_ar.ts")).getroot()
    for context in root.findall("context"):
        if context.findtext("name") == "MainWindow":
            for message in context.findall("message"):
                english = message.findtext("source") or ""
                arabic = message.findtext("translation") or ""
                found[english] = arabic
                found[arabic] = english
    return found


class Entry(NamedTuple):
    """A command as the palette knows it."""

    command: str
    words: str  # as it is called now
    names: tuple[str, ...]  # folded, in both languages


def folded(words: str) -> str:
    """A name as it is looked for."""
    return fold(words).strip(" …")


def entries(commands: Commands) -> list[Entry]:
    """All commands that have a name, in the order in which the window has them."""
    found: list[Entry] = []
    for command, name in commands.names.items():
        if name and command not in ("command_palette", "escape"):
            names = (commands.text(command), name, other_names().get(name, ""))
            found.append(Entry(command, names[0], tuple(folded(n) for n in names if n)))
    return found


def matching(all_entries: list[Entry], query: str) -> list[Entry]:
    """Those that hold every word of the query; names and words that begin with it come first."""
    wanted = folded(query)
    words = wanted.split()

    def rank(entry: Entry) -> int:
        if any(name.startswith(wanted) for name in entry.names):
            return 0
        return 1 if any(f" {wanted}" in name for name in entry.names) else 2

    kept = [e for e in all_entries if any(all(w in name for w in words) for name in e.names)]
    return sorted(kept, key=rank)


class CommandPalette(Card):
    """A field, and under it the commands that it finds; Enter does the one chosen."""

    def __init__(self, commands: Commands, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self.setObjectName("command_palette")
        self._commands = commands
        self._entries: list[Entry] = []
        self._before: QWidget | None = None  # what had the focus
        self.field = QLineEdit()
        self.field.setObjectName("command_field")
        self.field.setPlaceholderText(self.tr("Name of a command, in Arabic or English"))
        self.field.setAccessibleName(self.tr("Commands"))
        self.field.installEventFilter(LatinKeys(self.field))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._find)
        self.list = self._made_list()
        column = QVBoxLayout(self)
        margin = SHADOW + 12
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)

    def _made_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setObjectName("command_list")
        made.setAccessibleName(self.tr("Commands"))
        made.setColumnCount(2)
        made.setHeaderHidden(True)
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.header().setStretchLastSection(False)
        made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        made.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        made.itemClicked.connect(self._run)
        return made

    def open(self) -> None:
        """Show it, empty, over the middle of the window."""
        window = self.parentWidget()
        if not self.isVisible():
            self._before = window.window().focusWidget()
        self._entries = entries(self._commands)
        self.field.clear()
        self._find("")
        row = max(28, self.list.sizeHintForRow(0))
        self.list.setFixedHeight(_ROWS * row + 4)
        self.setFixedWidth(min(_WIDTH, window.width()))
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, max(0, window.height() // 8))
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _find(self, query: str) -> None:
        self.list.clear()
        for entry in matching(self._entries, query):
            keys = keys_of(entry.command)
            key = f"\u2066{shown(keys[0])}\u2069" if keys else ""
            item = QTreeWidgetItem([entry.words, key])
            item.setData(0, Qt.ItemDataRole.UserRole, entry.command)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            item.setForeground(1, self.theme.ground.muted)
            if not self._commands[entry.command].isEnabled():
                item.setForeground(0, self.theme.ground.muted)
            self.list.addTopLevelItem(item)
        self.list.setCurrentItem(self.list.topLevelItem(0))

    def _run(self, item: QTreeWidgetItem | None) -> None:
        """Do it where the focus was; one that can't be done now leaves all as it is."""
        if item is None:
            return
        command = item.data(0, Qt.ItemDataRole.UserRole)
        if self._commands[command].isEnabled():
            self._close()
            self._commands.run(command)

    def _close(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's keys for the list; it goes when the focus goes elsewhere."""
        del watched
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        if event.type() is QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._close()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentItem())
        elif key in _MOVES:
            by = {"Up": -1, "Down": 1, "PageUp": -_ROWS, "PageDown": _ROWS}[key.name[4:]]
            last = self.list.topLevelItemCount() - 1
            row = self.list.indexOfTopLevelItem(self.list.currentItem()) + by
            self.list.setCurrentItem(self.list.topLevelItem(max(0, min(row, last))))
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True
