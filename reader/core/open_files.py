"""Which project files this process has open.

On Linux and macOS a process loses all of SQLite's locks on a file as soon as it closes any
descriptor of that file. Another program that merely looks into the file then takes itself for
the last one and removes the WAL that we go on writing to. So a file that is open here is never
opened a second time as bytes: https://www.sqlite.org/howtocorrupt.html, section 2.2.
"""

import os
from pathlib import Path

Key = tuple[int, int]

# A list, whose append and remove are atomic: the check of a project runs on another thread.
_open: list[Key] = []


def key_of_file(path: Path) -> Key | None:
    """What tells a file from every other, whatever it is called; None where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 (a third of the time, and before every write)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def is_open_here(path: Path) -> bool:
    """Whether this process has that project open."""
    return key_of_file(path) in _open


def opened(key: Key) -> None:
    """A connection to that file was opened."""
    _open.append(key)


def closed(key: Key) -> None:
    """A connection to that file was closed."""
    _open.remove(key)
