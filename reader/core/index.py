"""The index of words in a project file: which documents may have a word, and kept as they come.

An FTS5 table without content: for each document the keys of its words (`text.clitics`), so that
a word is found with its clitics by one look. It holds no places: what it names is read and
matched again, so an index can be behind or too broad, and no hit is wrong. `words` has every
folded word of the project once, for parts of words. `unindexed` lists the documents that are
not in yet; they are read through until `Project.indexing` has put them in.

FTS5 takes a document out of such a table only by what was put in. That is made anew from the
text, which never changes; where it was made by other rules (`index_rules`), all of it is.
"""

import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from reader.core.text.clitics import RULES, keys_of_all
from reader.core.text.folding import fold
from reader.core.text.words import different_words

# What is a letter, and how case folds, is for Unicode's version to say.
STAMP = f"{RULES}/{unicodedata.unidata_version}"
MOST_WORDS = 400  # that a part is looked for in: with more of them, reading is as quick
_REMEMBERED = 40_000
# Of a long text: characters and different words that one step looks at.
_PIECE, _SOME_WORDS = 40_000, 500
# The tokenizer takes ASCII signs for spaces; folding leaves no sign of these in a text.
_IN_NUMBERS = str.maketrans(".,", "٫٬")

# Every word of a query: the keys of which a document has one at least.
Needs = Sequence[Iterable[str]]


