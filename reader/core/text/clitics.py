"""A word with its clitics, by rule: of which words what is written may be a form.

Arabic writes conjunctions, one-letter prepositions, the article and pronouns together with
their word (وبالكتاب, كتابهم). `keys` gives, for a word as it is written, every word that it may
be once they are taken off: the question "is كتاب in this word" is then a look into a set, in a
text and in an index alike, and both answer the same.

The rules, with the changes that writing together brings:

- before: و or ف; then ب, ك, ل or س; then the article. ل and the article give لل, and before a
  word that begins with ل two lams stay of three (لله). س stands before the verb's أ ن ي ت alone.
- after: one of ه ها هم هن هما ك كم كن كما ي نا ني, never together with the article (الصيني is
  no form of الصين). They are read from the letters as written: ه is no ة, and ي no ى.
- ة becomes ت before a suffix (مدرستهم), ى becomes ا or ي (مستشفاهم, عليه), a hamza takes a seat
  (بناؤه, بنائه), and the ا of the plural's وا goes (كتبوه).
- ا that carries a written tanwin (كتابًا) belongs to the vowel mark and goes with it.

What is left has two letters at least. The rules know no dictionary: where writing allows two
readings, both count (وجد is also و and جد). What they exclude: كان is never ك and ان.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reader.core.text.folding import fold
from reader.core.text.words import written_letters

# With the version of Unicode part of what an index was made with: change it with the rules.
RULES = "1"

_ENCLITICS = ("ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "ي", "نا", "ني")
_ENCLITIC_ENDS = frozenset("هامنكي")
_PROCLITIC_STARTS = frozenset("وفبكلسا")
_PREPOSITIONS = ("", "ب", "ك", "ل", "س", "ال", "بال", "كال", "لل")
_VERB = frozenset("اأنيت")
_HAMZA_SEATS = frozenset("أؤئ")
_TANWIN = "(?:\u064bا|ا\u064b)[\u0640\u200c-\u200f]*$"
_LEAST = 2


def query_keys(word: str) -> tuple[str, ...]:
    """The keys by which a word that was typed is looked for.

    A typed ى is more than ي: it alone becomes ا before a suffix. A word without letters that
    fold to anything has none.
    """
    letters = written_letters(word)
    folded = fold(letters)
    if not folded.strip():
        return ()
    if letters.endswith("ى") and len(letters) > _LEAST:
        return folded, folded[:-1] + "ى"
    return (folded,)


def core(key: str) -> str:
    """Letters that the folding of every word with this key has, one after another; maybe none."""
    return key.removeprefix("ال").rstrip("هيىءا")


def keys(word: str) -> frozenset[str]:
    """The keys of all words that a written word may be a form of, its own among them.

    A key is a folded word; one that ends with ى stands for a word that was typed with ى.
    """
    return keys_of_all((word,))[0]


def keys_of_all(words: Sequence[str]) -> list[frozenset[str]]:
    """The `keys` of each word; no word holds a line feed. Folds all of them at once."""
    if not words:
        return []
    letters = written_letters("\n".join(words))
    folded = fold(letters)
    return [
        _keys(*each) for each in zip(words, letters.split("\n"), folded.split("\n"), strict=True)
    ]


def _keys(word: str, letters: str, folded: str) -> frozenset[str]:
    if " " in folded:  # a ligature of several words, ﷺ
        return frozenset[str]().union(*map(keys, folded.split()))
    if not folded:
        return frozenset()
    found = {folded}
    starts = [0]
    if letters[0] in _PROCLITIC_STARTS and len(letters) > _LEAST - 1:
        found.update(_after_lams(letters, folded))
        starts += _proclitics(letters)
        found.update(folded[start:] for start in starts)
    tanwin = "\u064b" in word and re.search(_TANWIN, word) is not None
    if letters[-1] in _ENCLITIC_ENDS or tanwin:
        for start in starts:
            found.update(_stems(letters, folded, start, tanwin))
    return frozenset(found)


def clitics_around(before: str, after: str, stem: str) -> bool:
    """Whether what stands around `stem` in a word is nothing but clitics; for exact letters."""
    before, after = written_letters(before), written_letters(after)
    letters = before + written_letters(stem)
    if before and len(before) not in _proclitics(letters):
        return False
    if not after:
        return True
    long_enough = len(letters) - len(before) >= _LEAST
    return long_enough and after in _enclitics(letters, len(before))


@cache
def _proclitic_strings() -> dict[str, tuple[str, ...]]:
    """What may stand before a word, by its first letter."""
    found = sorted(
        {c + p for c in ("", "و", "ف") for p in _PREPOSITIONS} - {""},
        key=lambda s: (len(s), s),
    )
    return {c: tuple(s for s in found if s[0] == c) for c in _PROCLITIC_STARTS}


def _proclitics(letters: str) -> list[int]:
    """The lengths of what may be taken off before a word."""
    return [
        len(p)
        for p in _proclitic_strings().get(letters[:1], ())
        if letters.startswith(p) and _may_follow(p, letters, len(p))
    ]


def _may_follow(proclitic: str, letters: str, start: int) -> bool:
    left = len(letters) - start
    if left < _LEAST:
        return left == 1 and letters[start].isdigit()
    last, following = proclitic[-1], letters[start]
    if last == "س":
        return following in _VERB and left > _LEAST
    # كان and كانت: a hamza would be written in كأن and كأنت.
    return not (last == "ك" and following == "ا" and left <= 3)


def _enclitics(letters: str, start: int) -> tuple[str, ...]:
    """What may be taken off after the word that begins at `start`: nothing after an article.

    ال may also be a word's own, and is so most often in التزام and its like.
    """
    if letters[max(0, start - 2) : start] in ("ال", "لل"):
        return ()
    if not letters.startswith("ال", start):
        return _ENCLITICS
    # التجاري is no pronoun's: among these ي makes adjectives.
    return tuple(e for e in _ENCLITICS if e != "ي") if letters.startswith("الت", start) else ()


def _after_lams(letters: str, folded: str) -> Iterator[str]:
    """The words that لل before the rest may stand for, the article included."""
    start = 1 if letters[0] in "وف" else 0
    if letters.startswith("لل", start):
        rest = folded[start + 2 :]
        if len(rest) >= _LEAST:
            yield "ال" + rest
        if rest:
            yield "الل" + rest
            if len(rest) >= _LEAST:
                yield "ل" + rest


def _stems(letters: str, folded: str, start: int, tanwin: bool) -> Iterator[str]:
    for enclitic in _enclitics(letters, start):
        if letters.endswith(enclitic):
            yield from _without(letters, folded, start, len(letters) - len(enclitic))
    end = len(letters) - 1
    if tanwin and end - start >= _LEAST:
        yield folded[start:end]
        if letters[end - 1] in _HAMZA_SEATS:
            yield folded[start : end - 1] + "ء"


def _without(letters: str, folded: str, start: int, end: int) -> Iterator[str]:
    """The words that the letters from `start` to `end` are before a suffix."""
    if end - start < _LEAST:
        return
    yield folded[start:end]
    last, head = letters[end - 1], folded[start : end - 1]
    if last == "ت":
        yield head + "ه"
    elif last == "ا":
        yield head + "ى"
    elif last in _HAMZA_SEATS:
        yield head + "ء"
    elif last == "و":
        yield folded[start:end] + "ا"
