"""Graphemes, words and sentences of Arabic and mixed text. All positions are code points.

Graphemes follow UAX #29 (through the `regex` package where a text is not simple); words and
sentences follow what annotators of Arabic need: vowel marks and tatweel belong to their word,
separators to their number, and the abbreviation "د." does not end a sentence.

The patterns are compiled where they are first asked for: a start shows a text without them.
"""

import re
from collections.abc import Iterator
from functools import cache

_MARK = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u08d3-\u08e1\u08e3-\u08ff\u200d]"
)
# Arabic and Latin letters, their marks, spaces and ASCII punctuation: here a grapheme is one
# character with the marks after it. Anything else (emoji, Hangul, CR LF) goes to `regex`.
_SIMPLE = (
    "[\t\n\u0020-\u007e\u00a0-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0300-\u036f"
    "\u0370-\u0482\u048a-\u052f\u05be\u05d0-\u05ea"
    "\u0606-\u061b\u061d-\u06dc\u06de-\u06ff\u2010-\u2027\u2030-\u203b\u20a0-\u20bf]*"
)
_LETTER_MARK = (
    r"\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0300-\u036f"
)
_LETTER = rf"[^\W\d_][{_LETTER_MARK}]*"
_JOINER = r"[\u0640\u200c\u200d\u200e\u200f\u061c]"
_LATIN = "[0-9A-Za-z\u00c0-\u024f]"
_WORD = (
    # A number with its separators and its percent sign.
    r"[%٪]?\d+(?:[.,٫٬/:\-–]\d+)*[%٪]?"
    # A word: letters with marks, tatweel and joiners inside, apostrophe or hyphen in Latin.
    # Digits go on a Latin word (B2B) but not on an Arabic one: in و43 the number is a word.
    rf"|(?:{_LETTER}|_|\u0640)(?:{_LETTER}|{_JOINER}|[{_LETTER_MARK}_]|(?<={_LATIN})(?:\d|['’\-]{_LATIN}))*"
    r"|\s+"
)
# Closing marks and direction controls may stand between the end and the space after it.
_CLOSING = r"[\"”»›)\]}’'\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*"
# Possessive, and only from where a row of signs begins: a line of dots costs one look at each.
_END = rf"(?<![.؟!?…۔])[.؟!?…۔]++{_CLOSING}+(?=\s|$)|(?<!؟)؟++{_CLOSING}+(?=\w)"
# A letter alone (د. أ.د. J.) or one of these. Not any two letters: هو، لا، له end sentences.
_ABBREVIATION = (
    r"(?:^|[\s(«\"“.\u200e\u200f])(?:[^\W\d_\u0640]|صص|مج|تح|أد|Dr|Mr|Ms|St|Mrs|Prof|vs|No|pp)$"
)
_WRITTEN_ON = rf"[وفبلك][{_LETTER_MARK}]*\u0640*"
_PROCLITIC = rf"{_WRITTEN_ON}(?=(?:[^\W\d_\u0640][{_LETTER_MARK}]*\u0640*){{2}}|[\d«\"“(])"
_PROCLITICS = f"(?:{_WRITTEN_ON})*"
_LAM_LAM = rf"ل[{_LETTER_MARK}]*\u0640*ل"
# How far from a place its word is looked for, and the end of the sentence before.
_RADIUS = 400
_REACHES = (1_000, 30_000)
_ROW = 1_000

# Characters that always begin a grapheme, unless one that joins to what follows comes before.
_BEGINS = frozenset(
    [chr(c) for c in (*range(0x20, 0x7F), 0x60C, 0x61B, 0x61F, *range(0x620, 0x64B))]
    + [chr(c) for c in (*range(0x660, 0x66E), *range(0x671, 0x6D4), 0xAB, 0xBB)]
)
_JOINS_ON = frozenset(map(chr, (*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2)))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _surely_begins(text: str, offset: int) -> bool:
    """Whether a grapheme begins at `offset`, by two look-ups; False may mean either."""
    return text[offset] in _BEGINS and not (
        text[offset - 1] >= "\u0600"
        and (text[offset - 1] in _JOINS_ON or text[offset - 1] > "\u08ff")
    )


def grapheme_start(text: str, offset: int) -> int:
    """Where the grapheme that holds the character at `offset` begins."""
    if offset <= 0 or offset >= len(text):
        return max(0, min(offset, len(text)))
    if _surely_begins(text, offset):
        return offset
    low, bounds = _near(text, offset)
    best = low
    for bound in bounds:
        if low + bound > offset:
            break
        best = low + bound
    return best


def grapheme_end(text: str, offset: int) -> int:
    """Where the grapheme that holds the character at `offset` ends."""
    if offset >= len(text):
        return len(text)
    if offset + 1 < len(text) and _surely_begins(text, offset + 1):
        return offset + 1
    low, bounds = _near(text, max(0, offset))
    return next((low + b for b in bounds if low + b > offset), len(text))


def is_boundary(text: str, offset: int) -> bool:
    """Whether a grapheme begins or ends at `offset`."""
    return grapheme_start(text, offset) == offset


