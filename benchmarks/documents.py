"""The list of documents with 20,000 of them: opening, filtering, sorting, scrolling, annotating."""

import random
import time
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.material import SCREEN, figure, median, timed, worst99
from reader.core import identity
from reader.core.model import NewDocument, Span
from reader.core.project import Project
from reader.gui.app import open_window
from reader.gui.library.shelf import Order
from reader.gui.main_window import MainWindow
from reader.paths import resource

_COUNT = 20_000
_FRAME = 16.7


def _project(folder: Path) -> Path:
    path = folder / "documents.sqlite"
    words = resource("sample", "article.txt").read_text(encoding="utf-8").split()
    chance = random.Random(7)
    project = Project.create(path)
    texts: list[NewDocument] = []
    for number in range(_COUNT):
        text = " ".join(chance.choices(words, k=8)) + f" {number}"
        title = " ".join(chance.choices(words, k=chance.randrange(2, 12)))
        inside = f"folder {number % 40}" if number % 2 else ""
        texts.append(
            NewDocument(
                title, text, identity.hash_of(text), f"/files/{number}.docx", "someone",
                f"20{number % 20:02}-05-01", "ar", inside,
            )
        )  # fmt: skip
    project.add_documents(texts)
    project.close()
    return path


def documents(folder: Path) -> list[dict[str, object]]:
    """What a person waits for at the list."""
    window = open_window(_project(folder))
    window.resize(SCREEN)
    flush = QApplication.processEvents
    while not window.annotations.complete:
        flush()
    shown = timed(lambda: (window.library.show(), flush()))
    for _ in range(100):  # what is done in idle time
        flush()
    page = window.library.show().documents
    model, view = page.model, page.view
    found = [figure("20,000 documents: shown first", shown, "ms", None, most=1000.0, ratio=False)]
    for name, act in (
        ("filter", lambda: model.shelf.filter("الصناعات")),
        ("a letter more", lambda: model.shelf.filter("الصناعات ا")),
        ("no filter", lambda: model.shelf.filter("")),
        ("sort by title", lambda: model.shelf.sort(Order.TITLE, descending=False)),
        ("sort by date", lambda: model.shelf.sort(Order.DATE, descending=True)),
        ("no folders", lambda: model.shelf.set_by_folder(False)),
    ):
        value = timed(lambda act=act: (model.alter(act), flush()))
        found.append(figure(f"... {name}", value, "ms", None, most=250.0, ratio=False))
    bar = view.verticalScrollBar()
    wheel = [timed(lambda n=n: (bar.setValue(4_000 + n * 40), flush())) for n in range(400)]
    chance = random.Random(3)
    jumps = [
        timed(lambda: (bar.setValue(chance.randrange(bar.maximum())), flush())) for _ in range(200)
    ]
    hidden, visible = _annotating(window)
    return [
        *found,
        figure("... scroll frame, worst of 99 %", worst99(wheel), "ms", None, most=_FRAME,
               ratio=False),
        figure("... random jump, worst of 99 %", worst99(jumps), "ms", None, most=_FRAME,
               ratio=False),
        figure("... annotate with the list shown, median", median(visible), "ms",
               median(hidden), most=1.0, ratio=False, beyond=True),
    ]  # fmt: skip


def _annotating(window: MainWindow) -> tuple[list[float], list[float]]:
    """Milliseconds of annotating with the list hidden and shown, in turn: machines are noisy."""
    times: tuple[list[float], list[float]] = [], []
    pane = window.library.show()
    for number in range(80):
        pane.setVisible(bool(number % 2))
        QTest.qWait(40)
        start, length = number % 20, 2 + number // 20
        begun = time.perf_counter()
        window.annotating.annotate(Span(start, start + length), 1)
        QApplication.processEvents()
        times[number % 2].append((time.perf_counter() - begun) * 1000)
    return times
