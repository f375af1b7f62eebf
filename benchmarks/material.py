"""What the measures work on: a long text, its annotations, and the yardstick widget."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from reader.core import identity
from reader.core.model import Annotation, Change
from reader.core.opening import connect_to_write
from reader.core.project import Project
from reader.core.store import Store
from reader.gui.theme import text_font
from reader.paths import resource

SCREEN = QSize(1920, 1080)
TEXT_WIDTH = 552


def long_text(length: int = 10_000_000) -> str:
    """The article again and again."""
    article = resource("sample", "article.txt").read_text(encoding="utf-8") + "\n"
    return (article * (length // len(article) + 1))[:length]


def project_with(
    path: Path, text: str, count: int, length: int = 30, notes: range = range(0)
) -> Path:
    """A project with one text and annotations spread evenly over it, some of them with notes."""
    project = Project.create(path)
    project.add_document("text", text)
    project.close()
    step = len(text) // count
    now = identity.now()
    made = tuple(
        Annotation(
            identity.new_id(), 1, n % 3 + 1, n * step, n * step + length,
            text[n * step : n * step + length], _note(n) if n in notes else "", "{}",
            "someone", "user", now, now,
        )
        for n in range(count)
    )  # fmt: skip
    store = Store(path, connect_to_write(path))
    store.apply(Change(added=made))
    store.close()
    return path


def _note(number: int) -> str:
    """A note of one to some six lines, no two the same."""
    return f"{number} " + "قارن بأرقام العام الماضي وبما قاله الوزير. " * (number % 4 + 1)


def yardstick() -> QPlainTextEdit:
    """A bare QPlainTextEdit of the same font, column width and viewport."""
    edit = QPlainTextEdit()
    edit.setFont(text_font())
    edit.setReadOnly(True)
    edit.resize(SCREEN)
    margin = (SCREEN.width() - TEXT_WIDTH) // 2
    edit.setViewportMargins(margin, 0, margin, 0)
    return edit


def painted(widget: QWidget) -> None:
    """Let everything that is due be painted."""
    QApplication.processEvents()
    widget.repaint()
    QApplication.processEvents()


def timed(act: Callable[[], object]) -> float:
    """Milliseconds of one act."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def median(values: list[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def worst99(values: list[float]) -> float:
    """The worst of the best 99 percent."""
    ordered = sorted(values)
    return ordered[max(0, int(len(ordered) * 0.99) - 1)]


def figure(
    name: str,
    value: float,
    unit: str,
    yardstick: float | None,
    *,
    most: float,
    ratio: bool,
    beyond: bool = False,
) -> dict[str, object]:
    """One line of the table; `most` bounds the ratio, or the value (beyond the yardstick)."""
    share = value / yardstick if yardstick else None
    if ratio:
        reached, limit = share is not None and share <= most, f"<= {most} x"
    elif beyond:
        reached, limit = value - (yardstick or 0.0) <= most, f"<= {most} {unit} more"
    else:
        reached, limit = value <= most, f"<= {most} {unit}"
    return {
        "name": name,
        "value": round(value, 3),
        "unit": unit,
        "yardstick": None if yardstick is None else round(yardstick, 3),
        "ratio": None if share is None else round(share, 3),
        "limit": limit,
        "reached": reached,
    }


def peak_memory() -> float:
    """The peak memory of this process in MB, as Linux tells it."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return 0.0
