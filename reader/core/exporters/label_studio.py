"""Label Studio: its tasks as JSON, with the labelling configuration that they need.

Task format and tags: labelstud.io/guide/export and /tags. Offsets are code points. A tagged span
is a region of the control `tag`; its note and attributes are results of the same region (the
same id) by the controls `note` and `attribute.KIND.NAME`, where KIND is text, choice, number,
yes_no, or json for a value that Label Studio has no control for (a range, say). What each
annotator did is an annotation of its own; who, when and by what rule (unless a person did) stand
in the `meta` of a region.
"""

import json
from collections.abc import Generator
from pathlib import Path
from typing import cast

from reader.core.exporters.exporter import Exporter, Keeps, Options, Written
from reader.core.exporters.label_studio_config import Controls
from reader.core.exporters.losses import nothing_lost
from reader.core.exporters.material import Annotated, Material, Step
from reader.core.exporters.safely import replacing_folder
from reader.core.model import DOCUMENT_FIELDS, Annotation
from reader.core.translatable import QT_TRANSLATE_NOOP

TASKS = "tasks.json"
CONFIG = "labelling-config.xml"


def _write(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    controls = Controls(material.tags)
    count = 0
    with replacing_folder(path) as folder:
        with (folder / TASKS).open("w", encoding="utf-8", newline="") as file:
            between = "[\n"
            for number, annotated in enumerate(material, 1):
                file.write(between + json.dumps(task(annotated, controls), ensure_ascii=False))
                between = ",\n"
                count += len(annotated.annotations)
                yield Step(number, len(material))
            file.write("\n]\n" if len(material) else "[]\n")
        (folder / CONFIG).write_text(controls.xml(), encoding="utf-8", newline="")
    return Written(len(material), count)


def task(annotated: Annotated, controls: Controls) -> dict[str, object]:
    """One document as a task. `controls` learns which controls it needs."""
    document, text, annotations = annotated
    data = {"text": text, "title": document.title}
    for name in DOCUMENT_FIELDS:
        value = cast("str", getattr(document, name))
        if value:
            data[name] = value
    if document.state != "new":
        data["state"] = document.state
    by_annotator: dict[str, list[object]] = {}
    for annotation in annotations:
        results = by_annotator.setdefault(annotation.annotator, [])
        _add_region(annotation, controls, results)
    return {
        "id": document.id,
        "data": data,
        "annotations": [{"result": results} for results in by_annotator.values()],
    }


def _add_region(annotation: Annotation, controls: Controls, results: list[object]) -> None:
    made, _, tag, start, end, quote, note, kept, annotator, origin, created, updated = annotation
    meta = {"annotator": annotator, "created_at": created}
    if updated != created:
        meta["updated_at"] = updated
    if origin != "user":
        meta["origin"] = origin
    results.append(
        {
            "id": made,
            "from_name": "tag",
            "to_name": "text",
            "type": "labels",
            "value": {"start": start, "end": end, "text": quote, "labels": [controls.names[tag]]},
            "meta": meta,
        }
    )
    if note:
        results.append(_result(made, "note", "textarea", start, end, "text", [note]))
    if kept != "{}":
        for name, value in annotation.attributes.items():
            control, kind, key, written = controls.for_value(tag, name, value)
            results.append(_result(made, control, kind, start, end, key, written))


def _result(
    region: str, control: str, kind: str, start: int, end: int, key: str, value: object
) -> dict[str, object]:
    return {
        "id": region,
        "from_name": control,
        "to_name": "text",
        "type": kind,
        "value": {"start": start, "end": end, key: value},
    }


EXPORTER = Exporter(
    "label-studio",
    QT_TRANSLATE_NOOP("exchange", "Label Studio (JSON and its configuration)"),
    ".json",
    "folder",
    Keeps(back=True),
    nothing_lost,
    _write,
    reader="label-studio-sdk 2.1.2",
)
