"""What is proposed: where a verbal noun or a clause with أن begins, after which word.

Everything here looks at single tokens; `Reading` holds the passage and its marks.
"""

from typing import NamedTuple

from reader.core.suggest.enclosures import Enclosures
from reader.core.suggest.masdars import Masdar, masdar, masdar_after, names_a_thing
from reader.core.suggest.passage import LINE, Passage
from reader.core.suggest.proposal_ends import end_of
from reader.core.suggest.proposal_lists import words as listed

OPENING = frozenset(("«", "“", '"', "”", "„", "("))
COMMAS = frozenset(("،", ","))
ENDS = frozenset((LINE, ".", "؟", "?", "!", ":", "؛", ";"))
# سرعة, مزيد and the like: words before a verbal noun that are not one themselves.
_BEFORE = frozenset(("سرعه", "مزيد", "المزيد", "مزيدا", "عدم", "ضروره", "اهميه", "وجوب"))
_IMPERFECT = frozenset("يتنا")
_SHORTEST_VERB = 3


class Content(NamedTuple):
    """Where what is proposed begins."""

    first: int  # token
    cut: int = 0  # letters of proclitics
    clause: bool = False  # أن and a verb


class Reading:
    """A passage with its pairs of marks, read for proposals."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.words = passage.words
        self.marks = Enclosures(passage)

    def end(self, content: Content) -> int:
        """One past the last token of what begins there."""
        return end_of(self.passage, self.marks, content.first, clause=content.clause)

    def limit(self, index: int, most: int) -> int:
        """The end of the sentence or of the marks around a token, at most `most` tokens on."""
        limit = min(self.passage.sentence(index)[1], index + most)
        closing = self.marks.closing(index)
        return limit if closing is None else min(limit, closing)

    def begins_clause(self, index: int) -> bool:
        """Whether a token follows nothing that could govern it: a stop, a mark, أن."""
        before = self.words[index - 1] if index else LINE
        return (
            before in ENDS
            or before in COMMAS
            or before in OPENING
            or before in ("-", "–", "—", ")", "»", "..", "...", "…")
            or before in ("ان", "انه", "بان", "وان", "فان", "بانه", "كان", "حيث", "لذا", "لذلك")
        )

    def is_verb(self, index: int) -> bool:
        """Whether a token looks like an imperfect, as after أن: يعمل, تعمل, نعمل, أعمل."""
        word = self.words[index]
        return len(word) >= _SHORTEST_VERB and word[0] in _IMPERFECT and not word.startswith("ال")

    def clause(self, index: int, cut: int = 0) -> Content | None:
        """أن تعمل, ألا تعمل, أن لا تعمل; not أن الحكومة تعمل."""
        word = self.words[index][cut:]
        if word == "الا":
            # ألا, not إلا: a verb follows.
            return (
                Content(index, cut, True) if self.words[index + 1][:1] in ("ي", "ت", "ن") else None
            )
        if word != "ان":
            return None
        after = index + 2 if self.words[index + 1] == "لا" else index + 1
        return Content(index, cut, True) if self.is_verb(after) else None

    def bare(self, index: int, *, things: bool = False) -> Content | None:
        """Content that begins at a token itself: a verbal noun, عدم …, أن …; or within marks.

        `things`: also where the definite noun is rather a thing (إلى الوحدة).
        """
        word = self.words[index]
        if word in OPENING and index in self.marks.pairs:
            index += 1
            word = self.words[index]
        if word in _BEFORE:
            return Content(index)
        kind = masdar(word)
        if kind is Masdar.DEFINITE and names_a_thing(word) and not things:
            return Content(index) if self.words[index + 1] in ("علي", "الي", "في", "عن") else None
        return Content(index) if kind else self.clause(index)

    def with_ba(self, index: int, letter: str = "ب") -> Content | None:
        """Content after a proclitic: بوقف, بأن يعمل, لتنفيذ; للحد stays whole."""
        word = self.words[index]
        if not word.startswith(letter):
            return None
        if word == letter:
            return self.bare(index + 1)
        rest = word[1:]
        if rest in _BEFORE:
            return Content(index, 1)
        if rest in ("ان", "الا"):
            return self.clause(index, 1)
        kind = masdar_after(letter, word)
        if kind is None or rest in listed("place") or word in listed("adverb"):
            return None
        return Content(
            index, 0 if letter == "ل" and rest.startswith("ل") and kind is Masdar.DEFINITE else 1
        )
