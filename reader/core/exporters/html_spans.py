"""A text with highlights that nest and overlap, as plain elements that never close too late.

Where annotations begin or end, all elements are closed and those that go on are opened anew, so
each piece of text lies in one element for each annotation over it.
"""

import heapq
from collections.abc import Callable, Iterator, Sequence

from reader.core.exporters.html_style import LANES
from reader.core.model import Annotation
from reader.core.text.bidi import base_direction
from reader.core.text.words import words

# Over one letter no more are drawn than this: a page with a thousand is no page.
MOST_OVER = 24


def lanes(annotations: Sequence[Annotation]) -> list[int]:
    """For each annotation, in order of start, the lowest lane that is free where it begins."""
    free: list[int] = []
    ends: list[tuple[int, int]] = []  # where each lane in use ends
    made: list[int] = []
    used = 0
    for annotation in annotations:
        while ends and ends[0][0] <= annotation.start:
            heapq.heappush(free, heapq.heappop(ends)[1])
        if free:
            lane = heapq.heappop(free)
        else:
            lane, used = used, used + 1
        heapq.heappush(ends, (annotation.end, lane))
        made.append(lane)
    return made


def escape(text: str) -> str:
    """Text as it stands in HTML, in an attribute with double quotation marks too."""
    # Each is one search in C that mostly finds nothing.
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&quot;")
    return text


class Marked:
    """The paragraphs of a text with its highlights.

    `opening(number, lane)` is the start tag of an annotation's elements; `references` are
    elements to be put behind the word in which an annotation ends, by its number.
    """

    def __init__(
        self,
        text: str,
        annotations: Sequence[Annotation],
        opening: Callable[[int, int], str],
        references: dict[int, str],
    ) -> None:
        self._text = text
        self._annotations = annotations
        found = lanes(annotations)
        self.crowded = sum(lane >= MOST_OVER for lane in found)
        self._opening: dict[int, str] = {}  # of those that are drawn
        self._starting: dict[int, list[int]] = {}
        self._ending: dict[int, list[int]] = {}
        for number, (annotation, lane) in enumerate(zip(annotations, found, strict=True)):
            if lane < MOST_OVER:
                self._opening[number] = opening(number, min(lane, LANES - 1))
                self._starting.setdefault(annotation.start, []).append(number)
                self._ending.setdefault(annotation.end, []).append(number)
        self._references: dict[int, list[str]] = {}
        for number, reference in references.items():
            at = _word_end(text, annotations[number].end)
            self._references.setdefault(at, []).append(reference)

    def paragraphs(self) -> Iterator[str]:
        """Each as one element. A line feed belongs to none of them."""
        bounds = sorted({*self._starting, *self._ending, *self._references})
        open_: dict[int, str] = {}  # number -> start tag, in order of start
        next_ = low = 0
        for paragraph in self._text.split("\n"):
            high = low + len(paragraph)
            direction = base_direction(paragraph[:500]) or base_direction(paragraph) or "rtl"
            parts = ["<p>" if direction == "rtl" else '<p dir="ltr">']
            at = low
            while next_ < len(bounds) and bounds[next_] <= high:
                to = bounds[next_]
                if to > at:
                    parts += self._piece(at, to, open_)
                    at = to
                if to in self._references:
                    parts += self._references[to]
                self._turn(to, open_)
                next_ += 1
            if at < high:
                parts += self._piece(at, high, open_)
            parts.append("</p>")
            yield "".join(parts)
            low = high + 1

    def _piece(self, start: int, end: int, open_: dict[int, str]) -> tuple[str, ...]:
        """A part of the text within which no annotation begins or ends."""
        said = escape(self._text[start:end])
        return (*open_.values(), said, "</span>" * len(open_)) if open_ else (said,)

    def _turn(self, at: int, open_: dict[int, str]) -> None:
        """Let go of what ends there, and begin what begins."""
        if at in self._ending:
            for number in self._ending[at]:
                del open_[number]
        if at in self._starting:
            for number in self._starting[at]:
                open_[number] = self._opening[number]


def _word_end(text: str, end: int) -> int:
    """The end of the word that `end` lies in: what is put inside of it would cut it apart."""
    if not 0 < end < len(text):
        return end
    # The part alone: `words` may copy what it is given.
    word = next(words(text[end - 1 : end + 64]), None)
    return end - 1 + word.end() if word is not None and word.start() == 0 else end
