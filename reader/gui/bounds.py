"""New bounds for a span, one press of a key at a time.

Left and right are those of the words themselves: in a span whose two ends read from right to
left, left is onward; in one that mixes directions its paragraph's direction decides, so that
the same key always goes on the same way. White space is passed over, a bound never rests on it.
"""

from reader.core.model import Span
from reader.core.text.segmentation import grapheme_end, grapheme_start, trim, word_at


def moved(text: str, span: Span, *, end: bool, onward: bool, word: bool) -> Span | None:
    """The span with its start or end one grapheme or word onward or back; None where it can't.

    Offsets are code points of `text`. The span keeps at least one grapheme.
    """
    at = span.end if end else span.start
    at = _onward(text, at, word=word) if onward else _back(text, at, word=word)
    low, high = (span.start, at) if end else (at, span.end)
    kept = trim(text, low, high) if low < high else None
    return Span(*kept) if kept is not None and kept != (span.start, span.end) else None


def _onward(text: str, at: int, *, word: bool) -> int:
    """The end of the grapheme or word after `at`, or of what `at` is inside."""
    while at < len(text) and text[at].isspace():
        at += 1
    if at >= len(text):
        return len(text)
    return word_at(text, at)[1] if word else grapheme_end(text, at)


def _back(text: str, at: int, *, word: bool) -> int:
    """The beginning of the grapheme or word before `at`."""
    while at > 0 and text[at - 1].isspace():
        at -= 1
    if at == 0:
        return 0
    return word_at(text, at - 1)[0] if word else grapheme_start(text, at - 1)
