"""Pages to a printer or into a PDF, a page at a time."""

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPageLayout, QPainter, QPdfWriter

from reader.core.errors import FileProblem
from reader.core.exporters.safely import replacing_bytes
from reader.core.translatable import QT_TRANSLATE_NOOP
from reader.gui.exchange.print_pages import Pages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PIXELS_TO_POINTS = 72 / 96
_DOTS = 1_200  # an inch, in a PDF


def to_printer(pages: Pages, printer: "QPrinter") -> Generator[float]:
    """Print the pages that were asked for; yields how much is done. Closed early, it is aborted."""
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages.pages)
    chosen = range(first - 1, min(last, len(pages.pages)))
    painter = QPainter()
    if not painter.begin(printer):
        raise FileProblem(
            QT_TRANSLATE_NOOP(
                "errors",
                "The printer does not answer, and nothing was printed. Check it and try again.",
            )
        )
    done = False
    try:
        scale = printer.resolution() / 96
        painter.scale(scale, scale)
        for at, page in enumerate(chosen):
            if at:
                printer.newPage()
            pages.paint(painter, page)
            yield (at + 1) / len(chosen)
        done = True
    finally:
        if not done:
            printer.abort()
        painter.end()


def to_pdf(pages: Pages, layout: QPageLayout, title: str, path: Path) -> Generator[float]:
    """Write a PDF; FileProblem where that fails, with what was there as it was."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setPageLayout(layout)
    writer.setTitle(title)
    writer.setCreator("Hashiya")
    painter = QPainter(writer)
    try:
        painter.scale(_DOTS / 96, _DOTS / 96)
        for page in range(len(pages.pages)):
            if page:
                writer.newPage()
            pages.paint(painter, page)
            yield (page + 1) / len(pages.pages)
    finally:
        painter.end()
    with replacing_bytes(path) as file:
        file.write(buffer.data().data())
