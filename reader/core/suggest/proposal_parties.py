"""Who proposes, and to whom: noun phrases around the cue."""

from typing import NamedTuple

from reader.core.suggest.lexicon import Found
from reader.core.suggest.masdars import masdar, masdar_after
from reader.core.suggest.proposal_contents import COMMAS, ENDS, OPENING, Content, Reading
from reader.core.suggest.proposal_end_words import says
from reader.core.suggest.proposal_lists import Cue
from reader.core.suggest.proposal_lists import words as listed

_LONGEST = 12
_FAR_BACK = 60
_OF_A_PLURAL, _OF_AN_OWNED = 6, 4
_NO_NAMES = frozenset(
    (
        "ضروره",
        "اهميه",
        "وجوب",
        "استعداد",
        "استعداده",
        "استعدادها",
        "قايلا",
        "قايله",
        "قد",
        "امس",
        "اليوم",
        "ايضا",
        "كذلك",
        "منه",
        "منها",
        "منهم",
        "فيه",
        "فيها",
        "عنه",
        "له",
        "لها",
        "بدوره",
        "بدورها",
        "هو",
        "هي",
        "ما",
        "لم",
        "لا",
        "عدم",
    )
)
_MASCULINE = frozenset(
    ("دعا", "يدعو", "طالب", "يطالب", "حث", "يحث", "ناشد", "يناشد", "اوصي", "وعد", "نصح")
)
_NEVER_ASKING = frozenset(("المجتمع", "جميع", "كل", "كافه", "الجميع", "العالم"))
_FINITE = ("directive-verb", "request-verb", "pledge-verb", "offer-verb")
# لا is a part of these, and denies nothing.
_NO_NEGATION = frozenset(("بد", "لابد", "مناص", "مفر", "محيص", "مندوحه"))


class Parties(NamedTuple):
    """As the text writes them; "" where it does not say."""

    proposer: str = ""
    addressee: str = ""


def parties(reading: Reading, index: int, found: Found[Cue], content: Content) -> Parties:
    """Who proposes and to whom, as far as the words around the cue at `index` show."""
    if found.entry.kind == "directive" or found.entry.rule.startswith(("pledge", "offer")):
        return _of_verb(reading, index, found, content)
    told = _phrase(reading, *_told(reading, index, content))
    if found.entry.kind == "readiness":
        return Parties(_phrase(reading, *_ready(reading, index, found)) or _speaker(reading, index))
    return Parties(_speaker(reading, content.first), told)


def _of_verb(reading: Reading, index: int, found: Found[Cue], content: Content) -> Parties:
    """طالب [رئيس البلدية] [السكان] بـ…: subject and addressee between verb and content."""
    words = reading.words
    stop = content.first - (words[content.first - 1] in ("الي", "علي") and not content.cut)
    parts = _noun_phrases(reading, index + 1, stop)
    told = _told_by_preposition(reading, index, stop)
    named = [_phrase(reading, *part) for part in parts[:2]]
    if found.entry.rule not in _FINITE or (words[index][-1] == "ا" and found.form != "دعا"):
        return Parties(_speaker(reading, index), told or (named[0] if named else ""))
    before = _subject_before(reading, index)
    if before:
        return Parties(_phrase(reading, *before), told or (named[0] if named else ""))
    if len(named) == 1 and _is_object(words, index, *parts[0]):
        return Parties(_speaker(reading, index), named[0])
    named += ["", ""]
    return Parties(named[0] or _speaker(reading, index), told or named[1])


def _told_by_preposition(reading: Reading, index: int, stop: int) -> str:
    """طلب من [الهيئة], اقترح على [الوزارة], أهاب بـ[المواطنين]; منهم is nobody by name."""
    words = reading.words
    for place in range(index + 1, stop):
        if words[place] in ("من", "علي") and words[place - 1] not in listed("head"):
            end = place + 1
            while end < stop and not _ends_phrase(words, end):
                end += 1
            return _phrase(reading, place + 1, end)
        if words[place].startswith("بال") and _brings_with_ba(words[index]):
            span = reading.passage.span(place, place + 1, 1)
            return reading.passage.text[span.start : span.end]
    return ""


def _brings_with_ba(verb: str) -> bool:
    """Whether a verb has its addressee after ب: أهاب."""
    return verb.lstrip("وف") in (
        "اهاب",
        "اهابت",
        "اهابوا",
        "يهيب",
        "تهيب",
        "نهيب",
        "مهيبا",
        "مهيبه",
    )


def _is_object(words: list[str], index: int, first: int, end: int) -> bool:
    """دعا السائقين, طالب زميله, دعا الحكومة: by its ending the only phrase is no subject."""
    word = words[first]
    if word in _NEVER_ASKING or (
        words[index].lstrip("وف") in _MASCULINE and word in listed("agent") and word.endswith("ه")
    ):
        return True
    plural = word.startswith("ال") and word.endswith("ين") and len(word) > _OF_A_PLURAL
    return plural or (
        end == first + 1
        and not word.startswith("ال")
        and word.endswith(("ها", "هم", "ه"))
        and len(word) > _OF_AN_OWNED
    )


