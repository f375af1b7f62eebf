"""One writer at a time: a lock of the operating system, on a small file beside the project.

The system frees it when its process dies, however it dies. The file says in words who holds
it. It is locked far beyond its end, since Windows lets nobody read what another has locked.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from reader.core.errors import ProjectHeld
from reader.core.translatable import QT_TRANSLATE_NOOP

# A link in the lock's place could lead anywhere, and what it leads to would be written over.
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
_FAR = 1 << 40


class Lock:
    """A held lock; `release` or the end of the process frees it."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor = descriptor

    def release(self) -> None:
        """Free the lock and take its file away."""
        if self._descriptor < 0:
            return
        if sys.platform != "win32":
            # Removed while it is still held: whoever waits for it finds it gone and makes anew.
            with suppress(OSError):  # one that stays behind holds nobody up
                self._path.unlink(missing_ok=True)
        os.close(self._descriptor)
        self._descriptor = -1
        if sys.platform == "win32":
            with suppress(OSError):  # another process has it open already: it is theirs now
                self._path.unlink(missing_ok=True)


def lock_path(project: Path) -> Path:
    """The lock's file: hidden, beside the project."""
    return project.with_name(f".{project.name}.lock")


def acquire(project: Path, holder: str) -> Lock | None:
    """Take the lock in the name of `holder`; None if another has it.

    OSError where the folder cannot be written to.
    """
    path = lock_path(project.resolve())
    while True:
        descriptor = os.open(path, _FLAGS, 0o644)
        try:
            if not _try_lock(descriptor):
                os.close(descriptor)
                return None
            if _is_still(path, descriptor):
                with suppress(OSError):  # on a full disk the lock holds without the name
                    os.ftruncate(descriptor, 0)
                    os.write(descriptor, holder.encode("utf-8", "replace"))
                return Lock(path, descriptor)
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)  # its last holder removed it meanwhile: once more


def holder_of(project: Path) -> str:
    """Who holds the lock, as they said; "" where that cannot be read."""
    try:
        return lock_path(project.resolve()).read_text(encoding="utf-8", errors="replace")[:200]
    except OSError:
        return ""


def held_error(project: Path) -> ProjectHeld:
    """The error for a project that another process has, with who that is."""
    return ProjectHeld(
        QT_TRANSLATE_NOOP(
            "errors",
            "{path} is open in another window, held by {holder}. Close it there and try again.",
        ),
        path=str(project),
        holder=holder_of(project) or "?",
    )


def _is_still(path: Path, descriptor: int) -> bool:
    try:
        there, ours = path.stat(), os.fstat(descriptor)
    except FileNotFoundError:
        return False
    return (there.st_dev, there.st_ino) == (ours.st_dev, ours.st_ino)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
