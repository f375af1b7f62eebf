"""Suggests statistics: explicit quantities, from the numbers in a text.

Every figure and every number word is looked at once. What names, dates or orders is passed over
(`naming`); what is left becomes a quantity (`quantity`, `ranges`), a fraction or a vague plural
(`vague`), and a rule gives it its name.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from reader.core.model import Span
from reader.core.suggest import naming, vague
from reader.core.suggest.bare import quantity_after
from reader.core.suggest.counted import is_plural_noun, post_noun
from reader.core.suggest.numerals import numeral
from reader.core.suggest.passage import Passage
from reader.core.suggest.quantity import Quantity, before_of, extend, qualify, quantity_at
from reader.core.suggest.ranges import joined, ratio
from reader.core.suggest.statistic_rules import RULES, TAG
from reader.core.suggest.suggestion import MEDIUM, STRONG, WEAK, Suggester, Suggestion

_RULE_OF_KIND = {
    "percent": ("statistics.percent", STRONG),
    "currency": ("statistics.money", STRONG),
    "noun": ("statistics.count", 0.8),
    "from": ("statistics.count", 0.7),
    "score": ("statistics.score", MEDIUM),
    "range": ("statistics.range", MEDIUM),
    "": ("statistics.bare", MEDIUM),
}
_VAGUE_KINDS = frozenset(("vague", "multiple", "fraction", "parts"))
_MOST_REMEMBERED = 100_000
_FAR = 25
_FIRST_RECENT_YEAR = 1900


class _Triggers(dict[str, bool]):
    """Whether a folded token is a figure or a number word; remembered, but not without end."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        is_number = "0" <= word[0] <= "9" or numeral(word) is not None
        self[word] = is_number
        return is_number


_TRIGGERS = _Triggers()


def find(passage: Passage) -> Iterator[Suggestion]:
    """The statistics of a passage."""
    done = passage.first
    said = 0  # up to where a figure after و may count what was counted before
    triggers = map(_TRIGGERS.__getitem__, passage.words)
    for index in [i for i, is_number in enumerate(triggers) if is_number]:
        if index < done or index >= passage.count:
            continue
        quantity, done = _look_at(passage, index, said)
        if quantity is not None:
            if quantity.kind in ("noun", "from", "people", "currency", ""):
                said = min(passage.sentence(index)[1], quantity.end + _FAR)
            done = max(done, quantity.end)
            yield _suggestion(passage, quantity)


def attributes(passage: Passage, span: Span) -> Mapping[str, object]:
    """Value, unit and qualifier of a span that was tagged by hand, from the first number in it."""
    first, end = passage.tokens_of(span)
    for index in range(first, end):
        if not _TRIGGERS[passage.words[index]]:
            continue
        found = vague.at(passage, index) or _quantity(passage, index)
        if found is not None:
            found = joined(passage, found) or found
            if not found.qualifiers:
                extend(passage, found)
                qualify(passage, found)
            return _attributes(found)
    return {}


def _look_at(passage: Passage, index: int, said: int) -> tuple[Quantity | None, int]:
    """The statistic whose number begins at `index`, if it is one, and the token to go on from."""
    words = passage.words
    if "0" <= words[index][0] <= "9":
        past = (
            naming.joined_to_other_signs(passage, index)
            or naming.hyphenated(passage, index)
            or naming.number_list(passage, index)
        )
        if past is not None:
            return None, past
        if naming.begins_line(passage, index) or naming.too_long(words[index]):
            return None, index + 1
    else:
        found = numeral(words[index])
        if found is not None and (
            found.entry.kind in _VAGUE_KINDS or vague.is_plural(words[index])
        ):
            special = vague.at(passage, index)
            if special is not None:
                return special, special.end
            if found.entry.kind in ("vague", "multiple", "parts"):
                return None, index + 1
    quantity = vague.pair(passage, index) or vague.one(passage, index) or _quantity(passage, index)
    if quantity is None:
        return None, index + 1
    if not _is_quantity(passage, quantity):
        return None, max(index + 1, quantity.number.end if not quantity.number.scaled else 0)
    quantity = joined(passage, quantity) or ratio(passage, quantity) or quantity
    if naming.dated(passage, quantity.number.first, quantity.end):
        return None, quantity.end
    extend(passage, quantity)
    _post_nominal(passage, quantity)
    qualify(passage, quantity)
    stands = _stands(passage, quantity) or (index < said and _after_and(passage, index))
    return (quantity, quantity.end) if stands else (None, index + 1)


def _quantity(passage: Passage, index: int) -> Quantity | None:
    special = vague.fraction_of(passage, index)
    return special if special is not None else quantity_at(passage, index)


