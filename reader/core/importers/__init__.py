"""Taking files in as texts: one importer a format, and the list of them."""

from pathlib import Path
from typing import NamedTuple, Protocol

from reader.core.errors import UnreadableText
from reader.core.importers import plain_text
from reader.core.importers.imported import ImportedText
from reader.core.translatable import QT_TRANSLATE_NOOP

__all__ = ["IMPORTERS", "ImportedText", "Importer", "read", "suffixes"]


class Reader(Protocol):
    """Reads one file: normalised text, or UnreadableText with the reason."""

    def __call__(self, path: Path, encoding: str | None = None) -> ImportedText: ...


class Importer(NamedTuple):
    """One format that can be taken in."""

    name: str
    suffixes: tuple[str, ...]
    read: Reader


IMPORTERS: tuple[Importer, ...] = (Importer("text", (".txt", ".text"), plain_text.read),)


def suffixes() -> tuple[str, ...]:
    """The suffixes of all formats."""
    return tuple(s for importer in IMPORTERS for s in importer.suffixes)


def read(path: Path, encoding: str | None = None) -> ImportedText:
    """Read a file by the importer for its suffix; UnreadableText where it cannot be taken in.

    A file of another suffix is tried as plain text where it holds no zero bytes.
    """
    suffix = path.suffix.casefold()
    for importer in IMPORTERS:
        if suffix in importer.suffixes:
            return importer.read(path, encoding)
    data = plain_text.read_bytes(path)
    if plain_text.may_be_text(data):
        return plain_text.from_bytes(data, path, encoding)
    raise UnreadableText(
        QT_TRANSLATE_NOOP(
            "errors", "{path} is not a text file. Save it as plain text (.txt) and try again."
        ),
        path=str(path),
    )
