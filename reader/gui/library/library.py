"""The library in the window: its pane at the leading side, made when it is first shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter

from reader.core.model import Change
from reader.core.project import Project
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.library.documents import Documents
from reader.gui.settings import Settings
from reader.gui.theme import Theme

if TYPE_CHECKING:
    from reader.gui.library.pane import LibraryPane


class Library(QObject):
    """Shows and hides the pane, and keeps it in step with the project."""

    opened = Signal(int)  # a document to show
    hidden = Signal()

    def __init__(
        self,
        annotations: CurrentAnnotations,
        documents: Documents,
        settings: Settings,
        theme: Theme,
        splitter: QSplitter,
    ) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._annotations = annotations
        self._documents = documents
        self._settings = settings
        self._theme = theme
        self._pane: LibraryPane | None = None

    def show(self) -> "LibraryPane":
        """Show the pane, and return it."""
        pane = self._made()
        pane.show()
        self._settings.library_shown = True
        return pane

    def toggle(self) -> None:
        """Show the pane, ready for the keyboard, or hide it."""
        if self._pane is not None and self._pane.isVisible():
            self._pane.hide()
            self._settings.library_shown = False
            self.hidden.emit()
            return
        self.show().show_documents()

    def set_project(self, project: Project) -> None:
        """Show the documents of another project."""
        if self._pane is not None:
            self._pane.set_project(project)

    def follow(self, change: Change) -> None:
        """Show what a change changed."""
        if self._pane is not None:
            self._pane.documents.follow(change)

    def selected(self) -> list[int]:
        """The documents that are selected in the pane, none where it is not shown."""
        if self._pane is None or not self._pane.isVisible():
            return []
        return self._pane.documents.view.selected()

    def _made(self) -> "LibraryPane":
        if self._pane is None:
            from reader.gui.library.pane import WIDTH, LibraryPane

            self._pane = pane = LibraryPane(self._annotations, self._documents, self._theme)
            pane.setMinimumWidth(220)
            splitter = self._splitter
            sizes = splitter.sizes()
            splitter.insertWidget(0, pane)
            splitter.setStretchFactor(0, 0)
            width = self._settings.widths.get(pane.objectName(), WIDTH)
            splitter.setSizes([width, max(320, sizes[0] - width), *sizes[1:]])
            pane.documents.opened.connect(self.opened)
            if self._annotations.project is not None:
                pane.set_project(self._annotations.project)
        return self._pane