def _is_quantity(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number counts or measures, as far as what stands around it says."""
    number, words = quantity.number, passage.words
    before = before_of(passage, quantity)
    bare = quantity.bare and not number.scaled
    if naming.dated(passage, number.first, number.end):
        return False
    if quantity.kind == "noun" and quantity.value == 1 and number.figures:
        return False
    year_like = number.figures and naming.year_like(words[number.first])
    if year_like and _is_year(passage, quantity, before):
        return False
    bare = bare or (quantity.kind == "from" and not number.scaled)
    if number.figures and naming.names(
        passage, before, quantity.end, bare=bare, measured=number.scaled or quantity.measured
    ):
        return False
    if quantity.kind == "time" and naming.under_age(passage, before):
        return False
    return number.figures or _words_count(passage, quantity, before)


def _is_year(passage: Passage, quantity: Quantity, before: int) -> bool:
    """Whether figures that may be a year are one."""
    number, words = quantity.number, passage.words
    if number.scaled or quantity.bare or quantity.kind == "from":
        return True
    if naming.after_year_word(passage, before):
        return True
    if quantity.kind != "noun":
        return words[number.end] == "م"
    noun = words[number.end]
    recent = number.value >= _FIRST_RECENT_YEAR
    return recent and number.counts_accusative and not noun.endswith(("ا", "ه", "ون", "ين"))


def _words_count(passage: Passage, quantity: Quantity, before: int) -> bool:
    """Whether a number in words is no ordinal (الثامن عشر), no percent word, no other word."""
    number, words = quantity.number, passage.words
    found = numeral(words[number.first])
    if found is None:
        return True
    if naming.ordinal_before(passage, before) and (
        found.form in ("عشر", "عشره") or found.proclitics == "و"
    ):
        return False
    of_percent = found.proclitics.endswith("ب") or words[before] == "في"
    if found.entry.kind == "hundred" and found.entry.definite and of_percent:
        return False
    if words[before] in ("مجموعه", "مجموعة") and found.entry.definite:
        return False
    alone = number.end == number.first + 1
    if found.form in ("الف", "الفا", "الفي") and alone:
        after = words[number.end]
        return not quantity.bare and not (after.endswith("ا") and quantity.kind == "noun")
    return True


def _post_nominal(passage: Passage, quantity: Quantity) -> None:
    """الأشهر الستة، الدول الـ28: the noun before the number is what it counts."""
    number, words = quantity.number, passage.words
    if not quantity.definite or quantity.high is not None or number.scaled:
        return
    if quantity.kind in ("percent", "currency") or quantity.cut:
        return
    if quantity.kind and quantity.kind != "from":
        return
    found = post_noun(passage, quantity.first)
    if found is None:
        return
    if (number.figures or number.value >= 11) and not is_plural_noun(words[quantity.first - 1]):
        return
    noun = quantity.first - 1
    quantity.first, quantity.cut = found
    quantity.end, quantity.kind = number.end, "after"
    quantity.unit = passage.written(noun if found[0] == noun else found[0])


def _stands(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number that counts nothing in words is a quantity all the same."""
    if quantity.kind or quantity.qualifiers:
        return True
    number, words = quantity.number, passage.words
    if quantity.definite and not number.scaled:
        return False
    if number.scaled:
        return True
    before = before_of(passage, quantity)
    if not number.figures and number.value < 3:
        return False
    if words[quantity.end] in ("منهم", "منها", "منهن", "بينهم"):
        return True
    if not number.figures and numeral(words[number.first]) is not None:
        found = numeral(words[number.first])
        short = found is not None and found.form in _SHORT and number.end == number.first + 1
        return not short and not words[before].startswith("ال")
    if quantity.value != quantity.value.to_integral_value():
        return True
    return quantity_after(passage, before) or _joined_prefix(passage, quantity)


def _after_and(passage: Passage, index: int) -> bool:
    """Whether و is written on figures that are no year: و12 after 45 شخصا."""
    words = passage.words
    joined = index > 0 and words[index - 1] == "و" and passage.adjacent(index - 1)
    return joined and not naming.year_like(words[index])


_SHORT = frozenset(
    ("ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "ثماني", "تسع", "عشر", "ميه", "مايه")
)


def _joined_prefix(passage: Passage, quantity: Quantity) -> bool:
    """Whether a preposition is written on the figures: بـ20، لـ50."""
    index = quantity.first - 1
    return index >= 0 and passage.words[index] in ("ب", "ل", "وب", "ول") and passage.adjacent(index)


def _suggestion(passage: Passage, quantity: Quantity) -> Suggestion:
    number = quantity.number
    rule, strength = _rule(quantity)
    found = numeral(passage.words[number.first])
    if quantity.qualifiers and strength < STRONG:
        strength = min(STRONG, strength + 0.1)
    return Suggestion(
        passage.span(quantity.first, quantity.end, quantity.cut),
        TAG,
        rule,
        passage.span(number.first, number.end, 0 if found is None else found.cut),
        round(strength, 2),
        _attributes(quantity),
    )


def _rule(quantity: Quantity) -> tuple[str, float]:
    if quantity.high is not None and quantity.kind != "score":
        return "statistics.range", STRONG if quantity.kind != "range" else MEDIUM
    if quantity.kind == "after":
        return "statistics.after_noun", 0.8
    if quantity.kind.startswith("vague"):
        return "statistics.vague", WEAK if quantity.kind == "vague alone" else MEDIUM
    if quantity.kind == "fraction":
        return "statistics.fraction", MEDIUM
    return _RULE_OF_KIND.get(quantity.kind, ("statistics.measure", STRONG))


def _attributes(quantity: Quantity) -> Mapping[str, object]:
    made: dict[str, object] = {}
    if quantity.high is not None:
        made["value"] = [_plain(quantity.value), _plain(quantity.high)]
    elif not quantity.kind.startswith("vague"):
        made["value"] = _plain(quantity.value)
    if quantity.unit:
        made["unit"] = quantity.unit
    if quantity.qualifiers:
        made["qualifier"] = " ".join(quantity.qualifiers)
    return made


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


SUGGESTER = Suggester(TAG, RULES, find, attributes)
