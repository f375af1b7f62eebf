"""The documents of the project: which there are, how far one is, what is in them."""

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.model import STATES, Change, Tag
from reader.core.project import Project
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.icons import icon
from reader.gui.keys import LatinKeys, keys_of, shown
from reader.gui.library.documents import Documents
from reader.gui.library.documents_model import DocumentsModel
from reader.gui.library.documents_view import DocumentsView
from reader.gui.library.shelf import Order
from reader.gui.library.states import state_icon, state_label
from reader.gui.theme import Theme

_TYPING_PAUSE = 60  # ms
_AGAIN_AFTER = 0.3  # s between two makings of the rows while documents keep coming


class DocumentsPage(QWidget):
    """Count and order, filter, states, and the list."""

    opened = Signal(int)  # a document to show

    def __init__(self, annotations: CurrentAnnotations, documents: Documents, theme: Theme) -> None:
        super().__init__()
        self._annotations = annotations
        self._documents = documents
        self._theme = theme
        self._project: Project | None = None
        self._stale = False
        self._made_at = 0.0
        self.model = DocumentsModel(self)
        self.view = DocumentsView(self.model, theme)
        self._chips: dict[str, QToolButton] = {}
        self._pause = self._timer(_TYPING_PAUSE, self._apply_filter)
        self._later = self._timer(round(_AGAIN_AFTER * 1000), self._make_rows)
        self._prepare = self._timer(0, self._prepare_some)
        self._build()
        self.view.opened.connect(self.opened)
        self.view.asked.connect(self._do)
        self.view.state_asked.connect(lambda document: documents.turn_state([document]))
        self.view.context_requested.connect(self._menu)
        self.model.modelReset.connect(self._update_title)
        annotations.reset.connect(self._follow_document)
        theme.changed.connect(self._colour_chips)

    def _timer(self, interval: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(slot)
        return timer

    # -- the parts

    def _build(self) -> None:
        self._count = QLabel()
        self._count.setObjectName("documents_count")
        self._order = QToolButton()
        self._order.setObjectName("documents_order")
        self._order.setMinimumHeight(28)
        self._order.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._order.setIconSize(QSize(16, 16))
        self._order.setIcon(icon("chevron-down", self._theme, size=16))
        # Not its menu: Qt would keep room for an arrow of its own.
        self._orders_menu = self._order_menu()
        self._order.clicked.connect(self._open_orders)
        head = QHBoxLayout()
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(self._order)
        self.filter = QLineEdit()
        self.filter.setObjectName("documents_filter")
        self.filter.setPlaceholderText(self.tr("Filter by title, author or source"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.setClearButtonEnabled(True)
        self.filter.setAcceptDrops(False)  # a file dropped here is for the window
        self.filter.textChanged.connect(self._pause.start)
        self.filter.installEventFilter(LatinKeys(self.filter))
        chips = QHBoxLayout()
        chips.setSpacing(4)
        for state in STATES:
            chips.addWidget(self._chip(state))
        chips.addStretch()
        empty = self.tr("Drop files or folders on the window, or add them from the File menu.")
        self._empty = self._message("no_documents", empty, None)
        self._nothing = self._message(
            "no_document_matches", self.tr("Nothing matches."), self._clear_filter
        )
        self._stack = QStackedLayout()
        for widget in (self.view, self._empty, self._nothing):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.filter)
        column.addLayout(chips)
        column.addLayout(self._stack, 1)

    def _chip(self, state: str) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName(f"documents_{state}")
        chip.setCheckable(True)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setText(state_label(state))
        chip.setIcon(state_icon(state, self._theme))
        chip.setMinimumHeight(28)
        chip.toggled.connect(self._apply_filter)
        self._chips[state] = chip
        return chip

    def _colour_chips(self) -> None:
        for state, chip in self._chips.items():
            chip.setIcon(state_icon(state, self._theme))
        self._order.setIcon(icon("chevron-down", self._theme, size=16))

    def _message(self, name: str, text: str, mend: Callable[[], None] | None) -> QWidget:
        words = QLabel(text)
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setObjectName(name)
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.addStretch(1)
        column.addWidget(words)
        if mend is not None:
            button = QPushButton(self.tr("Clear the filter"))
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(mend)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return widget

    # -- order

    def _order_names(self) -> dict[Order, str]:
        return {
            Order.TAKEN_IN: self.tr("Order of taking in"),
            Order.TITLE: self.tr("Title"),
            Order.DATE: self.tr("Date"),
            Order.ANNOTATIONS: self.tr("Annotations"),
            Order.STATE: self.tr("State"),
        }

    def _order_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("documents_order_menu")
        self._orders = QActionGroup(menu)
        for order, name in self._order_names().items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(int(order))
            self._orders.addAction(action)
        self._orders.actions()[0].setChecked(True)
        menu.addSeparator()
        self._descending = self._switch(menu, self.tr("Descending"), self._sort)
        self._by_folder = self._switch(menu, self.tr("By folder"), self._set_by_folder)
        self._by_folder.setChecked(True)
        self._orders.triggered.connect(self._sort)
        return menu

    def _open_orders(self) -> None:
        at = self._order.rect().bottomLeft() + QPoint(0, 4)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            at.setX(self._order.width() - self._orders_menu.sizeHint().width())
        self._orders_menu.popup(self._order.mapToGlobal(at))

    def _switch(self, menu: QMenu, words: str, slot: Callable[[], None]) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.triggered.connect(lambda _on=False: slot())
        return action

    def _sort(self) -> None:
        chosen = self._orders.checkedAction()
        order = Order(chosen.data() if chosen is not None else 0)
        descending = self._descending.isChecked()
        self.model.alter(lambda: self.model.shelf.sort(order, descending=descending))

    def _set_by_folder(self) -> None:
        on = self._by_folder.isChecked()
        self.model.alter(lambda: self.model.shelf.set_by_folder(on))

    # -- filter

    def _apply_filter(self) -> None:
        self._pause.stop()
        states = [state for state, chip in self._chips.items() if chip.isChecked()]
        text = self.filter.text()
        self.model.alter(lambda: self.model.shelf.filter(text, states))
        self.view.verticalScrollBar().setValue(0)

    def _clear_filter(self) -> None:
        for chip in self._chips.values():
            chip.setChecked(False)
        self.filter.clear()
        self._apply_filter()

    def _update_title(self) -> None:
        shelf = self.model.shelf
        if shelf.shown == shelf.total:
            words = self.tr("%Ln document(s)", "", shelf.total)
        else:
            locale = self.locale()
            words = self.tr("{shown} of {total}").format(
                shown=locale.toString(shelf.shown), total=locale.toString(shelf.total)
            )
        self._count.setText(words)
        order = self._order_names()[shelf.order]
        self._order.setText(order)
        # As wide as its words: Qt gives such a button more, and it would not end where the
        # field below it ends.
        self._order.setFixedWidth(self._order.fontMetrics().horizontalAdvance(order) + 32)
        self._by_folder.setEnabled(shelf.has_folders)
        if shelf.shown:
            self._stack.setCurrentWidget(self.view)
        else:
            self._stack.setCurrentWidget(self._nothing if shelf.total else self._empty)

    # -- the project

    def set_project(self, project: Project) -> None:
        """Show another project's."""
        self._project = project
        self._stale = True
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while it was hidden is asked for now."""
        super().showEvent(event)
        if self._stale:
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        project = self._project
        if project is None:
            return
        self.view.painter.set_tags(project.tags())
        documents, counts = project.documents(), project.annotation_counts_by_tag()
        self.model.alter(lambda: self.model.shelf.replace_all(documents, counts))
        self._made_at = time.monotonic()
        self._prepare.start()
        self._follow_document()

    def _prepare_some(self) -> None:
        """In idle time, what the first filter would wait for."""
        if self.model.shelf.prepare_some():
            self._prepare.start()

    def follow(self, change: Change) -> None:
        """The project changed."""
        if not self.isVisible():
            self._stale = True
            return
        if any(isinstance(r, Tag) for r in (*change.removed, *change.added)):
            self._fill()
            return
        touched, rows = self.model.shelf.follow(change.removed, change.added)
        if not rows:
            self.view.repaint_documents(touched)
            return
        # Documents that come in their hundreds are shown some times a second, not at each write.
        if change.removed or time.monotonic() - self._made_at >= _AGAIN_AFTER:
            self._make_rows()
        elif not self._later.isActive():
            self._later.start()

    def _make_rows(self) -> None:
        self.model.alter(self.model.shelf.refresh)
        self._made_at = time.monotonic()
        self._prepare.start()

    def _follow_document(self) -> None:
        shown = self._annotations.document or 0
        self.view.set_shown(shown)
        if shown and self.isVisible() and not self.view.hasFocus():
            self.view.select_only(shown)

    def take_focus(self) -> None:
        """Get ready for the keyboard."""
        self.view.setFocus()

    # -- verbs

    def _do(self, command: str) -> None:
        chosen = self.view.selected()
        if command == "documents_menu":
            row = self.view.visualRect(self.view.currentIndex())
            self._menu(self.view.viewport().mapToGlobal(row.center()))
        elif not chosen:
            return
        elif command == "remove_documents":
            self._documents.remove_many(chosen)
        elif command == "next_state":
            self._documents.turn_state(chosen)
        elif command == "rename_documents" and len(chosen) == 1:
            self._documents.rename(chosen[0])
        elif command in ("edit_fields", "rename_documents"):
            self._documents.edit_fields(chosen)

    def _menu(self, at: QPoint) -> None:
        chosen = self.view.selected()
        if not chosen:
            return
        menu = QMenu(self)
        menu.setObjectName("documents_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        one = len(chosen) == 1

        def add(name: str, words: str, slot: Callable[[], None]) -> None:
            action = menu.addAction(f"{words}\t{shown(keys_of(name)[0])}")
            action.setObjectName(name)
            action.setEnabled(self._project is not None and not self._project.read_only)
            action.triggered.connect(lambda _c=False: slot())

        if one:
            menu.addAction(self.tr("Open"), lambda: self.opened.emit(chosen[0]))
            add("rename_documents", self.tr("Rename…"), lambda: self._do("rename_documents"))
        add("edit_fields", self.tr("Details…"), lambda: self._do("edit_fields"))
        self._add_states(menu, chosen)
        menu.addSeparator()
        words = self.tr("Remove") if one else self.tr("Remove %Ln document(s)", "", len(chosen))
        add("remove_documents", words, lambda: self._do("remove_documents"))
        menu.popup(at)

    def _add_states(self, menu: QMenu, chosen: list[int]) -> None:
        states = menu.addMenu(self.tr("State"))
        states.setEnabled(self._project is not None and not self._project.read_only)
        held = {d.state for d in map(self.model.shelf.get, chosen) if d is not None}
        for state in STATES:
            action = states.addAction(state_icon(state, self._theme), state_label(state))
            action.setObjectName(f"state_{state}")
            action.setEnabled(held != {state})
            action.triggered.connect(lambda _c=False, s=state: self._documents.set_state(chosen, s))
