"""100,000 annotations over 1,000 documents out and in, beside json of the same rows.

Out: the yardstick is `json.dumps` of one object for each annotation, with all its fields and
those of its document, and one for each document with its text. In: `json.loads` of that and its
rows into a bare SQLite database. Both in the same process, in turns.
"""

import gc
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from benchmarks.material import figure, median, peak_memory, timed
from reader.core import identity
from reader.core.exporters import Material, exporter
from reader.core.exporting import export
from reader.core.importing_annotations import import_annotations
from reader.core.model import Annotation, Change, NewDocument
from reader.core.opening import connect_to_write
from reader.core.project import Project
from reader.core.store import Store
from reader.paths import resource

DOCUMENTS, ANNOTATIONS = 1_000, 100_000
# format -> the suffix of what it writes ("" for a folder), and the most it may take.
OUT = {"label-studio": ("", 3.0), "brat": ("", 3.0), "cas-json": ("", 3.0), "cas-xmi": ("", 3.0),
       "qdpx": (".qdpx", 3.0), "csv": (".csv", 3.0), "jsonl": (".jsonl", 3.0),
       "w3c": (".jsonld", 3.0), "html": ("", 3.0)}  # fmt: skip
# Not read in; and those whose file has no texts: they are there already.
_ONLY_OUT = ("html",)
_TEXTS_APART = ("csv", "w3c")
IN_LIMIT = 5.0
_TURNS = 3


