"""The menus: what stands where. What each entry does is the commands' affair."""

import sys
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.core.model import Action, Tag
from reader.gui.commands import Commands
from reader.gui.messages import isolate
from reader.gui.tags.labels import label
from reader.gui.theme import GROUNDS

_MOST_TAGS = 12  # in the menu on the text; the picker has them all
LANGUAGES = (("", "System"), ("ar", "العربية"), ("en", "English"))


def _t(text: str) -> str:
    return QCoreApplication.translate("Menus", text)


class Menus(QObject):
    """Builds the main menu and the context menus."""

    ground_chosen = Signal(str)
    language_chosen = Signal(str)
    recent_chosen = Signal(str)
    tag_chosen = Signal(int)

    def __init__(self, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._commands = commands
        self._window = window
        self.main = QMenu(window)
        self.main.setObjectName("main_menu")
        self.recent = QMenu(QCoreApplication.translate("Menus", "Open recent"), self.main)
        self._build()

    def _build(self) -> None:
        translate = QCoreApplication.translate
        file = self._menu(translate("Menus", "File"), ("new_project", "open_project"))
        file.addMenu(self.recent)
        self._fill(
            file,
            (
                *("", "add_text", "add_folder", "import_annotations"),
                *("", "export", "print", "", "save", "save_copy", "", "quit"),
            ),
        )
        edit = self._menu(
            translate("Menus", "Edit"), ("undo", "redo", "", "copy", "", "search_library", "")
        )
        self._fill(
            edit,
            ("edit_note", "edit_attributes", "history", "delete_annotation", "trim_proclitic", ""),
        )
        self._fill(edit, ("pick_tag", "codebook", "", "suggestions", "review_suggestions"))
        self._fill(edit, ("", "settings"))
        view = self._menu(
            translate("Menus", "View"),
            ("toggle_library", "", "zoom_in", "zoom_out", "zoom_reset", ""),
        )
        self.grounds = self._choices(
            view.addMenu(translate("Menus", "Ground")),
            [
                ("light", translate("Menus", "Light")),
                ("sepia", translate("Menus", "Sepia")),
                ("dark", translate("Menus", "Dark")),
            ],
            self.ground_chosen,
        )
        system = translate("Menus", "As the system")
        languages = [(code, name if code else system) for code, name in LANGUAGES]
        self.languages = self._choices(
            view.addMenu(translate("Menus", "Language")), languages, self.language_chosen
        )
        self._fill(
            view,
            (
                "keep_still",
                "",
                "previous_annotation",
                "next_annotation",
                "previous_hit",
                "next_hit",
                "focus_filter",
                "arrange_table",
            ),
        )
        self._fill(
            self._menu(translate("Menus", "Document"), ()),
            ("rename_document", "replace_text", "remove_document"),
        )
        self._menu(translate("Menus", "Help"), ("show_keys", "", "report_problem"))
        assert set(GROUNDS) == {a.data() for a in self.grounds.actions()}

    def _menu(self, title: str, names: Iterable[str]) -> QMenu:
        menu = self.main.addMenu(title)
        self._fill(menu, names)
        return menu

    def _fill(self, menu: QMenu, names: Iterable[str]) -> None:
        for name in names:
            if name:
                menu.addAction(self._commands[name])
            else:
                menu.addSeparator()

    def _choices(
        self, menu: QMenu, choices: Iterable[tuple[str, str]], chosen: object
    ) -> QActionGroup:
        group = QActionGroup(menu)
        for value, text in choices:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(value)
            group.addAction(action)
        group.triggered.connect(lambda action: chosen.emit(action.data()))  # type: ignore[attr-defined]
        return group

    @staticmethod
    def check(group: QActionGroup, value: str) -> None:
        """Mark which of several is in use."""
        for action in group.actions():
            action.setChecked(action.data() == value)

    def set_recent(self, paths: Iterable[str]) -> None:
        """The projects that were open."""
        self.recent.clear()
        for path in paths:
            action = self.recent.addAction(isolate(path, 80))
            action.triggered.connect(lambda _c=False, p=path: self.recent_chosen.emit(p))
        self.recent.setEnabled(not self.recent.isEmpty())

    def text_menu(
        self, tags: Iterable[Tag], *, selection: bool, annotation: bool, rows: bool = False
    ) -> QMenu:
        """The menu on the text, on a span or on a row: what can be done there."""
        menu = QMenu(self._window)
        menu.setObjectName("context_menu")
        if selection or annotation:
            for tag in list(tags)[:_MOST_TAGS]:
                action: QAction = menu.addAction(label(tag))
                action.triggered.connect(lambda _c=False, t=tag.id: self.tag_chosen.emit(t))
            self._fill(menu, ("pick_tag", ""))
        names: list[str] = ["copy"] if selection or annotation else []
        names += ["copy_rows", "select_all_annotations"] if rows else []
        if annotation:
            names += ["edit_note", "edit_attributes", "history", "delete_annotation"]
        if selection or annotation:
            names += ["trim_proclitic"]
        names += ["", "undo", "redo"]
        self._fill(menu, names)
        return menu


def action_name(action: Action | None, tags: dict[int, Tag]) -> str:
    """What an undo step is called, "" for none."""
    if action is None:
        return ""
    translate = QCoreApplication.translate
    names = {
        "add_document": translate("Actions", "add text"),
        "import": translate("Actions", "add files"),
        "import_annotations": translate("Actions", "add annotations"),
        "replace_text": translate("Actions", "new edition of a text"),
        "annotate": translate("Actions", "tag as {tag}"),
        "annotate_all": translate("Actions", "tag all as {tag}"),
        "retag": translate("Actions", "change tag to {tag}"),
        "move": translate("Actions", "move bounds"),
        "set_note": translate("Actions", "note"),
        "set_attribute": translate("Actions", "attribute"),
        "delete": translate("Actions", "remove annotation"),
        "rename_document": translate("Actions", "rename document"),
        "set_fields": translate("Actions", "details of documents"),
        "set_state": translate("Actions", "state of documents"),
        "remove_document": translate("Actions", "remove document"),
        "remove_documents": translate("Actions", "remove documents"),
        "create_tag": translate("Actions", "new tag"),
        "alter_tag": translate("Actions", "edit tag"),
        "move_tag": translate("Actions", "move tag"),
        "merge_tags": translate("Actions", "merge tags"),
        "delete_tag": translate("Actions", "remove tag"),
        "rename_attribute": translate("Actions", "rename attribute"),
        "import_codebook": translate("Actions", "take in codebook"),
        "accept": translate("Actions", "accept a suggestion"),
        "reject": translate("Actions", "reject a suggestion"),
        "take_rejections_back": translate("Actions", "take rejections back"),
        "switch_rule": translate("Actions", "switch rule"),
    }
    tag = tags.get(action.tag) if action.tag is not None else None
    return names.get(action.verb, "").format(tag=label(tag) if tag is not None else "")


def uses_menu_bar() -> bool:
    """Whether the menus belong in the bar at the top of the screen."""
    return sys.platform == "darwin"
