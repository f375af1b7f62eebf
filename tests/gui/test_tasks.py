"""Work on a thread, heard on the main thread."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.core.errors import UnreadableText
from reader.gui.tasks import Control, Task


def counting(control: Control) -> Iterator[int]:
    for number in range(50):
        control.progress(number, 50, "x")
        yield number


def test_all_that_is_yielded_is_heard_in_order(qtbot: QtBot) -> None:
    task, heard = Task(counting), []
    task.found.connect(heard.append)
    with qtbot.waitSignal(task.ended):
        task.start()
    assert heard == list(range(50))


def test_it_is_heard_on_the_main_thread(qtbot: QtBot) -> None:
    task, threads = Task(counting), set()
    task.found.connect(lambda _: threads.add(threading.current_thread()))
    with qtbot.waitSignal(task.ended):
        task.start()
    assert threads == {threading.main_thread()}


def test_the_work_runs_on_another(qtbot: QtBot) -> None:
    threads: set[threading.Thread] = set()

    def work(control: Control) -> Iterator[int]:
        threads.add(threading.current_thread())
        yield 1

    task = Task(work)
    with qtbot.waitSignal(task.ended):
        task.start()
    assert threads and threading.main_thread() not in threads


def test_a_cancel_ends_work_that_would_not_end(qtbot: QtBot) -> None:
    closed = threading.Event()

    def work(control: Control) -> Iterator[int]:
        try:
            while not control.cancelled():
                yield 1
        finally:
            closed.set()

    task = Task(work)
    task.found.connect(lambda _: task.cancel())
    with qtbot.waitSignal(task.ended):
        task.start()
    assert closed.wait(5)


def test_an_error_for_people_is_told(qtbot: QtBot) -> None:
    def work(control: Control) -> Iterator[int]:
        yield 1
        raise UnreadableText("no")

    task, heard = Task(work), []
    task.found.connect(heard.append)
    with qtbot.waitSignals([task.failed, task.ended]):
        task.start()
    assert heard == [1]


def test_a_bug_in_the_work_is_raised_where_bugs_are_reported(qtbot: QtBot) -> None:
    def work(control: Control) -> Iterator[int]:
        yield 1
        raise ZeroDivisionError

    task = Task(work)
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(task.ended):
        task.start()
    qtbot.waitUntil(lambda: [kind for kind, _, _ in caught] == [ZeroDivisionError])


def test_an_abandoned_task_says_no_more(qtbot: QtBot) -> None:
    task, heard = Task(counting), []

    def first(number: int) -> None:
        heard.append(number)
        task.abandon()

    task.found.connect(first)
    task.start()
    qtbot.waitUntil(lambda: bool(heard))
    with pytest.raises(qtbot.TimeoutError), qtbot.waitSignal(task.ended, timeout=60):
        pass
    assert heard == [0]
