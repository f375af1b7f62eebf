"""Annotations from another program: what a file would bring, before anything is taken in."""

from collections.abc import Generator
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFormLayout, QWidget

from reader.core.annotation_importers import FORMATS, format_of
from reader.core.annotation_plan import Plan
from reader.core.errors import ReaderError
from reader.core.exporters import Step, exporter
from reader.core.importing_annotations import plan_steps
from reader.core.project import Project
from reader.gui.exchange.background import Steps, at_once
from reader.gui.exchange.plan_dialog import PlanDialog
from reader.gui.exchange.plan_report import PlanReport
from reader.gui.exchange.report_view import Report
from reader.gui.exchange.wording import format_label
from reader.gui.messages import isolate
from reader.gui.settings import Settings
from reader.gui.theme import Theme


class ImportDialog(PlanDialog):
    """Asks for a file or folder, says what it brings, takes it in as one step of undo."""

    def __init__(
        self,
        project: Project,
        shown: int | None,
        settings: Settings,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__("import_annotations", project, theme, parent)
        self.setWindowTitle(self.tr("Import annotations"))
        self._settings = settings
        self._shown = shown
        self._plan: Plan | None = None
        self.ask_for(self.tr("A file or a folder of annotations"))
        self.add_source("import_file", self.tr("File…")).clicked.connect(self._ask_file)
        self.add_source("import_folder", self.tr("Folder…")).clicked.connect(self._ask_folder)
        self.agree.setText(self.tr("Import"))
        form = QFormLayout()
        self.format = self._formats()
        form.addRow(self.tr("Format"), self.format)
        self.top.addLayout(form)
        self.onto = QCheckBox()
        self.onto.setObjectName("import_onto")
        if shown is not None:
            words = self.tr("All of it belongs to this document: {title}")
            self.onto.setText(words.format(title=isolate(project.document(shown).title, 48)))
            self.top.addWidget(self.onto)
        self.onto.toggled.connect(self.look)
        self.update_those = QCheckBox(self.tr("Bring annotations that are here up to date"))
        self.update_those.setObjectName("import_update")
        self.below.addWidget(self.update_those)

    def _formats(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("import_format")
        box.setAccessibleName(self.tr("Format"))
        box.addItem(self.tr("Recognised by what is in it"), None)
        for known in FORMATS:
            box.addItem(format_label(exporter(known.name)), known.name)
        box.activated.connect(self.look)
        return box

    # -- asking

    def _ask_file(self) -> None:
        suffixes = sorted({s for f in FORMATS for s in f.suffixes} | {".zip"})
        patterns = " ".join(f"*{s}" for s in suffixes)
        filters = self.tr("Annotations ({patterns});;All files (*)").format(patterns=patterns)
        name, _ = QFileDialog.getOpenFileName(self, self.windowTitle(), self._folder(), filters)
        self._take(name)

    def _ask_folder(self) -> None:
        self._take(QFileDialog.getExistingDirectory(self, self.windowTitle(), self._folder()))

    def _folder(self) -> str:
        return self._settings.folder or str(self.project.path.parent)

    def _take(self, name: str) -> None:
        if name:
            self._settings.folder = str(Path(name).parent)
            self.take(Path(name))

    # -- looking and doing

    def _look(self, path: Path) -> tuple[Steps, ...]:
        self.format.setItemText(0, self.tr("Recognised by what is in it"))
        name: str | None = self.format.currentData()
        onto = self._shown if self.onto.isChecked() else None

        def plan(project: Project) -> Generator[Step, None, Plan]:
            return plan_steps(project, path, name, onto=onto)

        return at_once(lambda _project: _recognised(path)), plan

    def _on_found(self, number: int, found: object) -> None:
        if isinstance(found, str) and found:
            words = self.tr("Recognised: {format}")
            self.format.setItemText(0, words.format(format=format_label(exporter(found))))
        elif isinstance(found, Plan):
            self._plan = found
            some = any(d.new is not None or d.annotations for d in found.documents)
            self.show_plan(PlanReport().of_plan(found, self.project), may_agree=some)

    def _carry_out(self) -> Report:
        assert self._plan is not None
        taken = self.project.take_annotations(self._plan, update=self.update_those.isChecked())
        return PlanReport().of_taken(self._plan, taken)

    def _asking(self) -> list[QWidget]:
        return [*super()._asking(), self.format, self.onto, self.update_those]


def _recognised(path: Path) -> str:
    """The name of the format that is found in a file, "" where there is none."""
    try:
        found = format_of(path)
    except (ReaderError, OSError):  # reading it says why
        return ""
    return found.name if found is not None else ""
