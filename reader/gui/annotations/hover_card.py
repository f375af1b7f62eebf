"""What lies under the mouse: tag, note, who made it and when, on a card that is only looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.core.model import Annotation, Tag
from reader.core.text.bidi import base_direction
from reader.gui.card import SHADOW, Card, placement
from reader.gui.tags.labels import label
from reader.gui.tags.swatch import Swatch
from reader.gui.theme import Theme

_WIDTH = 300
_MOST = 4  # annotations told; the others are counted
_LONG = 34  # characters beyond which a text wraps
_NOTE = 400  # characters of a note that are shown


def told_time(created_at: str) -> str:
    """Return a stored time as the reader's clock and language have it."""
    time = QDateTime.fromString(created_at, Qt.DateFormat.ISODateWithMs)
    if not time.isValid():
        return created_at
    return QLocale().toString(time.toLocalTime(), QLocale.FormatType.ShortFormat)


class HoverCard(Card):
    """Shows annotations; lets every click through to the text."""

    def __init__(self, theme: Theme, viewport: QWidget) -> None:
        super().__init__(theme, viewport)
        self.setObjectName("hover_card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SHADOW + 12, SHADOW + 10, SHADOW + 12, SHADOW + 10)
        self._layout.setSpacing(10)
        self._entries: list[QWidget] = []

    def show_for(
        self,
        annotations: Sequence[tuple[Annotation, Tag]],
        line: QRect,
        mouse: QPoint,
        viewport: QRect,
    ) -> None:
        """Tell of annotations under the mouse, beside the line of text that it is on."""
        self._clear()
        for annotation, tag in annotations[:_MOST]:
            self._add(self._entry(annotation, tag))
        more = len(annotations) - _MOST
        if more > 0:
            text = self.tr("and %n more", "", more)
            self._add(self._label(text, muted=True))
        self.setAccessibleName(", ".join(label(tag) for _, tag in annotations))
        self._layout.activate()
        width = self._layout.totalSizeHint().width()
        if any(len(annotation.note) > _LONG for annotation, _ in annotations[:_MOST]):
            width = _WIDTH + 2 * SHADOW  # a label that wraps asks for less than reads well
        width = min(width, _WIDTH + 2 * SHADOW, viewport.width())
        height = self._layout.totalHeightForWidth(width)
        if height <= 0:
            height = self._layout.totalSizeHint().height()
        size = QSize(width, height)
        at = placement(size, [line], QRect(mouse.x(), line.top(), 1, line.height()), viewport)
        if at is None:
            self.hide()
            return
        self.setGeometry(QRect(at, size))
        self.show()
        self.raise_()

    def _clear(self) -> None:
        for entry in self._entries:
            entry.hide()
            entry.setParent(None)
            entry.deleteLater()
        self._entries = []

    def _add(self, entry: QWidget) -> None:
        self._entries.append(entry)
        self._layout.addWidget(entry)

    def _entry(self, annotation: Annotation, tag: Tag) -> QWidget:
        entry = QWidget(self)
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Swatch(self.theme, tag, entry))
        title = self._label(label(tag))
        font = QFont(title.font())
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        head.addWidget(title, 1)
        column.addLayout(head)
        if annotation.note:
            note = annotation.note
            shown = note if len(note) <= _NOTE else note[:_NOTE] + "…"
            told = self._label(shown)
            told.setMaximumWidth(_WIDTH - 24)
            column.addWidget(told)
        by = f"\u2068{annotation.annotator}\u2069 · {told_time(annotation.updated_at)}"
        column.addWidget(self._label(by, muted=True, own_side=False))
        return entry

    def _label(self, text: str, *, muted: bool = False, own_side: bool = True) -> QLabel:
        made = QLabel(text, self)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setWordWrap(len(text) > _LONG)
        if muted:
            made.setProperty("quiet", True)
        found = base_direction(text) if own_side else None
        if found is not None:
            rtl = found == "rtl"
            made.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
            )
        return made
