"""The codebook out to a file and in from one: asks which, does it, says how it went."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.core.errors import ReaderError
from reader.gui.codebook.asking import Asking
from reader.gui.codebook.verbs import Verbs
from reader.gui.messages import told


class Exchange(QObject):
    """Import and export of .json and .qdc."""

    said = Signal(str)

    def __init__(self, verbs: Verbs, window: QWidget) -> None:
        super().__init__(window)
        self._verbs = verbs
        self._window = window

    def export(self) -> None:
        """Ask where, and write the codebook there."""
        from reader.core import codebooks

        path = self._verbs.project.path
        suggested = str(path.with_name(f"{path.stem}-codebook.json"))
        name, kind = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export codebook"),
            suggested,
            self.tr("Codebook (*.json);;REFI-QDA codebook (*.qdc)"),
        )
        if not name:
            return
        target = Path(name)
        if not target.suffix:
            target = target.with_suffix(".qdc" if "qdc" in kind else ".json")
        try:
            codebooks.write(self._verbs.tags(), target)
        except ReaderError as error:
            self.said.emit(told(error))
            return
        self.said.emit(self.tr("The codebook was written."))

    def take_in(self) -> None:
        """Ask which file, and add its tags."""
        from reader.core import codebooks

        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Import codebook"),
            str(self._verbs.project.path.parent),
            self.tr("Codebooks (*.json *.qdc);;All files (*)"),
        )
        if not name:
            return
        try:
            entries = codebooks.read(Path(name))
        except ReaderError as error:
            self.said.emit(told(error))
            return
        here = {tag.name for tag in self._verbs.tags()}
        known = sum(entry.tag.name in here for entry in entries)

        def take(update: bool) -> None:
            taken = self._verbs.do(lambda c: c.take_in(entries, update=update))
            if taken is not None:
                words = self.tr("{made} new, {updated} brought up to date, {kept} kept.")
                self.said.emit(
                    words.format(
                        made=len(taken.made), updated=len(taken.updated), kept=len(taken.kept)
                    )
                )

        if known:
            Asking(self._window).taking_in(known, take)
        else:
            take(False)
