"""Where a proposal ends: the guidelines' rule for ends, word by word.

In: complements, coordinated verbal nouns, phrases of purpose and means, relative clauses. Out: a
reason, a contrast, a new finite clause, the next cue, final stops. Most of it is decided at
commas and at words with و; each way has a function here with a sentence that shows it, «|» for
the end.
"""

from collections.abc import Callable

from reader.core.suggest.enclosures import Enclosures
from reader.core.suggest.masdars import Masdar, masdar, masdar_after
from reader.core.suggest.passage import Passage
from reader.core.suggest.proposal_end_words import end_words

_LONGEST = 90
_HARD = frozenset((":", "/", "|", "•", "*", "…"))
_COMMAS = frozenset(("،", ",", "؛", ";"))
_SEMICOLONS = frozenset(("؛", ";"))
_DASHES = frozenset(("-", "–", "—", "ـ"))
_ASIDE = 25  # tokens between two dashes
_VERB_LENGTHS = (4, 5)
_LOOKAHEAD = 7  # tokens after a comma, for the verb of a new clause
_SAID_BY = frozenset(("حسبهم", "حسبه", "حسبها", "حسب", "بحسب", "بحسبه", "وفق", "كما"))
_DUTIES = frozenset(("وعليه", "وعليها", "وعليهم", "وعلينا", "وعليكم"))
_DURING = frozenset(("خلال", "اثناء", "عقب", "في", "علي"))
_OCCASIONS = (
    "لقايه",
    "لقايها",
    "استقباله",
    "استقبالها",
    "كلمته",
    "كلمتها",
    "حديثه",
    "حديثها",
    "تصريح",
    "زيارته",
    "اجتماعه",
    "اجتماعها",
    "تروسه",
    "مداخلته",
    "مداخلتها",
    "مشاركته",
    "مقابله",
    "اتصال",
    "خطابه",
    "خطبته",
    "مباحثاته",
)
_PURPOSES = frozenset(("لكي", "كي", "حتي", "بهدف", "بغيه", "بما", "سواء", "خصوصا", "خاصه"))
_CLOSING = frozenset((")", "»", "”", "“", '"', "]", "}"))
_KEPT_ENDS = frozenset(("؟", "?", "!"))
_DANGLING = frozenset(
    (
        "و",
        "في",
        "من",
        "الي",
        "علي",
        "عن",
        "ان",
        "او",
        "ثم",
        "مع",
        "لا",
        "التي",
        "الذي",
        "ل",
        "ب",
        "منها",
        "ومنها",
    )
)
_MOST_DANGLING = 3


def end_of(passage: Passage, marks: Enclosures, first: int, *, clause: bool) -> int:
    """One past the last token of a proposal whose content begins at token `first`.

    `clause`: it begins with أن and a verb, so that further verbs may be joined to it.
    """
    words = passage.words
    limit = passage.sentence(first)[1]
    closing = marks.closing(first)
    if closing is not None and closing < limit:
        limit = closing
    limit = min(limit, first + _LONGEST)
    stops = _Stops(passage, limit, clause)
    index = first + 1
    while index < limit:
        word = words[index]
        if (
            word in _HARD
            or (word in _CLOSING and index not in marks.pairs)
            or word.startswith("..")
        ):
            break
        if index in marks.pairs:
            if marks.pairs[index] > limit:
                break
            index = marks.pairs[index] + 1
        elif word in _DASHES:
            after = _past_aside(passage, index, limit)
            if after is None:
                break
            index = after
        elif word in _COMMAS:
            if stops.after_comma(index + 1):
                break
            # What a comma leads to was looked at: past its first word.
            index += 2
        elif stops.at(index):
            break
        else:
            index += 1
    return _trimmed(passage, first, min(index, limit))


def _is_occasion(word: str) -> bool:
    """لقائه، كلمته، مؤتمر, as after خلال: when it was said, which is no part of it."""
    return word.startswith(_OCCASIONS)


def _is_past(word: str) -> bool:
    """A past verb that begins a report or an event; أكدا and أكدوا too."""
    past = end_words().past
    return word in past or (word.endswith("ا") and (word[:-1] in past or word[:-2] in past))


def _is_feminine_verb(word: str) -> bool:
    """ترفض, تواصل: a word in ت that is no verbal noun and has no ending of nouns."""
    return (
        word[0] == "ت" and len(word) in _VERB_LENGTHS and word[-1] not in "هتي" and not masdar(word)
    )


