"""All keys, by where they hold: made from the table of keys and the commands' own names."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.commands import Commands
from reader.gui.keys import KEYS, Context, shown
from reader.gui.theme import Theme


def context_names() -> dict[Context, str]:
    """What the places are called where keys hold, in the order in which they are shown."""
    translate = QCoreApplication.translate
    return {
        Context.SELECTION: translate("Keys", "With words selected"),
        Context.ANNOTATION: translate("Keys", "With an annotation selected"),
        Context.CARET: translate("Keys", "With the caret in the text"),
        Context.TEXT: translate("Keys", "In the text"),
        Context.PEN: translate("Keys", "With a tag in hand"),
        Context.TABLE: translate("Keys", "In the table"),
        Context.DOCUMENTS: translate("Keys", "In the list of documents"),
        Context.WINDOW: translate("Keys", "Everywhere"),
    }


def names_of_moves() -> dict[str, str]:
    """What keys do that are no commands of the window: they belong to one widget."""
    translate = QCoreApplication.translate
    return {
        "caret_left": translate("Keys", "a letter to the left"),
        "caret_right": translate("Keys", "a letter to the right"),
        "caret_line_up": translate("Keys", "a line up"),
        "caret_line_down": translate("Keys", "a line down"),
        "caret_word_left": translate("Keys", "a word to the left"),
        "caret_word_right": translate("Keys", "a word to the right"),
        "caret_line_start": translate("Keys", "to the beginning of the line"),
        "caret_line_end": translate("Keys", "to the end of the line"),
        "caret_page_up": translate("Keys", "a page up"),
        "caret_page_down": translate("Keys", "a page down"),
        "caret_text_start": translate("Keys", "to the beginning of the text"),
        "caret_text_end": translate("Keys", "to the end of the text"),
        "open_document": translate("Keys", "open"),
        "next_state": translate("Keys", "next state"),
        "rename_documents": translate("Keys", "rename"),
        "edit_fields": translate("Keys", "details"),
        "remove_documents": translate("Keys", "remove"),
        "select_all_documents": translate("Keys", "select all"),
        "documents_menu": translate("Keys", "context menu"),
    }


def name_of(command: str, commands: Commands) -> str:
    """What a key does, in words."""
    moves = names_of_moves()
    translate = QCoreApplication.translate
    if command.endswith("_selecting"):
        move = moves[command.removesuffix("_selecting")]
        return translate("Keys", "select {move}").format(move=move)
    if command.startswith("tag_"):
        return translate("Keys", "tag, change the tag, or take the pen")
    return moves.get(command) or commands.names.get(command, "")


def keys_by_context(commands: Commands) -> list[tuple[str, list[tuple[str, str]]]]:
    """For each place its name, and its rows of keys and what they do."""
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for context, title in context_names().items():
        rows: dict[str, list[str]] = {}
        for where, key, command in KEYS:
            if where is context:
                rows.setdefault(name_of(command, commands), []).append(key)
        found.append((title, [(_keys(keys), name) for name, keys in rows.items()]))
    return found


def _keys(keys: list[str]) -> str:
    """Some keys in one cell, each as the system writes it, whichever way the line runs."""
    if len(keys) > 4:
        return f"\u2066{shown(keys[0])} … {shown(keys[-1])}\u2069"
    return "   ".join(f"\u2066{shown(key)}\u2069" for key in keys)


class KeysWindow(QDialog):
    """The list of keys."""

    def __init__(self, commands: Commands, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keys_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        listed = QTreeWidget()
        listed.setObjectName("keys_list")
        listed.setAccessibleName(self.tr("Keys"))
        listed.setColumnCount(2)
        listed.setHeaderHidden(True)
        listed.setRootIsDecorated(False)
        listed.setItemsExpandable(False)
        listed.setIndentation(12)
        listed.header().setStretchLastSection(True)
        listed.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for title, rows in keys_by_context(commands):
            group = QTreeWidgetItem([title])
            font = QFont(listed.font())
            font.setBold(True)
            group.setFont(0, font)
            group.setForeground(0, theme.ground.accent)
            listed.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            for keys, name in rows:
                group.addChild(QTreeWidgetItem([keys, name]))
        listed.expandAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(listed, 1)
        column.addWidget(buttons)
        self.resize(620, min(720, parent.height()))
        listed.setCurrentItem(listed.topLevelItem(0))
        listed.setFocus()
