"""From a path to an SQLite connection whose schema was looked at, or to the sentence why not.

A file may come from anyone, and opening one for writing changes it: so what is inside is looked
at first, and what is refused is left as it is.
"""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from reader.core.errors import (
    DamagedProject,
    FileProblem,
    NewerProject,
    NotWritable,
    StorageFailed,
)
from reader.core.header import has_wal, newer
from reader.core.open_files import Key, closed, is_open_here, key_of_file, opened
from reader.core.rows import COLUMNS
from reader.core.schema import TRIGGERS, VERSION, VIRTUAL_TABLES
from reader.core.sqlite_errors import damaged, schema_doubted, translated
from reader.core.translatable import QT_TRANSLATE_NOOP

BUSY_SECONDS = 3.0
_REFUSED = (NewerProject, DamagedProject)
# What stands in the way of writing, but maybe not of reading. Those refused are among them.
_CANNOT_WRITE = (NotWritable, FileProblem, StorageFailed)


class Opened:
    """A connection to a project, the version of its schema, and how it could be had."""

    def __init__(self, connection: sqlite3.Connection, key: Key | None) -> None:
        self.connection = connection
        self.version = VERSION
        self.writable = False
        self._key = key  # of the file as it was when it was opened; None where there is none
        if key is not None:
            opened(key)

    def is_at(self, path: Path) -> bool:
        """Whether the file that is open is still the one of that name."""
        return self._key == key_of_file(path)

    def close(self) -> None:
        """Let go of the file; SQLite merges the WAL where this is the last connection."""
        self.connection.close()
        if self._key is not None:
            closed(self._key)
            self._key = None


def connect_to_write(path: Path) -> Opened:
    """Open an existing project for writing; where that cannot be, for reading.

    NewerProject, DamagedProject, ProjectHeld; FileProblem where it cannot be read either.
    """

    def set_up(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        # Proves that the file can be written to, without writing.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")

    _look_into_wal(path)
    try:
        made = _connect(path, "rw", set_up)
    except _REFUSED:
        raise
    except _CANNOT_WRITE:
        return connect_to_read(path)
    made.writable = True
    return made


def connect_to_read(path: Path) -> Opened:
    """Open an existing project for reading, wherever it lies.

    Where its folder can be written to, SQLite keeps its side files there and takes them away
    again. On read-only media a file in WAL mode opens only as immutable, or, where a WAL that
    was never merged stands beside it, as a copy.
    """
    _look_into_wal(path)
    try:
        return _connect(path, "rw", _only_read)
    except _REFUSED:
        raise
    except _CANNOT_WRITE:
        if has_wal(path):
            return _copy_with_wal(path)
        return _connect(path, "ro&immutable=1", _only_read)


def in_memory(source: Opened, path: Path, change: Callable[[sqlite3.Connection], None]) -> Opened:
    """A copy in memory for reading, after `change`; `source` is closed, and its file unchanged."""
    try:
        connection = sqlite3.connect(":memory:", isolation_level=None)
        with translated(path):
            source.connection.backup(connection)
            change(connection)
            _only_read(connection)
    finally:
        source.close()
    return Opened(connection, None)


def check_inside(connection: sqlite3.Connection, path: Path) -> int:
    """Return the schema version; refuse a newer one, and what could do harm in ours.

    NewerProject: the version may stand in the WAL alone. DamagedProject where a table or column
    is missing, or where a trigger, view or virtual table is there that is none of ours: it would
    act on every change.
    """
    shown = str(path)
    with schema_doubted(path):
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version > VERSION:
            raise newer(shown)
        acting = connection.execute(
            """SELECT name, sql FROM sqlite_master
            WHERE type IN ('trigger', 'view') OR sql LIKE 'CREATE VIRTUAL%'"""
        ).fetchall()
        if version == VERSION:
            for table, columns in COLUMNS.items():
                connection.execute(f"SELECT {columns} FROM {table} LIMIT 0")
    ours = TRIGGERS | VIRTUAL_TABLES
    for name, sql in acting:
        if " ".join(str(sql).split()).replace(" (", "(") != ours.get(name, "").replace(" (", "("):
            raise DamagedProject(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{path} holds something that this program did not put there and that could "
                    "change your work ({name}). It was left as it is; open another copy.",
                ),
                path=shown,
                name=name,
            )
    if version == VERSION and not VIRTUAL_TABLES.keys() <= {name for name, _ in acting}:
        raise damaged(shown)
    return version


def _look_into_wal(path: Path) -> None:
    """Refuse what an unmerged WAL holds before anything merges it: closing a file does."""
    if not has_wal(path) or is_open_here(path):
        return
    try:
        _connect(path, "ro").close()
    except _REFUSED:
        raise
    except _CANNOT_WRITE:
        return  # read-only media, where nothing can be merged


def _only_read(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA query_only = ON")


def _connect(
    path: Path, mode: str, set_up: Callable[[sqlite3.Connection], None] | None = None
) -> Opened:
    key = key_of_file(path)
    with translated(path):
        connection = sqlite3.connect(
            f"{_uri(path)}?mode={mode}", uri=True, isolation_level=None, timeout=BUSY_SECONDS
        )
    made = Opened(connection, key)
    try:
        with translated(path):
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA cell_size_check = ON")
            connection.execute("PRAGMA temp_store = MEMORY")
            made.version = check_inside(connection, path)
            if set_up is not None:
                set_up(connection)
    except BaseException:
        made.close()
        raise
    return made


def _uri(path: Path) -> str:
    # Only these mean something to SQLite; urllib would cost a start its import.
    name = os.fspath(path.absolute())
    for character, code in (("%", "%25"), ("?", "%3f"), ("#", "%23")):
        name = name.replace(character, code)
    return f"file://{name}" if name.startswith("/") else f"file:{name}"


def _copy_with_wal(path: Path) -> Opened:
    import shutil
    import tempfile

    try:
        with tempfile.TemporaryDirectory(prefix="hashiya-") as folder:
            copy = Path(folder) / "project.sqlite"
            shutil.copyfile(path, copy)
            shutil.copyfile(path.with_name(path.name + "-wal"), copy.with_name(copy.name + "-wal"))
            merged = _connect(copy, "rw")
            version = merged.version
            made = in_memory(merged, path, lambda _: None)
    except OSError as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP("errors", "{path} cannot be opened. Check that you may read it."),
            path=str(path),
        ) from error
    made.version = version
    return made
