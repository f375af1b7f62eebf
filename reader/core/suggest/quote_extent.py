"""How far the content of a quote reaches from its first word, and whether marks make it mixed."""

from bisect import bisect_left
from collections.abc import Sequence

from reader.core.suggest.cues import Cue, words_between
from reader.core.suggest.marks import Marks, Pair
from reader.core.suggest.passage import Passage
from reader.core.suggest.quote_ends import Ends
from reader.core.suggest.reporting import word_groups

_COMMAS = frozenset("،,؛;")
_ASKING_ENDS = frozenset("؟?!")
_FRAGMENT = 5
_NAMES_ONLY = 6  # as many words between marks as may still be a name
_FIRST_WORDS = 3


class Extent:
    """Measures the quotes of a passage."""

    def __init__(self, passage: Passage, marks: Marks, cues: Sequence[Cue], ends: Ends) -> None:
        self._passage = passage
        self._words = passage.words
        self._groups = word_groups()
        self._marks = marks
        self._cues = cues
        self._places = [cue.at for cue in cues]
        self._ends = ends

    def clause(self, first: int) -> int:
        """To the next place that ends content; to the marks' end where all of it is marked."""
        stop = self._ends.stop(first)
        for pair in self._marks.between(first + 1, min(first + 3, stop)):
            if pair.closed and words_between(self._words, pair, _FRAGMENT) >= _FRAGMENT:
                after = self._words[pair.after]
                if after in _COMMAS and not self._goes_on(pair.after + 1):
                    return min(stop, pair.after)
                if after in self._groups["outside_marks"]:
                    return min(stop, pair.after)
        return self.with_asking(stop)

    def _goes_on(self, index: int) -> bool:
        word = self._words[index]
        joined = word[:1] in ("و", "ف") and word not in self._groups["waw"]
        return joined or word in ("بل", "لكن", "او", "ثم", "ان", "لا", "كما")

    def with_asking(self, stop: int) -> int:
        while self._words[stop] in _ASKING_ENDS:
            stop += 1
        return stop

    def has_speech(self, first: int, last: int) -> bool:
        """Whether a clause has words between marks that are no mere name: then it is mixed."""
        for pair in self._marks.between(first + 1, last):
            if pair.open == first + 1 or words_between(self._words, pair, _FRAGMENT) >= _FRAGMENT:
                return True
            before = self._words[pair.open - 1]
            if before in self._groups["name_noun"] or before in ("ل", "ب", "ك"):
                continue
            named = self._words[pair.first].startswith("ال")
            if not named and words_between(self._words, pair, 2) > 1:
                return True
        return False

    def runs_on(self, pair: Pair) -> bool:
        """Whether the same speech goes on after its marks: `قال: «المشروع كبير» وسيكتمل قريبا.`"""
        after = self._words[pair.after]
        long = words_between(self._words, pair, _NAMES_ONLY + 1) > _NAMES_ONLY
        if long or not after[:1].isalpha():
            return False
        if pair.after in self._ends.breaks or after in self._groups["preposition"]:
            return False
        if after in self._groups["outside_marks"] or after in self._groups["connector"]:
            return False
        at = bisect_left(self._places, pair.after)
        stop = self._ends.stop(pair.after)
        return not (at < len(self._places) and self._places[at] < stop)

    def after_colon(self, cue: Cue) -> int:
        """To the end of the sentence, or of the line while the same voice goes on."""
        line = self._passage.line(cue.place)[1]
        stop = self._ends.stop(cue.place)
        while stop < line and stop not in self._ends.breaks and self._same_voice(stop + 1, line):
            stop = self._ends.stop(stop + 1)
        return self.with_asking(stop)

    def _same_voice(self, first: int, line: int) -> bool:
        """Whether a sentence after speech that began with a colon may go on with it."""
        end = min(self._passage.sentence(first)[1], line)
        if end - first < 2:
            return True
        words, groups = self._words, self._groups
        if words[first] in groups["connector"] or words[first] in groups["new_voice"]:
            return False
        at = bisect_left(self._places, first)
        while at < len(self._places) and self._places[at] < end:
            cue = self._cues[at]
            if cue.announces or cue.kind == "aside" or cue.at - first < _FIRST_WORDS:
                return False
            at += 1
        return not any(
            words_between(words, pair, _FRAGMENT) >= _FRAGMENT
            for pair in self._marks.between(first, end)
        )
