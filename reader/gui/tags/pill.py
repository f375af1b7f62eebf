"""One tag as a button: its square, its label over its line, its key.

The line is the one that its spans have in the text, so that the bar tells those who don't tell
colours apart which is which.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.core.model import Tag
from reader.gui.messages import isolate
from reader.gui.tag_lines import draw_line
from reader.gui.tags.labels import definition, label, shown_label
from reader.gui.tags.swatch import SIDE, draw_swatch
from reader.gui.theme import Theme

HEIGHT = 32
_EDGE = 12  # from the pill's end to what is in it
_GAP = 8
_WIDEST = 240.0  # of the words: a longer label is cut short
_LETTERS = 80
_BADGE = 20  # a key's box: at least this wide, this high
_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


class Pill(QAbstractButton):
    """A button for a tag, or, with `tag` None, for another act beside the tags."""

    def __init__(
        self,
        theme: Theme,
        tag: Tag | None,
        text: str,
        key: str,
        parent: QWidget | None = None,
        *,
        outlined: bool = True,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tag = tag
        self._key = key
        self._outlined = outlined
        self.setText(text)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if outlined else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @classmethod
    def of(
        cls, theme: Theme, tag: Tag, parent: QWidget | None = None, *, outlined: bool = True
    ) -> "Pill":
        """Return a tag's pill, with its key and definition told in the tool tip."""
        pill = cls(theme, tag, label(tag), tag.shortcut, parent, outlined=outlined)
        meaning = definition(tag)
        pill.setAccessibleDescription(meaning)
        title = f"{shown_label(tag)} ({tag.shortcut})" if tag.shortcut else shown_label(tag)
        pill.setToolTip(_wrapped(title, meaning))
        return pill

    # -- what it means

    def event(self, event: QEvent) -> bool:
        """On hovering, the card of the tag in place of a tool tip."""
        if event.type() == QEvent.Type.ToolTip and self._tag is not None and self.isEnabled():
            from reader.gui.tags.definition_card import show_definition

            show_definition(self._theme, self._tag, self)
            return True
        return super().event(event)

    # -- measures

    def sizeHint(self) -> QSize:
        return QSize(self.width_with(self.text()), HEIGHT)

    def width_with(self, text: str) -> int:
        """The width that the pill would like to have with this text on it."""
        words = QFontMetricsF(self.font()).horizontalAdvance(isolate(text, _LETTERS))
        width = 2 * _EDGE + min(words, _WIDEST) + self._swatch_width()
        if self._key:
            width += _GAP + self._badge_width()
        return round(width + 1)

    def minimumSizeHint(self) -> QSize:
        width = 2 * _EDGE + self._swatch_width() + 24
        if self._key:
            width += _GAP + self._badge_width()
        return QSize(min(round(width), self.sizeHint().width()), HEIGHT)

    def _swatch_width(self) -> int:
        return SIDE + _GAP if self._tag is not None else 0

    def _badge_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(9, font.pixelSize() - 2 if font.pixelSize() > 0 else 11))
        return font

    def _badge_width(self) -> float:
        width = QFontMetricsF(self._badge_font()).horizontalAdvance(_printed(self._key))
        return max(_BADGE - 2.0, width + 10)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_back(painter)
            if not self.isEnabled():
                painter.setOpacity(0.5)
            self._paint_content(painter)
        finally:
            painter.end()

    def _paint_back(self, painter: QPainter) -> None:
        ground = self._theme.ground
        hot = self.isEnabled() and (self.underMouse() or self.isDown())
        fill = QColor(ground.page if self._outlined else Qt.GlobalColor.transparent)
        if hot:
            fill = ground.line if ground.name == "dark" else ground.ground
        pen = QPen(ground.line, 1.0) if self._outlined else QPen(Qt.PenStyle.NoPen)
        if self.isChecked() and self._tag is not None:
            fill = self._theme.band_colour(self._tag)
            fill.setAlphaF(0.26)
            pen = QPen(self._theme.tag_colour(self._tag), 2.0)
        if self.hasFocus():
            pen = QPen(ground.accent, 2.0)
        inset = max(0.5, pen.widthF() / 2)
        radius = (HEIGHT / 2 if self._outlined else 8.0) - inset
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius
        )

    def _paint_content(self, painter: QPainter) -> None:
        """Draw square, label and key, from the right in a right-to-left window."""
        middle = self.height() / 2
        rightwards = self.layoutDirection() is not _RIGHT_TO_LEFT
        left, right = float(_EDGE), float(self.width() - _EDGE)
        if self._tag is not None:
            x = left if rightwards else right - SIDE
            draw_swatch(painter, self._theme, self._tag, x, middle)
            if rightwards:
                left += self._swatch_width()
            else:
                right -= self._swatch_width()
        if self._key:
            wide = self._badge_width()
            self._paint_badge(painter, QRectF(right - wide if rightwards else left, 6, wide, 20))
            if rightwards:
                right -= wide + _GAP
            else:
                left += wide + _GAP
        self._paint_label(painter, QRectF(left, 0, right - left, self.height()), rightwards)

    def _paint_label(self, painter: QPainter, rect: QRectF, rightwards: bool) -> None:
        metrics = QFontMetricsF(self.font())
        words = isolate(self.text(), _LETTERS)  # a label may hold marks that turn it around
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width() + 1)
        side = Qt.AlignmentFlag.AlignLeft if rightwards else Qt.AlignmentFlag.AlignRight
        painter.setFont(self.font())
        painter.setPen(self._theme.ground.ink)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(
            rect.adjusted(-1, -1, 1, -1),  # the tag's line goes below
            side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            text,
        )
        if self._tag is not None:
            width = min(metrics.horizontalAdvance(text), rect.width())
            x = rect.left() if rightwards else rect.right() - width
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            draw_line(painter, self._theme, self._tag, x, x + width, self.height() - 5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def _paint_badge(self, painter: QPainter, rect: QRectF) -> None:
        ground = self._theme.ground
        painter.setPen(QPen(ground.line, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(self._badge_font())
        painter.setPen(ground.muted)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, _printed(self._key))


def _wrapped(title: str, meaning: str) -> str:
    """Return a tool tip of a title and a sentence that wraps (plain text in a tip never does)."""
    from html import escape

    if not meaning:
        return title
    return f"<p><b>{escape(title)}</b></p><p>{escape(meaning)}</p>"


def _printed(key: str) -> str:
    """Return a key as its badge shows it: the hyphen is hard to see."""
    return "\u2212" if key == "-" else key
