"""Plain text files, in any of the encodings that Arabic comes in."""

import os
import stat
from pathlib import Path

from reader.core.errors import FileProblem, UnreadableText
from reader.core.importers.assembling import sayable, source_of
from reader.core.importers.imported import Imported
from reader.core.open_files import is_open_here
from reader.core.text.encodings import decode, detect, normalise, read_text
from reader.core.translatable import QT_TRANSLATE_NOOP

# What fits in memory several times over on a small laptop, and in one cell of SQLite.
LARGEST = 400_000_000


def check_place(path: Path) -> None:
    """Refuse a project that is open here: UnreadableText. What else is wrong, opening tells."""
    if is_open_here(path):  # to read its bytes would cost it its locks
        raise UnreadableText(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} is not a text file. Save it as plain text (.txt) and try again.",
            ),
            path=path.name,
        )


def check_readable(path: Path) -> None:
    """Refuse what is not there or is a folder, before another process is asked: FileProblem."""
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            raise IsADirectoryError
    except OSError as error:
        raise cannot_read(path, error) from error


def cannot_read(path: Path, error: OSError) -> FileProblem:
    """The error for a file that could not be opened or read."""
    if isinstance(error, FileNotFoundError):
        return FileProblem(
            QT_TRANSLATE_NOOP("errors", "There is no file {path}. Check its name and folder."),
            path=str(path),
        )
    if path.is_dir():  # Windows says that one may not read it
        return FileProblem(
            QT_TRANSLATE_NOOP("errors", "{path} is a folder. Choose a file in it instead."),
            path=str(path),
        )
    return FileProblem(
        QT_TRANSLATE_NOOP("errors", "{path} cannot be read. Check that you may read it."),
        path=str(path),
    )


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; FileProblem or UnreadableText with a sentence where that fails."""
    shown = str(path)
    check_place(path)
    try:
        with open(path, "rb") as file:  # noqa: PTH123  (half the time, for each of thousands)
            known = os.fstat(file.fileno())
            # A pipe tells no size: there one byte more than the limit is enough to know.
            data = b"" if known.st_size > LARGEST else file.read(_most(known))
    except OSError as error:
        raise cannot_read(path, error) from error
    if max(known.st_size, len(data)) > LARGEST:
        raise UnreadableText(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} is larger than {limit} MB, the most that can be taken in at once. "
                "Split it and add the parts.",
            ),
            path=shown,
            limit=LARGEST // 1_000_000,
        )
    return data


def _most(known: os.stat_result) -> int:
    return -1 if stat.S_ISREG(known.st_mode) else LARGEST + 1


def may_be_text(data: bytes) -> bool:
    """Whether bytes of an unknown kind look like text: no zero bytes, or a UTF-16 pattern."""
    sample = data[:20_000]
    return b"\0" not in sample or detect(sample).encoding.startswith("utf-16")


def read(path: Path, encoding: str | None = None) -> list[Imported]:
    """Read a text file, in `encoding` or in the one that is found: one text."""
    return [from_bytes(read_bytes(path), path, encoding)]


def from_bytes(data: bytes, path: Path, encoding: str | None = None) -> Imported:
    """The text in the bytes of `path`; UnreadableText where they are none."""
    if encoding is None:
        text, (used, certain) = read_text(data)
    else:
        text, used, certain = decode(data, encoding), encoding, True
    return Imported(sayable(path.stem), normalise(text), source_of(path), used, certain)
