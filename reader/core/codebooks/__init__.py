"""Codebooks as files: one module a format, and the list of them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.core.codebook_entry import CodebookEntry
from reader.core.codebook_import import taking_in
from reader.core.codebooks import json_file, qdc_file
from reader.core.errors import FileProblem
from reader.core.model import Tag
from reader.core.translatable import QT_TRANSLATE_NOOP

__all__ = ["FORMATS", "CodebookFormat", "read", "tags_of", "write"]

# Far more than any study has; what is larger is no codebook.
MOST_BYTES = 16 * 1024 * 1024


class CodebookFormat(NamedTuple):
    """One format: `parse(data, path)` and `serialise(tags)`."""

    name: str
    suffix: str
    parse: Callable[[bytes, Path], list[CodebookEntry]]
    serialise: Callable[[Sequence[Tag]], str]


FORMATS: tuple[CodebookFormat, ...] = (
    CodebookFormat("json", ".json", json_file.parse, json_file.serialise),
    CodebookFormat("refi-qda", ".qdc", qdc_file.parse, qdc_file.serialise),
)


def format_of(path: Path) -> CodebookFormat:
    """The format that a file's suffix names; FileProblem where it names none."""
    for known in FORMATS:
        if path.suffix.casefold() == known.suffix:
            return known
    raise FileProblem(
        QT_TRANSLATE_NOOP(
            "errors",
            "{path} does not say which format it has. The name of a codebook file ends in "
            "{suffixes}.",
        ),
        path=str(path),
        suffixes=" / ".join(f.suffix for f in FORMATS),
    )


def read(path: Path) -> list[CodebookEntry]:
    """The tags of a codebook file, parents before what is under them.

    FileProblem where it cannot be read or is no codebook. Nothing but the file is read: no
    entities, no schemas, no network.
    """
    parse = format_of(path).parse
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP("errors", "{path} cannot be opened. Check that you may read it."),
            path=str(path),
        ) from error
    if len(data) > MOST_BYTES:
        raise FileProblem(
            QT_TRANSLATE_NOOP("errors", "{path} is too large for a codebook."), path=str(path)
        )
    return parse(data, path)


def tags_of(entries: Sequence[CodebookEntry]) -> list[Tag]:
    """The tags of a codebook for a new project, each with marks of its own."""
    return list(taking_in((), 1, entries).added)


def write(tags: Sequence[Tag], path: Path) -> None:
    """Write a codebook; FileProblem where that fails, with what was there before whole."""
    from reader.core.exporters.safely import replacing

    text = format_of(path).serialise(tags)
    with replacing(path, "utf-8") as file:
        file.write(text)
