"""What a UIMA CAS says, whichever way it was written: its texts with their annotations.

Ours (`hashiya.Span`) come back as they were. Of other types, each feature structure with a begin
and an end is an annotation, named by its feature `tag`, `value`, `label` or `identifier`, else
by its type; its other features are attributes. Left out are what describes a text's form (tokens,
sentences, and DKPro's other linguistic layers but named entities) and relations, which refer to
other feature structures. Offsets are UTF-16 units.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from reader.core.annotation_importers.json_values import checked_span, object_of, text_of, whole
from reader.core.annotation_importers.normalised import Normalised
from reader.core.annotation_importers.reasons import not_of, twice
from reader.core.annotation_importers.records import AnnotationIn, DocumentIn, TagIn
from reader.core.exporters.cas_types import (
    DOCUMENT,
    DOCUMENT_FEATURES,
    FIXED,
    META,
    SPAN,
    TAG,
    fits_feature,
)
from reader.core.text.utf16 import Utf16Offsets

_FORM = (
    *("uima.cas.", "uima.tcas.", "de.tudarmstadt.ukp.dkpro.core.api.", "org.dkpro.core.api."),
    *("de.tudarmstadt.ukp.inception.", "de.tudarmstadt.ukp.clarin."),
)
_NAMED_ENTITY = ".ner.type."
_TAG = ("tag", "value", "label", "identifier")
_NOTE = ("note", "comment")
# Of `hashiya.Document`; how far its reader is belongs to the project it came from.
_FIELDS = tuple(n for n in DOCUMENT_FEATURES if n != "state")
_PLACE = frozenset(("begin", "end", "sofa"))


class Structure(NamedTuple):
    """A feature structure: its type, the id of its sofa, its features; references begin with @."""

    type: str
    sofa: int
    features: Mapping[str, Any]


class Sofa(NamedTuple):
    """A text of a CAS."""

    name: str
    text: str


class Cas(NamedTuple):
    """What a file holds. `ranges` has those of features: (type, feature) -> range."""

    sofas: Mapping[int, Sofa]
    structures: Iterable[Structure]
    ranges: Mapping[tuple[str, str], str]
    value: Callable[[str, Any], object]  # a feature's value, by its range ("" for unknown)


def records(
    cas: Cas, title: str, format_name: str, left: Counter[str]
) -> Iterator[TagIn | DocumentIn]:
    """The tags of a CAS, then each text with its annotations; `title` where it has none."""
    by_sofa: dict[int, list[Structure]] = {number: [] for number in cas.sofas}
    for structure in cas.structures:
        if structure.type == TAG:
            yield _tag(structure.features)
        elif structure.sofa in by_sofa:
            by_sofa[structure.sofa].append(structure)
        elif "begin" in structure.features:
            raise not_of(format_name)
    if not cas.sofas:
        raise not_of(format_name)
    for number, sofa in cas.sofas.items():
        yield _document(sofa, by_sofa[number], cas, title, left)


def _tag(features: Mapping[str, Any]) -> TagIn:
    try:
        given = object_of(json.loads(text_of(features.get("definition"))))
    except (ValueError, RecursionError):
        given = {}
    return TagIn(text_of(features.get("name")), text_of(features.get("over")), given)


def _document(
    sofa: Sofa, structures: Iterable[Structure], cas: Cas, title: str, left: Counter[str]
) -> DocumentIn:
    fields: dict[str, Any] = {"title": title}
    kept, units = Normalised(sofa.text), Utf16Offsets(sofa.text)
    annotations: list[AnnotationIn] = []
    ids: set[str] = set()
    for structure in structures:
        if structure.type == DOCUMENT:
            fields |= _known(structure.features, {n: n for n in _FIELDS})
        elif structure.type.endswith("DocumentMetaData") or structure.type == META:
            names = {"documentTitle": "title", "documentUri": "source", "language": "language"}
            fields = _known(structure.features, names) | fields | _title(structure.features, fields)
        elif _is_annotation(structure):
            made = _annotation(structure, cas, kept, units, fields["title"], left)
            if made is not None:
                if made.id and made.id in ids:
                    raise twice(made.id, fields["title"])
                ids.add(made.id)
                annotations.append(made)
    if fields.get("language") == "x-unspecified":
        del fields["language"]
    return DocumentIn(text=kept.text, annotations=annotations, **fields)


def _known(features: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, str]:
    return {ours: text_of(features[n]) for n, ours in names.items() if text_of(features.get(n))}


def _title(features: Mapping[str, Any], fields: Mapping[str, str]) -> dict[str, str]:
    """Its own title goes before the file's name, and after that of `hashiya.Document`."""
    own = text_of(features.get("documentTitle"))
    return {"title": own} if own and len(fields) == 1 else {}


