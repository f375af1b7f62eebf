"""The palette: the tags at the end of the selection, and never over it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.core.model import Tag
from reader.gui.card import SHADOW, Card, placement
from reader.gui.keys import keys_of, shown
from reader.gui.tags.pill import HEIGHT, Pill
from reader.gui.theme import Theme

_EDGE = 4
_WIDEST = 620
_MOST = 9  # tags; the picker has them all


class TagPalette(Card):
    """A pill for each tag, and one that leaves out the letter written on the first word."""

    tag_chosen = Signal(int)  # tag id
    trim_chosen = Signal()
    more_asked = Signal()

    def __init__(self, theme: Theme, viewport: QWidget) -> None:
        super().__init__(theme, viewport)
        self.setObjectName("tag_palette")
        self.setAccessibleName(self.tr("Tags for the selection"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._tags: tuple[Tag, ...] = ()
        self._pills: list[Pill] = []
        self._letter: str | None = None
        self._trim: Pill | None = None

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Offer these tags, in this order."""
        if self._tags == tuple(tags):
            return
        self._tags = tuple(tags)
        for pill in self._pills:
            _discard(pill)
        self._pills = []
        for tag in _at_hand(tags):
            pill = Pill.of(self.theme, tag, self, outlined=False)
            pill.setObjectName(f"palette_{tag.name}")
            pill.clicked.connect(lambda _checked=False, id=tag.id: self.tag_chosen.emit(id))
            self._pills.append(pill)
        if len(tags) > _MOST:
            more = Pill(
                self.theme, None, self.tr("Find a tag…"), shown("Enter"), self, outlined=False
            )
            more.setObjectName("palette_more")
            more.clicked.connect(lambda _checked=False: self.more_asked.emit())
            self._pills.append(more)

    def set_proclitic(self, letter: str | None) -> None:
        """Offer to leave out that letter, which begins the first word; None offers nothing."""
        if letter == self._letter:
            return
        self._letter = letter
        if self._trim is not None:
            _discard(self._trim)
            self._trim = None
        if letter:
            # The letter stands between marks that carry its direction with it.
            text = self.tr("Leave out «%1»").replace("%1", f"\u2068{letter}\u2069")
            pill = Pill(self.theme, None, text, keys_of("trim_proclitic")[0], self, outlined=False)
            pill.setObjectName("palette_trim")
            pill.setToolTip(self.tr("The span begins after the letter that is joined to the word"))
            pill.clicked.connect(lambda _checked=False: self.trim_chosen.emit())
            self._trim = pill

    def place(self, rects: list[QRect], end: QRect, viewport: QRect) -> None:
        """Show it at the end of a range (see `card.placement`), or hide it if nowhere is free."""
        size = self._arrange(min(viewport.width() - 2 * SHADOW, _WIDEST))
        at = placement(size, rects, end, viewport)
        if at is None:
            self.hide()
            return
        self.setGeometry(QRect(at, size))
        self.show()
        self.raise_()

    def _arrange(self, widest: int) -> QSize:
        """Lay the pills in rows no wider than `widest`; returns the size of it all."""
        rows: list[list[tuple[Pill, int]]] = [[]]
        used = 2 * _EDGE
        for pill in (*self._pills, *([self._trim] if self._trim is not None else [])):
            width = min(pill.sizeHint().width(), max(1, widest - 2 * _EDGE))
            if rows[-1] and used + width > widest:
                rows.append([])
                used = 2 * _EDGE
            rows[-1].append((pill, width))
            used += width
        inside = max(sum(width for _, width in row) for row in rows)
        from_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        y = SHADOW + _EDGE
        for row in rows:
            x = SHADOW + _EDGE + (inside if from_right else 0)
            for pill, width in row:
                x -= width if from_right else 0
                pill.setGeometry(x, y, width, HEIGHT)
                pill.show()
                x += 0 if from_right else width
            y += HEIGHT
        return QSize(inside + 2 * (_EDGE + SHADOW), y + _EDGE + SHADOW)


def _at_hand(tags: Sequence[Tag]) -> list[Tag]:
    """The tags to offer: all of a few, else those with a key first, in their order."""
    if len(tags) <= _MOST:
        return list(tags)
    first = sorted(tags, key=lambda t: not t.shortcut)[:_MOST]
    return [t for t in tags if t in first]


def _discard(pill: Pill) -> None:
    pill.hide()
    pill.setParent(None)
    pill.deleteLater()
