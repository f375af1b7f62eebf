"""Proposals whose cue is a need or a readiness: needs to, ready to; the cue is inside."""

from reader.core.suggest.lexicon import Found
from reader.core.suggest.masdars import Masdar, masdar, masdar_after
from reader.core.suggest.proposal_contents import COMMAS, Content, Reading
from reader.core.suggest.proposal_lists import Cue
from reader.core.suggest.proposal_lists import words as listed

_NEAR, _WIDE = 8, 12


def need_noun(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """في [حاجة إلى إصلاح التعليم]; [الحاجة ملحة لتحديث الشبكة]; not دون الحاجة إلى."""
    words = reading.words
    if words[index - 1] in listed("unneeded") or found.proclitics.endswith(("ل", "ك")):
        return None
    return _needed(reading, index, found, 5)


def need_verb(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """[يحتاج القطاع إلى تحديث قوانينه]; not يحتاج إلى مال, not لا يحتاج إلى …"""
    if found.proclitics not in ("", "و", "ف") or reading.words[index - 1] in listed("unneeded"):
        return None
    return _needed(reading, index, found, 7)


def _needed(reading: Reading, index: int, found: Found[Cue], most: int) -> Content | None:
    words = reading.words
    for place in range(index + 1, reading.limit(index, most)):
        word = words[place]
        if word in COMMAS:
            return None
        if word == "الي":
            content = reading.bare(place + 1)
            return Content(index, found.cut, content.clause) if content else None
        if word == "لان" or masdar_after("ل", word):
            return Content(index, found.cut, word == "لان")
    return None


def demands(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """الأمر [يتطلب تضافر الجهود]; not a thing's requirement: الجهاز يتطلب تحديثا."""
    words = reading.words
    if found.proclitics not in ("", "و", "ف"):
        return None
    before = words[max(0, index - 6) : index]
    if not (listed("situation").intersection(before) or words[index + 1] in listed("situation")):
        return None
    for place in range(index + 1, min(index + 4, reading.limit(index, _NEAR))):
        kind = masdar(words[place])
        definite = (
            kind is Masdar.DEFINITE and words[index - 1] in ("ما", "مما") and place == index + 1
        )
        if definite or kind in (Masdar.BARE, Masdar.OWNED) or reading.clause(place):
            return Content(index, found.cut, words[place] == "ان")
    return None


def readiness_noun(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """أبدت [استعدادها لتقديم العون]; not فترة استعداد لخوض البطولة, not على أهبة الاستعداد."""
    words = reading.words
    before = words[index - 1]
    if before in ("اهبه", "اتم", "حاله") and found.form != "استعداد":
        return None
    if found.form == "الاستعداد" and before not in listed("wish-verb"):
        return None
    direct = words[index + 1][0] == "ل" and found.form == "استعداد"
    if direct and before not in ("علي", "عن"):
        return None
    return _ready_for(reading, index, found, _WIDE)


def ready(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """نحن [مستعدون للحوار]; not غير مستعد."""
    words = reading.words
    if any(
        w in ("غير", "ليس", "ليست", "لسنا", "لست", "ليسوا", "هل")
        for w in words[max(0, index - 3) : index]
    ):
        return None
    return _ready_for(reading, index, found, 5)


def _ready_for(reading: Reading, index: int, found: Found[Cue], most: int) -> Content | None:
    words = reading.words
    for place in range(index + 1, reading.limit(index, most)):
        word = words[place]
        if word in COMMAS:
            return None
        if word == "لان" or masdar_after("ل", word) or (word == "الي" and reading.bare(place + 1)):
            return Content(index, found.cut, word == "لان")
        if word == "ان" and reading.clause(place):
            return Content(index, found.cut, True)
    return None


def wish(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """أبدى [رغبته في توسيع التعاون]: a wish that is declared."""
    words = reading.words
    if not any(w in listed("wish-verb") for w in words[max(0, index - 6) : index]):
        return None
    for place in range(index + 1, reading.limit(index, 6)):
        if words[place] == "في":
            return Content(index, found.cut) if masdar(words[place + 1]) else None
    return None
