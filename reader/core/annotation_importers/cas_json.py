"""UIMA CAS JSON 0.4, one file or a folder of them: see `cas`, and the exporter of that name."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from reader.core.annotation_importers.cas import Cas, Sofa, Structure, records
from reader.core.annotation_importers.files import Files
from reader.core.annotation_importers.json_values import (
    candidates,
    is_list,
    is_object,
    loaded,
    object_of,
    starts,
    text_of,
    whole,
)
from reader.core.annotation_importers.reasons import not_of, twice
from reader.core.annotation_importers.records import Record, counted

NAME = "cas-json"
_MARKS = (b'"%TYPES"', b'"%FEATURE_STRUCTURES"', b'"%VIEWS"')


def knows(files: Files) -> bool:
    """Whether a file begins as such a CAS does."""
    return any(any(m in start for m in _MARKS) for start in starts(files, ".json"))


def read(files: Files) -> Iterator[Record]:
    """Each text of each file."""
    left: Counter[str] = Counter()
    names = candidates(files, ".json")
    if not names:
        raise not_of(NAME)
    for name in names:
        title = name.rpartition("/")[2].removesuffix(".json")
        yield from records(_cas(loaded(files.read(name), NAME)), title, NAME, left)
    yield from counted(left)


def _cas(whole_file: object) -> Cas:
    given = object_of(whole_file)
    stored: object = given.get("%FEATURE_STRUCTURES")
    if is_object(stored):  # by id, as older versions write
        stored = [
            {"%ID": int(i) if i.isdecimal() else None, **object_of(s)} for i, s in stored.items()
        ]
    if not is_list(stored):
        raise not_of(NAME)
    structures: list[Structure] = []
    sofas: dict[int, Sofa] = {}
    ids: set[int] = set()
    for item in stored:
        features = object_of(item)
        number, kind = whole(features.get("%ID")), text_of(features.get("%TYPE"))
        if number is None or not kind:
            raise not_of(NAME)
        if number in ids:
            raise twice(str(number), "%FEATURE_STRUCTURES")
        ids.add(number)
        if kind != "uima.cas.Sofa":
            structures.append(Structure(kind, whole(features.get("@sofa")) or 0, features))
        elif isinstance(features.get("sofaString"), str):
            sofas[number] = Sofa(text_of(features.get("sofaID")), features["sofaString"])
    return Cas(sofas, structures, _ranges(object_of(given.get("%TYPES"))), _value)


def _ranges(types: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    return {
        (name, feature): text_of(object_of(said).get("%RANGE"))
        for name, stored in types.items()
        for feature, said in object_of(stored).items()
        if not feature.startswith("%")
    }


def _value(kind: str, value: object) -> object:
    """A value as it is: JSON has its kind. What begins with % is no feature."""
    return value