def _past_aside(passage: Passage, dash: int, limit: int) -> int | None:
    """Past a hyphen in a word or an aside between dashes; None for a dash that ends the span."""
    if passage.adjacent(dash - 1) and passage.adjacent(dash):
        return dash + 1
    if passage.words[dash + 1] in _SAID_BY:
        return None
    for index in range(dash + 1, min(dash + _ASIDE, limit)):
        if passage.words[index] in _DASHES:
            return index + 1
    return None


def _trimmed(passage: Passage, first: int, end: int) -> int:
    """The end without commas and words that lead to something that is no more in the span."""
    words = passage.words
    if end < passage.count and words[end] in _KEPT_ENDS and end > first:
        return end + 1
    for _ in range(_MOST_DANGLING):
        if end - 1 > first and (words[end - 1] in _COMMAS or words[end - 1] in _DANGLING):
            end -= 1
    return end


class _Stops:
    """Which words end the span that is being read."""

    def __init__(self, passage: Passage, limit: int, clause: bool) -> None:
        self._words = passage.words
        self._limit = limit
        self._clause = clause
        self._lists = end_words()
        self._verbs_may_follow = clause

    def at(self, index: int) -> bool:
        """Whether the word at `index`, with no comma before it, begins what is out."""
        word, lists = self._words[index], self._lists
        if word in lists.relative:
            self._verbs_may_follow = True
        if word in lists.stop:
            return self._stop_word(index)
        if word in lists.participles:
            return True
        if word == "وذلك":
            return not self._that_goes_on(index)
        if self._two_words(index):
            return True
        if word[0] == "و" and len(word) > 2:
            return self._joined(index)
        return word[0] == "ف" and _is_past(word[1:])

    def after_comma(self, index: int) -> bool:
        """Whether what follows a comma is out.

        يجب دعم الأسر، وتوفير السكن، بهدف الحد من الفقر|، مشيرا إلى …
        """
        word, lists = self._words[index], self._lists
        if index >= self._limit:
            return True
        self._verbs_may_follow = self._clause
        if self._words[index - 1] in _SEMICOLONS:
            return not self._purpose(index)
        if word in lists.go:
            return self._go_word(index)
        if word in ("وذلك", "ذلك"):
            return not self._that_goes_on(index)
        if word in ("ان", "وان", "بان", "وبان"):
            return not self._joined_to_clause(index)
        if word in lists.go_not or word in lists.past or self.at(index):
            return True
        rest = word[1:] if word[0] == "و" and len(word) > 2 else word
        if any(masdar_after(p, r) for p in "بل" for r in (word, rest)):
            return False
        if masdar(rest) and (word[0] == "و" or masdar(word)):
            return False
        return self._new_clause(index)

    def _purpose(self, index: int) -> bool:
        """What goes on after a semicolon too: دعا إلى التشدد؛ لمنع التجمعات."""
        word = self._words[index]
        return word in _PURPOSES or masdar_after("ل", word) is Masdar.BARE

    def _stop_word(self, index: int) -> bool:
        word, after = self._words[index], self._words[index + 1]
        exceptions: dict[str, Callable[[], bool]] = {
            # من حيث الجودة, إلى حيث
            "حيث": lambda: self._words[index - 1] not in ("من", "الي"),
            # فيما يتعلق بالأسعار
            "فيما": lambda: (
                after not in ("يتعلق", "يخص", "يتصل", "بينهم", "بينها", "بينهما", "بعد")
            ),
            # كما هو الحال
            "كما": lambda: after not in ("هو", "هي", "ينبغي", "يجب", "في"),
            "وما": lambda: after not in ("الي", "يتعلق", "يتصل", "يرتبط", "يترتب"),
            "وهو": lambda: True,
            "بحسب": lambda: after not in ("القانون", "الحاجه", "الاصول", "الدستور"),
            "لم": lambda: False,
            "كون": lambda: True,
            "وعلي": lambda: after == "الرغم",
            "الرغم": lambda: self._words[index - 1] in ("علي", "وعلي"),
            "وهذا": lambda: True,
            # لا يجب أن يتوقف العمل بل أن يستمر
            "بل": lambda: not (self._clause and after == "ان"),
            # لا سيما in one word goes on after a comma
            "لاسيما": lambda: False,
            "ولكي": lambda: False,
            "ومنها": lambda: False,
            "والا": lambda: not self._is_imperfect(after),
        }
        return exceptions.get(word, lambda: True)()

    def _two_words(self, index: int) -> bool:
        """على الرغم من، إلا أن، غير أن، في حين، من جهته، على حد قوله، جاء ذلك."""
        word, after = self._words[index], self._words[index + 1]
        if word in ("الا", "غير") and after in ("ان", "انه", "انها", "انهم"):
            return True
        if word in ("علي", "وعلي") and after in ("الرغم", "حد"):
            return True
        if word == "في" and after in ("حين", "المقابل"):
            return True
        if word in ("من", "ومن") and after in ("جهته", "جهتها", "جانبه", "جانبها", "جهتهم"):
            return True
        if word in ("وفق", "حسب", "بحسب", "وفقا", "نقلا", "طبقا") and after in ("ما", "لما", "عن"):
            return True
        if word in _DUTIES and after == "ان":
            return True
        if word == "وعلي" and "ان" in self._words[index + 2 : min(index + 5, self._limit)]:
            return after != "ان"
        if word in _DURING and after in (
            "ختام",
            "هامش",
            "تصريح",
            "تصريحات",
            "بيان",
            "كلمه",
            "كلمته",
        ):
            return True
        if word in _DURING and _is_occasion(after):
            return True
        return word in ("جاء", "وجاء") and after in ("ذلك", "هذا")

    def _joined(self, index: int) -> bool:
        """Whether a word with و begins a new clause or a new cue.

        وقف القتال| وأضاف …; وقف القتال| وطالب …; ضرورة الحوار| وأهمية …
        """
        word, lists = self._words[index], self._lists
        rest, after = word[1:], self._words[index + 1]
        if word in ("وان", "وبان"):
            return not self._joined_to_clause(index)
        if word == "ولا":
            joined = self._clause and after[0] in "يتن" and after not in lists.cues
            return not (after.startswith("سيما") or joined)
        if word[0] == "و" and masdar(rest) and rest not in lists.cues:
            return False
        if _is_past(rest) or rest in lists.participles or rest in lists.cues:
            return True
        if word == "وعلي" and after in ("ضروره", "اهميه", "وجوب"):
            return True
        verb = self._is_imperfect(rest) or rest in lists.joinable_cues
        return verb and not self._verbs_may_follow

    def _is_imperfect(self, word: str) -> bool:
        return len(word) > 2 and word[0] == "ي" and word not in self._lists.nouns_in_ya

    def _joined_to_clause(self, index: int) -> bool:
        """وأن يعمل, وبأن تعمل: a verb follows أن, not a subject."""
        after = self._words[index + 1]
        return after[0] in "يتن" and len(after) > 2 and not masdar(after)

    def _go_word(self, index: int) -> bool:
        """Of the words that go on after a comma, those that here do not."""
        word, after = self._words[index], self._words[index + 1]
        if self._two_words(index):
            return True
        if word in ("مع",) and after in ("العلم", "الاشاره", "التاكيد", "التشديد", "التنويه", "ان"):
            return True
        if word in ("اضافه", "واضافه") and after != "الي":
            return True
        return word in ("وعلي", "علي") and after in ("ضروره", "اهميه", "وجوب", "حد", "اثر")

    def _that_goes_on(self, index: int) -> bool:
        """وذلك بهدف، وذلك من خلال: means and purpose, not time or reason."""
        after = self._words[index + 1]
        if after in ("من", "عبر", "بهدف", "بغيه", "ضمن", "وفق", "وفقا", "حتي", "لكي", "عن"):
            return True
        return bool(masdar_after("ل", after) or masdar_after("ب", after))

    def _new_clause(self, index: int) -> bool:
        """Whether a comma leads to a noun that is the subject of a verb, or to a verb.

        الصحة والتعليم، والنقل العام in; ، والحكومة تعمل على ذلك out.
        """
        words = self._words
        if self._is_imperfect(words[index]):
            return True
        for place in range(index, min(index + _LOOKAHEAD, self._limit)):
            word = words[place]
            if word in _COMMAS or word in _HARD or word in self._lists.relative:
                return False
            if place > index and (
                self._is_imperfect(word)
                or _is_feminine_verb(word)
                or word in self._lists.past
                or word in ("هو", "هي", "لا")
            ):
                return True
        return False
