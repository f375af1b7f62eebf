"""brat's annotation.conf and visual.conf: the names, the tree and the colours of tags."""

import re
from collections.abc import Iterator

from reader.core.annotation_importers.records import TagIn
from reader.core.tag_marks import named

_SECTION = re.compile(r"\s*\[(.*)\]\s*")
_ENTRY = re.compile(r"(\s*)(\S[^\t]*?)(?:\s*\t\s*(.*))?")
_KIND = {"true|false": "yes_no", "false|true": "yes_no"}


class Config:
    """What the two files say; empty where there are none."""

    def __init__(self) -> None:
        self._labels: dict[str, str] = {}
        self._colours: dict[str, str] = {}
        self._tags: list[tuple[str, str]] = []  # (name, the name of what is over it)
        self.attributes: dict[str, str] = {}  # name -> its values as they are written

    def name(self, written: str) -> str:
        """What people call a tag or an attribute that is written so."""
        return self._labels.get(written, written)

    def add_tag(self, name: str, above: str) -> None:
        """An entry of [entities]."""
        self._tags.append((name, above))

    def add_label(self, written: str, label: str) -> None:
        """An entry of [labels]."""
        self._labels.setdefault(written, label)

    def add_colour(self, written: str, colour: str) -> None:
        """An entry of [drawing]."""
        self._colours.setdefault(written, colour)

    def tags(self) -> Iterator[TagIn]:
        """The tags, each after what is over it."""
        seen: set[str] = set()
        schemes = [
            {"name": self.name(name), **_scheme(values)} for name, values in self.attributes.items()
        ]
        for written, above in self._tags:
            if written in seen:
                continue
            seen.add(written)
            given: dict[str, object] = {"attributes": schemes} if schemes else {}
            if written in self._colours:
                given["colour"] = self._colours[written]
            yield TagIn(self.name(written), self.name(above) if above else "", given)


def _scheme(values: str) -> dict[str, object]:
    if values in _KIND:
        return {"kind": _KIND[values]}
    names = [v for v in values.split("|") if v]
    number = re.compile(r"-?[0-9][0-9.eE+-]*")
    if names and all(number.fullmatch(n) for n in names):
        return {"kind": "number"}
    if names:
        return {"kind": "choice", "choices": [{"name": n} for n in names]}
    return {"kind": "text"}


def read_config(text: str, config: Config) -> None:
    """Take in one of the files. Lines that are none of brat's are passed over, as it does."""
    section = ""
    above: list[str] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        found = _SECTION.fullmatch(line)
        if found is not None:
            section, above = found[1], []
            continue
        if not line.strip() or line.lstrip().startswith(("#", "<")) or not line.strip("- "):
            continue
        entry = _ENTRY.fullmatch(line)
        if entry is None:
            continue
        names = [n.strip() for n in entry[2].split("|") if n.strip()]
        if section in ("entities", "spans") and names:
            depth = min(len(entry[1]), len(above))
            written = names[0].split(" ")[0].removeprefix("!")
            config.add_tag(written, above[depth - 1] if depth else "")
            above[depth:] = [written]
        elif section == "attributes":
            _read_attribute(line, config)
        elif section == "labels" and len(names) > 1:
            config.add_label(names[0], names[1])
        elif section == "drawing":
            _read_drawing(line, config)


def _read_attribute(line: str, config: Config) -> None:
    name, _, rest = line.strip().partition("\t")
    found = re.search(r"Value:([^,]*)", rest)
    config.attributes.setdefault(name.split(" ")[0], found[1].strip() if found else "")


def _read_drawing(line: str, config: Config) -> None:
    name, _, rest = line.strip().partition("\t")
    for key in ("borderColor", "bgColor"):
        found = re.search(rf"{key}:\s*(#[0-9a-fA-F]+)", rest)
        if found and named(found[1]):
            config.add_colour(name, named(found[1]))
            return
