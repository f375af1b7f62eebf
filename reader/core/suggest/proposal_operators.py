"""Proposals of necessity whose cue is inside: must, it is necessary to, the necessity of.

Each function answers for one kind of operator with where the span begins, and whether further
verbs may be joined to what it says (a clause with أن), or with None.
"""

from reader.core.suggest.lexicon import Found
from reader.core.suggest.masdars import Masdar, masdar, masdar_after
from reader.core.suggest.proposal_contents import COMMAS, ENDS, Content, Reading
from reader.core.suggest.proposal_lists import Cue
from reader.core.suggest.proposal_lists import words as listed

_NEAR = 8
_WIDE = 12
# Of these the past and the active are common words: أن, على or a masdar must follow.
_DOUBTFUL_MUST = frozenset(("تعين", "توجب", "وجبت", "وجب", "يحتم", "يلزم", "يلزمنا", "يلزمهم"))
_NOT = {"لا": 0, "ولا": 1, "فلا": 1}
_COULD = frozenset(("كان", "كانت", "وكان", "وكانت"))


def _clause_within(reading: Reading, index: int, most: int = _NEAR) -> bool:
    """Whether أن stands soon after an operator: then verbs may be joined."""
    for word in reading.words[index + 1 : min(reading.limit(index, most), index + most)]:
        if word in COMMAS:
            return False
        if word in ("ان", "الا"):
            return True
    return False


def _action(reading: Reading, index: int) -> Content | None:
    """أن and a verb, or a verbal noun; with لـ too."""
    return reading.bare(index) or reading.with_ba(index, "ل")


def _from_negation(reading: Reading, index: int, found: Found[Cue]) -> Content:
    """The start of an operator: with لا or كان before it, without و."""
    before = reading.words[index - 1]
    clause = _clause_within(reading, index)
    if found.cut == 0 and before in _NOT:
        return Content(index - 1, _NOT[before], clause)
    if found.cut == 0 and before in _COULD:
        return Content(index - 1, 1 if before[0] == "و" else 0, clause)
    return Content(index, found.cut, clause)


