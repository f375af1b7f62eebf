"""The text widget that stands for the reading view where screen readers look (see `spoken`)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reader.gui.reading.view import ReadingView


class Paragraph(QPlainTextEdit):
    """Qt's own text, for its accessible side alone: nothing is seen of it, nothing typed."""

    def __init__(self, view: ReadingView) -> None:
        parent = view.parentWidget()
        super().__init__(parent if parent is not None else view)
        self.setObjectName("spoken_text")
        self.setAccessibleName(view.accessibleName())
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.document().setDocumentMargin(0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(view)
        self.setGeometry(view.geometry())
        self.lower()
        self.show()

    def show_text(self, text: str, view: QWidget) -> None:
        """Tell another paragraph."""
        self.setGeometry(view.geometry())
        self.setPlainText(text)

    def put(self, anchor: int, position: int) -> None:
        """Stand at a place, with what lies between it and the anchor selected; in Qt's units."""
        now = self.textCursor()
        if (now.anchor(), now.position()) == (anchor, position):
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the view lies over it."""
        del event
