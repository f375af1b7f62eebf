"""A hit in its context (KWIC, keyword in context): what stands before and after it."""

from typing import NamedTuple

AROUND = 60


class Context(NamedTuple):
    """A stretch of a text with what is around it in its paragraph."""

    before: str
    text: str
    after: str


def context(text: str, start: int, end: int, around: int = AROUND) -> Context:
    """The words around a range, `around` code points to each side at most.

    They stay within the paragraph, and a word that does not fit is left out whole; white space
    next to the hit is kept.
    """
    low = max(text.rfind("\n", 0, start) + 1, start - around)
    before = text[low:start]
    if low > 0 and not text[low - 1].isspace():
        before = _after_first_space(before)
    line = text.find("\n", end, end + around + 1)
    high = min(len(text), end + around) if line < 0 else line
    after = text[end:high]
    if high < len(text) and not text[high].isspace():
        after = _after_first_space(after[::-1])[::-1]
    return Context(before, text[start:end], after)


def _after_first_space(text: str) -> str:
    """What begins with the first whole word; "" where there is none."""
    pieces = text.split(None, 1)
    if text[:1].isspace():
        return text.lstrip() if text.strip() else text
    if len(pieces) == 2:
        return pieces[1]
    # A word that touches the hit from afar is cut off; the space between the two stays.
    return text[len(text.rstrip()) :]
