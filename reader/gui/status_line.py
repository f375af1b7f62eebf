"""The line at the foot of the window: counts by tag, the paragraph, whether all is saved."""

from PySide6.QtCore import QLocale, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.saying import Saying
from reader.gui.tags.labels import label
from reader.gui.theme import Theme

_MARGIN, _BETWEEN = 12, 24
_FEW = 4  # tags of which those without annotations are counted too


class StatusLine(QWidget):
    """Three quiet sayings; a passing message takes the place of the last for a while."""

    def __init__(
        self, annotations: CurrentAnnotations, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._annotations = annotations
        self._state = ""
        self.tags = Saying("status_tags", theme, self)
        self.paragraph = Saying("status_paragraph", theme, self)
        self.saved = Saying("status_saved", theme, self)
        self.setFixedHeight(self.fontMetrics().height() + 10)
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.timeout.connect(lambda: self._say_at(self.saved, self._state))
        annotations.reset.connect(self.count)
        annotations.loaded.connect(self.count)
        annotations.changed.connect(self.count)
        annotations.tags_changed.connect(self.count)

    # -- places

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both ends stay where they are."""
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(320, self.height())

    def _place(self) -> None:
        """From the trailing end: saved or not, the paragraph; the counts have what is left."""
        end = self.width() - _MARGIN
        for saying in (self.saved, self.paragraph):
            wide = min(saying.width_of_words(), max(0, end - _MARGIN))
            self._put(saying, end - wide, wide)
            end -= wide + _BETWEEN
        self._put(self.tags, _MARGIN, max(0, end - _MARGIN))

    def _put(self, saying: Saying, left: int, wide: int) -> None:
        if self.isRightToLeft():
            left = self.width() - left - wide
        saying.setGeometry(left, 0, wide, self.height())

    def _say_at(self, saying: Saying, words: str) -> None:
        if words != saying.text():
            saying.setText(words)
            if saying.width_of_words() != saying.width():
                self._place()

    # -- what is said

    def count(self) -> None:
        """Say how many annotations each tag has."""
        if not self._annotations.complete:
            self.tags.setText("")  # counting now would hold up the first paint
            return
        counts = self._annotations.counts()
        locale = QLocale()
        tags = self._annotations.tags()
        total = sum(counts.values())
        # The translations, English too, have a form for each number, with its digits.
        said = self.tr("%n annotation(s)", "", total)
        parts = [
            f"{locale.toString(counts.get(tag.id, 0))} {label(tag)}"
            for tag in tags
            if counts.get(tag.id) or len(tags) <= _FEW
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
        said = words.format(number=locale.toString(number), total=locale.toString(of))
        self._say_at(self.paragraph, said)

    def set_state(self, words: str) -> None:
        """Say for good whether what was done is saved, or why not."""
        self._state = words
        if not self._passing.isActive():
            self._say_at(self.saved, words)

    def say(self, words: str, seconds: float = 4.0) -> None:
        """Say something in passing."""
        self._say_at(self.saved, words)
        self._passing.start(round(seconds * 1000))