def must(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """[يجب على الوزارة توفير اللقاح]; [لا ينبغي تأجيل الحل]; not ماذا يجب."""
    words = reading.words
    if found.proclitics not in ("", "و", "ف") or words[index - 1] in listed("question"):
        return None
    if words[index - 1] in ("الذي", "التي") and words[index - 2] in listed("question"):
        return None
    after = words[index + 1]
    if after in COMMAS or after in ENDS or after in (")", "»", "”", '"'):
        return None
    if found.form in _DOUBTFUL_MUST:
        near = words[index + 1 : min(index + 4, reading.limit(index, 4))]
        if not any(
            w in ("ان", "علي", "الا") or w in listed("agent") or masdar(w) is Masdar.BARE
            for w in near
        ):
            return None
        if found.form == "تعين" and "ان" not in near and "علي" not in near:
            return None
    return _from_negation(reading, index, found)


def negated_must(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """[لا يجوز السماح بالبناء هنا]: only after لا."""
    if found.cut or reading.words[index - 1] not in _NOT or _action(reading, index + 1) is None:
        return None
    return _from_negation(reading, index, found)


def worthy(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """[يجدر بالنقابة أن تعلن موقفها]; not تجدر الإشارة, not جدير بالذكر."""
    for place in range(index + 1, reading.limit(index, _NEAR)):
        word = reading.words[place]
        if word in COMMAS:
            return None
        if word == "ان" and place == index + 1 and found.form not in ("يفترض", "يحسن"):
            return Content(index, found.cut, True)
        if word in ("ان", "الا") and reading.words[index + 1][0] == "ب" and reading.clause(place):
            return Content(index, found.cut, True)
    return None


def no_escape(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """[لا بد من إصلاح الشبكة]; [لابد أن تتحرك الوزارة]; not لا بد أنه, not لا بد أن يكون قد."""
    words = reading.words
    before, after = words[index - 1], words[index + 1]
    joined = found.form == "لابد"
    if not joined and before not in _NOT:
        return None
    near = words[index + 1 : index + 6]
    if after in ("انه", "انها", "انهم", "انك") or (after == "ان" and "قد" in near):
        return None
    if not any(w in ("من", "ان", "وان", "الا", "لنا") or w[0] == "ل" for w in near[:4]):
        return None
    clause = "ان" in near
    if joined:
        return Content(index, found.cut, clause)
    if found.form != "بد" and _action(reading, index + 2) is None:
        return None
    return Content(index - 1, _NOT[before], clause)


def it_is_necessary(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """[من الضروري فتح المعابر]; [من المهم أن تعرف الأسر حقوقها]."""
    words = reading.words
    before = words[index - 1]
    if before not in ("من", "ومن", "فمن"):
        alone = found.form in ("المفروض", "الواجب", "اللازم") and reading.begins_clause(index)
        return Content(index, found.cut, True) if alone and reading.clause(index + 1) else None
    if found.form == "المفترض" and words[index - 2] not in ("انه", ":", "«", "“", '"', "بانه"):
        return None
    for place in range(index + 1, min(index + 5, reading.limit(index, _NEAR))):
        if words[place] in COMMAS:
            return None
        content = reading.bare(place)
        if content and (
            place == index + 1 or content.clause or words[place - 1] not in ("في", "من")
        ):
            return Content(index - 1, len(before) - 2, content.clause)
    return None


def obliged(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """بات [لزاما على البلدية أن تتدخل]."""
    if reading.words[index + 1] not in ("علي", "علينا", "عليه", "عليها", "عليهم", "ان"):
        return None
    return Content(index, found.cut, _clause_within(reading, index))


def necessity_of(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """أكد [ضرورة تحسين الطرق]; not ضرورة وطنية, not عند الضرورة."""
    words = reading.words
    after, before = words[index + 1], words[index - 1]
    if found.proclitics.endswith("ك") or after in COMMAS or after in ENDS:
        return None
    start = Content(index, found.cut, _clause_within(reading, index, 3))
    if reading.bare(index + 1, things=True):
        return start
    if after in listed("adjective"):
        further = words[index + 2]
        return start if masdar_after("ل", further) or further == "لان" else None
    # على ضرورة الوحدة: what is no verbal noun, after a word that stresses it.
    led = before in ("علي", "الي", "وعلي", "والي") or found.proclitics.endswith("ب")
    return start if led and len(after) > 2 and after not in ("في", "من") else None


def importance_of(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """أكد [أهمية تدريب المعلمين]; not أهمية هذه الصناعات, not نظرا لأهمية …"""
    words = reading.words
    before = words[index - 1]
    refused = (
        "ذات",
        "اكثر",
        "اقل",
        "الاكثر",
        "بالغ",
        "مدي",
        "تزداد",
        "تكمن",
        "تاتي",
        "رغم",
        "حول",
        "عن",
        "بالغه",
        "تنبع",
    )
    if found.proclitics.endswith(("ل", "ك")) or before in refused:
        return None
    first = words[index + 1]
    kind = masdar(first)
    if kind is Masdar.DEFINITE:
        if (
            words[index + 2] not in ("علي", "الي", "في", "ب", "من", "عن")
            and words[index + 2][0] != "ب"
        ):
            return None
    elif not kind and first not in ("ان", "عدم", "الا", "سرعه"):
        return None
    if first == "ان" and not reading.clause(index + 1):
        return None
    return Content(index, found.cut, first == "ان")


def time_has_come(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """[حان الوقت لإنهاء الخلاف]; [آن الأوان أن نتحرك]."""
    if reading.words[index + 1] not in ("الاوان", "الوقت", "وقت", "اوان", "لنا", "للجميع"):
        return None
    for place in range(index + 2, min(index + 6, reading.limit(index, _NEAR))):
        word = reading.words[place]
        if word in ("لان", "كي", "لكي", "ان"):
            return Content(index, found.cut, True)
        if masdar_after("ل", word) or (place == index + 2 and masdar(word) is Masdar.BARE):
            return Content(index, found.cut)
    return None


def required(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """[المطلوب تسريع العمل]; [مطلوب من الأندية أن تدفع]; not بالشكل المطلوب, not مطلوب للعدالة."""
    words = reading.words
    if found.proclitics not in ("", "و", "ف") or words[index - 1] == "غير":
        return None
    after = words[index + 1]
    if found.form == "مهم" and after != "ان" and words[index + 2] != "ان":
        return None
    if after in ("هو", "اليوم", "الان", "حاليا", "جدا"):
        content = reading.bare(index + 2)
        return Content(index, found.cut, content.clause) if content else None
    if after == "من" or after in listed("pronoun-from"):
        for place in range(index + 2, reading.limit(index, _WIDE)):
            content = reading.clause(place) or (
                reading.bare(place)
                if masdar(words[place]) is Masdar.BARE and words[place - 1] not in listed("head")
                else None
            )
            if content and place > index + 2 - (after != "من"):
                return Content(index, found.cut, content.clause)
        return None
    if not reading.begins_clause(index) and found.form == "المطلوب":
        return None
    content = reading.bare(index + 1) if masdar(after) is not Masdar.DEFINITE else None
    return Content(index, found.cut, content.clause) if content else None


def on_someone(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """[على الحكومة أن تتحرك]; [على المجتمع الدولي التدخل]; not على الرغم من أن."""
    words = reading.words
    if found.proclitics not in ("", "و", "ف") or words[index + 1] in listed("on-not"):
        return None
    if not (found.cut or reading.begins_clause(index)):
        return None
    agent = words[index + 1] in listed("agent")
    for place in range(index + 2, reading.limit(index, _WIDE)):
        word = words[place]
        if word in ENDS or word in listed("preposition") or masdar(words[index + 1]) is Masdar.BARE:
            return None
        if word in ("ان", "الا"):
            return Content(index, found.cut, True) if reading.clause(place) else None
        if agent and _is_duty(reading, index, place):
            return Content(index, found.cut)
    return None


def _is_duty(reading: Reading, index: int, place: int) -> bool:
    """على الدولة توفير, على المجتمع الدولي التدخل: the verbal noun after someone named."""
    words = reading.words
    kind = masdar(words[place])
    if kind is None or words[place - 1] in listed("head"):
        return False
    return kind is not Masdar.DEFINITE or words[place - 1].startswith("ال")


def on_pronoun(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """[علينا أن نتعلم]; [عليهم الالتزام بالقواعد]; not حصل عليها."""
    if found.proclitics not in ("", "و", "ف"):
        return None
    place = index + 1
    if reading.words[place] in ("ايضا", "جميعا", "اولا", "الان", "اليوم"):
        place += 1
    if reading.clause(place):
        return Content(index, found.cut, True)
    if not (found.cut or reading.begins_clause(index)):
        return None
    kind = masdar(reading.words[place])
    return Content(index, found.cut) if kind else None


def duty(reading: Reading, index: int, found: Found[Cue]) -> Content | None:
    """[من واجب الدولة حماية العمال]; [واجبنا أن نسأل]."""
    words = reading.words
    before = words[index - 1]
    owned = found.form != "واجب"
    if found.cut or not (owned or before in ("من", "ومن", "فمن")):
        return None
    for place in range(index + 1, min(index + 5, reading.limit(index, _NEAR))):
        content = reading.clause(place)
        if content is None and masdar(words[place]) and words[place - 1] not in listed("head"):
            content = Content(place)
        if content:
            if before in ("من", "ومن", "فمن"):
                return Content(index - 1, len(before) - 2, content.clause)
            return Content(index, 0, content.clause)
    return None
