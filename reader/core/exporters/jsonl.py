"""JSON Lines, an object a document, in the shape that doccano reads (its option "allow overlapping
spans" on): `text`, and `label` as a list of [start, end, tag], code points, half-open.

What doccano knows nothing of stands under `meta`: fields of the document, and `annotations`, of
each what it has besides, in the order of `label`.
"""

import json
from collections.abc import Generator
from pathlib import Path

from reader.core.exporters.exporter import Exporter, Keeps, Options, Written
from reader.core.exporters.losses import nothing_lost
from reader.core.exporters.material import Annotated, Material, Step
from reader.core.exporters.safely import replacing
from reader.core.model import DOCUMENT_FIELDS, Annotation
from reader.core.translatable import QT_TRANSLATE_NOOP


def _write(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    names = {t.id: t.name for t in material.tags}
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    count = 0
    with replacing(path, "utf-8") as file:
        for number, annotated in enumerate(material, 1):
            file.write(encode(_line(annotated, names)) + "\n")
            count += len(annotated.annotations)
            yield Step(number, len(material))
    return Written(len(material), count)


def _line(annotated: Annotated, names: dict[int, str]) -> dict[str, object]:
    document, text, annotations = annotated
    # By the name of the tag, not by its id: another project writes the same.
    annotations = sorted(annotations, key=lambda a: (a.start, a.end, names[a.tag], a.annotator))
    fields = {n: v for n in DOCUMENT_FIELDS if (v := getattr(document, n))}
    return {
        "id": document.id,
        "text": text,
        "label": [[a.start, a.end, names[a.tag]] for a in annotations],
        "meta": fields | {"annotations": [_rest(a) for a in annotations]},
    }


def _rest(annotation: Annotation) -> dict[str, object]:
    made: dict[str, object] = {"id": annotation.id, "annotator": annotation.annotator}
    if annotation.note:
        made["note"] = annotation.note
    if annotation.attributes_json != "{}":
        made["attributes"] = annotation.attributes
    if annotation.origin != "user":
        made["origin"] = annotation.origin
    made["created_at"] = annotation.created_at
    if annotation.updated_at != annotation.created_at:
        made["updated_at"] = annotation.updated_at
    return made


EXPORTER = Exporter(
    "jsonl",
    QT_TRANSLATE_NOOP("exchange", "JSON Lines, for doccano and scripts"),
    ".jsonl",
    "file",
    Keeps(colours=False, back=True),
    nothing_lost,
    _write,
    reader="Python json",
)
