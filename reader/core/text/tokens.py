"""A text as tokens in sentences, for formats that know no offsets but tokens.

Words are those of `segmentation`; any other character that is no white space is a token of its
grapheme. Positions are code points.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reader.core.text.segmentation import sentence_ends, words

Range = tuple[int, int]


def tokens(text: str, cuts: Iterable[int] = ()) -> list[Range]:
    """The tokens in order; those that a cut lies in are divided there."""
    found = list(words(text))
    wanted = sorted(set(cuts))
    if not wanted:
        return found
    made: list[Range] = []
    for start, end in found:
        low = bisect_right(wanted, start)
        high = bisect_left(wanted, end, low)
        bounds = [start, *wanted[low:high], end]
        made += pairwise(bounds)
    return made


def covering(found: Sequence[Range], start: int, end: int) -> Range:
    """The tokens that share a character with a range, as (first, one past the last)."""
    low = bisect_right(found, start, key=lambda t: t[1])
    high = bisect_left(found, end, key=lambda t: t[0])
    return low, max(low, high)


def outermost(ranges: Sequence[Range]) -> list[int]:
    """Which of these to take so that none overlaps: the longest first, of equals the first.

    Indices into `ranges`, in the order of the text.
    """
    order = sorted(range(len(ranges)), key=lambda i: (ranges[i][0] - ranges[i][1], ranges[i], i))
    starts: list[int] = []
    ends: list[int] = []
    taken: list[int] = []
    for index in order:
        start, end = ranges[index]
        place = bisect_left(starts, start)
        free = (place == 0 or ends[place - 1] <= start) and (
            place == len(starts) or starts[place] >= end
        )
        if free:
            starts.insert(place, start)
            ends.insert(place, end)
            taken.insert(place, index)
    return taken


def sentences(text: str, found: Sequence[Range]) -> Iterator[Range]:
    """The tokens of each sentence, as (first, one past the last); none is empty."""
    first = 0
    for end in sentence_ends(text):
        last = bisect_left(found, end, first, key=lambda t: t[0])
        if last > first:
            yield first, last
            first = last
    if first < len(found):
        yield first, len(found)
