"""What changes a project file: a Change to one transaction, all of it or nothing.

Rows come and change through sqlite3, by one executemany for each table. They go through
sqlite_utils, which takes longer to import than a window to paint: at the first removal.
"""

# sqlite_utils is only partly typed.
# pyright: reportUnknownMemberType=false

import sqlite3
import time
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.core.altering import alter
from reader.core.errors import FileProblem
from reader.core.model import (
    Annotation,
    Change,
    Document,
    DocumentText,
    Record,
    Rejection,
    RuleOff,
    Tag,
)
from reader.core.opening import Opened
from reader.core.reads import Reads
from reader.core.rows import COLUMNS, NAMES, TABLES, key_column, key_of, values_of
from reader.core.sqlite_errors import only_for_reading, translated
from reader.core.trail import Entry, Stamp
from reader.core.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.db import Table

    from reader.core.spool import Spool

_INDEXED_AT_ONCE = 1_000
# A text of more characters is put into the index later, in steps: at once it would take long.
_LONG = 300_000
_Key = tuple[type, Any]  # kind of record and primary key: one record of all
# What no two annotations have in common, as an index over it asks.
_place = itemgetter(
    *map(Annotation._fields.index, ("document", "start", "end", "tag", "annotator"))
)
# Parents come before what refers to them, and go after it.
_ORDER = (Tag, Document, DocumentText, Annotation, Rejection, RuleOff)


