"""Where the content of a quote ends: at the next cue, a trailing attribution, the sentence's end.

All places are found once for a passage, in order; a quote looks its own up. What lies between
quotation marks ends nothing outside them.
"""

from bisect import bisect_right

from reader.core.suggest.cues import SAYING, Cue
from reader.core.suggest.marks import MARKS, Marks
from reader.core.suggest.passage import LINE, Passage
from reader.core.suggest.reporting import word_groups

_COMMAS = frozenset("،,؛;")
_TRIMMED = frozenset((*"،,؛;:.…-–—", "..", "...", "....", "....."))
_BUT = frozenset(("لكن", "ولكن", "بينما", "فيما", "لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها"))
_THAT_AFTER_BUT = frozenset(("ان", "انه", "انها", "انهم"))
_DASHES = frozenset("-–—")
_NEAR = 15
_BESIDE = 2  # from a verb to its أن, with a preposition between
_PLURALS = ("ون", "ين", "اء", "ات")
_BROKEN_PLURALS = frozenset(
    ("مصادر", "المصادر", "شهود", "سكان", "اهالي", "الاهالي", "نواب", "قاده", "عمال", "طلاب", "رجال")
)
_OF_WEIGHT = frozenset(("say", "affirm", "point", "inform", "announce", "judge", "warn", "deny"))


