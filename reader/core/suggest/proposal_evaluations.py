"""Proposals by praise: it is better to, it would be best to, X is the right way."""

from reader.core.suggest.lexicon import Found
from reader.core.suggest.masdars import Masdar, masdar
from reader.core.suggest.proposal_contents import COMMAS, ENDS, OPENING, Content, Reading
from reader.core.suggest.proposal_lists import Cue
from reader.core.suggest.proposal_lists import words as listed

_BACK = 25
_OWN = frozenset(("الافضل", "الاجدي", "الاولي", "الاجدر", "الاحري", "الانسب", "الاصلح"))
_FROM = ("من", "ومن", "فمن")


def better(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """[من الأفضل تأجيل السفر]; [الأجدر بالإدارة أن تعتذر]."""
    words = reading.words
    before, after = words[index - 1], words[index + 1]
    if before in _FROM:
        for place in range(index + 1, min(index + 6, reading.limit(index, 8))):
            if words[place] in COMMAS:
                break
            content = reading.bare(place)
            if content and (
                content.clause or place == index + 1 or words[place - 1] not in ("في", "من")
            ):
                return Content(index - 1, len(before) - 2, content.clause)
        return None
    if found.form not in _OWN or (found.cut and found.proclitics not in ("و", "ف")):
        return None
    if not (found.cut or reading.begins_clause(index)):
        return None
    if reading.clause(index + 1) or (after == "هو" and reading.bare(index + 2)):
        return Content(index, found.cut, True)
    if after[0] == "ب" and "ان" in words[index + 2 : min(index + 6, reading.limit(index, 8))]:
        return Content(index, found.cut, True)
    return None


def better_verb(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """[يستحسن غسل اليدين]; [يفضل أن تكون الوجبة خفيفة]; not يفضل اللاعب البقاء."""
    content = reading.bare(index + 1)
    if content is None or found.proclitics not in ("", "و", "ف"):
        return None
    if found.form == "يفضل" and not (found.cut or reading.begins_clause(index)):
        return None
    if found.form == "يفضل" and masdar(reading.words[index + 1]) is Masdar.DEFINITE:
        return None
    return Content(index, found.cut, content.clause)


def good_way(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """قال إن [بناء السدود يعد حلا مناسبا]; [الحل الوحيد هو وقف الحرب]; [الحوار هو الحل الوحيد]."""
    words = reading.words
    copula = next((i for i in (index - 1, index - 2) if words[i] in listed("copula")), None)
    if words[index + 1] not in listed("quality") or copula is None:
        return _the_way_is(reading, index, found) if found.form.startswith("ال") else None
    start = copula - 1
    while start > copula - _BACK and not _begins(reading, start):
        start -= 1
    first = start + 1
    if first >= copula or masdar(words[first]) not in (Masdar.BARE, Masdar.DEFINITE):
        return None
    return Content(first)


def _begins(reading: Reading, index: int) -> bool:
    if index < 0:
        return True
    word = reading.words[index]
    return word in ENDS or word in COMMAS or word in OPENING or word in ("ان", "بان", "وان", "فان")


def _the_way_is(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """الحل الوحيد هو …, السبيل إلى ذلك يكمن في …"""
    words = reading.words
    if found.proclitics not in ("", "و", "ف"):
        return None
    place = index + 1
    if words[place] in listed("quality"):
        place += 1
    if words[place] in ("يكمن", "تكمن", "يتمثل", "تتمثل", "يكون") and words[place + 1] in (
        "في",
        "ب",
    ):
        place += 2
    elif words[place] in ("هو", "هي"):
        place += 1
    else:
        return None
    content = reading.bare(place)
    return Content(index, found.cut, content.clause) if content else None
