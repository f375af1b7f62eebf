"""Numbers in Arabic: from tokens to a value, in figures, in words, and in both mixed.

A number is a sum of terms in falling order, joined by و: a term is a number below a thousand (in
figures any) and the scale words after it. "ثلاثة ملايين و250 ألفا" is 3 · 10⁶ + 250 · 10³. Case and
gender are not checked: whoever writes ثلاث or ثلاثة means three.
"""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from reader.core.suggest.figures import figure
from reader.core.suggest.lexicon import CONJUNCTIONS, PREPOSITIONS, Found, Lexicon, forms, rows
from reader.core.suggest.passage import Passage
from reader.core.text.folding import fold

# They look like a numeral with a proclitic and are something else.
_OTHER_WORDS = frozenset(map(fold, ("لست", "ولست", "فلست", "كست", "لستا", "كالف")))
_ARTICLE = "ال"
_WITH_ARTICLE = frozenset(
    ("unit", "ten", "tens", "hundred", "scale", "fraction", "multiple", "vague", "hundreds")
)
_BELOW_THOUSAND = frozenset(("two", "unit", "ten", "tens", "teen", "hundred", "hundreds"))
_UNITS = frozenset(("one", "two", "unit"))
_MULTIPLIERS = frozenset(("scale", "scale_accusative"))
_LARGEST = Decimal(10) ** 24
_TEN = frozenset(("عشر", "عشره"))


class Numeral(NamedTuple):
    """A word that is a number or a part of one."""

    value: Decimal
    kind: str  # as in numerals.tsv
    definite: bool  # written with the article


class Number(NamedTuple):
    """A number that was read: tokens `first` up to, not with, `end`."""

    first: int
    end: int
    value: Decimal
    figures: bool  # begins with digits
    scaled: bool  # has a scale word: what follows is counted by thousands or more
    accusative: bool  # ends with ألفا, مليونا: no noun follows
    definite: bool  # begins with a word that has the article
    whole: bool = True  # False for a fraction alone: نصف
    last: Decimal = Decimal(0)  # what decides the form of the noun that is counted

    @property
    def counts_plural(self) -> bool:
        """Whether what is counted stands in the plural (3 to 10)."""
        return 3 <= self.last <= 10

    @property
    def counts_accusative(self) -> bool:
        """Whether what is counted stands in the singular with tanwin (11 to 99)."""
        return 11 <= self.last <= 99


@cache
def numerals() -> Lexicon[Numeral]:
    """The number words with their proclitics."""
    entries: dict[str, Numeral] = {}
    for row in rows("numerals"):
        for form in (row["form"], *row["variants"].split()):
            value, kind = Decimal(row["value"]), row["kind"]
            entries.setdefault(fold(form), Numeral(value, kind, definite=False))
            if kind in _WITH_ARTICLE:
                entries.setdefault(fold(_ARTICLE + form), Numeral(value, kind, definite=True))
    return Lexicon(entries, (*CONJUNCTIONS, *PREPOSITIONS))


def numeral(word: str) -> Found[Numeral] | None:
    """A folded token as a number word, None where it is none."""
    return None if word in _OTHER_WORDS else numerals().find(word)


def read(passage: Passage, index: int) -> Number | None:
    """The number that begins with token `index`, as long as it goes; None where none does.

    Proclitics before the first word are passed over; vague words (مئات) are no number here.

    >>> read(Passage("ثلاثة ملايين وخمسمئة ألف"), 0).value
    Decimal('3500000')
    """
    term = _term(passage, index, first=True)
    if term is None:
        return None
    number = term
    while (following := _after_and(passage, number.end)) is not None:
        joined = _join(passage, number, following)
        if joined is None:
            break
        number = joined
    return number


def fraction_at(passage: Passage, index: int) -> tuple[Decimal, int] | None:
    """A fraction in words (نصف، ثلاثة أرباع) and the token after it."""
    found = numeral(passage.words[index])
    if found is None:
        return None
    if found.entry.kind == "fraction":
        return found.entry.value, index + 1
    following = numeral(passage.words[index + 1])
    if following is None or following.cut or following.entry.kind != "parts":
        return None
    if found.entry.kind in ("unit", "ten"):
        return found.entry.value * following.entry.value, index + 2
    return None


def _term(passage: Passage, index: int, *, first: bool) -> Number | None:
    """One term: a number below a thousand or figures, and its scale words."""
    part = fraction_at(passage, index)
    if part is not None:
        return _scaled_fraction(passage, index, *part)
    figures = figure(passage, index)
    if figures is not None:
        number = Number(index, figures.end, figures.value, True, False, False, False)
        return _with_scales(passage, number._replace(last=_remainder(figures.value)))
    found = numeral(passage.words[index])
    if found is None or (found.cut and not first and found.proclitics not in CONJUNCTIONS):
        return None
    kind, value, definite = found.entry.kind, found.entry.value, found.entry.definite
    if kind in _BELOW_THOUSAND or kind == "one":
        value, end = _below_thousand(passage, index, found.entry)
        if kind == "one" and end == index + 1:
            return None
        number = Number(index, end, value, False, False, False, definite)
        return _with_scales(passage, number._replace(last=_remainder(value)))
    if kind in ("scale", "scale_accusative", "scales"):
        one = value / 2 if kind == "scales" else value  # of مليونين ونصف
        accusative = kind == "scale_accusative"
        number = Number(index, index + 1, value, False, True, accusative, definite, last=one)
        return _with_scales(passage, number)
    return None


