"""Proposals after a cue that is outside: demands, advice, requests, pledges, offers.

From the cue the reading goes over subject and addressee to the word that leads to what is asked
for: إلى, على, ب, أن, or nothing (اقترح تأجيل …).
"""

from collections.abc import Iterator

from reader.core.suggest.lexicon import Found
from reader.core.suggest.masdars import Masdar, masdar, masdar_after, names_a_thing
from reader.core.suggest.proposal_contents import COMMAS, ENDS, OPENING, Content, Reading
from reader.core.suggest.proposal_end_words import begins_report
from reader.core.suggest.proposal_lists import Cue
from reader.core.suggest.proposal_lists import words as listed

_FAR, _NEAR = 34, 9
_COMMAS_PASSED = 3
_NEAR_FALLBACK = 5
_OF_A_PRONOUN = 4
# Forms that more often are something else: what is demanded must be a verbal noun.
_AMBIGUOUS = frozenset(("طالب", "طالبه", "مطالب", "مطالبه", "طلب", "نادي", "عرض", "وعد"))
_REQUESTS_NEED_FROM = frozenset(("طلب", "نطلب", "تطلب", "اطلب", "طالبا", "طالبين"))
# المؤتمر الذي دعا إليه, ما تعهدت به: what is asked for was named before.
_POINTING_BACK = frozenset(
    ("اليه", "اليها", "اليهم", "به", "بها", "بهم", "بهما", "عليه", "عليها", "له", "لها")
)
_SUBJECT_FIRST = frozenset(("طالب", "طالبت", "ناشد", "ناشدت", "نصح", "نصحت", "اهاب", "اهابت"))
_NO_CALL = frozenset(("وجه", "تلقي", "تلبيه", "هذه", "تلك", "بهذه", "لهذه"))
_OPERATORS = frozenset(("ضروره", "اهميه", "وجوب", "حتميه"))
_LED_BY = frozenset(("الي", "علي", "ان", "بان", "ب"))
_WORDS = {"الي": "الي", "علي": "علي", "في": "في"}


