"""A text cut into blocks: the pieces that are laid out one by one.

A block is a paragraph, or a segment of one that is longer than 8,000 characters: a paragraph
of a million characters then costs no more to show than any other. A cut falls after the end
of a sentence, else at a space, else at the edge of a grapheme.
"""

from bisect import bisect_right

from reader.core.text.bidi import base_direction
from reader.core.text.paragraphs import Paragraphs
from reader.core.text.segmentation import grapheme_start

LONGEST = 8_000
_LOOK_BACK = 2_000
_SENTENCE_ENDS = ".؟!?…۔"
_NEIGHBOURS = 200


class Blocks:
    """The blocks of one text, in order; offsets are code points of the whole text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.paragraphs = Paragraphs(text)
        starts = self.paragraphs.starts
        self.starts = starts
        self.ends = [start - 1 for start in starts[1:]]
        self.ends.append(len(text))
        self._directions: dict[int, bool] = {}
        if any(e - s > LONGEST for s, e in zip(starts, self.ends, strict=True)):
            self._cut_long_paragraphs()

    def _cut_long_paragraphs(self) -> None:
        starts: list[int] = []
        ends: list[int] = []
        for start, end in zip(self.starts, self.ends, strict=True):
            while end - start > LONGEST:
                cut = _cut(self.text, start, start + LONGEST)
                starts.append(start)
                ends.append(cut)
                start = cut
            starts.append(start)
            ends.append(end)
        self.starts, self.ends = starts, ends

    def __len__(self) -> int:
        return len(self.starts)

    def index_at(self, offset: int) -> int:
        """The block that holds the character at `offset`."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def block_text(self, index: int) -> str:
        """The text of a block, without the line feed."""
        return self.text[self.starts[index] : self.ends[index]]

    def ends_paragraph(self, index: int) -> bool:
        """Whether a paragraph ends with this block."""
        return index + 1 >= len(self.starts) or self.starts[index + 1] > self.ends[index]

    def right_to_left(self, index: int) -> bool:
        """The base direction of the block's paragraph.

        A paragraph without a strong letter (digits alone) takes the direction of the nearest
        one before it that has one, else of the nearest after it; with none at all,
        right-to-left.
        """
        paragraph = self.paragraphs.index_at(self.starts[index])
        known = self._directions.get(paragraph)
        if known is None:
            known = self._direction(paragraph)
            self._directions[paragraph] = known
        return known

    def _direction(self, paragraph: int) -> bool:
        last = len(self.paragraphs)
        before = range(paragraph, max(-1, paragraph - _NEIGHBOURS), -1)
        after = range(paragraph + 1, min(last, paragraph + _NEIGHBOURS))
        for index in (*before, *after):
            start = self.paragraphs.starts[index]
            # The first strong letter decides; one is nearly always among the first characters.
            end = self.paragraphs.end(index)
            found = base_direction(self.text[start : min(end, start + 500)])
            if found is None and end > start + 500:
                found = base_direction(self.text[start:end])
            if found is not None:
                return found == "rtl"
        return True


def _cut(text: str, start: int, limit: int) -> int:
    """Where to cut a segment that begins at `start` and must end by `limit`."""
    low = max(start + 1, limit - _LOOK_BACK)
    window = text[low:limit]
    space = -1
    for end in _SENTENCE_ENDS:
        space = max(space, window.rfind(end + " "))
    if space >= 0:
        return low + space + 2
    space = window.rfind(" ")
    if space >= 0:
        return low + space + 1
    nearby = text[limit - 200 : limit + 200]
    return max(start + 1, limit - 200 + grapheme_start(nearby, 200))
