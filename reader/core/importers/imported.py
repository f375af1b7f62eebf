"""What an importer brings: a text ready to be kept, and what is known of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImportedText:
    """A normalised text; `certain` says whether its encoding is beyond doubt."""

    title: str
    text: str
    source: str
    encoding: str
    certain: bool
