"""The library: the pane at the leading side, with the documents of the project and the search.

Made when it is first shown: it is no part of a start.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.project import Project
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.library.documents import Documents
from reader.gui.library.documents_page import DocumentsPage
from reader.gui.library.search_page import SearchPage
from reader.gui.theme import Theme

WIDTH = 280


class LibraryPane(QWidget):
    """Two pages under two buttons."""

    def __init__(self, annotations: CurrentAnnotations, documents: Documents, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("library_pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setAccessibleName(self.tr("Library"))
        self.documents = DocumentsPage(annotations, documents, theme)
        self.search = SearchPage(annotations, theme)
        self._stack = QStackedLayout()
        head = QHBoxLayout()
        head.setSpacing(4)
        group = QButtonGroup(self)
        self._buttons: list[QToolButton] = []
        for name, words, page in (
            ("library_documents", self.tr("Documents"), self.documents),
            ("library_search", self.tr("Search"), self.search),
        ):
            button = QToolButton()
            button.setObjectName(name)
            button.setText(words)
            button.setCheckable(True)
            button.setMinimumHeight(28)
            group.addButton(button, self._stack.addWidget(page))
            head.addWidget(button)
            self._buttons.append(button)
        head.addStretch()
        group.idClicked.connect(self.turn_to)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        self.turn_to(0)

    def turn_to(self, page: int) -> None:
        """Show the documents (0) or the search (1)."""
        self._stack.setCurrentIndex(page)
        self._buttons[page].setChecked(True)

    def set_project(self, project: Project) -> None:
        """Show another project."""
        self.documents.set_project(project)
        self.search.set_project(project)

    def show_documents(self) -> None:
        """Turn to the documents."""
        self.turn_to(0)
        self.documents.take_focus()

    def show_search(self, words: str = "") -> None:
        """Turn to the search, with some words to look for."""
        self.turn_to(1)
        self.search.look_for(words)