def _subject_before(reading: Reading, index: int) -> tuple[int, int] | None:
    """[وزير الصحة] يطالب بـ…: a subject before its verb, as in headlines."""
    words = reading.words
    if words[index][0] not in "يتن":
        return None
    start = index
    while start and index - start < _LONGEST and not _is_border(words[start - 1]):
        start -= 1
    return (start, index) if start < index else None


def _told(reading: Reading, index: int, content: Content) -> tuple[int, int]:
    """يجب على [الحكومة] أن …, على [الدولة] توفير …: the addressee of a duty."""
    words = reading.words
    for place in range(content.first, min(index + 3, content.first + 4)):
        if words[place] in ("علي", "وعلي", "فعلي"):
            end = place + 1
            while end - place < _LONGEST and not _ends_phrase(words, end):
                end += 1
            return place + 1, end
    return 0, 0


def _ready(reading: Reading, index: int, found: Found[Cue]) -> tuple[int, int]:
    """استعداد [المنظمة] لـ…; إن [البلدية] مستعدة لـ…"""
    words = reading.words
    if found.entry.rule == "readiness-noun":
        end = index + 1
        while end - index < _LONGEST and words[end][0] != "ل" and not _is_border(words[end]):
            end += 1
        return index + 1, end
    start = index
    while start and index - start < _LONGEST and not _is_border(words[start - 1]):
        start -= 1
    return start, index


def _speaker(reading: Reading, index: int) -> str:
    """The subject of the last verb of saying before a token, in its sentence.

    أكد [مدير المدرسة] ضرورة …; of a participle (مؤكدا) the subject of the verb before it.
    """
    words = reading.words
    low = max(reading.passage.line(index)[0], index - _FAR_BACK)
    for place in range(index - 1, low - 1, -1):
        if says(words[place]):
            parts = _noun_phrases(reading, place + 1, min(index, place + _LONGEST))
            if parts:
                return _phrase(reading, *parts[0])
    return ""


def _noun_phrases(reading: Reading, first: int, stop: int) -> list[tuple[int, int]]:
    """The noun phrases from a token on, up to a preposition or comma: mostly one or two.

    A new one begins with someone named (الحكومة, رئيس …) after a phrase that is definite.
    """
    words = reading.words
    end = first
    while end < stop and not _ends_phrase(words, end):
        end += 1
    if end == first:
        # طالب بدوره, دعت في بيان: nothing, or an addressee with ب.
        if first < stop and words[first].startswith("بال"):
            return [(first, first + 1)]
        return []
    starts = [first] + [i for i in range(first + 1, end) if _begins_phrase(words, i)]
    return list(zip(starts, [*starts[1:], end], strict=True))[:2]


def _begins_phrase(words: list[str], index: int) -> bool:
    word, before = words[index], words[index - 1]
    someone = word in listed("agent") or (word in listed("head") and not before.startswith("ال"))
    if before.startswith("ال"):
        # الوزير المعلمين, النقابة أعضاءها: a plural after a singular, somebody's somebody.
        plural = word.startswith("ال") and word.endswith(("ات", "ين"))
        owned = word.endswith(("ها", "هم")) and not word.startswith("نفس")
        someone = someone or owned or (plural and not before.endswith(("ات", "ين")))
    closed = before not in listed("head") and before not in ("كل", "جميع", "كافه")
    return someone and closed and not before.startswith(("و", "ل"))


def _ends_phrase(words: list[str], index: int) -> bool:
    word = words[index]
    return (
        _is_border(word)
        or word in listed("preposition") - listed("head")
        or word in ("الي", "علي", "خلال", "بعد", "امس", "اليوم", "الاثنين", "عبر", "امام")
        or word.startswith("بال")
        or bool(masdar_after("ب", word) or masdar_after("ل", word))
        or (masdar(word) is not None and words[index - 1] not in listed("head"))
    )


def _is_border(word: str) -> bool:
    return (
        word in COMMAS
        or word in ENDS
        or word in OPENING
        or word in _NO_NAMES
        or word in ("ان", "بان", "انه", "انها", "الا", "عن", "بانه", "التي", "الذي", "»", ")", "-")
    )


def _phrase(reading: Reading, first: int, end: int) -> str:
    """The words of a range of tokens as written."""
    if end <= first:
        return ""
    span = reading.passage.span(first, end)
    return reading.passage.text[span.start : span.end].strip()


def polarity(reading: Reading, index: int, content: Content, end: int) -> str:
    """ "negative" where the proposal is not to do something: لا يجب, عدم, ألا."""
    words = reading.words
    if words[content.first][content.cut :] in ("لا", "عدم") and words[index] not in _NO_NEGATION:
        return "negative"
    for place in range(content.first, min(end, max(index, content.first) + 8)):
        word = words[place]
        if word in COMMAS:
            break
        if word in ("عدم", "بعدم", "لعدم") or (
            word in ("الا", "بالا") and words[place + 1][:1] in "يتن"
        ):
            return "negative"
        if word == "لا" and words[place - 1] in ("ان", "بان", "لان"):
            return "negative"
    return "positive"
