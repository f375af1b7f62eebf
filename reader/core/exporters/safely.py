"""Writing a file so that a failure leaves what was there: beside it first, then in its place."""

import os
import shutil
import stat
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO, cast

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
    with _replacing(path, encoding) as file:
        yield cast("TextIO", file)


@contextmanager
def replacing_bytes(path: Path) -> Generator[BinaryIO]:
    """The same for a file of bytes. It can be sought in only where it is no pipe."""
    with _replacing(path, None) as file:
        yield cast("BinaryIO", file)


@contextmanager
def replacing_folder(path: Path) -> Generator[Path]:
    """A new folder, to be filled, that takes the place of `path` when all went well.

    FileProblem where writing fails, with what was there as it was; and where a folder is there
    that holds anything but an earlier export as it was written: nobody's files are removed.
    """
    with _told_as_file_problem(path):
        target = path.resolve()
        _refuse_folder_of_others(path, target)
        beside = _name_beside(target)
        try:
            beside.mkdir()
            yield beside
            names = sorted(p.relative_to(beside).as_posix() for p in beside.rglob("*"))
            listed = beside / _LIST
            listed.write_text("\n".join([*names, ""]), encoding="utf-8")
            _put_in_place(beside, target)
        finally:
            shutil.rmtree(beside, ignore_errors=True)


# In each folder that an export made: the names of what it put there.
_LIST = ".hashiya-export"


def _refuse_folder_of_others(path: Path, target: Path) -> None:
    mode = _mode(target)
    if mode is None:
        return
    if not stat.S_ISDIR(mode):
        raise FileProblem(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} is a file, and this export makes a folder. Choose another name.",
            ),
            path=str(path),
        )
    found = {p.relative_to(target).as_posix() for p in target.rglob("*")}
    if not found:
        return
    ours: set[str] = set()
    with suppress(OSError, UnicodeDecodeError):
        ours = {_LIST, *(target / _LIST).read_text(encoding="utf-8").split("\n")}
    if not found <= ours:
        raise FileProblem(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} has other files in it, and was left as it is. Choose a new name or an "
                "empty folder.",
            ),
            path=str(path),
        )


def _put_in_place(beside: Path, target: Path) -> None:
    """Put a folder in another's place, which comes back where that fails."""
    if not target.exists():
        beside.rename(target)
        return
    old = _name_beside(target)
    target.rename(old)
    try:
        beside.rename(target)
    except BaseException:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _replacing(path: Path, encoding: str | None) -> Generator[TextIO | BinaryIO]:
    with _told_as_file_problem(path):
        mode = _mode(path)
        if mode is not None and stat.S_ISDIR(mode):
            raise FileProblem(
                QT_TRANSLATE_NOOP(
                    "errors", "{path} is a folder. Give the name of a file to write in it."
                ),
                path=str(path),
            )
        if mode is not None and (not stat.S_ISREG(mode) or _is_open_already(path)):
            with _opened(path, "a", encoding) as file:
                yield file
            return
        if mode is not None:
            _refuse_what_must_stay(path)
        with _beside(path, mode, encoding) as file:
            yield file


@contextmanager
def _told_as_file_problem(path: Path) -> Generator[None]:
    try:
        yield
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


def _opened(path: Path, mode: str, encoding: str | None) -> TextIO | BinaryIO:
    if encoding is None:
        return cast("BinaryIO", path.open(mode + "b"))
    return cast("TextIO", path.open(mode, encoding=encoding, newline=""))


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


def _name_beside(target: Path) -> Path:
    import secrets

    # Cut, so that the longest name that a file may have still has room for ours.
    return target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")


@contextmanager
def _beside(path: Path, mode: int | None, encoding: str | None) -> Generator[TextIO | BinaryIO]:
    target = path.resolve()
    beside = _name_beside(target)
    try:
        with _opened(beside, "w", encoding) as file:
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
