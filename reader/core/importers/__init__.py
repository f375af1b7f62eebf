"""Taking files in as texts: one importer a format, and the list of them.

Plain text is read in this process. Every other format is parsed in a worker process
(`worker.Worker`), within bounds of memory and time: such a file may come from anyone.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reader.core.errors import UnreadableText
from reader.core.importers import plain_text
from reader.core.importers.imported import Imported
from reader.core.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from reader.core.importers.worker import Worker

__all__ = ["IMPORTERS", "Imported", "Importer", "importer_for", "read", "suffixes"]


class Reader(Protocol):
    """Reads one file: a text, or several (chapters); UnreadableText with the reason."""

    def __call__(self, path: Path, encoding: str | None = None) -> list[Imported]: ...


class Importer(NamedTuple):
    """One format that can be taken in; `module` is the file in this folder that reads it."""

    name: str
    suffixes: tuple[str, ...]
    module: str
    trusted: bool = False  # read in this process

    def reader(self) -> Reader:
        """The function that reads such a file, imported now."""
        from importlib import import_module

        return import_module(f"{__name__}.{self.module}").read


IMPORTERS: tuple[Importer, ...] = (
    Importer("text", (".txt", ".text"), "plain_text", trusted=True),
    Importer("markdown", (".md", ".markdown"), "markdown"),
    Importer("docx", (".docx",), "docx"),
    Importer("odt", (".odt",), "odt"),
    Importer("rtf", (".rtf",), "rtf"),
    Importer("html", (".html", ".htm", ".xhtml"), "html"),
    Importer("epub", (".epub",), "epub"),
    Importer("pdf", (".pdf",), "pdf"),
)
_BY_SUFFIX = {s: importer for importer in IMPORTERS for s in importer.suffixes}
_BY_START = ((b"{\\rtf", _BY_SUFFIX[".rtf"]), (b"%PDF-", _BY_SUFFIX[".pdf"]))


def suffixes() -> tuple[str, ...]:
    """The suffixes of all formats."""
    return tuple(_BY_SUFFIX)


def importer_for(name: str) -> Importer | None:
    """The importer for a file's name, by its suffix in either case."""
    dot = name.rfind(".")
    return _BY_SUFFIX.get(name[dot:].lower()) if dot >= 0 else None


def read(
    path: Path, encoding: str | None = None, worker: "Worker | None" = None
) -> Sequence[Imported]:
    """Read a file by the importer for its suffix; UnreadableText where it cannot be taken in.

    `worker` serves many files; without one, a file that needs one has its own. `encoding` says
    how plain text, Markdown and HTML are to be decoded. A file of another suffix is tried as
    plain text where it holds no zero bytes.
    """
    importer = importer_for(path.name)
    if importer is None:
        data = plain_text.read_bytes(path)
        importer = next((i for start, i in _BY_START if data.startswith(start)), None)
        if importer is None:
            return _unknown(path, data, encoding)
    if importer.trusted:
        return plain_text.read(path, encoding)
    plain_text.check_place(path)
    plain_text.check_readable(path)
    if worker is not None:
        return worker.read(importer.name, path, encoding)
    from reader.core.importers.worker import Worker

    with Worker() as own:
        return own.read(importer.name, path, encoding)


def _unknown(path: Path, data: bytes, encoding: str | None) -> list[Imported]:
    if plain_text.may_be_text(data):
        return [plain_text.from_bytes(data, path, encoding)]
    raise UnreadableText(
        QT_TRANSLATE_NOOP(
            "errors", "{path} is not a text file. Save it as plain text (.txt) and try again."
        ),
        path=str(path),
    )
