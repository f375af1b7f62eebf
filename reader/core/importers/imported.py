"""What an importer brings: a text ready to be kept, and what is known of it."""

from typing import NamedTuple


class ImportedText(NamedTuple):
    """A normalised text; `certain` says whether its encoding is beyond doubt."""

    title: str
    text: str
    source: str
    encoding: str
    certain: bool
