"""A stretch of a text, made ready for rules: folded tokens with the way back to the text.

Rules compare folded words (reader.core.text.folding) and answer with offsets of the text. Here a
text becomes two flat lists, words and their starts, in one pass in C; a rule looks at tokens by
index. One token costs some 0.2 µs, and there are no objects but strings and integers.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate

from reader.core.model import Span
from reader.core.text.folding import FoldedText

# Every character is in exactly one piece: so the lengths of the pieces give their starts. Each
# alternative is possessive: nothing is ever tried twice.
_PIECE = re.compile(r"[^\W\d_]++|[0-9]++(?:[.,][0-9]++)*+|[^\S\n]++|\.++|.|\n")
_PADDING = 4
_SENTENCE_ENDS = frozenset((".", "؟", "?", "!", "\n"))
_COMMAS = frozenset((",", "،", "؛", ";"))
LINE = "\n"


class Passage:
    """The tokens of a text between two offsets, which begin and end at a line's or word's edge.

    `words[i]` is a token, folded: a run of letters, a number (`1,250.5`, Western digits), a run
    of full stops, or one other sign; white space is none. A line feed is a token of its own, LINE,
    and after the last token come four more of it: what looks ahead a little needs no bounds, and
    `words[-1]` is one too. `count` is the number of true tokens. Tokens before `first` are
    context: a rule may look at them, and what it finds there is dropped.
    """

    def __init__(
        self, text: str, start: int = 0, end: int | None = None, context: int | None = None
    ) -> None:
        """Of `text` from `start` to `end`; `context` is where the tokens begin, at most `start`."""
        self.text = text
        self.base = start if context is None else min(context, start)
        self.end = len(text) if end is None else end
        self._folded = FoldedText(text[self.base : self.end])
        pieces = _PIECE.findall(self._folded.folded)
        starts = accumulate(map(len, pieces), initial=0)
        kept = [
            (p, s) for p, s in zip(pieces, starts, strict=False) if p == LINE or not p.isspace()
        ]
        self.words: list[str] = [p for p, _ in kept]
        self._starts: list[int] = [s for _, s in kept]
        self.count = len(self.words)
        self.words += [LINE] * _PADDING
        self._starts += [len(self._folded.folded)] * _PADDING
        self.first = self.index_at(start) if start > self.base else 0

    def start(self, index: int, cut: int = 0) -> int:
        """Where in the text token `index` begins, after its first `cut` letters."""
        return self.base + self._folded.origin(self._starts[index] + cut)

    def span(self, first: int, last: int, cut: int = 0) -> Span:
        """The range of tokens `first` up to, not with, `last`; without `cut` letters of the first.

        The marks and tatweel after its last letter are in it.
        """
        low = self._starts[first] + cut
        high = self._starts[last - 1] + len(self.words[last - 1])
        start, end = self._folded.span(low, max(high, low + 1))
        return Span(self.base + start, self.base + end)

    def written(self, index: int) -> str:
        """Token `index` as it stands in the text, marks and hamzas and all."""
        span = self.span(index, index + 1)
        return self.text[span.start : span.end]

    def adjacent(self, index: int) -> bool:
        """Whether no white space stands between token `index` and the one after it."""
        return self._starts[index] + len(self.words[index]) == self._starts[index + 1]

    def gap(self, index: int) -> int:
        """How many characters of white space stand between token `index` and the next."""
        return self._starts[index + 1] - self._starts[index] - len(self.words[index])

    def index_at(self, offset: int) -> int:
        """The first token that begins at or after an offset of the text; `count` if none does."""
        low, high = 0, self.count
        while low < high:
            middle = (low + high) // 2
            if self.start(middle) < offset:
                low = middle + 1
            else:
                high = middle
        return low

    def tokens_of(self, span: Span) -> tuple[int, int]:
        """The tokens that share a character with a range, as first and one past the last."""
        first = self.index_at(span.start)
        if first and self.span(first - 1, first).end > span.start:
            first -= 1
        return first, max(self.index_at(span.end), first)

    @cached_property
    def line_ends(self) -> list[int]:
        """The indices of the tokens LINE, the first of the padding last."""
        ends = [i for i, word in enumerate(self.words) if word == LINE]
        return ends[: len(ends) - _PADDING + 1]

    @cached_property
    def sentence_ends(self) -> list[int]:
        """The indices of the tokens that end a sentence: . ؟ ? ! and LINE, in order.

        Not a full stop inside a number (that is one token), after a letter alone (د. أ.), or
        between Latin letters. Dots in a row (.. …) end none.
        """
        words = self.words
        places = [i for i, word in enumerate(words) if word in _SENTENCE_ENDS]
        ends = [i for i in places if words[i] != "." or self._ends_sentence(i)]
        return ends[: len(ends) - _PADDING + 1]

    @cached_property
    def commas(self) -> list[int]:
        """The indices of commas and semicolons, in order: where clauses may end."""
        return [i for i, word in enumerate(self.words) if word in _COMMAS]

    def line(self, index: int) -> tuple[int, int]:
        """The tokens of the line that holds `index`: first and one past the last, without LINE."""
        return _around(self.line_ends, index)

    def sentence(self, index: int) -> tuple[int, int]:
        """The tokens of the sentence that holds `index`; the second is that of its end mark."""
        return _around(self.sentence_ends, index)

    def next_comma(self, index: int) -> int:
        """The first comma or semicolon at or after `index`; `count` if there is none."""
        at = bisect_left(self.commas, index)
        return self.commas[at] if at < len(self.commas) else self.count

    def _ends_sentence(self, index: int) -> bool:
        before, after = self.words[index - 1], self.words[index + 1]
        if before == LINE:
            return False
        if len(before) == 1 and before.isalpha() and self.adjacent(index - 1):
            return False
        joined = self.adjacent(index) and self.adjacent(index - 1)
        return not (joined and before.isascii() and after.isascii() and after.isalnum())


def _around(ends: list[int], index: int) -> tuple[int, int]:
    at = bisect_right(ends, index - 1)
    end = ends[at] if at < len(ends) else ends[-1]
    return (ends[at - 1] + 1 if at else 0), end
