"""How far a long act in a dialog is, a way to stop it, and what became of it."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from reader.gui.exchange.wording import number
from reader.gui.theme import Theme

_SHOW_AFTER = 300  # ms: what is over sooner needs no row
_TRACK = 3.0


class ProgressRow(QWidget):
    """Hidden until there is something to show."""

    cancel_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("exchange_progress")
        self._theme = theme
        self._share = 0.0
        self._doing = ""
        self._words = QLabel()
        self._words.setObjectName("exchange_said")
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._cancel = QPushButton(self.tr("Stop"))
        self._cancel.setObjectName("exchange_stop")
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.cancel_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._cancel)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SHOW_AFTER)
        self._soon.timeout.connect(self.show)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return bool(self._doing)

    def begin(self, doing: str) -> None:
        """Something is about to be done."""
        self._share = 0.0
        self._doing = doing
        self._words.setText(doing)
        self._cancel.show()
        self._soon.start()

    def set_progress(self, done: int, of: int) -> None:
        """Say how far it is; `of` is 0 where that is not known."""
        words = self.tr("{doing} {done} of {of}") if of else self.tr("{doing} {done}")
        self._words.setText(words.format(doing=self._doing, done=number(done), of=number(of)))
        self._share = done / of if of else 0.0
        self.update()

    def set_share(self, share: float) -> None:
        """Say how much is done, 0 to 1."""
        self._share = share
        self.update()

    def end(self) -> None:
        """It is over."""
        self._doing = ""
        self._soon.stop()
        self._share = 0.0
        self.hide()

    def say(self, words: str) -> None:
        """Say what became of it."""
        self._doing = ""
        self._soon.stop()
        self._share = 0.0
        self._words.setText(words)
        self._cancel.hide()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line that fills from the leading side."""
        del event
        ground = self._theme.ground
        painter = QPainter(self)
        try:
            painter.fillRect(QRectF(0, 0, self.width(), 1), ground.line)
            wide = self.width() * self._share
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            painter.fillRect(
                QRectF(self.width() - wide if mirrored else 0, 0, wide, _TRACK), ground.accent
            )
        finally:
            painter.end()
