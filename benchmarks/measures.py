"""The measures, one function each; run in a process of its own by `benchmarks.__main__`."""

import compileall
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

import reader
from benchmarks.codebook import MEASURES as CODEBOOK
from benchmarks.codebook_window import codebook_window as codebook_window
from benchmarks.codebook_window import picker as picker
from benchmarks.documents import documents
from benchmarks.formats import formats
from benchmarks.importing import importing
from benchmarks.keyboard import keyboard as keyboard
from benchmarks.margin import margin as margin
from benchmarks.material import (
    SCREEN,
    figure,
    long_text,
    median,
    painted,
    project_with,
    timed,
    worst99,
    yardstick,
)
from benchmarks.searching import find, folding, index, search
from benchmarks.searching_window import search_window as search_window
from benchmarks.suggesting import suggesting
from benchmarks.suggesting_window import suggesting_window
from benchmarks.table import arranged as arranged
from benchmarks.table import edit as edit
from benchmarks.table import many as many
from reader.core.exporters import exporter
from reader.core.exporting import export as export_to
from reader.core.model import Span
from reader.core.project import Project
from reader.gui.annotations.rows import Column
from reader.gui.app import application, open_window
from reader.gui.main_window import MainWindow

__all__ = ["documents"]  # and every function here: the measures
Figures = list[dict[str, object]]
FRAME = 16.7
_NO_WINDOW = {
    **CODEBOOK,
    "search": search,
    "find": find,
    "folding": folding,
    "index": index,
    "importing": importing,
    "suggesting": suggesting,
    "suggesting_window": suggesting_window,
    "formats": formats,
}


def _open(path: Path | None) -> MainWindow:
    window = open_window(path)
    window.resize(SCREEN)
    return window


def _loaded(window: MainWindow) -> None:
    while not window.annotations.complete:
        QApplication.processEvents()
    QApplication.processEvents()


def _big(folder: Path) -> Path:
    return project_with(folder / "big.sqlite", long_text(), 100_000)


def opening(folder: Path) -> Figures:
    """A project of 10 M characters with 100,000 annotations."""
    text, path = long_text(), _big(folder)
    bare: list[float] = []
    ours: list[float] = []
    full: list[float] = []
    for turn in range(6):

        def show_bare() -> QPlainTextEdit:
            edit = yardstick()
            edit.setPlainText(text)
            edit.show()
            painted(edit)
            return edit

        held: list[object] = []
        bare_time = timed(lambda held=held, show=show_bare: held.append(show()))
        held[0].close()  # type: ignore[attr-defined]
        held.clear()
        windows: list[MainWindow] = []

        def first_paint(windows: list[MainWindow] = windows) -> None:
            windows.append(_open(path))
            windows[0].repaint()

        first = timed(first_paint)
        rest = timed(lambda windows=windows: _loaded(windows[0]))
        windows[0].close()
        windows[0].deleteLater()
        QApplication.processEvents()
        if turn:  # the first one warms up
            bare.append(bare_time)
            ours.append(first)
            full.append(first + rest)
    base = median(bare)
    return [
        figure("open 10 M characters, first paint", median(ours), "ms", base, most=1.0, ratio=True),
        figure("... all annotations and the table", median(full), "ms", base, most=5.0, ratio=True),
    ]


def _frames(bar: object, paint: Callable[[], None], values: list[int]) -> list[float]:
    times: list[float] = []
    for value in values:
        times.append(timed(lambda v=value: (bar.setValue(v), paint())))  # type: ignore[attr-defined]
    return times


def scrolling(folder: Path) -> Figures:
    """Scrolling, paging and jumping at 1920 x 1080."""
    window = _open(_big(folder))
    _loaded(window)
    bar = window.reading_view.verticalScrollBar()
    edit = yardstick()
    edit.setPlainText(long_text())
    edit.show()
    painted(edit)
    its = edit.verticalScrollBar()
    flush = QApplication.processEvents
    _frames(bar, flush, [n * 39 for n in range(60)])
    ours = _frames(bar, flush, [20_000 + n * 39 for n in range(400)])
    theirs = _frames(its, flush, [500 + n for n in range(400)])
    pages = _frames(bar, flush, [60_000 + n * bar.pageStep() for n in range(200)])
    chance = random.Random(1)
    jumps = _frames(bar, flush, [chance.randrange(bar.maximum()) for _ in range(200)])
    return [
        figure("scroll frame, median", median(ours), "ms", median(theirs), most=1.0, ratio=True),
        figure("scroll frame, worst of 99 %", worst99(ours), "ms", None, most=FRAME, ratio=False),
        figure("page jump, worst of 99 %", worst99(pages), "ms", None, most=FRAME, ratio=False),
        figure("random jump, worst of 99 %", worst99(jumps), "ms", None, most=FRAME, ratio=False),
    ]


