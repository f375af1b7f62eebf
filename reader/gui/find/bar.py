"""The bar in which a person types what to find in the document, above the text."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.gui.find.finding import Finding
from reader.gui.find.strip import HitStrip
from reader.gui.icons import IconButton
from reader.gui.keys import LatinKeys
from reader.gui.messages import told
from reader.gui.reading.view import ReadingView
from reader.gui.theme import Theme


class _Field(QLineEdit):
    """Takes the keys that go from hit to hit for itself."""

    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrows go on, Esc leaves; all else is the field's own affair."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.stepped.emit(-1 if shift else 1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class FindBar(QWidget):
    """A field, which hit of how many, the next and the one before, and three switches."""

    closed = Signal()

    def __init__(self, view: ReadingView, finding: Finding, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("find_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._view = view
        self._finding = finding
        self._strip = HitStrip(view, finding, theme)
        self.field = _Field()
        self.field.setObjectName("find_field")
        self.field.setPlaceholderText(self.tr("Find in this document"))
        self.field.setAccessibleName(self.tr("Find in this document"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(200)
        self.field.setMaximumWidth(360)
        self.field.installEventFilter(LatinKeys(self.field))
        self.count = QLabel()
        self.count.setObjectName("find_count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.exact = self._switch("find_exact", self.tr("Exact letters"))
        self.part = self._switch("find_part", self.tr("Part of a word"))
        self.regex = self._switch("find_regex", self.tr("Regular expression"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(4)
        row.addWidget(self.field, 2)
        for icon, words, name, slot in (
            ("chevron-up", self.tr("The hit before"), "find_previous", lambda: self.step(-1)),
            ("chevron-down", self.tr("The next hit"), "find_next", lambda: self.step(1)),
        ):
            row.addWidget(self._button(icon, words, name, slot, theme))
        row.addSpacing(8)
        row.addWidget(self.count, 1)
        for switch in (self.exact, self.part, self.regex):
            row.addWidget(switch)
        row.addSpacing(8)
        words = self.tr("Close the search")
        row.addWidget(self._button("close", words, "find_close", self.close_bar, theme))
        self.field.textChanged.connect(self._look)
        self.field.stepped.connect(self.step)
        self.field.left.connect(self.close_bar)
        finding.changed.connect(self._tell)
        self.hide()

    def _button(self, icon: str, words: str, name: str, slot: object, theme: Theme) -> IconButton:
        button = IconButton(icon, theme, words)
        button.setObjectName(name)
        button.clicked.connect(slot)
        return button

    def _switch(self, name: str, words: str) -> QToolButton:
        switch = QToolButton()
        switch.setObjectName(name)
        switch.setText(words)
        switch.setCheckable(True)
        switch.setMinimumHeight(28)
        switch.toggled.connect(self._look)
        return switch

    # -- opening and closing

    def open_bar(self, words: str = "") -> None:
        """Show the bar, with words to look for or what was looked for last."""
        selected = self._view.selection()
        self._finding.begin(selected.start if selected is not None else self._view.top_offset())
        self.show()
        if words and words != self.field.text():
            self.field.setText(words)
        else:
            self._look()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_bar(self) -> None:
        """Take the bar away; what was found last is selected, ready for a tag."""
        current = self._finding.current
        self.hide()
        self._finding.end()
        if current is not None:
            self._view.select(current)
            self._view.finish_selection()
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go from hit to hit."""
        self._finding.step(by)

    # -- what is typed and told

    def _look(self) -> None:
        self.part.setEnabled(not self.regex.isChecked())
        self._finding.look_for(
            self.field.text(),
            exact=self.exact.isChecked(),
            part=self.part.isChecked(),
            regex=self.regex.isChecked(),
        )

    def _tell(self) -> None:
        finding, locale = self._finding, QLocale()
        problem = finding.problem
        wrong = problem is not None
        if problem is not None:
            said = told(problem)
        elif not finding.asked or finding.searching:
            said = ""
        elif not finding.hits:
            said, wrong = self.tr("Nothing found"), True
        else:
            number, total = locale.toString(finding.number), locale.toString(len(finding.hits))
            said = self.tr("{number} of {total}").format(number=number, total=total)
        if finding.searching and not wrong:
            return  # what was found before stands until there is something to say
        self.count.setText(said)
        self.count.setToolTip(said)
        if self.count.property("wrong") != wrong:
            self.count.setProperty("wrong", wrong)
            self.count.style().polish(self.count)
