"""Where an export goes: a name beside the last one, until another is chosen."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from reader.core.exporters import Exporter
from reader.gui.keys import LatinKeys


class Target(QWidget):
    """A field with a path, and a button to choose another."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._stem = ""
        self._own = False  # the name is one that the person gave
        self._agreed: Path | None = None  # a file that the person agreed to replace
        self._exporter: Exporter | None = None
        self._documents = 0
        self.field = QLineEdit()
        self.field.setObjectName("export_path")
        self.field.setAccessibleName(self.tr("Where to"))
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.installEventFilter(LatinKeys(self.field))
        self.field.textEdited.connect(self._on_edit)
        choose = QPushButton(self.tr("Choose…"))
        choose.setObjectName("export_choose")
        choose.setAutoDefault(False)
        choose.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(choose)

    def suggest(self, exporter: Exporter, stem: str, documents: int) -> None:
        """Name what so many documents in that format become, unless the person named it."""
        before, self._exporter = self._exporter, exporter
        self._documents = documents
        if self._own and before is not None:
            self._fit(before, exporter)
            return
        self._stem = stem
        self._show(self._folder / self._name(exporter))

    def _name(self, exporter: Exporter) -> str:
        if exporter.is_folder(self._documents, Path(f"x{exporter.suffix}")):
            return f"{self._stem}-{exporter.name}"
        return f"{self._stem}{exporter.suffix}"

    def _fit(self, before: Exporter, exporter: Exporter) -> None:
        """Give a name of the person's own the suffix of another format."""
        path = self.path()
        if path is None or before is exporter:
            return
        is_folder = exporter.is_folder(self._documents, Path(f"x{exporter.suffix}"))
        if path.suffix.lower() == before.suffix:
            path = path.with_suffix("" if is_folder else exporter.suffix)
        elif not path.suffix and not is_folder:
            path = path.with_name(path.name + exporter.suffix)
        self._show(path)

    def path(self) -> Path | None:
        """Where to; None where nothing is named. A file without a suffix has the format's."""
        words = self.field.text().strip()
        if not words:
            return None
        path = Path(words).expanduser()
        if not path.is_absolute():
            path = self._folder / path
        exporter = self._exporter
        if exporter is not None and exporter.shape == "file" and not path.suffix:
            path = path.with_name(path.name + exporter.suffix)
        return path

    def is_agreed(self, path: Path) -> bool:
        """Whether the person was asked about replacing that file already."""
        return path == self._agreed

    def _show(self, path: Path) -> None:
        self.field.setText(str(path))
        self.field.setCursorPosition(len(self.field.text()))

    def _on_edit(self) -> None:
        self._own = True

    def _ask(self) -> None:
        exporter, start = self._exporter, self.path()
        if exporter is None or start is None:
            return
        title = self.tr("Export")
        if exporter.is_folder(self._documents, start):
            name = QFileDialog.getExistingDirectory(self, title, str(start.parent))
            # A folder that holds something is left alone: the export becomes one inside it.
            found = Path(name)
            path = found if name and _is_empty(found) else found / start.name
        else:
            filters = f"*{exporter.suffix}"
            name, _ = QFileDialog.getSaveFileName(self, title, str(start), filters)
            path = Path(name)
            if name and not path.suffix:
                path = path.with_suffix(exporter.suffix)
        if name:
            self._own = True
            self._agreed = path
            self._show(path)


def _is_empty(folder: Path) -> bool:
    try:
        return not any(folder.iterdir())
    except OSError:
        return False
