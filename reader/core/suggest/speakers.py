"""Who speaks: the noun phrase after a cue, before it, or the one who spoke before.

Arabic names the speaker after the verb (قال الوزير), in headlines and after أما before it, and
drops the name where the same one goes on (وأضاف أن, مشيرا إلى أن). A verb in the feminine goes on
from a feminine speaker.
"""

import re
from typing import NamedTuple

from reader.core.suggest.cues import SAYING, THAT, Cue
from reader.core.suggest.marks import MARKS, Marks
from reader.core.suggest.noun_phrases import NounPhrases
from reader.core.suggest.passage import Passage
from reader.core.suggest.reporting import forms, word_groups

_COMMAS = frozenset("،,؛;")
_PARTICLES = frozenset(
    ("لم", "ولم", "لن", "ولن", "لا", "ولا", "وقد", "قد", "كما", "ثم", "كان", "وكان")
)
_BUT = frozenset(
    ("لكن", "ولكن", "لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "انما", "بحيث", "حيث", "اذ")
)
_TELLING = frozenset(("verb", "participle"))
_FAR = 25
_REMEMBERED = 6
_SENTENCES_BACK = 5
_FEMININE_ENDS = ("ه", "ات")
_MARK_SIGNS = re.compile("[" + re.escape("".join(sorted(MARKS - set("'’`")))) + "]")
_SPACE = re.compile(r"\s+")


class Speaker(NamedTuple):
    """Somebody named: the tokens `first` up to, not with, `last`."""

    first: int
    last: int
    gender: str  # m, f, p, or "" where nothing tells
    proclitic: bool = False  # the ل of وفقا لوزارة stands on the first token


class Speakers:
    """Names the speakers of the cues of a passage, which come in order."""

    def __init__(self, passage: Passage, marks: Marks) -> None:
        self._passage = passage
        self._words = passage.words
        self.phrases = NounPhrases(passage, marks)
        self._groups = word_groups()
        self.names: set[str] = set()  # the words of all names so far
        self._spoke: list[Speaker] = []
        self._last: tuple[int, Speaker] | None = None  # the last cue that had one

    def text(self, speaker: Speaker | None) -> str:
        """A speaker's name as the text writes it, without quotation marks around its parts."""
        if speaker is None:
            return ""
        span = self._passage.span(speaker.first, speaker.last)
        written = self._passage.text[span.start : span.end]
        if speaker.proclitic and written.startswith("ل"):
            written = "ال" + written[2:] if written.startswith("لل") else written[1:]
        return _SPACE.sub(" ", _MARK_SIGNS.sub("", written)).strip()

    def of(self, cue: Cue) -> Speaker | None:
        """The speaker of a cue; those of the cues before it have been asked for before."""
        speaker = self._named(cue)
        if speaker is not None:
            self.remember(speaker)
        elif cue.announces:
            speaker = self.going_on(cue)
        if speaker is not None:
            self._last = (cue.at, speaker)
        return speaker

    def remember(self, speaker: Speaker) -> None:
        """A speaker from whom what follows may go on."""
        self._spoke.append(speaker)
        self.names.update(w for w in self._words[speaker.first : speaker.last] if len(w) > 3)
        del self._spoke[:-_REMEMBERED]

    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self._spoke[-1] if self._spoke else None

    def knows(self, word: str) -> bool:
        """Whether a word is in the name of one who spoke lately."""
        return any(word in self._words[s.first : s.last] for s in self._spoke)

    def _named(self, cue: Cue) -> Speaker | None:
        form = cue.form
        if form.kind == "participle":
            return None
        if not cue.announces and (form.kind == "noun" or self._is_plain_word(cue)):
            return None
        if form.kind == "noun" and (form.pronoun or form.article):
            return self._relayed(cue)
        if form.group == "said":
            return Speaker(cue.at, cue.at + 1, "")
        if (quoted := self._quoted_from(cue)) is not None:
            return quoted
        if form.lemma == "نقل":
            return self._relayed_after(cue) or (self._after(cue) if cue.announces else None)
        if form.kind == "document":
            phrase = self.phrases.phrase(cue.at + 2, cue.until)
            return Speaker(*phrase, self._gender(phrase[0])) if phrase else None
        found = self._auxiliary(cue) or self._after(cue)
        return found or self._before(cue)

    def _is_plain_word(self, cue: Cue) -> bool:
        """Whether a word is an ordinary one here, and not رد in رد الناطق قائلا."""
        if self._words[cue.at] not in self._groups["ambiguous"]:
            return False
        return not (self._words[cue.until] in SAYING and cue.until - cue.at < 15)

    def _after(self, cue: Cue) -> Speaker | None:
        end = cue.until if cue.announces or cue.form.kind == "source" else cue.at + 25
        end = min(end, self._passage.sentence(cue.at)[1])
        following = self._words[cue.at + 1]
        takes_b = "ب" in cue.form.prepositions and cue.form.group not in ("say", "inform")
        if (takes_b and self._has_b(following)) or self._is_manner(following):
            phrase = None
        else:
            phrase = self.phrases.phrase(cue.at + 1, end)
        return self._speaker(phrase, cue) if phrase else None

    def _has_b(self, word: str) -> bool:
        """Whether ب on a word after أشاد and its like is the preposition, not بوتين's own."""
        known = word in self._groups["ba"] or word in self._groups["pronoun_preposition"]
        return word.startswith("ب") and not known

    def _is_manner(self, word: str) -> bool:
        """يضيف بحسرة, يقول بثقة: how it was said."""
        return word.endswith("ه") and self._has_b(word)

    def _speaker(self, phrase: tuple[int, int], cue: Cue) -> Speaker:
        gender = cue.form.gender if cue.form.kind == "verb" else ""
        return Speaker(*phrase, gender or self._gender(phrase[0]))

    def _gender(self, index: int) -> str:
        return "f" if self._words[index].endswith(_FEMININE_ENDS) else "m"

    def _relayed_after(self, cue: Cue) -> Speaker | None:
        """نقلت الوكالة عن الوزير أن: the speaker is who stands after عن."""
        words = self._words
        end = cue.until if cue.announces else min(cue.at + 25, self._passage.sentence(cue.at)[1])
        for j in range(cue.at + 1, min(end, cue.at + 15)):
            if words[j] == "عن" and (phrase := self.phrases.phrase(j + 1, end)):
                return Speaker(*phrase, self._gender(phrase[0]))
        return None

    def _quoted_from(self, cue: Cue) -> Speaker | None:
        """ذكرت الصحيفة نقلا عن مسؤول أن: the official."""
        words = self._words
        for j in range(cue.at + 1, min(cue.until, cue.at + _FAR) if cue.announces else cue.at):
            if words[j] == "نقلا" and words[j + 1] == "عن":
                phrase = self.phrases.phrase(j + 2, cue.until)
                return Speaker(*phrase, "") if phrase else None
        return None

    def _relayed(self, cue: Cue) -> Speaker | None:
        """نقل عن الوزير قوله: the name after the last عن before a noun with its pronoun."""
        words = self._words
        start = max(self._passage.sentence(cue.at)[0], cue.at - 30)
        for j in range(cue.at - 1, start - 1, -1):
            if words[j] in ("عن", "الي") and any(
                w in self._groups["passive"] for w in words[max(start, j - 12) : j]
            ):
                phrase = self.phrases.phrase(j + 1, cue.at)
                return Speaker(*phrase, self._gender(phrase[0])) if phrase else None
        return None

    def _auxiliary(self, cue: Cue) -> Speaker | None:
        """وكان الوزير قد قال: the name between the two."""
        words = self._words
        if cue.at < 2 or words[cue.at - 1] not in ("قد", "وقد"):
            return None
        start = max(self._passage.sentence(cue.at)[0], cue.at - 16)
        for j in range(cue.at - 2, start - 1, -1):
            if words[j] in ("كان", "وكان", "كانت", "وكانت"):
                phrase = self.phrases.phrase(j + 1, cue.at - 1)
                return self._speaker(phrase, cue) if phrase else None
        return None

    def _before(self, cue: Cue) -> Speaker | None:
        """The subject before its verb: الناطق قال إن, أما الخبير، فيعتقد أن."""
        words, groups = self._words, self._groups
        if cue.form.kind not in ("verb",) or cue.at == 0:
            return None
        start = self._passage.sentence(cue.at)[0]
        if cue.form.joined == "ف":
            head = next(
                (
                    k
                    for k in range(cue.at - 1, max(start, cue.at - 30) - 1, -1)
                    if words[k] in ("اما", "واما")
                ),
                None,
            )
            if head is None:
                return None
            low, high = head + 1, cue.at
        elif cue.form.joined:
            return None
        else:
            low = max(start, cue.at - 20)
            known = forms()
            turns = False
            for k in range(cue.at - 1, low - 1, -1):
                plain = k < cue.at - 1 and words[k] in groups["ambiguous"]
                if not plain and words[k] in known and known[words[k]].kind in _TELLING:
                    return None
                if words[k] in THAT:
                    return None  # a clause within another
                if words[k] in _COMMAS or words[k] in groups["connector"] or words[k] in _BUT:
                    low = k + 1
                    turns = words[k] in groups["connector"] or words[k] in _BUT
                    break
            if not (turns or cue.announces):
                return None
            high = cue.at
        while high > low and words[high - 1] in _COMMAS:
            high -= 1
        if (
            low >= high
            or words[low] in groups["preposition"]
            or words[high - 1] in groups["connector"]
        ):
            return None
        phrase = self.phrases.phrase(low, high)
        return self._speaker(phrase, cue) if phrase else None

    def going_on(self, cue: Cue) -> Speaker | None:
        """Who speaks where a cue names nobody."""
        start = self._passage.sentence(cue.at)[0]
        gender = cue.form.gender
        if self._last is not None and self._last[0] >= start:
            speaker = self._last[1]
            if cue.form.kind == "participle" or _agree(speaker.gender, gender):
                return speaker
        for speaker in reversed(self._spoke):
            if speaker.first >= start and _agree(speaker.gender, gender):
                return speaker
        relayed = self._words[cue.at - 1] in ("عنه", "عنها", "عنهم")
        if not relayed and cue.at > start + 2 and (subject := self._subject(start, cue)):
            self.remember(subject)
            return subject
        if (subject := self._subject_before(start, cue)) is not None:
            self.remember(subject)
            return subject
        for speaker in reversed(self._spoke[-4:]):
            if _agree(speaker.gender, gender):
                return speaker
        return self._spoke[-1] if self._spoke else None

    def _subject_before(self, start: int, cue: Cue) -> Speaker | None:
        """The subject of a sentence before, where nobody spoke since: زار الوالي المعرض. وأكد أن"""
        spoke = self._last[0] if self._last else -1
        least: Speaker | None = None
        for _ in range(_SENTENCES_BACK if spoke < 0 else 1):
            end = start - 1
            while end > 0 and not self._words[end - 1][:1].isalnum():
                end -= 1
            if end <= 0:
                return None
            start = self._passage.sentence(end - 1)[0]
            if spoke >= start:
                return None
            subject = self._subject_of(start, end, cue.form.gender)
            if subject is not None and self._words[subject.first] in self._groups["title"]:
                return subject
            least = least or subject
        return None if self._spoke else least

    def _subject(self, start: int, cue: Cue) -> Speaker | None:
        """The subject of the cue's own sentence: وسارع المعهد … بنفي أن."""
        return self._subject_of(start, cue.at, cue.form.gender)

    def _subject_of(self, start: int, end: int, gender: str) -> Speaker | None:
        """The subject of a sentence, its first word being its verb, or the subject itself."""
        words, groups = self._words, self._groups
        while start < end and not words[start].isalpha():
            start += 1
        if start + 1 >= end:
            return None
        if words[start] in _PARTICLES:
            start += 1
        first = words[start]
        if self.phrases.is_preposition(first) or first in groups["connector"] or first in THAT:
            return None
        if first.startswith("ال") or first in groups["title"]:
            low = start
        elif words[start + 1] in groups["preposition"] or words[start + 1] in THAT:
            return None
        else:
            low = start + 1
        phrase = self.phrases.phrase(low, end)
        if phrase is None or phrase[0] != low:
            return None
        verb, noun = words[start], words[low]
        if low > start and (self._has_b(noun) or (noun.endswith("ه") and verb[-1] != "ت")):
            return None  # وقدم التهنئة: its object
        found = Speaker(*phrase, "" if low == start else _gender_of_verb(first))
        return found if _agree(found.gender, gender) else None


def _gender_of_verb(word: str) -> str:
    if word.endswith("ت"):
        return "f"
    return "" if word.startswith(("ت", "وت")) else "m"


def _agree(speaker: str, cue: str) -> bool:
    if not cue or not speaker or cue == "p" or speaker == "p":
        return True
    return speaker == cue
