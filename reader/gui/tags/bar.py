"""The tag bar: every tag as a pill; a click tags what is selected, or takes the tag in hand."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from reader.core.model import Tag
from reader.gui.tags.pill import Pill
from reader.gui.theme import Theme


class TagBar(QWidget):
    """The tags in their order; at most one of them is in hand."""

    tag_chosen = Signal(int)  # tag id

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tag_bar")
        self.setAccessibleName(self.tr("Tags"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._pills: dict[int, Pill] = {}
        self._tags: tuple[Tag, ...] = ()
        self._tips: dict[int, str] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show these tags, in this order."""
        if self._tags == tuple(tags):
            return
        self._tags = tuple(tags)
        for pill in self._pills.values():
            pill.hide()
            pill.setParent(None)
            pill.deleteLater()
        self._pills = {}
        for tag in tags:
            pill = Pill.of(self._theme, tag, self)
            pill.setObjectName(f"tag_{tag.name}")
            pill.setCheckable(True)
            # Checked means in hand, which is the window's to say: a click only asks.
            pill.clicked.connect(lambda checked, id=tag.id: self._clicked(id, checked))
            self._pills[tag.id] = pill
            self._tips[tag.id] = pill.toolTip()
            self._row.addWidget(pill)

    def _clicked(self, tag_id: int, checked: bool) -> None:
        self._pills[tag_id].setChecked(not checked)
        self.tag_chosen.emit(tag_id)

    def set_pen(self, tag_id: int | None) -> None:
        """Show which tag is in hand; None for none."""
        for other, pill in self._pills.items():
            pill.setChecked(other == tag_id)

    def set_enabled(self, enabled: bool, reason: str = "") -> None:
        """Let the tags be used, or not, with the reason why as their tool tip."""
        for tag_id, pill in self._pills.items():
            pill.setEnabled(enabled)
            pill.setToolTip(self._tips[tag_id] if enabled or not reason else reason)
