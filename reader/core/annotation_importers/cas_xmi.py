"""UIMA CAS XMI, one file or a folder with its TypeSystem.xml: see `cas`, and the exporter.

Without a type system a value is read by how it looks: true, false and numbers are that.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from reader.core.annotation_importers.cas import Cas, Sofa, Structure, records
from reader.core.annotation_importers.files import Files
from reader.core.annotation_importers.json_values import candidates, starts
from reader.core.annotation_importers.markup_events import local, parse
from reader.core.annotation_importers.reasons import not_of, twice
from reader.core.annotation_importers.records import Record, counted
from reader.core.exporters.cas_types import BOOLEAN, DOUBLE, STRING
from reader.core.text.bare import typed

NAME = "cas-xmi"
_XMI = "http://www.omg.org/XMI"
_ID = f"{_XMI} id"
_LONGEST_NUMBER = 18


def knows(files: Files) -> bool:
    """Whether a file begins as XMI does."""
    return any(_XMI.encode() in start for start in starts(files, ".xmi"))


def read(files: Files) -> Iterator[Record]:
    """Each text of each file."""
    left: Counter[str] = Counter()
    names = candidates(files, ".xmi")
    if not names:
        raise not_of(NAME)
    ranges: dict[tuple[str, str], str] = {}
    for name in files.ending(".xml"):
        if name not in names and b"typeSystemDescription" in files.start(name):
            ranges |= _type_system(files.read(name))
    for name in names:
        reading = _Reading()
        parse(files.read(name), NAME, reading.start, reading.end)
        if not reading.is_xmi:
            raise not_of(NAME)
        cas = Cas(reading.sofas, reading.structures, ranges, _value)
        title = name.rpartition("/")[2].removesuffix(".xmi")
        yield from records(cas, title, NAME, left)
    yield from counted(left)


class _Reading:
    """What a file's elements say. Those right under the root are feature structures."""

    def __init__(self) -> None:
        self.sofas: dict[int, Sofa] = {}
        self.structures: list[Structure] = []
        self.is_xmi = False
        self._depth = 0
        self._ids: set[str] = set()
        self._types: dict[str, str] = {}  # the name of an element -> of its type

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth == 1:
            self.is_xmi = name == f"{_XMI} XMI"
        if self._depth != 2 or name.startswith(_XMI):
            return
        kind = self._types.get(name) or self._types.setdefault(name, _type_of(name))
        number = attributes.pop(_ID, "")
        if number in self._ids and kind != "uima.cas.View":
            raise twice(number, NAME)
        self._ids.add(number)
        if kind == "uima.cas.Sofa":
            if "sofaString" in attributes:
                sofa = Sofa(attributes.get("sofaID", ""), attributes["sofaString"])
                self.sofas[_number(number) or 0] = sofa
        elif not kind.startswith("uima.cas."):
            features: dict[str, object] = {**attributes}
            for bound in ("begin", "end"):
                if bound in features:
                    features[bound] = _number(attributes[bound])
            sofa_of = _number(attributes.get("sofa", "")) or 0
            self.structures.append(Structure(kind, sofa_of, features))

    def end(self, _: str) -> None:
        self._depth -= 1


def _type_of(name: str) -> str:
    """`http:///a/b.ecore C` is the type `a.b.C`."""
    space, _, short = name.rpartition(" ")
    package = space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return f"{package}.{short}"


def _number(written: str) -> int | None:
    fits = len(written) <= _LONGEST_NUMBER and written.removeprefix("-").isdecimal()
    return int(written) if fits else None


def _type_system(data: bytes) -> dict[tuple[str, str], str]:
    """The ranges of features that a type system descriptor declares."""
    found: dict[tuple[str, str], str] = {}
    path: list[str] = []
    said: dict[str, str] = {}
    words: list[str] = []

    def start(name: str, _: Mapping[str, str]) -> None:
        path.append(local(name))
        words.clear()

    def end(_: str) -> None:
        name = path.pop()
        inside = path[-1] if path else ""
        if name in ("name", "rangeTypeName"):
            said[f"{inside} {name}"] = "".join(words).strip()
        elif name == "featureDescription":
            key = said.get("typeDescription name", ""), said.get("featureDescription name", "")
            found[key] = said.get("featureDescription rangeTypeName", "")

    parse(data, NAME, start, end, words.append)
    return found


def _value(kind: str, value: str) -> object:
    """The value of a feature of that range, written as text."""
    if kind == STRING:
        return value
    if kind == BOOLEAN:
        return value == "true"
    if kind in ("", DOUBLE) or kind.startswith("uima.cas."):
        return typed(value)
    return value
