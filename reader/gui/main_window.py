"""The window: assembles its parts and connects them; decides nothing."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import ReaderError
from reader.core.model import Change, Document
from reader.core.project import Project
from reader.gui.acts import Acts
from reader.gui.annotating import Annotating
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.annotations.panel import AnnotationPanel
from reader.gui.bridge import Bridge
from reader.gui.by_keys import ByKeys
from reader.gui.checking import Checking
from reader.gui.codebook.codebook import CodebookWindow
from reader.gui.commands import Commands
from reader.gui.controls import Controls
from reader.gui.exchange.exchange import Exchange
from reader.gui.files import Files
from reader.gui.find.in_text import FindInText
from reader.gui.history.opener import HistoryOpener
from reader.gui.library.documents import Documents
from reader.gui.library.library import Library
from reader.gui.library.searching import Searching
from reader.gui.margin.gutter import Gutter
from reader.gui.margin.notes import MarginNotes
from reader.gui.menus import Menus, action_name, uses_menu_bar
from reader.gui.messages import isolate
from reader.gui.notice_bar import NoticeBar
from reader.gui.overlays import Overlays
from reader.gui.reading.spoken import SpokenText
from reader.gui.reading.view import ReadingView
from reader.gui.remembering import bring_back, give_widths, widths
from reader.gui.session import Session
from reader.gui.settings import Settings
from reader.gui.status_line import StatusLine
from reader.gui.suggestions.suggestions import SuggestionsInWindow
from reader.gui.telling import Telling
from reader.gui.theme import Theme


class MainWindow(QMainWindow):
    """One project in a window of its own."""

    loaded = Signal()  # all of a document's annotations are in memory
    language_chosen = Signal(str)
    _act_over = Signal()

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self.settings = settings
        self._theme = theme
        self.annotations = CurrentAnnotations(self)
        self.reading_view = ReadingView(theme, self.annotations)
        self.annotating = Annotating(self.reading_view, self.annotations, self)
        self.session = Session(self.reading_view, self.annotations, settings, self)
        self.notices = NoticeBar(theme)
        self.status = StatusLine(self.annotations, theme)
        self.telling = Telling(self.notices, self.status, self)
        self.commands = Commands(self)
        self.files = Files(self, settings, lambda: self.session.project, theme)
        self.documents = Documents(self, self.annotations)
        self.exchange = Exchange(self, theme)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.library = Library(self.annotations, self.documents, settings, theme, self.splitter)
        self.find_in_text = FindInText(self.reading_view, self.annotations, theme, self)
        self.overlays = Overlays(self.reading_view, self.annotations, self.annotating, theme)
        self.spoken = SpokenText(self.reading_view, self.annotations)
        self.margin = MarginNotes(self.reading_view, self.annotations, theme)
        self.gutter = Gutter(self.reading_view, self.annotations, theme)
        self.searching = Searching(self.session, self.reading_view, theme, self)
        self.bridge = Bridge(self)
        self.checking = Checking(self)
        self._checked: Path | None = None
        self._words_due = False
        self._act_over.connect(self._say_where_and_what, Qt.ConnectionType.QueuedConnection)
        self._side = QVBoxLayout()
        self.suggestions = SuggestionsInWindow(
            self.reading_view,
            self.annotations,
            self.commands,
            theme,
            self.find_in_text.layout,
            self._side,
            self,
        )
        self.by_keys = ByKeys(self, self.reading_view, self.annotations, self.annotating, theme)
        self.acts = Acts(self)
        self.codebook = CodebookWindow(self.annotations, self.commands, theme, self)
        self.history = HistoryOpener(self.annotations, theme, self)
        self.menus = Menus(self.commands, self)
        self.controls = Controls(theme, self.commands, self.menus)
        self.panel = AnnotationPanel(self.annotations, self.annotating, settings, theme)
        self._assemble()
        self._connect()
        self._dress()
        self.reading_view.set_zoom(settings.zoom)
        room = self.screen().availableSize()
        self.resize(min(1440, room.width() - 40), min(900, room.height() - 60))
        self.restoreGeometry(settings.state("geometry"))
        bring_back(self)

    # -- assembling

    def _assemble(self) -> None:
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.find_in_text.column)
        side = QWidget()
        side.setObjectName("side")
        side.setLayout(self._side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.setSpacing(1)
        self._side.addWidget(self.panel, 2)
        self.splitter.addWidget(side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([1100, 340])
        side.setMinimumWidth(260)
        self.reading_view.setMinimumWidth(320)
        whole = QWidget()
        self._column = column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.controls, self.notices):
            column.addWidget(part)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        if self.settings.library_shown:
            self.library.show()
        give_widths(self.splitter, self.settings.widths)
        self.reading_view.setFocus()
        if uses_menu_bar():
            for action in self.menus.main.actions():
                self.menuBar().addAction(action)

    def _connect(self) -> None:
        view, annotations, annotating = self.reading_view, self.annotations, self.annotating
        sources = (self.files, self.session, self.documents, self.searching, self.exchange)
        for source in (annotating, *sources, self.suggestions):
            source.failed.connect(self.telling.failed)
        self.suggestions.done.connect(self.telling.state)
        self.files.said.connect(self.status.say)
        self.documents.said.connect(self.status.say)
        self.searching.said.connect(self.status.say)
        self.files.project_chosen.connect(self.open_project)
        self.files.document_added.connect(self.session.open_document)
        self.files.bar_made.connect(lambda bar: self._column.insertWidget(3, bar))
        annotating.done.connect(self.telling.state)
        annotating.pen_changed.connect(self.controls.tag_bar.set_pen)
        self.controls.tag_bar.tag_chosen.connect(annotating.choose)
        self.controls.tag_bar.more_asked.connect(self.overlays.pick_tag)
        annotations.tags_changed.connect(self._on_tags)
        self.library.opened.connect(self.session.open_document)
        self.library.hidden.connect(view.setFocus)
        self.bridge.changed.connect(self._on_changed)
        self.session.opened.connect(self._on_document)
        self.session.loaded.connect(self._on_loaded)
        self.checking.found.connect(self.telling.problems)
        annotations.selected.connect(self._update_actions)
        view.selection_changed.connect(self._update_actions)
        view.moved.connect(self._word_later)
        view.stepped.connect(self.session.step)
        view.zoomed.connect(lambda percent: setattr(self.settings, "zoom", percent))
        view.context_requested.connect(self.acts.context_menu)
        self.panel.table.activated_annotation.connect(self.session.bring_to_middle)
        self.panel.table.document_asked.connect(self.session.open_document)
        self.panel.model.everywhere.failed.connect(self.telling.failed)
        self.panel.table.context_requested.connect(
            lambda _id, at: self.acts.context_menu(at, rows=True)
        )
        self.overlays.note_closed.connect(view.setFocus)
        self.margin.opened.connect(self.overlays.edit_note)
        self.panel.editing.finished.connect(view.setFocus)
        self.panel.editing.history_asked.connect(lambda: self.history.open())
        switcher = self.controls.switcher
        switcher.about_to_list.connect(lambda: self.documents.list_in(switcher))
        switcher.opened.connect(self.session.open_document)
        switcher.rename_asked.connect(self.documents.rename)
        switcher.remove_asked.connect(self.documents.remove)
        self.menus.ground_chosen.connect(self.set_ground)
        self.menus.language_chosen.connect(self.language_chosen)
        self.menus.recent_chosen.connect(lambda path: self.open_project(Path(path)))
        self.codebook.said.connect(self.status.say)
        self.menus.tag_chosen.connect(annotating.choose)

    def _dress(self) -> None:
        self.setPalette(self._theme.palette())
        self.setStyleSheet(self._theme.style_sheet())
        self.menus.check(self.menus.grounds, self._theme.ground.name)
        self.menus.check(self.menus.languages, self.settings.language)

    def set_ground(self, name: str) -> None:
        """Read on another ground."""
        self._theme.set_ground(name)
        self.settings.ground = name
        self._dress()

    # -- the project

    def open_project(self, path: Path) -> None:
        """Open a project in place of the one that is open; that one stays where this fails."""
        from reader.gui.opening import open_for_window

        current = self.session.project
        if current is not None and path.exists() and current.path.samefile(path):
            return
        try:
            project = open_for_window(path)
        except ReaderError as error:
            self.telling.failed(error)
            return
        self.set_project(project)

    def set_project(self, project: Project) -> None:
        """Show a project that is open."""
        self.files.stop()
        self.exchange.stop()
        self.acts.keep_what_is_written()
        self.codebook.close()
        self.history.close()
        if self.settings.annotator:
            project.annotator = self.settings.annotator
        self.bridge.attach(project)
        self.annotating.set_pen(None)
        self.controls.tag_bar.set_tags(project.tags())
        self.controls.tag_bar.set_enabled(not project.read_only)
        self.settings.last_project = str(project.path.absolute())
        self.menus.set_recent(self.settings.recent_projects)
        self.session.set_project(project)
        self.library.set_project(project)
        self.searching.set_project(project)
        self.telling.set_project(project)

    def _on_document(self, document: object) -> None:
        title = document.title if isinstance(document, Document) else ""
        self.controls.switcher.set_title(title or self.tr("No document"))
        project = self.session.project
        name = project.path.name if project is not None else ""
        self.setWindowTitle(f"{isolate(title, 60)} · {isolate(name, 40)}" if title else name)
        self.telling.overrides(False)
        self._update_actions()
        self.status.count()

    def _check(self, path: Path) -> None:
        project = self.session.project
        if project is not None and project.path == path:
            self.checking.look(path)

    def _on_loaded(self) -> None:
        project = self.session.project
        if project is not None and project.path != self._checked:
            self._checked = project.path
            # When all is read and drawn: the check reads the whole file once more.
            QTimer.singleShot(1_000, self, lambda: self._check(project.path))
            QTimer.singleShot(1_000, self, self.searching.index)
            QTimer.singleShot(2_000, self, self.annotating.warm_up)
        QTimer.singleShot(0, self.panel.model.prepare)
        self.telling.overrides(self.session.has_overrides())
        self.loaded.emit()

    def _on_changed(self, change: Change) -> None:
        self.annotations.apply(change)
        self.session.follow(change)
        self.library.follow(change)
        self.searching.follow(change)
        self.suggestions.follow(change)
        self._update_actions()

    def _on_tags(self) -> None:
        tags, pen = self.annotations.tags(), self.annotating.pen
        if pen is not None and all(t.id != pen for t in tags):
            self.annotating.set_pen(None)
        self.controls.tag_bar.set_tags(tags)
        self.controls.tag_bar.set_pen(self.annotating.pen)

    # -- telling

    def _update_actions(self) -> None:
        self.acts.update()
        self._word_later()

    def _word_later(self) -> None:
        """Once for all that an act sets off, and before it is painted: a timer would come after."""
        if not self._words_due:
            self._words_due = True
            self._act_over.emit()

    def _say_where_and_what(self) -> None:
        """The paragraph, and what undo would undo."""
        self._words_due = False
        number, of = self.session.paragraph()
        self.status.set_paragraph(number, of)
        project = self.session.project
        tags = {tag.id: tag for tag in self.annotations.tags()}
        undo = action_name(project.undo_action if project is not None else None, tags)
        redo = action_name(project.redo_action if project is not None else None, tags)
        undo_text, redo_text = self.tr("Undo: {name}"), self.tr("Redo: {name}")
        self.commands.set_text("undo", undo_text.format(name=undo) if undo else self.tr("Undo"))
        self.commands.set_text("redo", redo_text.format(name=redo) if redo else self.tr("Redo"))
        self.controls.update_buttons()

    # -- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every key that no field took for itself: what it means is `keys`' affair."""
        if not self.acts.press(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged in."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files and folders that are dropped."""
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        # After the drop is over: a dialog in the middle of it would hold up the other program.
        QTimer.singleShot(0, lambda: self.files.take_in(paths))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being written and where one reads; let go of the project."""
        self.files.stop()
        self.exchange.stop()
        self.acts.keep_what_is_written()
        self.codebook.close()
        self.settings.set_state("geometry", self.saveGeometry())
        self.settings.widths = widths(self.splitter, self.settings.widths)
        self.bridge.attach(None)
        self.searching.set_project(None)
        self.session.close()
        self.settings.save()
        super().closeEvent(event)
