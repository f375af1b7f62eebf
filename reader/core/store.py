"""All SQL: rows to records and back, and a Change to one transaction.

Reads go through sqlite3 as tuples. What writes schema or rows goes through sqlite_utils, which
takes longer to import than a window to paint, and so is imported at the first write.
"""

# sqlite_utils is only partly typed.
# pyright: reportUnknownMemberType=false

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.core.errors import FileProblem, NotWritable
from reader.core.model import Annotation, Change, Document, DocumentText, Record, Tag
from reader.core.opening import Opened, check_header, connect_to_read, connect_to_write, translated
from reader.core.rows import (
    ANNOTATION_COLUMNS,
    DOCUMENT_COLUMNS,
    TABLES,
    TAG_COLUMNS,
    key_of,
    row_of,
    tag_of,
)
from reader.core.schema import VERSION
from reader.core.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.db import Table

# Parents come before what refers to them, and go after it.
_ORDER = (Tag, Document, DocumentText, Annotation)


class Store:
    """One open project file."""

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self.writable = opened.writable
        self._connection = opened.connection
        self._temporary = opened.temporary
        self._db: Database | None = None

    @classmethod
    def open(cls, path: Path, *, write: bool) -> "Store":
        """Open an existing project; an older schema is migrated after a copy is made."""
        version = check_header(path)
        opened = connect_to_write(path) if write else connect_to_read(path)
        store = cls(path, opened)
        try:
            with translated(path):
                inside = int(store._one("PRAGMA user_version"))
            if opened.writable and max(version, inside) < VERSION:
                store._migrate()
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def create(cls, path: Path) -> None:
        """Make a project whole beside `path`, then put it in place."""
        from reader.core.migrations import migrate

        beside = path.with_name(f".{path.name}.new")
        try:
            if path.exists():
                raise FileExistsError(path)
            beside.unlink(missing_ok=True)
            with translated(path):
                connection = sqlite3.connect(beside, isolation_level=None)
                try:
                    migrate(connection)
                finally:
                    connection.close()
            # A hard link fails where the name is taken meanwhile; a rename would replace it.
            try:
                path.hardlink_to(beside)
                beside.unlink()
            except (OSError, NotImplementedError):
                if path.exists():
                    raise FileExistsError(path) from None
                beside.rename(path)
        except FileExistsError as error:
            raise FileProblem(
                QT_TRANSLATE_NOOP(
                    "errors", "{path} is there already. Open it, or choose another name."
                ),
                path=str(path),
            ) from error
        except OSError as error:
            raise FileProblem(
                QT_TRANSLATE_NOOP(
                    "errors", "{path} cannot be made. Check that you may write to its folder."
                ),
                path=str(path),
            ) from error
        finally:
            beside.unlink(missing_ok=True)

    def _migrate(self) -> None:
        from reader.core.migrations import migrate

        self.save_copy(self.path.with_name(f"{self.path.stem}.before-v{VERSION}.sqlite"))
        with translated(self.path):
            migrate(self._connection)
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Merge the WAL where this is the last connection, and let go of the file."""
        self._connection.close()
        if self._temporary is not None:
            import shutil

            shutil.rmtree(self._temporary, ignore_errors=True)

    def warm_up(self) -> None:
        """Import what the first write needs, in a moment when nobody waits."""
        if self.writable:
            self._database()

    # -- reading

    def _all(self, sql: str, *values: object) -> list[Any]:
        with translated(self.path):
            return self._connection.execute(sql, values).fetchall()

    def _one(self, sql: str, *values: object) -> Any:
        with translated(self.path):
            row = self._connection.execute(sql, values).fetchone()
        return row[0] if row is not None else None

    def documents(self) -> list[Document]:
        """All documents, in the order they came."""
        return [
            Document(*row)
            for row in self._all(f"SELECT {DOCUMENT_COLUMNS} FROM documents ORDER BY id")
        ]

    def document(self, document: int) -> Document | None:
        """One document."""
        rows = self._all(f"SELECT {DOCUMENT_COLUMNS} FROM documents WHERE id = ?", document)
        return Document(*rows[0]) if rows else None

    def document_by_hash(self, text_hash: str) -> Document | None:
        """The document that has this text."""
        rows = self._all(f"SELECT {DOCUMENT_COLUMNS} FROM documents WHERE text_hash = ?", text_hash)
        return Document(*rows[0]) if rows else None

    def next_document_id(self) -> int:
        """An id that no document has or had."""
        used = self._one("SELECT seq FROM sqlite_sequence WHERE name = 'documents'") or 0
        return max(int(used), int(self._one("SELECT max(id) FROM documents") or 0)) + 1

    def text(self, document: int) -> str | None:
        """A document's text."""
        found = self._one("SELECT text FROM texts WHERE document = ?", document)
        return None if found is None else str(found)

    def tags(self) -> list[Tag]:
        """The codebook, in its order."""
        rows = self._all(f"SELECT {TAG_COLUMNS} FROM tags ORDER BY position, id")
        return [tag_of(row) for row in rows]

    def annotation(self, annotation: str) -> Annotation | None:
        """One annotation."""
        rows = self._all(f"SELECT {ANNOTATION_COLUMNS} FROM annotations WHERE id = ?", annotation)
        return Annotation._make(rows[0]) if rows else None

    def annotations(self, document: int | None, tag: int | None) -> list[Annotation]:
        """Annotations in order of document, start, end, tag: the order of the index."""
        conditions: list[str] = []
        values: list[object] = []
        for column, value in (("document", document), ("tag", tag)):
            if value is not None:
                conditions.append(f"{column} = ?")
                values.append(value)
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        rows = self._all(
            f"""SELECT {ANNOTATION_COLUMNS} FROM annotations {where}
            ORDER BY document, start, end, tag, annotator""",
            *values,
        )
        return list(map(Annotation._make, rows))

    def annotations_in(self, document: int, start: int, end: int) -> list[Annotation]:
        """Those that share a character with a range, in order."""
        rows = self._all(
            f"""SELECT {ANNOTATION_COLUMNS} FROM annotations
            WHERE document = ? AND start < ? AND end > ? ORDER BY start, end, tag, id""",
            document,
            end,
            start,
        )
        return list(map(Annotation._make, rows))

    def annotations_after(
        self, document: int, after: tuple[int, int, int, str], limit: int
    ) -> list[Annotation]:
        """The next ones in order of (start, end, tag, annotator) behind `after`."""
        rows = self._all(
            f"""SELECT {ANNOTATION_COLUMNS} FROM annotations
            WHERE document = ? AND (start, end, tag, annotator) > (?, ?, ?, ?)
            ORDER BY start, end, tag, annotator LIMIT ?""",
            document,
            *after,
            limit,
        )
        return list(map(Annotation._make, rows))

    def same_place(self, annotation: Annotation) -> bool:
        """Whether another annotation has the same document, span, tag and annotator."""
        return bool(
            self._one(
                """SELECT 1 FROM annotations WHERE document = ? AND start = ? AND end = ?
                AND tag = ? AND annotator = ? AND id <> ?""",
                annotation.document,
                annotation.start,
                annotation.end,
                annotation.tag,
                annotation.annotator,
                annotation.id,
            )
        )

    def counts(self, document: int) -> dict[int, int]:
        """How many annotations each tag has in a document."""
        return dict(
            self._all(
                "SELECT tag, count(*) FROM annotations WHERE document = ? GROUP BY tag", document
            )
        )

    def annotation_counts(self) -> dict[int, int]:
        """How many annotations each document has."""
        return dict(self._all("SELECT document, count(*) FROM annotations GROUP BY document"))

    # -- checking

    def damage(self) -> list[str]:
        """What SQLite's own checks find, in its words."""
        found = [str(row[0]) for row in self._all("PRAGMA quick_check(20)") if row[0] != "ok"]
        for table, row, parent, _ in self._all("PRAGMA foreign_key_check"):
            found.append(f"{table} row {row} refers to a row of {parent} that is not there")
        return found

    def places(self, document: int) -> Iterator[tuple[str, int, int, str, str]]:
        """(id, start, end, quote, attributes) of a document's annotations, as they are stored."""
        with translated(self.path):
            yield from self._connection.execute(
                "SELECT id, start, end, quote, attributes FROM annotations WHERE document = ?",
                (document,),
            )

    # -- writing

    def _database(self) -> "Database":
        if self._db is None:
            from sqlite_utils import Database

            self._db = Database(self._connection, execute_plugins=False, strict=True)
        return self._db

    def apply(self, change: Change) -> None:
        """Carry out a change in one immediate transaction: all of it or nothing."""
        if not self.writable:
            raise NotWritable(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{path} is open for reading only. Save a copy elsewhere to annotate it.",
                ),
                path=str(self.path),
            )
        db = self._database()
        came = {(type(r), key_of(r)) for r in change.added}
        gone = {(type(r), key_of(r)) for r in change.removed}
        with translated(self.path):
            # sqlite_utils begins a deferred transaction, where a read before a write can meet
            # a writer: ours is immediate, and what sqlite_utils does inside nests in it.
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                for kind in reversed(_ORDER):
                    self._remove(db, kind, [r for r in change.removed if type(r) is kind], came)
                for kind in _ORDER:
                    self._add(db, kind, [r for r in change.added if type(r) is kind], gone)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

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
        self, db: "Database", kind: type, records: Sequence[Record], gone: set[tuple[type, Any]]
    ) -> None:
        new = [row_of(r) for r in records if (kind, key_of(r)) not in gone]
        table = self._table(db, kind)
        if new:
            table.insert_all(new)
        for record in records:
            if (kind, key_of(record)) in gone:
                table.update(key_of(record), row_of(record))

    @staticmethod
    def _table(db: "Database", kind: type) -> "Table":
        return db.table(TABLES[kind])

    def save_copy(self, path: Path) -> None:
        """Write a whole copy beside `path` by SQLite's backup API, then put it in place."""
        beside = path.with_name(f".{path.name}.new")
        try:
            beside.unlink(missing_ok=True)
            with translated(path):
                copy = sqlite3.connect(beside, isolation_level=None)
                try:
                    self._connection.backup(copy)
                    # A copy is a single file: it has no WAL to lose.
                    copy.execute("PRAGMA journal_mode = DELETE")
                finally:
                    copy.close()
            beside.replace(path)
        except OSError as error:
            raise FileProblem(
                QT_TRANSLATE_NOOP(
                    "errors", "{path} cannot be written. Choose another folder or make room."
                ),
                path=str(path),
            ) from error
        finally:
            beside.unlink(missing_ok=True)
