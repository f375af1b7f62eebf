"""From a number to a quantity: what it counts, its bounds, qualifiers and rates; one span."""

from dataclasses import dataclass, field
from decimal import Decimal

from reader.core.suggest import qualifiers
from reader.core.suggest.counted import from_end, is_noun, noun_end, unit_complement
from reader.core.suggest.figures import thousands
from reader.core.suggest.numerals import Number, fraction_at, numeral, read
from reader.core.suggest.passage import Passage
from reader.core.suggest.units import PERCENT, Measured, percent, rate, unit_at, units
from reader.core.text.folding import fold

_PREFIXES = frozenset(("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "وك", "ع"))
_ARTICLES = {
    "ال": 0,
    "وال": 1,
    "بال": 1,
    "فال": 1,
    "كال": 1,
    "لل": 0,
    "وبال": 2,
    "ولل": 1,
    "عال": 0,
}
# From the longest to the shortest: 3 ساعات و20 دقيقة is one quantity.
_TIMES = ("سنة", "عام", "شهر", "أسبوع", "يوم", "ساعة", "دقيقة", "ثانية")
_IN_SMALLER = {"سنة": 12, "عام": 12, "شهر": 30, "أسبوع": 7, "يوم": 24, "ساعة": 60, "دقيقة": 60}
_MULTIPLES = frozenset(map(fold, ("أضعاف", "ضعف", "ضعفا")))


@dataclass
class Quantity:
    """A quantity as it is put together: tokens `first` (without `cut` letters) to `end`."""

    first: int
    cut: int
    end: int
    number: Number
    value: Decimal
    high: Decimal | None = None  # of a range
    unit: str = ""
    kind: str = ""  # percent, noun, from, "" where nothing follows, or as units.tsv
    definite: bool = False
    qualifiers: list[str] = field(default_factory=list[str])

    @property
    def measured(self) -> bool:
        """Whether a known unit follows."""
        return self.kind not in ("", "noun", "from")

    @property
    def bare(self) -> bool:
        """Whether nothing says what the number counts."""
        return not self.kind


def lead(passage: Passage, index: int) -> tuple[int, int, bool]:
    """Where figures at `index` begin with what is written on them: first token, cut, definite.

    The article is in the span (الـ28), other proclitics are not (و70، بـ20).
    """
    word = passage.words[index - 1]
    if word in _ARTICLES and passage.gap(index - 1) <= 1 and index:
        return index - 1, _ARTICLES[word], True
    return index, 0, False


def before_of(passage: Passage, quantity: Quantity) -> int:
    """The token before a quantity, past proclitics that are written on its figures."""
    index = quantity.first - 1
    words = passage.words
    if index >= 0 and words[index] == "(":
        index -= 1
    if index >= 0 and words[index] in _PREFIXES and passage.adjacent(index):
        index -= 1
    return max(index, -1)


def quantity_at(passage: Passage, index: int) -> Quantity | None:
    """The quantity whose number begins at `index`, without qualifiers; None without a number."""
    number = read(passage, index)
    if number is None:
        return None
    words = passage.words
    first, cut, definite = index, 0, number.definite
    if number.figures:
        first, cut, definite = lead(passage, index)
    else:
        found = numeral(words[index])
        cut = found.cut if found is not None else 0
        number = _repeated(passage, number)
    quantity = Quantity(first, cut, number.end, number, number.value, definite=definite)
    _brackets(passage, quantity)
    _measure(passage, quantity)
    return quantity


def _repeated(passage: Passage, number: Number) -> Number:
    """خمسة (5) أعضاء: the figures in brackets say the same again."""
    words, end = passage.words, number.end
    said = words[end + 1] if words[end] == "(" and words[end + 2] == ")" else ""
    if said.isdigit() and len(said) < 10 and Decimal(said) == number.value:
        return number._replace(end=end + 3)
    return number


def _brackets(passage: Passage, quantity: Quantity) -> None:
    """(40) مشروعا: the brackets are in where what is counted stands after them."""
    words, end = passage.words, quantity.end
    if quantity.first and words[quantity.first - 1] == "(":
        if words[end] == ")" and (is_noun(words[end + 1]) or percent(passage, end + 1)):
            quantity.first -= 1
            quantity.cut = 0
            quantity.end = end + 1
        elif ")" in words[quantity.first : end]:
            quantity.first -= 1
            quantity.cut = 0


def _measure(passage: Passage, quantity: Quantity) -> None:
    words, number = passage.words, quantity.number
    if number.figures and words[quantity.first - 1] in (PERCENT, "$", "€", "£"):
        sign = words[quantity.first - 1]
        taken = sign == PERCENT and words[quantity.first - 2][0].isdigit()
        if passage.gap(quantity.first - 1) <= 1 and not taken and words[quantity.end] != PERCENT:
            quantity.first -= 1
            measured = unit_at(passage, quantity.first)
            quantity.unit = PERCENT if measured is None else measured.name
            quantity.kind = "percent" if measured is None else measured.kind
            return
    measured = percent(passage, quantity.end)
    if measured is None and not (number.accusative and number.end > number.first + 1):
        measured = unit_at(passage, quantity.end)
    if measured is not None and _fits(passage, quantity, measured):
        start = quantity.end
        quantity.end, quantity.unit, quantity.kind = measured
        quantity.end = unit_complement(passage, start, quantity.end)
        if quantity.kind in ("people", "count"):
            quantity.end = max(quantity.end, noun_end(passage, start, number))
        _dual(passage, quantity)
        _correct_thousands(passage, quantity)
        return
    _count(passage, quantity)


def _fits(passage: Passage, quantity: Quantity, measured: Measured) -> bool:
    """م، د and the like are units after figures alone."""
    word = passage.words[quantity.end]
    if len(word) == 1 and word.isalpha():
        return quantity.number.figures and not quantity.definite
    return not (quantity.number.whole is False and measured.kind == "percent")


def _count(passage: Passage, quantity: Quantity) -> None:
    """The counted noun, or من with a plural."""
    words, number, start = passage.words, quantity.number, quantity.end
    if words[start] in _MULTIPLES:
        quantity.end, quantity.unit, quantity.kind = start + 1, "ضعف", "noun"
        return
    alone = number._replace(accusative=number.accusative and number.end > number.first + 1)
    end = noun_end(passage, start, alone)
    if end > start:
        quantity.end, quantity.kind = end, "noun"
        _dual(passage, quantity)
        quantity.unit = _written(passage, start)
        _correct_thousands(passage, quantity)
        return
    end = from_end(passage, start) if number.whole else start
    if end > start:
        quantity.end, quantity.kind = end, "from"
        quantity.unit = passage.written(start + 1)


def _dual(passage: Passage, quantity: Quantity) -> None:
    """ألفا شخص: the dual, its ن gone before what is counted; ألفًا alone is the singular."""
    number = quantity.number
    if number.accusative and number.end == number.first + 1 and quantity.kind != "percent":
        quantity.value *= 2


def _written(passage: Passage, index: int) -> str:
    """A counted noun without the tanwin that its number gives it."""
    word = passage.written(index)
    plain = "".join(c for c in word if not "\u064b" <= c <= "\u0652" and c != "\u0640")
    return plain[:-1] if plain.endswith("ا") and len(plain) > 3 else plain


def _correct_thousands(passage: Passage, quantity: Quantity) -> None:
    """1.250 شخصا is a thousand and more; 1.250 مليون and 1.250% are not."""
    number = quantity.number
    if not number.figures or number.scaled or quantity.kind in ("percent", "points"):
        return
    whole = thousands(passage.words[number.first])
    if whole is None or (quantity.kind == "currency" and whole < 10_000):
        return
    if number.end == number.first + 1 or passage.words[number.first + 1] == ")":
        quantity.value = whole


def extend(passage: Passage, quantity: Quantity) -> None:
    """What goes on after the unit: ونصف، و20 دقيقة, a rate, على الأقل; and closing qualifiers."""
    _and_a_half(passage, quantity)
    _and_less_time(passage, quantity)
    end = rate(passage, quantity.end, quantity.unit)
    if end > quantity.end and quantity.kind != "from":
        words = [passage.written(i) for i in range(quantity.end, end)]
        quantity.unit = " ".join((quantity.unit, *words)).strip()
        quantity.end = end
    found = qualifiers.after(passage, quantity.end)
    if found is not None:
        quantity.end = found.end
        quantity.qualifiers.append(_text(passage, found.first, found.end))


def _and_a_half(passage: Passage, quantity: Quantity) -> None:
    """ثلاث سنوات ونصف، ثلاث سنوات ونصف السنة."""
    if quantity.high is not None or quantity.kind in ("percent", "from", ""):
        return
    found = numeral(passage.words[quantity.end])
    if found is None or found.entry.kind != "fraction" or found.proclitics != "و":
        return
    part = fraction_at(passage, quantity.end)
    if part is None:
        return
    value, end = part
    scale = numeral(passage.words[end])
    if scale is not None:
        return
    word = passage.words[end]
    known = units().find(word.removeprefix("ال"))
    if known is not None and (word.startswith("ال") or known.entry.name == quantity.unit):
        end += 1
    elif is_noun(word):
        return  # ثلاث سنوات ونصف طن
    of = quantity.number.last if quantity.number.scaled else Decimal(1)
    quantity.value += value * of
    quantity.end = end


def _and_less_time(passage: Passage, quantity: Quantity) -> None:
    """8 دقائق و20 ثانية, in the longer unit."""
    if quantity.high is not None or quantity.kind != "time" or quantity.unit not in _IN_SMALLER:
        return
    word = passage.words[quantity.end]
    start = quantity.end + 1 if word == "و" else quantity.end
    found = numeral(passage.words[start])
    if word != "و" and (found is None or found.proclitics != "و"):
        return
    less = quantity_at(passage, start)
    if less is None or less.kind != "time" or less.unit not in _TIMES:
        return
    at = _TIMES.index(quantity.unit)
    smaller = [name for name in _TIMES[at + 1 :] if name != "عام"]
    if not smaller or (
        less.unit != smaller[0] and not (quantity.unit in ("سنة", "عام") and less.unit == "شهر")
    ):
        return
    quantity.value += less.value / _IN_SMALLER[quantity.unit]
    quantity.end = less.end


def qualify(passage: Passage, quantity: Quantity) -> None:
    """The qualifier before the number, and its brackets: أكثر من، نحو."""
    found = qualifiers.before(passage, quantity.first)
    if found is None and quantity.first and passage.words[quantity.first - 1] in ("الـ", "ال"):
        found = qualifiers.before(passage, quantity.first - 1)
    if found is None:
        return
    if found.phrase in qualifiers.NARROW and quantity.kind in ("noun", "from", "people", "count"):
        return
    if quantity.cut and passage.words[quantity.first][: quantity.cut] not in ("", "ال"):
        return  # نحو بـ20: no
    quantity.first, quantity.cut = found.first, found.cut
    start = passage.start(found.first, found.cut)
    end = passage.span(found.end - 1, found.end).end
    quantity.qualifiers.insert(0, passage.text[start:end])


def _text(passage: Passage, first: int, end: int) -> str:
    span = passage.span(first, end)
    return passage.text[span.start : span.end]
