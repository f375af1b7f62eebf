"""Finding in all documents of the project."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.core.model import Change
from reader.core.project import Project
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.keys import LatinKeys
from reader.gui.theme import Theme


class SearchPage(QWidget):
    """What to look for, and the hits in their context."""

    hit_chosen = Signal(int, int, int)  # document, start, end

    def __init__(self, annotations: CurrentAnnotations, theme: Theme) -> None:
        super().__init__()
        self._annotations = annotations
        self._theme = theme
        self._project: Project | None = None
        self.field = QLineEdit()
        self.field.setObjectName("search_field")
        self.field.setPlaceholderText(self.tr("Search the library"))
        self.field.installEventFilter(LatinKeys(self.field))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addStretch()

    def set_project(self, project: Project) -> None:
        """Look in another project."""
        self._project = project

    def follow(self, change: Change) -> None:
        """The project changed."""

    def look_for(self, words: str) -> None:
        """Look for some words, or wait for them to be typed."""
        if words:
            self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()
