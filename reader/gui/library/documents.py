"""The verbs on documents that a person asks for: rename, remove, fields, state; their list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from reader.core.errors import ReaderError
from reader.core.model import Change
from reader.core.project import Project
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.library.switcher import DocumentSwitcher


class Documents(QObject):
    """What is done to the documents of the project that is open."""

    failed = Signal(object)  # ReaderError
    said = Signal(str, float)  # a passing word, and for how many seconds

    def __init__(self, window: QWidget, annotations: CurrentAnnotations) -> None:
        super().__init__(window)
        self._window = window
        self._annotations = annotations

    def list_in(self, switcher: DocumentSwitcher) -> None:
        """Fill the list of documents, just before it is shown."""
        project = self._annotations.project
        if project is not None:
            switcher.model.set_documents(project.documents(), project.annotation_counts())

    def rename_shown(self) -> None:
        """Rename the document on screen."""
        if self._annotations.document is not None:
            self.rename(self._annotations.document)

    def remove_shown(self) -> None:
        """Remove the document on screen."""
        if self._annotations.document is not None:
            self.remove(self._annotations.document)

    def edit_shown(self) -> None:
        """Show the fields of the document on screen."""
        if self._annotations.document is not None:
            self.edit_fields([self._annotations.document])

    def turn_shown(self) -> None:
        """Take the document on screen to its next state."""
        if self._annotations.document is not None:
            self.turn_state([self._annotations.document])

    def rename(self, document: int) -> None:
        """Ask for another title."""
        project = self._annotations.project
        if project is None:
            return
        title, agreed = QInputDialog.getText(
            self._window,
            self.tr("Rename document"),
            self.tr("Title"),
            text=project.document(document).title,
        )
        if agreed and title.strip():
            self._try(lambda project: project.rename_document(document, title.strip()))

    def remove(self, document: int) -> None:
        """Remove a document; undo brings it back."""
        if self._try(lambda project: project.remove_document(document)):
            self.said.emit(self.tr("The document was removed. Undo brings it back."), 8.0)

    def remove_many(self, documents: Sequence[int]) -> None:
        """Remove documents in one step; undo brings them back."""
        if len(documents) == 1:
            self.remove(documents[0])
        elif documents and self._try(lambda project: project.remove_documents(documents)):
            words = self.tr(
                "%Ln document(s) were removed. Undo brings them back.", "", len(documents)
            )
            self.said.emit(words, 8.0)

    def edit_fields(self, documents: Sequence[int]) -> None:
        """Show the fields of documents, to be written in."""
        project = self._annotations.project
        if project is None or not documents:
            return
        from reader.gui.library.fields import FieldsDialog

        wanted = set(documents)
        records = [d for d in project.documents() if d.id in wanted]
        dialog = FieldsDialog(records, self._window)
        dialog.accepted.connect(lambda: self._write_fields(documents, dialog.changed()))
        dialog.open()

    def _write_fields(self, documents: Sequence[int], fields: dict[str, str]) -> None:
        if fields:
            self._try(lambda project: project.set_fields(documents, **fields))

    def set_state(self, documents: Sequence[int], state: str) -> None:
        """Say how far one is with documents."""
        if documents:
            self._try(lambda project: project.set_state(documents, state))

    def turn_state(self, documents: Sequence[int]) -> None:
        """Take documents to the state after that of the first."""
        project = self._annotations.project
        if project is not None and documents:
            from reader.gui.library.states import next_state

            self.set_state(documents, next_state(project.document(documents[0]).state))

    def _try(self, verb: Callable[[Project], Change]) -> bool:
        project = self._annotations.project
        if project is None:
            return False
        try:
            verb(project)
        except ReaderError as error:
            self.failed.emit(error)
            return False
        return True
