"""Whether a project file is whole, and every annotation still says what its text says.

Opens its own connection for reading, so that it can run beside the window, on another thread.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from reader.core.access import open_to_read
from reader.core.model import Document, Problem
from reader.core.reads import Reads
from reader.core.translatable import QT_TRANSLATE_NOOP


def check(path: Path | str) -> list[Problem]:
    """Return what is wrong with a project, an empty list where nothing is.

    Raises what opening raises: DamagedProject where SQLite cannot read it at all.
    """
    path = Path(path)
    project = Reads(path, open_to_read(path))
    try:
        problems = [
            Problem(
                "damage",
                QT_TRANSLATE_NOOP("errors", "The file is damaged: {finding}."),
                {"finding": finding},
            )
            for finding in project.damage()
        ]
        for document in project.documents():
            problems.extend(_check_document(project, document))
        return problems
    finally:
        project.close()


def _check_document(project: Reads, document: Document) -> Iterator[Problem]:
    text = project.text(document.id)
    if text is None or len(text) != document.characters:
        yield Problem(
            "damage",
            QT_TRANSLATE_NOOP("errors", "The text of document {document} is not whole."),
            {"document": document.id},
        )
        return
    for annotation, start, end, quote, attributes in project.places(document.id):
        values: dict[str, object] = {"annotation": annotation, "start": start, "end": end}
        if not 0 <= start < end <= len(text):
            yield Problem(
                "span",
                QT_TRANSLATE_NOOP(
                    "errors", "Annotation {annotation} lies outside its text, at {start} to {end}."
                ),
                values,
                annotation,
            )
        elif text[start:end] != quote:
            yield Problem(
                "quote",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Annotation {annotation} quotes other words than the text has at {start} "
                    "to {end}.",
                ),
                values,
                annotation,
            )
        if attributes != "{}" and not _is_object(attributes):
            yield Problem(
                "attributes",
                QT_TRANSLATE_NOOP(
                    "errors", "The attributes of annotation {annotation} cannot be read."
                ),
                values,
                annotation,
            )


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False
