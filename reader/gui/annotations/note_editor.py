"""The note of an annotation, written on a small card below its span."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.core.model import Annotation, Tag
from reader.core.text.bidi import base_direction
from reader.gui.card import SHADOW, Card, placement
from reader.gui.keys import LatinKeys, combo, shown
from reader.gui.tags.labels import label
from reader.gui.tags.swatch import Swatch
from reader.gui.theme import Theme

_WIDTH = 340
_LINES = 6  # it grows to this many, then scrolls


class NoteText(QPlainTextEdit):
    """A few lines of text whose direction follows what is written in them."""

    resized = Signal()
    most_lines = _LINES

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note_text")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._latin = LatinKeys(self)
        self.installEventFilter(self._latin)
        self.textChanged.connect(self._follow)
        self._direction = Qt.LayoutDirection.LayoutDirectionAuto

    def written(self) -> str:
        """The text as it was typed: `toPlainText` would turn no-break spaces into spaces."""
        text = self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
        # Half a character beyond the BMP can be left by a paste; no file can hold it.
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def side_of(self, text: str) -> str | None:
        """The side of a text, "rtl" or "ltr"; None leaves it at the interface's."""
        return base_direction(text)

    def _follow(self) -> None:
        """Turn to the text's own side, and grow with it."""
        found = self.side_of(self.toPlainText())
        direction = {
            "rtl": Qt.LayoutDirection.RightToLeft,
            "ltr": Qt.LayoutDirection.LeftToRight,
            None: self.layoutDirection(),
        }[found]
        if direction != self._direction:
            self._direction = direction
            option = QTextOption(self.document().defaultTextOption())
            option.setTextDirection(direction)
            # A text layout's AlignLeft means the left, whatever the direction.
            rtl = direction is Qt.LayoutDirection.RightToLeft
            option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
            self.document().setDefaultTextOption(option)
        self.fit()

    def fit(self) -> None:
        """Take the height of the text, two lines at least, and never half of a line."""
        heights = self._line_heights()
        while len(heights) < 2:
            heights.append(max([QFontMetricsF(self.font()).lineSpacing(), *heights]))
        around = self.contentsMargins()  # the style sheet's border and padding
        frame = around.top() + around.bottom() + 2 * round(self.document().documentMargin()) + 4
        height = round(sum(heights)) + frame
        if height != self.height():
            self.setFixedHeight(height)
            self.resized.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _line_heights(self) -> list[float]:
        """Of the lines that are shown at most: Arabic ones are higher than the font says."""
        heights: list[float] = []
        block = self.document().begin()
        while block.isValid() and len(heights) < self.most_lines:
            self.document().documentLayout().blockBoundingRect(block)  # lays it out
            layout = block.layout()
            heights += [layout.lineAt(n).height() for n in range(layout.lineCount())]
            block = block.next()
        return heights[: self.most_lines]


class NoteEditor(Card):
    """Opens on one annotation; Ctrl+Enter or leaving it keeps the note, Esc drops the change."""

    committed = Signal(str, str)  # annotation id, note; only where the note was changed
    cancelled = Signal()
    closed = Signal()  # after either

    def __init__(self, theme: Theme, viewport: QWidget) -> None:
        super().__init__(theme, viewport)
        self.setObjectName("note_editor")
        self.setAccessibleName(self.tr("Note"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._annotation = ""
        self._around: tuple[list[QRect], QRect, QRect] | None = None
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._swatch: Swatch | None = None
        self._title = QLabel(self)
        self._row.addWidget(self._title, 1)
        self.text = NoteText(self)
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setPlaceholderText(self.tr("Note"))
        self.text.installEventFilter(self)
        self.text.resized.connect(self._place_again)
        hint = QLabel(
            self.tr("%1 keeps the note, %2 drops it")
            .replace("%1", shown("Ctrl+Enter"))
            .replace("%2", shown("Esc")),
            self,
        )
        hint.setProperty("quiet", True)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(SHADOW + 12, SHADOW + 10, SHADOW + 12, SHADOW + 10)
        layout.setSpacing(8)
        layout.addLayout(self._row)
        layout.addWidget(self.text)
        layout.addWidget(hint)

    @property
    def annotation_id(self) -> str:
        """The annotation whose note is being written; "" while the card is closed."""
        return self._annotation

    def open_for(
        self, annotation: Annotation, tag: Tag, rects: list[QRect], end: QRect, viewport: QRect
    ) -> None:
        """Write the note of an annotation, its span's rectangles being those of the viewport."""
        self.finish()
        self._annotation = annotation.id
        self._title.setText(label(tag))
        if self._swatch is None:
            self._swatch = Swatch(self.theme, tag, self)
            self._row.insertWidget(0, self._swatch)
        self._swatch.set_tag(tag)
        self.text.setPlainText(annotation.note)
        self.text.document().setModified(False)
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self.place(rects, end, viewport)
        self.text.fit()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self, rects: list[QRect], end: QRect, viewport: QRect) -> None:
        """Put the card beside its span; at the foot of the view where there is no room."""
        self._around = (rects, end, viewport)
        self._place_again()

    def _place_again(self) -> None:
        if not self._annotation or self._around is None:
            return
        rects, end, viewport = self._around
        width = min(_WIDTH + 2 * SHADOW, viewport.width())
        self.resize(width, self.height())
        self._column.activate()
        size = QSize(width, self._column.totalHeightForWidth(width))
        if size.height() <= 0:
            size.setHeight(self._column.totalSizeHint().height())
        at = placement(size, rects, end, viewport)
        if at is None:
            x = end.center().x() - width // 2
            x = max(viewport.left(), min(x, viewport.right() + 1 - width))
            at = QPoint(x, max(viewport.top(), viewport.bottom() + 1 - size.height()))
        self.setGeometry(QRect(at, size))
        self.show()
        self.raise_()

    def finish(self) -> None:
        """Keep the note if it was changed, and close."""
        if not self._annotation:
            return
        self._keep()
        self._close()

    def cancel(self) -> None:
        """Close, and leave the note as it was."""
        if self._annotation:
            self._close()
            self.cancelled.emit()

    def _keep(self) -> None:
        if self.text.document().isModified():
            self.text.document().setModified(False)
            self.committed.emit(self._annotation, self.text.written())

    def _close(self) -> None:
        self._annotation = ""
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            pressed = combo(event)
            if pressed == "Esc":
                self.cancel()
                return True
            if pressed == "Ctrl+Enter":
                self.finish()
                return True
        elif event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._left(event.reason())
        return super().eventFilter(watched, event)

    def _left(self, reason: Qt.FocusReason) -> None:
        """Keep what was written when the focus goes elsewhere; a menu or another window of the
        desktop leaves the card open."""
        if not self._annotation or reason is Qt.FocusReason.PopupFocusReason:
            return
        if reason is Qt.FocusReason.ActiveWindowFocusReason:
            self._keep()
        else:
            self.finish()
