"""What the window tells about the project: saved or not, why only reading, what a check found."""

from pathlib import Path

from PySide6.QtCore import QObject

from reader.core.errors import ReaderError
from reader.core.model import Problem
from reader.core.project import Project
from reader.gui.messages import isolate, told, told_problem
from reader.gui.notice_bar import NoticeBar
from reader.gui.status_line import StatusLine


class Telling(QObject):
    """Puts each sentence where it belongs: the bar under the controls, or the status line."""

    def __init__(self, notices: NoticeBar, status: StatusLine, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._status = status
        self._project: Project | None = None

    def set_project(self, project: Project) -> None:
        """Tell of another project from now on."""
        self._project = project
        self._notices.clear("read-only")
        if project.read_only:
            self._notices.show_notice("read-only", self._why_read_only(project), icon="lock")
        self.state()

    def failed(self, error: ReaderError) -> None:
        """Something could not be done."""
        self._notices.show_notice("problem", told(error), icon="warning")
        self.state(problem=True)

    def state(self, *, problem: bool = False) -> None:
        """Say whether what was done last is saved."""
        if self._project is None:
            return
        if self._project.read_only:
            self._status.set_state(self.tr("Reading only"))
        elif problem:
            self._status.set_state(self.tr("The last change was not saved"))
        else:
            self._notices.clear("problem")
            self._status.set_state(self.tr("Saved"))

    def saved_already(self) -> None:
        """Somebody asked to save."""
        if self._project is not None and not self._project.read_only:
            self._status.say(self.tr("Everything is saved already"))

    def overrides(self, there_are: bool) -> None:
        """Whether the text on screen holds controls that can change how it reads."""
        if not there_are:
            self._notices.clear("overrides")
            return
        self._notices.show_notice(
            "overrides",
            self.tr(
                "This text holds direction controls that can make it read otherwise than it "
                "is stored. They are shown as small marks."
            ),
            icon="warning",
        )

    def problems(self, path: str, problems: list[Problem]) -> None:
        """A check of the project at `path` found something."""
        if self._project is None or str(self._project.path) != path or not problems:
            return
        first = self.tr("A check of this project found something: {problem}")
        sentence = first.format(problem=told_problem(problems[0]))
        if len(problems) > 1:
            sentence += " " + self.tr("(%n more)", "", len(problems) - 1)
        self._notices.show_notice("check", sentence, icon="warning")

    def settings_set_aside(self, path: Path) -> None:
        """The settings were no settings; they lie at `path` now."""
        words = self.tr(
            "The settings could not be read. They were set aside as {name}, and the program "
            "begins with its own; your projects are as they were."
        )
        self._notices.show_notice("settings", words.format(name=isolate(path.name)), icon="warning")

    def _why_read_only(self, project: Project) -> str:
        if project.read_only_reason == "held":
            words = self.tr(
                "This project is open in another window ({holder}). You can read here; to "
                "annotate, close it there and open it again."
            )
            return words.format(holder=isolate(project.held_by or "?"))
        return self.tr(
            "This project can only be read where it is. Save a copy elsewhere to annotate it."
        )
