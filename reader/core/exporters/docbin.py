"""spaCy DocBin: documents with their annotations as span groups, `doc.spans["sc"]`.

What spaCy's span categorizer learns from and `spacy debug data` reads. Tokens are ours, so that
Arabic words are whole. A span's `id_` is the annotation's; what a span has no place for (note,
attributes, annotator, origin, times) stands in `doc.user_data["hashiya"]`, by that id.
"""

# spaCy has no types that a strict checker could follow.
# pyright: reportMissingImports=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from typing import Any

from reader.core.exporters.exporter import Exporter, Extra, Keeps, Loss, Options, Written
from reader.core.exporters.flat import BOUNDS, on_tokens
from reader.core.exporters.losses import annotations_lost, as_losses, counted
from reader.core.exporters.material import Annotated, Material, Step
from reader.core.exporters.safely import replacing_bytes
from reader.core.model import DOCUMENT_FIELDS, Annotation, Document
from reader.core.text.tokens import Range
from reader.core.translatable import QT_TRANSLATE_NOOP

KEY = "sc"
DATA = "hashiya"


def _foresee(material: Material, options: Options) -> Generator[Step, None, tuple[Loss, ...]]:
    return counted(material, lambda annotated, found: _count(annotated, options, found))


def _count(annotated: Annotated, options: Options, found: Counter[str]) -> None:
    on_tokens(annotated, options, found)


def _write(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    EXPORTER.require()
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    names = {t.id: t.name for t in material.tags}
    found: Counter[str] = Counter()
    count = 0
    vocabulary = Vocab()
    made = DocBin(attrs=["ORTH", "SPACY"], store_user_data=True)
    for number, annotated in enumerate(material, 1):
        made.add(_doc(annotated, vocabulary, names, options, found))
        count += len(annotated.annotations)
        yield Step(number, len(material))
    with replacing_bytes(path) as file:
        file.write(made.to_bytes())
    losses = as_losses(found)
    return Written(len(material), count - annotations_lost(losses), losses)


def _doc(
    annotated: Annotated,
    vocabulary: Any,
    names: Mapping[int, str],
    options: Options,
    found: Counter[str],
) -> Any:
    from spacy.tokens import Doc, Span, SpanGroup

    placed = on_tokens(annotated, options, found)
    words, spaces, index_of = with_white_space(annotated.text, placed.tokens)
    doc = Doc(vocabulary, words=words, spaces=spaces)
    spans = [
        Span(doc, index_of[first], index_of[last - 1] + 1, label=names[a.tag], span_id=a.id)
        for a, (first, last) in zip(placed.annotations, placed.ranges, strict=True)
    ]
    doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=spans)
    doc.user_data[DATA] = {
        "document": _document(annotated.document),
        "annotations": {a.id: _annotation(a) for a in placed.annotations},
    }
    return doc


def with_white_space(text: str, tokens: Sequence[Range]) -> tuple[list[str], list[bool], list[int]]:
    """A text as spaCy's words and spaces, with the index of each token of ours in them.

    One space after a word is the word's own; other white space is a word of its own.
    """
    words: list[str] = []
    spaces: list[bool] = []
    index_of: list[int] = []
    at = 0
    for start, end in [*tokens, (len(text), len(text))]:
        if at < start:
            between = text[at:start]
            if words and between[0] == " ":
                spaces[-1] = True
                between = between[1:]
            if between:
                words.append(between)
                spaces.append(False)
        if start < end:
            index_of.append(len(words))
            words.append(text[start:end])
            spaces.append(False)
        at = end
    return words, spaces, index_of


def _document(document: Document) -> dict[str, object]:
    made: dict[str, object] = {"id": document.id}
    made |= {name: getattr(document, name) for name in DOCUMENT_FIELDS if getattr(document, name)}
    return made


def _annotation(annotation: Annotation) -> dict[str, object]:
    return {
        "note": annotation.note,
        "attributes": annotation.attributes_json,  # its numbers may be larger than msgpack's
        "annotator": annotation.annotator,
        "origin": annotation.origin,
        "created_at": annotation.created_at,
        "updated_at": annotation.updated_at,
    }


EXPORTER = Exporter(
    "docbin",
    QT_TRANSLATE_NOOP("exchange", "spaCy DocBin, for training"),
    ".spacy",
    "file",
    Keeps(colours=False),
    _foresee,
    _write,
    (BOUNDS,),
    Extra("spacy", ("spacy",), ("spacy ~= 3.8",)),
    reader="spaCy 3.8.18",
)
