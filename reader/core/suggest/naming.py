"""Numbers that are no quantity: dates, years, clock times, ordinals, names, lists, telephones."""

from functools import cache

from reader.core.suggest.lexicon import CONJUNCTIONS, PREPOSITIONS, Lexicon, forms, rows
from reader.core.suggest.passage import LINE, Passage

_PROCLITICS = (*CONJUNCTIONS, *PREPOSITIONS)
_HIJRI, _AD = "ه", "م"
_LONG = 7


@cache
def _list(kind: str) -> Lexicon[str]:
    entries = {
        f: kind for r in rows("statistic_negatives") if r["kind"] == kind for f in forms(r["form"])
    }
    return Lexicon(entries, _PROCLITICS)


def _is(kind: str, word: str) -> bool:
    return _list(kind).find(word) is not None


def is_month(word: str) -> bool:
    """Whether a folded word is the name of a month, or begins one."""
    return word in _list("month").entries


def year_like(word: str) -> bool:
    """Whether figures may be a year: 1300 to 1500 (Hijri) or 1700 to 2100."""
    return (
        len(word) == 4
        and word.isdigit()
        and (1300 <= int(word) <= 1500 or 1700 <= int(word) <= 2100)
    )


def joined_to_other_signs(passage: Passage, index: int) -> int | None:
    """Past figures that are part of a date, a time, a name (1/5، 10:30، 5+1، F-16); else None."""
    words = passage.words
    before, after = words[index - 1], words[index + 1]
    touching = index > 0 and passage.adjacent(index - 1)
    touched = passage.adjacent(index)
    if touching and before[0].isalpha() and before.isascii():
        return index + 1
    if touching and before in "-_+.#@:&=*" and index > 1 and passage.adjacent(index - 2):
        name = words[index - 2]
        if name[-1].isascii() and name[0].isalpha():
            return index + 1
    if touched and after == "_":
        return index + 1
    if touched and after[0].isalpha() and after.isascii() and len(after) > 2:
        return index + 1
    end = _chain(passage, index, "/")
    if end > index + 1:
        return end
    for sign in (":", "+", "*", "×"):
        end = _chain(passage, index, sign, close=True)
        if end > index + 1:
            return end
    if touching and before in ("+", ":", "/", "#") and words[index - 2][0].isdigit():
        return index + 1
    return None


def _chain(passage: Passage, index: int, sign: str, *, close: bool = False) -> int:
    """Past figures with the same sign between them; `close` asks that no space stands there."""
    words, end = passage.words, index + 1
    while words[end] == sign and words[end + 1][0].isdigit():
        if close and not (passage.adjacent(end - 1) and passage.adjacent(end)):
            break
        end += 2
    return end


def hyphenated(passage: Passage, index: int) -> int | None:
    """Past years, dates, formations and telephone numbers written with hyphens; else None."""
    words = passage.words
    parts, end = [words[index]], index + 1
    while words[end] in ("-", "–", "—", "ـ") and words[end + 1][0].isdigit() and len(parts) < 40:
        parts.append(words[end + 1])
        end += 2
    if len(parts) == 1:
        return None
    if len(parts) > 2 or any(len(p) > 5 and p.isdigit() for p in parts):
        return end
    years = year_like(parts[0]) and len(parts[1]) in (2, 4) and parts[1].isdigit()
    return end if years or is_month(words[end]) else None


def number_list(passage: Passage, index: int) -> int | None:
    """Past three and more groups of figures with spaces between (a telephone number); else None."""
    words, end = passage.words, index
    while words[end].isdigit() and words[end][0] in "0123456789" and end < index + 40:
        end += 1
    count = end - index
    if count < 3 or (count <= 5 and all(len(w) == 3 for w in words[index + 1 : end])):
        return None
    return end


def begins_line(passage: Passage, index: int) -> bool:
    """Whether figures number a line: `1.`, `1-`, `(1)` at its beginning."""
    words = passage.words
    if words[index - 1] not in (LINE, "(") or not words[index].isdigit() or len(words[index]) > 2:
        return False
    if words[index - 1] == "(":
        return words[index - 2] == LINE and words[index + 1] == ")" and len(words[index]) == 1
    after = words[index + 1]
    if after == ".":
        return not words[index + 2][0].isdigit()
    return after in (")", "-", "–", ":", "/", "ـ") and not words[index + 2][0].isdigit()


def names(passage: Passage, before: int, end: int, *, bare: bool, measured: bool) -> bool:
    """Whether the word before a number, at `before`, says that the number names or dates.

    `end` is the token after the number; `bare` where neither a unit nor a noun follows,
    `measured` where a known unit or a scale word does.
    """
    words = passage.words
    word = words[before]
    if word.startswith(("رقم", "برقم")) or word in ("الرقم", "والرقم", "بالرقم", "للرقم"):
        return not words[before + 1].startswith("قياس")
    if _is("clock", word) or (_is("minute", word) and bare):
        return True
    if word in ("ال", "الـ") and _is("clock", words[before - 1]):
        return True
    if _is("clock_after", words[end]) and bare:
        return True
    if _is("product", word) and not measured:
        return True
    if not bare:
        return False
    if _is("weekday", word) or _is("naming", word):
        return True
    if word.isascii() and word[0].isalpha():
        return True
    return is_month(word)


def dated(passage: Passage, index: int, end: int) -> bool:
    """Whether what follows a number up to `end` makes a date of it: a month, هـ, a year's م."""
    words = passage.words
    after = words[end]
    if is_month(after) or (after == "من" and is_month(words[end + 1])):
        return True
    if after == "/" and is_month(words[end + 1]):
        return True
    if after in ("شهر", "من") and is_month(words[end + 1]):
        return True
    figures = words[index]
    return after == _HIJRI or (after == _AD and year_like(figures))


def after_year_word(passage: Passage, before: int) -> bool:
    """Whether the word at `before` makes a year of the figures after it."""
    word = passage.words[before]
    if year_like(word):  # بين 2010 و2011
        return True
    return _is("year", word) or is_month(word) or word in ("في", "وفي", "/")


def ordinal_before(passage: Passage, before: int) -> bool:
    """Whether the word at `before` is an ordinal: the ten of الثامن عشر is none then."""
    return _is("ordinal", passage.words[before])


def too_long(word: str) -> bool:
    """Whether figures are a number of something and no number: 07700900123."""
    return word.isdigit() and (len(word) >= _LONG or (len(word) > 1 and word[0] == "0"))


def period(word: str) -> bool:
    """Whether a word after نصف or ربع makes a name of it: الأول، النهائي، سنوي."""
    return word in _list("period").entries


def under_age(passage: Passage, before: int) -> bool:
    """Whether a team's age group is meant: تحت 20 سنة."""
    return _is("age_group", passage.words[before])
