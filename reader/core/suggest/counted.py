"""The noun that a number counts (التمييز), with what belongs to it.

There is no dictionary of nouns: a word after a number is taken for what it counts unless it is
known or looks to be something else, a particle, a verb, a word with و or ب written on it. The
lists counted_nouns and not_counted hold what the shapes of words do not tell.
"""

import re
from functools import cache

from reader.core.suggest.lexicon import forms, rows, words_of_kind
from reader.core.suggest.naming import is_month
from reader.core.suggest.numerals import Number, numeral
from reader.core.suggest.passage import Passage
from reader.core.suggest.units import units
from reader.core.text.folding import fold

# Verbs by shape, in folded letters: افتعل، انفعل، استفعل without a long vowel in them; plural وا.
_VERB = re.compile(
    r"است[^اوي]{3}[وات]{0,2}|ان[^اوي]{3}(?:ت|وا)?|ا[^ا]ت[^اوي]{2}(?:ت|وا)?|\w{2,}وا|[يتن]\w{2,}ون"
)
_PRONOUNS = ("هم", "هن", "هما", "ها", "كم", "نا")
_CLITIC_LOOKALIKES = frozenset("وفبلكسيتن")
_LEAST = 2


def _known(kind: str) -> frozenset[str]:
    return words_of_kind("counted_nouns", kind)


@cache
def _not_counted() -> frozenset[str]:
    return frozenset(f for row in rows("not_counted") for f in forms(row["form"]))


@cache
def _is_noun(word: str) -> bool:
    """Whether a folded word may be counted, by itself."""
    if len(word) < _LEAST or word.isascii() or not word.isalpha():
        return False
    if units().find(word) is not None or word in _known("initial"):
        return True
    if word in _known("verb_like"):
        return True
    if word in _not_counted() or word.startswith("ال") or numeral(word) is not None:
        return False
    if is_month(word):
        return False
    if word[0] in _CLITIC_LOOKALIKES and not _initial_allowed(word):
        return False
    if word.endswith("ت") and not word.endswith("ات"):
        return False
    return _VERB.fullmatch(word) is None


# فواعل، فعائل: after 3 to 10 no preposition with another word.
_BROKEN_WITH_WAW = re.compile(r"[فبلكو](?:وا\w\w|وا\wي\w|\wاي\w)")
# فاعلة، فعيلة: لائحة، باخرة، وثيقة.
_WHOLE = re.compile(r"[فبلكو](?:ا\w\wه|\wي\wه)")


def _initial_allowed(word: str) -> bool:
    """For words that begin as a proclitic or a verb's prefix does, and are in no list."""
    first = word[0]
    if _WHOLE.fullmatch(word) is not None:
        return True
    if first in "وي":
        return False
    if first in "فبلك":
        # بسبب، لمدة، كرئيس: but not a word that the tanwin shows to be counted.
        return (word.endswith("ا") and len(word) > 3) or word.endswith(("يا", "يه", "يين"))
    if first == "س":
        return not word.startswith(("سي", "ست", "سن", "سا")) or word.endswith(("ه", "ات", "ا"))
    if first == "ت":
        return re.fullmatch(r"ت\w{2}ي\w|ت\w+(?:ات|ا|ه|يين)", word) is not None
    return not word.endswith("ون")


def noun_end(passage: Passage, index: int, number: Number) -> int:
    """Where what the number counts ends, if it begins at token `index`; `index` where none does."""
    words = passage.words
    word = words[index]
    plural = number.counts_plural and _BROKEN_WITH_WAW.fullmatch(word) is not None
    if number.accusative or not (_is_noun(word) or plural):
        return index
    end = index + 1
    end = _doublet(words, word, end)
    if end == index + 1 and _governs(word, number) and _complement(word, words[end], number):
        end += 1
    return end


def unit_complement(passage: Passage, unit: int, end: int) -> int:
    """Where the complement of a unit ends: أيام عمل، طن قمح، نقاط تفتيش; `end` without one."""
    noun, word = passage.words[unit], passage.words[end]
    if end != unit + 1 or noun.endswith("ا") or noun not in _known("head"):
        return end
    if noun in _POINTS:
        return end + 1 if word in _OF_POINTS else end
    return end + 1 if word in _known("complement") else end


_POINTS = frozenset(("نقطه", "نقاط"))
_OF_POINTS = frozenset(("تفتيش", "مراقبه", "بيع", "عبور", "ارتكاز", "حراسه", "توزيع"))


_COUNTED_TOGETHER = frozenset(
    (fold(a), fold("و" + b))
    for a, b in (("قتيل", "جريح"), ("قتيلا", "جريحا"), ("قتلى", "جرحى"), ("رجلا", "امرأة"))
) | frozenset(((fold("رجل"), fold("وامرأة")), (fold("القتلى"), fold("والجرحى"))))


def together(words: list[str], end: int) -> int:
    """Past القتلى والجرحى, whose first word is the one before `end`."""
    return end + 1 if (words[end - 1], words[end]) in _COUNTED_TOGETHER else end


def _doublet(words: list[str], noun: str, end: int) -> int:
    """طالبا وطالبة، مواطنين ومواطنات: the same word in both genders."""
    other = words[end]
    if not other.startswith("و") or len(other) < 4:
        return end
    if (noun, other) in _COUNTED_TOGETHER:
        return end + 1
    stem = re.sub(r"(?:ين|ون|ات|ا|ه)$", "", noun)
    partner = re.sub(r"(?:ين|ون|ات|ا|ه)$", "", other[1:])
    if len(stem) > _LEAST and stem == partner and other[1:] != noun:
        return end + 1
    return end


