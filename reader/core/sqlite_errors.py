"""What SQLite raises, told as our kinds of error; what is a bug of ours stays as it is."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from reader.core.errors import (
    DamagedProject,
    FileProblem,
    NotWritable,
    ProjectHeld,
    ReaderError,
    StorageFailed,
)
from reader.core.translatable import QT_TRANSLATE_NOOP

_READING = (
    "SQLITE_IOERR_READ",
    "SQLITE_IOERR_SHORT_READ",
    "SQLITE_IOERR_CORRUPTFS",
    "SQLITE_IOERR_DATA",
    "SQLITE_IOERR_FSTAT",
)


@contextmanager
def translated(path: Path) -> Generator[None]:
    """Turn what SQLite raises into our kinds of error.

    A broken constraint or a mistake in a statement is a bug and is raised as it is.
    """
    try:
        yield
    except sqlite3.Error as error:
        kind = _kind_of(error, str(path))
        if kind is None:
            raise
        raise kind from error


@contextmanager
def schema_doubted(path: Path) -> Generator[None]:
    """As `translated`, where a statement of ours can only fail because of what is in the file."""
    try:
        with translated(path):
            yield
    except sqlite3.OperationalError as error:
        raise damaged(str(path)) from error


def damaged(path: str) -> DamagedProject:
    """The error for a file in which something is broken."""
    return DamagedProject(
        QT_TRANSLATE_NOOP(
            "errors",
            "{path} is damaged. It was left as it is; open a copy that you saved earlier.",
        ),
        path=path,
    )


def only_for_reading(path: str) -> NotWritable:
    """The error for a change to what cannot be changed."""
    return NotWritable(
        QT_TRANSLATE_NOOP(
            "errors",
            "{path} is open for reading only. Save a copy elsewhere to annotate it.",
        ),
        path=path,
    )


def _kind_of(error: sqlite3.Error, path: str) -> ReaderError | None:
    # What the Python module raises itself has no name of SQLite's.
    name = getattr(error, "sqlite_errorname", "") or ""
    undecodable = not name and str(error).startswith("Could not decode")
    if undecodable or name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return damaged(path)
    if name.startswith("SQLITE_FULL"):
        return StorageFailed(
            QT_TRANSLATE_NOOP(
                "errors",
                "The disk is full. Nothing of the last change was kept, all earlier work is "
                "safe. Make room and try again.",
            )
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM")):
        return only_for_reading(path)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL")):
        return ProjectHeld(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} is being written to by another program. Close it there and try again.",
            ),
            path=path,
        )
    if name.startswith(("SQLITE_CANTOPEN", *_READING)):
        return FileProblem(
            QT_TRANSLATE_NOOP("errors", "{path} cannot be opened. Check that you may read it."),
            path=path,
        )
    if name.startswith("SQLITE_IOERR"):
        return StorageFailed(
            QT_TRANSLATE_NOOP(
                "errors",
                "Writing to {path} failed. Nothing of the last change was kept, all earlier work "
                "is safe. Check the disk and try again.",
            ),
            path=path,
        )
    return None
