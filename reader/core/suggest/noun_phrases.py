"""The noun phrase that names a speaker: where it begins after a verb, and where it ends.

No dictionary: it ends at a preposition, a comma, a relative, an adverb, the object of the verb
(a masdar of the list) or another reporting word. Before it adverbs are passed over, and a phrase
like في تصريح صحفي where a title (الوزير) follows.
"""

from reader.core.suggest.cues import THAT
from reader.core.suggest.marks import Marks
from reader.core.suggest.passage import LINE, Passage
from reader.core.suggest.reporting import forms, word_groups

_LONGEST_NAME = 18
_LONGEST_BRACKET = 12
_OF_OFFICE = frozenset(("في", "عن", "لدي", "ب"))
_PLACE_AND_NAME = 4  # في, the place, two words of a name
_OCCASIONS = (
    *("تصريح", "بيان", "موتمر", "حديث", "كلمه", "كلمت", "خطاب", "مقابل", "لقاء", "حوار", "تغريد"),
    *("منشور", "تدوين", "اتصال", "رساله", "برقي", "جلس", "ندو", "حفل", "مداخل", "اجتماع"),
    *("وقت", "ختام", "نهاي", "بداي", "اول", "اعقاب", "تعليق", "رد", "سياق", "هذا", "مقال", "تقرير"),
)
_COMMAS = frozenset("،,؛;")
_DASHES = frozenset(("-", "–", "—", "/"))
_RELATIVES = frozenset(
    (
        *("الذي", "التي", "والذي", "والتي", "والذين", "الذين", "اللذان", "اللذين"),
        *("حيث", "ممن", "بينهم", "منهم"),
    )
)
_BUT = frozenset(("لكن", "ولكن", "لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "الا", "غير"))
_ENDS = _BUT | THAT | _RELATIVES | _COMMAS | {":", LINE, ".", "..", "...", "…", "؟", "!"}


class NounPhrases:
    """Reads noun phrases in a passage."""

    def __init__(self, passage: Passage, marks: Marks) -> None:
        self._words = passage.words
        self._marks = marks
        self._groups = word_groups()

    def is_preposition(self, word: str) -> bool:
        """Whether a word is a preposition, perhaps with a conjunction: وخلال."""
        prepositions = self._groups["preposition"]
        return word in prepositions or (word[:1] in ("و", "ف") and word[1:] in prepositions)

    def phrase(self, first: int, end: int) -> tuple[int, int] | None:
        """The noun phrase from token `first` on, before `end`, what precedes it passed over."""
        low = self._skip(first, end)
        if low is None:
            return None
        high = self._phrase_end(low, end)
        if high <= low:
            return None
        return low, self._with_name(high, end)

    def _with_name(self, high: int, end: int) -> int:
        """The end of a name that follows a title after a comma, or a long title.

        قالت وزيرة المالية، لمياء سالم، إن; مدير اللجنة المكلفة بالوقاية من الحوادث السيد سالم.
        """
        words, groups = self._words, self._groups
        if words[high] in _COMMAS and high + 1 < end and self._is_name(high + 1, end):
            return self._phrase_end(high + 1, end)
        for j in range(high + 1, min(end, high + _LONGEST_NAME)):
            if words[j] in _COMMAS or self._is_cue(j):
                break
            if words[j] in groups["honorific"] and words[j - 1] not in groups["with"]:
                return max(self._phrase_end(j, end), high)
        return high

    def _is_name(self, first: int, end: int) -> bool:
        """Whether what stands between a comma and the next may be a name."""
        words, groups = self._words, self._groups
        word = words[first]
        if not word.isalpha() or word in _ENDS or self._is_preposition_or_adverb(word):
            return False
        if word[:1] in ("و", "ف") and word not in groups["waw"]:
            return False
        by = word.startswith("ب") and word not in groups["ba"] and word.endswith(("ه", "ات"))
        if by or word in groups["object"] or self._is_cue(first):
            return False
        last = self._phrase_end(first, end)
        return last > first and (last >= end or words[last] in _COMMAS)

    def _is_preposition_or_adverb(self, word: str) -> bool:
        return self.is_preposition(word) or word in self._groups["adverb"]

    def _skip(self, j: int, end: int) -> int | None:
        """Over adverbs and commas, and over a prepositional phrase where a title comes after it."""
        words, groups = self._words, self._groups
        while j < end:
            word = words[j]
            if word in groups["adverb"] or word in _COMMAS or word in groups["pronoun_preposition"]:
                j += 1
            elif word in groups["preposition"] or word.startswith("لل") or self._is_marked_name(j):
                return self._title_after(j + 1, end)
            elif word == "(":
                j = self._after_bracket(j, end)
            elif self._is_cue(j):
                return None
            elif word in _ENDS or word in groups["object"] or not word[:1].isalpha():
                return j if j in self._marks.opening and word not in _ENDS else None
            else:
                return j
        return None

    def _is_marked_name(self, j: int) -> bool:
        return self._words[j] in ("ل", "ب", "ك") and j + 1 in self._marks.opening

    def _title_after(self, j: int, end: int) -> int | None:
        words, groups = self._words, self._groups
        for k in range(j, end):
            before = words[k - 1]
            if words[k] in groups["title"] and self._ends_place(before):
                return k
        return None

    def _ends_place(self, before: str) -> bool:
        """Whether a word may end a phrase of time or place: في تصريح صحفي | وزير الزراعة."""
        groups = self._groups
        if before in groups["preposition"]:
            return False
        return (
            before in groups["adverb"]
            or before in groups["pronoun_preposition"]
            or before in groups["of_speech"]
            or before.startswith(("ال", "لل", "بال"))
            or not before.isalpha()
        )

    def _phrase_end(self, low: int, end: int) -> int:
        words, groups = self._words, self._groups
        j = low
        limit = min(end, low + _LONGEST_NAME)
        while j < limit:
            word = words[j]
            if j in self._marks.opening:
                pair = self._marks.opening[j]
                if pair.last - pair.first > 5 or not pair.closed or pair.after > end:
                    break
                j = pair.after
                continue
            if word == "(":
                j = self._after_bracket(j, limit)
                continue
            if word in _DASHES and j > low:
                j += 1
                continue
            if word in _ENDS or word in groups["adverb"] or not word[:1].isalpha():
                break
            if j > low and self._ends_phrase(low, j):
                break
            j += 1
        while j > low and (words[j - 1] in _DASHES or words[j - 1] in _COMMAS):
            j -= 1
        return min(j, end)

    def _ends_phrase(self, low: int, j: int) -> bool:
        words, groups = self._words, self._groups
        word = words[j]
        if word == "من":
            return words[j - 1] not in groups["partitive"]
        if word == "باسم":
            return False
        if word in groups["preposition"] or word in groups["pronoun_preposition"]:
            return not (self._is_place_of_work(low, j) or self._leads_to_name(j, low))
        if word in groups["object"] or self._is_marked_name(j) or self._is_cue(j):
            return True
        return word in groups["audience"]

    def _is_place_of_work(self, low: int, j: int) -> bool:
        """Whether في goes on with the name: مسؤول في الوزارة, not الوزير في تصريح."""
        words = self._words
        near = words[j] in ("في", "لدي") and j - low <= 2
        of_time = words[j + 1].startswith(_OCCASIONS) or words[j + 1] in self._groups["adverb"]
        return near and words[j - 1] in self._groups["title"] and not of_time

    def _leads_to_name(self, j: int, low: int) -> bool:
        """Whether a name follows a phrase of place: مدير الصحة في المحافظة أحمد سالم."""
        words, groups = self._words, self._groups
        if words[j] not in _OF_OFFICE or words[j + 1].removeprefix("ال").startswith(_OCCASIONS):
            return False
        k = j + 1
        while k < low + _LONGEST_NAME and words[k].isalpha() and words[k] not in _ENDS:
            if words[k] in groups["adverb"] or words[k] in groups["object"]:
                break
            if words[k] in groups["preposition"] or self._is_cue(k):
                break
            k += 1
        return k - j >= _PLACE_AND_NAME and not any(w.startswith("ال") for w in words[k - 2 : k])

    def _is_cue(self, j: int) -> bool:
        form = forms().get(self._words[j])
        if form is None or self._words[j] in self._groups["ambiguous"]:
            return False
        return form.kind == "participle" or form.pronoun or (form.finite and not form.weak)

    def _after_bracket(self, j: int, end: int) -> int:
        for k in range(j + 1, min(end, j + _LONGEST_BRACKET)):
            if self._words[k] == ")":
                return k + 1
        return j + 1
