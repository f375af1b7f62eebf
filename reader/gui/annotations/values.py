"""Attributes in order: numbers as numbers, a range by its low, then words; none at the end."""

import json
from collections.abc import Callable

from reader.core.attributes import range_of
from reader.core.model import Annotation
from reader.core.text.folding import fold

Ordered = tuple[int, float, str]


def by_attribute(name: str, *, descending: bool) -> Callable[[Annotation], Ordered]:
    """The key to sort annotations by an attribute; without a value comes last either way."""
    none = -1 if descending else 9
    known: dict[str, Ordered] = {"{}": (none, 0.0, "")}

    def key(annotation: Annotation) -> Ordered:
        stored = annotation.attributes_json
        found = known.get(stored)
        if found is None:
            found = known[stored] = _order(json.loads(stored).get(name), none)
        return found

    return key


def _order(value: object, none: int) -> Ordered:
    if value is None:
        return none, 0.0, ""
    bounds = range_of(value)
    if bounds is not None:
        return 0, float(bounds[0]), f"{float(bounds[1]):030.6f}"
    if isinstance(value, bool):
        return 1, float(value), ""
    if isinstance(value, int | float):
        return 0, float(value), ""
    return 2, 0.0, fold(value) if isinstance(value, str) else json.dumps(value)
