"""The tag bar: every tag as a pill; a click tags what is selected, or takes the tag in hand.

Where not all fit, the first ones stand there, and a pill with the number of the others opens
the picker, which has them all.
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
            pill = Pill.of(self._theme, tag, self)
            pill.setObjectName(f"tag_{tag.name}")
            pill.setCheckable(True)
            # Checked means in hand, which is the window's to say: a click only asks.
            pill.clicked.connect(lambda checked, id=tag.id: self._clicked(id, checked))
            self._pills[tag.id] = pill
            self._tips[tag.id] = pill.toolTip()
        self.set_enabled(self._enabled, self._reason)
        self.updateGeometry()
        self._arrange()

    def _clicked(self, tag_id: int, checked: bool) -> None:
        self._pills[tag_id].setChecked(not checked)
        self.tag_chosen.emit(tag_id)

    def set_pen(self, tag_id: int | None) -> None:
        """Show which tag is in hand; None for none."""
        for other, pill in self._pills.items():
            pill.setChecked(other == tag_id)

    def set_enabled(self, enabled: bool, reason: str = "") -> None:
        """Let the tags be used, or not, with the reason why as their tool tip."""
        self._enabled, self._reason = enabled, reason
        self._more.setEnabled(enabled)
        for tag_id, pill in self._pills.items():
            pill.setEnabled(enabled)
            pill.setToolTip(self._tips[tag_id] if enabled or not reason else reason)

    # -- places

    def sizeHint(self) -> QSize:
        widths = [pill.sizeHint().width() for pill in self._pills.values()]
        if len(self._tags) > len(widths):
            widths.append(self._more_width(len(self._tags)))
        return QSize(sum(widths) + _GAP * max(0, len(widths) - 1), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        pills = list(self._pills.values())
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

    def _arrange(self) -> None:
        """Lay out the pills that fit, and the one that stands for the others."""
        pills, room = list(self._pills.values()), self.width()
        widths = [pill.sizeHint().width() for pill in pills]
        if len(self._tags) <= _FEW:
            least = [pill.minimumSizeHint().width() for pill in pills]
            widths = _giving_way(widths, least, room - _GAP * (len(pills) - 1))
            shown = len(pills)
        else:
            shown = self._fitting(widths, room)
        row = list(zip(pills[:shown], widths, strict=False))
        hidden = len(self._tags) - shown
        self._more.setVisible(hidden > 0)
        if hidden:
            row.append((self._more, self._more_width(hidden)))
        for pill in pills[shown:]:
            pill.hide()
        x, y = 0, max(0, (self.height() - HEIGHT) // 2)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for pill, width in row:
            pill.setGeometry(room - x - width if mirrored else x, y, width, HEIGHT)
            pill.show()
            x += width + _GAP

    def _fitting(self, widths: Sequence[int], room: int) -> int:
        """How many of the first pills stand beside the one for the others."""
        used = 0
        for count, width in enumerate(widths):
            last = count == len(self._tags) - 1
            rest = 0 if last else _GAP + self._more_width(len(self._tags))
            if used + width + rest > room:
                return count
            used += width + _GAP
        return len(widths)

    def _more_width(self, count: int) -> int:
        words = self.tr("{count} more").format(count=QLocale().toString(count))
        self._more.setText(words)
        self._more.setAccessibleName(words)
        return self._more.sizeHint().width()


def _giving_way(widths: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """The widths made smaller in proportion, none below its least, where the room asks for it."""
    over = sum(widths) - room
    spare = sum(widths) - sum(least)
    if over <= 0 or spare <= 0:
        return list(widths)
    share = min(1.0, over / spare)
    return [round(w - (w - small) * share) for w, small in zip(widths, least, strict=True)]
