"""The UIMA types that both CAS formats share, and what an annotation is in them.

One type for all tags, `hashiya.Span`, with the tag in a feature: a tag's name may have spaces,
which a type's may not. An attribute whose schemes agree on a kind is a feature of that kind:
Double, Boolean or String. Where one fits no feature (a range, an attribute without a scheme, a
text that reads as a number), all attributes of the annotation stand in the feature `attributes`
as JSON too, in their order. So a reader that knows no types (of an XMI without its type system)
finds the same values.

`hashiya.Tag` is an entry of the codebook, so that colours and attributes come back with the file.
`hashiya.Document` and DKPro's DocumentMetaData say what is known of the document: INCEpTION shows
the title of the latter.
"""

import json
import keyword
import math
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast

from reader.core.codebooks.json_file import tag_object
from reader.core.model import Annotation, Document, Tag
from reader.core.text.bare import typed

SPAN = "hashiya.Span"
DOCUMENT = "hashiya.Document"
TAG = "hashiya.Tag"
META = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
STRING, DOUBLE, BOOLEAN = "uima.cas.String", "uima.cas.Double", "uima.cas.Boolean"
INTEGER = "uima.cas.Integer"
_KINDS = {"text": STRING, "choice": STRING, "number": DOUBLE, "yes_no": BOOLEAN}
# In the order in which they are written; `attributes` is the last before the typed ones.
FIXED = ("tag", "note", "annotator", "origin", "uuid", "created_at", "updated_at", "attributes")
_TAKEN = frozenset((*FIXED, "begin", "end", "sofa", "elements", "xmiID", "id", "self", "type_"))
_FEATURE = re.compile(r"[^\W\d_]\w*")
DOCUMENT_FEATURES = ("title", "source", "author", "date", "folder", "state")


class Type(NamedTuple):
    """A type with the features that it adds to those above it."""

    name: str
    above: str
    features: Mapping[str, str]  # name -> range


def features_of(tags: Sequence[Tag]) -> dict[str, str]:
    """The attributes that are features, with their ranges."""
    kinds: dict[str, set[str]] = {}
    for tag in tags:
        for scheme in tag.attributes:
            kinds.setdefault(scheme.name, set()).add(_KINDS[scheme.kind])
    return {name: k.pop() for name, k in kinds.items() if len(k) == 1 and _may_be_feature(name)}


def _may_be_feature(name: str) -> bool:
    return (
        name not in _TAKEN and _FEATURE.fullmatch(name) is not None and not keyword.iskeyword(name)
    )


def types(attributes: Mapping[str, str]) -> tuple[Type, ...]:
    """The type system, its attributes as `features_of` gives them."""
    strings = dict.fromkeys(FIXED, STRING)
    return (
        Type(SPAN, "uima.tcas.Annotation", {**strings, **attributes}),
        Type(DOCUMENT, "uima.cas.AnnotationBase", dict.fromkeys(DOCUMENT_FEATURES, STRING)),
        Type(TAG, "uima.cas.TOP", dict.fromkeys(("name", "over", "definition"), STRING)),
        Type(
            META,
            "uima.tcas.DocumentAnnotation",
            {
                "documentTitle": STRING,
                "documentId": STRING,
                "documentUri": STRING,
                "collectionId": STRING,
                "documentBaseUri": STRING,
                "isLastSegment": BOOLEAN,
            },
        ),
    )


def tag_features(tags: Sequence[Tag]) -> list[dict[str, str]]:
    """What `hashiya.Tag` says of each tag: `over` is the tag that it lies under, `definition` the
    rest as in a codebook's JSON.
    """
    names = {t.id: t.name for t in tags}
    made: list[dict[str, str]] = []
    for tag in tags:
        features = {"name": tag.name}
        if tag.parent in names:
            features["over"] = names[tag.parent]
        given = {key: value for key, value in tag_object(tag).items() if key != "name"}
        made.append({**features, "definition": json.dumps(given, ensure_ascii=False)})
    return made


def document_features(document: Document) -> dict[str, str]:
    """What `hashiya.Document` says, without what is empty."""
    values = ((name, cast("str", getattr(document, name))) for name in DOCUMENT_FEATURES)
    return {name: value for name, value in values if value}


def meta_features(document: Document) -> dict[str, str]:
    """What DKPro's DocumentMetaData says, besides begin and end."""
    made = {"language": document.language or "x-unspecified", "documentTitle": document.title}
    made["documentId"] = str(document.id)
    if document.source:
        made["documentUri"] = document.source
    return made


class Book:
    """What of a codebook the files of an export have in common."""

    def __init__(self, tags: Sequence[Tag]) -> None:
        self.names = {t.id: t.name for t in tags}
        self.attributes = features_of(tags)
        self.tags = tag_features(tags)


def span_features(annotation: Annotation, book: Book) -> dict[str, object]:
    """The features of one annotation besides begin and end, without what is empty."""
    made, _, tag, _, _, _, note, kept, annotator, origin, created, updated = annotation
    features: dict[str, object] = {"tag": book.names[tag]}
    if note:
        features["note"] = note
    features |= {
        "annotator": annotator,
        "origin": origin,
        "uuid": made,
        "created_at": created,
        "updated_at": updated,
    }
    if kept != "{}":
        every = annotation.attributes
        fitting = {n: v for n, v in every.items() if fits_feature(v, book.attributes.get(n))}
        features |= fitting
        if len(fitting) < len(every):
            features["attributes"] = kept
    return features


def fits_feature(value: object, kind: str | None) -> bool:
    """Whether a feature of that range holds a value so that its text alone gives it back."""
    if kind == STRING:
        return isinstance(value, str) and isinstance(typed(value), str)
    if kind == BOOLEAN:
        return isinstance(value, bool)
    if kind == DOUBLE:
        return (
            isinstance(value, int | float)
            and not isinstance(value, bool)
            # A Double has no whole numbers of its own: 5 and 5.0 would be one.
            and not (isinstance(value, float) and (not math.isfinite(value) or value.is_integer()))
            and abs(value) < 2**53
        )
    return False