def dense(folder: Path) -> Figures:
    """An annotation every two characters."""
    path = project_with(folder / "dense.sqlite", long_text(200_000), 100_000, 2)
    window = _open(path)
    _loaded(window)
    bar = window.reading_view.verticalScrollBar()
    chance = random.Random(2)
    flush = QApplication.processEvents
    pages = _frames(bar, flush, [n * bar.pageStep() for n in range(60)])
    jumps = _frames(bar, flush, [chance.randrange(bar.maximum()) for _ in range(150)])
    limit = 33.0
    return [
        figure("page jump, every two characters, worst of 99 %", worst99(pages), "ms", None,
               most=limit, ratio=False),
        figure("random jump, every two characters, worst of 99 %", worst99(jumps), "ms", None,
               most=limit, ratio=False),
    ]  # fmt: skip


def verbs(folder: Path) -> Figures:
    """One act among 100,000: committed, repainted, the table updated."""
    import sqlite3

    window = _open(_big(folder))
    _loaded(window)
    window.session.project.warm_up()  # type: ignore[union-attr]
    db = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=FULL")
    db.execute("CREATE TABLE t (a, b, c)")
    bare = median(
        [timed(lambda n=n: db.execute("INSERT INTO t VALUES (?, ?, ?)", (n, "a" * 40, "b" * 60)))
         for n in range(200)]
    )  # fmt: skip
    annotating, view = window.annotating, window.reading_view
    times: dict[str, list[float]] = {}

    def act(name: str, do: Callable[[], object]) -> None:
        times.setdefault(name, []).append(timed(lambda: (do(), QApplication.processEvents())))

    for n in range(150):
        start = 5_000_000 + n * 317
        view.scroll_to(start)
        QTest.qWait(60)  # a person acts on a view at rest
        act("annotate", lambda s=start: annotating.annotate(Span(s, s + 20), 1))
        made = window.annotations.selected_id
        act("retag", lambda m=made: annotating.retag(m, 2))
        act("undo", annotating.undo)
        act("remove", lambda m=made: annotating.delete(m))
    found: Figures = []
    for name, values in times.items():
        found.append(
            figure(
                f"{name}, median", median(values), "ms", bare, most=4.0, ratio=False, beyond=True
            )
        )
        found.append(
            figure(f"{name}, worst of 99 %", worst99(values), "ms", bare, most=FRAME, ratio=False,
                   beyond=True)
        )  # fmt: skip
    return found


def paragraph(folder: Path) -> Figures:
    """One paragraph of a million characters."""
    text = long_text(1_000_000).replace("\n", " ")
    path = project_with(folder / "one.sqlite", text, 1_000)
    open_window(None).close()
    edit = yardstick()

    def bare() -> None:
        edit.setPlainText(text)
        edit.show()
        painted(edit)

    theirs = timed(bare)
    edit.close()
    times: list[float] = []
    for _ in range(5):
        windows: list[MainWindow] = []
        times.append(
            timed(lambda windows=windows: (windows.append(_open(path)), windows[0].repaint()))
        )
        windows[0].close()
    return [
        figure("one paragraph of 1 M characters, first paint", median(times), "ms", theirs,
               most=0.1, ratio=True)
    ]  # fmt: skip


