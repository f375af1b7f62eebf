"""The window of one annotation's history: what it is now, and every act, the newest first."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import ReaderError
from reader.core.model import Annotation, Change, Span, Tag
from reader.gui.annotations.bounds import shortened
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.history.entry import Entry, paragraph
from reader.gui.history.telling import Told, told_acts
from reader.gui.keys import combo
from reader.gui.messages import told
from reader.gui.tags.labels import label
from reader.gui.tags.swatch import Swatch
from reader.gui.theme import Theme

_AT_ONCE = 40  # acts; the older ones are shown when they are asked for
_AFTER = 30  # ms: what was done is painted first


class HistoryWindow(QDialog):
    """Stays open beside the text and follows the selection and what is done."""

    def __init__(self, annotations: CurrentAnnotations, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("history_window")
        self.setWindowTitle(self.tr("History of an annotation"))
        self._annotations, self._theme = annotations, theme
        self._id = ""
        self._now: Annotation | None = None
        self._acts: list[Told] = []
        self._shown = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER)
        self._later.timeout.connect(self._read)
        self._build()
        annotations.selected.connect(self._selected)
        annotations.applied.connect(self._changed)
        theme.changed.connect(self._later.start)
        self.resize(460, 560)

    def _build(self) -> None:
        self._head = QVBoxLayout()
        self._head.setContentsMargins(16, 14, 16, 12)
        self._head.setSpacing(6)
        self._list = QWidget()
        self._list.setObjectName("history_list")
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 12)
        self._column.setSpacing(0)
        scroll = QScrollArea()
        scroll.setObjectName("history_scroll")
        scroll.setAccessibleName(self.tr("What was done"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._list)
        self._scroll = scroll
        self._older = QPushButton(self.tr("Older ones"))
        self._older.setObjectName("history_older")
        self._older.clicked.connect(self._show_older)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("history_close")
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 12)
        foot.addWidget(self._older)
        foot.addStretch()
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head)
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)
        scroll.setFocus()

    # -- what it is about

    def show_for(self, annotation_id: str) -> None:
        """Tell of this annotation from now on."""
        self._id = annotation_id
        self._read()

    def _selected(self, annotation_id: str) -> None:
        # Nothing selected: what was shown stays, so that a removal can be read.
        if annotation_id and annotation_id != self._id and self.isVisible():
            self._id = annotation_id
            self._later.start()

    def _changed(self, change: Change) -> None:
        records = (*change.removed, *change.added)
        ours = any(
            isinstance(r, Tag) or (isinstance(r, Annotation) and r.id == self._id) for r in records
        )
        if ours and self.isVisible():
            self._later.start()

    def _read(self) -> None:
        self._later.stop()
        project = self._annotations.project
        if project is None or not self._id:
            return
        self._now = self._annotations.anywhere(self._id)
        try:
            acts = project.history_of(self._id)
        except ReaderError as error:
            self._acts = []
            self._show_head(told(error))
            self._show_acts(0)
            return
        self._acts = told_acts(acts, self._now, self._annotations.tags(), self._words)
        nothing = self.tr("Nothing was done to it since its history is kept.")
        self._show_head("" if self._acts else nothing)
        self._show_acts(0)

    def _words(self, document: int, span: Span) -> str:
        """The words of a span, long ones by their ends."""
        project = self._annotations.project
        try:
            if document == self._annotations.document:
                return shortened(self._annotations.text(), span)
            return shortened(project.text(document), span) if project is not None else ""
        except ReaderError:
            return ""  # its document is gone: the bounds are told as numbers

    # -- showing

    def _show_head(self, said: str) -> None:
        _empty(self._head)
        now = self._now
        if now is not None:
            tag = self._annotations.tag(now.tag)
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(Swatch(self._theme, tag, self))
            name = QLabel(label(tag))
            name.setObjectName("history_tag")
            line.addWidget(name)
            line.addStretch()
            self._head.addLayout(line)
            ink = self._theme.ground.ink.name()
            self._head.addWidget(paragraph(self._words(now.document, now.span), ink))
        elif not said:
            said = self.tr("This annotation was removed.")
        if said:
            sentence = QLabel(said)
            sentence.setObjectName("history_said")
            sentence.setWordWrap(True)
            self._head.addWidget(sentence)

    def _show_acts(self, first: int) -> None:
        if first == 0:
            _empty(self._column)
            self._scroll.verticalScrollBar().setValue(0)
        elif (stretch := self._column.takeAt(self._column.count() - 1)) is not None:
            del stretch
        for act in self._acts[first : first + _AT_ONCE]:
            self._column.addWidget(Entry(act, self._theme, self._list))
        self._column.addStretch()
        self._shown = min(len(self._acts), first + _AT_ONCE)
        self._older.setVisible(self._shown < len(self._acts))

    def _show_older(self) -> None:
        self._show_acts(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and the like stay the window's; Esc closes."""
        if combo(event) in ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"):
            event.ignore()
            return
        super().keyPressEvent(event)


def _empty(layout: QLayout) -> None:
    """Take all out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            _empty(inner)
        elif (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
