"""From a path to a project that can be worked with: its header, its lock, its schema's version."""

from pathlib import Path
from typing import NamedTuple

from reader.core import identity, lock
from reader.core.header import check_header
from reader.core.opening import Opened, connect_to_read, connect_to_write, in_memory
from reader.core.schema import VERSION
from reader.core.sqlite_errors import schema_doubted


class Access(NamedTuple):
    """An open project file, and what may be done with it."""

    opened: Opened
    held: lock.Lock | None  # by us, for writing
    read_only_reason: str  # "", "held", "media", "asked"
    held_by: str  # whoever else writes


def take(path: Path, *, write: bool, fallback: bool) -> Access:
    """Open a project for writing where that can be; with `fallback`, for reading if it is held.

    ProjectHeld where it is and `fallback` is off; what `open_to_read` raises.
    """
    check_header(path)
    if not write:
        return Access(open_to_read(path), None, "asked", "")
    try:
        held = lock.acquire(path, identity.this_process())
    except OSError:
        return Access(open_to_read(path), None, "media", "")
    if held is None:
        if not fallback:
            raise lock.held_error(path)
        return Access(open_to_read(path), None, "held", lock.holder_of(path))
    try:
        opened = _up_to_date(connect_to_write(path), path)
    except BaseException:
        held.release()
        raise
    if not opened.writable:
        held.release()
        return Access(opened, None, "media", "")
    return Access(opened, held, "", "")


def open_to_read(path: Path) -> Opened:
    """Open a project for reading.

    NotAProject, NewerProject, DamagedProject, FileProblem.
    """
    check_header(path)
    return _up_to_date(connect_to_read(path), path)


def _up_to_date(opened: Opened, path: Path) -> Opened:
    """Bring an older schema to this version, after a copy was made; in memory if only to read."""
    if opened.version == VERSION:
        return opened
    from reader.core.migrations import migrate

    try:
        with schema_doubted(path):
            if not opened.writable:
                return in_memory(opened, path, migrate)
            from reader.core.placing import write_copy

            write_copy(opened.connection, _name_for_copy(path), like=path)
            migrate(opened.connection)
            opened.version = VERSION
            return opened
    except BaseException:
        opened.close()
        raise


def _name_for_copy(path: Path) -> Path:
    """A name beside the file that nothing has: an earlier copy may be the only good one."""
    name, count = f"{path.stem}.before-v{VERSION}", 1
    while True:
        copy = path.with_name(f"{name}.sqlite" if count == 1 else f"{name}-{count}.sqlite")
        if not copy.exists():
            return copy
        count += 1
