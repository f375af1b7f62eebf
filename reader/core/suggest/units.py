"""What stands after a number and measures it: percent, currencies, units, rates."""

from functools import cache
from typing import NamedTuple

from reader.core.suggest.lexicon import Lexicon, forms, rows
from reader.core.suggest.passage import Passage
from reader.core.text.folding import fold

PERCENT = "%"
PER_MILLE = "‰"
_HUNDREDTHS = frozenset(map(fold, ("المئة", "المائة", "الماية", "المأة", "مئة", "مائة")))
_PERCENT_WORDS = frozenset(p + h for p in ("ب", "فال", "فا", "ل") for h in _HUNDREDTHS)
_THOUSANDTHS = frozenset(map(fold, ("الألف",)))
_SIGNS = {"$": "دولار", "€": "يورو", "£": "جنيه", "¥": "ين", "₪": "شيكل", "°": "درجة"}
_LATIN = frozenset("km kg mw gw kw gb mb tb m cm mm kwh mwh g l usd eur dh aed sar bpd".split())
_OTHER_ADJECTIVES = frozenset(map(fold, ("مكعب", "مربع", "مكعبا", "مربعا", "مكعبة", "مربعة")))


class Unit(NamedTuple):
    """A unit of units.tsv."""

    name: str
    kind: str  # currency, measure, points, time, count, times, people
    adjectives: frozenset[str]  # folded: what may follow and belongs to it


class Measured(NamedTuple):
    """What follows a number: the token after it, its name, its kind ("percent" too)."""

    end: int
    name: str
    kind: str


@cache
def units() -> Lexicon[Unit]:
    """The units by form; no proclitics, as they follow their number."""
    entries: dict[str, Unit] = {}
    # Whose money it is: any adjective that is listed with any currency.
    states = frozenset(
        f for row in rows("units") if row["kind"] == "currency" for f in forms(row["adjectives"])
    )
    for row in rows("units"):
        own = states if row["kind"] == "currency" else frozenset(forms(row["adjectives"]))
        unit = Unit(row["unit"], row["kind"], own)
        for form in (row["unit"], *row["forms"].split()):
            entries.setdefault(fold(form), unit)
    return Lexicon(entries)


def percent(passage: Passage, index: int) -> Measured | None:
    """A percent sign or phrase at `index`: %، في المئة، بالمائة."""
    words = passage.words
    word = words[index]
    if word == PERCENT or word in _PERCENT_WORDS:
        return Measured(index + 1, PERCENT, "percent")
    if word == PER_MILLE:
        return Measured(index + 1, PER_MILLE, "percent")
    if word == "في" and words[index + 1] in _HUNDREDTHS:
        return Measured(index + 2, PERCENT, "percent")
    if word == "في" and words[index + 1] in _THOUSANDTHS:
        return Measured(index + 2, PER_MILLE, "percent")
    return None


def unit_at(passage: Passage, index: int) -> Measured | None:
    """A unit at `index` with its adjectives: متر مكعب، ريال سعودي، $."""
    words = passage.words
    word = words[index]
    if word in _SIGNS:
        return Measured(index + 1, _SIGNS[word], "currency")
    if word in _LATIN:
        return Measured(index + 1, word, "measure")
    found = units().find(word)
    if found is None:
        return None
    unit, end, name = found.entry, index + 1, found.entry.name
    while words[end] in unit.adjectives or words[end] in _OTHER_ADJECTIVES:
        name += " " + passage.written(end)
        end += 1
        if end > index + 3:
            break
    return Measured(end, name, unit.kind)


_ADVERBS = frozenset(
    map(fold, ("يوميا", "سنويا", "شهريا", "أسبوعيا", "يوميًا", "فصليا", "ربع سنويا", "باليوم"))
) | frozenset(map(fold, ("بالساعة", "بالشهر", "بالسنة", "بالدقيقة", "بالثانية", "باليوم")))
_PERIODS = frozenset(
    map(fold, ("يوم", "أسبوع", "شهر", "سنة", "عام", "ساعة", "دقيقة", "ثانية", "فرد", "شخص"))
)
_PER_ONE = frozenset(
    map(fold, "فرد شخص سهم مليون رأس حصة قطعة واحد واحدة وحدة ألف أسرة عائلة طالب مواطن".split())
)
_EVERY = frozenset(map(fold, ("كل", "لكل")))
_ONE = frozenset(map(fold, ("الواحد", "الواحدة", "الواحده")))
# After في العام these say which year: then it is a date.
_WHICH = frozenset(
    fold(stem + end)
    for stem in ("الماضي", "الجاري", "الحالي", "المقبل", "القادم", "السابق", "المنصرم", "الفائت")
    for end in ("", "ة")
) | frozenset(
    map(fold, ("الأول", "الأولى", "الثاني", "الثانية", "نفسه", "نفسها", "ذاته", "التالي"))
)


def rate(passage: Passage, index: int, unit: str) -> int:
    """Where a rate that begins at `index` ends, `index` where none does.

    يوميا، في الساعة، كل عام، للبرميل، لكل شخص. A period that the text dates is none.
    """
    words = passage.words
    word = words[index]
    if word in _ADVERBS:
        return index + 1
    after = words[index + 1]
    if word == "في" and (after.removeprefix("ال") in _PERIODS or _per(after)):
        if not words[index + 1].startswith("ال"):
            return index
        return _not_dated(passage, index + 2, index)
    if word == "في" and words[index + 1] == "كل" and words[index + 2].isalpha():
        return index + 3
    if word in _EVERY and _countable(words[index + 1]):
        end = index + 2
        if passage.words[end][0].isdigit():
            return index
        return end
    if word == "/" and _countable(words[index + 1]):
        return index + 2
    if word.startswith("لل") and (unit not in ("", PERCENT)):
        known = units().find(word[2:])
        if known is not None or word[2:] in _PER_ONE:
            return _not_dated(passage, index + 1, index)
    return index


def _per(word: str) -> bool:
    """في البوصة، في الهكتار."""
    found = units().find(word[2:]) if word.startswith("ال") else None
    return found is not None and found.entry.kind == "measure"


def _countable(word: str) -> bool:
    return word in _PERIODS or units().find(word) is not None or word in ("الف", "ميه", "مواطن")


def _not_dated(passage: Passage, end: int, start: int) -> int:
    word = passage.words[end]
    if word in _WHICH or word[0].isdigit():
        return start
    return end + 1 if word in _ONE else end
