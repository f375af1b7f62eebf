"""The documents of the project: which there are, how far one is, what is in them."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from reader.core.model import Change
from reader.core.project import Project
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.library.documents import Documents
from reader.gui.library.switcher import DocumentList
from reader.gui.theme import Theme


class DocumentsPage(QWidget):
    """The list of documents."""

    opened = Signal(int)  # a document to show

    def __init__(self, annotations: CurrentAnnotations, documents: Documents, theme: Theme) -> None:
        super().__init__()
        self._annotations = annotations
        self._documents = documents
        self._theme = theme
        self._project: Project | None = None
        self.model = DocumentList(self)
        self.view = QListView()
        self.view.setObjectName("documents_list")
        self.view.setModel(self.model)
        self.view.clicked.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def set_project(self, project: Project) -> None:
        """Show another project's."""
        self._project = project
        self._fill()

    def follow(self, change: Change) -> None:
        """The project changed."""
        del change
        self._fill()

    def take_focus(self) -> None:
        """Get ready for the keyboard."""
        self.view.setFocus()

    def _fill(self) -> None:
        if self._project is not None:
            self.model.set_documents(self._project.documents(), self._project.annotation_counts())

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.shown[index.row()].id)