class WordIndex:
    """The index in one open project. Writes belong in the transaction of what they are about."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._keys: dict[str, frozenset[str]] = {}  # by written word
        self._known: set[str] = set()  # folded words that are in `words`
        self._holds = False  # asked, and made by our rules
        self._broken = False  # as a search found; the next write makes it anew
        self._prepared: dict[int, tuple[str, set[str]]] = {}  # by document

    # -- writing

    def begin(self) -> None:
        """To be called in a transaction before a change: what is broken or of other rules goes."""
        if not self._broken and self._rules_hold():
            return
        execute = self._connection.execute
        execute("INSERT INTO word_index (word_index) VALUES ('delete-all')")
        execute("DELETE FROM words")
        execute("INSERT OR IGNORE INTO unindexed SELECT id FROM documents")
        execute("DELETE FROM index_rules")
        execute("INSERT INTO index_rules (rules) VALUES (?)", (STAMP,))
        self._known.clear()
        self._broken, self._holds = False, True

    def _rules_hold(self) -> bool:
        """Whether the index was made by the rules that we know."""
        if not self._holds:
            row = self._connection.execute("SELECT rules FROM index_rules").fetchone()
            self._holds = row is not None and row[0] == STAMP
        return self._holds

    def rolled_back(self) -> None:
        """What was written since the last commit is not there."""
        self._known.clear()
        self._holds = False

    def add_later(self, document: int) -> None:
        """Note a new document as one that is not in yet."""
        self._connection.execute("INSERT OR IGNORE INTO unindexed VALUES (?)", (document,))

    def prepare(self, document: int, text: str) -> Iterator[None]:
        """Work out, in steps of some milliseconds, what `add` then writes of a long text."""
        written: set[str] = set()
        low = 0
        while low < len(text):
            high = low + _PIECE
            while high < len(text) and not text[high].isspace():
                high += 1
            written |= different_words(text[low:high])
            low = high
            yield
        found: set[str] = set()
        folded: set[str] = set()
        ordered = list(written)
        for at in range(0, len(ordered), _SOME_WORDS):
            some = ordered[at : at + _SOME_WORDS]
            found.update(*keys_of_all(some))
            folded.update(fold(" ".join(some)).split())
            yield
        self._prepared[document] = _tokens(" ".join(sorted(found))), folded

    def is_prepared(self, document: int) -> bool:
        """Whether `prepare` has been through."""
        return document in self._prepared

    def add(self, document: int, text: str) -> None:
        """Take a document in."""
        there, folded = self._prepared.pop(document, None) or self._keys_of(text)
        execute = self._connection.execute
        execute("INSERT INTO word_index (rowid, keys) VALUES (?, ?)", (document, there))
        execute("DELETE FROM unindexed WHERE document = ?", (document,))
        new = folded - self._known
        if new:
            self._connection.executemany(
                "INSERT OR IGNORE INTO words (word) VALUES (?)", [(word,) for word in sorted(new)]
            )
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            self._known |= new

    def remove(self, document: int, text: str) -> None:
        """Take a document out, before its row goes."""
        self._prepared.pop(document, None)
        waiting = self._connection.execute("DELETE FROM unindexed WHERE document = ?", (document,))
        if not waiting.rowcount:
            self._connection.execute(
                "INSERT INTO word_index (word_index, rowid, keys) VALUES ('delete', ?, ?)",
                (document, self._keys_of(text)[0]),
            )

    def _keys_of(self, text: str) -> tuple[str, set[str]]:
        """All keys of a text, spaces between, and its folded words."""
        written = different_words(text)
        unknown = [word for word in written if word not in self._keys]
        if len(self._keys) + len(unknown) > _REMEMBERED:
            self._keys.clear()
            unknown = list(written)
        self._keys.update(zip(unknown, keys_of_all(unknown), strict=True))
        found: set[str] = set()
        found.update(*map(self._keys.__getitem__, written))
        return _tokens(" ".join(sorted(found))), set(fold(" ".join(written)).split())

    # -- asking

    def unindexed(self, limit: int = -1) -> list[int]:
        """The documents that are not in the index, in order; the first of them, or all."""
        table = "unindexed" if self._rules_hold() else "documents"
        column = "document" if self._rules_hold() else "id"
        rows = self._connection.execute(
            f"SELECT {column} FROM {table} ORDER BY {column} LIMIT ?", (limit,)
        )
        return [row[0] for row in rows]

    def count_unindexed(self) -> int:
        """How many there are."""
        table = "unindexed" if self._rules_hold() else "documents"
        return int(self._connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def candidates(self, needs: Needs, after: int, limit: int) -> list[int]:
        """The next documents behind `after` that may have what is needed, in order.

        Those in the index alone. Without needs, all of them.
        """
        if not self._rules_hold():
            return []
        if needs and not self._broken:
            try:
                return self._matching(needs, after, limit)
            except sqlite3.DatabaseError as error:
                if not getattr(error, "sqlite_errorname", "").startswith("SQLITE_CORRUPT"):
                    raise
                self._broken = True  # the texts are not: they are read through, as without it
        rows = self._connection.execute(
            """SELECT id FROM documents WHERE id > ?
            AND id NOT IN (SELECT document FROM unindexed) ORDER BY id LIMIT ?""",
            (after, limit),
        )
        return [row[0] for row in rows]

    def _matching(self, needs: Needs, after: int, limit: int) -> list[int]:
        rows = self._connection.execute(
            """SELECT rowid FROM word_index WHERE word_index MATCH ? AND rowid > ?
            ORDER BY rowid LIMIT ?""",
            (_expression(needs), after, limit),
        )
        return [row[0] for row in rows]

    def words_with(self, part: str) -> list[str] | None:
        """The folded words that have `part` in them; None if there are too many to ask for."""
        rows = self._connection.execute(
            "SELECT word FROM words WHERE instr(word, ?) LIMIT ?", (part, MOST_WORDS + 1)
        ).fetchall()
        return None if len(rows) > MOST_WORDS else [row[0] for row in rows]


def _expression(needs: Needs) -> str:
    """FTS5's query language: quoted strings, which hold no quotation mark."""
    return " AND ".join(
        "({})".format(" OR ".join(f'"{_tokens(key)}"' for key in keys)) for keys in needs
    )


def _tokens(keys: str) -> str:
    return keys.translate(_IN_NUMBERS) if "." in keys or "," in keys else keys
