"""W3C Web Annotation Data Model, as JSON-LD: an AnnotationPage with an annotation a line.

Each has a TextQuoteSelector (exact, prefix, suffix) and a TextPositionSelector (code points), a
TextualBody of purpose tagging, one of purpose commenting where it has a note, and one of purpose
describing with its attributes as JSON. The texts are not in the file: a source is named by the
hash of its text, with its title, and its address where it has one.

https://www.w3.org/TR/annotation-model/ (2017-02-23)
"""

import json
from collections.abc import Generator, Iterator
from pathlib import Path
from urllib.parse import quote

from reader.core import identity
from reader.core.exporters.exporter import Exporter, Keeps, Options, Written
from reader.core.exporters.losses import nothing_lost
from reader.core.exporters.material import Annotated, Material, Step
from reader.core.exporters.safely import replacing
from reader.core.model import Document
from reader.core.text.bidi import base_direction
from reader.core.translatable import QT_TRANSLATE_NOOP

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
SOURCE = "urn:hashiya:sha256:"
ANNOTATION = "urn:hashiya:annotation:"
_UUID = "urn:uuid:"
_AROUND = 32  # code points of prefix and suffix


# The half of json.dumps that is in C: an encoder for each annotation takes three times as long.
_quoted = json.encoder.encode_basestring
_ITEM = (
    '{"id":%s,"type":"Annotation","motivation":"tagging","creator":{"type":"Person","name":%s},'
    '"created":%s,"modified":%s,"body":[%s],"target":{"type":"SpecificResource","source":%s,'
    '"selector":[{"type":"TextQuoteSelector","exact":%s,"prefix":%s,"suffix":%s},'
    '{"type":"TextPositionSelector","start":%d,"end":%d}]}}'
)
_BODY = '{"type":"TextualBody","purpose":"%s",%s"value":%s}'
_PLAIN = '"format":"text/plain","language":"%s","textDirection":"%s",'
_JSON = '"format":"application/json",'


def _write(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    tags = {t.id: _BODY % ("tagging", "", _quoted(t.name)) for t in material.tags}
    count = 0
    with replacing(path, "utf-8") as file:
        head = {"@context": CONTEXT, "type": "AnnotationPage", "label": material.name}
        file.write(json.dumps(head, ensure_ascii=False)[:-1] + ',"items":[')
        for number, annotated in enumerate(material, 1):
            items = ",\n".join(_items(annotated, tags))
            if items:
                file.write((",\n" if count else "\n") + items)
            count += len(annotated.annotations)
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


def _items(annotated: Annotated, tags: dict[int, str]) -> Iterator[str]:
    """Each annotation as JSON; what they have in common is written out once."""
    document, text, annotations = annotated
    source = json.dumps(_source(document), ensure_ascii=False, separators=(",", ":"))
    quoted, is_id = _quoted, identity.is_id
    for annotation in annotations:
        name, _, tag, start, end, _, note, kept, by, origin, made, changed = annotation
        body = tags[tag]
        if note or kept != "{}" or origin != "user":
            body += _more(note, kept, origin)
        yield _ITEM % (
            quoted(_UUID + name if is_id(name) else ANNOTATION + quote(name, safe="")),
            quoted(by),
            quoted(made),
            quoted(changed),
            body,
            source,
            quoted(text[start:end]),
            quoted(text[max(0, start - _AROUND) : start]),
            quoted(text[end : end + _AROUND]),
            start,
            end,
        )


def _more(note: str, attributes_json: str, origin: str) -> str:
    """The bodies of a note, and of attributes and origin."""
    made = ""
    if note:
        right = base_direction(note) == "rtl"
        said = _PLAIN % (("ar", "rtl") if right else ("en", "ltr"))
        made += "," + _BODY % ("commenting", said, _quoted(note))
    if attributes_json != "{}" or origin != "user":
        besides = '{"attributes": ' + attributes_json
        besides += "}" if origin == "user" else f', "origin": {_quoted(origin)}}}'
        made += "," + _BODY % ("describing", _JSON, _quoted(besides))
    return made


EXPORTER = Exporter(
    "w3c",
    QT_TRANSLATE_NOOP("exchange", "W3C Web Annotation, for Recogito and Hypothesis"),
    ".jsonld",
    "file",
    Keeps(colours=False, back=True),
    nothing_lost,
    _write,
    reader="anchorpoint 0.8.2",
)
