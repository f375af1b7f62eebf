"""What windows and panels keep of their size and place, from one start to the next."""

from collections.abc import Mapping

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QDialog, QSplitter, QWidget

from reader.gui.settings import Settings

_LEAST_SEEN = 60  # pixels of a window's upper edge that must be on a screen


def keep_geometry(window: QDialog) -> None:
    """Give a window the size and place that it had last, and keep them when it is closed.

    By its objectName. Ask before it is shown for the first time.
    """
    settings, name = Settings(), window.objectName()
    window.restoreGeometry(settings.state(name))
    bring_back(window)
    # No event filter: Qt would still ask one in Python while the process ends.
    window.finished.connect(lambda: settings.set_state(name, window.saveGeometry()))


def bring_back(window: QWidget) -> None:
    """Move a window whose upper edge is on no screen any more to the one that it belongs to."""
    frame = window.frameGeometry()
    edge = QRect(frame.left(), frame.top(), frame.width(), _LEAST_SEEN)
    screens = [screen.availableGeometry() for screen in window.screen().virtualSiblings()]
    seen = [room.intersected(edge) for room in screens]
    if any(part.width() >= min(_LEAST_SEEN, edge.width()) and part.height() > 0 for part in seen):
        return
    room = window.screen().availableGeometry()
    window.resize(window.size().boundedTo(room.size()))
    frame.setSize(window.frameGeometry().size())
    frame.moveCenter(room.center())
    window.move(frame.topLeft())


# -- the parts of a splitter


def keep_parts(splitter: QSplitter) -> None:
    """Give a splitter with all its parts in it what they had, and keep what they are given."""
    settings = Settings()
    splitter.restoreState(settings.state(splitter.objectName()))
    splitter.splitterMoved.connect(
        lambda: settings.set_state(splitter.objectName(), splitter.saveState())
    )


def _parts(splitter: QSplitter) -> list[QWidget]:
    found = [splitter.widget(number) for number in range(splitter.count())]
    return [part for part in found if part is not None]


def widths(splitter: QSplitter, before: Mapping[str, int]) -> dict[str, int]:
    """How wide the named parts are now; one that is hidden keeps what it had `before`."""
    found = dict(before)
    for part, size in zip(_parts(splitter), splitter.sizes(), strict=True):
        if size > 0 and not part.isHidden() and part.objectName():
            found[part.objectName()] = size
    return found


def give_widths(splitter: QSplitter, kept: Mapping[str, int]) -> None:
    """Give the named parts what they had; the one that stretches has the rest."""
    parts, sizes = _parts(splitter), splitter.sizes()
    whole = max(splitter.width(), sum(sizes), 1)
    wanted = [kept.get(p.objectName(), size) for p, size in zip(parts, sizes, strict=True)]
    for number, part in enumerate(parts):
        if part.sizePolicy().horizontalStretch() > 0:
            others = sum(wanted) - wanted[number]
            wanted[number] = max(whole - others, part.minimumWidth(), 1)
    splitter.setSizes(wanted)
