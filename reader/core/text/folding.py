"""Folding: two spellings of a word that a reader takes for one become the same string.

For comparing and searching only; the text itself stays as it is. Away go vowel marks, tatweel
and invisible controls; hamza forms, ى and ة, Persian letters, the three kinds of digits and
presentation forms become one; case goes.

Every character folds by itself, whatever stands beside it: so a text folds piece by piece, and
where a folded character came from is known from the few that fold to none or to several.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Generator, Iterable
from functools import cache
from itertools import count
from operator import sub

_PRESENTATION = "[\ufb50-\ufdff\ufe70-\ufefc]+"
# Forms of a mark that stands alone, on a space or on tatweel: they go as the mark does.
_LONE_MARKS = "[\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe72\ufe74\ufe76-\ufe7f]+"
# Letters whose case folds to several characters (Unicode, CaseFolding.txt), Arabic ligatures:
# what may fold to another number of characters than one, besides what goes altogether.
_SWELLING = (
    "[ßŉǰΐΰև\u1e96-\u1e9a\u1e9e\u1f50\u1f52\u1f54\u1f56\u1f80-\u1faf\u1fb2-\u1fb4\u1fb6\u1fb7\u1fbc"
    "\u1fc2-\u1fc4\u1fc6\u1fc7\u1fcc\u1fd2\u1fd3\u1fd6\u1fd7\u1fe2-\u1fe4\u1fe6\u1fe7\u1ff2-\u1ff4"
    "\u1ff6\u1ff7\u1ffc\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc]"
)
_SWELLING_BLOCKS = frozenset((0x01, 0x03, 0x05, 0x1E, 0x1F, *range(0xFB, 0xFF)))


def _characters(*ranges: tuple[int, int]) -> tuple[str, ...]:
    return tuple(chr(code) for first, last in ranges for code in range(first, last + 1))


@cache
def _dropped() -> dict[int, tuple[str, ...]]:
    """By their block of 256: a block that a text has nothing of costs one look."""
    return {
        0x00: ("\u00ad",),
        0x03: _characters((0x300, 0x36F)),
        0x06: _characters(
            *((0x610, 0x61A), (0x61C, 0x61C), (0x640, 0x640), (0x64B, 0x65F), (0x670, 0x670)),
            *((0x6D6, 0x6DC), (0x6DF, 0x6E8), (0x6EA, 0x6ED)),
        ),
        0x08: _characters((0x8D3, 0x8E1), (0x8E3, 0x8FF)),
        0x20: _characters((0x200B, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069)),
        0xFE: ("\ufeff",),
    }


@cache
def _one_form() -> tuple[tuple[str, str], ...]:
    return (
        *((c, "ا") for c in "أإآٱ"),
        ("ى", "ي"),
        ("ی", "ي"),
        ("ئ", "ي"),
        ("ة", "ه"),
        ("ۀ", "ه"),
        ("ؤ", "و"),
        ("ک", "ك"),
        ("\u00a0", " "),
        ("٪", "%"),
        ("٫", "."),
        ("٬", ","),
        *((chr(0x660 + d), str(d)) for d in range(10)),
        *((chr(0x6F0 + d), str(d)) for d in range(10)),
    )


def fold(text: str) -> str:
    """Return `text` folded. Line feeds and U+001F stay, so that joined strings can be folded.

    A chain of `str.replace`: each is one search in C that finds little, where a table or a
    regular expression would look every character up. Four million characters of running text
    take some 80 ms, a third of that in `casefold`; a word takes 6 µs.
    """
    text = text.casefold()  # first: it may bring marks (İ), which then go
    if text.isascii():
        return text
    text, blocks = _dropping_marks(text)
    if 0x06 in blocks or 0x00 in blocks:
        for old, new in _one_form():
            if old in text:
                text = text.replace(old, new)
    return text


def without_marks(text: str) -> str:
    """`text` without what folding leaves out, its presentation forms as letters, no more."""
    return text if text.isascii() else _dropping_marks(text)[0]


def _dropping_marks(text: str) -> tuple[str, bytes]:
    blocks = _blocks(text)
    if any(block in blocks for block in range(0xFB, 0xFF)):
        text = _letters_of_forms(text)
        blocks = _blocks(text)
    for block, characters in _dropped().items():
        if block in blocks:
            for character in characters:
                if character in text:
                    text = text.replace(character, "")
    return text, blocks


def _letters_of_forms(text: str) -> str:
    """Presentation forms (U+FB50 to U+FEFC) as the letters they are forms of.

    Taken apart, a form gives letters and marks. One of a mark alone would give a space as well,
    and cut a word in two: it goes.
    """
    text = re.sub(_LONE_MARKS, "", text)
    return re.sub(_PRESENTATION, lambda m: unicodedata.normalize("NFKC", m.group()), text)


class FoldedText:
    """A text folded, and where in the text each of its characters came from.

    Offsets are code points. Kept is one number for each character that was dropped, and for each
    that became several: a text without marks needs no map at all, one fully vocalised some two
    bytes a character.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._swollen: list[tuple[int, int, int]] = []  # in between: start, length; in the text
        self._starts = array("I")  # the first of each
        between = text if text.isascii() else self._swell(text)
        self.folded = fold(between)
        # How long the folded text was when each dropped character would have come.
        self._dropped = array("I")
        if len(self.folded) != len(between):
            places = [m.start() for m in _dropping().finditer(between)]
            self._dropped = array("I", map(sub, places, count()))

    @classmethod
    def in_steps(cls, text: str, size: int = 16_000) -> "Generator[None, None, FoldedText]":
        """The same as `FoldedText(text)`, in steps of some milliseconds."""
        made = cls("")
        made.text = text
        parts: list[str] = []
        length = between = 0
        for low in range(0, len(text), size):
            piece = cls(text[low : low + size])
            made._dropped.extend(map(length.__add__, piece._dropped))
            made._starts.extend(map(between.__add__, piece._starts))
            made._swollen += [(start + between, k, at + low) for start, k, at in piece._swollen]
            length += len(piece.folded)
            between += len(piece.folded) + len(piece._dropped)
            parts.append(piece.folded)
            yield
        made.folded = "".join(parts)
        return made

    def _swell(self, text: str) -> str:
        """The text with what folds to several characters folded, so that no other swells."""
        blocks = _blocks(text)
        if not (0x00 in blocks and "ß" in text) and _SWELLING_BLOCKS.isdisjoint(blocks):
            return text
        pieces: list[str] = []
        end = length = 0
        for match in _swelling().finditer(text):
            start, folded = match.start(), fold(match.group())
            if len(folded) < 2:
                continue
            pieces += (text[end:start], folded)
            length += start - end
            self._swollen.append((length, len(folded), start))
            length += len(folded)
            end = start + 1
        if not pieces:
            return text
        self._starts = array("I", (s[0] for s in self._swollen))
        return "".join((*pieces, text[end:]))

    def origin(self, offset: int) -> int:
        """Where in the text the character at `offset` of the folded text came from.

        The length of the folded text has the length of the text.
        """
        if offset >= len(self.folded):
            return len(self.text)
        offset += bisect_right(self._dropped, offset)
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return offset
        start, length, origin = self._swollen[at]
        beyond = offset - start - length
        return origin if beyond < 0 else origin + 1 + beyond

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range of the text whose folding holds `start` to `end`, with the marks after it.

        Its own folding is that part of the folded text, except where a ligature is cut: it is
        taken whole.
        """
        first = self.origin(start)
        last = self.origin(end - 1)
        following = self.origin(end)
        if following <= last + 1:
            return first, max(following, last + 1)
        tail = _tail().match(self.text, last + 1, following)
        return first, tail.end() if tail else last + 1

    def spans(self, ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """`span` of each."""
        if not self._dropped and not self._swollen:
            return list(ranges)
        return [self.span(start, end) for start, end in ranges]


def dropped_characters() -> str:
    """All that folding leaves out: marks, tatweel, invisible controls."""
    return "".join(c for characters in _dropped().values() for c in characters)


@cache
def _dropping() -> re.Pattern[str]:
    # U+0345 is a mark whose case folds to a letter.
    return re.compile(f"[{dropped_characters().replace(chr(0x345), '')}{_LONE_MARKS[1:-2]}]")


@cache
def _tail() -> re.Pattern[str]:
    """Marks and tatweel, which belong to the letter before them; controls do not."""
    marks = "".join(c for c in dropped_characters() if unicodedata.category(c) in ("Mn", "Lm"))
    return re.compile(f"(?:[\u200c\u200d\u00ad]*[{marks}])+")


@cache
def _swelling() -> re.Pattern[str]:
    return re.compile(_SWELLING)


def _blocks(text: str) -> bytes:
    """The high bytes of the text's UTF-16 units: in which blocks of 256 its characters lie."""
    return text.encode("utf-16-le", "surrogatepass")[1::2]
