"""What a reader of annotations brings: records of plain values, which go through JSON.

They are made in the worker process from a file that may come from anyone, so nothing in them is
believed: `annotation_import` looks at each before a project is touched.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple


class AnnotationIn(NamedTuple):
    """An annotation as a file has it. Offsets are code points of the text that the file means.

    Where a file has no offsets, `start` and `end` are -1 and the quote says where it lies.
    """

    tag: str  # its name
    start: int
    end: int
    quote: str = ""  # "" where the file has the text itself and no quote
    prefix: str = ""  # the words before the quote
    suffix: str = ""
    note: str = ""
    attributes: Mapping[str, object] = {}
    annotator: str = ""  # "" where the file does not say
    origin: str = ""
    id: str = ""  # kept where it is a UUID; within a document no two may have the same
    created_at: str = ""  # ISO 8601
    updated_at: str = ""


class DocumentIn(NamedTuple):
    """A document as a file has it.

    `text` is normalised as imported texts are (no CR, no BOM at its start), with the offsets
    counted in what comes of that (`normalised.Normalised`). None where the file has no text: then
    `text_hash` or `document` or the title says which document of the project is meant.
    """

    title: str
    text: str | None
    annotations: Sequence[AnnotationIn]
    text_hash: str = ""
    document: int = 0  # its id in the project that the file came from, 0 for unknown
    source: str = ""
    author: str = ""
    date: str = ""
    language: str = ""
    folder: str = ""


class TagIn(NamedTuple):
    """A tag as a file has it, in the form of `codebooks.json_file`: parents come first.

    `given` has any of that format's keys besides `name` and `tags`: labels, `colour` (a name of
    the palette or #rrggbb), `line`, `key`, definitions, examples, `attributes`.
    """

    name: str
    parent: str = ""  # the name of the tag over it
    given: Mapping[str, object] = {}


class Left(NamedTuple):
    """So many things in the file were not taken, for one reason: a key of `reasons.REASONS`."""

    reason: str
    number: int


Record = TagIn | DocumentIn | Left


def counted(left: Mapping[str, int]) -> Iterator[Left]:
    """Counts by reason as records, those of nothing left out."""
    return (Left(reason, number) for reason, number in left.items() if number)