def table(folder: Path) -> Figures:
    """Filtering and sorting 100,000 rows, shown anew."""
    window = _open(_big(folder))
    _loaded(window)
    model = window.panel.model
    for _ in range(200):  # what is done in idle time after a document has opened
        QApplication.processEvents()
    found: Figures = []
    for name, act in (
        ("first filter", lambda: model.filter("الصناعات")),
        ("filter", lambda: model.filter("ايران")),
        ("filter by tag", lambda: model.filter("", [1])),
        ("no filter", lambda: model.filter("")),
        ("sort by text", lambda: model.sort(Column.TEXT)),
        ("sort by tag", lambda: model.sort(Column.TAG)),
        ("sort by place", lambda: model.sort(Column.PARAGRAPH)),
    ):
        value = timed(lambda act=act: (act(), QApplication.processEvents()))
        found.append(figure(f"table: {name}", value, "ms", None, most=100.0, ratio=False))
    return found


def _peak(code: str, *arguments: str) -> float:
    """The peak memory of a process that runs `code`, in MB."""
    # Of the process itself: what getrusage says includes the peak of the one that started it.
    tail = "\nfrom benchmarks.material import peak_memory\nprint(peak_memory())"
    done = subprocess.run(
        [sys.executable, "-c", code + tail, *arguments], capture_output=True, text=True, check=True
    )
    return float(done.stdout.strip().splitlines()[-1])


def memory(folder: Path) -> Figures:
    """Peak memory with the large project open, against the bare widget with its text."""
    path = _big(folder)
    text = folder / "text.txt"
    text.write_text(long_text(), encoding="utf-8")
    bare = _peak(
        "import sys\nfrom pathlib import Path\nfrom reader.gui.app import application\n"
        "app = application()\nfrom benchmarks.material import yardstick, painted\n"
        "e = yardstick()\ne.setPlainText(Path(sys.argv[1]).read_text(encoding='utf-8'))\n"
        "e.show()\npainted(e)",
        str(text),
    )
    ours = _peak(
        "import sys\nfrom benchmarks.measures import _open, _loaded\n"
        "w = _open(sys.argv[1])\n_loaded(w)",
        str(path),
    )
    return [figure("peak memory, 10 M and 100,000", ours, "MB", bare, most=2.5, ratio=True)]


def start(folder: Path) -> Figures:
    """From the start of a process to a painted window with the article."""
    bare = (
        "from PySide6.QtWidgets import QApplication, QMainWindow\n"
        "a = QApplication([])\nw = QMainWindow()\nw.show()\na.processEvents()\nw.repaint()"
    )
    ours = (
        "from reader.gui.app import open_window\nfrom PySide6.QtWidgets import QApplication\n"
        "w = open_window()\nQApplication.processEvents()\nw.repaint()\nimport os\nos._exit(0)"
    )
    bare += "\nimport os\nos._exit(0)"

    def run(code: str) -> float:
        return timed(lambda: subprocess.run([sys.executable, "-c", code], check=True))

    # Both sides from bytecode, as an installation leaves them.
    compileall.compile_dir(Path(reader.__file__).parent, quiet=1)
    run(ours)
    run(bare)
    pairs = [(run(bare), run(ours)) for _ in range(9)]
    return [
        figure("process start to the painted window", median([o for _, o in pairs]), "ms",
               median([b for b, _ in pairs]), most=2.5, ratio=True)
    ]  # fmt: skip


def export(folder: Path) -> Figures:
    """CSV of 100,000 annotations from the file."""
    path = _big(folder)
    project = Project.open(path, write=False)
    rows = [tuple(a) for a in project.annotations()]
    project.close()

    def bare() -> None:
        with (folder / "bare.csv").open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(rows)

    def ours() -> None:
        opened = Project.open(path, write=False)
        export_to(opened, exporter("csv"), folder / "ours.csv")
        opened.close()

    pairs = [(timed(bare), timed(ours)) for _ in range(5)]
    return [
        figure("CSV of 100,000 annotations", median([o for _, o in pairs]), "ms",
               median([b for b, _ in pairs]), most=3.0, ratio=True)
    ]  # fmt: skip


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        os.environ["HASHIYA_HOME"] = name
        if sys.argv[1] not in ("memory", "start", "export", *_NO_WINDOW):
            application()
        measure = _NO_WINDOW.get(sys.argv[1]) or globals()[sys.argv[1]]
        print(json.dumps(measure(Path(name))))
        sys.stdout.flush()
        os._exit(0)
