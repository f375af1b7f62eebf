"""A bug: it is written down, shown with a report to copy, and the program goes on."""

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QApplication, QMessageBox

from reader import __version__
from reader.paths import home


class Reporter:
    """The exception hook of the window; never answers a bug of its own with another dialog."""

    def __init__(self) -> None:
        self._showing = False

    def install(self) -> None:
        """Take over from Python's own hook."""
        sys.excepthook = self.report

    def report(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log a bug and show it."""
        words = "".join(traceback.format_exception(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self._log(words)
        if self._showing or QApplication.instance() is None:
            return
        self._showing = True
        try:
            self._show(words)
        finally:
            self._showing = False

    @staticmethod
    def _log(words: str) -> None:
        try:
            folder = home()
            folder.mkdir(parents=True, exist_ok=True)
            with (folder / "errors.log").open("a", encoding="utf-8") as file:
                file.write(words + "\n")
        except OSError:
            return  # a disk that is full must not turn one problem into two

    @staticmethod
    def _show(words: str) -> None:
        box = QMessageBox()
        box.setObjectName("bug_report")
        box.setText(
            QCoreApplication.translate(
                "Report",
                "Something in the program went wrong. Your work is saved. You can go on; the "
                "report below helps to mend it.",
            )
        )
        versions = f"Hashiya {__version__}, Python {sys.version.split()[0]}, Qt {qVersion()}, "
        box.setDetailedText(f"{versions}{sys.platform}\n\n{words}")
        box.addButton(
            QCoreApplication.translate("Report", "Continue"), QMessageBox.ButtonRole.AcceptRole
        )
        box.exec()
