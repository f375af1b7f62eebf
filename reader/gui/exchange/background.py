"""A long act of core on a thread, with a project of its own there, opened for reading."""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.core.exporters import Step
from reader.core.project import Project
from reader.gui.tasks import Control, Task, Work

Steps = Callable[[Project], Generator[Step, None, object]]


def on_project(path: Path, *acts: Steps) -> Work:
    """The work that takes the steps of each act and yields what it came to, with its number."""

    def work(control: Control) -> Iterator[tuple[int, object]]:
        with closing(Project.open(path, write=False)) as project:
            for number, act in enumerate(acts):
                with closing(act(project)) as steps:
                    while not control.cancelled():
                        try:
                            step = next(steps)
                        except StopIteration as end:
                            yield number, end.value
                            break
                        control.progress(step.done, step.of, "")

    return work


def at_once(act: Callable[[Project], object]) -> Steps:
    """An act that has no steps."""

    def steps(project: Project) -> Generator[Step, None, object]:
        return act(project)
        yield  # a generator, as all of them are

    return steps


class Background(QObject):
    """Runs one such act at a time: one that is begun ends the one before it."""

    progressed = Signal(int, int)  # done, of how many; 0 where that is not known
    found = Signal(int, object)  # the number of an act, and what it came to
    failed = Signal(object)  # ReaderError
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: Task | None = None

    @property
    def is_running(self) -> bool:
        """Whether something is under way."""
        return self._task is not None

    def run(self, work: Work) -> None:
        """Begin; what was under way is not heard of again."""
        self.stop()
        self._task = task = Task(work, self)
        task.progressed.connect(lambda done, of, _name: self.progressed.emit(done, of))
        task.found.connect(self._on_found)
        task.failed.connect(self.failed)
        task.ended.connect(lambda: self._on_end(task))
        task.start()

    def stop(self) -> None:
        """End what is under way and hear no more of it."""
        task, self._task = self._task, None
        if task is not None:
            task.abandon()
            task.deleteLater()

    def _on_found(self, found: Any) -> None:
        self.found.emit(*found)

    def _on_end(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            task.deleteLater()
            self.ended.emit()
