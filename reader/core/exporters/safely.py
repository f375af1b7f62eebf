"""Writing a file so that a failure leaves what was there: beside it first, then in its place."""

import os
import stat
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from reader.core.errors import FileProblem
from reader.core.open_files import is_open_here
from reader.core.schema import SQLITE_MAGIC
from reader.core.translatable import QT_TRANSLATE_NOOP


@contextmanager
def replacing(path: Path, encoding: str) -> Generator[TextIO]:
    """A text file (no line ends translated) that takes the place of `path` when all went well.

    A link stays a link: the file it leads to is the one replaced, and keeps its permissions.
    What is no file but a device or a pipe is written to, never replaced. FileProblem where
    writing fails, with the old file whole; and where that is a project, which no export replaces.
    """
    try:
        mode = _mode(path)
        if mode is not None and stat.S_ISDIR(mode):
            raise FileProblem(
                QT_TRANSLATE_NOOP(
                    "errors", "{path} is a folder. Give the name of a file to write in it."
                ),
                path=str(path),
            )
        if mode is not None and (not stat.S_ISREG(mode) or _is_open_already(path)):
            with path.open("a", encoding=encoding, newline="") as file:
                yield file
            return
        if mode is not None:
            _refuse_what_must_stay(path)
        with _beside(path, mode, encoding) as file:
            yield file
    except BrokenPipeError:
        raise  # who read from the pipe has enough of it
    except OSError as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} cannot be written, and what was there is as it was. Check that you "
                "may write to its folder and that the disk has room.",
            ),
            path=str(path),
        ) from error


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _is_open_already(path: Path) -> bool:
    """Whether a path is another name for an open file, which others may go on writing to."""
    name = str(path.absolute())
    return name in ("/dev/stdout", "/dev/stderr") or name.startswith(("/dev/fd/", "/proc/self/fd/"))


def _refuse_what_must_stay(path: Path) -> None:
    if not os.access(path, os.W_OK):  # a file made read-only could still be replaced
        raise PermissionError
    if is_open_here(path) or _is_database(path):
        raise FileProblem(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} is a project or another database, and was left as it is. Choose "
                "another name.",
            ),
            path=str(path),
        )


def _is_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(SQLITE_MAGIC)) == SQLITE_MAGIC


@contextmanager
def _beside(path: Path, mode: int | None, encoding: str) -> Generator[TextIO]:
    import secrets

    target = path.resolve()
    # Cut, so that the longest name that a file may have still has room for ours.
    beside = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        with beside.open("w", encoding=encoding, newline="") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        beside.replace(target)
    finally:
        # A folder that could not be written to holds nothing of ours either.
        with suppress(OSError):
            beside.unlink(missing_ok=True)
