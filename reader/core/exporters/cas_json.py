"""UIMA CAS JSON 0.4, self-contained: what INCEpTION recommends for exchange.

Format: github.com/apache/uima-uimaj-io-jsoncas, SPECIFICATION.adoc. A file holds its types
(`%TYPES`), the feature structures with the text among them (`%FEATURE_STRUCTURES`), and what
belongs to the view (`%VIEWS`). Offsets are UTF-16 units. The types: `cas_types`.
"""

import json
from collections.abc import Generator, Iterator, Mapping
from pathlib import Path

from reader.core.exporters.cas_types import (
    DOCUMENT,
    META,
    SPAN,
    TAG,
    Book,
    document_features,
    meta_features,
    span_features,
    types,
)
from reader.core.exporters.exporter import Exporter, Keeps, Options, Written
from reader.core.exporters.file_names import file_stem
from reader.core.exporters.losses import nothing_lost
from reader.core.exporters.material import Annotated, Material, Step
from reader.core.exporters.safely import replacing, replacing_folder
from reader.core.text.utf16 import Utf16Offsets
from reader.core.translatable import QT_TRANSLATE_NOOP


def _write(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    book = Book(material.tags)
    if not EXPORTER.is_folder(len(material), path):
        (annotated,) = material
        with replacing(path, "utf-8") as file:
            file.write(cas_json(annotated, book))
        yield Step(1, 1)
        return Written(1, len(annotated.annotations))
    count = 0
    with replacing_folder(path) as folder:
        for number, annotated in enumerate(material, 1):
            place = folder / f"{file_stem(number, annotated.document.title)}.json"
            made = cas_json(annotated, book)
            place.write_text(made, encoding="utf-8", newline="")
            count += len(annotated.annotations)
            yield Step(number, len(material))
    return Written(len(material), count)


def cas_json(annotated: Annotated, book: Book) -> str:
    """A document as a CAS."""
    structures = [*_of_document(annotated, book), *_of_annotations(annotated, book)]
    whole = {
        "%TYPES": _types(book.attributes),
        "%FEATURE_STRUCTURES": structures,
        "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": list(range(2, len(structures) + 1))}},
    }
    return json.dumps(whole, ensure_ascii=False) + "\n"


def _of_document(annotated: Annotated, book: Book) -> list[dict[str, object]]:
    """The text, what is said of it, and the tags: the same for each, but for the first three."""
    document, text, _ = annotated
    sofa: dict[str, object] = {
        "%ID": 1,
        "%TYPE": "uima.cas.Sofa",
        "sofaNum": 1,
        "sofaID": "_InitialView",
        "mimeType": "text/plain",
        "sofaString": text,
    }
    whole: dict[str, object] = {
        "@sofa": 1,
        "begin": 0,
        "end": Utf16Offsets(text).to_units(len(text)),
    }
    return [
        sofa,
        {"%ID": 2, "%TYPE": META, **whole, **meta_features(document)},
        {"%ID": 3, "%TYPE": DOCUMENT, "@sofa": 1, **document_features(document)},
        *({"%ID": n, "%TYPE": TAG, **features} for n, features in enumerate(book.tags, 4)),
    ]


def _of_annotations(annotated: Annotated, book: Book) -> Iterator[dict[str, object]]:
    at = Utf16Offsets(annotated.text).to_units
    for number, annotation in enumerate(annotated.annotations, 4 + len(book.tags)):
        made: dict[str, object] = {"%ID": number, "%TYPE": SPAN, "@sofa": 1}
        made["begin"], made["end"] = at(annotation.start), at(annotation.end)
        yield made | span_features(annotation, book)


def _types(attributes: Mapping[str, str]) -> dict[str, object]:
    made: dict[str, object] = {}
    for name, above, features in types(attributes):
        made[name] = {
            "%NAME": name,
            "%SUPER_TYPE": above,
            **{f: {"%NAME": f, "%RANGE": kind} for f, kind in features.items()},
        }
    return made


EXPORTER = Exporter(
    "cas-json",
    QT_TRANSLATE_NOOP("exchange", "UIMA CAS JSON, for INCEpTION"),
    ".json",
    "either",
    Keeps(colours=False, back=True),
    nothing_lost,
    _write,
    reader="dkpro-cassis 0.12.0",
)
