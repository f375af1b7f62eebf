"""A bug: it is written down, shown with a report to copy, and the program goes on."""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.gui import log


class Reporter:
    """The exception hook of the window; never answers a bug of its own with another dialog."""

    def __init__(self) -> None:
        self._showing = False

    def install(self) -> None:
        """Take over from Python's own hooks."""
        log.begin()
        sys.excepthook = self.report
        threading.excepthook = self._report_of_thread

    def report(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log a bug and show it."""
        if sys.stderr is not None:  # there is none where there is no console
            sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        words = log.note_error(error)
        if self._showing or QApplication.instance() is None:
            return
        self._showing = True
        try:
            self._show(words)
        finally:
            self._showing = False

    @staticmethod
    def _report_of_thread(arguments: threading.ExceptHookArgs) -> None:
        """Off the main thread there is nothing to be shown: it is written down."""
        threading.__excepthook__(arguments)
        if arguments.exc_value is not None:
            log.note_error(arguments.exc_value)

    @staticmethod
    def _show(words: str) -> None:
        from reader.gui.report_text import about

        box = QMessageBox()
        box.setObjectName("bug_report")
        box.setText(
            QCoreApplication.translate(
                "Report",
                "Something in the program went wrong. Your work is saved. You can go on; the "
                "report below helps to mend it.",
            )
        )
        box.setDetailedText(f"{about()}\n\n{words}")
        box.addButton(
            QCoreApplication.translate("Report", "Continue"), QMessageBox.ButtonRole.AcceptRole
        )
        box.exec()
