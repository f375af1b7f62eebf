"""Arabic words that a PDF stores from left to right, turned to the order in which they are read.

Browsers write each glyph by itself, and pdfium hands many such words over as they look, the
last letter first. Where a letter stands on the page tells: what is read from right to left has
each next letter further to the left. Where two letters share a place they are one glyph.
"""

import re
from collections.abc import Callable
from itertools import pairwise

# Letters that are written from right to left, their marks among them; presentation forms too.
_WORD = re.compile(
    "[\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\ufb50-\ufdff\ufe70-\ufefc]{2,}"
)
_ALEFS = frozenset("اأإآ")
_MARKS = re.compile("[\u064b-\u065f\u0670]")


def in_reading_order(text: str, place: Callable[[int], float]) -> str:
    """The text with such words turned; `place(index)` is where a character stands, from the left.

    Each run of letters that go to the right is turned by itself: parts of one word can be
    stored in either order. A mark stays behind the letter that it follows.
    """
    return _WORD.sub(lambda found: _turned(found[0], found.start(), place), text)


def _turned(word: str, start: int, place: Callable[[int], float]) -> str:
    letters = [n for n, c in enumerate(word) if not _MARKS.match(c)]
    if len(letters) < 2:
        return word
    places = [place(start + n) for n in letters]
    if all(a > b for a, b in pairwise(places)):
        return word
    ends = [*letters[1:], len(word)]
    pieces = [word[n:end] for n, end in zip(letters, ends, strict=True)]
    runs: list[list[str]] = [[pieces[0]]]
    for before, now, piece in zip(places, places[1:], pieces[1:], strict=False):
        # Two letters at one place are one glyph: a lam-alef, whose letters were exchanged.
        swapped = now == before and piece[0] == "ل" and runs[-1][0][0] in _ALEFS
        if now > before or swapped:
            runs[-1].insert(0, piece)
        else:
            runs.append([piece])
    return word[: letters[0]] + "".join("".join(run) for run in runs)
