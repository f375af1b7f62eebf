"""Where things lie in the viewport: the page on its ground, the lines of a range, what is hit.

Between offsets of the document (code points) and pixels of the viewport; the page knows the
text laid out, the scroll bar how far down one reads. Nothing here paints or changes a page,
but what is asked for is laid out.
"""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.core.model import Span
from reader.gui.reading.page import Page
from reader.gui.reading.painting import Placed
from reader.gui.reading.selection import Hit

PAGE_WIDTH = 640
TEXT_WIDTH = 552
ABOVE_PAGE = 20  # the ground above and below the page
INSIDE_PAGE = 32  # the page above the first line and below the last
MARGIN = 190  # the ground beside the page that notes take, where there is so much
_OTHER_SIDE = 10  # the least ground on the page's other side then


class Geometry:
    """The places of one page in one viewport."""

    def __init__(self, viewport: QWidget, bar: QScrollBar) -> None:
        self._viewport = viewport
        self._bar = bar
        self.page: Page | None = None
        self.zoom = 100  # percent

    # -- the page

    @property
    def scale(self) -> float:
        """How many times its own size the page is shown at."""
        return self.zoom / 100

    @property
    def height(self) -> int:
        """The height of the viewport."""
        return self._viewport.height()

    def page_width(self) -> int:
        """As wide as it should be, or as there is room."""
        wanted = round(PAGE_WIDTH * self.scale)
        # Before the window is shown its size is not known: nearly always the page fits.
        room = self._viewport.width() if self._viewport.isVisible() else wanted
        return min(wanted, max(200, room))

    def text_width(self) -> float:
        """The width of a line of text."""
        margins = round((PAGE_WIDTH - TEXT_WIDTH) * min(1.0, self.scale))
        return float(self.page_width() - margins)

    def page_left(self) -> int:
        """The x of the page's left edge.

        In the middle, and off it where only so the notes have room where the lines end: by the
        room alone, so that the page stands still when the first note is written.
        """
        room = self._viewport.width() - self.page_width()
        middle = room // 2
        if middle >= MARGIN or room < MARGIN + _OTHER_SIDE or self.page is None:
            return middle
        return MARGIN if self.page.right_to_left else room - MARGIN

    def margin(self) -> tuple[int, int]:
        """The ground beside the page where its lines end: its left edge and its width."""
        left, right = self.page_left(), self.page_left() + self.page_width()
        if self.page is None or self.page.right_to_left:
            return 0, left
        return right, self._viewport.width() - right

    def text_left(self) -> float:
        """The x of the left edge of the lines of text."""
        return self.page_left() + round((self.page_width() - self.text_width()) / 2)

    def above(self) -> int:
        """What lies above the first line, in pixels."""
        return ABOVE_PAGE + round(INSIDE_PAGE * self.scale)

    def scrolled(self) -> int:
        """How far down the view is scrolled."""
        return self._bar.value()

    def top(self) -> int:
        """The y of the viewport's top edge, on the page from its first line."""
        return self.scrolled() - self.above()

    def range(self) -> int:
        """The greatest value that the scroll bar may have."""
        total = self.page.heights.total() if self.page is not None else 0
        return max(0, round(total + 2 * self.above()) - self.height)

    def sheet(self) -> QRect:
        """The whole page; it may be millions of pixels high."""
        total = self.page.heights.total() if self.page is not None else 0
        height = round(total) + round(2 * INSIDE_PAGE * self.scale)
        return QRect(self.page_left(), ABOVE_PAGE - self.scrolled(), self.page_width(), height)

    # -- from offsets to places

    def line_top(self, offset: int) -> float:
        """The y of the top of an offset's line, in pixels from the ground's top."""
        page = self.page
        if page is None:
            return 0.0
        index = page.blocks.index_at(offset)
        layout = page.laid(index).layout
        local = min(max(0, offset - page.blocks.starts[index]), len(layout.text))
        return page.top(index) + layout.line_top(layout.line_of(local)) + self.above()

    def line_on_page(self, offset: int) -> tuple[float, bool]:
        """The y of the top of an offset's line, from the first line, and whether it is laid out.

        Nothing is laid out for it: where it is not yet, the y is an estimate.
        """
        page = self.page
        if page is None:
            return 0.0, False
        index = page.blocks.index_at(offset)
        start, end = page.blocks.starts[index], page.blocks.ends[index]
        if page.is_laid(index):
            layout = page.laid(index).layout
            local = min(max(0, offset - start), max(0, len(layout.text) - 1))
            return page.top(index) + layout.line_top(layout.line_of(local)), True
        part = (offset - start) / max(1, end - start)
        return page.top(index) + part * max(0.0, page.heights[index] - page.type.pitch), False

    def rectangles(self, start: int, end: int) -> list[QRect]:
        """The rectangles of a range in the viewport, in logical order of lines.

        A range on one line may have several, where directions mix. Lines out of the view's
        laid-out part are laid out for it.
        """
        page = self.page
        if page is None or start >= end:
            return []
        found: list[QRect] = []
        left, above = self.text_left(), -self.top()
        index = page.blocks.index_at(start)
        while index < len(page.blocks) and page.blocks.starts[index] < end:
            layout = page.laid(index).layout
            base, top = page.blocks.starts[index], page.top(index) + above
            for piece in layout.pieces(max(0, start - base), end - base):
                y = top + layout.line_top(piece.line) + page.metrics.band_top
                bottom = y + page.metrics.band_height(1)
                x1, x2 = round(left + piece.left), round(left + piece.right)
                found.append(QRect(x1, round(y), max(1, x2 - x1), round(bottom - y)))
            index += 1
        return found

    def visible(self) -> Span | None:
        """What of the text the viewport shows, by whole blocks; None where there is none."""
        page = self.page
        if page is None:
            return None
        first = page.blocks.starts[page.index_at(self.top())]
        last = page.blocks.ends[page.index_at(self.top() + self.height)]
        return Span(first, last) if first < last else None

    def visible_rectangles(self, span: Span) -> list[QRect]:
        """The rectangles of a span that can be seen; the rest is not even laid out."""
        shown = self.visible()
        if shown is None:
            return []
        low, high = max(span.start, shown.start), min(span.end, shown.end)
        seen = self._viewport.rect()
        return [r for r in self.rectangles(low, high) if r.intersects(seen)]

    def lines_of(self, span: Span) -> QRect:
        """The strip of the page that a span's lines and its handles take; empty out of sight."""
        page = self.page
        if page is None:
            return QRect()
        top, bottom = self._strip(page, span.start, span.end - 1)
        top, bottom = top - self.top(), bottom - self.top()
        if bottom <= 0 or top >= self.height:
            return QRect()
        # A handle stands a little above the first line and below the last one.
        top, bottom = max(0.0, top - 12), min(self.height, bottom + 12)
        strip = QRectF(self.page_left() + 2, top, self.page_width() - 4, bottom - top)
        return strip.toAlignedRect()

    @staticmethod
    def _strip(page: Page, start: int, end: int) -> tuple[float, float]:
        """The y of the top of the line of `start` and of the bottom of the line of `end`."""
        starts = page.blocks.starts
        first, last = page.blocks.index_at(start), page.blocks.index_at(end)
        if not (page.is_laid(first) and page.is_laid(last)):
            return page.top(first), page.top(last) + page.heights[last]
        above, below = page.laid(first).layout, page.laid(last).layout
        top = page.top(first) + above.line_top(above.line_of(start - starts[first]))
        line = below.line_of(end - starts[last]) + 1
        inside = below.line_top(line) if line < below.line_count else below.height
        return top, page.top(last) + inside

    def placed(self, clip: QRect) -> list[Placed]:
        """The blocks that a part of the viewport shows."""
        page = self.page
        if page is None:
            return []
        found: list[Placed] = []
        index = page.index_at(clip.top() + self.top() - page.type.pitch)
        y = page.top(index) - self.top()
        while index < len(page.blocks) and y <= clip.bottom() + page.type.pitch:
            found.append(Placed(index, page.laid(index), y))
            y += page.heights[index]
            index += 1
        return found

    def right_to_left(self, span: Span) -> bool:
        """The direction of a span's first and last grapheme where they agree, else the block's."""
        page = self.page
        if page is None:
            return True
        found: set[bool] = set()
        for offset in (span.start, span.end - 1):
            block = page.blocks.index_at(offset)
            layout, local = page.laid(block).layout, offset - page.blocks.starts[block]
            box = layout.box_of(*layout.snap(local, local + 1)) if layout.text else None
            found.add(layout.right_to_left if box is None else box.right_to_left)
        if len(found) == 1:
            return found.pop()
        return page.blocks.right_to_left(page.blocks.index_at(span.start))

    # -- from places to offsets

    def top_offset(self) -> int:
        """The offset of the first line that is wholly visible."""
        page, y = self.page, self.top()
        if page is None or y <= 0:
            return 0
        index = page.index_at(y)
        layout = page.laid(index).layout
        line = layout.line_at(y - page.top(index) + page.type.pitch - 1)
        return page.blocks.starts[index] + layout.line_range(line)[0]

    def hit(self, point: QPointF) -> Hit | None:
        """The grapheme at a point of the viewport, or the nearest on its line."""
        page = self.page
        if page is None:
            return None
        y = point.y() + self.top()
        index = page.index_at(y)
        base = page.blocks.starts[index]
        layout = page.laid(index).layout
        if not layout.text:
            return Hit(base, base, base, inside=False)
        inside_y = y - page.top(index)
        line = layout.line_at(inside_y)
        x = point.x() - self.text_left()
        box = layout.box_at(line, x)
        if box is None:
            start = base + layout.line_range(line)[0]
            return Hit(start, start, start, inside=False)
        first_half = (x > (box.left + box.right) / 2) == box.right_to_left
        inside = box.left <= x < box.right and 0 <= inside_y < layout.height
        caret = box.start if first_half else box.end
        return Hit(base + box.start, base + box.end, base + caret, inside)

    def offset_at(self, part: float) -> int:
        """The offset at a part of the ground's whole height, from 0 to 1.

        By the heights as they are known: within a block its text counts as even.
        """
        page = self.page
        if page is None:
            return 0
        y = part * (self.range() + self.height) - self.above()
        index = page.index_at(y)
        start, end = page.blocks.starts[index], page.blocks.ends[index]
        inside = (y - page.top(index)) / max(1.0, page.heights[index])
        return start + round(max(0.0, min(1.0, inside)) * (end - start))
