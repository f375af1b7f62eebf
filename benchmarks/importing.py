"""Taking 5,000 text files of the article's size in, beside bare SQLite writing the same texts."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from benchmarks.material import figure, median, peak_memory, timed
from reader.core.project import Project
from reader.core.taking_in import import_files
from reader.core.text.folding import fold
from reader.paths import resource

COUNT = 5_000
_SHARE = 0.25


def texts(count: int = COUNT) -> list[str]:
    """As many texts of the article's size, each another."""
    article = resource("sample", "article.txt").read_text(encoding="utf-8")
    return [f"{number}\n{article}" for number in range(count)]


def write_files(folder: Path, count: int = COUNT) -> None:
    """The texts as files, in folders of a hundred."""
    for number, text in enumerate(texts(count)):
        place = folder / f"{number // 100:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:05}.txt").write_text(text, encoding="utf-8")


def bare(path: Path, written: list[tuple[int, str, str]]) -> None:
    """The yardstick: the same texts, raw and folded, with FTS5 over the folded ones.

    Folded before it begins, in one transaction, as durable as ours.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("CREATE TABLE texts (id INTEGER PRIMARY KEY, raw TEXT, folded TEXT)")
        db.execute(
            "CREATE VIRTUAL TABLE found USING fts5(folded, content='texts', content_rowid='id')"
        )
        db.execute("BEGIN IMMEDIATE")
        db.executemany("INSERT INTO texts VALUES (?, ?, ?)", written)
        db.executemany(
            "INSERT INTO found (rowid, folded) VALUES (?, ?)", [(n, f) for n, _, f in written]
        )
        db.execute("COMMIT")


def take_in(path: Path, files: Path) -> None:
    """A new project with all of them."""
    project = Project.create(path)
    summary = import_files(project, [files])
    project.close()
    assert not summary.refused


def peak(folder: Path, count: int) -> float:
    """The peak memory of a process that takes in so many files, in MB."""
    files = folder / f"files{count}"
    write_files(files, count)
    code = (
        "import sys; from pathlib import Path\n"
        "from benchmarks.importing import peak_memory, take_in\n"
        "take_in(Path(sys.argv[1]), Path(sys.argv[2])); print(peak_memory())"
    )
    command = [sys.executable, "-c", code, str(folder / f"m{count}.sqlite"), str(files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout.strip().splitlines()[-1])


def importing(folder: Path) -> list[dict[str, object]]:
    """Speed beside the yardstick, and whether memory grows with the number of files."""
    written = [(number, text, fold(text)) for number, text in enumerate(texts(), 1)]
    write_files(folder / "files")
    pairs = [
        (
            timed(lambda n=n: bare(folder / f"bare{n}.sqlite", written)),
            timed(lambda n=n: take_in(folder / f"ours{n}.sqlite", folder / "files")),
        )
        for n in range(5)
    ]
    few, many = peak(folder, 1_000), peak(folder, 8_000)
    return [
        figure("import 5,000 text files, index included", median([o for _, o in pairs]), "ms",
               median([b for b, _ in pairs]), most=1 / _SHARE, ratio=True),
        figure("import: peak memory of 8,000 files, beside 1,000", many, "MB", few, most=20.0,
               ratio=False, beyond=True),
    ]  # fmt: skip


__all__ = ["importing", "peak_memory"]
