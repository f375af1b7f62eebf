"""What an export would come to: its first lines, and what the format cannot hold, with counts."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.core.errors import ReaderError
from reader.core.exporters import Loss
from reader.core.project import Project
from reader.gui.exchange.background import Background, on_project
from reader.gui.exchange.export_request import Request
from reader.gui.exchange.preview import TABLES, Preview
from reader.gui.exchange.wording import losses_said
from reader.gui.messages import told
from reader.gui.theme import Theme


class LookingAhead(QWidget):
    """Both are worked out on a thread; a newer request takes the place of one under way."""

    def __init__(self, project: Project, theme: Theme) -> None:
        super().__init__()
        self._project = project
        self._request: Request | None = None
        self._background = Background(self)
        self._background.found.connect(self._on_found)
        self._background.failed.connect(self._on_failed)
        title = QLabel(self.tr("What comes of it"))
        title.setObjectName("panel_title")
        self.losses = QLabel()
        self.losses.setObjectName("export_losses")
        self.losses.setWordWrap(True)
        self.preview = Preview()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(title)
        column.addWidget(self.losses)
        column.addWidget(self.preview, 1)

    def look(self, request: Request) -> None:
        """Work out what a request would come to."""
        self._request = request
        self.losses.setText(self.tr("Counting what the format cannot hold…"))
        path = self._project.path
        self._background.run(on_project(path, request.preview(), request.foresee))

    def stop(self) -> None:
        """Let go of what is under way."""
        self._background.stop()

    def _on_found(self, number: int, found: object) -> None:
        if number == 0:
            self._show(str(found))
        elif isinstance(found, tuple):
            self._tell(found)

    def _show(self, text: str) -> None:
        assert self._request is not None
        name = self._request.exporter.name
        if not text:
            binary = name in ("docbin", "qdpx")
            words = self.tr("There is no annotation to show a beginning of.")
            self.preview.say(self.tr("This format is no text to be shown.") if binary else words)
        elif name in TABLES:
            self.preview.show_table(text)
        else:
            self.preview.show_text(text)

    def _tell(self, losses: tuple[Loss, ...]) -> None:
        if not losses:
            self.losses.setText(self.tr("All annotations fit into this format."))
            return
        head = self.tr("Of the annotations:")
        self.losses.setText("\n".join((head, *(f"• {line}" for line in losses_said(losses)))))

    def _on_failed(self, error: ReaderError) -> None:
        self.preview.say("")
        self.losses.setText(told(error))
