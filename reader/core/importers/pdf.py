"""PDF by pdfium: what the text layer gives is what one gets, and a warning says so.

A PDF knows glyphs at places and no paragraphs: lines are joined where the earlier one is as long as
its column is wide and the next follows at the usual distance.
"""

# pypdfium2's raw layer is untyped.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false

import re
import statistics
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from reader.core.errors import UnreadableText
from reader.core.importers.assembling import assembled, one_line, sayable, source_of
from reader.core.importers.imported import Imported
from reader.core.importers.pdf_order import in_reading_order
from reader.core.importers.refusals import damaged, protected
from reader.core.text.presentation_forms import to_letters
from reader.core.translatable import QT_TRANSLATE_NOOP

WARNING = QT_TRANSLATE_NOOP(
    "errors",
    "What a PDF gives as text can differ from what it shows: words out of order, letters "
    "exchanged. Compare it with the original before you rely on it.",
)
# Bullets of symbol fonts, which mean nothing without the font.
_BULLET = re.compile("^[\uf000-\uf0ff]\\s*")
# How pdfium marks a hyphen at the end of a line that divides a word.
_DIVIDED = ("\ufffe", "\x02", "\u00ad")
_SHORT = 0.12  # a line shorter by this share than most ends its paragraph
_FAR = 1.45  # times the usual distance of lines


class _Line(NamedTuple):
    text: str
    left: float
    right: float
    middle: float


def read(path: Path, encoding: str | None = None) -> list[Imported]:
    """The text layer; UnreadableText where there is none, or the file is damaged or protected."""
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        raise (protected() if locked else damaged()) from error
    try:
        paragraphs: list[str] = []
        for page in document:
            paragraphs += _joined(list(_lines(page.get_textpage())))
            page.close()
        said = document.get_metadata_dict()
    finally:
        document.close()
    if not any(p.strip() for p in paragraphs):
        raise UnreadableText(
            QT_TRANSLATE_NOOP(
                "errors",
                "There is no text in this PDF, its pages are pictures. Have text recognised in "
                "it by another program, and add what that gives.",
            )
        )
    return [
        Imported(
            one_line(said.get("Title")) or sayable(path.stem),
            assembled(paragraphs),
            source_of(path),
            author=one_line(said.get("Author")),
            date=_day(said.get("CreationDate", "")),
            warning=WARNING,
        )
    ]


def _day(time: str) -> str:
    found = re.match(r"D:(\d{4})(\d{2})(\d{2})", time)
    return "-".join(found.groups()) if found else ""


def _lines(page: Any) -> Iterator[_Line]:
    """The lines of a page, with their places in points, from the left and from below."""
    whole = page.get_text_range(0, page.count_chars())
    at = 0
    for text in whole.split("\r\n"):
        count = page.count_rects(at, len(text)) if text.strip() else 0
        rects = [page.get_rect(n) for n in range(count)]
        at += len(text) + 2
        if rects:
            left, low, right, high = zip(*rects, strict=True)
            middle = (min(low) + max(high)) / 2
            start = at - len(text) - 2
            read = in_reading_order(text, lambda n, start=start: _left_of(page, start + n))
            words = _BULLET.sub("", to_letters(read.strip(" \n")))
            yield _Line(words, min(left), max(right), middle)


def _left_of(page: Any, index: int) -> float:
    """Where a character begins, from the left; 0 for one that has no place."""
    from pypdfium2 import PdfiumError

    try:
        return page.get_charbox(index)[0]
    except (PdfiumError, IndexError, ValueError):
        return 0.0


def _joined(lines: list[_Line]) -> list[str]:
    """Paragraphs of a page's lines."""
    if not lines:
        return []
    widths = sorted(line.right - line.left for line in lines)
    full = (1 - _SHORT) * widths[int(0.9 * (len(widths) - 1))]
    steps = [a.middle - b.middle for a, b in pairwise(lines)]
    usual = statistics.median([s for s in steps if s > 1] or [0.0])
    found = [lines[0].text]
    for (before, line), step in zip(pairwise(lines), steps, strict=True):
        follows = 0 < step <= _FAR * usual and before.right - before.left >= full
        if not follows:
            found.append(line.text)
        elif found[-1].endswith(_DIVIDED):
            found[-1] = found[-1][:-1] + line.text
        else:
            found[-1] = f"{found[-1]} {line.text}"
    return found
