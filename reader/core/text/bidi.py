"""Direction of text by the Unicode Bidirectional Algorithm (UAX #9), through python-bidi.

The only module that imports `bidi`. Never used for text that Qt draws: Qt resolves as python-bidi
does, and gets the logical text.
"""

# bidi comes without type stubs.
# pyright: reportMissingTypeStubs=false

import unicodedata
from typing import Literal

Direction = Literal["rtl", "ltr"]

CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ISOLATES = frozenset("\u2066\u2067\u2068")
# Marks (LRM, RLM, ALM) only help; these can make text read otherwise than it is stored.
_OVERRIDING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_REMOVED = dict.fromkeys(map(ord, CONTROLS))


def base_direction(text: str) -> Direction | None:
    """The base direction of a paragraph by its first strong letter (P2, P3); None if it has none.

    What stands inside an isolate does not count; python-bidi decides where there is one.
    """
    for character in text:
        if character in _ISOLATES:
            return _resolved(text)
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return None


def _resolved(text: str) -> Direction | None:
    from bidi import get_base_level  # here: only the rare text with isolates needs it

    outside = _without_isolated(text)
    if not any(unicodedata.bidirectional(c) in ("R", "AL", "L") for c in outside):
        return None
    return "rtl" if get_base_level(text) else "ltr"


def _without_isolated(text: str) -> str:
    kept: list[str] = []
    depth = 0
    for character in text:
        if character in _ISOLATES:
            depth += 1
        elif character == "\u2069":
            depth = max(0, depth - 1)
        elif depth == 0:
            kept.append(character)
    return "".join(kept)


def has_overrides(text: str) -> bool:
    """Whether a text holds embeddings, overrides or isolates, which can hide how it reads."""
    # One search in C for each: a tenth of what a regular expression takes on a long text.
    return not text.isascii() and any(c in text for c in _OVERRIDING)


def visual(line: str) -> str:
    """One line in visual order, for a terminal that does not reorder; controls are removed.

    python-bidi reorders and leaves brackets as they are: those at odd levels are mirrored here.
    """
    from bidi import get_display

    if not line:
        return ""
    direction = base_direction(line) or "ltr"
    shown = get_display(line, base_dir="R" if direction == "rtl" else "L")
    text = shown if isinstance(shown, str) else shown.decode()
    if direction == "rtl" or any(unicodedata.bidirectional(c) in ("R", "AL") for c in text):
        text = _mirror(text, direction)
    return text.translate(_REMOVED)


def _mirror(shown: str, direction: Direction) -> str:
    """Mirror the brackets whose nearest strong neighbours on the screen read right-to-left."""
    strong: list[str | None] = []
    for character in shown:
        kind = unicodedata.bidirectional(character)
        strong.append("rtl" if kind in ("R", "AL") else "ltr" if kind in ("L", "EN") else None)
    out: list[str] = []
    for index, character in enumerate(shown):
        mirrored = character.translate(_MIRRORED)
        if mirrored == character:
            out.append(character)
            continue
        before = next((s for s in reversed(strong[:index]) if s), direction)
        after = next((s for s in strong[index + 1 :] if s), direction)
        odd = before == after == "rtl" or (before != after and direction == "rtl")
        out.append(mirrored if odd else character)
    return "".join(out)
