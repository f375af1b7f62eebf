"""Zipped formats (DOCX, ODT, EPUB), read in memory and within bounds; nothing is unpacked to disk.

A member is asked for by its name, so a name that leads out of the archive leads nowhere.
"""

import posixpath
import zipfile
import zlib
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from reader.core.importers.refusals import damaged, older_word, protected, unpacks_too_large

# Of all the parts that are read: text and its markup. Pictures are not read.
MOST_UNPACKED = 64_000_000
_OLE = b"\xd0\xcf\x11\xe0"
# What zipfile raises for archives that are not whole.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


class Archive:
    """An archive, open; UnreadableText where it is none, is encrypted, or is too large."""

    def __init__(self, path: Path, most: int = MOST_UNPACKED) -> None:
        self._read = 0
        self._most = most  # bytes, of all that is read
        with path.open("rb") as file:
            start = file.read(4)
        if start == _OLE:
            raise older_word()
        try:
            self._zip = zipfile.ZipFile(path)
        except _BROKEN as error:
            raise damaged() from error
        self.names = frozenset(self._zip.namelist())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    def read(self, name: str) -> bytes:
        """A member's bytes; UnreadableText where it is missing or cannot be read."""
        if name not in self.names:
            raise damaged()
        if self._zip.getinfo(name).flag_bits & 1:
            raise protected()
        left = self._most - self._read
        try:
            with self._zip.open(name) as member:
                data = member.read(left + 1)  # never more, whatever the archive says of its size
        except _BROKEN as error:
            raise damaged() from error
        self._read += len(data)
        if self._read > self._most:
            raise unpacks_too_large(self._most)
        return data

    def start(self, name: str, size: int) -> bytes:
        """A member's first bytes, b"" where they cannot be read."""
        try:
            with self._zip.open(name) as member:
                return member.read(size)
        except (*_BROKEN, KeyError, RuntimeError):  # zipfile raises those for a password
            return b""

    def xml(self, name: str) -> Any:
        """A member as the root of its XML; None where there is no such member."""
        from reader.core.importers.markup import xml_root

        return xml_root(self.read(name)) if name in self.names else None


def joined(base: str, target: str) -> str:
    """The name of a member that another one, in folder `base`, refers to as `target`."""
    if target.startswith("/"):
        return posixpath.normpath(target[1:])
    return posixpath.normpath(posixpath.join(base, target))
