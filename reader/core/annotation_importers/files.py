"""What was named to be read: one file, a folder of files, or a zip of them, within bounds.

The same for all three, so that a reader does not ask. Names are those within the folder or zip,
with "/" between their parts; of one file it is its own name. Nothing is unpacked to disk, and a
name that leads out of the folder is no name of anything here.
"""

import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

from reader.core.errors import UnreadableText
from reader.core.importers.archives import Archive
from reader.core.importers.refusals import damaged
from reader.core.translatable import QT_TRANSLATE_NOOP

MOST_BYTES = 256_000_000  # of all that is read, unpacked
MOST_FILES = 200_000


class Files:
    """The files of what was named. UnreadableText where they are too many or too large."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read = 0
        self._archive: Archive | None = None
        self.is_folder = path.is_dir()
        self.names: tuple[str, ...] = (path.name,)
        if self.is_folder:
            self.names = tuple(sorted(_names_in(path)))
        elif zipfile.is_zipfile(path):
            self._archive = Archive(path, MOST_BYTES)
            self.names = tuple(sorted(n for n in self._archive.names if not n.endswith("/")))
        if len(self.names) > MOST_FILES:
            raise too_much()

    @property
    def is_zip(self) -> bool:
        """Whether it is an archive."""
        return self._archive is not None

    def ending(self, *suffixes: str) -> list[str]:
        """The names that end so, in order."""
        return [n for n in self.names if n.lower().endswith(suffixes)]

    def start(self, name: str, size: int = 4_096) -> bytes:
        """The first bytes of a file."""
        if self._archive is not None:
            return self._archive.start(name, size)
        with self._place(name).open("rb") as file:
            return file.read(size)

    def read(self, name: str) -> bytes:
        """A file's bytes; UnreadableText where there is no such file, or all is too large."""
        if self._archive is not None:
            return self._archive.read(name)
        left = MOST_BYTES - self._read
        with self._place(name).open("rb") as file:
            # Not of all that may still come: a buffer of that size would be made for each file.
            size = min(left, os.fstat(file.fileno()).st_size)
            data = file.read(size + 1)
        self._read += len(data)
        if len(data) > left:
            raise too_much()
        return data

    def _place(self, name: str) -> Path:
        if name not in self.names:
            raise damaged()
        return self.path / name if self.is_folder else self.path


def _names_in(folder: Path) -> Iterator[str]:
    """Files under a folder; links are passed over, since they may lead anywhere."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        inside = Path(place).relative_to(folder)
        for name in names:
            if not name.startswith(".") and not (Path(place) / name).is_symlink():
                yield (inside / name).as_posix()


def too_much() -> UnreadableText:
    """More than is read at once."""
    return UnreadableText(
        QT_TRANSLATE_NOOP(
            "errors",
            "This is more than {limit} MB, or more than {files} files, so it was not read. Split "
            "it and take in the parts.",
        ),
        limit=MOST_BYTES // 1_000_000,
        files=MOST_FILES,
    )
