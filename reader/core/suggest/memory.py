"""What the user accepted and rejected, as suggesters see it: plain immutable records."""

from typing import NamedTuple


class Accepted(NamedTuple):
    """Words that were tagged before, in this project, wherever they stood."""

    words: tuple[str, ...]  # folded tokens, as in Passage.words
    tag: str
    times: int  # how many annotations say so


class Rejected(NamedTuple):
    """A suggestion that was rejected. With a place it is meant there alone, in one text."""

    words: tuple[str, ...]
    tag: str
    rule: str
    start: int = -1
    end: int = -1


Memory = tuple[Accepted | Rejected, ...]
