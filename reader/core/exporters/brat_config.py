"""brat's configuration of a project: which names it writes, and annotation.conf and visual.conf."""

import re
from collections.abc import Sequence

from reader.core.model import Tag
from reader.core.tag_marks import colour_value
from reader.core.tag_tree import children_of

_NAME = re.compile(r"[a-zA-Z0-9_-]+")
# Words of the configuration, and the kinds of note that are not attributes.
_RESERVED = ("AnnotatorNotes", "Annotator", "ANY", "ENTITY", "RELATION", "EVENT", "NONE",
             "SPAN_DEFAULT", "ARC_DEFAULT", "SEPARATOR")  # fmt: skip
# Of an attribute: brat offers them in a list.
_MOST_VALUES = 200


class Names:
    """What brat calls tags and attributes; grows with the attributes that it is asked for."""

    def __init__(self, tags: Sequence[Tag]) -> None:
        # In small letters -> the name that is written as it is; "" where none may be.
        self._used = dict.fromkeys((n.lower() for n in _RESERVED), "")
        self._attributes: dict[str, str] = {}
        # Attributes of free text, which is no list to choose from.
        self.texts = {s.name for t in tags for s in t.attributes if s.kind == "text"}
        self.values: dict[str, dict[str, None]] = {}  # by what the attribute is called here
        fit = [t for t in tags if _fits(t.name)]
        for tag in fit:
            self._used.setdefault(tag.name.lower(), tag.name)
        self.tags = {
            t.id: t.name if self._used.get(t.name.lower()) == t.name else self._made(t.name, "tag")
            for t in tags
        }
        self.written_otherwise = {t.id for t in tags if self.tags[t.id] != t.name}
        for tag in tags:
            for scheme in tag.attributes:
                written = self.attribute(scheme.name)
                if scheme.kind == "choice":
                    for choice in scheme.choices:
                        self.add_value(scheme.name, choice.name)
                elif scheme.kind == "yes_no":
                    self.values.setdefault(written, {}).update({"true": None, "false": None})

    def attribute(self, name: str) -> str:
        """What an attribute is called."""
        made = self._attributes.get(name)
        if made is None:
            fits = _fits(name) and self._used.setdefault(name.lower(), name) == name
            made = self._attributes[name] = name if fits else self._made(name, "attribute")
        return made

    def add_value(self, name: str, value: str) -> None:
        """Have a value offered for an attribute."""
        values = self.values.setdefault(self.attribute(name), {})
        if len(values) < _MOST_VALUES and not re.search(r"[\s,|]", value):
            values[value] = None

    def attributes(self) -> list[tuple[str, str]]:
        """Each attribute, and what it is called."""
        return list(self._attributes.items())

    def _made(self, name: str, instead: str) -> str:
        base = re.sub("[^a-zA-Z0-9_-]+", "_", name).strip("_")[:60] or instead
        made, number = base, 2
        while made.lower() in self._used:
            made, number = f"{base}_{number}", number + 1
        self._used[made.lower()] = ""  # the label of this one says another name
        return made


def _fits(name: str) -> bool:
    # A line of hyphens is a separator in a configuration.
    return _NAME.fullmatch(name) is not None and name.strip("-") != ""


def annotation_conf(tags: Sequence[Tag], names: Names) -> str:
    """annotation.conf: the tags as a tree, overlaps allowed, attributes with their values."""
    lines = ["[entities]"]
    _add_branch(tags, None, 0, names, lines)
    lines += ["", "[relations]"]
    lines += ["<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>", "", "[events]", ""]
    lines += ["[attributes]"]
    for _, written in names.attributes():
        values = "|".join(names.values.get(written, {}))
        lines.append(f"{written}\tArg:<ENTITY>" + (f", Value:{values}" if values else ""))
    return "\n".join([*lines, ""])


def _add_branch(
    tags: Sequence[Tag], parent: int | None, depth: int, names: Names, lines: list[str]
) -> None:
    for tag in children_of(tags, parent):
        lines.append("\t" * depth + names.tags[tag.id])
        _add_branch(tags, tag.id, depth + 1, names, lines)


def visual_conf(tags: Sequence[Tag], names: Names) -> str:
    """visual.conf: the names that people know, and the colours."""
    lines = ["[labels]"]
    seen: set[str] = set()
    both = [*((t.name, names.tags[t.id]) for t in tags), *names.attributes()]
    for name, written in both:
        if name != written and written not in seen:
            lines.append(f"{written} | {_label(name)}")
        seen.add(written)
    lines += ["", "[drawing]"]
    lines += ["SPAN_DEFAULT\tfgColor:black, bgColor:#dddddd, borderColor:darken"]
    lines += ["ARC_DEFAULT\tcolor:black, arrowHead:triangle-5"]
    # Bands behind text that stays black, so lighter than the colour itself.
    for tag in tags:
        colour = colour_value(tag.colour)
        lines.append(f"{names.tags[tag.id]}\tbgColor:{_lighter(colour)}, borderColor:{colour}")
    return "\n".join([*lines, ""])


def _label(name: str) -> str:
    # Between labels stands "|", and a tab ends them.
    return name.replace("|", "¦").replace("\t", " ")


def _lighter(colour: str) -> str:
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{255 - (255 - part) // 2:02x}" for part in parts)
