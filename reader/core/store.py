"""What changes a project file: a Change to one transaction, all of it or nothing.

Rows are written through sqlite_utils, which takes longer to import than a window to paint, and
so is imported at the first write.
"""

# sqlite_utils is only partly typed.
# pyright: reportUnknownMemberType=false

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.core.errors import FileProblem
from reader.core.model import Annotation, Change, Document, DocumentText, Record, Tag
from reader.core.opening import Opened
from reader.core.reads import Reads
from reader.core.rows import TABLES, key_of, row_of
from reader.core.sqlite_errors import only_for_reading, translated
from reader.core.trail import Entry, Stamp
from reader.core.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.db import Table

# Parents come before what refers to them, and go after it.
_ORDER = (Tag, Document, DocumentText, Annotation)


class Store(Reads):
    """An open project file, for reading and, where that may be, for writing."""

    def __init__(self, path: Path, opened: Opened) -> None:
        super().__init__(path, opened)
        self._db: Database | None = None
        self._tables: dict[type, Table] = {}

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

    def apply(
        self, change: Change, stamp: Stamp | None = None, entries: Iterable[Entry] = ()
    ) -> None:
        """Carry out a change in one immediate transaction: all of it or nothing.

        With `stamp`, the history of the annotations is written in the same one.
        """
        self._refuse_where_lost()
        db = self._database()
        came = {(type(r), key_of(r)) for r in change.added}
        gone = {(type(r), key_of(r)): r for r in change.removed}
        with translated(self.path):
            # sqlite_utils begins a deferred transaction, where a read before a write can meet
            # a writer: ours is immediate, and what sqlite_utils does inside nests in it.
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                if any(kind is Tag for kind, _ in (*came, *gone)):
                    # A tag may go before what is under it has moved away.
                    self._connection.execute("PRAGMA defer_foreign_keys = ON")
                for kind in reversed(_ORDER):
                    self._remove(db, kind, [r for r in change.removed if type(r) is kind], came)
                for kind in _ORDER:
                    self._add(db, kind, [r for r in change.added if type(r) is kind], gone)
                if stamp is not None:
                    self._write_history(stamp, entries)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    with suppress(sqlite3.Error):  # what went wrong first is what is told
                        self._connection.execute("ROLLBACK")
                raise

    def _write_history(self, stamp: Stamp, entries: Iterable[Entry]) -> None:
        found = list(entries)
        if not found:
            return
        made = self._connection.execute(
            "INSERT INTO acts (at, who, verb, way) VALUES (?, ?, ?, ?)", stamp
        )
        self._connection.executemany(
            "INSERT INTO annotation_history (annotation, act, before, after) VALUES (?, ?, ?, ?)",
            [(e.annotation, made.lastrowid, e.before, e.after) for e in found],
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

    def _remove(
        self, db: "Database", kind: type, records: Sequence[Record], came: set[tuple[type, Any]]
    ) -> None:
        keys = [key_of(r) for r in records if (kind, key_of(r)) not in came]
        if keys:
            column = "document" if kind is DocumentText else "id"
            table = self._table(db, kind)
            for low in range(0, len(keys), 500):
                some = keys[low : low + 500]
                table.delete_where(f"{column} in ({', '.join('?' * len(some))})", some)

    def _add(
        self,
        db: "Database",
        kind: type,
        records: Sequence[Record],
        gone: Mapping[tuple[type, Any], Record],
    ) -> None:
        new = [row_of(r) for r in records if (kind, key_of(r)) not in gone]
        if new:
            # Not by insert_all: it looks the table up in the schema at each call and wraps a
            # transaction of its own around it, which costs more than the row.
            names = ", ".join(new[0])
            marks = ", ".join("?" * len(new[0]))
            sql = f"INSERT INTO {TABLES[kind]} ({names}) VALUES ({marks})"
            db.conn.executemany(sql, [tuple(row.values()) for row in new])
        if len(new) < len(records):
            self._alter(kind, [(gone[k], r) for r in records if (k := (kind, key_of(r))) in gone])

    def _alter(self, kind: type, pairs: Sequence[tuple[Record, Record]]) -> None:
        """Records that were and are. One statement for all that change in the same columns.

        No column besides: an index over others stays untouched. sqlite_utils' update takes a
        statement and a query a row.
        """
        groups: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
        for old, new in pairs:
            was, row = row_of(old), row_of(new)
            columns = tuple(c for c, value in row.items() if value != was[c])
            groups.setdefault(columns, []).append((*(row[c] for c in columns), key_of(new)))
        groups.pop((), None)
        key = "document" if kind is DocumentText else "id"
        for columns, rows in groups.items():
            settings = ", ".join(f"{c} = ?" for c in columns)
            sql = f"UPDATE {TABLES[kind]} SET {settings} WHERE {key} = ?"
            missing = len(rows) - self._connection.executemany(sql, rows).rowcount
            if missing:
                raise LookupError(f"{missing} of {TABLES[kind]} are not there")

    def _table(self, db: "Database", kind: type) -> "Table":
        # Kept: sqlite_utils looks a table up in the schema each time that it is asked for one.
        found = self._tables.get(kind)
        if found is None:
            found = self._tables[kind] = db.table(TABLES[kind])
        return found
