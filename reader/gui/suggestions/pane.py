"""The pane of suggestions: which tags, how strong, and the rules with what each found."""

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.model import Tag
from reader.core.suggest import RULES
from reader.core.suggest.suggestion import Rule
from reader.gui.icons import IconButton
from reader.gui.keys import combo
from reader.gui.suggestions.found import Wanted
from reader.gui.suggestions.reasons import rule_label
from reader.gui.tags.labels import label
from reader.gui.tags.swatch import ICON, swatch_icon
from reader.gui.theme import Theme

_RULE = Qt.ItemDataRole.UserRole
_NAME, _COUNT = 0, 1
_STEPS = 10  # of the slider


class SuggestionsPane(QWidget):
    """Shows what there is and asks for less or more of it; decides nothing."""

    wanted_changed = Signal(object)  # Wanted
    rule_switched = Signal(str, bool)
    rule_chosen = Signal(str)  # go to the first of it
    accept_asked = Signal(str)  # all of a rule
    close_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("suggestions_pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._theme = theme
        self._tags: list[Tag] = []
        self._chips: dict[str, QToolButton] = {}
        self._items: dict[str, QTreeWidgetItem] = {}
        self._counts: dict[str, int] = {}
        self._build()
        theme.changed.connect(lambda: self.set_tags(self._tags))

    def _build(self) -> None:
        title = QLabel(self.tr("Suggestions"))
        title.setObjectName("panel_title")
        self._count = QLabel()
        self._count.setObjectName("suggestions_count")
        close = IconButton("close", self._theme, self.tr("Close the suggestions"))
        close.setObjectName("suggestions_close")
        close.clicked.connect(self.close_asked)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._count)
        head.addWidget(close)
        self._chip_row = QHBoxLayout()
        self._chip_row.setSpacing(4)
        self.strength = QSlider(Qt.Orientation.Horizontal)
        self.strength.setObjectName("suggestions_strength")
        self.strength.setAccessibleName(self.tr("How sure a suggestion must be"))
        self.strength.setRange(0, _STEPS)
        self.strength.setPageStep(3)
        self.strength.valueChanged.connect(self._ask)
        sure = QGridLayout()
        sure.setHorizontalSpacing(8)
        sure.addWidget(_quiet(self.tr("All")), 0, 0)
        sure.addWidget(self.strength, 0, 1)
        sure.addWidget(_quiet(self.tr("Only sure ones")), 0, 2)
        self.rules = _Rules()
        self.rules.itemChanged.connect(self._on_item)
        self.rules.itemActivated.connect(self._on_activated)
        self.rules.itemSelectionChanged.connect(self._show_accept)
        self._accept = QPushButton()
        self._accept.setObjectName("suggestions_accept_rule")
        self._accept.clicked.connect(lambda: self.accept_asked.emit(self.chosen_rule()))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._chip_row)
        column.addLayout(sure)
        column.addWidget(self.rules, 1)
        column.addWidget(self._accept)
        self._show_accept()

    # -- what is shown

    def set_tags(self, tags: list[Tag]) -> None:
        """The tags of the project: those that rules are for can be switched off here."""
        off = {name for name, chip in self._chips.items() if not chip.isChecked()}
        while (item := self._chip_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._tags, self._chips = list(tags), {}
        known = {rule.tag for rule in RULES.values()}
        for tag in (t for t in tags if t.name in known):
            chip = QToolButton()
            chip.setObjectName(f"suggest_{tag.name}")
            chip.setCheckable(True)
            chip.setChecked(tag.name not in off)
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.setIcon(swatch_icon(tag, self._theme))
            chip.setIconSize(ICON)
            chip.setText(label(tag))
            chip.setMinimumHeight(28)
            chip.toggled.connect(self._ask)
            self._chips[tag.name] = chip
            self._chip_row.addWidget(chip)
        self._chip_row.addStretch()
        self._fill()

    def wanted(self) -> Wanted:
        """Which suggestions are asked for."""
        off = {name for name, chip in self._chips.items() if not chip.isChecked()}
        on = frozenset(tag.name for tag in self._tags if tag.name not in off)
        return Wanted(on, self.strength.value() / _STEPS)

    def set_rules_off(self, off: frozenset[str]) -> None:
        """Show which rules are switched off."""
        with QSignalBlocker(self.rules):
            for rule, item in self._items.items():
                state = Qt.CheckState.Unchecked if rule in off else Qt.CheckState.Checked
                item.setCheckState(_NAME, state)

    def set_counts(self, counts: dict[str, int], *, complete: bool) -> None:
        """How many each rule found; more may come where it is not complete."""
        if counts == self._counts and self._complete is complete:
            return
        self._counts, self._complete = dict(counts), complete
        locale = QLocale()
        with QSignalBlocker(self.rules):
            for rule, item in self._items.items():
                count = counts.get(rule, 0)
                item.setText(_COUNT, locale.toString(count) if count else "")
        total = locale.toString(sum(counts.values()))
        self._count.setText(total if complete else f"{total}…")
        self._show_accept()

    def chosen_rule(self) -> str:
        """The rule whose row is chosen, "" for none."""
        items = self.rules.selectedItems()
        return str(items[0].data(_NAME, _RULE) or "") if items else ""

    _complete = False

    def _fill(self) -> None:
        """The rules under their tags. What is unknown to this version is not listed."""
        off = frozenset(
            rule
            for rule, item in self._items.items()
            if item.checkState(_NAME) is Qt.CheckState.Unchecked
        )
        with QSignalBlocker(self.rules):
            self.rules.clear()
            self._items = {}
            for rule in (r for r in RULES.values() if not r.tag):
                self.rules.addTopLevelItem(self._item(rule))
            for tag in self._tags:
                rules = [r for r in RULES.values() if r.tag == tag.name]
                if not rules:
                    continue
                top = QTreeWidgetItem([label(tag), ""])
                top.setFlags(Qt.ItemFlag.ItemIsEnabled)
                top.setIcon(_NAME, swatch_icon(tag, self._theme))
                self.rules.addTopLevelItem(top)
                top.addChildren([self._item(rule) for rule in rules])
                top.setExpanded(True)
        self.set_rules_off(off)
        counts, self._counts = self._counts, {}
        self.set_counts(counts, complete=self._complete)

    def _item(self, rule: Rule) -> QTreeWidgetItem:
        item = QTreeWidgetItem([rule_label(rule.name), ""])
        item.setData(_NAME, _RULE, rule.name)
        item.setToolTip(_NAME, rule_label(rule.name))
        item.setTextAlignment(
            _COUNT, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        )
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(_NAME, Qt.CheckState.Checked)
        self._items[rule.name] = item
        return item

    # -- what is asked

    def _ask(self) -> None:
        self.wanted_changed.emit(self.wanted())

    def _on_item(self, item: QTreeWidgetItem) -> None:
        rule = item.data(_NAME, _RULE)
        if rule:
            self.rule_switched.emit(rule, item.checkState(_NAME) is Qt.CheckState.Checked)

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        rule = item.data(_NAME, _RULE)
        if rule:
            self.rule_chosen.emit(rule)

    def _show_accept(self) -> None:
        rule = self.chosen_rule()
        count = self._counts.get(rule, 0)
        self._accept.setEnabled(count > 0)
        if count:
            self._accept.setText(self.tr("Accept all %Ln of this rule", "", count))
        else:
            self._accept.setText(self.tr("Accept all of a rule"))


class _Rules(QTreeWidget):
    """Two columns; Space switches, Enter goes to the first of a rule."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("suggestions_rules")
        self.setAccessibleName(self.tr("Rules"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, header.ResizeMode.Stretch)
        header.setSectionResizeMode(_COUNT, header.ResizeMode.ResizeToContents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = combo(event)
        if pressed == "Enter" and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem(), _NAME)
        elif pressed.startswith("Ctrl+") or pressed == "Esc":
            event.ignore()  # the window's
        else:
            super().keyPressEvent(event)


def _quiet(words: str) -> QLabel:
    made = QLabel(words)
    made.setObjectName("quiet")
    return made
