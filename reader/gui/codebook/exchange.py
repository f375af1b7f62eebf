"""The codebook out to a file and in from one: asks which, does it, says how it went."""

from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.core.codebook_import import Taken
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
        elif "qdc" in kind and target == Path(suggested):
            # Some desktops leave the name alone when another format is chosen.
            target = target.with_suffix(".qdc")
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
                self.said.emit(self._told(taken))

        if not entries:
            self.said.emit(self.tr("There are no tags in the file. Nothing has changed."))
        elif known:
            Asking(self._window).taking_in(known, take)
        else:
            take(False)

    def _told(self, taken: Taken) -> str:
        number = QLocale().toString
        words = self.tr("{made} new, {updated} brought up to date, {kept} kept.").format(
            made=number(len(taken.made)),
            updated=number(len(taken.updated)),
            kept=number(len(taken.kept)),
        )
        without = len(taken.without_key)
        if without:
            words += " " + self.tr("%n tag(s) came without the key that another has.", "", without)
        return words
