"""What lies under the mouse while no button is down: which annotations, and when to tell."""

from PySide6.QtCore import QObject, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from reader.core.model import Annotation
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.reading.geometry import Geometry
from reader.gui.reading.selection import Hit

_TELL_AFTER = 350  # ms


class Hovering(QObject):
    """Follows the mouse over the annotations of the page."""

    hovered = Signal(object, QRect)  # list[Annotation], the line under the mouse
    unhovered = Signal()

    def __init__(
        self, viewport: QWidget, geometry: Geometry, annotations: CurrentAnnotations
    ) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._geometry = geometry
        self._annotations = annotations
        self._here: list[Annotation] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TELL_AFTER)
        self._timer.timeout.connect(self._tell)

    @property
    def ids(self) -> frozenset[str]:
        """The annotations under the mouse."""
        return frozenset(a.id for a in self._here)

    def annotations_at(self, hit: Hit | None) -> list[Annotation]:
        """Those that lie over a hit, the innermost first."""
        if hit is None or not hit.inside:
            return []
        found = self._annotations.overlapping(hit.start, hit.end)
        return sorted(found, key=lambda a: (a.end - a.start, a.start, a.id))

    def follow(self, point: QPointF) -> None:
        """The mouse moved to a point of the viewport."""
        here = self.annotations_at(self._geometry.hit(point))
        if [a.id for a in here] != [a.id for a in self._here]:
            self._here = here
            self.unhovered.emit()
            self._viewport.update()
            shape = Qt.CursorShape.PointingHandCursor if here else Qt.CursorShape.IBeamCursor
            self._viewport.setCursor(shape)
        if here:
            self._timer.start()
        else:
            self._timer.stop()

    def forget(self) -> None:
        """What was there may be gone."""
        self._here = []

    def leave(self) -> None:
        """The mouse left, or a button went down: nothing is told any more."""
        self._here = []
        self._timer.stop()
        self.unhovered.emit()
        self._viewport.update()

    def stop(self) -> None:
        """A drag begins: what is under the mouse is not told meanwhile."""
        self._timer.stop()
        self.unhovered.emit()

    def _tell(self) -> None:
        if not self._here:
            return
        hit = self._geometry.hit(QPointF(self._viewport.mapFromGlobal(QCursor.pos())))
        rects = self._geometry.rectangles(hit.start, hit.end) if hit is not None else []
        if rects:
            self.hovered.emit(self._here, rects[0])
