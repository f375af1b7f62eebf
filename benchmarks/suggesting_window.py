"""What suggestions cost the window: 10 M characters looked through while a person goes on."""

import random
import time
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from benchmarks.material import SCREEN, figure, long_text, median, project_with, timed, worst99
from reader.gui.app import open_window
from reader.gui.main_window import MainWindow

Figures = list[dict[str, object]]
FRAME = 16.7


def _window(folder: Path) -> MainWindow:
    window = open_window(project_with(folder / "long.sqlite", long_text(), 1_000))
    window.resize(SCREEN)
    while not window.annotations.complete:
        QApplication.processEvents()
    QTest.qWait(300)
    return window


def _complete(window: MainWindow) -> bool:
    count = window.findChild(QLabel, "suggestions_count")
    return count is not None and bool(count.text()) and "…" not in count.text()


def _turns(window: MainWindow) -> list[float]:
    """Milliseconds of each turn of the loop until all of the text was looked through."""
    turns: list[float] = []
    before = time.perf_counter()
    while not _complete(window):
        QApplication.processEvents()
        now = time.perf_counter()
        turns.append((now - before) * 1000)
        before = now
    return turns


def _frames(window: MainWindow) -> list[float]:
    view = window.reading_view
    view.scroll_to(2_000_000, at_top=True)
    QTest.qWait(100)
    bar = view.verticalScrollBar()
    return [
        timed(lambda: (bar.setValue(bar.value() + 39), QApplication.processEvents()))
        for _ in range(300)
    ]


def _jumps(window: MainWindow) -> list[float]:
    chance, view = random.Random(3), window.reading_view
    return [
        timed(
            lambda: (
                view.scroll_to(chance.randrange(9_000_000), at_top=True),
                QApplication.processEvents(),
            )
        )
        for _ in range(100)
    ]


def suggesting_window(folder: Path) -> Figures:
    """Switched on, looked through, scrolled, reviewed; beside the same window without them."""
    window = _window(folder)
    without = _frames(window), _jumps(window)
    window.reading_view.scroll_to(0)
    QApplication.processEvents()
    first = timed(lambda: (window.commands.run("suggestions"), QApplication.processEvents()))
    begun = time.perf_counter()
    turns = _turns(window)
    whole = time.perf_counter() - begun
    frames, jumps = _frames(window), _jumps(window)
    window.commands.run("review_suggestions")
    steps = [
        timed(lambda: (window.commands.run("next_suggestion"), QApplication.processEvents()))
        for _ in range(100)
    ]
    accepted = [
        timed(lambda: (window.commands.run("accept_suggestion"), QApplication.processEvents()))
        for _ in range(50)
    ]
    window.close()
    return [
        figure("suggestions: the first ones, word lists read", first, "ms", None, most=500.0,
               ratio=False),
        figure("... 10 M characters looked through", whole, "s", None, most=34.0, ratio=False),
        figure("... a turn of the loop meanwhile, worst of 99 %", worst99(turns), "ms", None,
               most=FRAME, ratio=False),
        figure("... scroll frame with all of them, median", median(frames), "ms",
               median(without[0]), most=8.0, ratio=False, beyond=True),
        figure("... random jump with all of them, median", median(jumps), "ms",
               median(without[1]), most=8.0, ratio=False, beyond=True),
        figure("... next one at hand, worst of 99 %", worst99(steps), "ms", None, most=33.0,
               ratio=False),
        figure("... accepted, and the next at hand, median", median(accepted), "ms", None,
               most=FRAME, ratio=False),
    ]  # fmt: skip
