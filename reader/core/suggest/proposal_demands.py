"""Proposals that a list of demands names, and cues that need a sign: wished of, called upon."""

from reader.core.suggest import proposal_directives as directives
from reader.core.suggest.lexicon import Found
from reader.core.suggest.masdars import Masdar, masdar
from reader.core.suggest.proposal_contents import COMMAS, ENDS, Content, Reading
from reader.core.suggest.proposal_end_words import begins_report, says
from reader.core.suggest.proposal_lists import Cue
from reader.core.suggest.proposal_lists import words as listed

_FAR, _BACK = 16, 5
_COPULAS = frozenset(("هو", "هي", "ان", ":", "،"))
_MAY_LEAD = frozenset(("ال", "في", "به", "بها", "اليها", "عنها", "منها", "عليها"))


def demand_list(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """What demands or recommendations are said to be.

    مطالب العمال تتمثل في [رفع الأجور]; خرج بتوصيات أبرزها [إنشاء صندوق]; ومن أهم المقترحات
    [توسيع الطريق]; تضمنت التوصيات [تدريب المعلمين]; else as after a noun: المطالب بـ[…].
    """
    words = reading.words
    low = max(0, index - _BACK)
    before = words[low:index]
    before += [w[1:] for w in before if w[0] == "و"]
    summed = bool(listed("sum-up").intersection(before))
    contained = bool(listed("contains").intersection(before))
    for place in range(index + 1, reading.limit(index, _FAR)):
        word = words[place]
        if word in ENDS and word != ":":
            return None
        if says(word) or (begins_report(word) and word not in listed("foremost")):
            return None
        if word in listed("sum-up"):
            summed = True
        elif summed and word == "في":
            return reading.bare(place + 1)
        elif word in listed("foremost") or (word in _COPULAS and contained):
            content = _after_copula(reading, place + 1)
            if content:
                return content
        elif contained and _is_named(words, index, place):
            return Content(place)
        elif word in COMMAS and not contained:
            contained = False
        if place == index + 1:
            content = directives.noun(reading, index, found)
            if content and content.first <= index + 3:
                return content
    return None


def wished_of(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """تمنى على الوزير [الإسراع في الصيانة]; not تمنى الشفاء, not تمنى على الله."""
    words = reading.words
    if found.proclitics not in ("", "و", "ف"):
        return None
    for place in range(index + 1, reading.limit(index, 6)):
        if words[place] in ("علي", "عليه", "عليها", "عليهم"):
            god = words[place + 1] in listed("god")
            return None if god else directives.verb(reading, index, found)
        if words[place] in COMMAS or words[place] == "ان":
            return None
    return None


def called_upon(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """الحكومة مدعوة إلى [حماية المستهلك]; not مدعوة إلى الحفل."""
    if found.cut and found.proclitics not in ("و", "ف"):
        return None
    for place in range(index + 1, reading.limit(index, 7)):
        word = reading.words[place]
        if word in COMMAS:
            return None
        if word == "الي":
            return reading.bare(place + 1)
        if word[0] == "ل" and masdar(word) is None:
            return reading.with_ba(place, "ل")
    return None


def _after_copula(reading: Reading, place: int) -> Content | None:
    """Past هو, هي, a colon or a comma, to a verbal noun or أن with a verb."""
    while reading.words[place] in _COPULAS and reading.clause(place) is None:
        place += 1
    return reading.bare(place)


def _is_named(words: list[str], index: int, place: int) -> bool:
    """تضمنت التوصيات [تدريب …], أهم المقترحات التي قدمت [توسيع …]: the first verbal noun."""
    if masdar(words[place]) is not Masdar.BARE:
        return False
    before = words[place - 1]
    owned = before.endswith(("هم", "ها", "ه", "نا")) or before.startswith("ال")
    return owned or before in _MAY_LEAD
