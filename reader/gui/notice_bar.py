"""A quiet bar under the controls: what a person should know, without a dialog in the way."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from reader.gui.icons import IconButton, render
from reader.gui.theme import Theme

_ICON = 24


class _Notice(NamedTuple):
    sentence: str
    action: str
    callback: Callable[[], object] | None
    icon: str


class _Sign(QWidget):
    """The icon that says what kind of notice it is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = "info"
        self._drawn: tuple[object, QPixmap] | None = None
        self.setFixedSize(_ICON, _ICON)

    def sizeHint(self) -> QSize:
        return QSize(_ICON, _ICON)

    def set_name(self, name: str) -> None:
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colour, scale = self._theme.ground.accent, self.devicePixelRatioF()
        wanted = (self._name, colour.rgb(), scale)
        if self._drawn is None or self._drawn[0] != wanted:
            self._drawn = (wanted, render(self._name, colour, _ICON, scale, mirrored=False))
        painter = QPainter(self)
        try:
            painter.drawPixmap(0, 0, self._drawn[1])
        finally:
            painter.end()


class NoticeBar(QFrame):
    """Shows the newest notice; when that is closed or cleared, the one before it."""

    dismissed = Signal(str)  # the key of a notice that the person closed

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice_bar")
        self._theme = theme
        self._notices: dict[str, _Notice] = {}
        self._sign = _Sign(theme, self)
        self._sentence = QLabel(self)
        self._sentence.setObjectName("notice_sentence")
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._action = QPushButton(self)
        self._action.setObjectName("notice_action")
        self._action.setMinimumHeight(32)
        self._action.clicked.connect(self._act)
        self._close = IconButton("close", theme, self.tr("Close this notice"), self)
        self._close.setObjectName("notice_close")
        self._close.clicked.connect(self._dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.setSpacing(8)
        layout.addWidget(self._sign)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self.update)
        self.hide()

    def show_notice(
        self,
        key: str,
        sentence: str,
        action: str | None = None,
        callback: Callable[[], object] | None = None,
        icon: str = "info",
    ) -> None:
        """Show a sentence; `key` names it, so that it can be replaced and cleared.

        `action` is what a button beside it says, `callback` what that does. `icon` is the name
        of one: info, warning, lock.
        """
        self._notices.pop(key, None)
        self._notices[key] = _Notice(sentence, action or "", callback, icon)
        self._show_newest()

    def clear(self, key: str) -> None:
        """Take a notice away; nothing happens where it is not there."""
        if self._notices.pop(key, None) is not None:
            self._show_newest()

    @property
    def keys(self) -> tuple[str, ...]:
        """The notices there are, the one that is shown last."""
        return tuple(self._notices)

    def _show_newest(self) -> None:
        if not self._notices:
            self.hide()
            return
        notice = self._notices[next(reversed(self._notices))]
        self._sign.set_name(notice.icon)
        self._sentence.setText(notice.sentence)
        self._action.setText(notice.action)
        self._action.setVisible(bool(notice.action))
        self.setAccessibleName(notice.sentence)
        self.show()

    def _act(self) -> None:
        notice = self._notices[next(reversed(self._notices))]
        if notice.callback is not None:
            notice.callback()

    def _dismiss(self) -> None:
        key = next(reversed(self._notices))
        self.clear(key)
        self.dismissed.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        ground = self._theme.ground
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), ground.page)
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), ground.line)
        finally:
            painter.end()
