"""How a text is cut into pieces for suggesters: whole lines, and parts of very long ones."""

from collections.abc import Iterator

# A longer line is cut after a sentence, or after a word where there is none: a text without a
# line feed comes in steps too. What a person calls a paragraph is shorter.
LONGEST = 8_000
# How far before a piece a suggester may look, for a speaker who is not named again.
CONTEXT = 1_500
_FULL_STOPS = (". ", "؟", "!")


def pieces(text: str, start: int, end: int, size: int) -> Iterator[tuple[int, int]]:
    """The ranges to look at for what lies between `start` and `end`, one after another.

    Each has `size` characters or somewhat more. The cuts depend on the text alone as far as it
    matters: each is the end of a line, or a place inside a long line that follows from its start.
    """
    low = text.rfind("\n", 0, start) + 1
    while low < min(end, len(text)):
        high = _end_of_lines(text, low, size)
        if high is not None:
            yield low, high
            low = high
            continue
        for part in _parts(text, low):
            if part[1] > start and part[0] < end:
                yield part
        line = text.find("\n", low)
        low = len(text) if line < 0 else line + 1


def context_of(text: str, start: int) -> int:
    """Where to begin reading for a piece at `start`: at a line or word, some way before it."""
    if start <= CONTEXT:
        return 0
    low = start - CONTEXT
    line = text.find("\n", low, start)
    if 0 <= line < start - 1:
        return line + 1
    space = text.find(" ", low, start)
    return start if space < 0 else space + 1


def _end_of_lines(text: str, low: int, size: int) -> int | None:
    """The end of the lines from `low` that together have `size` characters.

    It ends before a line that is too long; None where the first is.
    """
    high = low
    while high < len(text) and high - low < size:
        line = text.find("\n", high, high + LONGEST + 1)
        if line < 0 and len(text) - high > LONGEST:
            return high if high > low else None
        high = len(text) if line < 0 else line + 1
    return high


def _parts(text: str, low: int) -> Iterator[tuple[int, int]]:
    """The parts of the long line that begins at `low`."""
    end = text.find("\n", low)
    end = len(text) if end < 0 else end
    while end - low > LONGEST:
        high = _cut(text, low + LONGEST // 2, low + LONGEST)
        yield low, high
        low = high
    yield low, end


def _cut(text: str, low: int, high: int) -> int:
    at = max(text.rfind(stop, low, high) + len(stop) for stop in _FULL_STOPS)
    if at > low + 1:
        return at
    space = text.rfind(" ", low, high)
    return high if space < 0 else space + 1
