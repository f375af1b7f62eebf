"""The export: which format, what of the project, how it begins, what it cannot hold, where to.

Whoever only wants the table presses Enter: the last format and folder are there already.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import ReaderError
from reader.core.exporters import Written, exporter, exporters
from reader.core.project import Project
from reader.gui.exchange.background import Background, on_project
from reader.gui.exchange.export_request import Request
from reader.gui.exchange.format_list import FormatList
from reader.gui.exchange.looking_ahead import LookingAhead
from reader.gui.exchange.options_form import OptionsForm
from reader.gui.exchange.progress_row import ProgressRow
from reader.gui.exchange.scope_form import ScopeForm
from reader.gui.exchange.target import Target
from reader.gui.exchange.wording import format_label, keeps_said
from reader.gui.messages import isolate, told
from reader.gui.settings import Settings
from reader.gui.theme import Theme


class ExportDialog(QDialog):
    """Asks, shows and writes."""

    written = Signal(object, object)  # Written, Path

    def __init__(
        self,
        project: Project,
        shown: int | None,
        selected: Sequence[int],
        settings: Settings,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        self.setWindowTitle(self.tr("Export"))
        self._project = project
        self._settings = settings
        self._titles = {d.id: d.title for d in project.documents()}
        self._writing = Background(self)
        self._making()
        self.formats = FormatList(exporters(), theme)
        self.scope = ScopeForm(project, shown, selected, theme)
        last = settings.export_path
        self.target = Target(Path(last).parent if last else project.path.absolute().parent)
        self.ahead = LookingAhead(project, theme)
        self.progress = ProgressRow(theme)
        self._assemble()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(60)
        self._later.timeout.connect(lambda: self.ahead.look(self.request()))
        self.formats.choose(settings.export_format)
        self._on_format()
        self._connect()
        self.formats.setFocus()

    def _making(self) -> None:
        self._name = QLabel()
        self._name.setObjectName("export_name")
        self._keeps = QLabel()
        self._keeps.setObjectName("export_keeps")
        self._keeps.setWordWrap(True)
        self._options: OptionsForm | None = None
        role = QDialogButtonBox.ButtonRole
        self._box = QDialogButtonBox()
        self._export = self._box.addButton(self.tr("Export"), role.AcceptRole)
        self._export.setObjectName("export_agree")
        self._export.setDefault(True)
        self._box.addButton(self.tr("Cancel"), role.RejectRole).setObjectName("export_cancel")

    def _assemble(self) -> None:
        self._form_place = QVBoxLayout()
        self._form_place.setContentsMargins(0, 0, 0, 0)
        where = QFormLayout()
        where.addRow(self.tr("Where to"), self.target)
        right = QVBoxLayout()
        right.setSpacing(10)
        for widget in (self._name, self._keeps, self.scope):
            right.addWidget(widget)
        right.addLayout(self._form_place)
        right.addWidget(self.ahead, 1)
        right.addLayout(where)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        self.formats.setFixedWidth(290)
        columns.addWidget(self.formats)
        columns.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(16)
        column.addLayout(columns, 1)
        column.addWidget(self.progress)
        column.addWidget(self._box)
        self.resize(1000, 680)

    def _connect(self) -> None:
        self.formats.currentRowChanged.connect(self._on_format)
        self.scope.altered.connect(self._on_altered)
        self._box.accepted.connect(self._agree)
        self._box.rejected.connect(self.reject)
        self.progress.cancel_asked.connect(self._stop)
        self._writing.progressed.connect(self.progress.set_progress)
        self._writing.found.connect(lambda _number, written: self._on_written(written))
        self._writing.failed.connect(self._on_failed)

    # -- what is asked for

    def request(self) -> Request:
        """What is asked for now."""
        assert self._options is not None
        chosen = exporter(self.formats.chosen())
        return Request(chosen, self.scope.scope(), self._options.values())

    def _on_format(self) -> None:
        chosen = exporter(self.formats.chosen())
        self._name.setText(format_label(chosen))
        self._keeps.setText(" ".join(keeps_said(chosen.keeps)))
        if self._options is not None:
            self._form_place.removeWidget(self._options)
            self._options.deleteLater()
        self._options = OptionsForm(chosen, self._settings.export_options(chosen.name))
        self._options.altered.connect(self._on_altered)
        self._form_place.addWidget(self._options)
        self._options.setVisible(bool(chosen.options))
        self._on_altered()

    def _on_altered(self) -> None:
        scope = self.scope.scope()
        documents = self._titles.keys() if scope.documents is None else scope.documents
        stem = self._project.path.stem
        if scope.documents is not None and len(documents) == 1:
            stem = file_name(self._titles[next(iter(documents))]) or stem
        self.target.suggest(exporter(self.formats.chosen()), stem, len(documents))
        self._later.start()

    # -- writing

    def _agree(self) -> None:
        path = self.target.path()
        if path is None:
            self.target.field.setFocus()
            return
        may_replace = self.target.is_agreed(path) or str(path) == self._settings.export_path
        if path.is_file() and not may_replace:
            self._ask_to_replace(path)
        else:
            self._write(path)

    def _ask_to_replace(self, path: Path) -> None:
        box = QMessageBox(self)
        box.setObjectName("export_replace")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        box.setText(
            self.tr("{name} is there already. Is it to be replaced?").format(
                name=isolate(path.name, 60)
            )
        )
        replace = box.addButton(self.tr("Replace"), QMessageBox.ButtonRole.AcceptRole)
        replace.setObjectName("export_replace_agree")
        replace.clicked.connect(lambda: self._write(path))
        box.setEscapeButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.open()

    def _write(self, path: Path) -> None:
        request = self.request()
        self._later.stop()
        self.ahead.stop()
        self._path, self._asked = path, request
        self._set_busy(True)
        self._writing.run(on_project(self._project.path, request.write(path)))

    def _set_busy(self, busy: bool) -> None:
        for part in (self.formats, self.scope, self._options, self.target, self._export):
            assert part is not None
            part.setEnabled(not busy)
        self.progress.begin(self.tr("Writing…")) if busy else self.progress.end()

    def _on_written(self, written: Written) -> None:
        asked = self._asked
        self._settings.set_export(asked.exporter.name, str(self._path), asked.options)
        self.accept()
        self.written.emit(written, self._path)

    def _on_failed(self, error: ReaderError) -> None:
        self._set_busy(False)
        self.progress.say(told(error))

    def _stop(self) -> None:
        self._writing.stop()
        self._set_busy(False)
        self.progress.say(self.tr("Stopped. What was there is as it was."))

    def done(self, result: int) -> None:
        """Let go of what runs."""
        self._later.stop()
        self.ahead.stop()
        self._writing.stop()
        super().done(result)


def file_name(title: str) -> str:
    """A title as the name of a file, "" where nothing of it can be."""
    kept = "".join(c if c.isalnum() or c in " -_.،" else " " for c in title)
    return " ".join(kept.split())[:60].strip(" .")
