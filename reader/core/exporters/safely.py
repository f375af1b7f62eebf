"""Writing a file so that a failure leaves what was there: beside it first, then in its place."""

import os
import stat
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from reader.core.errors import FileProblem
from reader.core.header import is_project
from reader.core.translatable import QT_TRANSLATE_NOOP


@contextmanager
def replacing(path: Path, encoding: str) -> Generator[TextIO]:
    """A text file (no line ends translated) that takes the place of `path` when all went well.

    A link stays a link: the file it leads to is the one replaced, and keeps its permissions.
    What is no file but a device or a pipe is written to, never replaced. FileProblem where
    writing fails or a project lies there, with the old file whole.
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
        if is_project(path):
            raise FileProblem(
                QT_TRANSLATE_NOOP(
                    "errors", "{path} is a project. Choose another name, so that it is not lost."
                ),
                path=str(path),
            )
        # /dev/stdout may lead to a file that others go on writing to.
        if mode is not None and (not stat.S_ISREG(mode) or path.absolute().is_relative_to("/dev")):
            with path.open("a", encoding=encoding, newline="") as file:
                yield file
            return
        with _beside(path, mode, encoding) as file:
            yield file
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