class Store(Reads):
    """An open project file, for reading and, where that may be, for writing."""

    def __init__(self, path: Path, opened: Opened) -> None:
        super().__init__(path, opened)
        self._db: Database | None = None
        self._tables: dict[type, Table] = {}
        self._spool: Spool | None = None

    def close(self) -> None:
        """Let go of the file, and of the texts that were set aside for undo."""
        super().close()
        if self._spool is not None:
            self._spool.close()

    def warm_up(self) -> None:
        """Import what the first removal needs, in a moment when nobody waits."""
        if self._opened.writable:
            self._database()

    def save_copy(self, path: Path) -> None:
        """Write a whole copy to `path`, in place of what is there."""
        from reader.core.placing import write_copy

        write_copy(self._connection, path, like=self.path)

    def _database(self) -> "Database":
        if self._db is None:
            from sqlite_utils import Database

            self._db = Database(self._connection, execute_plugins=False, strict=True)
        return self._db

    def apply(
        self, change: Change, stamp: Stamp | None = None, entries: Iterable[Entry] = ()
    ) -> None:
        """Carry out a change in one immediate transaction: all of it or nothing.

        With `stamp`, the history of the annotations is written in the same one.
        """
        self._refuse_where_lost()
        added, removed = _by_kind(change.added), _by_kind(change.removed)
        gone = {(type(r), key_of(r)): r for r in change.removed}
        # Asked of what is removed alone: where very many come, most often nothing goes.
        came: set[_Key] = {(type(r), key_of(r)) for r in change.added} if gone else set()
        # sqlite_utils begins a deferred transaction, where a read before a write can meet a
        # writer: ours is immediate, and what sqlite_utils does inside nests in it.
        with translated(self.path), self._transaction():
            if Tag in added or Tag in removed:
                # A tag may go before what is under it has moved away.
                self._connection.execute("PRAGMA defer_foreign_keys = ON")
            self._unindex(_others(removed.get(DocumentText, ()), came))
            for kind in reversed(_ORDER):
                self._remove(kind, removed.get(kind, ()), came)
            for kind in _ORDER:
                self._add(kind, added.get(kind, ()), gone)
            self._index(_others(added.get(DocumentText, ()), gone))
            if stamp is not None:
                self._write_history(stamp, entries)

    def index_some(self, seconds: float) -> tuple[int, int]:
        """Put documents into the index that are not yet in it, for so long.

        Returns how many were put in and how many are left. What is put in stays, whatever comes.
        It stops before a long text that is not prepared.
        """
        self._refuse_where_lost()
        until, done = time.monotonic() + seconds, 0
        with translated(self.path), self._transaction():
            self.index.begin()
            left = self.index.count_unindexed()
            for document in self.index.unindexed(_INDEXED_AT_ONCE):
                if self._is_long(document) and not self.index.is_prepared(document):
                    break
                self.index.add(document, self.text(document) or "")
                done += 1
                if time.monotonic() >= until:
                    break
        return done, left - done

    def prepare_index(self) -> Iterator[None]:
        """In steps, what the next call of `index_some` needs, where a long text comes next."""
        for document in self.index.unindexed(1):
            if self._is_long(document) and not self.index.is_prepared(document):
                yield from self.index.prepare(document, self.text(document) or "")

    def _is_long(self, document: int) -> bool:
        characters = self._one("SELECT characters FROM documents WHERE id = ?", document)
        return int(characters or 0) > _LONG

    @contextmanager
    def _transaction(self) -> Generator[None]:
        """An immediate one: all of it or nothing."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                with suppress(sqlite3.Error):  # what went wrong first is what is told
                    self._connection.execute("ROLLBACK")
            if self._index_made is not None:
                self._index_made.rolled_back()
            raise

    def _unindex(self, records: Sequence[Record]) -> None:
        texts = [r for r in records if isinstance(r, DocumentText)]
        if texts:
            self.index.begin()
        for text in texts:
            self.index.remove(text.document, text.text or self.text(text.document) or "")

    def _index(self, records: Sequence[Record]) -> None:
        texts = [r for r in records if isinstance(r, DocumentText)]
        if texts:
            self.index.begin()
        for text in texts:
            whole = self._whole(text).text or ""
            if len(whole) > _LONG:
                self.index.add_later(text.document)
            else:
                self.index.add(text.document, whole)

    def _write_history(self, stamp: Stamp, entries: Iterable[Entry]) -> None:
        # In the order of the table, which is clustered by these: each page is written once.
        found = sorted(entries, key=itemgetter(0))
        if not found:
            return
        act = self._connection.execute(
            "INSERT INTO acts (at, who, verb, way) VALUES (?, ?, ?, ?)", stamp
        ).lastrowid
        self._connection.executemany(
            "INSERT INTO annotation_history (annotation, act, before, after) VALUES (?, ?, ?, ?)",
            [(annotation, act, before, after) for annotation, before, after in found],
        )

    def _refuse_where_lost(self) -> None:
        if not self._opened.writable:
            raise only_for_reading(str(self.path))
        if not self._opened.is_at(self.path):
            raise FileProblem(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{path} was moved, removed or replaced while it was open here. Save a copy "
                    "under another name before you close it, so that no work is lost.",
                ),
                path=str(self.path),
            )

    def _remove(self, kind: type, records: Sequence[Record], came: set[_Key]) -> None:
        keys = [key_of(r) for r in _others(records, came)]
        if kind is DocumentText:
            self._set_aside([r for r in records if isinstance(r, DocumentText) and r.text is None])
        if keys:
            column = key_column(kind)
            table = self._table(kind)
            for low in range(0, len(keys), 500):
                some = keys[low : low + 500]
                table.delete_where(f"{column} in ({', '.join('?' * len(some))})", some)

    def _set_aside(self, records: Sequence[DocumentText]) -> None:
        """Keep the texts that a change names and does not hold: undo asks for them."""
        for record in records:
            if record.document not in self._aside():
                self._aside().keep(record.document, self.text(record.document) or "")

    def _aside(self) -> "Spool":
        if self._spool is None:
            from reader.core.spool import Spool

            self._spool = Spool()
        return self._spool

    def _whole(self, record: DocumentText) -> DocumentText:
        """The record with its text, where it was set aside."""
        if record.text is not None:
            return record
        return DocumentText(record.document, self._aside().text(record.document))

    def _add(self, kind: type, records: Sequence[Record], gone: Mapping[_Key, Record]) -> None:
        new = _others(records, gone)
        # First those that are here: one may leave the place that a new one takes.
        if len(new) < len(records):
            pairs = [(gone[k], r) for r in records if (k := (kind, key_of(r))) in gone]
            alter(self._connection, kind, pairs)
        if new:
            self._insert(kind, new)

    def _insert(self, kind: type, records: Sequence[Record]) -> None:
        # Not by insert_all: it looks the table up in the schema at each call and wraps a
        # transaction of its own around it, which costs more than a row; for thousands of texts
        # it takes twice as long and would hold all of those that undo brings back.
        table = TABLES[kind]
        places = ", ".join("?" * len(NAMES[table]))
        whole = (self._whole(r) if isinstance(r, DocumentText) else r for r in records)
        self._connection.executemany(
            f"INSERT INTO {table} ({COLUMNS[table]}) VALUES ({places})", map(values_of, whole)
        )

    def _table(self, kind: type) -> "Table":
        # Kept: sqlite_utils looks a table up in the schema each time that it is asked for one.
        found = self._tables.get(kind)
        if found is None:
            found = self._tables[kind] = self._database().table(TABLES[kind])
        return found


def _by_kind(records: Iterable[Record]) -> dict[type, list[Record]]:
    found: dict[type, list[Record]] = {}
    for record in records:
        found.setdefault(type(record), []).append(record)
    return found


def _others(records: Sequence[Record], known: Collection[_Key]) -> Sequence[Record]:
    """Those that are not among the known ones."""
    return [r for r in records if (type(r), key_of(r)) not in known] if known else records
