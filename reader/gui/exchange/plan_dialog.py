"""The frame of what is looked at first: a file, what it would come to, doing it, what it did."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import ReaderError
from reader.core.project import Project
from reader.gui.exchange.background import Background, Steps, on_project
from reader.gui.exchange.progress_row import ProgressRow
from reader.gui.exchange.report_view import Report, ReportView
from reader.gui.messages import isolate, told
from reader.gui.theme import Theme


class PlanDialog(QDialog):
    """Subclasses say what is looked at (`_look`), and what is done then (`_carry_out`)."""

    def __init__(self, name: str, project: Project, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        self.setAcceptDrops(True)
        self.project = project
        self.path: Path | None = None
        self.background = Background(self)
        self.top = QVBoxLayout()
        self.top.setSpacing(10)
        self.below = QVBoxLayout()
        self._named = QLabel()
        self._named.setObjectName(f"{name}_named")
        self._row = QHBoxLayout()
        self._row.addWidget(self._named, 1)
        self.top.addLayout(self._row)
        self.report = ReportView(theme)
        self.report.setPlaceholderText(self.tr("Choose a file, or drop one here."))
        self.progress = ProgressRow(theme)
        self._box = self._buttons(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(14)
        column.addLayout(self.top)
        column.addWidget(self.report, 1)
        column.addLayout(self.below)
        column.addWidget(self.progress)
        column.addWidget(self._box)
        self.resize(680, 580)
        self.progress.cancel_asked.connect(self._stop)
        self.background.progressed.connect(self.progress.set_progress)
        self.background.found.connect(self._on_found)
        self.background.failed.connect(self._on_failed)
        self.background.ended.connect(self._on_ended)

    def _buttons(self, name: str) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        box = QDialogButtonBox()
        self.copy = box.addButton(self.tr("Copy"), role.ActionRole)
        self.copy.setObjectName(f"{name}_copy")
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(
            lambda: QApplication.clipboard().setText(self.report.report.plain())
        )
        self.copy.setEnabled(False)
        self.agree = box.addButton("", role.AcceptRole)
        self.agree.setObjectName(f"{name}_agree")
        self.agree.setEnabled(False)
        self.close_button = box.addButton(self.tr("Cancel"), role.RejectRole)
        self.close_button.setObjectName(f"{name}_close")
        box.accepted.connect(self._agree)
        box.rejected.connect(self.reject)
        return box

    def add_source(self, name: str, words: str) -> QPushButton:
        """A button beside the name of what is looked at."""
        button = QPushButton(words)
        button.setObjectName(name)
        self._row.addWidget(button)
        return button

    def ask_for(self, words: str) -> None:
        """What stands where the name will be."""
        self._named.setText(words)

    # -- looking

    def take(self, path: Path) -> None:
        """Look at a file or folder."""
        self.path = path
        self._named.setText(isolate(path.name, 60))
        self._named.setToolTip(isolate(str(path)))
        self.look()

    def look(self) -> None:
        """Work out anew what it comes to."""
        self.agree.setEnabled(False)
        if self.path is not None:
            self.copy.setEnabled(False)
            self.report.show_report(Report(()))
            self.progress.begin(self.tr("Reading…"))
            self.background.run(on_project(self.project.path, *self._look(self.path)))

    def _look(self, path: Path) -> tuple[Steps, ...]:
        raise NotImplementedError

    def _on_found(self, number: int, found: object) -> None:
        raise NotImplementedError

    def show_plan(self, report: Report, *, may_agree: bool) -> None:
        """Say what it comes to."""
        self.report.show_report(report)
        self.copy.setEnabled(True)
        self.agree.setEnabled(may_agree)
        if may_agree:
            self.agree.setDefault(True)
            self.agree.setFocus()

    def _on_ended(self) -> None:
        if self.progress.is_busy:
            self.progress.end()

    def _on_failed(self, error: ReaderError) -> None:
        self.progress.say(told(error))

    def _stop(self) -> None:
        self.background.stop()
        self.progress.say(self.tr("Stopped. Nothing was taken in."))

    # -- doing

    def _agree(self) -> None:
        self.agree.setEnabled(False)
        self.progress.say(self.tr("Writing…"))
        # When that is painted: it may take a while.
        QTimer.singleShot(20, self, self._do)

    def _do(self) -> None:
        try:
            report = self._carry_out()
        except ReaderError as error:
            self.progress.say(told(error))
            return
        self.progress.end()
        self.report.show_report(report)
        self.agree.hide()
        self.close_button.setText(self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.setFocus()
        for widget in self._asking():
            widget.setEnabled(False)

    def _carry_out(self) -> Report:
        raise NotImplementedError

    def _asking(self) -> list[QWidget]:
        """What has no meaning any more once it is done."""
        items = (self._row.itemAt(n) for n in range(self._row.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [w for w in widgets if isinstance(w, QPushButton)]

    # -- events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dragged in."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and self.agree.isVisible():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at what is dropped."""
        path = Path(event.mimeData().urls()[0].toLocalFile())
        QTimer.singleShot(0, self, lambda: self.take(path))
        event.acceptProposedAction()

    def done(self, result: int) -> None:
        """Let go of what runs."""
        self.background.stop()
        super().done(result)
