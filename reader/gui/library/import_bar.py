"""The bar above the status line while files are taken in: which, how many, and a way to stop."""

from PySide6.QtCore import QLocale, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from reader.gui.messages import isolate
from reader.gui.saying import Saying
from reader.gui.theme import Theme

_HEIGHT = 44
_TRACK = 3.0
_SHOW_AFTER = 300  # ms: what is over sooner needs no bar


class ImportBar(QWidget):
    """Shows itself when an import takes longer than a moment."""

    cancel_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_bar")
        self.setFixedHeight(_HEIGHT)
        self._theme = theme
        self._share = 0.0
        self._words = Saying("import_words", theme, self)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName("import_cancel")
        self._cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._cancel)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SHOW_AFTER)
        self._soon.timeout.connect(self.show)
        theme.changed.connect(self.update)
        self.hide()

    def begin(self) -> None:
        """Files are about to be read."""
        self._share = 0.0
        self._cancel.setEnabled(True)
        self._words.setText(self.tr("Looking for files…"))
        self._soon.start()

    def set_progress(self, number: int, of: int, name: str) -> None:
        """Say which file is being read: its number from 0; 0 of 0 when all are."""
        if not of:
            self.end()
            return
        locale = QLocale()
        words = self.tr("{number} of {all}: {name}")
        self._words.setText(
            words.format(
                number=locale.toString(number + 1), all=locale.toString(of), name=isolate(name, 80)
            )
        )
        self._share = number / of
        self.update()

    def end(self) -> None:
        """Nothing is being read."""
        self._soon.stop()
        self.hide()

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._words.setText(self.tr("Stopping; what was read is kept."))
        self.cancel_asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line that fills from the leading side, on the panel's colour."""
        del event
        ground = self._theme.ground
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), ground.panel)
            painter.fillRect(QRectF(0, 0, self.width(), 1), ground.line)
            wide = self.width() * self._share
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            painter.fillRect(
                QRectF(self.width() - wide if mirrored else 0, 0, wide, _TRACK), ground.accent
            )
        finally:
            painter.end()
