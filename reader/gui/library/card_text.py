"""A title in one or two lines, cut where its own language ends; and how wide titles are."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from reader.core.text.bidi import base_direction
from reader.gui.reading.offsets import Offsets
from reader.gui.theme import interface_font

TITLE_PIXELS = 14
_LONGEST = 400
_SPACES: dict[int, str] = {ord(c): " " for c in "\n\t\x0b\x0c\x85\u2028\u2029"}
_BIDI = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
_ENDS = " ،.,:;؛-"
# The narrowest and the widest that letters of a title are on the whole, in pixels.
_NARROW, _WIDE = 3.5, 9.0


def title_font() -> QFont:
    """The font of titles: the same in either language of the interface."""
    font = interface_font(True)
    font.setPixelSize(TITLE_PIXELS)
    return font


class Titles:
    """Sets titles in lines of a width. Widths of words are kept: titles share many."""

    def __init__(self) -> None:
        self._font = title_font()
        self._metrics = QFontMetricsF(self._font)
        self._space = self._metrics.horizontalAdvance(" ")
        self._words: dict[str, float] = {}
        self._widths: dict[str, float] = {}
        self._dots = self._metrics.horizontalAdvance("…")

    @property
    def font(self) -> QFont:
        """What they are set in."""
        return self._font

    def fits(self, title: str, width: float) -> bool:
        """Whether a title has room in one line."""
        count = len(title)
        if count * _WIDE < width:
            return True
        if count * _NARROW > width:
            return False
        return self._width(title) <= width

    def _width(self, title: str) -> float:
        known = self._widths.get(title)
        if known is not None:
            return known
        words = title.split()
        whole = self._space * max(0, len(words) - 1)
        for word in words:
            found = self._words.get(word)
            if found is None:
                found = self._words[word] = self._metrics.horizontalAdvance(word)
            whole += found
        self._widths[title] = whole
        return whole

    def lines(
        self, title: str, width: float, most: int, *, mirrored: bool
    ) -> tuple[bool, list[str]]:
        """Whether a title runs right to left, and its lines, the last one cut if need be.

        One without a strong letter takes the interface's direction. Controls that would turn
        what is around it are left out.
        """
        plain = " ".join(title[:_LONGEST].translate(_SPACES).translate(_BIDI).split())
        direction = base_direction(plain)
        rtl = mirrored if direction is None else direction == "rtl"
        if self.fits(plain, width):
            return rtl, [plain]
        lines: list[str] = []
        while len(lines) < most - 1:
            first = self._first_line(plain, width, rtl)
            if len(first) == len(plain):
                break
            lines.append(first.rstrip())
            plain = plain[len(first) :]
        cut = self._first_line(plain, width, rtl)
        if len(cut) < len(plain) or len(title) > _LONGEST:
            cut = self._first_line(plain, width - self._dots, rtl).rstrip(_ENDS) + "…"
        return rtl, [*lines, cut]

    def _first_line(self, words: str, width: float, rtl: bool) -> str:
        layout = QTextLayout(words, self._font)
        option = QTextOption()
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(max(0.0, width))
        length = Offsets(words).to_points(line.textLength())
        layout.endLayout()
        return words[:length]