def _scaled_fraction(passage: Passage, index: int, value: Decimal, end: int) -> Number | None:
    scale = numeral(passage.words[end])
    if scale is not None and scale.entry.kind in _MULTIPLIERS and not scale.cut:
        total = value * scale.entry.value
        return Number(index, end + 1, total, False, True, False, False, last=scale.entry.value)
    found = numeral(passage.words[index])
    definite = found is not None and found.entry.definite
    return Number(index, end, value, False, False, False, definite, whole=False)


def _below_thousand(passage: Passage, index: int, entry: Numeral) -> tuple[Decimal, int]:
    """A number in words below a thousand and the token after it."""
    words = passage.words
    following = numeral(words[index + 1])
    if entry.kind in _UNITS and words[index + 1] in _TEN:
        return entry.value + 10, index + 2
    hundred = following is not None and following.entry.kind == "hundred" and not following.cut
    if entry.kind == "unit" and hundred and not words[index + 1].startswith(_ARTICLE):
        return _and_less(passage, entry.value * 100, index + 2)
    if entry.kind in ("hundred", "hundreds"):
        return _and_less(passage, entry.value, index + 1)
    if entry.kind in _UNITS:
        tens = _after_and(passage, index + 1)
        found = None if tens is None else numeral(words[tens])
        if tens is not None and found is not None and found.entry.kind == "tens":
            return entry.value + found.entry.value, tens + 1
    return entry.value, index + 1


def _and_less(passage: Passage, value: Decimal, end: int) -> tuple[Decimal, int]:
    """What comes after hundreds: وخمسين، وخمسة وعشرين، و20."""
    following = _after_and(passage, end)
    if following is None:
        return value, end
    figures = figure(passage, following)
    if figures is not None and figures.value < 100:
        return value + figures.value, figures.end
    found = numeral(passage.words[following])
    if found is None or found.entry.kind not in {"one", "two", "unit", "ten", "tens", "teen"}:
        return value, end
    if found.entry.definite:
        return value, end
    less, stop = _below_thousand(passage, following, found.entry)
    parts = numeral(passage.words[stop])
    if parts is not None and parts.entry.kind in ("parts", "hundred") and not parts.cut:
        return value, end
    return value + less, stop


def _with_scales(passage: Passage, number: Number) -> Number:
    """The number with the scale words that stand after it: 51 ألف، مئة ألف مليار."""
    end, value, scaled = number.end, number.value, number.scaled
    accusative, last = number.accusative, number.last
    while True:
        at = end
        if passage.words[at] == ")" and number.first and passage.words[number.first - 1] == "(":
            at += 1  # (40) ألف
        found = numeral(passage.words[at])
        if found is None or found.cut or found.entry.kind not in _MULTIPLIERS:
            break
        if found.entry.definite and not number.definite:
            break
        if value * found.entry.value > _LARGEST:
            break
        value *= found.entry.value
        last = found.entry.value
        end, scaled = at + 1, True
        accusative = found.entry.kind == "scale_accusative"
    return number._replace(end=end, value=value, scaled=scaled, accusative=accusative, last=last)


def _after_and(passage: Passage, index: int) -> int | None:
    """The token after a و at `index`: that itself where و is written on it; None without one."""
    word = passage.words[index]
    if word == "و":
        bracket = passage.words[index + 1] == "("  # و(100) ألف
        return index + 2 if bracket and passage.words[index + 3] == ")" else index + 1
    found = numeral(word)
    return index if found is not None and found.proclitics == "و" else None


def _join(passage: Passage, number: Number, following: int) -> Number | None:
    """A number and the term after its و, where they are one number."""
    smallest = _smallest_unit(number.value) if not number.figures or number.scaled else Decimal(1)
    part = fraction_at(passage, following)
    if part is not None:
        return _and_fraction(passage, number, *part)
    if not number.whole:
        return None
    term = _term(passage, following, first=False)
    if term is None or term.definite or smallest < 1000 or term.value >= smallest:
        return None
    return number._replace(
        end=term.end,
        value=number.value + term.value,
        accusative=term.accusative,
        last=term.last,
    )


def _and_fraction(passage: Passage, number: Number, value: Decimal, end: int) -> Number | None:
    """مليون ونصف، مليون ونصف المليون، ستة ملايين ونصف مليون، ثلاثة ونصف."""
    scale = numeral(passage.words[end])
    if scale is not None and scale.entry.kind in _MULTIPLIERS and not scale.cut:
        if number.value <= scale.entry.value * value:
            return None
        total = number.value + value * scale.entry.value
        return number._replace(end=end + 1, value=total, scaled=True, accusative=False)
    if not number.whole:
        return None
    of = number.last if number.scaled else Decimal(1)
    return number._replace(end=end, value=number.value + value * of, accusative=False)


def _smallest_unit(value: Decimal) -> Decimal:
    """The largest power of a thousand that divides a number: a smaller term may follow."""
    unit = Decimal(1)
    while value >= unit * 1000 and value % (unit * 1000) == 0:
        unit *= 1000
    return unit if unit > 1 else _hundreds(value)


def _hundreds(value: Decimal) -> Decimal:
    return Decimal(100) if value >= 100 and value % 100 == 0 else Decimal(1)


def _remainder(value: Decimal) -> Decimal:
    """What decides the form of a counted noun: the last two digits; all of a fraction."""
    if value != value.to_integral_value():
        return Decimal(0)
    rest = value % 100
    return rest if rest else value


__all__ = ["Number", "Numeral", "forms", "fraction_at", "numeral", "numerals", "read"]
