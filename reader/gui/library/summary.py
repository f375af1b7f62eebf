"""What an import came to: how many texts, and by name what was refused, or here already."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.core.taking_in import Summary
from reader.gui.messages import isolate, told
from reader.gui.theme import Theme

_MARKS = dict.fromkeys(map(ord, "\u2068\u2069"))
Lines = Sequence[tuple[str, str]]  # a name, and what is to be said of it


class SummaryDialog(QDialog):
    """One summary; its words can be selected, and copied whole."""

    def __init__(
        self, summary: Summary, left_out: Sequence[str], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("import_summary")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        self.setWindowTitle(self.tr("Files taken in"))
        self._theme = theme
        self._sections = self._made_sections(summary, left_out)
        self._head = self._counted(summary)
        words = QLabel(self._head)
        words.setObjectName("import_summary_head")
        words.setWordWrap(True)
        self.report = QTextEdit()
        self.report.setObjectName("import_summary_report")
        self.report.setReadOnly(True)
        self._write()
        box = QDialogButtonBox()
        copy = box.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("import_summary_copy")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.plain()))
        box.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        box.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(16)
        column.addWidget(words)
        column.addWidget(self.report, 1)
        column.addWidget(box)
        self.resize(560, 420)

    def _counted(self, summary: Summary) -> str:
        said = [self.tr("%Ln text(s) were taken in.", "", summary.taken)]
        if summary.already:
            said.append(self.tr("%Ln text(s) were here already.", "", len(summary.already)))
        if summary.refused:
            said.append(self.tr("%Ln file(s) could not be read.", "", len(summary.refused)))
        if summary.cancelled:
            said.append(self.tr("It was stopped before all files were read."))
        return " ".join(said)

    def _made_sections(self, summary: Summary, left_out: Sequence[str]) -> list[tuple[str, Lines]]:
        refused = [(path.name, told(error)) for path, error in summary.refused]
        as_title = self.tr("Here as {title}")
        already = [
            (o.path.name, as_title.format(title=isolate(o.document.title)))
            for o in summary.already
            if o.document is not None
        ]
        sections = [
            (self.tr("Could not be read"), refused),
            (self.tr("Here already"), already),
            (self.tr("Left out"), [(name, "") for name in left_out]),
        ]
        return [(title, lines) for title, lines in sections if lines]

    def plain(self) -> str:
        """The whole summary as text, for a letter or a list."""

        def parts() -> Iterable[str]:
            yield self._head
            for title, lines in self._sections:
                yield f"\n{title}"
                for name, said in lines:
                    yield f"{name}: {said}" if said else name

        return "\n".join(parts()).translate(_MARKS) + "\n"

    def _write(self) -> None:
        ground = self._theme.ground
        cursor = QTextCursor(self.report.document())
        ink, quiet, head = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        ink.setForeground(ground.ink)
        quiet.setForeground(ground.muted)
        head.setForeground(ground.muted)
        head.setFontWeight(600)
        first = True
        for title, lines in self._sections:
            self._line(cursor, title, head, 0 if first else 16, is_first=first)
            first = False
            for name, said in lines:
                self._line(cursor, isolate(name), ink, 8)
                if said:
                    self._line(cursor, said, quiet, 0)
        self.report.moveCursor(QTextCursor.MoveOperation.Start)

    def _line(
        self,
        cursor: QTextCursor,
        words: str,
        look: QTextCharFormat,
        above: int,
        *,
        is_first: bool = False,
    ) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        # Each line stands at the side of the interface: a list of names in two languages would
        # be ragged at both.
        block.setLayoutDirection(self.layoutDirection())
        block.setAlignment(Qt.AlignmentFlag.AlignLeading)
        if is_first:
            cursor.setBlockFormat(block)
            cursor.setCharFormat(look)
        else:
            cursor.insertBlock(block, look)
        cursor.insertText(words, look)
