"""Reporting words in a passage, each with what it announces: a clause, a colon, marked words.

A cue looks ahead over its subject, some forty tokens at most, never beyond its sentence or the
next cue. So the whole takes time linear in the number of tokens.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reader.core.suggest.marks import Marks, Pair
from reader.core.suggest.passage import LINE, Passage
from reader.core.suggest.reporting import Form, documents, forms, word_groups

_REACH = 45
_REACH_OF_NOUN = 20
_REACH_OF_WEAK = 22
_REACH_TO_MARKS = 14  # of weak ones
_FRAGMENT = 5  # words between marks that count wherever a cue stands
_COMMAS = frozenset("،,؛;")
_FROM_WHICH = frozenset(("مما", "بما", "وبما", "ومما"))
_IN = frozenset(("في", "فيه", "فيها"))
_AFTER_CAME = _IN | {
    *("ذلك", "هذا", "هذه", "تصريحات", "تصريح", "اقوال", "كلام", "حديث", "تصريحه", "حديثه", "كلامه")
}
_BI = frozenset(("ب",))
_PLAIN_THAT = frozenset(
    ("ان", "انه", "انها", "انهم", "انهما", "انهن", "انني", "اني", "اننا", "انك", "انكم")
)
THAT = _PLAIN_THAT | {"ب" + word for word in _PLAIN_THAT}
_PREPOSITIONS = frozenset(("الي", "علي", "من", "عن", "في"))
_ASKING = frozenset(("هل", "كيف", "لماذا", "متي", "اين", "ماذا"))
_YA_NOUNS = frozenset(("يوم", "يوسف", "يوميا", "يونيو", "يوليو", "ياسر", "يحيي", "يهود", "يونس"))
_RELATIVES = frozenset(("الذي", "التي", "الذين", "والذي", "والتي"))
_NEW_CLAUSE = frozenset(("فيما", "بينما", "لكن", "ولكن", "لكنه", "لكنها"))
# Announce what another verb does not: رد الناطق قائلا.
SAYING = frozenset(
    (
        *("قايلا", "قايله", "قايلين", "بالقول", "بقوله", "بقولها", "بقولهم"),
        *("قوله", "قولها", "يقول", "تقول"),
    )
)
_SPEECH_MARKS = frozenset(("say", "write", "reply", "ask", "affirm", "warn", "inform"))
_ANNOUNCING_NOUN = frozenset(("بالقول", "القول", "بقوله", "بقولها", "بقولهم", "قوله", "قولها"))


class Cue(NamedTuple):
    """A reporting word and what it announces.

    `kind` is "that" (a clause from its complementizer), "whether", "marked" (words between
    marks), "colon" (words after a colon), "none" (a noun, or nothing), "source" (بحسب) or "aside"
    (يذكر أن). `place` is the first token of what is announced, `cut` the proclitic's letters on
    it, `until` where the words between begin to be no subject any more.
    """

    at: int
    form: Form
    kind: str
    place: int
    cut: int
    pair: Pair | None
    until: int

    @property
    def announces(self) -> bool:
        return self.kind in ("that", "whether", "marked", "colon")


@cache
def _stops() -> frozenset[str]:
    """The tokens that a look ahead has to look at; it passes over all others."""
    marks = frozenset("«»‹›<\"“”„‟″‘’'‚(≪")
    return THAT | _ASKING | marks | {":", "ما", "عما", "الا"} | _NEW_CLAUSE


class Cues:
    """All cues of a passage, in order."""

    def __init__(self, passage: Passage, marks: Marks) -> None:
        self._passage = passage
        self._words = passage.words
        self._marks = marks
        self._groups = word_groups()
        known = forms()
        self._found = [(i, known[w]) for i, w in enumerate(passage.words) if w in known]
        self._found += self._documents()
        self._found.sort(key=lambda each: each[0])
        self.all: list[Cue] = []
        limit = passage.count
        for at, form in reversed(self._found):
            self.all.append(self._cue(at, form, limit))
            if self._limits(at, form):
                limit = at
        self.all.reverse()

    def _documents(self) -> list[tuple[int, Form]]:
        """جاء في البيان أن, and جاء ذلك في, which says only where it was said."""
        known, words = documents(), self._words
        places = [i for i, w in enumerate(words) if w in known and words[i + 1] in _AFTER_CAME]
        return [(i, known[words[i]]) for i in places]

    def _limits(self, at: int, form: Form) -> bool:
        """Whether a cue before this one may not look beyond it."""
        if form.kind in ("aside", "source", "document"):
            return form.kind == "aside"
        if self._words[at] in self._groups["ambiguous"]:
            return False
        if form.kind == "noun":
            return form.pronoun and not form.weak
        if form.weak and form.kind == "participle":
            return self._words[at - 1] in _COMMAS
        return self._words[at - 1] not in _RELATIVES

    def _cue(self, at: int, form: Form, limit: int) -> Cue:
        limit = min(limit, at + _REACH, self._passage.sentence(at)[1])
        if form.kind in ("source", "aside"):
            return Cue(at, form, form.kind, at, 0, None, limit)
        nothing = Cue(at, form, "none", at, 0, None, limit)
        if self._is_something_else(at, form):
            return nothing
        if form.kind == "noun":
            limit = min(limit, at + (4 if form.article else _REACH_OF_NOUN))
        elif form.weak:
            limit = min(limit, at + _REACH_OF_WEAK)
        return self._announced(at, form, limit) or nothing

    def _is_something_else(self, at: int, form: Form) -> bool:
        """Whether the word is no report here: مما يؤكد أن، على اعتبار أن، إضافة إلى أن."""
        words = self._words
        before = words[at - 1] if at else LINE
        if form.kind == "verb":
            # وهو ما يؤكد أن is an inference; وهو ما يرى كثيرون أنه is not.
            bare = words[at + 1] in THAT or words[at + 1] in _PREPOSITIONS
            inferred = before in ("ما", "وما") and form.present and bare
            after = (*_COMMAS, "وهو", "وهي", "هو")
            return before in _FROM_WHICH or (inferred and words[at - 2] in after)
        if form.kind == "document":
            return words[at + 1] not in _IN
        if form.kind == "noun" and form.lemma == "اعتبر":
            return not form.pronoun
        if form.kind == "noun" and form.lemma == "أشار" and not form.pronoun:
            return True
        if form.kind == "noun" and form.article:
            return before in ("يمكن", "يمكننا", "ويمكن", "نستطيع", "يجوز", "يصح", "مع", "سبق")
        return form.group == "said" and words[at + 1][:1] != "ب" and words[at + 2][:1] != "ب"

    def _announced(self, at: int, form: Form, limit: int) -> Cue | None:
        words, stops, marks = self._words, _stops(), self._marks.opening
        fragment: Cue | None = None
        j = at + 1
        while j < limit:
            word = words[j]
            if word not in stops:
                j += 1
                continue
            if word in _NEW_CLAUSE and words[j + 1] != "اذا":
                break
            if j in marks:
                pair = marks[j]
                cue = Cue(at, form, "marked", pair.first, 0, pair, j)
                if self._is_speech(pair, form, at):
                    return cue
                fragment = fragment or (cue if self._is_short_speech(pair, form, at) else None)
                j = max(pair.after, j + 1)
                continue
            if word == ":":
                return self._after_colon(at, form, j) or fragment
            if (cut := self._opens_clause(at, form, j)) is not None:
                return Cue(at, form, "that", j, cut, None, j)
            if form.clause and self._opens_question(form, j):
                return Cue(at, form, "whether", j, 0, None, j)
            j += 1
        return fragment

    def _opens_clause(self, at: int, form: Form, j: int) -> int | None:
        """How many letters of token `j` stand before the أن of the cue's clause, or None."""
        word, before = self._words[j], self._words[j - 1]
        if word == "الا" and j == at + 1 and self._passage.written(j).startswith("أ"):
            return 0 if form.clause else None
        if word not in THAT or not form.clause:
            return None
        if j > at + 1 and before in self._groups["report_noun"]:
            return None  # what the accusations say: اتهامات بأن
        if form.group == "said" and not word.startswith("ب") and j > at + 1:
            return None
        cut = 1 if word.startswith("ب") else 0
        near = j - at
        if near == 1 and not cut:
            return None if self._impersonal(at, form) else 0
        if near == 2 and before in _PREPOSITIONS:
            return None if self._impersonal(at, form) else cut
        return cut if self._governed(at, form, j, cut) else None

    def _impersonal(self, at: int, form: Form) -> bool:
        if form.kind != "verb" or self._words[at] not in self._groups["impersonal"]:
            return False
        before = self._words[at - 1] if at else LINE
        # After a noun the verb has a subject: مراقبون يعتقدون, دراسة تبين.
        return not before.isalpha() or before in self._groups["connector"]

    def _governed(self, at: int, form: Form, j: int, cut: int) -> bool:
        """Whether the أن at `j`, not beside the cue, is the cue's and no other word's."""
        words = self._words
        before = words[j - 1]
        if before in self._groups["blocker"]:
            return False
        if before in _PREPOSITIONS:
            if before not in form.prepositions or words[j - 2] in self._groups["object"]:
                return False
        elif not cut and form.weak and form.prepositions == _BI:
            return False
        if form.lemma == "بيّن" and not form.present and self._is_between(at, j):
            return False
        if not form.subjunctive and not cut and self._is_verb_ahead(j):
            return False
        return not self._has_object(at, j, cut)

    def _is_between(self, at: int, j: int) -> bool:
        """Whether بين is the preposition: بين الأول والثاني."""
        words = self._words
        return words[at - 1] == "ما" or any(w[:1] == "و" for w in words[at + 2 : j])

    def _is_verb_ahead(self, j: int) -> bool:
        word = self._words[j + 1]
        return (
            self._words[j] == "ان" and word[:1] == "ي" and len(word) > 3 and word not in _YA_NOUNS
        )

    def _has_object(self, at: int, j: int, cut: int) -> bool:
        """Whether a masdar right after the cue is its object: أعلن رفضه … أن."""
        return self._words[at + 1] in self._groups["object"] and j > at + 3 and not cut

    def _opens_question(self, form: Form, j: int) -> bool:
        words = self._words
        if words[j] in ("عما", "ما", "فيما"):
            return words[j + 1] == "اذا"
        return words[j] in _ASKING and form.group == "ask"

    def _is_speech(self, pair: Pair, form: Form, at: int) -> bool:
        """Whether marked words are long enough, and no title, to be speech under any cue."""
        if form.group == "topic" or (form.weak and pair.open - at > _REACH_TO_MARKS):
            return False
        if self._words[pair.open - 1] in self._groups["name_noun"]:
            return False
        if form.lemma == "بيّن" and form.gender == "m":
            return False  # the preposition
        if form.kind == "noun" and not (
            form.pronoun or self._words[pair.open - 1] in _ANNOUNCING_NOUN
        ):
            return False
        return words_between(self._words, pair, _FRAGMENT) >= _FRAGMENT

    def _is_short_speech(self, pair: Pair, form: Form, at: int) -> bool:
        """Whether marked words are speech although few: قال الناطق «سنعود».

        They end what the cue says, and no preposition or noun of names stands before them.
        """
        before, after = self._words[pair.open - 1], self._words[pair.after]
        if not (form.group in _SPEECH_MARKS and pair.closed):
            return False
        if form.kind == "noun" and self._words[at] not in _ANNOUNCING_NOUN:
            return False
        if before in self._groups["name_noun"] or before in self._groups["preposition"]:
            return False
        if before in ("ل", "ب", "ك", "و") or form.weak or form.lemma == "بيّن":
            return False
        if not 0 < words_between(self._words, pair, _FRAGMENT) < _FRAGMENT:
            return False
        ends = after in (*_COMMAS, ".", "..", LINE) or after[:1] == "و"
        return ends and (pair.open == at + 1 or words_between(self._words, pair, 2) > 1)

    def _after_colon(self, at: int, form: Form, j: int) -> Cue | None:
        words = self._words
        if words[j - 1].isdigit() and words[j + 1].isdigit():
            return None
        content = j + 1
        while words[content] == LINE and content < min(self._passage.count, j + 4):
            content += 1
        if content in self._marks.opening:
            pair = self._marks.opening[content]
            return Cue(at, form, "marked", pair.first, 0, pair, j)
        if content >= self._passage.count or words[content] == LINE:
            return None
        if not self._colon_means_speech(at, form, j):
            return None
        return Cue(at, form, "colon", content, 0, None, j)

    def _colon_means_speech(self, at: int, form: Form, j: int) -> bool:
        words = self._words
        if words[j - 1] in self._groups["unspoken"]:
            return False
        if form.kind == "document":
            return True
        if form.kind == "noun":
            return words[at] in _ANNOUNCING_NOUN
        if not form.colon:
            return False
        return form.group == "say" or form.prepositions.isdisjoint(words[at + 1 : j])


def words_between(words: Sequence[str], pair: Pair, enough: int) -> int:
    """How many words stand between two marks; counts no further than `enough`."""
    count = 0
    for i in range(pair.first, min(pair.last, pair.first + 4 * enough)):
        count += words[i][:1].isalnum()
        if count >= enough:
            break
    return count