class Ends:
    """The places where content ends."""

    def __init__(self, passage: Passage, marks: Marks, cues: list[Cue]) -> None:
        self._passage = passage
        self._words = passage.words
        self._marks = marks
        self._groups = word_groups()
        # From where a clause of its own begins, to its cue where it has one.
        self.breaks: dict[int, Cue | None] = dict.fromkeys(self._occasions())
        self.trailing: dict[int, int] = {}  # a cue of attribution to where its phrase ends
        self._told: dict[int, Cue] = {}  # the last finite cue before each that announces
        told: Cue | None = None
        for cue in cues:
            if told is not None:
                self._told[cue.at] = told
            if cue.form.finite and cue.announces:
                told = cue
        for cue in reversed(cues):
            if (at := self._break(cue)) is not None:
                self.breaks[at] = cue
        outside = [i for i in {*passage.sentence_ends, *self.breaks} if marks.around(i) is None]
        self._stops = sorted(outside)

    def _occasions(self) -> list[int]:
        """، وذلك خلال مؤتمر صحفي: where something was said, no part of it."""
        words, spoken = self._words, self._groups["speech_noun"]
        places = [i for i, w in enumerate(words) if w == "وذلك" and words[i - 1] in _COMMAS]
        return [
            i - 1
            for i in places
            if any(w.removeprefix("ال") in spoken for w in words[i + 2 : i + 4])
        ]

    def stop(self, index: int) -> int:
        """The first place after token `index` where content ends."""
        at = bisect_right(self._stops, index)
        stop = self._stops[at] if at < len(self._stops) else self._passage.count
        around = self._marks.around(index)
        return min(stop, around.last) if around else stop

    def trimmed(self, first: int, last: int) -> int:
        """`last` without final stops, dashes and marks that lack their partner in the content."""
        words = self._words
        while last > first:
            word = words[last - 1]
            if (
                word in _TRIMMED
                or word == LINE
                or word == "("
                or (word in MARKS and not self._paired_within(first, last - 1))
            ):
                last -= 1
            else:
                break
        return last

    def _paired_within(self, first: int, index: int) -> bool:
        for at in (index, index - 1):
            pair = self._marks.closing.get(at)
            if pair is not None and pair.after > index:
                return pair.open >= first
        return False

    def _break(self, cue: Cue) -> int | None:
        form = cue.form
        if form.kind == "source":
            return self._trailing(cue)
        begin = self._clause_start(cue.at)
        if form.kind == "verb" and (tail := self._as_said(cue)) is not None:
            return tail
        if form.kind == "aside":
            opens = self._opens_aside(cue.at) and begin != cue.at
            return begin if opens else None
        if form.kind == "participle":
            return self._before_participle(cue, begin)
        if form.kind == "verb":
            return self._before_verb(cue, begin)
        if form.kind == "noun" and form.lemma == "أشار" and self._words[cue.at - 1] == "في":
            begin = self._clause_start(cue.at - 1)
            return begin if begin < cue.at - 1 else None
        if form.kind == "document":
            return begin if begin != cue.at or form.joined else None
        return None

    def _clause_start(self, at: int) -> int:
        """Before the connectors and the comma that stand before a verb; `at` where none does."""
        words, groups = self._words, self._groups
        j = at
        while j > 0:
            before = words[j - 1]
            if before in groups["connector"]:
                j -= 1
            elif j > 1 and before in groups["side"] and words[j - 2] in ("من", "ومن"):
                j -= 2
            elif (
                before == "حين"
                or (before == "في" and j < at and words[j] == "حين")
                or (
                    before in _COMMAS
                    and j > 1
                    and (
                        (words[j - 2] in groups["side"] and words[j - 3] in ("من", "ومن"))
                        or words[j - 2] in ("بدوره", "بدورها", "بدورهم", "وبدوره")
                    )
                )
            ):
                j -= 1
            else:
                break
        while j > 0 and words[j - 1] in _COMMAS:
            j -= 1
        return j

    def _opens_aside(self, at: int) -> bool:
        words = self._words
        return any(word in ("ان", "بان") for word in words[at + 1 : at + 5])

    def _before_participle(self, cue: Cue, begin: int) -> int | None:
        words = self._words
        if begin != cue.at:
            return begin
        if cue.form.weak:
            return begin if cue.announces and cue.place - cue.at <= 3 else None
        if cue.announces and cue.place - cue.at <= 8:
            return begin
        if cue.form.joined and cue.form.group in _OF_WEIGHT:
            return begin
        return begin if words[cue.at + 1] in cue.form.prepositions else None

    def _before_verb(self, cue: Cue, begin: int) -> int | None:
        form, words = cue.form, self._words
        after_comma = begin < cue.at and words[begin] in _COMMAS
        if not form.joined and words[cue.at - 1] in _COMMAS and not self._turns(begin, cue.at):
            begin = cue.at  # الناطق، كشف: its subject stands before the comma
        if begin == cue.at and not form.joined and (cue.announces or not form.weak):
            return self._before_subject(cue.at)
        leads = words[cue.until] in SAYING and cue.until - cue.at < _NEAR
        if words[cue.at] in self._groups["ambiguous"] and not (cue.announces or leads):
            return None
        if form.weak and not cue.announces:
            return begin if after_comma and form.joined and not form.present else None
        if form.joined or begin < cue.at:
            if begin >= cue.at - 1 and self._goes_on_within(cue):
                return None
            if form.present and not after_comma and not cue.announces:
                return None
            if begin == cue.at - 1 and words[begin] == "حين":
                return None
            return begin
        return None

    def _goes_on_within(self, cue: Cue) -> bool:
        """Whether a verb belongs to the clause before it: قال المدير إن خبراءه بحثوا وخلصوا إلى أن.

        It has no subject of its own, and what it agrees with is not who spoke.
        """
        told = self._told.get(cue.at)
        if told is None or not cue.announces or cue.place - cue.at > _BESIDE:
            return False
        if told.at < self._passage.sentence(cue.at)[0] or told.place - told.at <= _BESIDE:
            return False
        if cue.form.gender == "p":
            head = self._words[told.at + 1]
            plural = told.form.gender == "p" or head.endswith(_PLURALS) or head in _BROKEN_PLURALS
            return not plural and head in self._groups["title"]
        return told.form.gender == "m" and cue.form.gender == "f"

    def _turns(self, begin: int, at: int) -> bool:
        """Whether more than commas stands between: من جهته، قال."""
        return any(word not in _COMMAS for word in self._words[begin:at])

    def _before_subject(self, at: int) -> int | None:
        """، لكن مراقبين رأوا أن: before the connector, a few words before the verb."""
        words = self._words
        for j in range(at - 1, max(at - 6, 0), -1):
            if words[j] in _COMMAS:
                return None
            if words[j] in _BUT and words[j - 1] in _COMMAS:
                return j - 1
            if words[j] in _THAT_AFTER_BUT and words[j - 1] in ("الا", "غير", "بيد"):
                return j - 2 if words[j - 2] in _COMMAS else None
        return None

    def _as_said(self, cue: Cue) -> int | None:
        """Where كما قال X, على ما حذرت X or حسب ما ذكر X begins, when it trails a clause."""
        words = self._words
        at = cue.at
        before = words[at - 1] if at else LINE
        if before not in ("كما", "ما", "حسبما", "وفقما") or cue.announces:
            return None
        head = at - 1
        if before == "ما":
            head = at - 2
            if head < 0 or words[head] not in ("علي", "حسب", "بحسب", "وفق", "ل", "حد"):
                return None
            if words[head] in ("حسب", "بحسب", "وفق"):
                return None  # a cue of its own
        elif before != "كما":
            return None
        return self._at_end(cue, head, at)

    def _trailing(self, cue: Cue) -> int | None:
        if self._words[cue.at] == "حد":
            of_words = self._words[cue.at + 1] in self._groups["on_the_word_of"]
            on = self._words[cue.at - 1] == "علي" and of_words
            return self._at_end(cue, cue.at - 1, cue.at) if on else None
        following = self._words[cue.at + 1]
        legal = self._groups["legal"]
        if following in legal or following.removeprefix("ل") in legal:
            return None  # وفق الشروط: a basis, no source
        if following.startswith("لل") and "ال" + following[2:] in legal:
            return None
        return self._at_end(cue, cue.at, cue.at)

    def _at_end(self, cue: Cue, head: int, at: int) -> int | None:
        """Where the phrase from `head` on begins, if nothing of the clause comes after it."""
        words = self._words
        end = self.phrase_end(at)
        if end is None:
            return None
        begin = head
        while begin > 0 and (words[begin - 1] in _COMMAS or words[begin - 1] in _DASHES):
            begin -= 1
        start, stop = self._passage.sentence(at)
        if begin <= start:
            return None  # before its clause
        self.trailing[cue.at] = end
        after = end
        while after < stop and (words[after] in _COMMAS or words[after] in _DASHES):
            after += 1
        if after >= stop or end in self.breaks or after in self.breaks:
            return begin
        return None

    def phrase_end(self, at: int) -> int | None:
        """Where a phrase of attribution from `at` on ends: a comma, a break, the sentence."""
        words = self._words
        if words[at] in self._groups["of_him"]:
            return at + 1
        stop = min(self._passage.sentence(at)[1], at + 30)
        for j in range(at + 1, stop):
            if words[j] in _COMMAS or j in self.breaks:
                return j
        return stop if stop == self._passage.sentence(at)[1] else None
