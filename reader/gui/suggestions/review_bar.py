"""The bar below the text while suggestions are reviewed: which one, why, and the keys."""

from PySide6.QtCore import QLocale, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from reader.gui.commands import Commands
from reader.gui.key_caps import caps_width, draw_caps
from reader.gui.keys import keys_of
from reader.gui.reading.view import ReadingView
from reader.gui.saying import Saying
from reader.gui.suggestions.finding import FindingSuggestions
from reader.gui.suggestions.found import place
from reader.gui.suggestions.reasons import reason
from reader.gui.suggestions.reviewing import Reviewing
from reader.gui.theme import Theme

_HEIGHT = 44
_GAP = 8
_PAD = 8
# The acts in order; the first ones stay where there is little room.
_ACTS = (
    "accept_suggestion",
    "reject_suggestion",
    "next_suggestion",
    "previous_suggestion",
    "accept_rule",
    "leave_review",
)


class _Act(QToolButton):
    """One act: a word, and the key that does it."""

    def __init__(self, name: str, words: str, commands: Commands, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(f"review_{name}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setText(words)
        self.setToolTip(commands.names[name])
        self.setAccessibleName(commands.names[name])
        self.setMinimumHeight(32)
        self._theme, self._keys = theme, keys_of(name)[:1]
        self.clicked.connect(lambda: commands.run(name))

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(2 * _PAD + words + _GAP + round(caps_width(self._keys, self.font())), 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The word, then the key; a ground where the mouse is."""
        del event
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            ground = self._theme.ground
            if self.isEnabled() and (self.isDown() or self.underMouse()):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ground.chosen if self.isDown() else ground.ground)
                painter.drawRoundedRect(self.rect(), 8, 8)
            painter.setPen(ground.ink if self.isEnabled() else ground.muted)
            wide = caps_width(self._keys, self.font())
            room = self.rect().adjusted(_PAD, 0, -_PAD, 0)
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            at = room.left() if rtl else room.right() + 1 - wide
            words = QRect(room)
            if rtl:
                words.setLeft(round(at + wide + _GAP))
            else:
                words.setRight(round(at - _GAP))
            side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, side, self.text())
            draw_caps(painter, self._theme, self.font(), at, room.center().y() + 1, self._keys)
        finally:
            painter.end()


class ReviewBar(QWidget):
    """Tells of the suggestion at hand; each key can be clicked too."""

    def __init__(
        self,
        view: ReadingView,
        finding: FindingSuggestions,
        reviewing: Reviewing,
        commands: Commands,
        theme: Theme,
    ) -> None:
        super().__init__()
        self.setObjectName("review_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setFixedHeight(_HEIGHT)
        self._view, self._finding, self._reviewing = view, finding, reviewing
        self._said = Saying("review_said", theme, self)
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words = {
            "accept_suggestion": self.tr("Accept"),
            "reject_suggestion": self.tr("Reject"),
            "next_suggestion": self.tr("Next"),
            "previous_suggestion": self.tr("Previous"),
            "accept_rule": self.tr("All like this"),
            "leave_review": self.tr("Leave"),
        }
        self._acts = [_Act(name, words[name], commands, theme) for name in _ACTS]
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(4)
        row.addWidget(self._said, 1)
        for act in self._acts:
            row.addWidget(act)
        theme.changed.connect(self.update)
        reviewing.changed.connect(self.tell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words have a third of the width at least: acts that need it are left out."""
        super().resizeEvent(event)
        left = event.size().width() * 2 // 3
        for act in self._acts:
            left -= act.sizeHint().width() + 4
            act.setVisible(left >= 0)

    def tell(self) -> None:
        """Say which one is at hand and why it is suggested."""
        current, found = self._reviewing.current, self._finding.found
        if current is None or found is None:
            still = found is None or not found.complete
            words = self.tr("Looking…") if still else self.tr("There is nothing more to review.")
        else:
            locale = QLocale()
            words = self.tr("Suggestion {number} of {total}: {reason}").format(
                number=locale.toString(found.number_of(place(current))),
                total=locale.toString(found.total) + ("" if found.complete else "…"),
                reason=reason(current, self._view.text),
            )
        if words != self._said.text():
            self._said.setText(words)
            self._said.setToolTip(words)
        for act in self._acts[:-1]:
            act.setEnabled(current is not None)
