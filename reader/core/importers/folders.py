"""Which files a person means who names files and folders: known formats, in natural order."""

import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.core.importers import importer_for
from reader.core.importers.assembling import sayable

# The pictures and frames of a page that a browser saved whole lie in such a folder beside it.
_OF_PAGE = re.compile(r"(.+)(?:_files|\.files|_ملفات|_fichiers|_arquivos|-Dateien)$")
_DIGITS = re.compile(r"(\d+)")


class Found(NamedTuple):
    """A file to read, and its folder of origin: "" where it was named itself."""

    path: Path
    folder: str


def natural(name: str) -> list[tuple[int, int, str]]:
    """A key that puts 2 before 10, whatever kind of digits, and lower beside upper case."""
    parts = _DIGITS.split(name.casefold())
    return [(0, int(p), "") if n % 2 else (1, 0, p) for n, p in enumerate(parts) if p]


def files_in(
    paths: Iterable[Path], unreadable: Callable[[OSError], None] | None = None
) -> Iterator[Found]:
    """The files named, and those of known formats in the folders named and in theirs.

    Hidden files and folders are left out, links to folders are not followed, and what lies
    beside a saved page belongs to it. `unreadable` is told of folders that cannot be listed.
    """
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112
            name = sayable(os.path.basename(os.path.abspath(path)))  # noqa: PTH100, PTH119
            yield from _walk(str(path), name, unreadable)
        else:
            yield Found(path, "")


def _walk(folder: str, shown: str, unreadable: Callable[[OSError], None] | None) -> Iterator[Found]:
    # A stack of folders: one may be nested deeper than calls can be.
    left = [(folder, shown)]
    while left:
        at, shown = left.pop()
        try:
            with os.scandir(at) as listed:
                entries = [e for e in listed if not _is_hidden(e)]
        except OSError as error:
            if unreadable is not None:
                unreadable(error)
            continue
        entries.sort(key=lambda e: natural(e.name))
        pages = {e.name.rpartition(".")[0] for e in entries if _is_page(e.name)}
        folders = [e for e in entries if e.is_dir(follow_symlinks=False)]
        for entry in entries:
            if importer_for(entry.name) is not None and not entry.is_dir():
                yield Found(Path(entry.path), shown)
        for entry in reversed(folders):
            page = _OF_PAGE.match(entry.name)
            if page is None or page[1] not in pages:
                left.append((entry.path, f"{shown}/{sayable(entry.name)}"))


def _is_page(name: str) -> bool:
    importer = importer_for(name)
    return importer is not None and importer.name == "html"


def _is_hidden(entry: "os.DirEntry[str]") -> bool:
    if entry.name.startswith((".", "~$")):  # the second: what Word keeps beside an open file
        return True
    if sys.platform == "win32":
        attributes = entry.stat(follow_symlinks=False).st_file_attributes
        return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)
    return False