def _governs(noun: str, number: Number) -> bool:
    """Whether a noun may have a complement: the ا of tanwin shows that it has none."""
    return not (number.counts_accusative and noun.endswith("ا"))


# Verbal nouns by their shape: تفعيل، افتعال، إفعال، استفعال; no adjective has one of these.
_VERBAL = re.compile(r"ت\w{2}ي\w|ا\w?ت\w{1,2}ا\w|است\w{1,2}ا\w|ان\w{2}ا\w|ا\w{2}ا\w")
# What an adjective of a feminine noun or of a plural may end with, or an adverb: ة، ين، ا، ي …
_AGREEING = ("ه", "ا", "ات", "ين", "ون", "ي", "اء")


def _complement(noun: str, word: str, number: Number) -> bool:
    """رجال أمن، فرصة عمل، طلب ترخيص: whether `word` completes the noun, and is no adjective.

    An adjective agrees with a feminine or a plural noun: what does not is its complement.
    """
    if word in _known("complement"):
        return True
    if not _is_noun(word) or word in words_of_kind("statistic_words", "no_complement"):
        return False
    if units().find(word) is not None:
        return False
    if _VERBAL.fullmatch(word) is not None:
        return True
    feminine = noun.endswith("ه") and (number.scaled or not number.counts_plural)
    plural = number.counts_plural and not number.scaled and not noun.endswith(("ين", "ون"))
    return (feminine or plural) and len(word) > _LEAST and not word.endswith(_AGREEING)


def from_end(passage: Passage, index: int) -> int:
    """Where "من" with a plural noun ends that says what is counted (خمسة من أعضاء الفريق).

    `index` itself where no such phrase begins there.
    """
    words = passage.words
    if words[index] != "من":
        return index
    word = words[index + 1]
    if _counted_of(word):
        return index + 2
    owned = len(word) > 4 and passage.written(index + 1).endswith("ه")  # موظفيه, and no ة
    if not _is_noun(word) or not (owned or _plural(word)):
        return index
    if owned:
        return index + 2
    following = words[index + 2]
    if word.endswith((*_PRONOUNS, *_PLURAL_WITH_PRONOUN)):
        return index + 2
    if following.startswith("ال") and following not in _not_counted():
        return index + 3
    if _is_noun(following) and words[index + 3].startswith("ال"):
        return index + 4
    if _is_noun(following) and not following.endswith(("ه", "يين", "ين")):
        return index + 3
    return index + 2


def _counted_of(word: str) -> bool:
    return word.startswith("ال") and len(word) > 4 and _plural(word.removeprefix("ال"))


def _plural(word: str) -> bool:
    """Whether a folded word looks to be a plural, sound or broken."""
    if word.endswith(_PLURAL_WITH_PRONOUN):
        return True
    stem = word
    for pronoun in _PRONOUNS:
        if stem.endswith(pronoun) and len(stem) > len(pronoun) + 3:
            stem = stem[: -len(pronoun)]
            break
    if stem.endswith(("ات", "ين", "ون")):
        return stem not in words_of_kind("statistic_words", "singular")
    return _BROKEN.fullmatch(stem) is not None or stem in words_of_kind("statistic_words", "plural")


_BROKEN = re.compile(
    r"ا\w\w?ا\w|\w\w?ا\w\w|\w\w?ا\wي\w|\w\w?ا\w\wه|\w\wو\w|\w{3}اء|ا\w{2,3}اء|\w\w?ا\w|ا\w{2}\w?ه"
)
_PLURAL_WITH_PRONOUN = ("ايه", "ايها", "ايهم", "اته", "اتها", "اتهم", "اوه", "اوها", "اوهم")


def post_noun(passage: Passage, index: int) -> tuple[int, int] | None:
    """The noun before a cardinal with ال at `index` (الأشهر الستة): first token, cut; or None."""
    words = passage.words
    before = words[index - 1]
    noun, cut = _definite(before)
    if noun is None:
        return None
    earlier, earlier_cut = _definite(words[index - 2])
    if earlier is not None and _adjective(noun):
        return index - 2, earlier_cut
    return index - 1, cut


def _definite(word: str) -> tuple[str | None, int]:
    """A word without its article or pronoun, and the letters of proclitics to leave outside."""
    for proclitic in ("", "و", "ف", "ب", "ك", "وب", "فب", "وك"):
        if word.startswith(proclitic + "ال") and len(word) > len(proclitic) + 4:
            return word[len(proclitic) + 2 :], len(proclitic)
    for proclitic in ("لل", "ولل", "فلل"):
        if word.startswith(proclitic) and len(word) > len(proclitic) + 2:
            return word[len(proclitic) :], len(proclitic) - 2
    if word.endswith(("ها", "هم", "هن", "نا", "يه", "اته", "اءه", "اوه")) and len(word) > 4:
        return (None, 0) if word.endswith("يه") and not word.endswith("اييه") else (word, 0)
    return None, 0


def _adjective(noun: str) -> bool:
    return noun.endswith(("يه", "يين", "يون", "يات")) or noun in words_of_kind(
        "statistic_words", "of_plural"
    )


def is_plural_noun(word: str) -> bool:
    """Whether a definite word, article and all, looks to be a plural (for الدول الـ28)."""
    noun, _ = _definite(word)
    return noun is not None and (_plural(noun) or _adjective(noun))


def is_noun(word: str) -> bool:
    """Whether a folded word may be what a number counts."""
    return _is_noun(word)
