"""The measures of finding and of the index; run as those in `measures`.

Every one stands beside a yardstick in the same process: FTS5 and `str.translate` as they come.
"""

import random
import re
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from benchmarks.material import figure, long_text, median, timed
from reader.core import identity
from reader.core.model import Change, Document, DocumentText
from reader.core.opening import connect_to_write
from reader.core.project import Project
from reader.core.search.in_document import Finder
from reader.core.search.query import parse
from reader.core.store import Store
from reader.core.text.folding import FoldedText, fold
from reader.paths import resource

Figures = list[dict[str, object]]
FRAME = 16.7
AT_ONCE = 200  # documents a transaction, as whoever takes many in will do
COMMON, RARE = "الصين", "هستور"  # the rare one stands in three texts of twenty thousand


def article() -> str:
    """The sample."""
    return resource("sample", "article.txt").read_text(encoding="utf-8")


def shuffled(count: int) -> Iterator[str]:
    """Texts of the article's length, made of its sentences; each has words of its own."""
    text = article()
    sentences = [s for s in re.split(r"(?<=[.،:])\s+", text) if s]
    chance = random.Random(1)
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    for number in range(count):
        some: list[str] = []
        length = 0
        while length < len(text) - 120:
            some.append(chance.choice(sentences))
            length += len(some[-1]) + 1
        # New words come with every text, as they do: an index of one vocabulary is a toy.
        some += ["".join(chance.choices(letters, k=chance.randint(3, 8))) for _ in range(12)]
        if number % 7_000 == 42:
            some.append(f"و{RARE}ها")
        chance.shuffle(some)
        yield " ".join(some) + f" {number}"


def _changes(texts: list[str]) -> Iterator[Change]:
    now = identity.now()
    for low in range(0, len(texts), AT_ONCE):
        some = list(enumerate(texts[low : low + AT_ONCE], low + 1))
        documents = [
            Document(n, str(n), "", identity.hash_of(text), len(text), now) for n, text in some
        ]
        yield Change(added=(*documents, *(DocumentText(n, text) for n, text in some)))


def our_project(path: Path, texts: list[str]) -> None:
    """A project with these texts."""
    Project.create(path).close()
    store = Store(path, connect_to_write(path))
    for change in _changes(texts):
        store.apply(change)
    store.close()


