"""The one row of controls above the text."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.gui.commands import Commands
from reader.gui.icons import IconButton
from reader.gui.library.switcher import DocumentSwitcher
from reader.gui.menus import Menus
from reader.gui.tags.bar import TagBar
from reader.gui.theme import GROUNDS, Theme

HEIGHT = 48


class Controls(QWidget):
    """Menu, document, undo and redo at one end; the tags in the middle; looks and export."""

    def __init__(
        self, theme: Theme, commands: Commands, menus: Menus, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("controls")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setFixedHeight(HEIGHT)
        self._commands = commands
        self._menus = menus
        self._theme = theme
        self.switcher = DocumentSwitcher(theme)
        self.tag_bar = TagBar(theme)
        self.menu_button = self._button("menu", self.tr("Menu"), "button_menu", self.open_menu)
        self._undo = self._command("undo", "undo")
        self._redo = self._command("redo", "redo")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        search = self._command("search", "search_library")
        for widget in (self.menu_button, self.switcher, search, self._undo, self._redo):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.tag_bar)
        row.addStretch(1)
        ground = self._button("ground", self.tr("Ground"), "button_ground", self._next_ground)
        for widget in (
            self._command("text-size", "zoom_in"),
            ground,
            self._command("add-text", "add_text"),
            self._command("export", "export"),
        ):
            row.addWidget(widget)

    def _button(self, icon: str, words: str, name: str, slot: object) -> IconButton:
        button = IconButton(icon, self._theme, words)
        button.setObjectName(name)
        button.clicked.connect(slot)
        return button

    def _command(self, icon: str, command: str) -> IconButton:
        words = self._commands[command].text().partition("\t")[0]
        return self._button(icon, words, f"button_{command}", lambda: self._commands.run(command))

    def open_menu(self) -> None:
        """Open the main menu under its button."""
        button = self.menu_button
        at = button.rect().bottomLeft() + QPoint(0, 4)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            at = button.rect().bottomRight() + QPoint(-self._menus.main.sizeHint().width(), 4)
        self._menus.main.popup(button.mapToGlobal(at))

    def _next_ground(self) -> None:
        names = list(GROUNDS)
        following = names[(names.index(self._theme.ground.name) + 1) % len(names)]
        self._menus.ground_chosen.emit(following)

    def update_buttons(self) -> None:
        """Show which buttons can be pressed, and what undo would undo."""
        for button, name in ((self._undo, "undo"), (self._redo, "redo")):
            action = self._commands[name]
            button.setEnabled(action.isEnabled())
            button.set_label(action.text().replace("\t", "  "))