def _near(text: str, offset: int) -> tuple[int, list[int]]:
    """Grapheme boundaries around `offset`, counted from a boundary well before it."""
    low = max(0, offset - 64)
    is_mark = _compiled(_MARK).match
    # Begin right after a plain letter or space: nothing joins across that.
    while low > 0 and offset - low <= 2_000:
        if (text[low - 1] <= "~" or text[low - 1].isspace()) and not is_mark(text[low]):
            break
        low -= 1
    return low, graphemes(text[low : offset + 64])


def graphemes(text: str) -> list[int]:
    """All grapheme boundaries of a text, 0 and its length among them."""
    if not text:
        return [0]
    if _compiled(_SIMPLE).fullmatch(text):
        joined = {m.start() for m in _compiled(_MARK).finditer(text)}
        joined.discard(0)
        if "\n" in text or "\t" in text:
            joined -= {i for i in joined if text[i - 1] in "\n\t"}
        return [i for i in range(len(text) + 1) if i not in joined]
    return [0, *(m.end() for m in _cluster().finditer(text))]


@cache
def _cluster():
    import regex  # takes 25 ms to import, and most texts never need it

    return regex.compile(r"\X")


def word_at(text: str, offset: int) -> tuple[int, int]:
    """The word that holds the character at `offset`.

    A word is letters with their marks, tatweel and joiners; a number with separators and percent
    sign; a run of white space; any other character is a word of its grapheme alone. An offset
    outside the text counts as the nearest inside; an empty text has the word (0, 0).
    """
    if not text:
        return 0, 0
    offset = max(0, min(offset, len(text) - 1))
    low = max(0, offset - _RADIUS)
    while low > 0 and not text[low - 1].isspace() and offset - low < 4 * _RADIUS:
        low -= 1
    before = 0
    for match in _compiled(_WORD).finditer(text, low, min(len(text), offset + 4 * _RADIUS)):
        # A mark on a digit or a space is no part of the pattern, but of the grapheme.
        start = max(before, grapheme_start(text, match.start()))
        if start > offset:
            break
        end = grapheme_end(text, match.end() - 1)
        if end > offset:
            return start, end
        before = end  # a grapheme that is two words' is the first one's
    return grapheme_start(text, offset), grapheme_end(text, offset)


def words(text: str) -> Iterator[tuple[int, int]]:
    """All words of a text in order, as `word_at` has them; white space is none here."""
    before = 0
    for match in _compiled(_WORD).finditer(text):
        start = max(before, grapheme_start(text, match.start()))
        yield from _signs(text, before, start)
        end = max(start, grapheme_end(text, match.end() - 1))
        before = end
        while start < end and text[start].isspace():  # what is left is a mark on white space
            start += 1
        if start < end:
            yield start, end
    yield from _signs(text, before, len(text))


def _signs(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The graphemes between two words."""
    while start < stop:
        end = min(stop, grapheme_end(text, start))
        yield start, end
        start = end


def sentence_ends(text: str) -> Iterator[int]:
    """Where sentences and paragraphs end, in order; the end of the text is the last."""
    low = 0
    while low < len(text):
        high = text.find("\n", low)
        high = len(text) if high < 0 else high
        yield from _ends(text, low, low, high)
        yield high
        low = high + 1


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """The sentence that holds `offset`, within its paragraph, white space at its edges gone."""
    low = text.rfind("\n", 0, offset) + 1
    high = text.find("\n", offset)
    high = len(text) if high < 0 else high
    start = low
    # A paragraph may be a whole book: the end of the sentence before is first looked for nearby.
    for reach in (*_REACHES, offset):
        begin = max(low, offset - reach)
        for end in _ends(text, low, begin, min(offset + 1, high)):
            if end <= offset:
                start = end
        if start > low or begin == low:
            break
    # What ends after the offset may begin before it, by as much as a row of signs.
    begin = max(start, offset - _ROW)
    end = next((e for e in _ends(text, low, begin, high) if e > offset), high)
    return trim(text, start, end) or (start, end)


def _ends(text: str, paragraph: int, start: int, stop: int) -> Iterator[int]:
    """Where sentences end between `start` and `stop`; `paragraph` is where theirs begins."""
    abbreviated = _compiled(_ABBREVIATION).search
    for match in _compiled(_END).finditer(text, start, stop):
        before = text[max(paragraph, match.start() - 5) : match.start()]
        if not (match.group().startswith(".") and abbreviated(before)):
            yield match.end()


def proclitic_end(text: str, start: int, end: int) -> int | None:
    """Where the proclitic on the first word of a span ends, or None where there is none.

    و ف ب ل ك, with its marks and the tatweel after it, before at least two more letters or a
    number. A word that begins with لل holds the article in its second lam and stays whole. A
    span that begins inside a word has one only after other proclitics (the ب of وبالقرب).
    """
    match = _compiled(_PROCLITIC).match(text, start, end)
    if match is None or _compiled(_LAM_LAM).match(text, start, end):
        return None
    word = word_at(text, start)[0]
    return match.end() if _compiled(_PROCLITICS).fullmatch(text, word, start) else None


_TRIMMED = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u200b"
)


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The range without white space and direction controls at its edges; None if none is left."""
    while start < end and (text[start].isspace() or text[start] in _TRIMMED):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _TRIMMED):
        end -= 1
    return (start, end) if start < end else None
