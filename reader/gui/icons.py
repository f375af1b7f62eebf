"""The program's own icons, drawn in the colours of the ground and sharp at any scale.

An icon is a file of resources/icons on a grid of 24 px, with lines in `currentColor`. It is
rendered when it is first shown, at the size in real pixels that it is shown at. (A QIconEngine
in Python would do that for QIcon too, but its `clone` crashes.)
"""

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from reader.gui.theme import Theme
from reader.paths import resource

MIRRORED = frozenset({"undo", "redo"})  # back is to the right in a right-to-left window
GRID = 24
TARGET = 32  # a button's side, in pixels
_RADIUS = 8.0
_SCALES = (1.0, 1.5, 2.0)


def render(name: str, colour: QColor, size: int, scale: float, *, mirrored: bool) -> QPixmap:
    """Return an icon of `size` logical pixels on a screen of that scale, in one colour."""
    # Not imported before the first icon is painted: it takes some 6 ms.
    from PySide6.QtSvg import QSvgRenderer

    source = resource("icons", f"{name}.svg").read_bytes()
    source = source.replace(b"currentColor", colour.name().encode())
    side = round(size * scale)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    try:
        if mirrored:
            painter.translate(side, 0)
            painter.scale(-1, 1)
        QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, side, side))
    finally:
        painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def icon(name: str, theme: Theme, *, mirrored: bool | None = None, size: int = GRID) -> QIcon:
    """Return an icon for a menu or a field, in the ground's ink; make it anew when that changes.

    `mirrored` None: as the window runs, for the icons that point forward or back.
    """
    if mirrored is None:
        mirrored = name in MIRRORED and QGuiApplication.layoutDirection() is _RIGHT_TO_LEFT
    made = QIcon()
    ground = theme.ground
    for scale in _SCALES:
        for mode, colour in ((QIcon.Mode.Normal, ground.ink), (QIcon.Mode.Disabled, ground.muted)):
            made.addPixmap(render(name, colour, size, scale, mirrored=mirrored), mode)
    return made


def application_icon() -> QIcon:
    """Return the icon of the program, for the window and the task bar."""
    made = QIcon()
    for side in (16, 32, 48, 128):
        made.addPixmap(render("hashiya", QColor(), side, 1.0, mirrored=False))
    return made


_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


class IconButton(QToolButton):
    """A button that is an icon: 32 px, named for those who don't see it, in the ground's colours.

    `name` is the icon's file; `label` what the button does: its tool tip and accessible name.
    """

    def __init__(
        self,
        name: str,
        theme: Theme,
        label: str,
        parent: QWidget | None = None,
        *,
        size: int = GRID,
    ) -> None:
        super().__init__(parent)
        self._icon_name = name
        self._theme = theme
        self._size = size
        self._drawn: QPixmap | None = None
        self._drawn_as: tuple[str, int, float, bool] | None = None
        self.setFixedSize(TARGET, TARGET)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_label(label)
        theme.changed.connect(self.update)

    def set_label(self, label: str) -> None:
        """Say what the button does."""
        self.setToolTip(label)
        self.setAccessibleName(label)

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(TARGET, TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_back(painter)
            pixmap = self._pixmap()
            side = pixmap.deviceIndependentSize().width()
            x, y = round((self.width() - side) / 2), round((self.height() - side) / 2)
            if not self.isEnabled():
                painter.setOpacity(0.45)
            painter.drawPixmap(x, y, pixmap)
        finally:
            painter.end()

    def _paint_back(self, painter: QPainter) -> None:
        ground = self._theme.ground
        painter.setPen(Qt.PenStyle.NoPen)
        rect = QRectF(self.rect())
        if self.isChecked() or self.isDown():
            painter.setBrush(ground.chosen)
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
        elif self.underMouse() and self.isEnabled():
            painter.setBrush(ground.line if ground.name == "dark" else ground.ground)
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ground.accent, 2.0))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)

    def _pixmap(self) -> QPixmap:
        ground = self._theme.ground
        lit = self.isChecked() or self.isDown() or (self.underMouse() and self.isEnabled())
        colour = ground.ink if lit else ground.muted
        mirrored = self._icon_name in MIRRORED and self.layoutDirection() is _RIGHT_TO_LEFT
        wanted = (self._icon_name, colour.rgb(), self.devicePixelRatioF(), mirrored)
        if self._drawn is None or wanted != self._drawn_as:
            self._drawn = render(
                self._icon_name, colour, self._size, self.devicePixelRatioF(), mirrored=mirrored
            )
            self._drawn_as = wanted
        return self._drawn

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.EnabledChange):
            self.update()
