"""UIMA CAS JSON 0.4, self-contained: what INCEpTION recommends for exchange.

Format: github.com/apache/uima-uimaj-io-jsoncas, SPECIFICATION.adoc. A file holds its types
(`%TYPES`), the feature structures with the text among them (`%FEATURE_STRUCTURES`), and what
belongs to the view (`%VIEWS`). Offsets are UTF-16 units. The types: `cas_types`.
"""

import json
from collections.abc import Generator, Mapping
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
    document, text, annotations = annotated
    offsets = Utf16Offsets(text)
    structures: list[dict[str, object]] = [
        {
            "%ID": 1,
            "%TYPE": "uima.cas.Sofa",
            "sofaNum": 1,
            "sofaID": "_InitialView",
            "mimeType": "text/plain",
            "sofaString": text,
        },
        {
            "%ID": 2,
            "%TYPE": META,
            "@sofa": 1,
            "begin": 0,
            "end": offsets.to_units(len(text)),
            **meta_features(document),
        },
        {"%ID": 3, "%TYPE": DOCUMENT, "@sofa": 1, **document_features(document)},
    ]
    for number, features in enumerate(book.tags, 4):
        structures.append({"%ID": number, "%TYPE": TAG, **features})
    at = offsets.to_units
    for number, annotation in enumerate(annotations, len(structures) + 1):
        structures.append(
            {
                "%ID": number,
                "%TYPE": SPAN,
                "@sofa": 1,
                "begin": at(annotation.start),
                "end": at(annotation.end),
                **span_features(annotation, book),
            }
        )
    whole = {
        "%TYPES": _types(book.attributes),
        "%FEATURE_STRUCTURES": structures,
        "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": list(range(2, len(structures) + 1))}},
    }
    return json.dumps(whole, ensure_ascii=False) + "\n"


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
