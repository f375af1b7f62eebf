"""What a UIMA CAS says, whichever way it was written: its texts with their annotations.

Ours (`hashiya.Span`) come back as they were. Of other types, each feature structure with a begin
and an end is an annotation, named by its feature `tag`, `value`, `label` or `identifier`, else
by its type; its other features are attributes. Left out are what describes a text's form (tokens,
sentences, and DKPro's other linguistic layers but named entities) and relations, which refer to
other feature structures. Offsets are UTF-16 units.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
# What every annotation has, in either way of writing, and what all of ours may have.
_KNOWN = frozenset(("begin", "end", "sofa", "@sofa", "%ID", "%TYPE", *FIXED))
_NOTHING: Mapping[str, object] = {}


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
    kept = Normalised(sofa.text)
    ranges = {name: kind for (of, name), kind in cas.ranges.items() if of == SPAN}
    reading = _Reading(cas, kept, Utf16Offsets(sofa.text), len(sofa.text), title, ranges, left)
    annotations: list[AnnotationIn] = []
    ids: set[str] = set()
    for structure in structures:
        if structure.type == DOCUMENT:
            fields |= _known(structure.features, {n: n for n in _FIELDS})
        elif structure.type.endswith("DocumentMetaData") or structure.type == META:
            names = {"documentTitle": "title", "documentUri": "source", "language": "language"}
            fields = _known(structure.features, names) | fields | _title(structure.features, fields)
        elif _is_annotation(structure):
            made = _annotation(structure, reading)
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


class _Reading(NamedTuple):
    """What reading the annotations of one text needs."""

    cas: Cas
    kept: Normalised
    units: Utf16Offsets
    length: int  # of the text as the file has it
    where: str
    ranges: Mapping[str, str]  # of the features of ours
    left: Counter[str]


def _annotation(structure: Structure, reading: _Reading) -> AnnotationIn | None:
    features = structure.features
    # One look at all names: of a hundred thousand nearly none has any other.
    others = [name for name in features if name not in _KNOWN]
    if any(name[0] == "@" for name in others if name):
        reading.left["relations"] += 1
        return None
    span = _span(features["begin"], features["end"], reading)
    if span is None:
        reading.left["empty"] += 1
        return None
    ours = structure.type == SPAN
    return (_own if ours else _foreign)(structure, others, *span, reading)


def _span(begin: object, end: object, reading: _Reading) -> tuple[int, int] | None:
    """Where it lies in the text that is kept; None where it has no length."""
    low, high = whole(begin), whole(end)
    if low is not None and low == high:
        return None
    if low is not None and high is not None and low < high:
        low, high = reading.units.to_points(low), reading.units.to_points(high)
    start, stop = checked_span(low, high, reading.length, reading.where)
    return reading.kept.at(start), reading.kept.at(stop)


def _own(
    structure: Structure, others: Sequence[str], start: int, end: int, reading: _Reading
) -> AnnotationIn | None:
    get = structure.features.get
    tag, note, annotator, origin, uuid, created, updated, stored = (text_of(get(n)) for n in FIXED)
    if not tag:
        reading.left["untagged"] += 1
        return None
    values = _values(structure, others, reading.cas) if others else _NOTHING
    attributes = _attributes(values, stored, reading.ranges) if values or stored else _NOTHING
    return AnnotationIn(
        tag, start, end, "", "", "", note, attributes, annotator, origin, uuid, created, updated
    )


def _foreign(
    structure: Structure, others: Sequence[str], start: int, end: int, reading: _Reading
) -> AnnotationIn:
    names = [*others, *(n for n in FIXED if n in structure.features)]
    values = _values(structure, names, reading.cas)
    tag = next((n for n in _TAG if isinstance(values.get(n), str) and values[n]), None)
    note = next((n for n in _NOTE if isinstance(values.get(n), str)), None)
    return AnnotationIn(
        str(values[tag]) if tag else structure.type.rpartition(".")[2],
        start,
        end,
        note=str(values[note]) if note else "",
        attributes={n: v for n, v in values.items() if n not in (tag, note)},
    )


def _values(structure: Structure, names: Iterable[str], cas: Cas) -> dict[str, object]:
    return {
        name: cas.value(cas.ranges.get((structure.type, name), ""), value)
        for name in names
        if name[:1] not in "@%"
        and " " not in name  # in XMI, what is of a namespace
        and isinstance(value := structure.features[name], str | int | float)
    }


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
