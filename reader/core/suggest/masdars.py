"""Verbal nouns (مصادر), by list and by pattern: what a proposal proposes begins with one.

The derived forms have patterns that hardly anything else has (تفعيل، افتعال، استفعال، مفاعلة);
form I has none, so its verbal nouns are a list, as are the words that only look like one
(resources/lexicon/masdars.tsv). Words are folded ones.
"""

import re
from enum import Enum
from functools import cache, lru_cache

from reader.core.suggest.lexicon import forms, rows

# On folded words: ة is ه, all hamzas on alif are alif. Anchored, without repetition.
_PATTERN = re.compile(
    "ت..ي."  # تفعيل
    "|ا..ا."  # إفعال
    "|ا.ا.ه"  # إفالة: إقامة
    "|ا.ت.ا."  # افتعال
    "|ان..ا."  # انفعال
    "|است..ا."  # استفعال
    "|است.ا.ه"  # استفالة: استفادة
    "|م.ا..ه"  # مفاعلة
    "|ت.ا.[^اه]"  # تفاعل
)
_PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "كم", "ه")
_SHORTEST = 2


class Masdar(Enum):
    """How a verbal noun stands in the sentence."""

    BARE = "تخفيض"
    DEFINITE = "التخفيض"
    OWNED = "تخفيضها"


@cache
def _listed() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The known ones, the words that are none, and those that with the article are a thing."""
    by_kind = {row["kind"]: frozenset(forms(row["forms"])) for row in rows("masdars")}
    others = by_kind.pop("not")
    things = by_kind.pop("not-definite")
    known = frozenset(form for some in by_kind.values() for form in some)
    return known, others, things


@lru_cache(maxsize=50_000)
def masdar(word: str) -> Masdar | None:
    """What a folded word is that has no proclitic but perhaps the article; None for no masdar.

    >>> masdar("تطوير"), masdar("التطوير"), masdar("تطويرها"), masdar("تاريخ")
    (<Masdar.BARE: 'تخفيض'>, <Masdar.DEFINITE: 'التخفيض'>, <Masdar.OWNED: 'تخفيضها'>, None)
    """
    if _is_stem(word):
        return Masdar.BARE
    if word.startswith("ال"):
        return Masdar.DEFINITE if _is_stem(word[2:]) else None
    for pronoun in _PRONOUNS:
        if word.endswith(pronoun) and _is_owned(word[: -len(pronoun)]):
            return Masdar.OWNED
    return None


def names_a_thing(word: str) -> bool:
    """Whether a definite masdar is rather a thing than an action, unless its complement follows.

    المعارضة is the opposition, العمل a job: but العمل على خفض الأسعار an action.
    """
    return word in _listed()[2]


@lru_cache(maxsize=50_000)
def masdar_after(proclitic: str, word: str) -> Masdar | None:
    """What is left of a word without its proclitic (ب، ل), None where that is no masdar.

    A word that is one whole (بحث، بناء) has no proclitic; of للحد the article is read.
    """
    if not word.startswith(proclitic) or _is_stem(word):
        return None
    rest = word[len(proclitic) :]
    if proclitic == "ل" and rest.startswith("ل") and _is_stem(rest[1:]):
        return Masdar.DEFINITE
    return masdar(rest)


def _is_stem(word: str) -> bool:
    known, others, _ = _listed()
    if word in known:
        return True
    # التراث and العام look like افتعال and إفعال: with ال at the start only the list decides.
    if len(word) <= _SHORTEST or word in others or word.startswith("ال"):
        return False
    return _PATTERN.fullmatch(word) is not None


def _is_owned(stem: str) -> bool:
    """Whether a word before its pronoun is one: ة is written ت there, and ء on a letter."""
    if len(stem) <= _SHORTEST:
        return False
    if _is_stem(stem):
        return True
    if stem.endswith("ت"):
        return _is_stem(stem[:-1] + "ه")
    return stem.endswith(("او", "اي")) and _is_stem(stem[:-1] + "ء")
