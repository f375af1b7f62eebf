"""A project file made whole beside its place, then put there: a new one, or a copy.

So a file on disk is a project from its first moment: it always has its application_id and its
version in its header. What an earlier file of that name left beside it goes: SQLite would take
a WAL that lies there for the new file's own, and write the old content over it.
"""

import os
import sqlite3
import stat
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.core import identity, lock
from reader.core.errors import FileProblem
from reader.core.model import Tag
from reader.core.open_files import is_open_here
from reader.core.rows import row_of
from reader.core.sqlite_errors import translated
from reader.core.translatable import QT_TRANSLATE_NOOP

_BESIDE = ("-wal", "-shm", "-journal")


def make_project(path: Path, tags: Sequence[Tag] | None = None) -> None:
    """Make a new project with the seeded codebook, or with `tags` in its place.

    FileProblem where `path` is there already.
    """
    from reader.core.migrations import migrate, start_from

    try:
        _refuse_taken(path)
        with _beside(path) as made:
            with translated(path):
                connection = sqlite3.connect(made, isolation_level=None)
                try:
                    migrate(connection)
                    if tags is not None:
                        start_from(connection, [row_of(tag) for tag in tags])
                finally:
                    connection.close()
            with _ours_alone(path):
                _refuse_taken(path)  # and so what lies beside it is nobody's
                _remove_leftovers(path)
                _put_without_replacing(made, path)
        _sync(path.parent)
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


def write_copy(source: sqlite3.Connection, path: Path, *, like: Path) -> None:
    """Write all that `source` holds to `path`, in place of what is there.

    By SQLite's backup API: copying the file of an open project would lose what is in its WAL.
    A new file gets the permissions of the file `like`. FileProblem where it cannot be written
    or is open here, ProjectHeld where it is open elsewhere; then what was there is as it was.
    """
    try:
        target = path.resolve()  # a link stays a link
        mode = _permissions(target) or _permissions(like)
        with _ours_alone(target), _beside(target) as made:
            with translated(path):
                copy = sqlite3.connect(made, isolation_level=None)
                try:
                    source.backup(copy)
                    # A copy is a single file: it has no WAL to lose.
                    copy.execute("PRAGMA journal_mode = DELETE")
                finally:
                    copy.close()
            with suppress(OSError):  # some media know no permissions
                made.chmod(mode | stat.S_IRUSR | stat.S_IWUSR)
            _remove_leftovers(target)
            made.replace(target)
            _sync(target.parent)
    except OSError as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP(
                "errors", "{path} cannot be written. Choose another folder or make room."
            ),
            path=str(path),
        ) from error


def set_aside(path: Path) -> None:
    """Give a file another name, with what SQLite keeps beside it, so that its own is free.

    FileProblem where it cannot be renamed or is open here, ProjectHeld where it is open
    elsewhere.
    """
    name, count = f"{path.name}.replaced", 1
    try:
        with _ours_alone(path):
            while path.with_name(name).exists():
                count += 1
                name = f"{path.name}.replaced-{count}"
            # The file last: without it, what is in its WAL would be lost.
            for suffix in (*_BESIDE, ""):
                with suppress(FileNotFoundError):
                    path.with_name(path.name + suffix).rename(path.with_name(name + suffix))
    except OSError as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP(
                "errors", "{path} cannot be made. Check that you may write to its folder."
            ),
            path=str(path),
        ) from error


def _refuse_taken(path: Path) -> None:
    if path.exists() or path.is_symlink():
        raise FileExistsError(path)


def _permissions(path: Path) -> int:
    """Of the file that is there, 0 if there is none; FileProblem for what is no file."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return 0
    if stat.S_ISDIR(mode):
        raise FileProblem(
            QT_TRANSLATE_NOOP(
                "errors", "{path} is a folder. Give the name of a file to write in it."
            ),
            path=str(path),
        )
    if not stat.S_ISREG(mode):
        raise FileExistsError(path)  # a device or a pipe is not to be replaced
    return stat.S_IMODE(mode)


@contextmanager
def _ours_alone(path: Path) -> Generator[None]:
    """Nobody has the file of that name open, and nobody opens it for writing meanwhile."""
    if is_open_here(path):
        raise FileProblem(
            QT_TRANSLATE_NOOP("errors", "{path} is open here. Choose another name."),
            path=str(path),
        )
    held = lock.acquire(path, identity.this_process())
    if held is None:
        raise lock.held_error(path)
    try:
        yield
    finally:
        held.release()


@contextmanager
def _beside(path: Path) -> Generator[Path]:
    import secrets

    # Cut, so that the longest name that a file may have still has room for ours.
    made = path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}.new")
    try:
        # Made here, so that a folder that is missing or closed is told as such.
        made.touch(exist_ok=False)
        yield made
    finally:
        with suppress(OSError):
            _remove_leftovers(made)
            made.unlink(missing_ok=True)


def _put_without_replacing(made: Path, path: Path) -> None:
    # A hard link fails where the name is taken meanwhile; a rename would replace it.
    try:
        path.hardlink_to(made)
    except (OSError, NotImplementedError):
        _refuse_taken(path)
        made.rename(path)


def _remove_leftovers(path: Path) -> None:
    for suffix in _BESIDE:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    """Make the new name last through a loss of power, where a folder can be synced at all."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
