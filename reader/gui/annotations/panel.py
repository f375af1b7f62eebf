"""The panel beside the text: a title with the count, the filter, the table or what to do."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.model import Tag
from reader.gui.annotating import Annotating
from reader.gui.annotations.arranging import Arranging
from reader.gui.annotations.columns import AttributeColumns
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.annotations.editing import Editing
from reader.gui.annotations.table_model import TableModel
from reader.gui.annotations.table_view import AnnotationTable
from reader.gui.keys import LatinKeys
from reader.gui.saying import Saying
from reader.gui.settings import Settings
from reader.gui.tags.labels import label
from reader.gui.tags.swatch import ICON, swatch_icon
from reader.gui.theme import Theme

_TYPING_PAUSE = 80  # ms
_MOST_CHIPS = 4


class AnnotationPanel(QWidget):
    """Everything about the annotations of the document, as a list."""

    def __init__(
        self,
        annotations: CurrentAnnotations,
        annotating: Annotating,
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("annotation_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._annotations = annotations
        self._theme = theme
        self.model = TableModel(annotations, self)
        self.table = AnnotationTable(self.model, annotations, theme, self)
        columns = AttributeColumns(self.table, self.model, settings)
        self.arranging = Arranging(self.table, self.model, columns)
        self._chips: dict[int, QToolButton | QAction] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self._apply_filter)
        self.editing = Editing(annotations, annotating, theme, self._build(), self)
        self.model.counted.connect(self._update_title)
        annotations.reset.connect(self._build_chips)
        annotations.tags_changed.connect(self._follow_tags)
        theme.changed.connect(self._colour_chips)
        self._update_title()

    def _build(self) -> QVBoxLayout:
        title = QLabel(self.tr("Annotations"))
        title.setObjectName("panel_title")
        self._count = Saying("panel_count", self._theme, self)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._count)
        head.addWidget(self.arranging.button)
        self.filter = QLineEdit()
        self.filter.setObjectName("annotation_filter")
        self.filter.setPlaceholderText(self.tr("Filter by text or tag"))
        self.filter.setAccessibleName(self.tr("Filter by text or tag"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._pause.start)
        self.filter.installEventFilter(LatinKeys(self.filter))
        self._chip_row = QHBoxLayout()
        self._chip_row.setSpacing(4)
        self._empty = self._message("empty_annotations")
        self._nothing = self._message("nothing_matches", self._clear_filter)
        self._stack = QStackedLayout()
        for widget in (self.table, self._empty, self._nothing):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.filter)
        column.addLayout(self._chip_row)
        column.addLayout(self._stack, 1)
        return column

    def _message(self, name: str, mend: Callable[[], None] | None = None) -> QWidget:
        words = QLabel(
            self.tr("Nothing matches.")
            if mend is not None
            else self.tr("Select words in the text, then press 1, 2 or 3.")
        )
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setObjectName(name)
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.addStretch(1)
        column.addWidget(words)
        if mend is not None:
            button = QPushButton(self.tr("Clear the filter"))
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(mend)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return widget

    def _build_chips(self) -> None:
        tags = self._annotations.tags()
        if [t.id for t in tags] == list(self._chips):
            for tag in tags:
                self._chips[tag.id].setText(label(tag))
            self._colour_chips()
            return
        while (item := self._chip_row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if len(tags) > _MOST_CHIPS:
            self._chips = self._chips_in_menu(tags)
        else:
            chips = {tag.id: self._chip(tag) for tag in tags}
            for chip in chips.values():
                self._chip_row.addWidget(chip)
            self._chips = {**chips}
        self._chip_row.addStretch()

    def _follow_tags(self) -> None:
        chosen = {tag_id for tag_id, chip in self._chips.items() if chip.isChecked()}
        self._build_chips()
        for tag_id in chosen & self._chips.keys():
            self._chips[tag_id].setChecked(True)
        if chosen:
            self._apply_filter()

    def _chip(self, tag: Tag) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName(f"filter_{tag.name}")
        chip.setCheckable(True)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setIcon(swatch_icon(tag, self._theme))
        chip.setIconSize(ICON)
        chip.setText(label(tag))
        chip.setMinimumHeight(28)
        chip.toggled.connect(self._apply_filter)
        return chip

    def _chips_in_menu(self, tags: list[Tag]) -> dict[int, QToolButton | QAction]:
        """More tags than a row has room for: ticked in a menu under one button."""
        button = QToolButton()
        button.setObjectName("filter_tags")
        button.setText(self.tr("Tags"))
        button.setMinimumHeight(28)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        made: dict[int, QToolButton | QAction] = {}
        for tag in tags:
            action = menu.addAction(swatch_icon(tag, self._theme), label(tag))
            action.setObjectName(f"filter_{tag.name}")
            action.setCheckable(True)
            action.toggled.connect(self._apply_filter)
            made[tag.id] = action
        button.setMenu(menu)
        self._chip_row.addWidget(button)
        return made

    def _colour_chips(self) -> None:
        for tag_id, chip in self._chips.items():
            chip.setIcon(swatch_icon(self._annotations.tag(tag_id), self._theme))

    def _apply_filter(self) -> None:
        tags = [tag for tag, chip in self._chips.items() if chip.isChecked()]
        self.model.filter(self.filter.text(), tags)

    def _clear_filter(self) -> None:
        for chip in self._chips.values():
            chip.setChecked(False)
        self.filter.clear()
        self._apply_filter()

    def _update_title(self) -> None:
        total, shown = self.model.total, self.model.matching
        locale = QLocale()
        if total == shown:
            said = locale.toString(total)
        else:
            words = self.tr("{shown} of {total}")
            said = words.format(shown=locale.toString(shown), total=locale.toString(total))
        self._say_count(said)
        if shown:
            self._stack.setCurrentWidget(self.table)
        else:
            self._stack.setCurrentWidget(self._nothing if total else self._empty)

    def _say_count(self, said: str) -> None:
        count = self._count
        if said == count.text():
            return
        count.setText(said)
        needed = count.width_of_words()
        # A little more or less leaves the place as it is: to lay out the panel costs more.
        if not needed <= count.width() <= needed + 16 or count.minimumWidth() == 0:
            count.setFixedSize(needed, count.fontMetrics().height())
