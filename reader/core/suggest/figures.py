"""Numbers in figures as newspapers set them: separators, decimals, groups apart, bad habits."""

import re
from decimal import Decimal
from typing import NamedTuple

from reader.core.suggest.passage import Passage

_GROUPED = re.compile(
    r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?|[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}"
)
_DECIMAL = re.compile(r"[0-9]+[.,][0-9]+")
_LONGEST = 30
_GROUP = 3
_MOST_GROUPS = 5


class Figure(NamedTuple):
    """Figures: their value and the token after them; plain where they have no separator."""

    value: Decimal
    end: int
    plain: bool


def figure(passage: Passage, index: int) -> Figure | None:
    """The figures that begin at token `index`, None where there are none.

    `1,234` is a thousand and more, `3,5` three and a half (Maghreb), `1.234` three digits after
    one point: a fraction, as the rest of the text must say otherwise (`thousands`). Arabic commas
    written for either (15،7) and the agencies' ر, which stands after the fraction (7ر15 is 15.7),
    are read where nothing stands between.
    """
    word = passage.words[index]
    if not "0" <= word[0] <= "9" or len(word) > _LONGEST:
        return None
    between, after = passage.words[index + 1], passage.words[index + 2]
    touching = passage.adjacent(index) and passage.adjacent(index + 1)
    if between in ("،", "ر") and touching and word.isdigit() and after.isdigit():
        return _odd_separator(word, between, after, index + 3)
    if word.isdigit() and word[0] != "0" and len(word) <= _GROUP:
        end = _groups_apart(passage, index)
        if end > index + 1:
            return Figure(Decimal("".join(passage.words[index:end])), end, True)
    value = value_of(word)
    return None if value is None else Figure(value, index + 1, word.isdigit())


def value_of(word: str) -> Decimal | None:
    """The value of one token of figures; None for what is no number (1.2.3)."""
    if word.isdigit():
        return Decimal(word)
    if _GROUPED.fullmatch(word):
        if word.count(".") > 1:
            return Decimal(word.replace(".", ""))
        return Decimal(word.replace(",", ""))
    if _DECIMAL.fullmatch(word):
        return Decimal(word.replace(",", "."))
    return None


def thousands(word: str) -> Decimal | None:
    """The value of `1.250` with the point between thousands; None for what cannot be that."""
    whole, _, rest = word.partition(".")
    if len(rest) == _GROUP and rest.isdigit() and whole.isdigit() and 1 <= len(whole) <= _GROUP:
        return None if whole.startswith("0") else Decimal(whole + rest)
    return None


def _odd_separator(word: str, between: str, after: str, end: int) -> Figure | None:
    if between == "ر":
        return Figure(Decimal(f"{after}.{word}"), end, False)
    if len(after) == _GROUP and len(word) <= _GROUP and word[0] != "0":
        return Figure(Decimal(word + after), end, False)
    return Figure(Decimal(f"{word}.{after}"), end, False)


def _groups_apart(passage: Passage, index: int) -> int:
    """The end of groups of three with one space between: 10 000."""
    end = index + 1
    while (
        end - index < _MOST_GROUPS
        and len(passage.words[end]) == _GROUP
        and passage.words[end].isdigit()
        and passage.gap(end - 1) == 1
    ):
        end += 1
    return end
