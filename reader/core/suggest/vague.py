"""Quantities without a number of their own: fractions, multiples, vague plurals, bare duals."""

from decimal import Decimal

from reader.core.suggest import naming
from reader.core.suggest.counted import from_end, is_noun, together
from reader.core.suggest.lexicon import CONJUNCTIONS, PREPOSITIONS, Lexicon, words_of_kind
from reader.core.suggest.numerals import Number, fraction_at, numeral
from reader.core.suggest.passage import Passage
from reader.core.suggest.qualifiers import before
from reader.core.suggest.quantity import Quantity, extend, qualify
from reader.core.suggest.ranges import ratio
from reader.core.suggest.units import percent, units
from reader.core.text.folding import fold

_ALL = frozenset(
    map(fold, ("آلاف", "ملايين", "مليارات", "عشرات", "مئات", "مائات", "بلايين", "ألوف"))
)
_FORMS = Lexicon(
    {form: "" for word in _ALL for form in (word, "ال" + word)}, (*CONJUNCTIONS, *PREPOSITIONS)
)
_ONE = frozenset(map(fold, ("واحد", "واحدة")))
_FIFTH = fold("خمس")
_WHOLE_LEADS = frozenset(map(fold, ("إلى", "الى", "بنسبة", "بمقدار", "نسبة", "بواقع")))
_NOTHING = Decimal(0)


def is_plural(word: str) -> bool:
    """Whether a folded word is a vague plural: آلاف، الملايين، عشرات."""
    return _FORMS.find(word) is not None


def at(passage: Passage, index: int) -> Quantity | None:
    """The vague plural, fraction or multiple at token `index`, whole; None where none is."""
    found = numeral(passage.words[index])
    vague = _FORMS.find(passage.words[index])
    if vague is not None:
        return _vague_plural(passage, index, vague.cut)
    if found is None:
        return None
    if found.entry.kind == "multiple":
        return _multiple(passage, index)
    made = pair(passage, index) or fraction_of(passage, index)
    if made is not None:
        extend(passage, made)
        qualify(passage, made)
    return made


def one(passage: Passage, index: int) -> Quantity | None:
    """واحد في المئة، واحد من كل ثلاثة: where one is a quantity."""
    found = numeral(passage.words[index])
    if found is None or found.entry.kind != "one" or found.form not in _ONE:
        return None
    made = _made(passage, index, index + 1, Decimal(1), "")
    measured = percent(passage, index + 1)
    if measured is not None:
        made.end, made.unit, made.kind = measured
        return made
    return made if ratio(passage, made) is not None else None


def pair(passage: Passage, index: int) -> Quantity | None:
    """شخصين اثنين: a dual with its numeral after it; ساعة ونصف: one and a half."""
    words = passage.words
    found = numeral(words[index])
    if found is None:
        return None
    noun = words[index - 1] if index else ""
    if (
        found.entry.kind == "two"
        and not found.cut
        and noun.endswith(("ين", "ان"))
        and len(noun) > 3
    ):
        made = _made(passage, index - 1, index + 1, Decimal(2), "noun")
        made.unit = passage.written(index - 1)
        return made
    if found.entry.kind != "fraction" or found.proclitics != "و":
        return None
    unit = units().find(noun.removeprefix("ال") if len(noun) > 4 else noun)
    if unit is None or unit.form not in (fold(unit.entry.name), fold(unit.entry.name) + "ا"):
        return None
    if noun.startswith("ال") or numeral(words[index + 1]) is not None:
        return None
    end = index + 1
    following = units().find(words[end].removeprefix("ال"))
    if following is not None and following.entry.name == unit.entry.name:
        end += 1
    made = _made(passage, index - 1, end, 1 + found.entry.value, unit.entry.kind)
    made.unit = unit.entry.name
    return made


def _made(passage: Passage, index: int, end: int, value: Decimal, kind: str) -> Quantity:
    found = numeral(passage.words[index])
    cut = found.cut if found is not None else 0
    number = Number(index, end, value, False, False, False, False, whole=False)
    return Quantity(index, cut, end, number, value, kind=kind)


