"""The line at the foot of the window: counts by tag, the paragraph, whether all is saved."""

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.tags.labels import label


class StatusLine(QWidget):
    """Three quiet sayings; a passing message takes the place of the last for a while."""

    def __init__(self, annotations: CurrentAnnotations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._annotations = annotations
        self._state = ""
        self.tags = QLabel()
        self.tags.setObjectName("status_tags")
        self.paragraph = QLabel()
        self.paragraph.setObjectName("status_paragraph")
        self.saved = QLabel()
        self.saved.setObjectName("status_saved")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(24)
        row.addWidget(self.tags, 1)
        row.addWidget(self.paragraph)
        row.addWidget(self.saved)
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.timeout.connect(lambda: self.saved.setText(self._state))
        annotations.reset.connect(self.count)
        annotations.loaded.connect(self.count)
        annotations.changed.connect(self.count)

    def count(self) -> None:
        """Say how many annotations each tag has."""
        if not self._annotations.complete:
            self.tags.setText("")  # counting now would hold up the first paint
            return
        counts = self._annotations.counts()
        locale = QLocale()
        total = sum(counts.values())
        # The translations, English too, have a form for each number, with its digits.
        said = self.tr("%n annotation(s)", "", total)
        parts = [
            f"{locale.toString(counts.get(tag.id, 0))} {label(tag)}"
            for tag in self._annotations.tags()
        ]
        if self._annotations.document is None:
            self.tags.setText("")
        elif total:
            joined = self.tr(", ").join(parts)
            self.tags.setText(self.tr("{total}: {parts}").format(total=said, parts=joined))
        else:
            self.tags.setText(said)

    def set_paragraph(self, number: int, of: int) -> None:
        """Say which paragraph is being read."""
        locale = QLocale()
        words = self.tr("Paragraph {number} of {total}")
        self.paragraph.setText(
            words.format(number=locale.toString(number), total=locale.toString(of))
        )

    def set_state(self, words: str) -> None:
        """Say for good whether what was done is saved, or why not."""
        self._state = words
        if not self._passing.isActive():
            self.saved.setText(words)

    def say(self, words: str, seconds: float = 4.0) -> None:
        """Say something in passing."""
        self.saved.setText(words)
        self._passing.start(round(seconds * 1000))