def verb(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """دعا الوزير المصارف إلى [خفض الفوائد]; أوصت اللجنة بـ[تأجيل الاجتماع]."""
    cue = found.entry
    words = reading.words
    if found.proclitics not in ("", "و", "ف"):
        return None
    if "الي" in cue.links and (
        _is_prayer(words, index) or words[index - 1] in ("ما", "مما", "الله")
    ):
        return None
    if words[index + 1] in _POINTING_BACK:
        return None
    definite = found.form.startswith("ال") and cue.rule == "directive-participle"
    content = _search(
        reading, index, found, _NEAR if definite else _FAR, 0 if definite else _COMMAS_PASSED
    )
    if content is None or _is_invitation(reading, cue, content):
        return None
    if cue.lemma in ("شدد", "مشددا"):
        # ضرورة is an operator of its own; a stance is no proposal; أن brings a quote.
        own = masdar(words[content.first]) is Masdar.OWNED  # شدد على متابعته: he himself
        refused = own or words[content.first] in listed("stance") or content.clause
        return None if refused or words[content.first] in _OPERATORS else content
    if (
        cue.rule == "pledge-verb"
        and not content.cut
        and not content.clause
        and content.first > index + 1
    ):
        return None
    return content


def request(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """طلبت الهيئة من المصانع [وقف الإنتاج]; not طلب قرض, not تطلب المشروع وقتا."""
    words = reading.words
    if found.proclitics not in ("", "و", "ف"):
        return None
    if found.form == "طلب" and words[index - 1] in ("حول", "بشان", "بخصوص"):
        # بحث المجلس أمس … حول طلب البلدية [إغلاق السوق]: the noun.
        return _search(reading, index, found, _NEAR_FALLBACK, 0)
    if found.form in _REQUESTS_NEED_FROM:
        near = words[index + 1 : index + 7]
        if not any(w == "من" or w in listed("pronoun-from") or w == "الي" for w in near):
            return None
    if found.form == "طلب" and words[index - 1] in ("من", "في", "علي", "كل", "اي"):
        return None
    return _search(reading, index, found, _FAR)


def noun(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """جدد دعوته إلى [وقف التصعيد]; مقترح [إنشاء صندوق]; not بدعوة من, not تلبية لدعوة."""
    words = reading.words
    if found.entry.lemma == "دعوة":
        invited = found.proclitics.endswith(("ب", "ل")) or words[index - 1] in _NO_CALL
        if invited:
            return None
    content = _search(reading, index, found, _NEAR, commas=0)
    if content is None or _is_invitation(reading, found.entry, content):
        return None
    far = content.first > index + _NEAR_FALLBACK - 2
    if found.entry.lemma == "اقتراح" and far and words[content.first][0] == "ل":
        return None
    return content


def condition(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """بشرط [أن تنسحب القوات]; اشتراط [دفع الرسوم مقدما]."""
    content = reading.bare(index + 1)
    if content is None or content.clause:
        return content
    # شرط دخول البطولة, a requirement for it, against بشرط دخول المساعدات.
    led = (
        found.proclitics.endswith("ب")
        or found.form != "شرط"
        or reading.words[index + 1] == "عدم"
        or reading.words[index - 1] in COMMAS
    )
    return content if led and masdar(reading.words[index + 1]) is not Masdar.DEFINITE else None


def pledge_weak(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """تعد المواطنين بـ[بناء مساكن]: يعد is mostly "is considered", التزم "complied"."""
    for place in range(index + 1, reading.limit(index, _NEAR_FALLBACK)):
        word = reading.words[place]
        if word in COMMAS or word == "ب":
            return None
        if word == "بان" or masdar_after("ب", word) in (Masdar.BARE, Masdar.OWNED):
            return reading.with_ba(place)
    return None


def offer(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """عرضت بلاده [تقديم المساعدة للمتضررين]: only what one offers, عرض is mostly "showed"."""
    if found.proclitics not in ("", "و", "ف"):
        return None
    words = reading.words
    # تلقى عرض شراء: the noun.
    led = ("قد", "كما", "الذي", "التي", "حيث", "وقد", "ان", "كان")
    if found.form == "عرض" and not (
        found.cut or words[index - 1] in led or reading.begins_clause(index)
    ):
        return None
    for place in range(index + 1, reading.limit(index, _NEAR)):
        word = words[place]
        if word in COMMAS:
            return None
        if word in listed("offer") and words[place - 1] not in listed("head"):
            return Content(place)
        if word == "ان" and "علي" in words[index + 1 : place]:
            return reading.clause(place)
    return None


def _is_prayer(words: list[str], index: int) -> bool:
    return any(w in listed("god") for w in words[index + 1 : index + 3])


def _is_invitation(reading: Reading, cue: Cue, content: Content) -> bool:
    """دعا إلى مأدبة, الدعوة إلى الله, يدعو إلى القلق: no proposals."""
    word = reading.words[content.first]
    none = listed("invitation") | listed("god") | listed("feeling")
    return "الي" in cue.links and (word in none or word[content.cut :] in none)


def _search(
    reading: Reading, index: int, found: Found[Cue], most: int, commas: int = _COMMAS_PASSED
) -> Content | None:
    """The first place after the cue from which something is asked for."""
    cue, words = found.entry, reading.words
    fallback: Content | None = None
    for place in _places(reading, index, most, commas):
        word = words[place]
        if place > index + 1 and begins_report(word):
            break
        content = _linked(reading, index, place, cue)
        if content is not None:
            # ناشدت الأطباء للتدخل لإنقاذ …: the first of two with ل.
            return fallback if fallback and word[0] == "ل" else content
        if fallback is None:
            fallback = _fallback(reading, index, place, found)
    return fallback


def _places(reading: Reading, index: int, most: int, commas: int) -> Iterator[int]:
    """The tokens after a cue, past what stands in marks, up to what ends the clause."""
    words, pairs = reading.words, reading.marks.pairs
    place, limit = index + 1, reading.limit(index, most)
    while place < limit:
        word = words[place]
        if word in COMMAS:
            commas -= 1
            if commas < 0:
                return
        elif word in ENDS:
            return
        elif word in OPENING and place in pairs:
            if words[place + 1] in _LED_BY:
                yield place + 1
            place = pairs[place]
        else:
            yield place
        place += 1


def _linked(reading: Reading, index: int, place: int, cue: Cue) -> Content | None:
    """Content whose link is at a token: إلى, على, ب…, ل…, أن, or itself an object."""
    word = reading.words[place]
    if word in _WORDS:
        return reading.bare(place + 1, things=True) if _WORDS[word] in cue.links else None
    if "ب" in cue.links and word[0] == "ب":
        concerning = reading.words[place - 1] in listed("concerning")
        return None if concerning else reading.with_ba(place)
    if "ل" in cue.links and word[0] == "ل" and (word[1:2] != "ل" or place == index + 1):
        return reading.with_ba(place, "ل")
    if "ان" in cue.links and word in ("ان", "الا"):
        return reading.clause(place)
    if "مصدر" in cue.links and _is_object(reading, index, place):
        return reading.bare(place)
    return None


def _is_object(reading: Reading, index: int, place: int) -> bool:
    """Whether a verbal noun is the verb's object, and not part of a name (رئيس إدارة المرور)."""
    words = reading.words
    kind = masdar(words[place]) or (words[place] in ("عدم", "سرعه", "ضروره", "مزيد"))
    before = words[place - 1]
    if not kind:
        return False
    if place == index + 1:
        # طالب نصر الدين: after these the subject comes first.
        if words[index].lstrip("وف") in _SUBJECT_FIRST:
            return False
        return kind is not Masdar.DEFINITE or not names_a_thing(words[place])
    if before in listed("head") or before in listed("preposition") or before in OPENING:
        return False
    if kind is Masdar.DEFINITE:
        # طلب من لاعب المشاركة: after من the one who is asked, known or not.
        if words[place - 2] == "من" and words[index].lstrip("وف").startswith(("طلب", "يطلب")):
            return True
        definite = before.startswith(("ال", "بال", "لل")) or before in listed("pronoun-from")
        return definite or (index + 2 == place and before[-1:] in ("ه", "ا", "م", "ن"))
    if before[0] in "لب" and (masdar_after(before[0], before) or before[1:2] != "ا"):
        # بنقاط مواجهة …: part of what ب leads to.
        return before.startswith(("ال", "لل", "له"))
    return masdar(before) is None or before.startswith("ال")


def _fallback(reading: Reading, index: int, place: int, found: Found[Cue]) -> Content | None:
    """What is asked for where it is no verbal noun: دعا إلى انتخابات مبكرة, طالبوا بحقوقهم."""
    word, words, cue = reading.words[place], reading.words, found.entry
    if "ل" in cue.links and word.startswith("لل"):
        # للحوار may belong to a name before it: إلى later on goes first.
        return reading.with_ba(place, "ل")
    if found.form == "المطالبه" and place == index + 1 and word[0] == "ب":
        # للمطالبة بحقوقهم, not المطالبة بها.
        known = len(word) <= _OF_A_PRONOUN or word[1:] in listed("place")
        return None if known else Content(place, 1)
    if (
        found.form.startswith("ال")
        or place > index + _NEAR_FALLBACK
        or cue.rule == "directive-noun"
        or found.form in _AMBIGUOUS
    ):
        return None
    if word == "الي" and "الي" in cue.links:
        after = words[place + 1]
        return (
            None
            if after in OPENING or len(after) < 3 or after in listed("agent")
            else Content(place + 1)
        )
    if "ب" not in cue.links or place != index + 1 or word[0] != "ب" or word in listed("adverb"):
        return None
    rest = word[1:]
    known = rest in listed("place") or rest in listed("agent") or len(rest) < 4
    return None if known or cue.lemma in ("أهاب", "مهيبا") else Content(place, 1)
