"""The colours and lines of tags as rows of small buttons that show what they give."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from reader.core.model import Tag
from reader.core.tag_marks import COLOURS, LINES
from reader.gui.tag_lines import draw_line
from reader.gui.theme import Theme

_HIGH = 32


def colour_name(colour: str) -> str:
    """What a colour of the palette is called."""
    translate = QCoreApplication.translate
    names = {
        "blue": translate("Looks", "Blue"),
        "amber": translate("Looks", "Amber"),
        "violet": translate("Looks", "Violet"),
        "teal": translate("Looks", "Teal"),
        "crimson": translate("Looks", "Crimson"),
        "olive": translate("Looks", "Olive"),
        "deeppink": translate("Looks", "Pink"),
        "sienna": translate("Looks", "Sienna"),
        "slategray": translate("Looks", "Slate grey"),
    }
    return names.get(colour, colour)


def line_name(line: str) -> str:
    """What a second mark is called."""
    translate = QCoreApplication.translate
    names = {
        "solid": translate("Looks", "Solid"),
        "dashed": translate("Looks", "Dashed"),
        "dotted": translate("Looks", "Dotted"),
        "dash_dot": translate("Looks", "Dash and dot"),
        "double": translate("Looks", "Double"),
        "wavy": translate("Looks", "Wavy"),
    }
    return names.get(line, line)


class Look(QAbstractButton):
    """One colour as a disc, or one line as a line, in the colours of the ground."""

    def __init__(self, theme: Theme, tag: Tag, width: int, parent: QWidget, *, line: bool) -> None:
        super().__init__(parent)
        self._theme, self._tag, self._line = theme, tag, line
        self.setCheckable(True)
        self.setFixedSize(width, _HIGH)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def set_tag(self, tag: Tag) -> None:
        """Show the colour or line of this tag."""
        self._tag = tag
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        ground, rect = self._theme.ground, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        fill = QColor(Qt.GlobalColor.transparent)
        if self.isChecked():
            fill = ground.chosen
        elif self.underMouse():
            fill = ground.line if ground.name == "dark" else ground.ground
        painter.setBrush(fill)
        ring = ground.accent if self.hasFocus() else ground.line
        plain = not self.hasFocus() and not self._line
        painter.setPen(Qt.PenStyle.NoPen if plain else QPen(ring, 2.0 if self.hasFocus() else 1.0))
        painter.drawRoundedRect(rect, 8, 8)
        middle = rect.center()
        if self._line:
            draw_line(painter, self._theme, self._tag, 8, self.width() - 8, middle.y())
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tag_colour(self._tag))
        painter.drawEllipse(middle, 9, 9)


class Looks(QWidget):
    """A row of which one is chosen; the arrow keys go along it."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, names: Iterable[str], *, line: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Look] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for name in names:
            look = Look(theme, _example(name, line=line), 56 if line else 34, self, line=line)
            words = line_name(name) if line else colour_name(name)
            look.setObjectName(f"look_{name}")
            look.setToolTip(words)
            look.setAccessibleName(words)
            look.clicked.connect(lambda _checked=False, n=name: self.chosen.emit(n))
            self._group.addButton(look)
            self._buttons[name] = look
            row.addWidget(look)
        row.addStretch()

    def show_tag(self, tag: Tag) -> None:
        """Mark which one a tag has; lines are shown in its colour."""
        self._group.setExclusive(False)
        for name, look in self._buttons.items():
            look.setChecked(name == (tag.line if self._line else tag.colour))
            if self._line:
                look.set_tag(_example(name, line=True, colour=tag.colour))
        self._group.setExclusive(True)


def colours(theme: Theme) -> Looks:
    """The palette as a row."""
    return Looks(theme, COLOURS, line=False)


def lines(theme: Theme) -> Looks:
    """The second marks as a row."""
    return Looks(theme, LINES, line=True)


def _example(name: str, *, line: bool, colour: str = "blue") -> Tag:
    mark, shade = (name, colour) if line else ("solid", name)
    return Tag(0, "", "", "", shade, mark, "", "", "", None, 0, ())
