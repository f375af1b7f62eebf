"""Files into the project that is open: read on a thread, written in slices between events.

What is doubtful (an encoding that is not certain, a PDF) is set aside as it comes and asked
about once, at the end. All of it is one step of undo.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.core.errors import ReaderError
from reader.core.importers.imported import Imported
from reader.core.project import Project
from reader.core.taking_in import FileRead, Intake, Outcome, Summary, listed, read_files
from reader.gui.library.doubts import Doubt, DoubtsDialog
from reader.gui.tasks import Control, Task

# What is written at once: a transaction of some 20 ms.
_MOST_CHARACTERS = 20_000
_MOST_FILES = 8
# Doubtful texts that wait for an answer in memory, in characters; what is more is read again.
_MOST_KEPT = 8_000_000
_PREVIEW = 3_000


class TakingIn(QObject):
    """One import at a time; what is asked for meanwhile follows."""

    progressed = Signal(int, int, str)  # number from 0, of how many, a file's name
    begun = Signal()
    ended = Signal(object, object, object)  # Summary, names left out, Outcome of the last text
    failed = Signal(object)  # ReaderError: the project could not be written to

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._next: list[tuple[Project, Sequence[Path]]] = []
        self._task: Task | None = None
        self._intake: Intake | None = None
        self._dialog: DoubtsDialog | None = None
        self._forget()

    def _forget(self) -> None:
        self._characters = self._files = self._kept = 0
        self._doubts: list[Doubt] = []
        self._left_out: list[str] = []
        self._last: Outcome | None = None
        self._cancelled = False

    @property
    def is_running(self) -> bool:
        """Whether files are being read or asked about."""
        return self._intake is not None

    def take(self, project: Project, paths: Sequence[Path]) -> None:
        """Take files and folders in, after those that are being taken in."""
        self._next.append((project, paths))
        if not self.is_running:
            self._begin()

    def _begin(self) -> None:
        project, paths = self._next.pop(0)
        self._forget()
        self._intake = Intake(project)
        self.begun.emit()

        def work(control: Control) -> Iterator[FileRead]:
            files, unlisted = listed(paths)
            yield from unlisted
            yield from read_files(files, progress=control.progress, cancelled=control.cancelled)

        self._run(Task(work, self), self._ask)

    def _run(self, task: Task, then: object) -> None:
        self._task = task
        task.progressed.connect(self.progressed)
        task.found.connect(self._on_found)
        task.ended.connect(then)
        task.ended.connect(task.deleteLater)
        task.start()

    def cancel(self) -> None:
        """Read no more; what was read is kept."""
        self._cancelled = True
        self._next.clear()
        if self._task is not None:
            self._task.cancel()

    def stop(self) -> None:
        """Write what was read and let go of the project at once: it is about to be closed."""
        self._next.clear()
        if self._task is not None:
            self._task.abandon()
            self._task = None
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.close()
        if self._intake is not None:
            self._write()
            self._intake = None

    # -- as files come

    def _on_found(self, found: FileRead) -> None:
        sure: list[Imported] = []
        for number, text in enumerate(found.texts):
            if text.certain and not text.warning:
                sure.append(text)
            else:
                self._set_aside(found, number, text)
        if sure or found.error is not None:
            self._take(found._replace(texts=sure))

    def _set_aside(self, found: FileRead, number: int, text: Imported) -> None:
        whole = len(text.text)
        keep = whole <= _PREVIEW or self._kept + whole <= _MOST_KEPT
        if keep:
            self._kept += whole
        else:
            text = text._replace(text=text.text[:_PREVIEW])
        self._doubts.append(Doubt(found.path, found.folder, number, text, is_whole=keep))

    def _take(self, found: FileRead) -> None:
        if self._intake is None:
            return
        self._files += 1
        self._characters += sum(len(t.text) for t in found.texts)
        try:
            self._heed(self._intake.take(found))
        except ReaderError as error:
            self._give_up(error)
            return
        if self._files >= _MOST_FILES or self._characters >= _MOST_CHARACTERS:
            self._write()

    def _write(self) -> None:
        self._files = self._characters = 0
        if self._intake is not None:
            try:
                self._heed(self._intake.flush())
            except ReaderError as error:
                self._give_up(error)

    def _heed(self, outcomes: Sequence[Outcome]) -> None:
        for outcome in outcomes:
            if outcome.document is not None:
                self._last = outcome

    def _give_up(self, error: ReaderError) -> None:
        """The project takes no more: what was written before is kept."""
        self._next.clear()
        self._doubts.clear()
        if self._task is not None:
            self._task.abandon()
        self._cancelled = True
        self.failed.emit(error)
        self._finish()

    # -- at the end

    def _ask(self) -> None:
        """All is read: ask about what is doubtful."""
        self._task = None
        self._write()
        if self._intake is None:
            return
        if not self._doubts:
            self._finish()
            return
        self.progressed.emit(0, 0, "")
        self._dialog = dialog = DoubtsDialog(self._doubts, self._window)
        dialog.finished.connect(self._on_answer)
        dialog.open()

    def _on_answer(self, answer: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is None or self._intake is None:
            return
        agreed = dialog.agreed() if answer else []
        self._left_out = [d.path.name for d in self._doubts if d not in agreed]
        self._doubts = []
        if agreed:
            self._run(Task(lambda control: _again(agreed, control), self), self._wrap_up)
        else:
            self._finish()

    def _wrap_up(self) -> None:
        self._task = None
        self._write()
        self._finish()

    def _finish(self) -> None:
        intake, self._intake = self._intake, None
        self._task = None
        if intake is None:
            return
        summary: Summary = intake.summary(cancelled=self._cancelled)
        self.ended.emit(summary, self._left_out, self._last)
        if self._next:
            self._begin()


def _again(doubts: Sequence[Doubt], control: Control) -> Iterator[FileRead]:
    """What was agreed to, as a file would give it now that nothing about it is doubtful."""
    for number, doubt in enumerate(doubts):
        control.progress(number, len(doubts), doubt.path.name)
        if control.cancelled():
            return
        if doubt.is_whole:
            yield _agreed(doubt, doubt.imported)
            continue
        try:
            yield from (_agreed(doubt, text) for text in doubt.read_again())
        except ReaderError as error:
            yield FileRead(doubt.path, doubt.folder, (), error)


def _agreed(doubt: Doubt, text: Imported) -> FileRead:
    text = text._replace(certain=True, warning="", title=doubt.title or text.title)
    return FileRead(doubt.path, doubt.folder, (text,), None)
