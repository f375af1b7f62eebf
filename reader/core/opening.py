"""From a path to an open SQLite connection, or to a sentence that says why not.

The header is read as bytes before SQLite touches the file: what is no project, or a newer one,
is refused with its bytes unchanged.
"""

import shutil
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.core.errors import (
    DamagedProject,
    FileProblem,
    NewerProject,
    NotAProject,
    NotWritable,
    ProjectHeld,
    ReaderError,
    StorageFailed,
)
from reader.core.schema import APPLICATION_ID, HEADER_LENGTH, SQLITE_MAGIC, VERSION
from reader.core.translatable import QT_TRANSLATE_NOOP

BUSY_MS = 3_000


@dataclass(slots=True)
class Opened:
    """A connection, and how it could be had."""

    connection: sqlite3.Connection
    writable: bool
    temporary: Path | None = None  # the folder of a copy, to be removed on close


def check_header(path: Path) -> int:
    """Return the schema version in a project's header; NotAProject, NewerProject, FileProblem."""
    shown = str(path)
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_LENGTH)
    except FileNotFoundError as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP("errors", "There is no file {path}. Check its name and folder."),
            path=shown,
        ) from error
    except IsADirectoryError as error:
        raise _folder(shown) from error
    except OSError as error:
        if path.is_dir():
            raise _folder(shown) from error
        raise FileProblem(
            QT_TRANSLATE_NOOP("errors", "{path} cannot be read. Check that you may read it."),
            path=shown,
        ) from error
    if not header.startswith(SQLITE_MAGIC) or len(header) < HEADER_LENGTH:
        raise NotAProject(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} is not a project. To annotate a text, add it to a project instead.",
            ),
            path=shown,
        )
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise NotAProject(
            QT_TRANSLATE_NOOP(
                "errors", "{path} is a database of another program. It was left as it is."
            ),
            path=shown,
        )
    version = int.from_bytes(header[60:64], "big")
    if version > VERSION:
        raise NewerProject(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} was made by a newer version of this program. It was left as it is; "
                "update the program to open it.",
            ),
            path=shown,
        )
    return version


def _folder(shown: str) -> NotAProject:
    return NotAProject(
        QT_TRANSLATE_NOOP("errors", "{path} is a folder. Choose a file in it instead."), path=shown
    )


def connect_to_write(path: Path) -> Opened:
    """Open an existing project for writing; on media that cannot be written to, for reading."""
    connection = _connect(path, "rw")
    try:
        with translated(path):
            connection.execute("PRAGMA journal_mode = WAL")
            _set_up(connection)
            connection.execute("PRAGMA synchronous = FULL")
            # Proves that the file can be written to, without writing.
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except (NotWritable, FileProblem):
        connection.close()
        return connect_to_read(path)
    except BaseException:
        connection.close()
        raise
    return Opened(connection, writable=True)


def connect_to_read(path: Path) -> Opened:
    """Open an existing project for reading, wherever it lies.

    On read-only media a file in WAL mode opens neither for writing nor with `mode=ro`: then it
    is opened as immutable, or, where a WAL that was never merged stands beside it, as a copy.
    """
    try:
        connection = _connect(path, "ro")
        try:
            with translated(path):
                _set_up(connection)
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            return Opened(connection, writable=False)
        except BaseException:
            connection.close()
            raise
    except (NotWritable, FileProblem) as error:
        if isinstance(error, DamagedProject):
            raise
    wal = path.with_name(path.name + "-wal")
    temporary: Path | None = None
    source, mode = path, "ro&immutable=1"
    if wal.exists() and wal.stat().st_size:
        import tempfile

        temporary = Path(tempfile.mkdtemp(prefix="hashiya-"))
        source, mode = temporary / path.name, "rw"
        shutil.copyfile(path, source)
        shutil.copyfile(wal, source.with_name(source.name + "-wal"))
    connection = _connect(source, mode)
    with translated(path):
        _set_up(connection)
        connection.execute("PRAGMA query_only = ON")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return Opened(connection, writable=False, temporary=temporary)


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    from urllib.parse import quote

    with translated(path):
        return sqlite3.connect(
            f"file:{quote(str(path.absolute()))}?mode={mode}",
            uri=True,
            isolation_level=None,
            timeout=BUSY_MS / 1000,
        )


def _set_up(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    connection.execute("PRAGMA temp_store = MEMORY")


@contextmanager
def translated(path: Path) -> Generator[None]:
    """Turn what SQLite raises into our kinds of error."""
    try:
        yield
    except sqlite3.Error as error:
        raise _kind_of(error, str(path)) from error


def _kind_of(error: sqlite3.Error, path: str) -> ReaderError:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_FULL"):
        return StorageFailed(
            QT_TRANSLATE_NOOP(
                "errors",
                "The disk is full. Nothing of the last change was kept, all earlier work is "
                "safe. Make room and try again.",
            )
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return DamagedProject(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} is damaged. It was left as it is; open a copy that you saved earlier.",
            ),
            path=path,
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH")):
        return NotWritable(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} is open for reading only. Save a copy elsewhere to annotate it.",
            ),
            path=path,
        )
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return ProjectHeld(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} is being written to by another program. Close it there and try again.",
            ),
            path=path,
        )
    if name.startswith("SQLITE_CANTOPEN"):
        return FileProblem(
            QT_TRANSLATE_NOOP("errors", "{path} cannot be opened. Check that you may read it."),
            path=path,
        )
    return StorageFailed(
        QT_TRANSLATE_NOOP(
            "errors",
            "Writing to {path} failed. Nothing of the last change was kept, all earlier work "
            "is safe. Check the disk and try again.",
        ),
        path=path,
    )
