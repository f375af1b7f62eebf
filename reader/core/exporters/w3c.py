"""W3C Web Annotation Data Model, as JSON-LD: an AnnotationPage with an annotation a line.

Each has a TextQuoteSelector (exact, prefix, suffix) and a TextPositionSelector (code points), a
TextualBody of purpose tagging, one of purpose commenting where it has a note, and one of purpose
describing with its attributes as JSON. The texts are not in the file: a source is named by the
hash of its text, with its title, and its address where it has one.

https://www.w3.org/TR/annotation-model/ (2017-02-23)
"""

import json
from collections.abc import Generator
from pathlib import Path
from urllib.parse import quote

from reader.core import identity
from reader.core.exporters.exporter import Exporter, Keeps, Options, Written
from reader.core.exporters.losses import nothing_lost
from reader.core.exporters.material import Annotated, Material, Step
from reader.core.exporters.safely import replacing
from reader.core.model import Annotation, Document
from reader.core.text.bidi import base_direction
from reader.core.translatable import QT_TRANSLATE_NOOP

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
SOURCE = "urn:hashiya:sha256:"
ANNOTATION = "urn:hashiya:annotation:"
_UUID = "urn:uuid:"
_AROUND = 32  # code points of prefix and suffix


def _write(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    names = {t.id: t.name for t in material.tags}
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    count = 0
    with replacing(path, "utf-8") as file:
        head = {"@context": CONTEXT, "type": "AnnotationPage", "label": material.name}
        file.write(encode(head)[:-1] + ',"items":[')
        for number, annotated in enumerate(material, 1):
            source = _source(annotated.document)
            for annotation in annotated.annotations:
                file.write("\n" if count == 0 else ",\n")
                file.write(encode(_item(annotation, names, annotated, source)))
                count += 1
            yield Step(number, len(material))
        file.write("\n]}\n")
    return Written(len(material), count)


def _source(document: Document) -> dict[str, object]:
    made: dict[str, object] = {
        "id": SOURCE + document.text_hash,
        "type": "Text",
        "format": "text/plain",
        "language": document.language or "ar",
        "textDirection": "auto",
        "dcterms:title": document.title,
    }
    if document.source:
        made["dcterms:source"] = document.source
    return made


def _item(
    annotation: Annotation, names: dict[int, str], annotated: Annotated, source: dict[str, object]
) -> dict[str, object]:
    text, start, end = annotated.text, annotation.start, annotation.end
    is_uuid = identity.is_id(annotation.id)
    name = _UUID + annotation.id if is_uuid else ANNOTATION + quote(annotation.id, safe="")
    return {
        "id": name,
        "type": "Annotation",
        "motivation": "tagging",
        "creator": {"type": "Person", "name": annotation.annotator},
        "created": annotation.created_at,
        "modified": annotation.updated_at,
        "body": _bodies(annotation, names),
        "target": {
            "type": "SpecificResource",
            "source": source,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": text[start:end],
                    "prefix": text[max(0, start - _AROUND) : start],
                    "suffix": text[end : end + _AROUND],
                },
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        },
    }


def _bodies(annotation: Annotation, names: dict[int, str]) -> list[dict[str, object]]:
    made: list[dict[str, object]] = [
        {"type": "TextualBody", "purpose": "tagging", "value": names[annotation.tag]}
    ]
    if annotation.note:
        right = base_direction(annotation.note) == "rtl"
        made.append(
            {
                "type": "TextualBody",
                "purpose": "commenting",
                "format": "text/plain",
                "language": "ar" if right else "en",
                "textDirection": "rtl" if right else "ltr",
                "value": annotation.note,
            }
        )
    more: dict[str, object] = {}
    if annotation.attributes_json != "{}":
        more["attributes"] = annotation.attributes
    if annotation.origin != "user":
        more["origin"] = annotation.origin
    if more:
        made.append(
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "application/json",
                "value": json.dumps(more, ensure_ascii=False),
            }
        )
    return made


EXPORTER = Exporter(
    "w3c",
    QT_TRANSLATE_NOOP("exchange", "W3C Web Annotation, for Recogito and Hypothesis"),
    ".jsonld",
    "file",
    Keeps(colours=False, back=True),
    nothing_lost,
    _write,
    reader="anchorpoint 0.8.2, @recogito/text-annotator 4.1.1",
)
