"""A window on a project of the test's own, and the acts of a person in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.core.model import Annotation, Span
from reader.core.project import Project
from reader.gui.app import open_window
from reader.gui.main_window import MainWindow
from reader.paths import resource

ARTICLE = resource("sample", "article.txt").read_text(encoding="utf-8")


class Hand:
    """What a person does with mouse and keyboard, on the widgets' own events."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.view = window.reading_view

    def span_of(self, words: str, nth: int = 0) -> tuple[int, int]:
        """Where some words stand in the text."""
        start = -1
        for _ in range(nth + 1):
            start = self.view.text.index(words, start + 1)
        return start, start + len(words)

    def ends_of(self, start: int, end: int) -> tuple[QPoint, QPoint]:
        """A point on the first character of a range and one on its last."""
        first = self.view.rectangles(start, start + 1)[0]
        last = self.view.rectangles(end - 1, end)[0]
        return first.center(), last.center()

    def mouse(
        self,
        kind: QMouseEvent.Type,
        at: QPoint,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
        held: Qt.MouseButton = Qt.MouseButton.LeftButton,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        on: QWidget | None = None,
    ) -> None:
        """Send one mouse event to the viewport."""
        target = on or self.view.viewport()
        globally = QPointF(target.mapToGlobal(at))
        QApplication.sendEvent(target, QMouseEvent(kind, QPointF(at), globally, button, held, keys))

    def press(self, at: QPoint, **options: Qt.KeyboardModifier) -> None:
        self.mouse(QMouseEvent.Type.MouseButtonPress, at, **options)  # type: ignore[arg-type]

    def move(self, at: QPoint, **options: Qt.KeyboardModifier) -> None:
        none = Qt.MouseButton.NoButton
        self.mouse(QMouseEvent.Type.MouseMove, at, button=none, **options)  # type: ignore[arg-type]

    def release(self, at: QPoint, **options: Qt.KeyboardModifier) -> None:
        none = Qt.MouseButton.NoButton
        self.mouse(QMouseEvent.Type.MouseButtonRelease, at, held=none, **options)  # type: ignore[arg-type]

    def drag(self, start: QPoint, end: QPoint, **options: Qt.KeyboardModifier) -> None:
        """Press, move in steps, release."""
        self.press(start, **options)
        for step in (1, 2, 3):
            self.move(start + (end - start) * step / 3, **options)
        self.release(end, **options)

    def select(self, words: str, nth: int = 0) -> None:
        """Drag over some words."""
        start, end = self.span_of(words, nth)
        self.view.scroll_to(start)
        self.drag(*self.ends_of(start, end))

    def click(self, at: QPoint, **options: Qt.KeyboardModifier) -> None:
        """Press and release in one place."""
        self.press(at, **options)
        self.release(at, **options)

    def key(
        self,
        key: int,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        text: str = "",
        scan: int = 0,
        on: QWidget | None = None,
    ) -> None:
        """Press and let go of a key, by default where the text has the focus."""
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, keys, scan, 0, 0, text)
            QApplication.sendEvent(on or self.view, event)

    def tag(self, words: str, number: int, nth: int = 0) -> None:
        """Drag over some words and press a tag's key."""
        self.select(words, nth)
        self.key(Qt.Key.Key_0 + number, text=str(number))

    def put(self, words: str, tag: int) -> None:
        """Select an annotation that a script made: it has no attributes, whatever the text shows."""
        project, document = self.window.session.project, self.window.annotations.document
        assert project is not None and document is not None
        made = project.annotate(document, Span(*self.span_of(words)), tag).added[0]
        assert isinstance(made, Annotation)
        self.window.annotations.select(made.id)
        self.view.setFocus()


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the document's annotations are read."""
    qtbot.waitUntil(lambda: window.annotations.complete or window.annotations.document is None)


@pytest.fixture
def open_on(qtbot: QtBot) -> Iterator[Callable[[Path], MainWindow]]:
    """Opens windows on paths; all are closed at the end."""
    opened: list[MainWindow] = []

    def open_path(path: Path | None) -> MainWindow:
        window = open_window(path)
        qtbot.addWidget(window)
        window.resize(1300, 900)
        qtbot.waitExposed(window)
        settle(window, qtbot)
        opened.append(window)
        return window

    yield open_path
    for window in opened:
        window.close()


@pytest.fixture
def make_project(tmp_path: Path) -> Callable[..., Path]:
    """Makes a project that holds some texts."""

    def make(*texts: str, name: str = "project.sqlite") -> Path:
        path = tmp_path / name
        project = Project.create(path)
        for number, text in enumerate(texts, 1):
            project.add_document(f"Text {number}", text)
        project.close()
        return path

    return make


@pytest.fixture
def window(open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path]) -> MainWindow:
    """A window on a project with the article."""
    return open_on(make_project(ARTICLE))


@pytest.fixture
def hand(window: MainWindow) -> Hand:
    """A person at that window."""
    return Hand(window)
