"""The search in the window: from Enter to painted hits, and what it holds up meanwhile."""

import sqlite3
import time
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.material import SCREEN, figure, median, timed, worst99
from benchmarks.searching import COMMON, FRAME, RARE, Figures, bare_project, our_project, shuffled
from reader.core.text.folding import fold
from reader.gui.app import open_window
from reader.gui.library.search_page import SearchPage

_ROWS = 50


def search_window(folder: Path) -> Figures:
    """20,000 texts: the first rows painted, against the bare query; blocks until all are found."""
    texts = list(shuffled(20_000))
    bare_project(folder / "bare.sqlite", texts)
    our_project(folder / "ours.sqlite", texts)
    db = sqlite3.connect(folder / "bare.sqlite")
    window = open_window(folder / "ours.sqlite")
    window.resize(SCREEN)
    QTest.qWait(500)
    window.commands.run("search_library")
    page = window.searching.page
    assert page is not None
    QTest.qWait(200)
    found: Figures = []
    for name, word in (("common", COMMON), ("rare", RARE)):
        term = f"و{RARE}ها" if word == RARE else fold(word)

        def bare(term: str = term) -> None:
            db.execute(
                """SELECT rowid, snippet(found, 0, '', '', '', 20) FROM found
                WHERE found MATCH ? LIMIT 50""",
                (term,),
            ).fetchall()

        values = [timed(lambda w=word: _first_rows(page, w)) for _ in range(7)]
        found.append(
            figure(f"first {_ROWS} hits of a {name} word painted", median(values), "ms",
                   median([timed(bare) for _ in range(7)]), most=100.0, ratio=False)
        )  # fmt: skip
    page.look_for(COMMON)
    blocked = _blocks(page)
    bar, painted = page.hits.verticalScrollBar(), []
    for _ in range(60):
        bar.setValue(bar.value() + 3 * 32)
        painted.append(timed(page.hits.viewport().repaint))
    return [
        *found,
        figure("blocked while all are found, 99 %", worst99(blocked), "ms", None, most=FRAME,
               ratio=False),
        figure("... the worst", max(blocked), "ms", None, most=FRAME, ratio=False),
        figure("three rows scrolled, painted", median(painted), "ms", None, most=FRAME,
               ratio=False),
    ]  # fmt: skip


def _first_rows(page: SearchPage, word: str) -> None:
    page.look_for(word)
    while page.searching and page.rows < _ROWS:
        QApplication.processEvents()
    page.hits.viewport().repaint()


def _blocks(page: SearchPage) -> list[float]:
    """Milliseconds of each turn of the loop until all is found."""
    turns: list[float] = []
    before = time.perf_counter()
    while page.searching:
        QApplication.processEvents()
        now = time.perf_counter()
        turns.append((now - before) * 1000)
        before = now
    return turns
