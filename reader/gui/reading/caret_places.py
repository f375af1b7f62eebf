"""Where a caret can stand on a page, and how it goes from place to place as the eye sees it.

A line is a row of grapheme boxes; a caret stands beside one of them, left is left whatever the
direction of the letters. At either end of a line it stands where the line begins or ends for
its paragraph, so that Home and End take a whole line with them even where a word of the other
direction lies there. Offsets are the document's, in code points; x and y are pixels, x from the
left of the lines, y from the first line of the page.
"""

from collections.abc import Callable
from typing import NamedTuple

from reader.core.text.segmentation import grapheme_start, word_at
from reader.gui.reading.block_layout import BlockLayout, Box
from reader.gui.reading.page import Page

_START, _INSIDE, _END = -1, 0, 1


class Caret(NamedTuple):
    """A place of the caret.

    `offset` is where a selection that begins or ends here does; `near` is the grapheme beside
    it, which tells the line, and the side where two directions meet.
    """

    offset: int
    near: int
    edge: int = _INSIDE  # -1 where the line begins, 1 where it ends, 0 in between


class Row(NamedTuple):
    """A line of a block. What it was broken at (white space at its end) is no part of it."""

    block: int
    line: int
    base: int  # the block's offset in the document
    start: int  # of its text, in the block
    end: int
    layout: BlockLayout
    boxes: list[Box]


