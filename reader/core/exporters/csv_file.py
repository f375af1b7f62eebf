"""CSV that opens in a spreadsheet as it should: UTF-8 with BOM, CRLF, formulas guarded.

A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV
injection"); a cell of apostrophes before such a sign gets one more, so that taking one off is
exact. Numbers are written as they are. Only how a cell begins counts, as in OWASP's list: a sign
after a space or a direction control is left as it is.
"""

import csv
import json
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from reader.core.exporters.exporter import Exporter, Keeps, Options, Written
from reader.core.exporters.losses import nothing_lost
from reader.core.exporters.material import Material, Step
from reader.core.exporters.safely import replacing
from reader.core.model import Annotation
from reader.core.translatable import QT_TRANSLATE_NOOP

COLUMNS = (
    "annotation_id",
    "document_id",
    "document",
    "tag",
    "start",
    "end",
    "text",
    "note",
    "annotator",
    "origin",
    "created_at",
    "updated_at",
)
# What a spreadsheet may begin a formula with. Python's `in`: the empty string is none of them.
_SIGNS = frozenset("=+-@\t\r＝＋－＠")
_FIRST = _SIGNS | {"'"}


def guard(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    # The first character rules nearly every cell out.
    return "'" + cell if cell[:1] in _FIRST and cell.lstrip("'")[:1] in _SIGNS else cell


def unguard(cell: str) -> str:
    """What `guard` was given."""
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'")[:1] in _SIGNS else cell


def _write(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    """One line an annotation; the columns of attributes are asked for before."""
    names = material.attribute_names()
    count = 0
    common = cache(guard)
    tags = {t.id: guard(t.name) for t in material.tags}
    with replacing(path, "utf-8-sig") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([*COLUMNS, *(guard(f"attribute.{name}") for name in names)])
        for number, (document, annotations) in enumerate(material.annotations(), 1):
            writer.writerows(_lines(guard(document.title), tags, annotations, names, common))
            count += len(annotations)
            yield Step(number, len(material))
    return Written(len(material), count)


def _lines(
    title: str,
    tags: Mapping[int, str],
    annotations: Iterable[Annotation],
    names: list[str],
    common: Callable[[str], str],
) -> Iterator[list[object]]:
    """The cells of each row. Written for a hundred thousand rows: tuples are taken apart at
    once, and what rows have in common is guarded once.
    """
    none: Mapping[str, object] = {}
    for annotation in annotations:
        made, number, tag, start, end, quote, note, kept, annotator, origin, created, updated = (
            annotation
        )
        cells: list[object] = [
            *(guard(made), number, title, tags[tag], start, end, guard(quote), guard(note)),
            *(common(annotator), common(origin), guard(created), guard(updated)),
        ]
        if names:
            attributes = annotation.attributes if kept != "{}" else none
            cells.extend(cell(attributes.get(name)) for name in names)
        yield cells


def cell(value: object) -> object:
    """A value of an attribute as a cell: numbers as they are, text guarded.

    A text that would come back as something else, such as "12" or "true", gets an apostrophe, as
    in a spreadsheet.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    if isinstance(value, str):
        bare = value.lstrip("'")
        return "'" + value if bare[:1] in _SIGNS or not isinstance(_bare(bare), str) else value
    return json.dumps(value, ensure_ascii=False)


def value_of(cell: str) -> object:
    """The value of an attribute that `cell` was given; None for an empty cell."""
    if cell[:1] == "'":
        bare = cell.lstrip("'")
        if bare[:1] in _SIGNS or not isinstance(_bare(bare), str):
            return cell[1:]
    return _bare(cell)


def _bare(cell: str) -> object:
    """What a cell without an apostrophe says."""
    if not cell:
        return None
    if cell in ("true", "false"):
        return cell == "true"
    if cell[0] in "-0123456789[{":
        try:
            return json.loads(cell, parse_constant=_refuse)
        except (ValueError, RecursionError):
            return cell
    return cell


def _refuse(constant: str) -> object:
    raise ValueError(constant)


EXPORTER = Exporter(
    "csv",
    QT_TRANSLATE_NOOP("exchange", "Table (CSV), for spreadsheets and scripts"),
    ".csv",
    "file",
    Keeps(colours=False, back=True),
    nothing_lost,
    _write,
    reader="Python csv, LibreOffice 7.4",
)
