"""The library: the pane at the leading side, with the documents of the project.

Made when it is first shown: it is no part of a start.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.core.project import Project
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.library.documents import Documents
from reader.gui.library.documents_page import DocumentsPage
from reader.gui.theme import Theme

WIDTH = 280


class LibraryPane(QWidget):
    """The documents under a title."""

    def __init__(self, annotations: CurrentAnnotations, documents: Documents, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("library_pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setAccessibleName(self.tr("Library"))
        self.documents = DocumentsPage(annotations, documents, theme)
        title = QLabel(self.tr("Library"))
        title.setObjectName("panel_title")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 0)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self.documents, 1)

    def set_project(self, project: Project) -> None:
        """Show another project."""
        self.documents.set_project(project)

    def show_documents(self) -> None:
        """Get ready for the keyboard."""
        self.documents.take_focus()
