"""Which notes the margin shows, and where: on the page, so that scrolling moves them with it.

Notes a screen above and below what is visible are placed too: a card that pushes another aside
does so before either comes into view, and nothing jumps while one scrolls.
"""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize

from reader.core.model import Annotation
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.margin.card_picture import CardPictures, Look
from reader.gui.margin.placing import place
from reader.gui.reading.geometry import INSIDE_PAGE, MARGIN, Geometry

GAP = 6  # between two cards
FROM_PAGE, FROM_EDGE = 10, 12  # the ground beside a card
_WIDEST = 250
_POPUP = 260  # the width of a card that lies on the page
_MOST = 120  # cards around what is visible; several times what a screen holds
_MARK = 15  # the side of a mark


class OnPage(NamedTuple):
    """A card beside the page; y from the first line of text."""

    annotation: Annotation
    top: float
    height: int


class LineMark(NamedTuple):
    """The notes of one line where there is no room beside the page; y from the first line."""

    annotations: tuple[Annotation, ...]
    top: float


class Arrangement(NamedTuple):
    """What the margin holds: cards where it is wide enough, else marks."""

    cards: list[OnPage]
    marks: list[LineMark]


def is_wide(places: Geometry) -> bool:
    """Whether cards have room beside the page."""
    return places.margin()[1] >= MARGIN


def look_of(places: Geometry, *, opened: bool = False, chosen: bool = False) -> Look:
    """How cards look in this viewport."""
    rtl = places.page is None or places.page.right_to_left
    if is_wide(places):
        width = min(_WIDEST, places.margin()[1] - FROM_PAGE - FROM_EDGE)
    else:
        width = min(_POPUP, places.page_width() - 16)
    return Look(width, rtl, opened, chosen)


def arrange(
    places: Geometry, annotations: CurrentAnnotations, pictures: CardPictures
) -> Arrangement:
    """Place the notes of what is visible and of a screen around it."""
    page = places.page
    if page is None:
        return Arrangement([], [])
    top, height = places.top(), places.height
    # Until all are in memory the project is asked: for no more than is to be seen.
    around = height if annotations.complete else 0
    first = page.blocks.starts[page.index_at(top - around)]
    last = page.blocks.ends[page.index_at(top + height + around)]
    noted = [
        (places.line_on_page(a.start), a)
        for a in annotations.overlapping(first, max(first + 1, last))
        if a.note and a.start >= first and not a.note.isspace()
    ]
    middle = top + height / 2
    if len(noted) > _MOST:
        noted = sorted(noted, key=lambda one: abs(one[0][0] - middle))[:_MOST]
    noted.sort(key=lambda one: (one[0][0], one[1].start, one[1].end, one[1].id))
    if not is_wide(places):
        return Arrangement([], _marks((y, a) for (y, laid), a in noted if laid))
    look = look_of(places)
    heights = [pictures.height(a.note, look) for _, a in noted]
    inside = round(INSIDE_PAGE * places.scale)
    bounds = (-inside, page.heights.total() + inside)
    wanted = [y + page.metrics.band_top for (y, _), _ in noted]
    tops = place(wanted, heights, GAP, bounds)
    cards = [OnPage(a, y, h) for (_, a), y, h in zip(noted, tops, heights, strict=True)]
    return Arrangement(cards, [])


def _marks(noted: Iterable[tuple[float, Annotation]]) -> list[LineMark]:
    lines: dict[float, list[Annotation]] = {}
    for y, annotation in noted:
        lines.setdefault(y, []).append(annotation)
    return [LineMark(tuple(these), y) for y, these in lines.items()]


def card_rect(places: Geometry, y: float, size: QSize) -> QRect:
    """Where a card beside the page lies in the viewport; y from the first line."""
    left, width = places.margin()
    on_left = places.page is None or places.page.right_to_left
    x = left + width - FROM_PAGE - size.width() if on_left else left + FROM_PAGE
    return QRect(x, round(y) - places.top(), size.width(), size.height())


def mark_rect(places: Geometry, mark: LineMark) -> QRect:
    """Where a mark lies in the viewport: on the page, beside the end of its line."""
    page = places.page
    assert page is not None
    room = round((places.page_width() - places.text_width()) / 2)
    edge = places.page_left() if page.right_to_left else places.page_left() + places.page_width()
    x = edge + room // 2 if page.right_to_left else edge - room // 2
    middle = mark.top + page.metrics.band_top + page.metrics.band_height(0) / 2 - places.top()
    return QRect(x - _MARK // 2, round(middle - _MARK / 2), _MARK, _MARK)


def popup_rects(places: Geometry, mark: QRect, heights: list[int], width: int) -> list[QRect]:
    """Where the cards of a mark lie, on the page below it; within the viewport if they fit."""
    on_left = places.page is None or places.page.right_to_left
    x = places.page_left() + 8 if on_left else places.page_left() + places.page_width() - 8 - width
    total = sum(heights) + GAP * (len(heights) - 1)
    y = max(4, min(mark.bottom() + 3, places.height - total - 4))
    found: list[QRect] = []
    for height in heights:
        found.append(QRect(x, y, width, height))
        y += height + GAP
    return found
