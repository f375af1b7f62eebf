"""Values of attributes as bare text, in formats that know no kinds of value.

`typed` says what a bare text stands for; `bare` writes a value where `typed` gives just that back.
"""

import json
import math
import re

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,300})(?:(\.[0-9]{1,300})?([eE][+-]?[0-9]{1,3})?)")


def typed(text: str) -> object:
    """The value that a bare text stands for: true, false, a number as JSON has it, or the text."""
    if text == "true" or text == "false":
        return text == "true"
    found = _NUMBER.fullmatch(text)
    if found is None:
        return text
    if found[1] is None and found[2] is None:
        return int(text) if text != "-0" else text
    number = float(text)
    return number if math.isfinite(number) else text


def bare(value: object) -> str | None:
    """A value as text that `typed` makes the same value of; None where no text does."""
    if isinstance(value, str):
        return value if isinstance(typed(value), str) else None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        made = json.dumps(value)
        return made if not isinstance(typed(made), str) else None
    return None
