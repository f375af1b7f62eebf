"""The switcher of documents: a button with the title, and the list that it opens.

The list is a model over the project's records, not a menu of actions: twenty thousand documents
open as quickly as two.
"""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.model import Document
from reader.core.text.bidi import base_direction
from reader.core.text.folding import fold
from reader.gui.keys import LatinKeys
from reader.gui.messages import isolate
from reader.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_FEW = 8


class DocumentList(QAbstractListModel):
    """Documents with the number of their annotations, filtered by title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[Document] = []
        self._counts: dict[int, int] = {}
        self.shown: list[Document] = []

    def set_documents(self, documents: list[Document], counts: dict[int, int]) -> None:
        """Show these."""
        self.beginResetModel()
        self._all, self._counts, self.shown = documents, counts, list(documents)
        self.endResetModel()

    def filter(self, text: str) -> None:
        """Show those whose title holds `text`, spelled in any way."""
        folded = fold(text.strip())
        self.beginResetModel()
        self.shown = [d for d in self._all if folded in fold(d.title)]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A title, and how many annotations there are."""
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        document = self.shown[index.row()]
        count = QLocale().toString(self._counts.get(document.id, 0))
        return f"{isolate(document.title, 60)}   {count}"


class _List(QListView):
    rename_asked = Signal(int)
    remove_asked = Signal(int)
    chosen = Signal(int)

    def document(self) -> Document | None:
        index = self.currentIndex()
        model = self.model()
        assert isinstance(model, DocumentList)
        return model.shown[index.row()] if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        document = self.document()
        if document is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(document.id)
        elif document is not None and event.key() == Qt.Key.Key_F2:
            self.rename_asked.emit(document.id)
        elif document is not None and event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit(document.id)
        else:
            super().keyPressEvent(event)


class DocumentSwitcher(QToolButton):
    """Shows which document is open; opens the list of all."""

    opened = Signal(int)
    rename_asked = Signal(int)
    remove_asked = Signal(int)
    about_to_list = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("document_switcher")
        self._theme = theme
        self._title = ""
        self._popup: QFrame | None = None
        self.model = DocumentList(self)
        self.setMinimumHeight(32)
        self.setToolTip(self.tr("Documents of this project"))
        self.clicked.connect(self.open_list)
        theme.changed.connect(self.update)

    def set_title(self, title: str) -> None:
        """Show the title of the document that is open."""
        self._title = title
        self.setAccessibleName(self.tr("Document: {title}").format(title=isolate(title)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a title of some words."""
        width = self.fontMetrics().horizontalAdvance(self._title) + 48
        return QSize(min(360, max(160, width)), 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field with the title, cut where its own language ends, and a small arrow."""
        painter = QPainter(self)
        try:
            ground = self._theme.ground
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            painter.setPen(ground.accent if self.hasFocus() else ground.line)
            painter.setBrush(ground.ground if self.underMouse() else ground.page)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            words = self.rect().adjusted(12, 0, -12, 0)
            arrow_x = words.left() + 4 if mirrored else words.right() - 4
            words.adjust(20 if mirrored else 0, 0, 0 if mirrored else -20, 0)
            painter.setPen(ground.muted)
            middle = self.rect().center().y()
            painter.drawPolyline(
                [
                    QPoint(arrow_x - 4, middle - 2),
                    QPoint(arrow_x, middle + 2),
                    QPoint(arrow_x + 4, middle - 2),
                ]
            )
            painter.setPen(ground.ink)
            rtl = base_direction(self._title) == "rtl"
            painter.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
            )
            cut = painter.fontMetrics().elidedText(
                self._title, Qt.TextElideMode.ElideRight, words.width()
            )
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, flags, cut)
        finally:
            painter.end()

    def open_list(self) -> None:
        """Show the list under the button."""
        self.about_to_list.emit()
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setObjectName("document_list_popup")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        column = QVBoxLayout(popup)
        column.setContentsMargins(8, 8, 8, 8)
        listed = _List(popup)
        listed.setObjectName("document_list")
        listed.setAccessibleName(self.tr("Documents of this project"))
        listed.setModel(self.model)
        listed.setUniformItemSizes(True)
        listed.setFrameShape(QFrame.Shape.NoFrame)
        listed.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        if self.model.rowCount() > _FEW:
            field = QLineEdit(popup)
            field.setPlaceholderText(self.tr("Filter by title"))
            field.installEventFilter(LatinKeys(field))
            field.textChanged.connect(self.model.filter)
            column.addWidget(field)
        column.addWidget(listed)
        listed.clicked.connect(lambda index: self._choose(self.model.shown[index.row()].id))
        listed.chosen.connect(self._choose)
        listed.rename_asked.connect(self._ask(self.rename_asked))
        listed.remove_asked.connect(self._ask(self.remove_asked))
        listed.customContextMenuRequested.connect(lambda at: self._menu(listed, at))
        popup.resize(380, min(420, 40 + 36 * max(1, self.model.rowCount()) + 24))
        left = self.rect().bottomLeft() + QPoint(0, 4)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left.setX(self.width() - popup.width())
        popup.move(self.mapToGlobal(left))
        self._popup = popup
        popup.show()
        listed.setFocus()
        listed.setCurrentIndex(self.model.index(0))

    def _ask(self, signal: Any) -> Any:
        def ask(document: int) -> None:
            self._close()
            signal.emit(document)

        return ask

    def _choose(self, document: int) -> None:
        self._close()
        self.opened.emit(document)

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.close()
            self._popup = None

    def _menu(self, listed: _List, at: QPoint) -> None:
        document = listed.document()
        if document is None:
            return
        menu = QMenu(listed)
        translate = QCoreApplication.translate
        menu.addAction(
            translate("DocumentSwitcher", "Rename…"),
            lambda: listed.rename_asked.emit(document.id),
        )
        menu.addAction(
            translate("DocumentSwitcher", "Remove"), lambda: listed.remove_asked.emit(document.id)
        )
        menu.popup(listed.mapToGlobal(at))
