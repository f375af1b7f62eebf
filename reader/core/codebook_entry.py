"""A tag as a codebook outside a project has it."""

from typing import NamedTuple

from reader.core.model import Tag


class CodebookEntry(NamedTuple):
    """One tag of a codebook file, and which of its fields the file says anything of.

    Ids and parents count within the file. Names are unique there, and parents come before what
    is under them.
    """

    tag: Tag
    given: frozenset[str]  # names of fields of Tag
