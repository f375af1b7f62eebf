"""What a tag means, beside its pill while the mouse rests on it: definition and examples."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.core.model import Tag
from reader.gui.card import SHADOW, Card, placement
from reader.gui.tags.labels import definition, examples, label, shown_label, speaks_arabic
from reader.gui.tags.swatch import Swatch
from reader.gui.theme import Theme

_WIDTH = 380
_MOST = 5  # examples shown
_LONGEST, _LINE = 900, 160  # characters of a definition, of an example; the codebook has them all
_HIDES = {
    QEvent.Type.Leave,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Hide,
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
}


class DefinitionCard(Card):
    """Shows one tag; lets every click through, and goes when the mouse leaves the pill."""

    def __init__(self, theme: Theme, tag: Tag, pill: QWidget) -> None:
        super().__init__(theme, pill.window())
        self.setObjectName("definition_card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(label(tag))
        self._pill = pill
        column = QVBoxLayout(self)
        column.setContentsMargins(SHADOW + 14, SHADOW + 12, SHADOW + 14, SHADOW + 12)
        column.setSpacing(8)
        column.addLayout(self._head(tag))
        meaning = definition(tag)
        if meaning:
            column.addWidget(
                self._words(_short(meaning, _LONGEST), rtl=speaks_arabic(tag, "definition"))
            )
        else:
            column.addWidget(self._words(self.tr("No definition is written yet."), muted=True))
        lines = examples(tag)
        if lines:
            column.addWidget(self._words(self.tr("Examples"), muted=True))
        rtl = speaks_arabic(tag, "examples")
        for line in lines[:_MOST]:
            column.addWidget(self._words(_short(line, _LINE), example=True, rtl=rtl))
        pill.installEventFilter(self)

    def _head(self, tag: Tag) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Swatch(self.theme, tag, self))
        title = QLabel(shown_label(tag, 200), self)
        title.setObjectName("definition_title")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        font = QFont(title.font())
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        row.addWidget(title, 1)
        if tag.shortcut:
            key = QLabel(tag.shortcut, self)
            key.setProperty("quiet", True)
            row.addWidget(key)
        return row

    def _words(
        self, text: str, *, muted: bool = False, example: bool = False, rtl: bool | None = None
    ) -> QLabel:
        made = QLabel(text, self)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setWordWrap(True)
        if muted:
            made.setProperty("quiet", True)
        if example:
            made.setContentsMargins(12, 0, 12, 0)
        if rtl is not None:
            made.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
            )
        return made

    def show_beside(self) -> None:
        """Show it by the pill, over nothing of it."""
        window = self._pill.window()
        width = min(_WIDTH + 2 * SHADOW, window.width())
        layout = self.layout()
        assert layout is not None
        layout.activate()
        size = QSize(width, min(layout.totalHeightForWidth(width), window.height()))
        pill = QRect(self._pill.mapTo(window, QPoint(0, 0)), self._pill.size())
        at = placement(size, [pill], pill, window.rect())
        if at is None:  # no room but over the pill, which still gets every click
            lowest = QPoint(window.width() - width, window.height() - size.height())
            at = QPoint(max(0, min(pill.left(), lowest.x())), lowest.y())
        self.setGeometry(QRect(at, size))
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._pill and event.type() in _HIDES:
            self._pill.removeEventFilter(self)
            self.hide()
            self.setParent(None)
            self.deleteLater()
        return False


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def show_definition(theme: Theme, tag: Tag, pill: QWidget) -> None:
    """Show what a tag means beside its pill, until the mouse leaves that."""
    window = pill.window()
    for old in window.findChildren(DefinitionCard):
        old.hide()
        old.deleteLater()
    DefinitionCard(theme, tag, pill).show_beside()
