"""Ranges: بين 5 و7 ملايين، من 20 إلى 30 عاما، 15-20%; and scores, 2-1."""

from decimal import Decimal
from functools import cache

from reader.core.suggest.lexicon import CONJUNCTIONS, PREPOSITIONS, Lexicon, words_of_kind
from reader.core.suggest.numerals import numeral
from reader.core.suggest.passage import LINE, Passage
from reader.core.suggest.quantity import Quantity, quantity_at
from reader.core.text.folding import fold

_DASHES = frozenset(("-", "–", "—", "ـ", "~"))
_TO = frozenset(map(fold, ("إلى", "الى", "حتى", "لغاية")))
_BETWEEN = fold("بين")
_FROM = fold("من")
_NIL = fold("صفر")
_OR = fold("أو")
_RANGING = frozenset(map(fold, ("يتراوح", "تتراوح")))
_OUT_OF = frozenset(map(fold, ("كل", "أصل")))
_LOOK_BACK = 14
_SCORE = 3


def joined(passage: Passage, low: Quantity) -> Quantity | None:
    """The range that begins with the quantity `low`, or the score; None where none does.

    A change (ارتفع من 8% إلى 6%) is none: those are two quantities.
    """
    words = passage.words
    sign = words[low.end]
    if sign in _DASHES and low.number.figures:
        if words[low.end + 1] == _NIL:
            return _to_nil(low) if low.bare and not low.number.scaled else None
        return _dashed(passage, low) if words[low.end + 1][0].isdigit() else None
    before = words[low.first - 1] if low.first else LINE
    start = _second(passage, low, before)
    if start is None:
        return None
    high = quantity_at(passage, start)
    if high is None or not _one_range(passage, low, high, before):
        return None
    return _range(passage, low, high, before)


def ratio(passage: Passage, part: Quantity) -> Quantity | None:
    """تسعة من كل عشرة أشخاص: one quantity, the part of the whole; None where that is not said."""
    words, end = passage.words, part.end
    if not part.bare or part.definite or words[end] != _FROM or words[end + 1] not in _OUT_OF:
        return None
    whole = quantity_at(passage, end + 2)
    if whole is None or whole.definite or not 0 < part.value <= whole.value:
        return None
    value = part.value / whole.value
    made = Quantity(part.first, part.cut, whole.end, part.number, value)
    made.unit, made.kind = whole.unit, "fraction"
    return made


def _second(passage: Passage, low: Quantity, before: str) -> int | None:
    """Where the second number begins, where there is a word for a range between."""
    words, end = passage.words, low.end
    word = words[end]
    if word in _TO or (word == _OR and not low.definite):
        return end + 1
    if _ends_with(before, _BETWEEN) is not None or (low.cut and words[low.first] == _BETWEEN):
        if word == "و":
            return end + 1
        found = numeral(word)
        if found is not None and found.proclitics == "و":
            return end
    return None


def _one_range(passage: Passage, low: Quantity, high: Quantity, before: str) -> bool:
    if high.definite != low.definite or (low.kind in ("noun", "from") and high.kind != low.kind):
        return False
    if passage.words[low.end] == _OR:
        return low.bare and low.value < high.value
    if _ends_with(before, _BETWEEN) is not None:
        return low.bare or low.kind == high.kind or high.bare
    if low.value > high.value and not high.number.scaled:
        return False
    if _changes(passage, low.first):
        return False
    return low.bare or low.kind == high.kind


def _range(passage: Passage, low: Quantity, high: Quantity, before: str) -> Quantity:
    made = Quantity(low.first, low.cut, high.end, high.number, _shared(low, high), high.value)
    made.unit, made.kind = high.unit or low.unit, high.kind or low.kind or "range"
    made.definite = low.definite
    for word in (_BETWEEN, _FROM):
        cut = _ends_with(before, word)
        if cut is not None and not (word == _FROM and passage.words[low.end] == _OR):
            made.first, made.cut = low.first - 1, cut
            what = passage.words[made.first - 1] if made.first else LINE
            cut = _ends_with(what, "ما") if word == _BETWEEN else None
            if cut is not None and not made.cut:
                made.first, made.cut = made.first - 1, cut
    _between_which(passage, made)
    if made.high is not None and made.value > made.high:
        made.value, made.high = made.high, made.value
    return made


def _to_nil(low: Quantity) -> Quantity:
    """5-صفر."""
    made = Quantity(low.first, low.cut, low.end + 2, low.number, low.value, Decimal(0))
    made.kind = "score"
    return made


def _between_which(passage: Passage, made: Quantity) -> None:
    """ما يتراوح بين: as ما لا يقل عن it is no verb of its own."""
    words, first = passage.words, made.first
    if first < 2 or made.cut or words[first - 1] not in _RANGING:
        return
    cut = _ends_with(words[first - 2], "ما")
    if cut is not None:
        made.first, made.cut = first - 2, cut


def _dashed(passage: Passage, low: Quantity) -> Quantity | None:
    high = quantity_at(passage, low.end + 1)
    if high is not None and low.bare and high.kind == "noun" and low.value >= high.value:
        high.end, high.kind, high.unit = high.number.end, "", ""  # المغرب 3-1 تونس
    if (high is None or not low.bare) and (high is None or low.kind != high.kind):
        return None
    made = Quantity(low.first, low.cut, high.end, high.number, _shared(low, high), high.value)
    made.unit, made.kind, made.definite = high.unit, high.kind, low.definite
    if not high.bare:
        if made.high is not None and made.value > made.high:
            return None if high.kind == "noun" else made
        return made
    short = all(len(passage.words[q.number.first]) <= _SCORE for q in (low, high))
    plain = passage.words[low.number.first].isdigit() and passage.words[high.number.first].isdigit()
    if not short or not plain or low.number.scaled or high.number.scaled:
        return None
    made.kind = "score"
    return made


def _shared(low: Quantity, high: Quantity) -> Decimal:
    """The lower value, with the scale that stands after the higher one alone."""
    number = high.number
    if low.number.scaled or not number.scaled or number.last <= 1 or number.value == number.last:
        return low.value
    return low.value * number.last if low.value <= number.value / number.last else low.value


@cache
def _changes_said() -> Lexicon[str]:
    entries = dict.fromkeys(words_of_kind("statistic_words", "change"), "")
    return Lexicon(entries, (*CONJUNCTIONS, *PREPOSITIONS), pronouns=True)


def _changes(passage: Passage, index: int) -> bool:
    sentence, _ = passage.sentence(max(index - 1, 0))
    first = max(sentence, index - _LOOK_BACK)
    return next(_changes_said().scan(passage.words, first, index), None) is not None


def _ends_with(word: str, form: str) -> int | None:
    cut = len(word) - len(form)
    fits = word.endswith(form) and word[:cut] in ("", "و", "ف", "ب", "ل", "وب")
    return cut if fits and cut >= 0 else None
