"""An Excel workbook: a sheet of annotations with the columns of the CSV, one of documents, one of
tags. Read from right to left; every text is written as a text, so nothing in it is a formula or
a link. Numbers are what they are. A tag's cells are in its colour.

XlsxWriter in constant memory: rows go to disk as they are written.
"""

# XlsxWriter has no types.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false

import json
from collections import Counter
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from reader.core.exporters.csv_file import COLUMNS
from reader.core.exporters.exporter import Exporter, Keeps, Loss, Options, Written
from reader.core.exporters.losses import as_losses
from reader.core.exporters.material import Material, Step
from reader.core.exporters.safely import replacing_bytes
from reader.core.model import DOCUMENT_FIELDS, Annotation
from reader.core.tag_marks import colour_value
from reader.core.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# Excel's own limits: rows of a sheet, characters (UTF-16 units) of a cell.
MOST_ROWS = 1_048_576
LONGEST = 32_767
_WIDTHS = {"text": 50, "note": 40, "document": 30, "annotation_id": 12}
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def _foresee(material: Material, options: Options) -> Generator[Step, None, tuple[Loss, ...]]:
    cut = 0
    for number, (_, annotations) in enumerate(material.annotations(), 1):
        cut += sum(map(_is_cut, annotations))
        yield Step(number, len(material))
    return as_losses(Counter(cells=cut))


def _is_cut(annotation: Annotation) -> bool:
    return (
        _is_long(annotation.quote)
        or _is_long(annotation.note)
        or (
            len(annotation.attributes_json) > LONGEST // 2
            and any(_is_long(str(_plain(v))) for v in annotation.attributes.values())
        )
    )


def _is_long(text: str) -> bool:
    return len(text) > LONGEST // 2 and len(text.encode("utf-16-le")) > 2 * LONGEST


def _write(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    cut = count = 0
    with replacing_bytes(path) as file, _workbook(file) as book:
        sheets = _Sheets(book, material.attribute_names())
        tags = {
            t.id: _Tag(t.name, book.add_format({"font_color": colour_value(t.colour)}))
            for t in material.tags
        }
        for number, (document, annotations) in enumerate(material.annotations(), 1):
            sheets.write(document.title, annotations, tags)
            cut += sum(map(_is_cut, annotations))
            count += len(annotations)
            yield Step(number, len(material))
        _documents(book, material)
        _tags(book, material, tags)
    return Written(len(material), count, as_losses(Counter(cells=cut)))


@contextmanager
def _workbook(file: BinaryIO) -> "Generator[Workbook]":
    """A workbook that is written to `file` in the end; of one given up nothing is left."""
    import tempfile

    from xlsxwriter import Workbook

    with tempfile.TemporaryDirectory(prefix="hashiya-") as place:
        book = Workbook(file, {**_OPTIONS, "tmpdir": place})
        try:
            yield book
        except BaseException:
            for sheet in book.worksheets():
                rows: Any = sheet
                rows.row_data_fh.close()
            raise
        book.close()


class _Tag(NamedTuple):
    name: str
    format: "Format"


class _Sheets:
    """The sheet of annotations, and more where one has not enough rows."""

    def __init__(self, book: "Workbook", names: Sequence[str]) -> None:
        self._book = book
        self._names = names
        self._number = 0
        self._begin()

    def _begin(self) -> None:
        self._number += 1
        name = "annotations" if self._number == 1 else f"annotations {self._number}"
        head = [*COLUMNS, *(f"attribute.{n}" for n in self._names)]
        self._sheet = _sheet(self._book, name, head)
        self._row = 0

    def write(self, title: str, annotations: Sequence[Annotation], tags: "dict[int, _Tag]") -> None:
        """A row for each annotation."""
        for annotation in annotations:
            if self._row == MOST_ROWS - 1:
                self._begin()
            self._row += 1
            row, text, number = self._row, self._sheet.write_string, self._sheet.write_number
            made, document, tag, start, end, quote, note, kept, by, origin, new, changed = (
                annotation
            )
            text(row, 0, made)
            number(row, 1, document)
            text(row, 2, _cut(title))
            text(row, 3, tags[tag].name, tags[tag].format)
            number(row, 4, start)
            number(row, 5, end)
            text(row, 6, _cut(quote))
            if note:
                text(row, 7, _cut(note))
            text(row, 8, _cut(by))
            text(row, 9, origin)
            text(row, 10, new)
            text(row, 11, changed)
            if kept != "{}":
                self._write_attributes(row, annotation)

    def _write_attributes(self, row: int, annotation: Annotation) -> None:
        values = annotation.attributes
        for column, name in enumerate(self._names, len(COLUMNS)):
            if (value := values.get(name)) is not None:
                _cell(self._sheet, row, column, _plain(value))


def _plain(value: object) -> object:
    """A value of an attribute as a cell can hold it."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        # A spreadsheet counts in doubles.
        return value if abs(value) <= 2**53 else str(value)
    # A truth value too as its word: LibreOffice makes a formula of one, =TRUE().
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _cell(sheet: "Worksheet", row: int, column: int, value: object) -> None:
    if isinstance(value, int | float):
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, _cut(str(value)))


def _cut(text: str) -> str:
    """As much of a text as a cell holds."""
    if not _is_long(text):
        return text
    return text.encode("utf-16-le")[: 2 * LONGEST].decode("utf-16-le", "ignore")


def _sheet(book: "Workbook", name: str, head: Sequence[str]) -> "Worksheet":
    sheet: Any = book.add_worksheet(name)
    sheet.right_to_left()
    sheet.freeze_panes(1, 0)
    bold = book.add_format({"bold": True})
    for column, title in enumerate(head):
        sheet.set_column(column, column, _WIDTHS.get(title, 14))
        sheet.write_string(0, column, _cut(title), bold)
    return sheet


def _documents(book: "Workbook", material: Material) -> None:
    head = ("document_id", *DOCUMENT_FIELDS, "characters", "state")
    sheet = _sheet(book, "documents", head)
    for row, document in enumerate(material.documents[: MOST_ROWS - 1], 1):
        values = (document.id, *(getattr(document, n) for n in DOCUMENT_FIELDS))
        for column, value in enumerate((*values, document.characters, document.state)):
            if value != "":
                _cell(sheet, row, column, value)


def _tags(book: "Workbook", material: Material, tags: "dict[int, _Tag]") -> None:
    head = ("tag", "parent", "label_ar", "label_en", "colour", "definition_ar", "definition_en")
    sheet = _sheet(book, "tags", head)
    for row, tag in enumerate(material.tags, 1):
        over = tags[tag.parent].name if tag.parent is not None else ""
        sheet.write_string(row, 0, tag.name, tags[tag.id].format)
        values = (over, tag.label_ar, tag.label_en, colour_value(tag.colour))
        for column, value in enumerate((*values, tag.definition_ar, tag.definition_en), 1):
            if value:
                _cell(sheet, row, column, value)


EXPORTER = Exporter(
    "xlsx",
    QT_TRANSLATE_NOOP("exchange", "Excel workbook (XLSX)"),
    ".xlsx",
    "file",
    Keeps(),
    _foresee,
    _write,
    reader="openpyxl 3.1.5, LibreOffice 7.4",
)