def _vague_plural(passage: Passage, index: int, cut: int) -> Quantity | None:
    """مئات المتظاهرين، عشرات الآلاف من السكان، الملايين."""
    words, end = passage.words, index + 1
    while (found := _FORMS.find(words[end])) is not None and not found.cut:
        end += 1
    made = _made(passage, index, end, _NOTHING, "vague")
    made.cut = cut
    span = passage.span(index, end, cut)
    made.qualifiers.append(passage.text[span.start : span.end])
    word = words[end]
    if _cardinal(word):
        return None  # المليارات الثلاثة: the number says how many
    last = _FORMS.find(words[end - 1])
    definite = last is not None and last.form not in _ALL
    if word.startswith("ال") and len(word) > 4 and not definite:
        made.end, made.unit = together(words, end + 1), passage.written(end)
    elif (stop := from_end(passage, end)) > end:
        made.end, made.unit = stop, passage.written(end + 1)
    elif not definite and is_noun(word):
        following = words[end + 1]
        taken = 2 if following.startswith("ال") and word not in ("الاف",) else 1
        made.end, made.unit = end + taken, passage.written(end)
    elif definite or words[index][:1] in "بو":
        made.kind = "vague alone"
        if not definite:
            return None
    else:
        return None
    extend(passage, made)
    _qualify_vague(passage, made)
    return made


def _cardinal(word: str) -> bool:
    found = numeral(word)
    return found is not None and found.entry.definite and found.entry.kind in ("unit", "ten")


def _qualify_vague(passage: Passage, made: Quantity) -> None:
    said = before(passage, made.first)
    if said is not None:
        made.first, made.cut = said.first, said.cut


def _multiple(passage: Passage, index: int) -> Quantity | None:
    """ضعف السعر، ضعفي العدد، أكثر من الضعف; not ضعف, weakness."""
    words = passage.words
    word, end = words[index], index + 1
    found = numeral(word)
    if found is None:
        return None
    made = _made(passage, index, end, found.entry.value, "fraction")
    made.unit = "ضعف"
    qualified = before(passage, index) is not None
    after = words[end]
    if found.form == "الضعف":
        if not qualified and words[index - 1] not in _WHOLE_LEADS:
            return None
    elif found.form in ("ضعف", "ضعفا") and not qualified:
        if after not in words_of_kind("statistic_words", "quantity") or found.form == "ضعفا":
            return None
        made.end = end + 1
    elif (
        after.startswith("ال")
        or is_noun(after)
        or after in words_of_kind("statistic_words", "quantity")
    ):
        made.end = end + 1
    if (
        made.end > end
        and not words[made.end - 1].startswith("ال")
        and words[made.end].startswith("ال")
    ):
        made.end += 1
    qualify(passage, made)
    return made


def _fifth(passage: Passage, index: int) -> tuple[Decimal, int] | None:
    """خُمس السكان: before a definite noun no five."""
    found, after = numeral(passage.words[index]), passage.words[index + 1]
    if found is None or found.form != _FIFTH or not after.startswith("ال") or len(after) < 5:
        return None
    return Decimal("0.2"), index + 1


def fraction_of(passage: Passage, index: int) -> Quantity | None:
    """نصف السكان، ثلاثة أرباع المقاعد، نصف ساعة; not نصف مليون, which is a number."""
    words = passage.words
    part = fraction_at(passage, index) or _fifth(passage, index)
    if part is None:
        return None
    value, end = part
    word = words[end]
    scale = numeral(word)
    if scale is not None and not scale.cut and scale.entry.kind.startswith("scale"):
        return None
    if naming.period(word) or words[index - 1] == "منتصف":
        return None
    found = numeral(words[index])
    definite = found is not None and found.entry.definite
    made = _made(passage, index, end, value, "fraction")
    if definite:
        lead = words[index - 1] in _WHOLE_LEADS or before(passage, index) is not None
        return made if lead else None
    unit = units().find(word)
    if unit is not None:
        made.end, made.unit = end + 1, unit.entry.name
        if unit.entry.kind == "people" or unit.entry.kind == "count":
            made.end += words[end + 1].startswith("ال")
        return made
    if word.startswith("ال") and len(word) > 4:
        made.end, made.unit = end + 1, passage.written(end)
        return made
    if is_noun(word) and words[end + 1].startswith("ال"):
        made.end, made.unit = end + 2, passage.written(end)
        return made
    if is_noun(word) or word in words_of_kind("statistic_words", "quantity"):
        made.end, made.unit = end + 1, passage.written(end)
        return made
    return made if end == index + 2 else None