def corpus(path: Path, documents: int = DOCUMENTS, annotations: int = ANNOTATIONS) -> Path:
    """A project of so many texts of some 4,000 characters, annotated; a third with attributes, a
    tenth with a note.
    """
    article = resource("sample", "article.txt").read_text(encoding="utf-8")
    article = (article * 3)[:4_000]
    project = Project.create(path)
    texts = [f"{number} 😀\n{article}" for number in range(documents)]
    project.add_documents(
        [NewDocument(f"نص {n}", text, identity.hash_of(text)) for n, text in enumerate(texts)]
    )
    project.close()
    each, now = annotations // documents, identity.now()
    made = tuple(
        _annotation(number, texts[number // each], number // each + 1, number % each, each, now)
        for number in range(annotations)
    )
    store = Store(path, connect_to_write(path))
    store.apply(Change(added=made))
    store.close()
    return path


def _annotation(
    number: int, text: str, document: int, place: int, each: int, now: str
) -> Annotation:
    start = 10 + place * (len(text) - 60) // each
    attributes = json.dumps({"value": number, "unit": "ألف"}, ensure_ascii=False)
    return Annotation(
        identity.new_id(),
        document,
        number % 3 + 1,
        start,
        start + 30,
        text[start : start + 30],
        f"{number} قارن بأرقام العام الماضي" if number % 10 == 0 else "",
        attributes if number % 3 == 0 else "{}",
        "سلمى",
        "user",
        now,
        now,
    )


def rows_of(project: Project) -> dict[str, list[dict[str, object]]]:
    """The same rows as plain values."""
    names = {t.id: t.name for t in project.tags()}
    titles = {d.id: d.title for d in project.documents()}
    return {
        "documents": [
            {"id": d.id, "title": d.title, "text": project.text_unkept(d.id)}
            for d in project.documents()
        ],
        "annotations": [
            {**a._asdict(), "tag": names[a.tag], "title": titles[a.document]}
            for a in project.annotations()
        ],
    }


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    for place in path.parent.glob(f"{path.name}*"):
        with suppress(OSError):
            place.unlink()


def _dumped(rows: object, path: Path) -> None:
    path.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def _loaded(source: Path, path: Path) -> None:
    """The yardstick of imports: `json.loads` and insert, as durable as ours."""
    rows = json.loads(source.read_text(encoding="utf-8"))
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        for table, records in rows.items():
            names = list(records[0])
            db.execute(f"CREATE TABLE {table} ({', '.join(names)})")
            db.execute("BEGIN IMMEDIATE")
            marks = ", ".join("?" * len(names))
            db.executemany(
                f"INSERT INTO {table} VALUES ({marks})", [tuple(r.values()) for r in records]
            )
            db.execute("COMMIT")


def _taken(source: Path, path: Path) -> None:
    project = Project.open(path) if path.exists() else Project.create(path, tags=())
    plan, taken = import_annotations(project, source)
    project.close()
    assert taken.annotations == ANNOTATIONS and not plan.lost


def _in_turns(ours: Callable[[], object], yardstick: Callable[[], object]) -> tuple[float, float]:
    pairs: list[tuple[float, float]] = []
    for _ in range(_TURNS):
        gc.collect()
        pairs.append((timed(yardstick), timed(ours)))
    return median([p[1] for p in pairs]), median([p[0] for p in pairs])


def formats(folder: Path) -> list[dict[str, object]]:
    """Out and in, and the memory of writing ten times the documents."""
    project = Project.open(corpus(folder / "corpus.sqlite"))
    rows = rows_of(project)
    found = [_out(folder, project, rows, name) for name in OUT]
    found.append(_workbook(folder, project))
    _remove(folder / "texts.sqlite")
    _with_texts(project, folder / "texts.sqlite")
    project.close()
    found += [_in(folder, name) for name in OUT if name not in _ONLY_OUT]
    for name in ("brat", "cas-json", "label-studio", "qdpx", "jsonl", "w3c", "html", "xlsx"):
        small, large = (_peak(folder, name, count) for count in (200, 2_000))
        found.append(_figure(f"memory of {name}, 2,000 documents to 200", large, "MB", small, 1.15))
    return found


def _out(folder: Path, project: Project, rows: object, name: str) -> dict[str, object]:
    suffix, limit = OUT[name]
    path, chosen = folder / f"{name}{suffix}", exporter(name)

    def write() -> None:
        _remove(path)
        export(project, chosen, path)

    took, bare = _in_turns(write, lambda: _dumped(rows, folder / "rows.json"))
    return _figure(f"export {name}, 100,000 annotations", took, "ms", bare, limit)


def _in(folder: Path, name: str) -> dict[str, object]:
    path, target = folder / f"{name}{OUT[name][0]}", folder / f"{name}.sqlite"

    # A new file for each turn is no part of what is measured.
    def bare_take() -> None:
        _remove(target)
        if name in _TEXTS_APART:
            shutil.copy(folder / "texts.sqlite", target)
        _remove(folder / "bare.sqlite")
        _loaded(folder / "rows.json", folder / "bare.sqlite")

    took, bare = _in_turns(lambda: _taken(path, target), bare_take)
    return _figure(f"import {name}, 100,000 annotations", took, "ms", bare, IN_LIMIT)


def _with_texts(project: Project, path: Path) -> None:
    """A project with the same texts and nothing else, closed."""
    made = Project.create(path, tags=())
    made.add_documents(
        [NewDocument(d.title, project.text_unkept(d.id), d.text_hash) for d in project.documents()]
    )
    made.close()


def _workbook(folder: Path, project: Project) -> dict[str, object]:
    """XLSX beside XlsxWriter with the same cells and nothing else."""
    from xlsxwriter import Workbook

    rows = [
        (a.id, a.document, "نص", "statistics", a.start, a.end, a.quote, a.note, a.annotator,
         a.origin, a.created_at, a.updated_at, *a.attributes.values())
        for a in project.annotations()
    ]  # fmt: skip

    def bare() -> None:
        book = Workbook(folder / "bare.xlsx", {"constant_memory": True})
        sheet = book.add_worksheet()
        for row, cells in enumerate(rows):
            for column, value in enumerate(cells):
                if isinstance(value, str):
                    sheet.write_string(row, column, value)
                else:
                    sheet.write_number(row, column, value)
        book.close()

    def ours() -> None:
        export(project, exporter("xlsx"), folder / "a.xlsx")

    took, yardstick = _in_turns(ours, bare)
    return _figure("export xlsx, 100,000 annotations", took, "ms", yardstick, 1.5)


def _figure(name: str, value: float, unit: str, bare: float, most: float) -> dict[str, object]:
    return figure(name, value, unit, bare, most=most, ratio=True)


def _peak(folder: Path, name: str, documents: int) -> float:
    path = folder / f"peak{documents}.sqlite"
    if not path.exists():
        corpus(path, documents, documents * 20)
    code = (
        "import sys; from benchmarks.formats import write_out; from pathlib import Path\n"
        "print(write_out(*sys.argv[1:]))"
    )
    out = str(
        folder
        / f"peak-{name}-{documents}{exporter(name).suffix if OUT.get(name, ('.',))[0] else ''}"
    )
    command = [sys.executable, "-c", code, str(path), name, out]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout.strip().splitlines()[-1])


def write_out(path: str, name: str, out: str) -> float:
    """Export a project and say the peak of memory, in MB."""
    project = Project.open(path, write=False)
    chosen = exporter(name)
    for _ in chosen.write(Material(project), Path(out), chosen.options_from({})):
        pass
    project.close()
    return peak_memory()
