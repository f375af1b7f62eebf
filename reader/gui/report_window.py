"""Help > Report a problem: what is passed on to those who can mend it, read first, then copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.project import Project
from reader.gui.remembering import keep_geometry
from reader.gui.report_text import report


def open_report(parent: QWidget, project: Project | None, ground: str) -> None:
    """Show the report as it stands now."""
    ReportWindow(report(project, ground), parent).open()


class ReportWindow(QDialog):
    """Shows a report and copies it; it sends nothing."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("report_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        self.setWindowTitle(self.tr("Report a problem"))
        said = QLabel(
            self.tr(
                "Nothing is sent. Copy this, and write beside it what you did and what happened. "
                "It holds versions, your system and the log; no words of your texts, notes and "
                "file names are in it."
            )
        )
        said.setWordWrap(True)
        self.text = QPlainTextEdit(words)
        self.text.setObjectName("report_text")
        self.text.setAccessibleName(self.tr("The report"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        # It is English, and lines of a program, whatever side the interface has.
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        copy, close = QPushButton(self.tr("Copy")), QPushButton(self.tr("Close"))
        copy.setObjectName("report_copy")
        copy.setDefault(True)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(words))
        copy.clicked.connect(lambda: copy.setText(self.tr("Copied")))
        close.setObjectName("report_close")
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        foot.addWidget(copy)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 12)
        whole.setSpacing(12)
        whole.addWidget(said)
        whole.addWidget(self.text, 1)
        whole.addLayout(foot)
        self.resize(640, 460)
        keep_geometry(self)
