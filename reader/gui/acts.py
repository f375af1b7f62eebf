"""What keys, menus and the palette of commands do: every command of the window, in one table.

Which of them can be done now is said here too, and what a key press means where one is.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QInputDialog

from reader.core.model import Change
from reader.gui.by_keys import BOUNDS
from reader.gui.keys import Context, command_for, tag_key
from reader.gui.motion import set_still

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow


class Acts(QObject):
    """The slots behind the commands, as far as no part of the window has them."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._add_files()
        self._add_edits()
        self._add_list()
        self._add_going()
        self._add_looks()
        self._add_by_keys()
        self._add_suggestions()

    # -- the table

    def _add_files(self) -> None:
        window, add = self._window, self._window.commands.add
        add("new_project", self.tr("New project…"), window.files.new_project)
        add("open_project", self.tr("Open project…"), window.files.open_project)
        add("add_text", self.tr("Add text…"), window.files.add_text)
        add("add_folder", self.tr("Add folder…"), window.files.add_folder)
        add("export", self.tr("Export…"), window.exchange.export)
        add(
            "import_annotations",
            self.tr("Import annotations…"),
            window.exchange.import_annotations,
        )
        add("print", self.tr("Print…"), window.exchange.print)
        add("save", self.tr("Save"), window.telling.saved_already)
        add("save_copy", self.tr("Save a copy as…"), window.files.save_copy)
        documents = window.documents
        add("rename_document", self.tr("Rename document…"), documents.rename_shown)
        add("fields_of_document", self.tr("Details of the document…"), documents.edit_shown)
        add("state_of_document", self.tr("Next state of the document"), documents.turn_shown)
        add("replace_text", self.tr("Replace text…"), window.exchange.replace_text)
        add("remove_document", self.tr("Remove document"), documents.remove_shown)
        add("settings", self.tr("Annotator's name…"), self._ask_annotator)
        add("quit", self.tr("Close"), window.close)

    def _add_edits(self) -> None:
        window, add = self._window, self._window.commands.add
        annotating = window.annotating
        add("undo", self.tr("Undo"), self._undo)
        add("redo", self.tr("Redo"), self._redo)
        add("copy", self.tr("Copy"), self._copy)
        add("pick_tag", self.tr("Find a tag…"), window.overlays.pick_tag)
        add("edit_note", self.tr("Note…"), self._edit_note)
        add("edit_attributes", self.tr("Attributes…"), lambda: window.panel.editing.open())
        add("delete_annotation", self.tr("Remove annotation"), annotating.delete_chosen)
        add("trim_proclitic", self.tr("Leave out the joined letter"), annotating.trim_proclitic)
        add("codebook", self.tr("Codebook…"), lambda: window.codebook.open())
        for number in range(1, 10):
            add(f"tag_{number}", "", lambda n=number: self._choose_by_key(str(n)))

    def _add_list(self) -> None:
        """What is done with the list of annotations."""
        window, add = self._window, self._window.commands.add
        table = self.tr("Select all annotations of the list")
        add("select_all_annotations", table, lambda: window.panel.table.choose_all())
        add("copy_rows", self.tr("Copy as a table"), self._copy_rows)
        add("history", self.tr("History of the annotation"), lambda: window.history.open())
        add("arrange_table", self.tr("Arrange the list…"), lambda: window.panel.arranging.open())
        add("focus_filter", self.tr("Filter the annotations"), self._focus_filter)

    def _add_going(self) -> None:
        window, add = self._window, self._window.commands.add
        add("next_annotation", self.tr("Next annotation"), lambda: window.session.step(1))
        add("previous_annotation", self.tr("Previous annotation"), lambda: window.session.step(-1))
        by_keys = window.by_keys
        add("next_note", self.tr("Next note"), lambda: by_keys.step_note(1))
        add("previous_note", self.tr("Previous note"), lambda: by_keys.step_note(-1))
        add("find", self.tr("Find in this document…"), window.find_in_text.open)
        add("find_next", self.tr("The next hit"), lambda: window.find_in_text.step(1))
        add("find_previous", self.tr("The hit before"), lambda: window.find_in_text.step(-1))
        add("toggle_library", self.tr("Library"), window.library.toggle)
        add(
            "search_library",
            self.tr("Search the library…"),
            lambda: window.searching.show(window.splitter),
        )
        searching = window.searching
        add("next_hit", self.tr("Next hit of the search"), lambda: searching.step(1))
        add("previous_hit", self.tr("Previous hit of the search"), lambda: searching.step(-1))

    def _add_looks(self) -> None:
        window, add = self._window, self._window.commands.add
        view = window.reading_view
        add("zoom_in", self.tr("Larger text"), lambda: view.zoom_by(1))
        add("zoom_out", self.tr("Smaller text"), lambda: view.zoom_by(-1))
        add("zoom_reset", self.tr("Text in its own size"), lambda: view.set_zoom(100))
        for ground, words in (
            ("light", self.tr("Light ground")),
            ("sepia", self.tr("Sepia ground")),
            ("dark", self.tr("Dark ground")),
        ):
            add(f"ground_{ground}", words, lambda g=ground: window.set_ground(g))
        still = add("keep_still", self.tr("No blinking or motion"), self._keep_still)
        still.setCheckable(True)
        still.setChecked(window.settings.still)
        for name, code, words in (
            ("language_arabic", "ar", self.tr("Interface in Arabic")),
            ("language_english", "en", self.tr("Interface in English")),
            ("language_system", "", self.tr("Interface in the system's language")),
        ):
            add(name, words, lambda c=code: window.language_chosen.emit(c))

    def _add_by_keys(self) -> None:
        window, add, by_keys = self._window, self._window.commands.add, self._window.by_keys
        add("caret", self.tr("Caret in the text"), by_keys.toggle_caret)
        add("select_sentence", self.tr("Select the sentence"), by_keys.select_sentence)
        add("select_paragraph", self.tr("Select the paragraph"), by_keys.select_paragraph)
        add("bound_left", self.tr("Nearest bound to the left"), by_keys.bound_left)
        add("bound_right", self.tr("Nearest bound to the right"), by_keys.bound_right)
        add("bound_word_left", self.tr("Nearest bound a word left"), by_keys.bound_word_left)
        add("bound_word_right", self.tr("Nearest bound a word right"), by_keys.bound_word_right)
        add("next_pane", self.tr("Next pane"), lambda: by_keys.go_to_pane(1))
        add("previous_pane", self.tr("Previous pane"), lambda: by_keys.go_to_pane(-1))
        add("command_palette", self.tr("Commands…"), by_keys.open_palette)
        add("show_keys", self.tr("Keys…"), by_keys.show_keys)
        add("report_problem", self.tr("Report a problem…"), self._report_problem)
        add("escape", self.tr("Cancel"), self._escape)
        add("context_menu", self.tr("Context menu"), self._context_menu_by_key)
        add("menu", self.tr("Menu"), lambda: window.controls.open_menu())

    def _add_suggestions(self) -> None:
        add, suggestions = self._window.commands.add, self._window.suggestions
        add("suggestions", self.tr("Suggestions"), suggestions.toggle)
        add("review_suggestions", self.tr("Review the suggestions"), suggestions.review)
        add("next_suggestion", self.tr("Next suggestion"), lambda: suggestions.step(1))
        add("previous_suggestion", self.tr("Previous suggestion"), lambda: suggestions.step(-1))
        add("accept_suggestion", self.tr("Accept the suggestion"), lambda: suggestions.accept())
        add("reject_suggestion", self.tr("Reject the suggestion"), suggestions.reject)
        add("accept_rule", self.tr("Accept all of this rule"), suggestions.accept_rule)
        for name, words, left, word in (
            ("left", self.tr("Bound of the suggestion to the left"), True, False),
            ("right", self.tr("Bound of the suggestion to the right"), False, False),
            ("word_left", self.tr("Bound of the suggestion a word left"), True, True),
            ("word_right", self.tr("Bound of the suggestion a word right"), False, True),
        ):
            add(
                f"suggestion_bound_{name}",
                words,
                lambda le=left, wo=word: suggestions.move_bound(left=le, word=wo),
            )
        add("other_bound", self.tr("The suggestion's other bound"), suggestions.turn_bound)
        add("leave_review", self.tr("Leave the review"), suggestions.leave)

    # -- which can be done

    def update(self) -> None:
        """Enable what can be done now."""
        window, project = self._window, self._window.session.project
        commands = window.commands
        writable = project is not None and not project.read_only
        selected = bool(window.annotations.selected_id)
        selecting = window.reading_view.selection() is not None
        commands["undo"].setEnabled(project is not None and project.undo_action is not None)
        commands["redo"].setEnabled(project is not None and project.redo_action is not None)
        for name in ("edit_note", "edit_attributes", "delete_annotation", *BOUNDS):
            commands[name].setEnabled(writable and selected)
        commands["trim_proclitic"].setEnabled(writable and (selected or selecting))
        commands["copy"].setEnabled(selected or selecting)
        for name in ("history", "copy_rows"):
            commands[name].setEnabled(selected)
        commands["pick_tag"].setEnabled(writable)
        commands["codebook"].setEnabled(project is not None)
        commands["export"].setEnabled(project is not None)
        commands["import_annotations"].setEnabled(writable)
        shown = window.annotations.document is not None
        commands["replace_text"].setEnabled(writable and shown)
        commands["print"].setEnabled(shown)

    # -- keys

    def contexts(self) -> list[Context]:
        """Where the person is, the nearest first."""
        window = self._window
        held: list[Context] = []
        if window.reading_view.selection() is not None:
            held.append(Context.SELECTION)
        if window.annotating.pen is not None:
            held.append(Context.PEN)
        if window.annotations.selected_id:
            held.append(Context.ANNOTATION)
        in_table = window.focusWidget() is window.panel.table
        held += [Context.TABLE if in_table else Context.TEXT, Context.WINDOW]
        return held

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; whether it means anything."""
        contexts = self.contexts()
        command = command_for(event, contexts)
        if command is not None:
            return self._window.commands.run(command)
        return self._choose_by_key(tag_key(event, contexts))

    def _choose_by_key(self, key: str | None) -> bool:
        tags = self._window.annotations.tags()
        tag = next((t for t in tags if key and t.shortcut == key), None)
        if tag is None:
            return False
        if self._reviews():
            self._window.suggestions.accept(tag.id)
        else:
            self._window.annotating.choose(tag.id)
        return True

    def _reviews(self) -> bool:
        """Whether a suggestion is at hand, and no words are selected beside it."""
        window = self._window
        return window.suggestions.reviewing and window.reading_view.selection() is None

    # -- what is done

    def keep_what_is_written(self) -> None:
        """Keep what stands in fields, before something else takes its place."""
        self._window.overlays.finish_note()
        self._window.panel.editing.keep()
        self._window.codebook.keep()

    def _undo(self) -> None:
        self.keep_what_is_written()
        self._go_to(self._window.annotating.undo())

    def _redo(self) -> None:
        self.keep_what_is_written()
        self._go_to(self._window.annotating.redo())

    def _go_to(self, change: Change | None) -> None:
        if change is not None:
            self._window.session.go_to(change)

    def _copy_rows(self) -> None:
        QApplication.clipboard().setMimeData(self._window.panel.table.copied())

    def _copy(self) -> None:
        window = self._window
        if window.annotations.many and window.focusWidget() is window.panel.table:
            self._copy_rows()
            return
        if self._window.reading_view.copy():
            return
        annotations = self._window.annotations
        found = annotations.get(annotations.selected_id)
        if found is not None:
            QApplication.clipboard().setText(found.quote)

    def _edit_note(self) -> None:
        self._window.overlays.edit_note(self._window.annotations.selected_id)

    def _escape(self) -> None:
        window = self._window
        if window.reading_view.cancel_drag():
            return
        if window.reading_view.selection() is not None:
            window.reading_view.select(None)
        elif window.annotating.pen is not None:
            window.annotating.set_pen(None)
        elif window.annotations.selected_id:
            window.annotations.select("")
        else:
            window.find_in_text.close()

    def _focus_filter(self) -> None:
        field = self._window.panel.filter
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def _ask_annotator(self) -> None:
        window, project = self._window, self._window.session.project
        name, agreed = QInputDialog.getText(
            window,
            self.tr("Annotator"),
            self.tr("In whose name are annotations made?"),
            text=project.annotator if project is not None else window.settings.annotator,
        )
        if agreed:
            window.settings.annotator = name.strip()
            if project is not None:
                project.annotator = name

    def _keep_still(self) -> None:
        settings = self._window.settings
        settings.still = not settings.still
        self._window.commands["keep_still"].setChecked(settings.still)
        set_still(settings.still)

    def _report_problem(self) -> None:
        from reader.gui.report_window import open_report

        window = self._window
        open_report(window, window.session.project, window.settings.ground)

    # -- context menus

    def context_menu(self, at: QPoint, *, rows: bool = False) -> None:
        """Open the menu of what is selected, at a global point; with `rows`, on the list."""
        window = self._window
        menu = window.menus.text_menu(
            window.annotations.tags(),
            selection=window.reading_view.selection() is not None,
            annotation=bool(window.annotations.selected_id),
            rows=rows,
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        menu.popup(at)

    def _context_menu_by_key(self) -> None:
        view = self._window.reading_view
        span = view.chosen_span()
        viewport = view.viewport()
        at = viewport.rect().center()
        if span is not None and (rects := view.visible_rectangles(span)):
            at = rects[-1].bottomLeft()
        self.context_menu(viewport.mapToGlobal(at))
