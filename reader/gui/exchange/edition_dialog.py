"""A text in a new edition: where its annotations lie in it, before both are kept."""

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from reader.core import identity
from reader.core.editions import Edition, planned_edition
from reader.core.errors import UnreadableText
from reader.core.exporters import Step
from reader.core.importers import read, suffixes
from reader.core.importers.imported import Imported
from reader.core.model import NewDocument
from reader.core.project import Project
from reader.core.translatable import QT_TRANSLATE_NOOP
from reader.gui.exchange.background import Steps
from reader.gui.exchange.plan_dialog import PlanDialog
from reader.gui.exchange.plan_report import PlanReport
from reader.gui.exchange.report_view import Report
from reader.gui.messages import isolate
from reader.gui.settings import Settings
from reader.gui.theme import Theme


class EditionDialog(PlanDialog):
    """Asks for a file, says what becomes of the annotations, takes the text in beside the old."""

    replaced = Signal(int)  # the new document

    def __init__(
        self, project: Project, document: int, settings: Settings, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__("replace_text", project, theme, parent)
        self.setWindowTitle(self.tr("Replace text"))
        self._settings = settings
        self._document = document
        self._title = project.document(document).title
        self._edition: Edition | None = None
        self._new: NewDocument | None = None
        words = self.tr("The new edition of {title}")
        self.ask_for(words.format(title=isolate(self._title, 60)))
        self.add_source("edition_file", self.tr("File…")).clicked.connect(self._ask_file)
        self.agree.setText(self.tr("Take in the new edition"))
        self._doubt = QLabel()
        self._doubt.setObjectName("edition_doubt")
        self._doubt.setWordWrap(True)
        self._doubt.hide()
        self.top.addWidget(self._doubt)

    def _ask_file(self) -> None:
        patterns = " ".join(f"*{s}" for s in suffixes())
        filters = self.tr("Texts ({patterns});;All files (*)").format(patterns=patterns)
        folder = self._settings.folder or str(self.project.path.parent)
        name, _ = QFileDialog.getOpenFileName(self, self.windowTitle(), folder, filters)
        if name:
            self._settings.folder = str(Path(name).parent)
            self.take(Path(name))

    def _look(self, path: Path) -> tuple[Steps, ...]:
        self._doubt.hide()
        document = self._document

        def plan(project: Project) -> Generator[Step, None, tuple[Imported, Edition]]:
            text = _one_text(path)
            yield Step(0, 0)
            text_hash = identity.hash_of(text.text)
            return text, planned_edition(project, document, text.text, text_hash)

        return (plan,)

    def _on_found(self, number: int, found: object) -> None:
        assert isinstance(found, tuple)
        text, self._edition = found
        assert isinstance(text, Imported) and self._edition is not None
        self._new = NewDocument(
            text.title,
            text.text,
            self._edition.text_hash,
            text.source,
            text.author,
            text.date,
            text.language,
        )
        self._say_doubt(text)
        self.show_plan(PlanReport().of_edition(self._edition.carried, self._title), may_agree=True)

    def _say_doubt(self, text: Imported) -> None:
        """What may be amiss with the text itself."""
        said = QCoreApplication.translate("errors", text.warning) if text.warning else ""
        if not text.certain:
            words = self.tr("It was read as {encoding}: compare it with the original.")
            said = " ".join((said, words.format(encoding=text.encoding))).strip()
        self._doubt.setText(said)
        self._doubt.setVisible(bool(said))

    def _carry_out(self) -> Report:
        assert self._new is not None
        replaced = self.project.replace_text(self._document, self._new, self._edition)
        self.replaced.emit(replaced.document.id)
        report = PlanReport().of_edition(replaced, self._title)
        done = self.tr("The new edition was taken in. One undo takes it back.")
        return report._replace(head=[done, *report.head])


def _one_text(path: Path) -> Imported:
    """The text of a file; UnreadableText where there are several (a book's chapters)."""
    texts = read(path)
    if len(texts) != 1:
        raise UnreadableText(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} holds {count} texts, and a new edition is one. Nothing was taken in. Save "
                "the one that is meant as a file of its own.",
            ),
            path=str(path),
            count=len(texts),
        )
    return texts[0]
