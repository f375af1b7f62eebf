"""Words in a text that are alike to given ones, where they are not there as they were.

rapidfuzz finds the window of the text that is most alike to the quote in its context (partial
ratio), and the edits between the two (Levenshtein) say where in it the quote begins and ends.
Everything is compared folded: vowel marks, hamza forms and kinds of digits do not count.
"""

from typing import NamedTuple

from reader.core.text.folding import FoldedText, fold
from reader.core.text.words import words

# What is less alike is not taken: 1 minus the edits for each character (normalised Levenshtein
# similarity of the folded words). At 0.8 one letter of five differs.
LIKENESS = 0.8
# A place that is as good as this much less may be meant as well: then none is.
_MARGIN = 0.05
# Folded characters of a quote without context, and with it, that tell enough to be looked for.
_LONG_ENOUGH = 16
_LONG_ENOUGH_IN_CONTEXT = 4
_CONTEXT = 32
# A search takes time in proportion to both lengths.
_LONGEST_QUOTE = 2_000
_LONGEST_TEXT = 2_000_000


class Place(NamedTuple):
    """A range of a text, and how alike it is to the quote, 0 to 1."""

    start: int
    end: int
    likeness: float


def likeness(one: str, other: str) -> float:
    """How alike two folded strings are, 0 to 1."""
    if one == other:
        return 1.0
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(one, other)


def best_place(text: str, quote: str, prefix: str = "", suffix: str = "") -> Place | None:
    """The one place that is alike enough; None where there is none, or more than one."""
    wanted = fold(quote).strip()
    before, after = fold(prefix)[-_CONTEXT:], fold(suffix)[:_CONTEXT]
    enough = _LONG_ENOUGH_IN_CONTEXT if before or after else _LONG_ENOUGH
    if not enough <= len(wanted) <= _LONGEST_QUOTE or len(text) > _LONGEST_TEXT:
        return None
    folded = FoldedText(text)
    needle = before + wanted + after
    low, high = len(before), len(before) + len(wanted)
    found = _window(folded.folded, needle, LIKENESS)
    if found is None:
        return None
    start, end, score = found
    # The same once more, with the first place put out of sight.
    rest = folded.folded[:start] + "\0" * (end - start) + folded.folded[end:]
    if _window(rest, needle, max(LIKENESS - _MARGIN, score - _MARGIN)) is not None:
        return None
    # Letters may have come within: the window that was found is as long as the needle.
    start, end = max(0, start - 8), min(len(folded.folded), end + 8)
    start, end = _part(needle, folded.folded, start, end, low, high)
    start, end = _to_words(folded.folded, start, end, wanted)
    if start >= end:
        return None
    alike = likeness(wanted, folded.folded[start:end])
    if alike < LIKENESS:
        return None
    return Place(*folded.span(start, end), alike)


def _window(text: str, needle: str, least: float) -> tuple[int, int, float] | None:
    """Start, end and likeness of the part of `text` most alike to `needle`."""
    from rapidfuzz import fuzz

    if len(text) < len(needle):
        # partial_ratio would look for the shorter in the longer.
        alike = likeness(needle, text)
        return (0, len(text), alike) if alike >= least else None
    found = fuzz.partial_ratio_alignment(needle, text, score_cutoff=100 * least)
    if found is None or found.dest_start >= found.dest_end:
        return None
    return found.dest_start, found.dest_end, found.score / 100


def _part(needle: str, text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """Where `needle[low:high]` lies in `text`, if all of `needle` lies in text[start:end]."""
    from rapidfuzz.distance import Levenshtein

    first, last = start, end
    for edit in Levenshtein.opcodes(needle, text[start:end]):
        if edit.src_start <= low < edit.src_end:
            first = start + min(edit.dest_start + low - edit.src_start, edit.dest_end)
        if edit.src_start < high <= edit.src_end:
            last = start + min(edit.dest_start + high - edit.src_start, edit.dest_end)
    return first, last


def _to_words(text: str, start: int, end: int, wanted: str) -> tuple[int, int]:
    """Whole words where the edges cut some: with that word or without it, as is more alike."""
    for word in words(text, max(0, start - 40), min(len(text), end + 40)):
        if word.start() < start < word.end():
            start = _better(text, wanted, (word.start(), end), (word.end(), end))[0]
        if word.start() < end < word.end():
            end = _better(text, wanted, (start, word.end()), (start, word.start()))[1]
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _better(
    text: str, wanted: str, wider: tuple[int, int], narrower: tuple[int, int]
) -> tuple[int, int]:
    """Which of two ranges is more like what is wanted; an empty one is not."""
    if narrower[0] >= narrower[1]:
        return wider
    return max(wider, narrower, key=lambda r: likeness(wanted, text[r[0] : r[1]]))
