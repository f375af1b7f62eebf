"""Print…: the pages as they will be, on which paper, how large; then to a printer or a PDF."""

import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import ReaderError
from reader.core.project import Project
from reader.gui.exchange.export_dialog import file_name
from reader.gui.exchange.print_out import PIXELS_TO_POINTS, to_pdf, to_printer
from reader.gui.exchange.print_pages import Pages
from reader.gui.exchange.print_preview import PrintPreview
from reader.gui.exchange.print_story import POINTS, story
from reader.gui.exchange.progress_row import ProgressRow
from reader.gui.exchange.wording import number
from reader.gui.messages import told
from reader.gui.settings import Settings
from reader.gui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SLICE = 0.012  # s of work before the window's events have their turn
_MARGINS = QMarginsF(18, 20, 18, 14)  # mm
_SIZES = (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.A5, QPageSize.PageSizeId.Letter)


class PrintDialog(QDialog):
    """Cuts the pages in slices between the window's events, and paints them so too."""

    written = Signal(object)  # Path of a PDF

    def __init__(
        self, project: Project, document: int, settings: Settings, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("print")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        self.setWindowTitle(self.tr("Print"))
        self._document = project.document(document)
        self._text = project.text_unkept(document)
        self._annotations = project.annotations(document)
        self._tags = project.tags()
        self._folder = settings.folder or str(project.path.parent)
        self._steps: Iterator[float] | None = None
        self._then: str = ""  # what waits until all pages are cut
        self._path: Path | None = None
        self._printer: QPrinter | None = None
        self.pages: Pages | None = None
        self.preview = PrintPreview(theme)
        self.progress = ProgressRow(theme)
        self._controls()
        self._assemble()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_slice)
        self._cut_anew()
        self.preview.setFocus()

    # -- assembling

    def _controls(self) -> None:
        self.listed = self._combo("print_listed", self.tr("Notes after the text"))
        for words, name in (
            (self.tr("Those with a note or attributes"), "notes"),
            (self.tr("All annotations"), "all"),
            (self.tr("None"), "none"),
        ):
            self.listed.addItem(words, name)
        self.points = self._combo("print_points", self.tr("Size of the text"))
        for points in POINTS:
            self.points.addItem(self.tr("{size} pt").format(size=number(points)), points)
        self.points.setCurrentIndex(POINTS.index(13))
        self.paper = self._combo("print_paper", self.tr("Paper"))
        for size in _SIZES:
            self.paper.addItem(QPageSize.name(size).split(" (")[0], size.value)
        self._count = QLabel()
        self._count.setObjectName("print_count")

    def _combo(self, name: str, title: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setToolTip(title)
        box.activated.connect(self._cut_anew)
        return box

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for words, box in (
            (self.tr("Notes after the text"), self.listed),
            (self.tr("Size of the text"), self.points),
            (self.tr("Paper"), self.paper),
        ):
            row.addWidget(QLabel(words))
            row.addWidget(box)
            row.addSpacing(12)
        row.addStretch()
        row.addWidget(self._count)
        about = QLabel(
            self.tr(
                "Words in a PDF from here can be neither searched nor copied. Where that matters, "
                "export a web page and print that from a browser."
            )
        )
        about.setObjectName("print_about")
        about.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.preview, 1)
        column.addWidget(about)
        column.addWidget(self.progress)
        column.addWidget(self._buttons())
        self.progress.cancel_asked.connect(self._stop)
        self.preview.verticalScrollBar().valueChanged.connect(self._say_count)
        room = self.screen().availableSize()
        self.resize(min(980, room.width() - 40), min(860, room.height() - 60))

    def _buttons(self) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        box = QDialogButtonBox()
        self._print = box.addButton(self.tr("Print…"), role.AcceptRole)
        self._print.setObjectName("print_agree")
        self._print.setDefault(True)
        self._pdf = box.addButton(self.tr("Save as PDF…"), role.ActionRole)
        self._pdf.setObjectName("print_pdf")
        self._pdf.setAutoDefault(False)
        box.addButton(self.tr("Close"), role.RejectRole).setObjectName("print_close")
        self._print.clicked.connect(self._ask_printer)
        self._pdf.clicked.connect(self._ask_path)
        box.rejected.connect(self.reject)
        return box

    # -- the pages

    def page_layout(self) -> QPageLayout:
        """Paper and margins as they are chosen."""
        size = QPageSize(QPageSize.PageSizeId(self.paper.currentData()))
        unit = QPageLayout.Unit.Millimeter
        return QPageLayout(size, QPageLayout.Orientation.Portrait, _MARGINS, unit)

    def _cut_anew(self) -> None:
        layout = self.page_layout()
        unit = QPageLayout.Unit.Point
        inside = layout.paintRect(unit).size() / PIXELS_TO_POINTS
        whole = story(
            self._document,
            self._text,
            self._annotations,
            self._tags,
            width=inside.width(),
            points=int(self.points.currentData()),
            listed=str(self.listed.currentData()),
        )
        self._then = ""
        self.pages = Pages(whole, QSizeF(inside))
        paper = layout.fullRect(unit).size() / PIXELS_TO_POINTS
        self.preview.show_pages(self.pages, paper, layout.margins(unit) / PIXELS_TO_POINTS)
        self._run(self.pages.cut())

    def _run(self, steps: Iterator[float]) -> None:
        self._steps = steps
        self._timer.start()

    def _on_slice(self) -> None:
        until = time.monotonic() + _SLICE
        share = 0.0
        try:
            while self._steps is not None and time.monotonic() < until:
                try:
                    share = next(self._steps)
                except StopIteration:
                    self._on_end()
                    return
        except ReaderError as error:
            self._give_up(told(error))
            return
        if self.progress.is_busy:
            self.progress.set_share(share)
        self.preview.grown()
        self._say_count()

    def _on_end(self) -> None:
        self._timer.stop()
        self._steps = None
        self.preview.grown()
        self._say_count()
        then, self._then = self._then, ""
        if then == "print":
            self._start_printing()
        elif then == "pdf":
            self._start_pdf()
        elif then == "done":
            self._finish()

    def _say_count(self) -> None:
        if self.pages is None:
            return
        words = self.tr("Page {page} of {count}") if self.pages.complete else self.tr("{count}…")
        count = number(len(self.pages.pages))
        page = number(self.preview.page_at_middle() + 1)
        self._count.setText(words.format(page=page, count=count))

    # -- to paper

    def _ask_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setPageLayout(self.page_layout())
        self._printer.setDocName(file_name(self._document.title) or "Hashiya")
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        dialog.accepted.connect(lambda: self._when_cut("print"))
        dialog.setModal(True)
        dialog.show()  # its own `open` wants a slot by name

    def _ask_path(self) -> None:
        stem = file_name(self._document.title) or "document"
        start = str(Path(self._folder) / f"{stem}.pdf")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), start, "PDF (*.pdf)")
        if name:
            path = Path(name)
            self._path = path if path.suffix else path.with_suffix(".pdf")
            self._when_cut("pdf")

    def _when_cut(self, then: str) -> None:
        """Begin at once, or when all pages are cut."""
        self._set_busy(True)
        self._then = then
        if self._steps is None:
            self._on_end()

    def _start_printing(self) -> None:
        assert self._printer is not None and self.pages is not None
        self._path = None
        self._then = "done"
        self._run(to_printer(self.pages, self._printer))

    def _start_pdf(self) -> None:
        assert self._path is not None and self.pages is not None
        self._then = "done"
        title = self._document.title
        self._run(to_pdf(self.pages, self.page_layout(), title, self._path))

    def _finish(self) -> None:
        path = self._path
        self.accept()
        if path is not None:
            self.written.emit(path)

    def _set_busy(self, busy: bool) -> None:
        for part in (self.listed, self.points, self.paper, self._print, self._pdf):
            part.setEnabled(not busy)
        self.progress.begin(self.tr("Writing…")) if busy else self.progress.end()

    def _stop(self) -> None:
        self._give_up(self.tr("Stopped. Nothing was written."))

    def _give_up(self, words: str) -> None:
        self._let_go()
        self._set_busy(False)
        self.progress.say(words)
        if self.pages is not None and not self.pages.complete:
            self._cut_anew()

    def _let_go(self) -> None:
        self._timer.stop()
        steps, self._steps = self._steps, None
        self._then = ""
        if steps is not None:
            with closing(steps):  # type: ignore[type-var]
                pass

    def done(self, result: int) -> None:
        """Let go of what is under way."""
        self._let_go()
        super().done(result)
