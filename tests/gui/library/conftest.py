"""A window with its library, and a hand for its list of documents."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.core.project import Project
from reader.gui.library.documents_page import DocumentsPage
from reader.gui.library.documents_view import DocumentsView
from reader.gui.main_window import MainWindow


class ListHand:
    """A person at the list of documents."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.page: DocumentsPage = window.library.show().documents
        self.view: DocumentsView = self.page.view

    @property
    def project(self) -> Project:
        project = self.window.session.project
        assert project is not None
        return project

    def titles(self) -> list[str]:
        """What the list shows, headings too."""
        model = self.view.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def row(self, number: int) -> QPoint:
        """A point on the title of a row."""
        return self.view.visualRect(self.view.model().index(number, 0)).center() - QPoint(0, 12)

    def click(
        self,
        at: QPoint,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
    ) -> None:
        viewport = self.view.viewport()
        everywhere = QPointF(viewport.mapToGlobal(at))
        for kind, held in (
            (QMouseEvent.Type.MouseButtonPress, button),
            (QMouseEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            event = QMouseEvent(kind, QPointF(at), everywhere, button, held, keys)
            QApplication.sendEvent(viewport, event)

    def drop(self, *paths: Path) -> None:
        """Drop files and folders on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none, at = Qt.KeyboardModifier.NoModifier, QPoint(300, 300)
        # The events go where one really lets go: it is the text that lies there.
        target = self.window.childAt(at) or self.window
        QApplication.sendEvent(target, QDragEnterEvent(at, copy, data, left, none))
        QApplication.sendEvent(target, QDropEvent(QPointF(at), copy, data, left, none))


@pytest.fixture
def at_list(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path]
) -> Callable[..., ListHand]:
    """Opens a window on some texts, with its library shown."""

    def opened(*texts: str) -> ListHand:
        return ListHand(open_on(make_project(*texts)))

    return opened
