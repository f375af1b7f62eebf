"""What changes a project file: a Change to one transaction, all of it or nothing.

Rows are written through sqlite_utils, which takes longer to import than a window to paint, and
so is imported at the first write.
"""

# sqlite_utils is only partly typed.
# pyright: reportUnknownMemberType=false

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
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
        with translated(self.path):
            # sqlite_utils begins a deferred transaction, where a read before a write can meet
            # a writer: ours is immediate, and what sqlite_utils does inside nests in it.
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                for kind in reversed(_ORDER):
                    self._remove(kind, [r for r in change.removed if type(r) is kind], came)
                for kind in _ORDER:
                    self._add(kind, [r for r in change.added if type(r) is kind], gone)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    with suppress(sqlite3.Error):  # what went wrong first is what is told
                        self._connection.execute("ROLLBACK")
                raise

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

    def _whole(self, record: Record) -> Record:
        """The record with its text, where it was set aside."""
        if isinstance(record, DocumentText) and record.text is None:
            return DocumentText(record.document, self._aside().text(record.document))
        return record

    def _add(self, kind: type, records: Sequence[Record], gone: set[tuple[type, Any]]) -> None:
        if not records:
            return
        new = [r for r in records if (kind, key_of(r)) not in gone]
        if kind in (Document, DocumentText):
            self._insert(kind, new)
        elif new:
            self._table(kind).insert_all([row_of(r) for r in new])
        for record in records:
            if (kind, key_of(record)) in gone:
                self._table(kind).update(key_of(record), row_of(record))

    def _insert(self, kind: type, records: Sequence[Record]) -> None:
        # Thousands of texts are taken in at once: insert_all takes twice as long for them, and
        # would hold all of those that undo brings back.
        columns = COLUMNS[TABLES[kind]]
        places = ", ".join("?" * (columns.count(",") + 1))
        self._connection.executemany(
            f"INSERT INTO {TABLES[kind]} ({columns}) VALUES ({places})",
            (tuple(row_of(self._whole(r)).values()) for r in records),
        )

    def _table(self, kind: type) -> "Table":
        # Kept: sqlite_utils looks a table up in the schema each time that it is asked for one.
        found = self._tables.get(kind)
        if found is None:
            found = self._tables[kind] = self._database().table(TABLES[kind])
        return found
