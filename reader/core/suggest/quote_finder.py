"""Finds the quotes of a passage: from its start to its end, each rule where its turn comes."""

from bisect import bisect_left

from reader.core.suggest import quote_rules as rules
from reader.core.suggest.attributions import Attributions
from reader.core.suggest.cues import Cue, Cues, words_between
from reader.core.suggest.headlines import lines_by_speakers
from reader.core.suggest.marks import MARKS, Marks, Pair
from reader.core.suggest.passage import Passage
from reader.core.suggest.quote_ends import Ends
from reader.core.suggest.quote_extent import Extent
from reader.core.suggest.quote_record import Found
from reader.core.suggest.reporting import word_groups
from reader.core.suggest.speakers import Speaker, Speakers

_COMMAS = frozenset("،,؛;")
_FRAGMENT = 5
_NEAR = 4  # tokens
_LONGEST = 4_000  # tokens: what goes on for longer without an end was misread
_RULE_OF_KIND = {"verb": rules.CLAUSE, "document": rules.CLAUSE, "participle": rules.PARTICIPLE}


class Finder:
    """Finds the quotes of one passage, from its start to its end."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._words = passage.words
        self._groups = word_groups()
        self._marks = Marks(passage)
        self._cues = Cues(passage, self._marks).all
        self._places = [cue.at for cue in self._cues]
        self._ends = Ends(passage, self._marks, self._cues)
        self._extent = Extent(passage, self._marks, self._cues, self._ends)
        self._speakers = Speakers(passage, self._marks)
        self._attributions = Attributions(passage, self._marks, self._ends, self._speakers)
        self._found: list[Found] = []
        self._until = 0  # where the last quote ends, its closing mark included

    def all(self) -> list[Found]:
        """The quotes in order, none overlapping."""
        events = [(cue.at, 1, n) for n, cue in enumerate(self._cues)]
        events += [(pair.open, 0, n) for n, pair in enumerate(self._marks.outer)]
        for at, is_cue, n in sorted(events):
            if at < self._until:
                continue
            if is_cue:
                self._take_cue(self._cues[n])
            else:
                self._take_marked(self._marks.outer[n])
        names = self._speakers.names
        self._found += lines_by_speakers(self._passage, self._found, self._places, names)
        return self._found

    def beside(self, first: int, last: int) -> dict[str, object]:
        """What the cue nearest to the tokens `first` to `last` says of them; may be {}."""
        start = self._passage.sentence(first)[0]
        end = self._passage.sentence(max(first, last - 1))[1]
        before = [c for c in self._cues if start <= c.at < first and self._speaks(c)]
        after = [c for c in self._cues if last <= c.at < end and self._speaks(c)]
        if not before and not after:
            return {}
        cue = before[-1] if before else after[0]
        speaker = None
        for each in self._cues:
            if each.at > cue.at:
                break
            speaker = self._speaker_of(each)
        marked = first > 0 and self._words[first - 1] in MARKS
        kind = "direct" if marked or self._words[first - 1] == ":" else "indirect"
        if kind == "indirect" and self._extent.has_speech(first, last):
            kind = "mixed"
        found = Found(first, last, "", kind, cue)
        found.speaker = self._speakers.text(speaker)
        return dict(found.suggestion(self._passage).attributes)

    def _speaks(self, cue: Cue) -> bool:
        return cue.kind != "aside" and not self._is_plain(cue)

    def _speaker_of(self, cue: Cue) -> Speaker | None:
        if cue.kind == "source":
            end = self._passage.sentence(cue.at)[1]
            phrase = self._attributions.source(cue) or self._speakers.phrases.phrase(
                cue.at + 1, end
            )
            return Speaker(*phrase, "") if phrase else None
        return self._speakers.of(cue) or self._speakers.last()

    def _take_cue(self, cue: Cue) -> None:
        if cue.kind == "aside":
            return
        if cue.kind == "source" or cue.at in self._ends.trailing:
            self._take_attribution(cue)
            return
        speaker = self._speakers.of(cue)
        if not cue.announces or cue.place < self._until:
            return
        if cue.kind == "marked":
            self._take_speech(cue, speaker)
        elif cue.kind == "colon":
            self._add(
                cue.place, self._extent.after_colon(cue), rules.AFTER_COLON, "direct", cue, speaker
            )
        else:
            self._take_clause(cue, speaker)

    def _take_clause(self, cue: Cue, speaker: Speaker | None) -> None:
        """From the complementizer: `قال الناطق [إن القافلة وصلت]، مشيرا إلى [أنها كبيرة].`"""
        last = self._extent.clause(cue.place)
        if cue.kind == "whether":
            rule = rules.QUESTION
        else:
            rule = _RULE_OF_KIND.get(cue.form.kind, rules.NOUN)
        kind = "mixed" if self._extent.has_speech(cue.place, last) else "indirect"
        found = self._add(cue.place, last, rule, kind, cue, speaker)
        if found is not None:
            found.cut = cue.cut

    def _take_speech(self, cue: Cue, speaker: Speaker | None) -> None:
        """Between marks: `وأضاف: «[سنعود غدا]».`"""
        pair = cue.pair
        assert pair is not None
        opens = pair.open == cue.at + 1 or self._words[pair.open - 1] == ":"
        if opens and pair.closed and self._extent.runs_on(pair):
            last = self._extent.with_asking(self._ends.stop(pair.after))
            self._add(pair.open, last, rules.AFTER_CUE_MARKED, "mixed", cue, speaker)
            return
        found = self._add(pair.first, pair.last, rules.AFTER_CUE_MARKED, "direct", cue, speaker)
        if found is not None:
            self._until = pair.after

    def _take_attribution(self, cue: Cue) -> None:
        attributed = self._attributions.of(cue)
        if cue.kind != "source":
            speaker = self._speakers.of(cue)
        else:
            speaker = self._attributions.speaker(attributed) if attributed else None
            if attributed is not None and speaker is None:
                speaker = self._speakers.last()  # على حد قولها
        if attributed is None or attributed.first < self._until:
            if speaker is not None:
                self._speakers.remember(speaker)
            return
        if attributed.before and self._says_itself(attributed.first):
            return  # وبحسب المصدر، قال الناطق إن: what he said is the quote
        if speaker is not None:
            self._speakers.remember(speaker)
        rule = rules.SOURCE_FIRST if attributed.before else rules.SOURCE_LAST
        kind = "mixed" if self._extent.has_speech(attributed.first, attributed.last) else "indirect"
        found = self._add(attributed.first, attributed.last, rule, kind, cue, speaker)
        if found is not None:
            found.cut = attributed.cut
            found.strength = 0.75 if attributed.before else 0.7

    def _says_itself(self, first: int) -> bool:
        at = bisect_left(self._places, first)
        return (
            at < len(self._places) and self._places[at] - first < _NEAR and self._cues[at].announces
        )

    def _take_marked(self, pair: Pair) -> None:
        """Words between marks that no cue announces but that stand beside one."""
        words = self._words
        if words_between(words, pair, _FRAGMENT) < _FRAGMENT or not pair.closed:
            return
        if words[pair.open - 1] in self._groups["name_noun"]:
            return
        at = bisect_left(self._places, pair.open)
        if any(self._cues[n].pair == pair for n in range(max(0, at - 3), at)):
            return
        after = self._cue_after(pair, at)
        if after is None and self._found and self._touches(self._found[-1], pair):
            before = self._found[-1]
            found = self._add(pair.first, pair.last, rules.CONTINUED, "direct", before.cue, None)
            if found is not None:
                found.speaker, found.strength = before.speaker, 0.6
                self._until = pair.after
            return
        cue = after or self._cue_before(pair, at)
        if cue is not None:
            speaker = self._speakers.of(cue) or self._speakers.going_on(cue)
            found = self._add(pair.first, pair.last, rules.NEAR_CUE, "direct", cue, speaker)
            if found is not None:
                found.strength = 0.6
                self._until = pair.after

    def _touches(self, before: Found, pair: Pair) -> bool:
        """Whether nothing but signs stands between a direct quote and a pair of marks."""
        if before.kind == "indirect" or pair.open - before.last > 6:
            return False
        between = self._words[before.last : pair.open]
        return not any(word[:1].isalnum() and word != "و" for word in between)

    def _cue_before(self, pair: Pair, at: int) -> Cue | None:
        start = self._passage.sentence(pair.open)[0]
        while at > 0 and self._places[at - 1] >= start:
            at -= 1
            cue = self._cues[at]
            if cue.form.kind not in ("verb", "participle") or cue.form.group == "topic":
                continue
            if not self._is_plain(cue):
                return cue
        return None

    def _is_plain(self, cue: Cue) -> bool:
        return self._words[cue.at] in self._groups["ambiguous"] and not cue.announces

    def _cue_after(self, pair: Pair, at: int) -> Cue | None:
        """`«سنعود»، قال الناطق`."""
        words = self._words
        while at < len(self._places) and self._places[at] < pair.after:
            at += 1
        if at == len(self._places) or self._places[at] > pair.after + 2:
            return None
        cue = self._cues[at]
        if cue.form.kind != "verb" or cue.form.joined or self._is_plain(cue):
            return None
        return cue if words[pair.after] in _COMMAS or cue.at == pair.after else None

    def _add(
        self, first: int, last: int, rule: str, kind: str, cue: Cue | None, speaker: Speaker | None
    ) -> Found | None:
        last = self._ends.trimmed(first, min(last, self._passage.line(first)[1]))
        if last <= first or last - first > _LONGEST:
            return None
        found = Found(first, last, rule, kind, cue)
        found.speaker = self._speakers.text(speaker)
        if cue is not None:
            found.strength = cue.form.strength
        self._found.append(found)
        self._until = last
        return found
