"""A hit in its context as one line (KWIC, keyword in context), the hit in the middle.

The line is one text laid out at once, so that letters stay joined across the edges of the hit.
Where the hit is whole words they are set in weight and colour; where it begins or ends within a
word there is a band under it instead, since another format there would cut the letters apart.
What does not fit goes word by word, at the outer ends.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from reader.core.search.context import context
from reader.core.text.bidi import base_direction
from reader.gui.reading.offsets import Offsets
from reader.gui.theme import TEXT_FAMILY, load_family

_PIXELS = 16
_SPACES: dict[int, str] = {ord(c): " " for c in "\n\t\x0b\x0c\x85\u2028\u2029"}
_CONTROLS = dict.fromkeys(range(0x20)) | dict.fromkeys(
    map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
)
_DOTS = "…"
_JOINERS = "\u0640\u200c\u200d"  # tatweel, and the two that say where letters join
# The share of the line that a hit may have: a regular expression may find a whole paragraph.
_WIDEST = 0.6


class Words(NamedTuple):
    """A hit with what stands around it in its paragraph; `before` and `after` may be cut."""

    before: str
    hit: str
    after: str
    more_before: bool  # whether the paragraph begins earlier
    more_after: bool
    right_to_left: bool | None  # the paragraph's own direction, None where nothing says it


class Colours(NamedTuple):
    """The colours of a line."""

    ink: QColor
    hit: QColor
    band: QColor


def words_around(text: str, start: int, end: int, around: int) -> Words:
    """Cut a hit and its context out of a text: `around` code points to each side at most."""
    found = context(text, start, end, around)
    low, high = start - len(found.before), end + len(found.after)
    paragraph = text.rfind("\n", 0, start) + 1
    direction = base_direction(text[paragraph : max(paragraph + 1_000, end)])
    return Words(
        found.before,
        found.text,
        found.after,
        low > paragraph,
        high < len(text) and text[high] != "\n",
        None if direction is None else direction == "rtl",
    )


class Line:
    """One line, laid out in a width; `draw` puts the middle of the hit in its middle."""

    def __init__(self, words: Words, width: float, mirrored: bool) -> None:
        rtl = mirrored if words.right_to_left is None else words.right_to_left
        before, hit, after = map(_plain, words[:3])
        hit, cut = _first_words(hit, width * _WIDEST, bold=True)
        hit += _DOTS if cut else ""
        room = (width - _advance(hit, True)) / 2
        before, cut_before = _last_words(before, room)
        after, cut_after = _first_words(after, room)
        # In the text an Arabic letter comes before it nearly always, and puts ٪ on the other
        # side of a number: an Arabic letter mark stands for that letter here.
        head = ("\u061c" if rtl else "") + (_DOTS if cut_before or words.more_before else "")
        tail = _DOTS if cut_after or words.more_after else ""
        self.text = head + before + hit + after + tail
        self.right_to_left = rtl
        start = len(head) + len(before)
        inside = _in_one_word(before[-1:], hit[:1]) or _in_one_word(hit[-1:], after[:1])
        self.whole_words = not inside
        offsets = Offsets(self.text)
        first, last = offsets.to_units(start), offsets.to_units(start + len(hit))
        self._range = first, last - first
        self._layout = QTextLayout(self.text, text_font())
        self._lay_out()
        self._left, self._right = self._extent(width)
        self._width = width

    def _lay_out(self) -> None:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        side = Qt.LayoutDirection.RightToLeft if self.right_to_left else _LEFT_TO_RIGHT
        option.setTextDirection(side)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self._layout.setTextOption(option)
        if self.whole_words:
            self._layout.setFormats([self._format(None)])
        self._layout.beginLayout()
        self._line = self._layout.createLine()
        self._line.setLineWidth(10_000)
        self._layout.endLayout()

    def _format(self, colour: QColor | None) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length = self._range  # type: ignore[attr-defined]
        format_ = QTextCharFormat()
        if self.whole_words:
            format_.setFontWeight(QFont.Weight.Bold)
        if colour is not None:
            format_.setForeground(colour)
        made.format = format_  # type: ignore[attr-defined]
        return made

    def _extent(self, width: float) -> tuple[float, float]:
        """The x range of the hit in the line, as it is laid out."""
        rects = [run.boundingRect() for run in self._line.glyphRuns(*self._range)]
        rects = [rect for rect in rects if rect.width() > 0]
        if not rects:
            return width / 2, width / 2
        return min(r.left() for r in rects), max(r.right() for r in rects)

    def extent(self, left: float) -> tuple[float, float]:
        """The x range of the hit where the line is drawn at `left`."""
        x = self._x(left)
        return x + self._left, x + self._right

    def _x(self, left: float) -> float:
        return left + self._width / 2 - (self._left + self._right) / 2

    def draw(self, painter: QPainter, left: float, height: float, colours: Colours) -> None:
        """Draw the line from `left` on, in the middle of a row's height."""
        top = round((height - self._line.height()) / 2) + 1  # below the line Naskh has more room
        x = self._x(left)
        if not self.whole_words:
            low, high = self.extent(left)
            band = QRectF(low - 1, 4, high - low + 2, height - 9)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.band)
            painter.drawRoundedRect(band, 4, 4)
        painter.setPen(colours.ink)
        # A selection colours the words without another layout.
        coloured = [self._format(colours.hit)] if self.whole_words else []
        self._layout.draw(painter, QPointF(x, top), coloured)


_LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight


def _plain(text: str) -> str:
    return text.translate(_SPACES).translate(_CONTROLS)


def _in_one_word(left: str, right: str) -> bool:
    """Whether two neighbours are of one word: another format between them would be inside it."""
    return all(c and (category(c)[0] in "LMN" or c in _JOINERS) for c in (left, right))


def _last_words(text: str, room: float) -> tuple[str, bool]:
    """The words at the end of a text that fit; whether some did not."""
    pieces = text.split(" ")
    kept = _fitting(reversed(pieces), room)
    if kept == len(pieces):
        return text, False
    return (" ".join(pieces[len(pieces) - kept :]) if kept else ""), True


def _first_words(text: str, room: float, *, bold: bool = False) -> tuple[str, bool]:
    """The words at the beginning of a text that fit; whether some did not."""
    pieces = text.split(" ")
    kept = _fitting(pieces, room, bold=bold)
    if kept == len(pieces):
        return text, False
    if bold and not kept:  # a hit that is one endless word
        return pieces[0][:40], True
    return (" ".join(pieces[:kept]) if kept else ""), True


def _fitting(pieces: Iterable[str], room: float, *, bold: bool = False) -> int:
    """How many words fit, dots and all."""
    kept, left, space = 0, room - _advance(_DOTS, bold), _advance(" ", bold)
    for piece in pieces:
        left -= _advance(piece, bold)
        if left < 0:
            break
        left -= space
        kept += 1
    return kept


@lru_cache(20_000)
def _advance(word: str, bold: bool) -> float:
    return _metrics(bold).horizontalAdvance(word)


@lru_cache(2)
def _metrics(bold: bool) -> QFontMetricsF:
    font = QFont(text_font())
    font.setBold(bold)
    return QFontMetricsF(font)


@lru_cache(1)
def text_font() -> QFont:
    """The font of the lines."""
    load_family(TEXT_FAMILY)
    font = QFont(TEXT_FAMILY)
    font.setPixelSize(_PIXELS)
    return font
