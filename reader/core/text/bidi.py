"""Direction of text by the Unicode Bidirectional Algorithm (UAX #9), through python-bidi.

The only module that imports `bidi`. Never used for text that Qt draws: Qt resolves as python-bidi
does, and gets the logical text.
"""

# bidi comes without type stubs.
# pyright: reportMissingTypeStubs=false

import re
import unicodedata
from typing import Literal

Direction = Literal["rtl", "ltr"]

CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ISOLATES = frozenset("\u2066\u2067\u2068")
# Marks (LRM, RLM, ALM) only help; these can make text read otherwise than it is stored.
_OVERRIDING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# Marks that go on Arabic letters or on any letter: none that other scripts order differently.
_MARK = (
    "[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4"
    "\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff]"
)
# Nonspacing marks that hardly a text holds: one it does not hold shows where brackets stood.
_PROBES = "\u036f\u0363\u0364\u0365\u0488"
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

    python-bidi reorders by levels but leaves rules L3 and L4 of UAX #9 to us: marks follow the
    letter they belong to, and brackets at odd levels are mirrored.
    """
    from bidi import get_display
    from bidi.mirror import MIRRORED

    if not line:
        return ""
    probe = next((p for p in _PROBES if p not in line), "")
    bracket = f"[{re.escape(''.join(MIRRORED))}]"
    # A mark takes the level of the bracket it follows: where it comes out before the bracket,
    # that level is odd.
    probed = re.sub(bracket, rf"\g<0>{probe}", line) if probe else line
    base = "R" if base_direction(line) == "rtl" else "L"
    shown = get_display(probed, base_dir=base)
    text = shown if isinstance(shown, str) else shown.decode()
    if probe:
        # Left to right, so that in "{}" the mark of the first is not taken for the second's.
        text = re.sub(
            f"({bracket}){probe}|{probe}({bracket})",
            lambda found: found[1] or MIRRORED[found[2]],
            text,
        )
    text = re.sub(f"{_MARK}+([\u0590-\u08ff])", lambda found: found[0][::-1], text)
    return text.translate(_REMOVED)
