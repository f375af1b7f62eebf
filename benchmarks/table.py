"""The table of 100,000 annotations with attributes: sorted, grouped, many changed at once."""

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.material import figure, long_text, median, project_with, timed, worst99
from reader.core.model import Annotation
from reader.gui.annotations.groups import NO_GROUPS, GroupBy, Grouping
from reader.gui.annotations.rows import Column
from reader.gui.app import open_window
from reader.gui.main_window import MainWindow

Figures = list[dict[str, object]]
COUNT = 100_000
_FRAME = 16.7


def _window(folder: Path) -> MainWindow:
    """A window on annotations of which each has a value, and a third a speaker."""
    path = project_with(folder / "values.sqlite", long_text(), COUNT)
    chance = random.Random(4)
    speakers = [f"متحدث {n}" for n in range(300)]
    db = sqlite3.connect(path)
    ids = [row[0] for row in db.execute("SELECT id FROM annotations ORDER BY start")]
    db.executemany(
        "UPDATE annotations SET attributes = ? WHERE id = ?",
        [
            (
                f'{{"value": {chance.randrange(1, 50_000)}}}'
                if n % 3
                else f'{{"speaker": "{chance.choice(speakers)}"}}',
                made,
            )
            for n, made in enumerate(ids)
        ],
    )
    db.commit()
    db.close()
    window = open_window(path)
    window.resize(1920, 1080)
    while not window.annotations.complete:
        QApplication.processEvents()
    for _ in range(200):  # what is done in idle time after a document has opened
        QApplication.processEvents()
    return window


def _shown(act: Callable[[], object]) -> float:
    return timed(lambda: (act(), QApplication.processEvents()))


def arranged(folder: Path) -> Figures:
    """Sorting by the values of an attribute and grouping, shown anew."""
    window = _window(folder)
    model, table = window.panel.model, window.panel.table
    model.set_attribute_columns(["value", "speaker"])
    table.lay_out_columns()
    for _ in range(200):
        QApplication.processEvents()
    first, down = len(Column), Qt.SortOrder.DescendingOrder
    speaker = Grouping(GroupBy.ATTRIBUTE, "speaker")
    acts: tuple[tuple[str, Callable[[], None]], ...] = (
        ("sort by value", lambda: model.sort(first)),
        ("sort by value, downwards", lambda: model.sort(first, down)),
        ("sort by speaker", lambda: model.sort(first + 1)),
        ("sort by place", lambda: model.sort(Column.PARAGRAPH)),
        ("group by tag", lambda: model.group(Grouping(GroupBy.TAG))),
        ("group by speaker", lambda: model.group(speaker)),
        ("close all groups", lambda: model.close_all(closed=True)),
        ("no groups", lambda: model.group(NO_GROUPS)),
    )
    times: dict[str, list[float]] = {name: [] for name, _act in acts}
    for _ in range(7):
        for name, act in acts:
            times[name].append(_shown(act))
    return [
        figure(f"table: {name}", median(values), "ms", None, most=100.0, ratio=False)
        for name, values in times.items()
    ]


def many(folder: Path) -> Figures:
    """10,000 rows retagged in one step in the window, undone, and given a value."""
    window = _window(folder)
    model, table = window.panel.model, window.panel.table
    project = window.session.project
    assert project is not None
    project.warm_up()
    bare = _bare_update(folder, COUNT // 10)
    some = [a.id for a in window.annotations.items()[: COUNT // 10]]
    found: Figures = []
    window.annotations.select_many(some, some[0])
    QTest.qWait(200)
    assert len(window.annotations.many) == len(some) and len(table.chosen_rows.rows()) == len(some)
    for name, act in (
        ("retag 10,000 in the window", lambda: window.annotating.retag_chosen(2)),
        ("... undo", lambda: window.commands.run("undo")),
        ("... one value set", lambda: window.annotating.set_attribute(some, "unit", "طن")),
    ):
        value = _shown(act)
        found.append(figure(name, value, "ms", bare, most=1_000.0, ratio=False))
        assert model.matching == COUNT
        QTest.qWait(300)
    return found


def _bare_update(folder: Path, count: int) -> float:
    """As many rows of bare sqlite3 given another value in one transaction."""
    db = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("CREATE TABLE t (id TEXT PRIMARY KEY, tag INTEGER)")
    db.executemany("INSERT INTO t VALUES (?, 1)", [(str(n),) for n in range(count)])
    ids = [(str(n),) for n in range(count)]

    def update() -> None:
        db.execute("BEGIN")
        db.executemany("UPDATE t SET tag = 2 WHERE id = ?", ids)
        db.execute("COMMIT")

    return timed(update)


def edit(folder: Path) -> Figures:
    """One attribute of one annotation, written in the editor and kept by Enter; all repainted."""
    window = _window(folder)
    assert window.session.project is not None
    window.session.project.warm_up()
    model = window.panel.model
    model.set_attribute_columns(["value", "unit"])
    window.panel.table.lay_out_columns()
    items = window.annotations.items()
    ours: list[Annotation] = [a for a in items if a.tag == 1][20_000:20_120]
    times: list[float] = []
    for number, one in enumerate(ours):
        window.annotations.select(one.id)
        window.session.bring_to_middle(one.id)
        QTest.qWait(120)
        field = window.findChild(QLineEdit, "attribute_unit")
        assert field is not None
        field.setFocus()
        QTest.keyClicks(field, f"unit {number}")
        QTest.qWait(30)
        times.append(_shown(lambda f=field: QTest.keyClick(f, Qt.Key.Key_Return)))
        QTest.qWait(60)  # the editor follows in a frame of its own
        kept = window.annotations.get(one.id)
        assert kept is not None and kept.attributes["unit"] == f"unit {number}"
    return [
        figure("attribute kept in the editor, median", median(times), "ms", None, most=_FRAME,
               ratio=False),
        figure("attribute kept in the editor, worst of 99 %", worst99(times), "ms", None,
               most=_FRAME, ratio=False),
    ]  # fmt: skip
