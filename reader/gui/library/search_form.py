"""What to look for in the project: the field, the switches, and where to look."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QToolButton, QWidget

from reader.core.model import Tag
from reader.core.search.query import Query, parse
from reader.gui.icons import IconButton
from reader.gui.keys import LatinKeys
from reader.gui.tags.labels import label
from reader.gui.tags.swatch import swatch_icon
from reader.gui.theme import Theme

_TYPING_PAUSE = 150  # ms
_NARROWEST = 280
_FIELD = 240  # pixels: where the field has less, the switches have a row of their own


class SearchForm(QWidget):
    """Tells of another query when typing pauses, and at once when a switch or Enter says so."""

    changed = Signal()
    entered = Signal()  # Enter where nothing had changed
    to_hits = Signal()  # Down
    left = Signal()  # Esc, or the button

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags: list[Tag] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.field = QLineEdit()
        self.field.setObjectName("search_field")
        self.field.setPlaceholderText(self.tr("Search the library"))
        self.field.setAccessibleName(self.tr("Search the library"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.field.installEventFilter(LatinKeys(self.field))
        self.field.textChanged.connect(self._pause.start)
        self.exact = self._switch(
            "search_exact",
            self.tr("Exact letters"),
            self.tr("Letters, marks and case as they are typed"),
        )
        self.part = self._switch(
            "search_part",
            self.tr("Part of a word"),
            self.tr("Also within words, not whole words alone"),
        )
        self.regex = self._switch(
            "search_regex",
            self.tr("Regular expression"),
            self.tr("What is typed is a regular expression"),
        )
        self.regex.toggled.connect(lambda on: self.part.setEnabled(not on))
        self.where = QComboBox()
        self.where.setObjectName("search_where")
        self.where.setAccessibleName(self.tr("Where to look"))
        self.where.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.where.setMinimumWidth(96)
        self.where.activated.connect(self._at_once)
        theme.changed.connect(lambda: self.set_tags(self._tags))
        self._lay_out()

    def _switch(self, name: str, words: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(words)
        button.setToolTip(tip)
        button.setCheckable(True)
        button.setMinimumHeight(32)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.toggled.connect(self._at_once)
        return button

    def _lay_out(self) -> None:
        self._switches = QWidget()
        row = QHBoxLayout(self._switches)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.exact, self.part, self.regex):
            row.addWidget(button)
        row.addStretch()
        self._close = IconButton("close", self._theme, self.tr("Close the search"))
        self._close.setObjectName("search_close")
        self._close.clicked.connect(self.left)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.field, 0, 0)
        self._grid.addWidget(self._switches, 0, 1)
        self._grid.addWidget(self.where, 0, 2)
        self._grid.addWidget(self._close, 0, 3)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any place: the switches may go below."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow place the switches go below the field."""
        super().resizeEvent(event)
        beside = self._switches.sizeHint().width() + self.where.sizeHint().width()
        narrow = self.width() < beside + self._close.width() + _FIELD
        if narrow is not (self._grid.itemAtPosition(1, 0) is not None):
            self._grid.removeWidget(self._switches)
            self._grid.addWidget(self._switches, *((1, 0, 1, 4) if narrow else (0, 1, 1, 1)))

    # -- what is said

    def query(self) -> Query:
        """What to look for."""
        return parse(
            self.field.text(),
            exact=self.exact.isChecked(),
            part=self.part.isChecked(),
            regex=self.regex.isChecked(),
        )

    def tag(self) -> int | None:
        """The tag whose annotations are to be looked through, None for all texts and notes."""
        found = self.where.currentData()
        return found if isinstance(found, int) else None

    def set_tags(self, tags: list[Tag]) -> None:
        """The codebook, or its colours, may be others."""
        chosen = self.tag()
        self._tags = tags
        self.where.clear()
        self.where.addItem(self.tr("Texts and notes"), None)
        for tag in tags:
            words = self.tr("Annotations: {tag}").format(tag=label(tag))
            self.where.addItem(swatch_icon(tag, self._theme), words, tag.id)
        self.where.setCurrentIndex(max(0, self.where.findData(chosen)) if chosen else 0)

    def look_for(self, words: str) -> None:
        """Look for some words as they are, or wait for them to be typed."""
        if words:
            self.field.setText(words)
            self._at_once()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _at_once(self) -> None:
        self._pause.stop()
        self.changed.emit()

    # -- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the field that are no writing."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():
                self._at_once()
            else:
                self.entered.emit()
        elif key == Qt.Key.Key_Down:
            self.to_hits.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True
