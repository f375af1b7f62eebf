"""The row above the hits: a box for all, how many there are, and a tag for those ticked."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from reader.core.model import Tag
from reader.gui.library.hit_painter import BOX, paint_box
from reader.gui.tags.labels import label
from reader.gui.tags.swatch import swatch_icon
from reader.gui.theme import Theme

_TARGET = 24


class TickBox(QAbstractButton):
    """A box that looks like those beside the hits: none, some or all of them are ticked."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._ticked = self._of = 0
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setFixedSize(_TARGET, _TARGET)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)

    def set_ticked(self, ticked: int, of: int) -> None:
        """How many of how many are ticked."""
        self._ticked, self._of = ticked, of
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_TARGET, _TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        try:
            edge = (_TARGET - BOX) / 2
            box = QRectF(edge, edge, BOX, BOX)
            paint_box(painter, box, self._ticked, self._of, self._theme)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(self._theme.ground.accent)
                painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6)
        finally:
            painter.end()


class AnnotateBar(QWidget):
    """Says what was found, and what was done with it."""

    all_ticked = Signal(bool)
    tag_chosen = Signal(int)
    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags: list[Tag] = []
        self._ticked = self._of = 0
        self._busy = False
        self._writable = True
        self._colour: QColor | None = None
        self.box = TickBox(theme, self.tr("All hits"))
        self.box.setObjectName("search_tick_all")
        self.box.clicked.connect(lambda: self.all_ticked.emit(self._ticked < self._of))
        self.said = QLabel()
        self.said.setObjectName("search_said")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button = QPushButton()
        self.button.setObjectName("search_annotate")
        self.button.setMinimumHeight(32)
        self.button.clicked.connect(self._act)
        self.menu = QMenu(self)
        self.menu.setObjectName("search_tags")
        row = QHBoxLayout(self)
        # The box stands above those of the rows.
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box)
        row.addWidget(self.said, 1)
        row.addWidget(self.button)
        self.set_ticked(0, 0)

    def set_tags(self, tags: Iterable[Tag], *, writable: bool) -> None:
        """The codebook, and whether the project can be annotated."""
        self._tags, self._writable = list(tags), writable
        self._show()

    def set_ticked(self, ticked: int, of: int) -> None:
        """How many hits are ticked of those that can be."""
        self._ticked, self._of = ticked, of
        self.box.set_ticked(ticked, of)
        self._show()

    def set_busy(self, busy: bool) -> None:
        """While all hits are annotated the button stops that."""
        self._busy = busy
        self._show()

    def say(self, words: str, *, problem: bool = False) -> None:
        """Say what was found, or why nothing can be."""
        colour = self._theme.ground.wrong if problem else self._theme.ground.muted
        if colour != self._colour:  # a style sheet costs more than all else that is told
            self._colour = colour
            self.said.setStyleSheet(f"color: {colour.name()};")
        self.said.setText(words)

    def _show(self) -> None:
        something = self._of > 0
        self.box.setVisible(something)
        self.button.setVisible(something and self._writable)
        self.button.setEnabled(self._busy or self._ticked > 0)
        if self._busy:
            self.button.setText(self.tr("Stop"))
        elif self._ticked == self._of:
            self.button.setText(self.tr("Annotate all…"))
        else:
            words = self.tr("Annotate {number}…")
            self.button.setText(words.format(number=QLocale().toString(self._ticked)))

    def _act(self) -> None:
        if self._busy:
            self.stopped.emit()
            return
        self._fill()
        below = self.button.rect().bottomLeft()
        if self.isRightToLeft():
            below = self.button.rect().bottomRight()
            below.setX(below.x() - self.menu.sizeHint().width())
        self.menu.popup(self.button.mapToGlobal(below))

    def _fill(self) -> None:
        self.menu.clear()
        for tag in self._tags:
            action = self.menu.addAction(swatch_icon(tag, self._theme), label(tag))
            action.setObjectName(f"search_tag_{tag.name}")
            action.triggered.connect(lambda _checked=False, t=tag.id: self.tag_chosen.emit(t))
