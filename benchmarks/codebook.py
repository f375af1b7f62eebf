"""The measures of tags and attributes, on the side of core: no window is open."""

from pathlib import Path

from benchmarks.material import figure, long_text, median, project_with, timed, worst99
from reader.core import identity
from reader.core.model import Change
from reader.core.opening import connect_to_write
from reader.core.project import Project
from reader.core.store import Store
from reader.core.trail import Stamp, entries

Figures = list[dict[str, object]]
FRAME = 16.7
_MANY = 10_000
_COLUMNS = "annotation TEXT, act INTEGER, before TEXT, after TEXT"


def _project(folder: Path) -> Project:
    project = Project.open(project_with(folder / "many.sqlite", long_text(5_000_000), 100_000))
    project.warm_up()
    return project


def _bare_update(project: Project) -> float:
    """The same rows updated by one statement each in bare sqlite3, with a row of history."""
    import sqlite3

    copy = project.path.with_name("bare.sqlite")
    project.save_copy(copy)
    db = sqlite3.connect(copy, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute(f"CREATE TABLE bare ({_COLUMNS})")
    ids = [
        row[0] for row in db.execute("SELECT id FROM annotations WHERE tag = 1 LIMIT ?", (_MANY,))
    ]

    def update() -> None:
        db.execute("BEGIN IMMEDIATE")
        db.executemany("UPDATE annotations SET tag = 3 WHERE id = ?", [(i,) for i in ids])
        db.executemany("INSERT INTO bare VALUES (?, 1, '{}', '{}')", [(i,) for i in ids])
        db.execute("COMMIT")

    took = timed(update)
    db.close()
    return took


def retag_many(folder: Path) -> Figures:
    """10,000 of 100,000 annotations given another tag in one step, its undo, an attribute set."""
    project = _project(folder)
    bare = _bare_update(project)
    ids = [a.id for a in project.annotations(tag=1)[:_MANY]]
    found: Figures = []
    for name, act in (
        ("retag 10,000 in one step", lambda: project.retag_many(ids, 3)),
        ("... undo", project.undo),
        ("... redo", project.redo),
        ("set an attribute of 10,000", lambda: project.set_attribute(ids, "unit", "وحدة")),
        ("remove 10,000", lambda: project.delete(ids)),
    ):
        found.append(figure(name, timed(act), "ms", bare, most=1000.0, ratio=False))
    project.close()
    return found


def attribute(folder: Path) -> Figures:
    """One attribute set among 100,000 annotations, and the values offered while it is typed."""
    project = _project(folder)
    annotations = project.annotations(tag=1)
    project.set_attribute([a.id for a in annotations[:_MANY]], "unit", "وحدة")
    units = ("وحدة", "فصل", "ريال", "طن", "%")
    sets = [
        timed(lambda a=a, n=n: project.set_attribute(a.id, "unit", f"{units[n % 5]} {n}"))
        for n, a in enumerate(annotations[:200])
    ]
    offers = [timed(lambda: project.values_used(1, "unit")) for _ in range(9)]
    histories = [timed(lambda a=a: project.history_of(a.id)) for a in annotations[:200]]
    project.close()
    return [
        figure("set an attribute, median", median(sets), "ms", None, most=FRAME, ratio=False),
        figure("... worst of 99 %", worst99(sets), "ms", None, most=FRAME, ratio=False),
        figure("values used, 33,000 of a tag", median(offers), "ms", None, most=50.0, ratio=False),
        figure("history of one, median", median(histories), "ms", None, most=FRAME, ratio=False),
    ]


def history(folder: Path) -> Figures:
    """What the history adds to writing one annotation: with it and without, in turn."""
    project = _project(folder)
    made = project.annotations(tag=1)[0]
    project.close()
    store = Store(project.path, connect_to_write(project.path))
    with_it: list[float] = []
    without: list[float] = []
    for n in range(800):
        start = 1_000_000 + n * 50
        one = made._replace(id=identity.new_id(), start=start, end=start + 20)
        change = Change(added=(one,))

        def write(change: Change = change) -> None:
            stamp = Stamp(identity.now(), "someone", "annotate", "do")
            store.apply(change, stamp, entries(change, lambda _: "statistics"))

        if n % 2:
            with_it.append(timed(write))
        else:
            without.append(timed(lambda c=change: store.apply(c)))
    store.close()
    return [
        figure("write one annotation with history, median", median(with_it), "ms",
               median(without), most=0.15, ratio=False, beyond=True)
    ]  # fmt: skip


MEASURES = {"retag_many": retag_many, "attribute": attribute, "history": history}