class CaretPlaces:
    """The places of the carets of one page."""

    def __init__(self, page: Page) -> None:
        self._page = page

    # -- lines

    def row(self, caret: Caret) -> Row:
        """The line that a caret stands in."""
        blocks = self._page.blocks
        block = blocks.index_at(caret.near)
        layout = self._page.laid(block).layout
        local = min(max(0, caret.near - blocks.starts[block]), len(layout.text))
        return self._row(block, layout.line_of(local))

    def _row(self, block: int, line: int) -> Row:
        blocks, layout = self._page.blocks, self._page.laid(block).layout
        start, end = layout.line_range(line)
        if line + 1 < layout.line_count or not blocks.ends_paragraph(block):
            end = start + len(layout.text[start:end].rstrip())
        boxes = [box for box in layout.boxes(line) if box.end <= end]
        return Row(block, line, blocks.starts[block], start, end, layout, boxes)

    def _beside(self, row: Row, by: int) -> Row | None:
        """The line before or after another; None at the ends of the text."""
        line = row.line + by
        if 0 <= line < row.layout.line_count:
            return self._row(row.block, line)
        block = row.block + by
        if not 0 <= block < len(self._page.blocks):
            return None
        return self._row(block, 0 if by > 0 else self._page.laid(block).layout.line_count - 1)

    def start_of(self, row: Row) -> Caret:
        """Where a line begins."""
        return Caret(row.base + row.start, row.base + row.start, _START)

    def end_of(self, row: Row) -> Caret:
        """Where a line ends."""
        near = row.start
        if row.end > row.start:
            near = max(row.start, grapheme_start(row.layout.text, row.end - 1))
        return Caret(row.base + row.end, row.base + near, _END)

    # -- from offsets and points

    def at(self, offset: int, *, after: bool = False) -> Caret:
        """The caret at an offset, beside the grapheme that begins there, or `after` one."""
        text = self._page.blocks.text
        offset = max(0, min(offset, len(text)))
        after = after and text[offset - 1 : offset] != "\n"  # that line is another
        near = grapheme_start(text, offset - 1 if after and offset else offset)
        row = self.row(Caret(offset, near))
        local = offset - row.base
        if local <= row.start:
            return self.start_of(row)
        if local >= row.end:
            return self.end_of(row)
        return Caret(offset, near)

    def at_point(self, x: float, y: float) -> Caret:
        """The place nearest to a point, on its line."""
        page = self._page
        block = page.index_at(y)
        return self._in_row(
            self._row(block, page.laid(block).layout.line_at(y - page.top(block))), x
        )

    def _in_row(self, row: Row, x: float) -> Caret:
        boxes = row.boxes
        slot = sum(1 for box in boxes if (box.left + box.right) / 2 < x)
        if 0 < slot < len(boxes) and x >= boxes[slot - 1].right > boxes[slot].left:
            return self._slot(row, slot, slot - 1)
        return self._slot(
            row, slot, slot if slot < len(boxes) and x >= boxes[slot].left else slot - 1
        )

    def place(self, caret: Caret) -> tuple[float, float]:
        """The x of a caret, and the y of the top of its line."""
        row = self.row(caret)
        y = self._page.top(row.block) + row.layout.line_top(row.line)
        boxes, slot = row.boxes, self._slot_of(row, caret)
        if not boxes:
            return (row.layout.type.width if row.layout.right_to_left else 0.0), y
        if caret.edge == _INSIDE and 0 < slot < len(boxes):
            x = (
                boxes[slot].left
                if boxes[slot].start == caret.near - row.base
                else boxes[slot - 1].right
            )
            return x, y
        return (boxes[0].left if slot == 0 else boxes[slot - 1].right), y

    # -- the row of boxes

    def _slot_of(self, row: Row, caret: Caret) -> int:
        """How many boxes of its line lie left of a caret."""
        boxes, right_to_left = row.boxes, row.layout.right_to_left
        if caret.edge != _INSIDE or not boxes:
            return len(boxes) if right_to_left == (caret.edge == _START) else 0
        near, local = caret.near - row.base, caret.offset - row.base
        beside = max((b for b in boxes if b.start <= near), key=lambda b: b.start, default=None)
        if beside is None:
            beside = min(boxes, key=lambda b: b.start)
        before = local <= beside.start
        return boxes.index(beside) + (beside.right_to_left == before)

    def _slot(self, row: Row, slot: int, beside: int) -> Caret:
        """The caret with so many boxes left of it, `beside` the one that it belongs to."""
        boxes, right_to_left = row.boxes, row.layout.right_to_left
        if slot in (0, len(boxes)):
            begins = right_to_left == (slot > 0) if boxes else True
            return self.start_of(row) if begins else self.end_of(row)
        box = boxes[beside]
        at_left = beside == slot
        offset = box.end if box.right_to_left == at_left else box.start
        return Caret(row.base + offset, row.base + box.start)

    # -- going

    def step(self, caret: Caret, *, left: bool) -> Caret:
        """One grapheme to the left or to the right; past the end of a line, to the next one."""
        row = self.row(caret)
        slot = self._slot_of(row, caret)
        if left and slot > 0:
            return self._slot(row, slot - 1, self._outer(row, slot - 1, passed=slot - 1))
        if not left and slot < len(row.boxes):
            return self._slot(row, slot + 1, self._outer(row, slot + 1, passed=slot))
        onward = 1 if left == row.layout.right_to_left else -1
        following = self._beside(row, onward)
        if following is None:
            return caret
        return self.start_of(following) if onward > 0 else self.end_of(following)

    def _outer(self, row: Row, slot: int, *, passed: int) -> int:
        """Which of the two boxes at a slot the caret belongs to after it passed one of them.

        At the edge of a number in Arabic words it is the neighbour that runs as the line does:
        so what was passed as a whole is selected as a whole.
        """
        boxes = row.boxes
        other = 2 * slot - 1 - passed
        if not 0 <= other < len(boxes) or boxes[passed].right_to_left == row.layout.right_to_left:
            return passed
        return other if boxes[other].right_to_left == row.layout.right_to_left else passed

    def step_word(self, caret: Caret, *, left: bool) -> Caret:
        """To the far edge of the word on the left or on the right."""
        row = self.row(caret)
        ahead = self._ahead(row, caret, left=left)
        if not ahead:
            caret = self.step(caret, left=left)
            row = self.row(caret)
            ahead = self._ahead(row, caret, left=left)
        text = row.layout.text
        count = 0
        while count < len(ahead) and text[ahead[count].start].isspace():
            count += 1
        if count < len(ahead):
            start, end = word_at(text, ahead[count].start)
            while count < len(ahead) and start <= ahead[count].start < end:
                count += 1
        for _ in range(count):
            caret = self.step(caret, left=left)
        return caret

    def _ahead(self, row: Row, caret: Caret, *, left: bool) -> list[Box]:
        slot = self._slot_of(row, caret)
        return row.boxes[:slot][::-1] if left else row.boxes[slot:]

    def step_line(self, caret: Caret, by: int, x: float) -> Caret:
        """To the line above (-1) or below (1), as near to `x` as it goes; at the ends, there."""
        following = self._beside(self.row(caret), by)
        if following is None:
            return self.at(0) if by < 0 else self.at(len(self._page.blocks.text), after=True)
        return self._in_row(following, x)

    def home(self, caret: Caret) -> Caret:
        """To where the line begins."""
        return self.start_of(self.row(caret))

    def end(self, caret: Caret) -> Caret:
        """To where the line ends."""
        return self.end_of(self.row(caret))


Move = Callable[[CaretPlaces, Caret], Caret]

# What a key asks for, by its name in the table of keys; lines and pages need more than a caret.
MOVES: dict[str, Move] = {
    "caret_left": lambda places, caret: places.step(caret, left=True),
    "caret_right": lambda places, caret: places.step(caret, left=False),
    "caret_word_left": lambda places, caret: places.step_word(caret, left=True),
    "caret_word_right": lambda places, caret: places.step_word(caret, left=False),
    "caret_line_start": lambda places, caret: places.home(caret),
    "caret_line_end": lambda places, caret: places.end(caret),
    "caret_text_start": lambda places, caret: places.at(0),
    "caret_text_end": lambda places, caret: places.at(1 << 62, after=True),
}
