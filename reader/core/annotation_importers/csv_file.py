"""Our own CSV, as `exporters.csv_file` writes it, also after a spreadsheet saved it anew.

Columns are known by their names: `tag` and `text`, or `tag`, `start` and `end`, are needed, the
others may be missing and unknown ones are passed over. The delimiter may be a comma, semicolon
or tab, the encoding UTF-8 or UTF-16 with a mark. The file has no texts: `document` (the title)
and `document_id` say which of the project's is meant.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from operator import itemgetter

from reader.core.annotation_importers.files import Files
from reader.core.annotation_importers.reasons import no_span, not_of
from reader.core.annotation_importers.records import AnnotationIn, DocumentIn, Record
from reader.core.exporters.csv_file import unguard, value_of

_PREFIX = "attribute."
# The largest cell: a quote or a note.
_LONGEST_CELL = 10_000_000
_NOTHING: list[str] = []
# Columns as they are written, and those whose cells may be guarded.
_BARE = ("document_id", "start", "end", "annotation_id", "created_at", "updated_at")
_GUARDED = ("document", "tag", "text", "note", "annotator", "origin")


def knows(files: Files) -> bool:
    """Whether the first line names our columns."""
    if files.is_folder or files.is_zip:
        return False
    data = files.start(files.names[0])
    try:
        head = _decoded(data).splitlines()[0]
    except (UnicodeDecodeError, IndexError):
        return False
    return _is_head(_cells(head, _delimiter(head)))


def read(files: Files) -> Iterator[Record]:
    """The annotations by document, in the order in which those first come."""
    try:
        text = _decoded(files.read(files.names[0]), whole=True)
    except UnicodeDecodeError:
        raise not_of("csv") from None
    delimiter = _delimiter(text[: text.find("\n") + 1 or None])
    csv.field_size_limit(_LONGEST_CELL)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    found: dict[tuple[int, str], list[AnnotationIn]] = {}
    try:
        head = [unguard(name.strip()) for name in next(rows, _NOTHING)]
        if not _is_head(head):
            raise not_of("csv")
        reading = _Rows(head)
        for row in rows:
            if any(row):
                key, annotation = reading.annotation(row, rows.line_num)
                found.setdefault(key, []).append(annotation)
    except csv.Error:
        raise not_of("csv") from None
    for (document, title), annotations in found.items():
        yield DocumentIn(title, None, annotations, document=document)


def _decoded(data: bytes, *, whole: bool = False) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16") if whole else data.decode("utf-16", "ignore")
    return data.decode("utf-8-sig") if whole else data.decode("utf-8-sig", "ignore")


def _delimiter(head: str) -> str:
    """The sign that comes most in the first line: spreadsheets write the one of their country."""
    return max(",;\t", key=head.count)


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), _NOTHING)


def _is_head(names: Sequence[str]) -> bool:
    there = {n.strip() for n in names}
    return "tag" in there and ("text" in there or {"start", "end"} <= there)


class _Rows:
    """Rows under one head."""

    def __init__(self, head: Sequence[str]) -> None:
        self._width = len(head)
        at = {name: n for n, name in enumerate(head)}
        self._has_text = "text" in at
        # A column that is not there is the empty cell that each row gets behind its last.
        self._bare = itemgetter(*(at.get(name, len(head)) for name in _BARE))
        self._guarded = itemgetter(*(at.get(name, len(head)) for name in _GUARDED))
        self._attributes = [
            (name.removeprefix(_PREFIX), n) for name, n in at.items() if name.startswith(_PREFIX)
        ]

    def annotation(self, row: list[str], line: int) -> tuple[tuple[int, str], AnnotationIn]:
        """The document (id, title) that a row names, and its annotation."""
        # A last line that was cut off is shorter than the head.
        if len(row) != self._width:
            raise not_of("csv")
        row.append("")
        document, low, high, given, created, updated = self._bare(row)
        title, tag, text, note, annotator, origin = map(unguard, self._guarded(row))
        start, end = self._span(low, high, line)
        attributes = {name: value_of(row[at]) for name, at in self._attributes if row[at] != ""}
        key = int(document) if document.isdecimal() and len(document) < 19 else 0
        rest = note, attributes, annotator, origin, given, created, updated
        return (key, title), AnnotationIn(tag, start, end, text, "", "", *rest)

    def _span(self, start: str, end: str, line: int) -> tuple[int, int]:
        if not start and not end and self._has_text:
            return -1, -1
        if not (start.isdecimal() and end.isdecimal() and max(len(start), len(end)) < 19):
            raise no_span(start[:20], end[:20], f"line {line}")
        if int(start) >= int(end):
            raise no_span(start, end, f"line {line}")
        return int(start), int(end)
