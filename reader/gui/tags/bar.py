"""The tag bar: every tag as a pill; a click tags what is selected, or takes the tag in hand.

Where not all fit, the first ones stand there, with the one in hand for the last of them if it
is none of these, and a pill with the number of the others opens the picker, which has them all.
"""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.core.model import Tag
from reader.gui.tags.pill import HEIGHT, Pill
from reader.gui.theme import Theme

_GAP = 12
_MOST = 12  # pills that are made at all
_FEW = 5  # so many give way, cut short, before one of them is left out


class TagBar(QWidget):
    """The tags in their order; at most one of them is in hand."""

    tag_chosen = Signal(int)  # tag id
    more_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tag_bar")
        self.setAccessibleName(self.tr("Tags"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._pills: dict[int, Pill] = {}
        self._tags: tuple[Tag, ...] = ()
        self._tips: dict[int, str] = {}
        self._pen: int | None = None
        self._more = Pill(theme, None, "", "", self)
        self._more.setObjectName("more_tags")
        self._more.setToolTip(self.tr("Find a tag among all"))
        self._more.clicked.connect(lambda _checked=False: self.more_asked.emit())
        self._more.hide()
        self._enabled, self._reason = True, ""

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show these tags, in this order."""
        if self._tags == tuple(tags):
            return
        self._tags = tuple(tags)
        for pill in self._pills.values():
            pill.hide()
            pill.setParent(None)
            pill.deleteLater()
        self._pills, self._tips = {}, {}
        for tag in tags[:_MOST]:
            self._add_pill(tag)
        self.set_enabled(self._enabled, self._reason)
        self.set_pen(self._pen)
        self.updateGeometry()

    def _add_pill(self, tag: Tag) -> None:
        pill = Pill.of(self._theme, tag, self)
        pill.setObjectName(f"tag_{tag.name}")
        pill.setCheckable(True)
        # Checked means in hand, which is the window's to say: a click only asks.
        pill.clicked.connect(lambda checked, id=tag.id: self._clicked(id, checked))
        self._pills[tag.id] = pill
        self._tips[tag.id] = pill.toolTip()

    def _clicked(self, tag_id: int, checked: bool) -> None:
        self._pills[tag_id].setChecked(not checked)
        self.tag_chosen.emit(tag_id)

    def set_pen(self, tag_id: int | None) -> None:
        """Show which tag is in hand; None for none."""
        self._pen = tag_id
        beyond = next((t for t in self._tags[_MOST:] if t.id == tag_id), None)
        if beyond is not None and beyond.id not in self._pills:
            self._add_pill(beyond)
            self.set_enabled(self._enabled, self._reason)
        for other, pill in self._pills.items():
            pill.setChecked(other == tag_id)
        self._arrange()

    def set_enabled(self, enabled: bool, reason: str = "") -> None:
        """Let the tags be used, or not, with the reason why as their tool tip."""
        self._enabled, self._reason = enabled, reason
        self._more.setEnabled(enabled)
        for tag_id, pill in self._pills.items():
            pill.setEnabled(enabled)
            pill.setToolTip(self._tips[tag_id] if enabled or not reason else reason)

    # -- places

    def sizeHint(self) -> QSize:
        widths = [pill.sizeHint().width() for pill in self._first()]
        if len(self._tags) > len(widths):
            widths.append(self._more_width(len(self._tags)))
        return QSize(sum(widths) + _GAP * max(0, len(widths) - 1), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        pills = self._first()
        if len(self._tags) <= _FEW:
            widths = [pill.minimumSizeHint().width() for pill in pills]
            return QSize(sum(widths) + _GAP * max(0, len(widths) - 1), HEIGHT)
        return QSize(self._more_width(len(self._tags)), HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: object) -> None:
        super().changeEvent(event)  # type: ignore[arg-type]
        self._arrange()

    def _first(self) -> list[Pill]:
        """The pills of the first tags, in their order."""
        return [self._pills[tag.id] for tag in self._tags[:_MOST]]

    def _arrange(self) -> None:
        """Lay out the pills that fit, and the one that stands for the others."""
        room = self.width()
        row = self._giving_way() if len(self._tags) <= _FEW else self._fitting()
        shown = {pill for pill, _ in row}
        hidden = len(self._tags) - len(row)
        self._more.setVisible(hidden > 0)
        if hidden:
            words = self._more_words(hidden)
            self._more.setText(words)
            self._more.setAccessibleName(words)
            row.append((self._more, self._more_width(hidden)))
        for pill in self._pills.values():
            if pill not in shown:
                pill.hide()
        x, y = 0, max(0, (self.height() - HEIGHT) // 2)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for pill, width in row:
            pill.setGeometry(room - x - width if mirrored else x, y, width, HEIGHT)
            pill.show()
            x += width + _GAP

    def _giving_way(self) -> list[tuple[Pill, int]]:
        """All pills, cut short in proportion where the room asks for it."""
        pills = self._first()
        widths = [pill.sizeHint().width() for pill in pills]
        least = [pill.minimumSizeHint().width() for pill in pills]
        room = self.width() - _GAP * (len(pills) - 1)
        return list(zip(pills, _made_smaller(widths, least, room), strict=True))

    def _fitting(self) -> list[tuple[Pill, int]]:
        """The first pills that stand beside the one for the others, and the one in hand."""
        room, rest = self.width(), _GAP + self._more_width(len(self._tags))
        row: list[tuple[Pill, int]] = []
        used = 0
        for count, pill in enumerate(self._first(), 1):
            width = pill.sizeHint().width()
            if used + width + (rest if count < len(self._tags) else 0) > room:
                break
            row.append((pill, width))
            used += width + _GAP
        held = self._pills.get(self._pen) if self._pen is not None else None
        if held is None or any(pill is held for pill, _ in row):
            return row
        width = held.sizeHint().width()
        while row and used + width + rest > room:
            used -= row.pop()[1] + _GAP
        if used + width + rest <= room:
            row.append((held, width))
        return row

    def _more_words(self, count: int) -> str:
        return self.tr("{count} more").format(count=QLocale().toString(count))

    def _more_width(self, count: int) -> int:
        return self._more.width_with(self._more_words(count))


def _made_smaller(widths: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """The widths made smaller in proportion, none below its least, where the room asks for it."""
    over = sum(widths) - room
    spare = sum(widths) - sum(least)
    if over <= 0 or spare <= 0:
        return list(widths)
    share = min(1.0, over / spare)
    return [round(w - (w - small) * share) for w, small in zip(widths, least, strict=True)]
