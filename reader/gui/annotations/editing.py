"""Brings the editor under the table when something is selected, after the act was painted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from reader.core.model import Annotation, Change
from reader.gui.annotating import Annotating
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.theme import Theme

if TYPE_CHECKING:
    from reader.gui.annotations.editor import Editor

_AFTER = 30  # ms: two frames, so that nothing of it is in the way of what is painted


class Editing(QObject):
    """Makes the editor when it is first needed, and has it follow selection, undo and codebook."""

    finished = Signal()  # back to the text
    history_asked = Signal()

    def __init__(
        self,
        annotations: CurrentAnnotations,
        annotating: Annotating,
        theme: Theme,
        column: QVBoxLayout,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._annotations, self._annotating = annotations, annotating
        self._theme, self._column = theme, column
        self._editor: Editor | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER)
        self._later.timeout.connect(self.follow)
        annotations.selected.connect(self._selected)
        annotations.many_selected.connect(self._selected)
        annotations.reset.connect(self._forget)
        annotations.applied.connect(self._changed)
        theme.changed.connect(self._later.start)

    def _selected(self) -> None:
        if self._editor is not None and self._editor.isVisible():
            self._editor.put_aside()
        self._later.start()

    def _forget(self) -> None:
        if self._editor is not None:
            self._editor.forget_offers()
        self._later.start()

    def _changed(self, change: Change) -> None:
        added = [r for r in change.added if isinstance(r, Annotation)]
        many = len(change.removed) + len(added) > 2
        if self._editor is not None and many:
            self._editor.forget_offers()
        chosen = self._annotations.chosen()
        if many or any(a.id in chosen for a in added):
            self._later.start()

    def _targets(self) -> list[Annotation]:
        project = self._annotations.project
        if project is None or project.read_only:
            return []
        found = [self._annotations.anywhere(i) for i in self._annotations.chosen()]
        return [a for a in found if a is not None]

    def follow(self) -> None:
        """Show what is selected now; nothing selected, no editor."""
        self._later.stop()
        targets = self._targets()
        if not targets:
            if self._editor is not None:
                had_focus = self._editor.isAncestorOf(
                    self._editor.window().focusWidget() or self._editor
                )
                self._editor.hide()
                self._editor.show_for([])
                if had_focus:
                    self.finished.emit()
            return
        if self._editor is None:
            from reader.gui.annotations.editor import Editor

            self._editor = Editor(
                self._annotations, self._annotating, self._theme, self._column.parentWidget()
            )
            self._editor.finished.connect(self.finished)
            self._editor.history_asked.connect(self.history_asked)
            self._column.addWidget(self._editor)
        self._editor.show_for(targets)
        self._editor.show()

    def open(self) -> None:
        """Write in the first field of what is selected."""
        self.follow()
        if self._editor is not None and self._editor.isVisible():
            self._editor.open()

    def keep(self) -> None:
        """Keep what is being written, before something else takes its place."""
        if self._editor is not None and self._editor.isVisible():
            self._editor.put_aside()