def _is_annotation(structure: Structure) -> bool:
    if "begin" not in structure.features or "end" not in structure.features:
        return False
    return not structure.type.startswith(_FORM) or _NAMED_ENTITY in structure.type


def _annotation(
    structure: Structure,
    cas: Cas,
    kept: Normalised,
    units: Utf16Offsets,
    where: str,
    left: Counter[str],
) -> AnnotationIn | None:
    features = structure.features
    if any(name.startswith("@") and name != "@sofa" for name in features):
        left["relations"] += 1
        return None
    low, high = whole(features["begin"]), whole(features["end"])
    if low is not None and low == high:
        left["empty"] += 1
        return None
    if low is not None and high is not None and low < high:
        low, high = units.to_points(low), units.to_points(high)
    start, end = checked_span(low, high, len(kept.text) + kept.gone, where)
    values = {
        name: cas.value(cas.ranges.get((structure.type, name), ""), value)
        for name, value in features.items()
        if name not in _PLACE and name[:1] not in "@%" and isinstance(value, str | int | float)
    }
    of_type = cas.ranges.items() if structure.type == SPAN else ()
    ranges = {name: kind for (of, name), kind in of_type if of == SPAN}
    fixed = {name: text_of(features.get(name)) for name in FIXED} if structure.type == SPAN else {}
    if structure.type == SPAN:
        if not fixed["tag"]:
            left["untagged"] += 1
            return None
        attributes = _attributes(values, fixed["attributes"], ranges)
        return AnnotationIn(
            fixed["tag"],
            kept.at(start),
            kept.at(end),
            note=fixed["note"],
            attributes=attributes,
            annotator=fixed["annotator"],
            origin=fixed["origin"],
            id=fixed["uuid"],
            created_at=fixed["created_at"],
            updated_at=fixed["updated_at"],
        )
    tag = next((n for n in _TAG if isinstance(values.get(n), str) and values[n]), None)
    note = next((n for n in _NOTE if isinstance(values.get(n), str)), None)
    name = str(values[tag]) if tag else structure.type.rpartition(".")[2]
    return AnnotationIn(
        name,
        kept.at(start),
        kept.at(end),
        note=str(values[note]) if note else "",
        attributes={n: v for n, v in values.items() if n not in (tag, note)},
    )


def _attributes(
    values: Mapping[str, object], stored: str, ranges: Mapping[str, str]
) -> dict[str, object]:
    """The attributes of one of ours: as JSON has them, with what its features say since then."""
    own = {name: _as_whole(value) for name, value in values.items() if name not in FIXED}
    if not stored:
        return own
    try:
        every = dict(object_of(json.loads(stored)))
    except (ValueError, RecursionError):
        return own
    for name, value in list(every.items()):
        if name not in own and fits_feature(value, ranges.get(name)):
            del every[name]  # taken away by another program
    for name, value in own.items():
        there = every.get(name)
        if there != value or isinstance(there, bool) != isinstance(value, bool):
            every[name] = value
    return every


def _as_whole(value: object) -> object:
    """Java writes a whole number as 5.0 where the feature is a Double."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
