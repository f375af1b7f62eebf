"""W3C Web Annotations in JSON-LD: a page, a collection, a list, or one annotation.

A text is not in the file; the source says which is meant: by our name for it, by its title, or by
its address. Where an annotation has several bodies of purpose tagging it is as many annotations.
Selectors other than TextQuoteSelector and TextPositionSelector are not understood.

https://www.w3.org/TR/annotation-model/ (2017-02-23)
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import unquote

from reader.core.annotation_importers.files import Files
from reader.core.annotation_importers.json_values import (
    Object,
    list_of,
    loaded,
    object_of,
    offsets,
    text_of,
)
from reader.core.annotation_importers.reasons import not_of
from reader.core.annotation_importers.records import AnnotationIn, DocumentIn, Left, Record
from reader.core.exporters.w3c import ANNOTATION, SOURCE

_DEEPEST = 20


def knows(files: Files) -> bool:
    """Whether it is JSON that names the context of Web Annotations, or a selector of theirs."""
    names = files.ending(".jsonld", ".json") if files.is_folder or files.is_zip else files.names
    if not names or (len(names) < len(files.names) and not files.ending(".jsonld")):
        return False
    start = files.start(names[0], 8_192).lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] not in (b"{", b"["):
        return False
    return any(sign in start for sign in (b"ns/anno.jsonld", b"TextQuoteSelector"))


def read(files: Files) -> Iterator[Record]:
    """The annotations by document, in the order in which those first come."""
    names = files.ending(".jsonld", ".json") if files.is_folder or files.is_zip else files.names
    found: dict[tuple[str, str, str], list[AnnotationIn]] = {}
    empty = 0
    for name in names:
        for item in _annotations(loaded(files.read(name).removeprefix(b"\xef\xbb\xbf"), "w3c"), 0):
            key, annotations = _read(item)
            empty += not annotations
            if annotations:
                found.setdefault(key, []).extend(annotations)
    for (text_hash, title, source), annotations in found.items():
        yield DocumentIn(title, None, annotations, text_hash=text_hash, source=source)
    if empty:
        yield Left("empty", empty)


def _annotations(value: object, depth: int) -> Iterator[Object]:
    if depth > _DEEPEST:
        raise not_of("w3c")
    if isinstance(value, list):
        for item in list_of(value):  # pyright: ignore[reportUnknownArgumentType]
            yield from _annotations(item, depth + 1)
        return
    item = object_of(value)
    if "target" in item:
        yield item
    elif "items" in item or "first" in item:
        yield from _annotations(list_of(item.get("items")) or item.get("first"), depth + 1)
    elif not item or "type" not in item:
        raise not_of("w3c")


def _read(item: Object) -> tuple[tuple[str, str, str], list[AnnotationIn]]:
    targets = list_of(item.get("target"))
    target = object_of(targets[0]) if targets else object_of(None)
    source = target.get("source", targets[0] if targets else "")
    whole = object_of(source)
    address = text_of(whole.get("id")) or text_of(source)
    text_hash = address.removeprefix(SOURCE) if address.startswith(SOURCE) else ""
    title = text_of(whole.get("dcterms:title")) or text_of(whole.get("title"))
    key = text_hash, title, text_of(whole.get("dcterms:source")) or address
    place = _place(list_of(target.get("selector")), text_of(item.get("id")) or "?")
    if place is None:
        return key, []
    bodies = [object_of(b) or {"value": b} for b in _bodies(item)]
    tags = [text_of(b.get("value")) for b in bodies if b.get("purpose") == "tagging"]
    motivation = text_of(next(iter(list_of(item.get("motivation"))), ""))
    more = next((_described(b) for b in bodies if b.get("purpose") == "describing"), _described({}))
    note = "\n\n".join(text_of(b.get("value")) for b in bodies if _is_note(b))
    first = AnnotationIn(
        "",
        *place,
        note=note,
        attributes=object_of(more.get("attributes")),
        annotator=_name(item.get("creator")),
        origin=text_of(more.get("origin")),
        created_at=text_of(item.get("created")),
        updated_at=text_of(item.get("modified")),
    )
    name = text_of(item.get("id"))
    named = name.removeprefix("urn:uuid:") if name.startswith("urn:uuid:") else _ours(name)
    made = [first._replace(tag=tag) for tag in tags or [motivation or "highlighting"]]
    made[0] = made[0]._replace(id=named)
    return key, made


def _bodies(item: Object) -> Sequence[object]:
    return list_of(item.get("body", item.get("bodyValue")))


def _is_note(body: Object) -> bool:
    purpose = body.get("purpose")
    return purpose != "tagging" and purpose != "describing" and bool(text_of(body.get("value")))


def _described(body: Object) -> Object:
    """What we put besides: attributes and origin, as JSON."""
    value = text_of(body.get("value"))
    return object_of(loaded(value, "w3c")) if value[:1] == "{" else object_of(None)


def _name(creator: object) -> str:
    given = next(iter(list_of(creator)), "")
    whole = object_of(given)
    return text_of(whole.get("name")) or text_of(whole.get("nickname")) or text_of(given)


def _ours(name: str) -> str:
    """An id that is no UUID is ours, or the address of an annotation elsewhere: not kept."""
    return unquote(name.removeprefix(ANNOTATION)) if name.startswith(ANNOTATION) else ""


class _Place(NamedTuple):
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str


def _place(selectors: Sequence[object], where: str) -> _Place | None:
    """What the selectors say; None where they say nothing that is understood."""
    start = end = -1
    quote = prefix = suffix = ""
    for selector in map(object_of, selectors):
        kind = selector.get("type")
        if kind == "TextPositionSelector":
            start, end = offsets(selector.get("start"), selector.get("end"), where)
        elif kind == "TextQuoteSelector":
            quote = text_of(selector.get("exact"))
            prefix, suffix = text_of(selector.get("prefix")), text_of(selector.get("suffix"))
    return _Place(start, end, quote, prefix, suffix) if quote or start >= 0 else None
