"""W3C Web Annotations in JSON-LD: a page, a collection, a list, or one annotation.

A text is not in the file; the source says which is meant: by our name for it, by its title, or by
its address. Where an annotation has several bodies of purpose tagging it is as many annotations.
Selectors other than TextQuoteSelector and TextPositionSelector are not understood.

https://www.w3.org/TR/annotation-model/ (2017-02-23)
"""

from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from urllib.parse import unquote

from reader.core.annotation_importers.files import Files
from reader.core.annotation_importers.json_values import (
    Object,
    is_list,
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
_NOTHING: Object = {}
_Key = tuple[str, str, str]


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
    # First which document each is of, so that those of the first are out before the last is read.
    found: dict[_Key, list[tuple[Object, Object]]] = {}
    for name in names:
        for item in _annotations(loaded(files.read(name).removeprefix(b"\xef\xbb\xbf"), "w3c"), 0):
            target, key = _target(item.get("target"))
            found.setdefault(key, []).append((item, target))
    empty = 0
    for (text_hash, title, source), items in found.items():
        annotations: list[AnnotationIn] = []
        for item, target in items:
            made = _read(item, target)
            empty += not made
            annotations += made
        if annotations:
            yield DocumentIn(title, None, annotations, text_hash=text_hash, source=source)
    if empty:
        yield Left("empty", empty)


def _annotations(value: object, depth: int) -> Iterator[Object]:
    """The annotations in a page, a collection, a list."""
    if depth > _DEEPEST:
        raise not_of("w3c")
    for item in list_of(value):
        given = object_of(item)
        if "target" in given:
            yield given
        elif is_list(item):
            yield from _annotations(item, depth + 1)
        elif "items" in given or "first" in given:
            yield from _annotations(list_of(given.get("items")) or given.get("first"), depth + 1)
        elif not given or "type" not in given:
            raise not_of("w3c")


def _read(item: Object, target: Object) -> list[AnnotationIn]:
    get = item.get
    name = text_of(get("id"))
    place = _place(list_of(target.get("selector")), name or "?")
    if place is None:
        return []
    start, end, quote, prefix, suffix = place
    tags, note, more = _said(get("body", get("bodyValue")))
    if not tags:
        tags.append(text_of(next(iter(list_of(get("motivation"))), "")) or "highlighting")
    made = name.removeprefix("urn:uuid:") if name.startswith("urn:uuid:") else _ours(name)
    attributes, origin = object_of(more.get("attributes")), text_of(more.get("origin"))
    by, times = _name(get("creator")), (text_of(get("created")), text_of(get("modified")))
    # The first of several keeps the id.
    return [
        AnnotationIn(
            tag, start, end, quote, prefix, suffix, note, attributes, by, origin, given, *times
        )
        for tag, given in zip(tags, chain((made,), repeat("")), strict=False)
    ]


def _target(value: object) -> tuple[Object, _Key]:
    """The first target, and the document that it names: hash of its text, title, address."""
    first = value[0] if is_list(value) and value else value
    target = object_of(first)
    source = target.get("source", first)
    whole = object_of(source)
    address = text_of(whole.get("id")) or text_of(source)
    text_hash = address.removeprefix(SOURCE) if address.startswith(SOURCE) else ""
    title = text_of(whole.get("dcterms:title")) or text_of(whole.get("title"))
    return target, (text_hash, title, text_of(whole.get("dcterms:source")) or address)


def _said(body: object) -> tuple[list[str], str, Object]:
    """The tags of a body or several, the notes, and what we put besides."""
    tags: list[str] = []
    notes: list[str] = []
    more: Object | None = None
    for item in list_of(body):
        given = object_of(item)
        purpose, value = given.get("purpose"), text_of(given.get("value") if given else item)
        if purpose == "tagging":
            tags.append(value)
        elif purpose == "describing":
            more = _described(value) if more is None else more
        elif value:
            notes.append(value)
    return tags, "\n\n".join(notes), more or _NOTHING


def _described(value: str) -> Object:
    """Attributes and origin, as JSON."""
    return object_of(loaded(value, "w3c")) if value[:1] == "{" else _NOTHING


def _name(creator: object) -> str:
    given = creator[0] if is_list(creator) and creator else creator
    whole = object_of(given)
    return text_of(whole.get("name")) or text_of(whole.get("nickname")) or text_of(given)


def _ours(name: str) -> str:
    """An id that is no UUID is ours, or the address of an annotation elsewhere: not kept."""
    return unquote(name.removeprefix(ANNOTATION)) if name.startswith(ANNOTATION) else ""


def _place(selectors: Sequence[object], where: str) -> tuple[int, int, str, str, str] | None:
    """Start, end, quote, prefix and suffix; None where there is nothing that is understood."""
    start = end = -1
    quote = prefix = suffix = ""
    for selector in selectors:
        get = object_of(selector).get
        kind = get("type")
        if kind == "TextPositionSelector":
            start, end = offsets(get("start"), get("end"), where)
        elif kind == "TextQuoteSelector":
            quote, prefix, suffix = (text_of(get(n)) for n in ("exact", "prefix", "suffix"))
    return (start, end, quote, prefix, suffix) if quote or start >= 0 else None
