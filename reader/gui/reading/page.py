"""A text on its page: which block lies at which height, laid out only when it is needed.

Heights are estimated first and corrected as blocks are laid out; whoever shows the page asks
`lay_out` for what is visible and is told by how much what lies above has moved.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF

from reader.core.model import Annotation
from reader.gui.reading.block_layout import BlockLayout, Type
from reader.gui.reading.blocks import Blocks
from reader.gui.reading.heights import Heights
from reader.gui.reading.marks import Mark, MarkMetrics, Shapes, marks_of, shapes_of

# Layouts are kept for about this many characters: some thirty screens.
_KEPT_CHARACTERS = 120_000
_KEPT_BLOCKS = 48
_SAMPLE = 24  # blocks that tell which way a text runs

AnnotationsIn = Callable[[int, int], list[Annotation]]


@dataclass(slots=True)
class Laid:
    """A block as it is shown."""

    layout: BlockLayout
    marks: list[Mark]
    shapes: Shapes
    stale: bool = False  # its marks are to be worked out again


class Page:
    """The blocks of a text in one type. Offsets are the document's, y from the first line."""

    def __init__(self, blocks: Blocks, type_: Type, annotations_in: AnnotationsIn) -> None:
        self.blocks = blocks
        self.type = type_
        self.metrics = MarkMetrics.of(type_)
        self.gap = round(type_.pitch / 3)
        self._annotations_in = annotations_in
        self._laid: OrderedDict[int, Laid] = OrderedDict()
        self._characters = 0
        self.right_to_left = self._most_run_from_right()
        self.heights = Heights(self._estimates())

    def _most_run_from_right(self) -> bool:
        """Which way most of the text runs, judged by some of its blocks."""
        count = len(self.blocks)
        some = range(0, count, max(1, count // _SAMPLE))
        rtl = sum(self.blocks.right_to_left(index) for index in some)
        return 2 * rtl >= len(some)

    def _estimates(self) -> list[float]:
        blocks, pitch, gap = self.blocks, self.type.pitch, self.gap
        sample = blocks.text[:2_000].replace("\n", " ")
        average = self.type.font.pixelSize() * 0.4
        if len(sample) > 40:
            average = QFontMetricsF(self.type.font).horizontalAdvance(sample) / len(sample)
        # Lines end at a space, so a little of each stays empty.
        in_a_line = max(1, int(self.type.width / max(average, 1.0) * 0.97))
        return [
            pitch * ((end - start) // in_a_line + 1) + gap
            for start, end in zip(blocks.starts, blocks.ends, strict=True)
        ]

    def laid(self, index: int) -> Laid:
        """A block laid out, with its marks; its height is set if it was only estimated."""
        found = self._laid.get(index)
        if found is None:
            blocks = self.blocks
            layout = BlockLayout(blocks.block_text(index), blocks.right_to_left(index), self.type)
            found = Laid(layout, [], Shapes({}, {}), stale=True)
            self._laid[index] = found
            self._characters += len(layout.text)
        else:
            self._laid.move_to_end(index)
        if found.stale:
            base = self.blocks.starts[index]
            annotations = self._annotations_in(base, max(base + 1, self.blocks.ends[index]))
            layout, metrics = found.layout, self.metrics
            found.marks, extras = marks_of(layout, base, annotations, metrics, found.marks)
            layout.set_extras(extras)
            found.shapes = shapes_of(found.marks, layout, metrics)
            found.stale = False
            gap = self.gap if self.blocks.ends_paragraph(index) else 0
            self.heights.set(index, found.layout.height + gap)
        return found

    def lay_out(self, top: float, bottom: float) -> float:
        """Lay out what lies between two heights; returns by how much to scroll on.

        That is how much the blocks that begin above `top` grew: scrolled by it, what was
        visible stays where it was.
        """
        first = self.heights.index_at(top)
        moved = 0.0
        index = first
        y = self.heights.top(first)
        while index < len(self.blocks) and y < bottom + moved:
            before = self.heights[index]
            self.laid(index)
            after = self.heights[index]
            if y < top and y + before <= bottom and index == first and y + before > top:
                # The first block shows its lower part: that part is to stay still.
                moved += after - before
            y += after
            index += 1
        self._forget_old(index - first)
        return moved

    def _forget_old(self, visible: int) -> None:
        keep = max(_KEPT_BLOCKS, 4 * visible)
        while len(self._laid) > keep or (
            self._characters > _KEPT_CHARACTERS and len(self._laid) > visible + 2
        ):
            _, old = self._laid.popitem(last=False)
            self._characters -= len(old.layout.text)

    def is_laid(self, index: int) -> bool:
        """Whether a block is laid out and its marks are right."""
        found = self._laid.get(index)
        return found is not None and not found.stale

    def touch(self, start: int, end: int) -> None:
        """The annotations between two offsets changed: work out their blocks' marks again."""
        first, last = self.blocks.index_at(start), self.blocks.index_at(max(start, end - 1))
        if last - first > len(self._laid):
            for index, laid in self._laid.items():
                if first <= index <= last:
                    laid.stale = True
            return
        for index in range(first, last + 1):
            laid = self._laid.get(index)
            if laid is not None:
                laid.stale = True

    def touch_all(self) -> None:
        """All marks are to be worked out again."""
        for laid in self._laid.values():
            laid.stale = True

    def top(self, index: int) -> float:
        """The y of a block's top."""
        return self.heights.top(index)

    def index_at(self, y: float) -> int:
        """The block at a height."""
        return self.heights.index_at(y)
