"""A story cut into pages, in steps, and each page painted on any paper."""

from collections import OrderedDict
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from reader.core.span_index import SpanIndex
from reader.gui.exchange.print_legend import legend_height, paint_legend
from reader.gui.exchange.print_story import Part, Story
from reader.gui.exchange.print_strokes import paint_lines
from reader.gui.exchange.wording import number
from reader.gui.reading.block_layout import BlockLayout
from reader.gui.reading.marks import Mark, MarkMetrics, Shapes, marks_of, shapes_of
from reader.gui.theme import Theme

_FOOT = 34.0  # pixels below the text, for the number of the page
_KEPT = 96  # parts laid out
_NUMBER = 0.7  # of a note, to the size of the text


class Placed(NamedTuple):
    """Some lines of a part on a page; `y` of the first from the page's top."""

    part: int
    first: int
    last: int  # exclusive
    y: float


class _Laid(NamedTuple):
    layout: BlockLayout | None  # None for the legend
    height: float
    marks: list[Mark]
    shapes: Shapes
    metrics: MarkMetrics

    def lines(self) -> int:
        return 1 if self.layout is None else self.layout.line_count

    def top(self, line: int) -> float:
        """Where a line begins, or all of it ends."""
        if self.layout is None or line >= self.layout.line_count:
            return self.height if line else 0.0
        return self.layout.line_top(line)


class Pages:
    """The pages of a story on paper of a size (pixels of 1/96 inch, without margins)."""

    def __init__(self, story: Story, size: QSizeF) -> None:
        self.story = story
        self.size = size
        self.pages: list[list[Placed]] = []
        self.complete = False
        self._index = SpanIndex(story.annotations)
        self._laid: OrderedDict[int, _Laid] = OrderedDict()
        self._theme = Theme("light")

    # -- cutting

    def cut(self) -> Iterator[float]:
        """Cut the story into pages; yields after each part how much of it is done, 0 to 1."""
        room = self.size.height() - _FOOT
        page: list[Placed] = []
        y = 0.0
        parts = self.story.parts
        for at, part in enumerate(parts):
            laid = self._lay_out(at)
            y += part.above if page else 0.0
            first = 0
            while first < laid.lines():
                last = _fitting(laid, first, room - y)
                if self._must_move(at, laid, first, last, room - y) and page:
                    self.pages.append(page)
                    page, y = [], 0.0
                    continue
                last = max(last, first + 1)
                page.append(Placed(at, first, last, y))
                y += laid.top(last) - laid.top(first)
                first = last
                if first < laid.lines():
                    self.pages.append(page)
                    page, y = [], 0.0
            yield (at + 1) / len(parts)
        if page:
            self.pages.append(page)
        self.complete = True

    def _must_move(self, at: int, laid: _Laid, first: int, last: int, room: float) -> bool:
        """Whether what is left of a part begins on the next page."""
        if last <= first:
            return True
        # No heading alone at the foot, and no single line of a paragraph.
        part, left = self.story.parts[at], laid.lines() - first
        if part.with_next and at + 1 < len(self.story.parts):
            following = self.story.parts[at + 1].type.pitch
            return laid.height + following + self.story.parts[at + 1].above > room
        return first == 0 and last == 1 and left > 2

    def _lay_out(self, at: int) -> _Laid:
        found = self._laid.get(at)
        if found is not None:
            self._laid.move_to_end(at)
            return found
        found = self._laid[at] = self._made(self.story.parts[at])
        while len(self._laid) > _KEPT:
            self._laid.popitem(last=False)
        return found

    def _made(self, part: Part) -> _Laid:
        metrics = MarkMetrics.of(part.type)
        if part.legend:
            height = legend_height(part)
            return _Laid(None, height, [], Shapes({}, {}), metrics)
        layout = BlockLayout(part.text, part.right_to_left, part.type)
        if part.start < 0:
            return _Laid(layout, layout.height, [], Shapes({}, {}), metrics)
        end = max(part.start + 1, part.start + len(part.text))
        found = self._index.overlapping(part.start, end)
        marks, extras = marks_of(layout, part.start, found, metrics)
        layout.set_extras(extras)
        return _Laid(layout, layout.height, marks, shapes_of(marks, layout, metrics), metrics)

    # -- painting

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page with its corner at the painter's; on white paper."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in self.pages[page]:
            part, laid = self.story.parts[placed.part], self._lay_out(placed.part)
            painter.save()
            painter.translate(0.0, placed.y - laid.top(placed.first))
            if laid.layout is None:
                paint_legend(painter, part, self._theme, mirrored=self.story.mirrored)
            else:
                self._paint_part(painter, part, laid, laid.layout, placed)
            painter.restore()
        self._paint_foot(painter, page)

    def _paint_part(
        self, painter: QPainter, part: Part, laid: _Laid, layout: BlockLayout, placed: Placed
    ) -> None:
        theme, tags = self._theme, self.story.tags
        top, bottom = laid.top(placed.first), laid.top(placed.last)
        low, high = top + laid.metrics.band_top - 0.5, bottom + laid.metrics.band_top - 0.5
        painter.setPen(Qt.PenStyle.NoPen)
        for tag, bands in laid.shapes.bands.items():
            painter.setBrush(theme.band_colour(tags[tag]))
            painter.drawRects([r for r in bands if low <= r.top() < high])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.ground.muted if part.quiet else theme.ground.ink)
        clip = QRectF(0, top + 1, self.size.width(), bottom - top - 2)
        layout.draw(painter, QPointF(0, 0), clip)
        for tag, lines in laid.shapes.lines.items():
            inside = [line for line in lines if low <= line.y1() < high]
            paint_lines(painter, theme.tag_colour(tags[tag]), tags[tag].line, inside)
        self._paint_numbers(painter, part, laid, layout, placed)

    def _paint_numbers(
        self, painter: QPainter, part: Part, laid: _Laid, layout: BlockLayout, placed: Placed
    ) -> None:
        """The numbers of notes, above the end of their words: set into the text they would part it.

        Those that end in one place stand in a row.
        """
        font = QFont(part.type.font)
        font.setPixelSize(max(7, round(font.pixelSize() * _NUMBER)))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        taken: dict[tuple[int, int], float] = {}
        for annotation, _lane, _pieces in laid.marks:
            at = self.story.numbers.get(annotation.id)
            end = annotation.end - part.start
            if at is None or not 0 < end <= len(layout.text):
                continue
            low, high = layout.snap(end - 1, end)
            line = layout.line_of(low)
            box = layout.box_of(low, high)
            if box is None or not placed.first <= line < placed.last:
                continue
            words = f"({number(at)})"
            wide = metrics.horizontalAdvance(words) + 2
            shift = taken.get((line, high), 0.0)
            taken[line, high] = shift + wide
            # Over the words, at their end: beyond it others begin.
            x = box.left + shift if box.right_to_left else box.right - shift - wide
            y = layout.line_top(line) + laid.metrics.band_top - 1
            painter.setPen(self._theme.tag_colour(self.story.tags[annotation.tag]))
            painter.drawText(QPointF(x, y), words)

    def _paint_foot(self, painter: QPainter, page: int) -> None:
        font = QFont(self.story.parts[0].type.font)
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(self._theme.ground.muted)
        foot = QRectF(0, self.size.height() - _FOOT, self.size.width(), _FOOT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, number(page + 1))


def _fitting(laid: _Laid, first: int, room: float) -> int:
    """The line before which a part must be cut to fit."""
    last, top = first, laid.top(first)
    while last < laid.lines() and laid.top(last + 1) - top <= room + 0.01:
        last += 1
    return last
