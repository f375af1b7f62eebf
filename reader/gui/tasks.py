"""Slow work off the main thread: what it brings, how far it is, cancelling, what went wrong.

The thread knows nothing of Qt. What it yields waits in a short queue, from which the main thread
takes for some milliseconds at a time, between the events of the window. So nothing is emitted
across threads, and a window may close whatever the thread is about.
"""

import queue
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from threading import Event, Thread
from typing import Any, Protocol, cast

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.errors import ReaderError

_EVERY = 12  # ms between two looks at the queue
_SLICE = 0.006  # s of work before the window's events have their turn
_WAITING = 8  # how much may lie in the queue: what is read ahead is held in memory


class Control(Protocol):
    """What work is given: to say how far it is, and to ask whether to go on."""

    def progress(self, done: int, of: int, name: str) -> None:
        """Say what is being worked on."""
        ...

    def cancelled(self) -> bool:
        """Whether to stop as soon as may be."""
        ...


Work = Callable[[Control], Iterator[object]]


class _Running:
    """The thread's side of a task."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._stop = Event()
        self.found: queue.Queue[object] = queue.Queue(_WAITING)
        self.at: tuple[int, int, str] | None = None
        self.error: BaseException | None = None
        # A daemon: the program's end does not wait for a file that takes long to read.
        self.thread = Thread(target=self._run, name="task", daemon=True)

    def progress(self, done: int, of: int, name: str) -> None:
        self.at = done, of, name

    def cancelled(self) -> bool:
        return self._stop.is_set()

    def stop(self) -> None:
        self._stop.set()

    def _run(self) -> None:
        try:
            with closing(cast("Any", self._work(self))) as yielded:
                for found in yielded:
                    self._put(found)
                    if self._stop.is_set():
                        return
        except BaseException as error:
            self.error = error

    def _put(self, found: object) -> None:
        while not self._stop.is_set():
            try:
                self.found.put(found, timeout=0.1)
            except queue.Full:
                continue
            return


class Task(QObject):
    """One piece of work: a generator that runs on a thread, heard on the main thread."""

    progressed = Signal(int, int, str)  # number from 0, of how many, what is worked on
    found = Signal(object)  # what the work yielded
    failed = Signal(object)  # ReaderError; nothing comes after it but `ended`
    ended = Signal()  # all that was yielded has been heard, or the task was cancelled

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running = _Running(work)
        self._told: tuple[int, int, str] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin."""
        self._running.thread.start()
        self._timer.start()

    def cancel(self) -> None:
        """Stop after what is being worked on; what was yielded before is heard still."""
        self._running.stop()

    def abandon(self) -> None:
        """Stop, and hear no more of it."""
        self._running.stop()
        self._timer.stop()

    def _look(self) -> None:
        running = self._running
        # Asked before the queue is emptied: what it put there last is heard then.
        over = not running.thread.is_alive()
        if running.at is not None and running.at != self._told:
            self._told = running.at
            self.progressed.emit(*self._told)
        until = time.monotonic() + _SLICE
        while self._timer.isActive() and time.monotonic() < until:
            try:
                found = running.found.get_nowait()
            except queue.Empty:
                if over or running.cancelled():
                    self._end()
                return
            self.found.emit(found)

    def _end(self) -> None:
        self._timer.stop()
        error = self._running.error
        if isinstance(error, ReaderError):
            self.failed.emit(error)
        self.ended.emit()
        if error is not None and not isinstance(error, ReaderError):
            raise error  # a bug, to be reported as those of this thread are