def bare_project(path: Path, texts: list[str]) -> None:
    """Folded and raw texts, and FTS5 over the folded ones, in the same transactions."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("CREATE TABLE texts (id INTEGER PRIMARY KEY, raw TEXT, folded TEXT)")
    db.execute("CREATE VIRTUAL TABLE found USING fts5(folded, content='texts', content_rowid='id')")
    for low in range(0, len(texts), AT_ONCE):
        rows = [(n, t, fold(t)) for n, t in enumerate(texts[low : low + AT_ONCE], low + 1)]
        db.execute("BEGIN")
        db.executemany("INSERT INTO texts VALUES (?, ?, ?)", rows)
        db.executemany(
            "INSERT INTO found (rowid, folded) VALUES (?, ?)", [(n, f) for n, _, f in rows]
        )
        db.execute("COMMIT")
    db.close()


def _size(path: Path) -> float:
    return path.stat().st_size / 1e6


def index(folder: Path) -> Figures:
    """5,000 texts taken in, the reading of files left out on both sides."""
    texts = list(shuffled(5_000))
    bare: list[float] = []
    ours: list[float] = []
    for turn in range(3):
        bare.append(timed(lambda t=turn: bare_project(folder / f"bare{t}.sqlite", texts)))
        ours.append(timed(lambda t=turn: our_project(folder / f"ours{t}.sqlite", texts)))
    base = median(bare)
    sizes = _size(folder / "ours0.sqlite"), _size(folder / "bare0.sqlite")
    older = folder / "ours1.sqlite"
    _empty_index(older)
    steps: list[float] = []
    project = Project.open(older)
    started = time.perf_counter()
    work = project.indexing()
    while True:
        before = time.perf_counter()
        if next(work, None) is None:
            break
        steps.append((time.perf_counter() - before) * 1000)
    again = (time.perf_counter() - started) * 1000
    project.close()
    return [
        figure("5,000 texts taken in, with their index", median(ours), "ms", base, most=4.0,
               ratio=True),
        figure("... the file", sizes[0], "MB", sizes[1], most=1.0, ratio=True),
        figure("5,000 texts of an older project indexed", again, "ms", base, most=4.0, ratio=True),
        figure("... a step of it, median", median(steps), "ms", None, most=FRAME, ratio=False),
        figure("... a step of it, the worst", max(steps), "ms", None, most=100.0, ratio=False),
    ]  # fmt: skip


def _empty_index(path: Path) -> None:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("INSERT INTO word_index (word_index) VALUES ('delete-all')")
    db.execute("DELETE FROM words")
    db.execute("INSERT INTO unindexed SELECT id FROM documents")
    db.close()


def search(folder: Path) -> Figures:
    """The first 50 hits over 20,000 texts, against FTS5 with the words around its matches."""
    texts = list(shuffled(20_000))
    bare_project(folder / "bare.sqlite", texts)
    our_project(folder / "ours.sqlite", texts)
    project = Project.open(folder / "ours.sqlite", write=False)
    db = sqlite3.connect(folder / "bare.sqlite")
    found: Figures = []
    for name, word in (("common", COMMON), ("rare", RARE)):
        term = f"و{RARE}ها" if word == RARE else fold(word)

        def bare(term: str = term) -> None:
            db.execute(
                """SELECT rowid, snippet(found, 0, '', '', '', 20) FROM found
                WHERE found MATCH ? LIMIT 50""",
                (term,),
            ).fetchall()

        def rows(term: str = term) -> None:
            db.execute("SELECT rowid FROM found WHERE found MATCH ? LIMIT 50", (term,)).fetchall()

        def ours(word: str = word) -> list[object]:
            return list(islice(project.search(parse(word)), 50))

        assert len(ours()) == (50 if word == COMMON else 3)
        base, ids, value = (median([timed(act) for _ in range(15)]) for act in (bare, rows, ours))
        found += [
            figure(f"first 50 hits of a {name} word", value, "ms", base, most=3.0, ratio=True),
            figure("... where FTS5 gives rows alone", value, "ms", ids, most=100.0, ratio=False),
        ]
    for name, query, switches in (
        ("a word that is not there", "غوانغتشوي", {}),
        ("a phrase", '"وزير الصناعة"', {}),
        ("a part of a word", "هستو", {"part": True}),
        ("two letters of a word", "شر", {"part": True}),
        ("a regular expression", r"صناع\w+", {"regex": True}),
    ):
        act = lambda q=query, s=switches: list(islice(project.search(parse(q, **s)), 50))  # noqa: E731
        act()
        value = median([timed(act) for _ in range(5)])
        found.append(figure(f"first 50 hits of {name}", value, "ms", None, most=100, ratio=False))
    return found


def find(folder: Path) -> Figures:
    """Each letter typed in a text of 10 M characters."""
    text = long_text()
    finder = Finder(text)
    found: Figures = []
    bare = timed(lambda: [m.start() for m in re.finditer("الصناعات", text)])
    for name, typed, switches in (
        ("whole words", "الصناعات", {}),
        ("two words", "وزير الصناعة", {}),
        ("parts of words", "الصناعات", {"part": True}),
        ("exact letters", "الصناعات", {"exact": True}),
    ):
        totals: list[float] = []
        steps: list[float] = []
        for end in range(1, len(typed) + 1):
            started = time.perf_counter()
            finder.look_for(parse(typed[:end], **switches))
            complete = False
            while not complete:
                before = time.perf_counter()
                complete = finder.step()
                steps.append((time.perf_counter() - before) * 1000)
            totals.append((time.perf_counter() - started) * 1000)
        assert len(finder.hits) > 4_000
        found += [
            figure(f"find, {name}: the first letter", totals[0], "ms", bare, most=5_000.0,
                   ratio=False),
            figure("... each further letter, the worst", max(totals[1:]), "ms", bare, most=50.0,
                   ratio=False),
            figure("... blocked at once, the worst", max(steps), "ms", None, most=FRAME,
                   ratio=False),
        ]  # fmt: skip
    shown = timed(lambda: finder.hits.between(9_000_000, 9_003_000))
    return [*found, figure("the hits in view", shown, "ms", None, most=FRAME, ratio=False)]


def vocalised(text: str) -> str:
    """Every letter with a mark, every fourth with two."""
    marks = "\u064e", "\u064f", "\u0651\u0650", "\u0652"
    return "".join(c + marks[n % 4] if c.isalpha() else c for n, c in enumerate(text))


def folding(folder: Path) -> Figures:
    """Folding with a map of places, in millions of characters a second."""
    plain = article() * 1_000
    table = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي", "ـ": None})
    found: Figures = []
    for name, text, least in (
        ("the article", plain, 15),
        ("fully vocalised", vocalised(plain), 3),
        ("one article at a time", article(), 15),
    ):
        turns = 5 if len(text) > 10_000 else 200

        def speed(act: Callable[[], object], text: str = text, turns: int = turns) -> float:
            return len(text) / 1000 / median([timed(act) for _ in range(turns)])

        ours = speed(lambda text=text: FoldedText(text))
        bare = speed(lambda text=text: text.translate(table))
        made = figure(f"folding with its map, {name}", ours, "M/s", bare, most=0.0, ratio=False)
        found.append(made | {"limit": f">= {least} M/s", "reached": ours >= least})
    return found


if __name__ == "__main__":
    sys.exit("run python -m benchmarks")
