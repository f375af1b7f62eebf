"""Reading annotations that other programs wrote: one module a format, and the list of them.

All are read in the worker process (`importers.worker`), within bounds of time and memory. A
module has `read(files) -> Iterator[Record]`, where `files` is a `Files`: the bytes of the file
that was named, of those beside it in a folder, or of those in a zip.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from reader.core.annotation_importers.files import Files
from reader.core.annotation_importers.records import (
    AnnotationIn,
    DocumentIn,
    Left,
    Record,
    TagIn,
)
from reader.core.errors import BadRequest
from reader.core.translatable import QT_TRANSLATE_NOOP

__all__ = [
    "FORMATS",
    "AnnotationIn",
    "DocumentIn",
    "Files",
    "Format",
    "Left",
    "Record",
    "TagIn",
    "format_named",
    "format_of",
]


class Reader(Protocol):
    """Reads what was named; UnreadableText with the reason where it is not of this format."""

    def __call__(self, files: Files) -> Iterator[Record]: ...


class Format(NamedTuple):
    """One format that can be read; `name` is that of its exporter."""

    name: str
    suffixes: tuple[str, ...]  # of a file; a zip of the folder may be named too
    module: str
    folder: bool = False  # a folder of such files may be named, or a zip of it
    marks: tuple[str, ...] = ()  # suffixes of files that only such a folder has (.ann)

    def reader(self) -> Reader:
        """The function that reads it, imported now."""
        from importlib import import_module

        return import_module(f"{__name__}.{self.module}").read

    def knows(self, files: Files) -> bool:
        """Whether what was named looks like this format: by its first bytes, not by its name."""
        from importlib import import_module

        return import_module(f"{__name__}.{self.module}").knows(files)


# In the order in which `format_of` asks them.
FORMATS: tuple[Format, ...] = (
    Format("cas-json", (".json",), "cas_json", folder=True),
    Format("label-studio", (".json",), "label_studio", folder=True),
    Format("jsonl", (".jsonl",), "jsonl"),
    Format("w3c", (".jsonld", ".json"), "w3c", folder=True, marks=(".jsonld",)),
    Format("cas-xmi", (".xmi",), "cas_xmi", folder=True, marks=(".xmi",)),
    Format("brat", (".ann",), "brat", folder=True, marks=(".ann",)),
    Format("qdpx", (".qdpx",), "qdpx"),
    Format("csv", (".csv",), "csv_file"),
)


def format_of(path: Path) -> Format | None:
    """The format of a file or folder of annotations, None where it is none (a text, say)."""
    files = Files(path)
    return next((f for f in FORMATS if f.knows(files)), None)


def format_named(name: str) -> Format:
    """The format of that name; BadRequest where there is none that can be read."""
    for known in FORMATS:
        if known.name == name:
            return known
    raise BadRequest(
        QT_TRANSLATE_NOOP("errors", "The format {format} cannot be read. There are: {names}."),
        format=name,
        names=", ".join(f.name for f in FORMATS),
    )
