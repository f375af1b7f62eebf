"""Clauses whose source is named beside them: بحسب X، CLAUSE; CLAUSE، وفق X; CLAUSE، كما قال X."""

from typing import NamedTuple

from reader.core.suggest.cues import Cue
from reader.core.suggest.marks import Marks
from reader.core.suggest.passage import Passage
from reader.core.suggest.quote_ends import Ends
from reader.core.suggest.reporting import forms, word_groups
from reader.core.suggest.speakers import Speaker, Speakers

_COMMAS = frozenset("،,؛;")
_LIMIT_OF_SOURCE = 25
_LEAST = 4
_ASIDE = 10
_LEAST_LETTERS = 2
_TAKING_L = frozenset(("وفقا", "طبقا", "ووفقا", "وطبقا", "فوفقا", "تبعا"))


class Attributed(NamedTuple):
    """A clause from token `first` up to, not with, `last`, without `cut` letters of the first."""

    first: int
    last: int
    cut: int
    source: tuple[int, int]  # the tokens that say who says so
    before: bool


class Attributions:
    """Finds the clauses around the cues of attribution in a passage."""

    def __init__(self, passage: Passage, marks: Marks, ends: Ends, speakers: Speakers) -> None:
        self._passage = passage
        self._words = passage.words
        self._marks = marks
        self._ends = ends
        self._speakers = speakers
        self._groups = word_groups()

    def of(self, cue: Cue) -> Attributed | None:
        """The clause that the source after `cue` says, if it names one that can speak."""
        start, stop = self._passage.sentence(cue.at)
        if cue.form.kind == "verb":  # كما قال X
            source = self._speakers.phrases.phrase(cue.at + 1, stop)
            return self._around(cue, source, start) if source else None
        source = self.source(cue)
        if source is None:
            return None
        if self._opens_sentence(cue.at, start):
            return self._after(cue, source, stop)
        return self._around(cue, source, start)

    def speaker(self, found: Attributed) -> Speaker | None:
        """The source as a speaker; who spoke before where it is a pronoun (بحسب قوله)."""
        first, last = found.source
        word = self._words[first]
        if word in self._groups["tail"] or word in self._groups["of_him"]:
            return None
        written_on = self._words[first][:1] == "ل" and self._words[first - 1] in _TAKING_L
        return Speaker(first, last, "", written_on)

    def _opens_sentence(self, at: int, start: int) -> bool:
        return not any(word[:1].isalnum() for word in self._words[start:at])

    def source(self, cue: Cue) -> tuple[int, int] | None:
        """The tokens after بحسب and its like that say who says so, or None."""
        words, groups = self._words, self._groups
        at = cue.at + 1
        word = words[cue.at]
        if word.endswith("نقلا"):
            end = min(self._passage.sentence(cue.at)[1], at + _LIMIT_OF_SOURCE)
            last = self._source_end(at + 1, end) if words[at] == "عن" else at
            return (at + 1, last) if last > at + 1 else None
        if word in groups["of_him"]:
            return cue.at, cue.at + 1
        if word == "حد":
            if words[at] in groups["tail"]:
                return at, at + 1
            return self._after_verb(at, cue) or (at, at + 1)
        spoken = word.endswith(("حسبما", "وفقما"))
        if words[at] in ("ل", "الي") and at + 1 in self._marks.opening:
            at += 1
        if words[at] in ("ما", "لما"):
            at += 1
            spoken = True
        if spoken:
            return self._after_verb(at, cue)
        end = min(self._passage.sentence(cue.at)[1], at + _LIMIT_OF_SOURCE)
        head = words[at]
        bare = head[1:] if head.startswith("ل") and not head.startswith("لل") else head
        bare = "ال" + head[2:] if head.startswith("لل") else bare
        listed = bare in groups["source"] and bare not in groups["legal"]
        if not listed and not self._may_be_name(at, bare):
            return None
        last = self._source_end(at, end)
        return (at, last) if last > at else None

    def _may_be_name(self, at: int, bare: str) -> bool:
        """Whether what is in no list may be a name: marked words, or who spoke before."""
        if at in self._marks.opening:
            return self._marks.opening[at].closed
        if bare in self._groups["legal"]:
            return False
        return self._speakers.knows(bare) or bare in self._groups["title"]

    def _after_verb(self, at: int, cue: Cue) -> tuple[int, int] | None:
        """The subject of the verb in حسبما ذكرت X, وفق ما أعلن X."""
        end = min(self._passage.sentence(cue.at)[1], at + _LIMIT_OF_SOURCE)
        return self._speakers.phrases.phrase(at + 1, end)

    def _source_end(self, at: int, end: int) -> int:
        words = self._words
        j = at
        while j < end:
            pair = self._marks.opening.get(j)
            if pair is not None and pair.closed and pair.after <= end:
                j = pair.after
                continue
            if words[j] in _COMMAS or words[j] in (":", "الذي", "التي") or j in self._ends.breaks:
                break
            if j > at and words[j] in (
                "في",
                "خلال",
                "عن",
                "علي",
                "اليوم",
                "امس",
                "نقلا",
                "فان",
                "فقد",
                "صادر",
                "صادرة",
                "صدر",
                "نشرت",
                "نشرته",
                "حول",
                "بشان",
            ):
                break
            if j > at and words[j] in ("من",) and words[j - 1] not in self._groups["partitive"]:
                break
            j += 1
        return min(j, at + 12)

    def _after(self, cue: Cue, source: tuple[int, int], stop: int) -> Attributed | None:
        """بحسب X، CLAUSE or وفقا لـX فإن CLAUSE."""
        words = self._words
        reach = range(source[0], min(stop, source[0] + 30))
        opens = (j for j in reach if words[j] == "فقد" or words[j].startswith("فان"))
        first = next(opens, None)
        if first is None:
            commas = [j + 1 for j in reach if words[j] in _COMMAS]
            first = next((j for j in commas if not self._is_aside(j, commas)), None)
        if first is None or first >= stop:
            return None
        stop = self._ends.stop(first)
        cut = 1 if words[first].startswith("فان") or words[first] == "فقد" else 0
        last = self._ends.trimmed(first, stop)
        return Attributed(first, last, cut, source, True) if last - first >= _LEAST else None

    def _is_aside(self, first: int, commas: list[int]) -> bool:
        """Whether a phrase between commas still tells of the source: …، استنادا إلى X، CLAUSE."""
        word = self._words[first]
        opens = self._speakers.phrases.is_preposition(word) or word == "استنادا"
        return opens and any(first < other <= first + _ASIDE for other in commas)

    def _around(self, cue: Cue, source: tuple[int, int], start: int) -> Attributed | None:
        """CLAUSE، بحسب X, or the clause with that in its middle."""
        words = self._words
        trailing = self._ends.trailing.get(cue.at)
        if trailing is None:
            return None
        first = start
        while (
            first < cue.at and not words[first][:1].isalnum() and first not in self._marks.opening
        ):
            first += 1
        if self._reports(first):
            return None  # اعتبر النائب الزيارة مخالفة، بحسب وصفه: no clause of what he said
        end = self._ends.stop(first)
        last = self._ends.trimmed(first, end)
        if last - first < _LEAST:
            return None
        if end < cue.at and not self._breaks_at(end, cue):
            return None
        return Attributed(first, last, self._conjunction(first), source, False)

    def _reports(self, first: int) -> bool:
        known = forms()
        heads = [known[w] for w in self._words[first : first + 2] if w in known]
        return any(form.finite and not form.weak for form in heads)

    def _breaks_at(self, end: int, cue: Cue) -> bool:
        return self._ends.breaks.get(end) is cue

    def _conjunction(self, first: int) -> int:
        """The و before a clause is no part of it; that of وزير is."""
        word = self._words[first]
        if word[:1] != "و" or word in self._groups["waw"]:
            return 0
        return 1 if len(word) > _LEAST_LETTERS or word == "و" else 0
