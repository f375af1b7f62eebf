"""The words of a text as search sees them, and what of a word's writing counts.

Not the words of `segmentation`: those are what a person marks. Here an underscore is a space, so
that the words of a hashtag are found, and a number keeps its separators alone.
"""

import re
from collections.abc import Iterator
from functools import cache

from reader.core.text.folding import dropped_characters, without_marks

# As a letter these are the Arabic one next to them, whatever word they stand in.
_LETTERS = (("ک", "ك"), ("ی", "ي"), ("ٱ", "ا"))
# A sign that folds to a word, ﷼.
_SIGNS = "\ufdfc"
_CONTROLS = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


@cache
def _word() -> re.Pattern[str]:
    inside = rf"[\w{dropped_characters()}{_SIGNS}]"
    return re.compile(rf"(?:[^\W_]|[{_SIGNS}]){inside}*+(?:(?<=\d)[.,٫٬](?=\d){inside}++)*+")


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """The words between two offsets, in order: runs of letters, marks and digits.

    What is dropped in folding is part of the word it stands in or follows; a separator between
    two digits is part of their number. The range should begin and end between words.
    """
    if "_" in text:
        text = text.replace("_", " ")  # one for one: offsets stay
    return _word().finditer(text, start, len(text) if end is None else end)


def different_words(text: str) -> set[str]:
    """The words of a text as they are written, each once."""
    # No word has white space in it: what comes again between spaces is looked at once.
    return set(_word().findall(" ".join(set(text.replace("_", " ").split()))))


def without_controls(word: str) -> int:
    """How long a word is without the invisible controls at its end."""
    return len(word.rstrip(_CONTROLS))


def written_letters(word: str) -> str:
    """The letters of a word as they are written: without marks, tatweel and controls.

    Hamza forms, ة and ه, ى and ي stay apart; presentation forms and Persian letters become
    Arabic ones, and case goes. Folding the result changes no length. Several words joined by
    line feeds come out as each would alone.
    """
    letters = without_marks(word.casefold())
    for foreign, ours in _LETTERS:
        if foreign in letters:
            letters = letters.replace(foreign, ours)
    return letters
