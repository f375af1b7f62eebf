"""What changes a project file: a Change to one transaction, all of it or nothing.

Rows are written through sqlite_utils, which takes longer to import than a window to paint, and
so is imported at the first write.
"""

# sqlite_utils is only partly typed.
# pyright: reportUnknownMemberType=false

import sqlite3
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.core.errors import FileProblem
from reader.core.model import Annotation, Change, Document, DocumentText, Record, Tag
from reader.core.opening import Opened
from reader.core.reads import Reads
from reader.core.rows import COLUMNS, TABLES, key_of, row_of
from reader.core.sqlite_errors import only_for_reading, translated
from reader.core.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.db import Table

    from reader.core.spool import Spool

_INDEXED_AT_ONCE = 1_000
# Parents come before what refers to them, and go after it.
_ORDER = (Tag, Document, DocumentText, Annotation)


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
        """Import what the first write needs, in a moment when nobody waits."""
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

    def apply(self, change: Change) -> None:
        """Carry out a change in one immediate transaction: all of it or nothing."""
        self._refuse_where_lost()
        came = {(type(r), key_of(r)) for r in change.added}
        gone = {(type(r), key_of(r)) for r in change.removed}
        # sqlite_utils begins a deferred transaction, where a read before a write can meet a
        # writer: ours is immediate, and what sqlite_utils does inside nests in it.
        with translated(self.path), self._transaction():
            self._unindex([r for r in change.removed if (type(r), key_of(r)) not in came])
            for kind in reversed(_ORDER):
                self._remove(kind, [r for r in change.removed if type(r) is kind], came)
            for kind in _ORDER:
                self._add(kind, [r for r in change.added if type(r) is kind], gone)
            self._index([r for r in change.added if (type(r), key_of(r)) not in gone])

    def index_some(self, seconds: float) -> tuple[int, int]:
        """Put documents into the index that are not yet in it, one at least, for so long.

        Returns how many were put in and how many are left. What is put in stays, whatever comes.
        """
        self._refuse_where_lost()
        until, done = time.monotonic() + seconds, 0
        with translated(self.path), self._transaction():
            self.index.begin()
            left = self.index.count_unindexed()
            for document in self.index.unindexed(_INDEXED_AT_ONCE):
                self.index.add(document, self.text(document) or "")
                done += 1
                if time.monotonic() >= until:
                    break
        return done, left - done

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
            self.index.rolled_back()
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
            self.index.add(text.document, self._whole(text).text or "")

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

    def _remove(self, kind: type, records: Sequence[Record], came: set[tuple[type, Any]]) -> None:
        keys = [key_of(r) for r in records if (kind, key_of(r)) not in came]
        if kind is DocumentText:
            self._set_aside([r for r in records if isinstance(r, DocumentText) and r.text is None])
        if keys:
            column = "document" if kind is DocumentText else "id"
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

    def _add(self, kind: type, records: Sequence[Record], gone: set[tuple[type, Any]]) -> None:
        if not records:
            return
        self._insert(kind, [r for r in records if (kind, key_of(r)) not in gone])
        for record in records:
            if (kind, key_of(record)) in gone:
                self._table(kind).update(key_of(record), row_of(record))

    def _insert(self, kind: type, records: Sequence[Record]) -> None:
        # Not by insert_all: it looks the table up in the schema at each call and wraps a
        # transaction of its own around it, which costs more than a row; for thousands of texts
        # it takes twice as long and would hold all of those that undo brings back.
        names = COLUMNS[TABLES[kind]].split(", ")
        places = ", ".join("?" * len(names))
        whole = (self._whole(r) if isinstance(r, DocumentText) else r for r in records)
        rows = (row_of(record) for record in whole)
        self._connection.executemany(
            f"INSERT INTO {TABLES[kind]} ({', '.join(names)}) VALUES ({places})",
            ([row[name] for name in names] for row in rows),
        )

    def _table(self, kind: type) -> "Table":
        # Kept: sqlite_utils looks a table up in the schema each time that it is asked for one.
        found = self._tables.get(kind)
        if found is None:
            found = self._tables[kind] = self._database().table(TABLES[kind])
        return found
