"""Whether a file is a project that this program knows, told by its first bytes.

Before SQLite touches it: what is no project, or a newer one, is refused with its bytes
unchanged.
"""

import os
import stat
from pathlib import Path

from reader.core.errors import FileProblem, NewerProject, NotAProject
from reader.core.open_files import is_open_here
from reader.core.schema import APPLICATION_ID, HEADER_LENGTH, SQLITE_MAGIC, VERSION
from reader.core.sqlite_errors import damaged
from reader.core.translatable import QT_TRANSLATE_NOOP


def check_header(path: Path) -> None:
    """Refuse what is no project or a newer one, by its first bytes.

    NotAProject, NewerProject, DamagedProject, or FileProblem where it cannot be read. A file
    that this process has open already passed, and must not be opened as bytes again.
    """
    if is_open_here(path):
        return
    shown = str(path)
    header, size = _read_header(path)
    if not size:
        raise NotAProject(
            QT_TRANSLATE_NOOP(
                "errors", "{path} is empty. Choose another file, or make a new project."
            ),
            path=shown,
        )
    if not header.startswith(SQLITE_MAGIC):
        raise _no_project(shown)
    if len(header) < HEADER_LENGTH:
        raise damaged(shown)
    if _application(header) != APPLICATION_ID:
        raise NotAProject(
            QT_TRANSLATE_NOOP(
                "errors", "{path} is a database of another program. It was left as it is."
            ),
            path=shown,
        )
    if int.from_bytes(header[60:64], "big") > VERSION:
        raise newer(shown)
    # While a WAL is being merged, the first page may speak of pages that are still in it.
    if _is_cut_short(header, size) and not has_wal(path):
        raise damaged(shown)


def is_project(path: Path) -> bool:
    """Whether a project lies there, of whatever version; False where that cannot be read."""
    if is_open_here(path):
        return True
    try:
        header = _read_header(path)[0]
    except FileProblem:
        return False
    return header.startswith(SQLITE_MAGIC) and _application(header) == APPLICATION_ID


def has_wal(path: Path) -> bool:
    """Whether a WAL with something in it lies beside the file."""
    try:
        return path.with_name(path.name + "-wal").stat().st_size > 0
    except OSError:
        return False


def newer(shown: str) -> NewerProject:
    """The error for a project of a version that this program does not know."""
    return NewerProject(
        QT_TRANSLATE_NOOP(
            "errors",
            "{path} was made by a newer version of this program. It was left as it is; "
            "update the program to open it.",
        ),
        path=shown,
    )


def _read_header(path: Path) -> tuple[bytes, int]:
    shown = str(path)
    try:
        kind = path.stat().st_mode
        if stat.S_ISREG(kind):
            with path.open("rb") as file:
                return file.read(HEADER_LENGTH), os.fstat(file.fileno()).st_size
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP("errors", "There is no file {path}. Check its name and folder."),
            path=shown,
        ) from error
    except OSError as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP("errors", "{path} cannot be read. Check that you may read it."),
            path=shown,
        ) from error
    if stat.S_ISDIR(kind):
        raise NotAProject(
            QT_TRANSLATE_NOOP("errors", "{path} is a folder. Choose a file in it instead."),
            path=shown,
        )
    raise _no_project(shown)  # a device or a pipe: reading from it could wait for ever


def _application(header: bytes) -> int:
    return int.from_bytes(header[68:72], "big")


def _no_project(shown: str) -> NotAProject:
    return NotAProject(
        QT_TRANSLATE_NOOP(
            "errors",
            "{path} is not a project. To annotate a text, add it to a project instead.",
        ),
        path=shown,
    )


def _is_cut_short(header: bytes, size: int) -> bool:
    """Whether the file holds fewer pages than its header says (file format, 1.3.7)."""
    if header[24:28] != header[92:96]:
        return False  # written by an SQLite that did not keep the count
    page = int.from_bytes(header[16:18], "big")
    return size < int.from_bytes(header[28:32], "big") * (65_536 if page == 1 else page)
