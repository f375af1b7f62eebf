"""The bounds of a span as words: what stands before it, its first and last words, what follows."""

from html import escape

from reader.core.model import Span
from reader.core.text.bidi import base_direction

_AROUND, _INSIDE = 24, 60
_SPACES = {ord(c): " " for c in "\n\t\x0b\x0c\x85\u2028\u2029"}
_BIDI = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


def neighbours(text: str, span: Span) -> tuple[str, str, str]:
    """(before, the words, after), of one paragraph and cut between words; offsets count points.

    The words of a long span are its first and its last ones with a … between.
    """
    start, end = span.start, span.end
    line = text.rfind("\n", max(0, start - _AROUND), start) + 1
    before = text[max(line, start - _AROUND) : start]
    if len(before) == _AROUND and " " in before:
        before = "…\u00a0" + before[before.index(" ") + 1 :]
    after = text[end : end + _AROUND].split("\n", 1)[0]
    if len(after) == _AROUND and " " in after:
        after = after[: after.rindex(" ")] + "\u00a0…"
    return before, shortened(text, span), after


def shortened(text: str, span: Span) -> str:
    """The words of a span; of a long one its first and its last ones with a … between."""
    start, end = span.start, span.end
    if end - start <= 2 * _INSIDE:
        return text[start:end]
    first, last = text[start : start + _INSIDE], text[end - _INSIDE : end]
    return f"{first[: first.rfind(' ') + 1 or None]}… {last[last.find(' ') + 1 :]}"


def as_html(text: str, span: Span, ink: str, muted: str) -> str:
    """The bounds for a label, on the side where the span's text begins."""
    before, inside, after = (
        escape(part.translate(_SPACES).translate(_BIDI)) for part in neighbours(text, span)
    )
    direction = base_direction(inside) or base_direction(before + after) or "rtl"
    side = "right" if direction == "rtl" else "left"
    return (
        f'<p dir="{direction}" align="{side}"><span style="color:{muted}">{before}</span>'
        f'<span style="color:{ink}">{inside}</span>'
        f'<span style="color:{muted}">{after}</span></p>'
    )
