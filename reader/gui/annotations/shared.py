"""What several annotations have in common: the attributes to be asked for, and their values."""

import json
from collections.abc import Mapping, Sequence

from reader.core.model import Annotation, AttributeScheme, Tag
from reader.gui.annotations.fields import SEVERAL

_COMPARED = 2_000  # sets of attributes; beyond that they count as different


def common_schemes(
    annotations: Sequence[Annotation], tags: Mapping[int, Tag]
) -> list[AttributeScheme]:
    """The schemes that all of them have; of one annotation, also what it has outside of them."""
    used = [tags[tag].attributes for tag in {a.tag for a in annotations}]
    if not used:
        return []
    found = [s for s in used[0] if all(any(s == o for o in other) for other in used[1:])]
    if len(annotations) == 1:
        named = {scheme.name for scheme in found}
        values = annotations[0].attributes
        found += [
            AttributeScheme(name, _kind_of(value))
            for name, value in values.items()
            if name not in named
        ]
    return found


def _kind_of(value: object) -> str:
    if isinstance(value, bool):
        return "yes_no"
    return "number" if isinstance(value, int | float) else "text"


def common_values(
    annotations: Sequence[Annotation], schemes: Sequence[AttributeScheme]
) -> dict[str, object]:
    """The value of each attribute, SEVERAL where they differ, None where none has one."""
    stored = {a.attributes_json for a in annotations}
    if len(stored) > _COMPARED:
        return {scheme.name: SEVERAL for scheme in schemes}
    sets = [json.loads(one) for one in stored]
    found: dict[str, object] = {}
    for scheme in schemes:
        values = {json.dumps(one.get(scheme.name)) for one in sets}
        found[scheme.name] = json.loads(values.pop()) if len(values) == 1 else SEVERAL
    return found
