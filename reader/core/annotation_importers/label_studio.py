"""Label Studio: tasks as it exports them (JSON), with the labelling configuration if it is there.

Read are text regions with their labels, and what stands with a region (same id): note, choices,
numbers, texts, which become attributes. A region with several labels becomes an annotation each.
Where our export wrote the controls, a value has the kind that it had. Offsets are code points;
older versions wrote UTF-16 units, which the text that stands with a region tells.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from reader.core.annotation_importers.files import Files
from reader.core.annotation_importers.json_values import (
    candidates,
    checked_span,
    is_object,
    list_of,
    loaded,
    object_of,
    starts,
    text_of,
    whole,
)
from reader.core.annotation_importers.label_studio_config import tags_of
from reader.core.annotation_importers.normalised import Normalised
from reader.core.annotation_importers.reasons import not_of, twice
from reader.core.annotation_importers.records import AnnotationIn, DocumentIn, Record, counted
from reader.core.model import DOCUMENT_FIELDS
from reader.core.text.utf16 import Utf16Offsets

NAME = "label-studio"
_MARKS = (b'"data"', b'"annotations"', b'"predictions"', b'"completed_by"', b'"from_name"')


_LOOKED_AT = 200  # regions, to find how their offsets are counted


def knows(files: Files) -> bool:
    """Whether a file begins as tasks do."""
    return any(_is_task(start) for start in starts(files, ".json"))


def _is_task(start: bytes) -> bool:
    if b"@context" in start or b"TextQuoteSelector" in start:
        return False
    early = b'"data"' in start[:300]
    return early if start[:1] == b"{" else start[:1] == b"[" and any(m in start for m in _MARKS)


def read(files: Files) -> Iterator[Record]:
    """The tags of the configuration, then each task."""
    left: Counter[str] = Counter()
    names = [n for n in candidates(files, ".json") if not n.lower().endswith(".xml")]
    if not names:
        raise not_of(NAME)
    for name in files.ending(".xml"):
        yield from tags_of(files.read(name))
    for name in names:
        whole_file = loaded(files.read(name), NAME)
        for number, task in enumerate(list_of(whole_file), 1):
            if not is_object(task) or "data" not in task:
                raise not_of(NAME)
            title = f"{name.rpartition('/')[2].removesuffix('.json')} {number}"
            yield _document(task, title, left)
    yield from counted(left)


class _Region:
    """What results of one id say together."""

    __slots__ = ("attributes", "end", "labels", "meta", "note", "said", "start")

    def __init__(self) -> None:
        self.start: object = None
        self.end: object = None
        self.labels: list[str] | None = None  # None until a result has some
        self.said = ""  # the text as the region has it
        self.note = ""
        self.attributes: dict[str, object] = {}
        self.meta: Mapping[str, Any] = {}


def _document(task: Mapping[str, Any], title: str, left: Counter[str]) -> DocumentIn:
    data = object_of(task.get("data"))
    done = [object_of(a) for a in list_of(task.get("annotations"))]
    done = [a for a in done if not a.get("was_cancelled")]
    done = done or [object_of(p) for p in list_of(task.get("predictions"))]
    regions = [(a, _regions(list_of(a.get("result")), title, left)) for a in done]
    raw = _text_of(data, [r for _, found in regions for r in found.values()])
    kept = Normalised(raw)
    spans = _Spans(raw, [r for _, found in regions for r in found.values()])
    annotations = [
        made
        for annotation, found in regions
        for name, region in found.items()
        for made in _annotations(name, region, annotation, spans, kept, title, left)
    ]
    fields: dict[str, Any] = {name: text_of(data.get(name)) for name in DOCUMENT_FIELDS}
    fields["title"] = fields["title"] or title
    return DocumentIn(text=kept.text, annotations=annotations, **fields)


def _text_of(data: Mapping[str, Any], regions: Iterable[_Region]) -> str:
    """The text that was labelled: `text`, else what has the regions' words, else the longest."""
    if isinstance(data.get("text"), str):
        return data["text"]
    texts = [v for v in data.values() if isinstance(v, str)]
    if not texts:
        raise not_of(NAME)
    said = [r.said for r in regions if r.said][:50]
    return max(texts, key=lambda t: (sum(s in t for s in said), len(t)))


