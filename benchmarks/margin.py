"""What notes in the margin cost: beside the same pages without them, and while scrolling."""

import random
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.material import SCREEN, figure, long_text, median, project_with, timed, worst99
from reader.gui.app import open_window
from reader.gui.main_window import MainWindow

Figures = list[dict[str, object]]
FRAME = 16.7
# Two thousand notes one after the other: a dozen and more on each screen.
_NOTED = range(50_000, 52_000)
_STEP = 100  # characters from an annotation to the next


def _window(path: Path) -> MainWindow:
    window = open_window(path)
    window.resize(SCREEN)
    while not (window.annotations.complete and window.gutter.complete):
        QApplication.processEvents()
    QApplication.processEvents()
    return window


def _pages(window: MainWindow) -> list[float]:
    """A page of the noted part after the other, each seen for the first time."""
    view = window.reading_view
    view.scroll_to(_NOTED.start * _STEP, at_top=True)
    QApplication.processEvents()
    bar, times = view.verticalScrollBar(), []
    for _ in range(60):
        times.append(
            timed(
                lambda: (bar.setValue(bar.value() + bar.pageStep()), QApplication.processEvents())
            )
        )
    return times


def _frames(window: MainWindow) -> list[float]:
    view = window.reading_view
    view.scroll_to((_NOTED.start + 900) * _STEP, at_top=True)
    QApplication.processEvents()
    bar = view.verticalScrollBar()
    return [
        timed(lambda: (bar.setValue(bar.value() + 39), QApplication.processEvents()))
        for _ in range(400)
    ]


def _jumps(window: MainWindow) -> list[float]:
    chance, view = random.Random(3), window.reading_view
    return [
        timed(
            lambda: (
                view.scroll_to(chance.choice(_NOTED) * _STEP, at_top=True),
                QApplication.processEvents(),
            )
        )
        for _ in range(100)
    ]


def margin(folder: Path) -> Figures:
    """100,000 annotations, of which 2,000 have notes, one after the other."""
    bare = _window(project_with(folder / "bare.sqlite", long_text(), 100_000))
    without = _pages(bare), _frames(bare), _jumps(bare)
    bare.close()
    noted = _window(project_with(folder / "noted.sqlite", long_text(), 100_000, notes=_NOTED))
    pages, frames, jumps = _pages(noted), _frames(noted), _jumps(noted)
    assert len(noted.margin.cards()) > 5
    return [
        figure("margin cards for a page", median(pages), "ms", median(without[0]), most=8.0,
               ratio=False, beyond=True),
        figure("... scroll frame, median", median(frames), "ms", median(without[1]), most=8.0,
               ratio=False, beyond=True),
        figure("... scroll frame, worst of 99 %", worst99(frames), "ms", worst99(without[1]),
               most=FRAME, ratio=False),
        figure("... random jump, worst of 99 %", worst99(jumps), "ms", worst99(without[2]),
               most=FRAME, ratio=False),
    ]  # fmt: skip
