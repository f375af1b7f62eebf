"""The list of hits: scrolled, walked through by keys, ticked. A million rows cost what twenty do.

It is no item view: those keep something of every row, and lay all of them out when some come.
"""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reader.gui.library.hit_painter import INDENT, ROW_HEIGHT, HitPainter, HitWords, Look
from reader.gui.library.hit_rows import Place, Rows
from reader.gui.library.hit_spoken import tell_row
from reader.gui.theme import Theme

_AHEAD = 12  # rows
_IDLE_AFTER = 40  # ms


class HitList(QAbstractScrollArea):
    """Shows rows; the heading of the document at its top stays there."""

    chosen = Signal(object)  # Place: to go there
    entered = Signal(object)  # Place: to go there, and on working there
    ticked = Signal()
    left = Signal()  # Esc

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_hits")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Hits"))
        self.viewport().setMouseTracking(True)
        self._theme = theme
        self._painter = HitPainter(theme, self._counted)
        self._rows = Rows()
        self._current = -1
        self._hovered = -1
        self._hint = ""
        self._drawn_rows = 0
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(_IDLE_AFTER)
        self._ahead.timeout.connect(self._draw_ahead)
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT)
        theme.changed.connect(self.viewport().update)

    def _counted(self, hits: int) -> str:
        return self.tr("%n hit(s)", "", hits)

    # -- what is shown

    def show_rows(self, rows: Rows, words: HitWords | None) -> None:
        """Show other rows from their beginning."""
        self._rows = rows
        self._current = self._hovered = -1
        self._painter.show(words)
        self.verticalScrollBar().setValue(0)
        self.rows_changed()

    def replace_rows(self, rows: Rows, words: HitWords | None) -> None:
        """Show other rows of the same search; one stays at the hit where one is."""
        current, top = self.current_place(), self._top_place()
        below = self.verticalScrollBar().value() - self._row_at(0) * ROW_HEIGHT
        self._rows = rows
        if words is not None:
            self._painter.show(words)
        found = rows.row_of(current) if current is not None else None
        self._current = -1 if found is None else found
        self.rows_changed()
        if top is not None and (row := rows.row_of(top)) is not None:
            self.verticalScrollBar().setValue(row * ROW_HEIGHT + below)

    def rows_changed(self) -> None:
        """Rows came, or went."""
        rows = len(self._rows)
        self._current = min(self._current, rows - 1)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        first_new = min(self._drawn_rows, rows) * ROW_HEIGHT - bar.value()
        bar.setPageStep(max(ROW_HEIGHT, height - 2 * ROW_HEIGHT))
        bar.setRange(0, max(0, rows * ROW_HEIGHT - height))
        if first_new <= height + ROW_HEIGHT or rows < self._drawn_rows:
            self.viewport().update()
        self._drawn_rows = rows

    def titles_changed(self) -> None:
        """A heading has other words."""
        self.viewport().update()

    def set_hint(self, words: str) -> None:
        """What stands where there are no rows."""
        if words != self._hint:
            self._hint = words
            self.viewport().update()

    # -- places

    @property
    def current(self) -> int:
        """The row one is at, -1 for none."""
        return self._current

    def current_place(self) -> Place | None:
        """The hit one is at."""
        return self._place(self._current)

    def _place(self, row: int) -> Place | None:
        return self._rows.place(row) if 0 <= row < len(self._rows) else None

    def _top_place(self) -> Place | None:
        first = self._row_at(0)
        return self._place(first) or self._place(first + 1)

    def rectangle(self, row: int) -> QRect:
        """Where a row is in the viewport."""
        y = row * ROW_HEIGHT - self.verticalScrollBar().value()
        return QRect(0, y, self.viewport().width(), ROW_HEIGHT)

    def box(self, row: int) -> QPoint:
        """The middle of a row's box in the viewport."""
        rect = self.rectangle(row)
        middle = INDENT // 2
        x = rect.right() - middle if self.isRightToLeft() else middle
        return QPoint(x, rect.center().y())

    def _row_at(self, y: int) -> int:
        return (y + self.verticalScrollBar().value()) // ROW_HEIGHT

    def _pinned(self) -> tuple[int, int]:
        """The heading that stays at the top, and its y; -1 where there is none."""
        first = self._row_at(0)
        if not 0 <= first < len(self._rows):
            return -1, 0
        heading = self._rows.heading_of(first)
        following = self._row_at(ROW_HEIGHT)
        pushed = following < len(self._rows) and self._rows.is_heading(following)
        y = self.rectangle(following).top() - ROW_HEIGHT if pushed and following != heading else 0
        return heading, min(0, y)

    def _row_under(self, at: QPoint) -> int:
        heading, y = self._pinned()
        if heading >= 0 and at.y() < y + ROW_HEIGHT:
            return heading
        row = self._row_at(at.y())
        return row if row < len(self._rows) else -1

    # -- going about

    def step(self, by: int) -> bool:
        """Go to the next hit, or to the one before; whether there is one."""
        row = self._rows.next_hit(self._current, by)
        if row is None:
            return False
        self.go_to(row)
        return True

    def go_to(self, row: int) -> None:
        """Be at a row, and go to its hit."""
        self._be_at(row)
        place = self._place(row)
        if place is not None:
            self.chosen.emit(place)

    def _be_at(self, row: int) -> None:
        self._current = row
        bar, top = self.verticalScrollBar(), row * ROW_HEIGHT
        above = 0 if self._rows.is_heading(row) else ROW_HEIGHT  # the one that stays
        if top - above < bar.value():
            bar.setValue(top - above)
        elif top + ROW_HEIGHT > bar.value() + self.viewport().height():
            bar.setValue(top + ROW_HEIGHT - self.viewport().height())
        self.viewport().update()
        tell_row(self, self._rows, row, self._painter.words)

    def _turn(self, row: int) -> None:
        self._rows.turn(row)
        self.viewport().update()
        if row == self._current:
            tell_row(self, self._rows, row, self._painter.words)
        self.ticked.emit()

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More rows, or fewer, can be seen."""
        super().resizeEvent(event)
        self.rows_changed()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a box ticks, one on a hit goes there."""
        at = event.position().toPoint()
        row = self._row_under(at)
        if row < 0 or event.button() is not Qt.MouseButton.LeftButton:
            return
        x = self.viewport().width() - at.x() if self.isRightToLeft() else at.x()
        if x < INDENT and self._rows.can_tick(row):
            self._turn(row)
        elif self._place(row) is None:
            self._be_at(row)
        else:
            self.go_to(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks on a box are two ticks; on a hit: go there, and on working there."""
        row = self._row_under(event.position().toPoint())
        self.mousePressEvent(event)
        place = self._place(row)
        if place is not None and row == self._current:
            self.entered.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the mouse."""
        self._hover(self._row_under(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        """No row is under a mouse that left."""
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint what comes into view."""
        del dx, dy
        self._hovered = -1
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that move, tick, enter and leave; all others are the window's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or not self._obey(Qt.Key(event.key())):
            event.ignore()

    def _obey(self, key: Qt.Key) -> bool:
        rows, page = len(self._rows), max(1, self.viewport().height() // ROW_HEIGHT - 2)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        jumps = {
            Qt.Key.Key_PageUp: self._current - page,
            Qt.Key.Key_PageDown: self._current + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: rows - 1,
        }
        if key in steps:
            self.step(steps[key])
        elif key in jumps and rows:
            row = max(0, min(rows - 1, jumps[key]))
            self.go_to(row if self._place(row) is not None else row + 1)
        elif key == Qt.Key.Key_Space and 0 <= self._current < rows:
            self._turn(self._current)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.current_place() is not None or self.step(1):
                self.entered.emit(self.current_place())
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return key in (*steps, *jumps, Qt.Key.Key_Space)
        return True

    # -- painting

    def _look(self) -> Look:
        return Look(
            self.viewport().width(),
            self.isRightToLeft(),
            self._theme.ground.name,
            self.locale().name(),
            self.devicePixelRatioF(),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that can be seen."""
        del event
        painter = QPainter(self.viewport())
        try:
            painter.fillRect(self.viewport().rect(), self._theme.ground.panel)
            if len(self._rows):
                self._paint_rows(painter)
            else:
                painter.setPen(self._theme.ground.muted)
                room = self.viewport().rect().adjusted(24, 16, -24, -16)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter | _WRAPPED, self._hint)
        finally:
            painter.end()
        self._ahead.start()

    def _paint_rows(self, painter: QPainter) -> None:
        self._painter.wear(self._look(), self.font())
        last = min(len(self._rows) - 1, self._row_at(self.viewport().height() - 1))
        for row in range(self._row_at(0), last + 1):
            self._paint_row(painter, row, self.rectangle(row).top())
        heading, y = self._pinned()
        if heading >= 0:
            width = self.viewport().width()
            painter.fillRect(0, y, width, ROW_HEIGHT, self._theme.ground.panel)
            self._paint_row(painter, heading, y)
            if self.rectangle(heading).top() < 0:
                painter.fillRect(0, y + ROW_HEIGHT - 1, width, 1, self._theme.ground.line)

    def _paint_row(self, painter: QPainter, row: int, y: int) -> None:
        ground, width = self._theme.ground, self.viewport().width()
        rows = self._rows
        if row == self._current:
            painter.fillRect(0, y, width, ROW_HEIGHT, ground.chosen)
            if self.hasFocus():
                lead = width - 3 if self.isRightToLeft() else 0
                painter.fillRect(lead, y, 3, ROW_HEIGHT, ground.accent)
        elif row == self._hovered:
            painter.fillRect(0, y, width, ROW_HEIGHT, ground.ground)
        place = rows.place(row)
        if place is not None:
            painter.drawPixmap(0, y, self._painter.hit(place))
            if not place.note:
                self._painter.paint_box(painter, y, int(rows.is_ticked(row)), 1)
            return
        if row and y:
            painter.fillRect(0, y, width, 1, ground.line)
        heading = rows.heading(row)
        painter.drawPixmap(0, y, self._painter.heading(heading))
        if heading.tickable:
            self._painter.paint_box(painter, y, heading.ticked, heading.tickable)

    def _draw_ahead(self) -> None:
        """In idle time: the next row beyond either edge that has no picture yet."""
        if not self.isVisible() or not len(self._rows):
            return
        self._painter.wear(self._look(), self.font())
        first, last = self._row_at(0), self._row_at(self.viewport().height() - 1)
        for row in (*range(last + 1, last + _AHEAD), *range(first - 1, first - _AHEAD, -1)):
            place = self._place(row)
            if place is not None and not self._painter.is_drawn(place):
                self._painter.hit(place)
                QTimer.singleShot(0, self, self._draw_ahead)
                return


_WRAPPED = Qt.TextFlag.TextWordWrap