class _Spans:
    """Offsets of regions as code points of the raw text."""

    def __init__(self, raw: str, regions: Iterable[_Region]) -> None:
        self._length = len(raw)
        self._units: Utf16Offsets | None = None
        offsets = Utf16Offsets(raw)
        if not offsets.plain:
            told = [
                (s, e, r.said)
                for r in islice(regions, _LOOKED_AT)
                if (s := whole(r.start)) is not None and (e := whole(r.end)) is not None and r.said
            ]
            points = sum(raw[s:e] == said for s, e, said in told)
            units = sum(
                raw[offsets.to_points(s) : offsets.to_points(e)] == said for s, e, said in told
            )
            if units > points:
                self._units = offsets

    def of(self, region: _Region, where: str) -> tuple[int, int]:
        """Start and end; UnreadableText where they are no span of the text."""
        start, end = region.start, region.end
        if self._units is not None and (s := whole(start)) is not None:
            start = self._units.to_points(s)
        if self._units is not None and (e := whole(end)) is not None:
            end = self._units.to_points(e)
        return checked_span(start, end, self._length, where)


def _regions(results: Iterable[object], where: str, left: Counter[str]) -> dict[str, _Region]:
    found: dict[str, _Region] = {}
    for number, item in enumerate(results):
        result = object_of(item)
        get = result.get
        kind, value = text_of(get("type")), object_of(get("value"))
        if kind == "relation":
            left["relations"] += 1
            continue
        name = text_of(get("id")) or f"#{number}"
        region = found.get(name)
        if region is None:
            region = found[name] = _Region()
        if "meta" in result:
            region.meta = region.meta or object_of(get("meta"))
        if kind == "labels" or (kind == "hypertextlabels" and "globalOffsets" in value):
            if region.labels is not None:
                raise twice(name, where)
            _take_labels(region, kind, value)
        elif not _is_said_of(region, text_of(result.get("from_name")), kind, value):
            left["pictures"] += 1
    return found


def _take_labels(region: _Region, kind: str, value: Mapping[str, Any]) -> None:
    region.labels = [t for t in list_of(value.get(kind)) if isinstance(t, str) and t.strip()]
    place = object_of(value.get("globalOffsets")) if kind == "hypertextlabels" else value
    region.start, region.end = place.get("start"), place.get("end")
    region.said = text_of(value.get("text"))


def _is_said_of(region: _Region, control: str, kind: str, value: Mapping[str, Any]) -> bool:
    """Take a note or an attribute; whether it is one."""
    if kind not in ("textarea", "choices", "number", "rating", "datetime", "taxonomy"):
        return False
    values = value.get("text" if kind == "textarea" else kind)
    several = list(list_of(values))
    if kind == "taxonomy":
        several = ["/".join(map(str, list_of(path))) for path in several]
    several = [v for v in several if v is not None]
    if not several:
        return True
    if control in ("note", "notes", "comment") and kind == "textarea":
        region.note = "\n".join(v for v in several if isinstance(v, str))
        return True
    head, _, rest = control.partition(".")
    own, _, name = rest.partition(".")
    single: object = several[0] if len(several) == 1 else several
    if head == "attribute" and name:
        region.attributes[name] = _kept(own, single)
    else:
        region.attributes[control or kind] = single
    return True


def _kept(kind: str, value: object) -> object:
    """A value of a control of ours, with the kind that it had."""
    if kind == "yes_no":
        return value == "true"
    if kind == "json" and isinstance(value, str):
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            return value
    return value


def _annotations(
    name: str,
    region: _Region,
    annotation: Mapping[str, Any],
    spans: _Spans,
    kept: Normalised,
    where: str,
    left: Counter[str],
) -> Iterator[AnnotationIn]:
    if region.labels is None:  # said of the whole text
        left["empty"] += 1
        return
    if not region.labels:
        left["untagged"] += 1
        return
    start, end = spans.of(region, where)
    low, high = kept.at(start), kept.at(end)
    meta = region.meta
    ours = "annotator" in meta
    note = region.note or "\n".join(v for v in list_of(meta.get("text")) if isinstance(v, str))
    annotator = text_of(meta.get("annotator")) if ours else _who(annotation.get("completed_by"))
    origin = text_of(meta.get("origin")) or ("user" if ours else "")
    since: Mapping[str, Any] = meta if ours else annotation
    created = text_of(since.get("created_at"))
    updated = text_of(since.get("updated_at")) or created
    own, *others = region.labels
    given = name if name[0] != "#" else ""
    attributes, times = region.attributes, (created, updated)
    yield AnnotationIn(
        own, low, high, "", "", "", note, attributes, annotator, origin, given, *times
    )
    for label in others:
        yield AnnotationIn(
            label, low, high, "", "", "", note, attributes, annotator, origin, "", *times
        )


def _who(completed: object) -> str:
    found = object_of(completed)
    return text_of(found.get("email")) or text_of(completed) or str(whole(completed) or "")
