"""What a drag selects: from two hits in a text to one span of it."""

from enum import Enum
from typing import NamedTuple

from reader.core.model import Span
from reader.core.text.segmentation import sentence_at, trim, word_at


class Unit(Enum):
    """What a selection grows by."""

    GRAPHEME = "grapheme"
    WORD = "word"
    SENTENCE = "sentence"


class Hit(NamedTuple):
    """What lies under a point of the view: a grapheme, and the caret's place nearest to it.

    `inside` says whether the point is on the grapheme itself, not beside its line.
    """

    start: int
    end: int
    caret: int
    inside: bool


class Stretch(NamedTuple):
    """A range that may be empty: what one end of a drag stands for."""

    start: int
    end: int


def stretch_at(paragraph: str, base: int, hit: Hit, unit: Unit) -> Stretch:
    """What a hit stands for in units of `unit`; `paragraph` begins at offset `base`."""
    if unit is Unit.GRAPHEME or not paragraph:
        return Stretch(hit.caret, hit.caret)
    at = hit.start - base
    if not 0 <= at < len(paragraph):
        return Stretch(hit.caret, hit.caret)
    if unit is Unit.SENTENCE:
        start, end = sentence_at(paragraph, at)
        return Stretch(base + start, base + end)
    if not hit.inside or paragraph[at].isspace():
        return Stretch(hit.caret, hit.caret)
    start, end = word_at(paragraph, at)
    return Stretch(base + start, base + end)


def join(text: str, anchor: Stretch, current: Stretch) -> Span | None:
    """The span from one stretch to another, in whichever order, white space at its edges gone."""
    low = min(anchor.start, current.start)
    high = max(anchor.end, current.end)
    if low >= high:
        return None
    # Only the edges matter: a copy of ten million characters is not needed to trim them.
    kept = trim(text, low, high)
    return Span(*kept) if kept else None
