"""The codebook's window: the tree at one side, the chosen tag at the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.core.model import Tag
from reader.core.project import Project
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.codebook.asking import Asking, MergeDialog
from reader.gui.codebook.exchange import Exchange
from reader.gui.codebook.form import TagForm
from reader.gui.codebook.tree import TagTree
from reader.gui.codebook.verbs import Verbs
from reader.gui.commands import Commands
from reader.gui.keys import Context, command_for
from reader.gui.theme import Theme

_OURS = ("undo", "redo", "codebook")


class CodebookDialog(QDialog):
    """Stays open beside the text; all that is done in it is done at once, and can be undone."""

    def __init__(
        self,
        project: Project,
        annotations: CurrentAnnotations,
        commands: Commands,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("codebook")
        self.setWindowTitle(self.tr("Codebook"))
        self._commands = commands
        self._theme = theme
        self.verbs = Verbs(project, commands, self)
        self.tree = TagTree(theme)
        self.form = TagForm(self.verbs, theme)
        self.exchange = Exchange(self.verbs, self)
        self.said = QLabel()
        self.said.setObjectName("codebook_said")
        self.said.setWordWrap(True)
        self._empty = QLabel(self.tr("There are no tags yet. Make one, or import a codebook."))
        self._buttons: dict[str, QPushButton] = {}
        self._build()
        self.verbs.refused.connect(self.say)
        self.verbs.done.connect(lambda: self.say(""))
        self.exchange.said.connect(self.say)
        self.tree.chosen.connect(self._show)
        self.tree.move_asked.connect(
            lambda tag, above, at: self.verbs.do(lambda c: c.move(tag, above, at))
        )
        self.tree.remove_asked.connect(self._remove)
        self.tree.rename_asked.connect(self._rename)
        annotations.tags_changed.connect(self._fill)
        annotations.changed.connect(self._update)
        room = self.screen().availableSize()
        self.resize(min(980, room.width() - 80), min(720, room.height() - 80))
        self._fill()
        self.tree.setFocus()

    # -- assembling

    def _build(self) -> None:
        scroll = QScrollArea()
        scroll.setObjectName("codebook_scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._page())
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._side())
        parts.addWidget(scroll)
        parts.setStretchFactor(1, 1)
        parts.setSizes([290, 690])
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self._button("import", self.tr("Import…"), self.exchange.take_in))
        foot.addWidget(self._button("export", self.tr("Export…"), self.exchange.export))
        foot.addWidget(self.said, 1)
        for name, words in (("undo", self.tr("Undo")), ("redo", self.tr("Redo"))):
            foot.addWidget(self._button(name, words, lambda n=name: self._run(n)))
        foot.addWidget(self._button("close", self.tr("Close"), self.close))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(parts, 1)
        column.addLayout(foot)

    def _page(self) -> QWidget:
        page = QWidget()
        page.setObjectName("codebook_page")
        self._empty.setObjectName("codebook_empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addWidget(self._empty, 1)
        return page

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.tree, 1)
        for row in (("new", "new_under"), ("merge", "remove")):
            line = QHBoxLayout()
            line.setSpacing(8)
            for name in row:
                line.addWidget(self._tag_button(name))
            column.addLayout(line)
        return side

    def _tag_button(self, name: str) -> QPushButton:
        words, act = {
            "new": (self.tr("New tag"), lambda: self._create(under=False)),
            "new_under": (self.tr("New under it"), lambda: self._create(under=True)),
            "merge": (self.tr("Merge…"), self._merge),
            "remove": (self.tr("Remove"), self._remove),
        }[name]
        return self._button(name, words, act)

    def _button(self, name: str, words: str, act: object) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"codebook_{name}")
        button.setAutoDefault(False)
        # Not every system gives a button the focus, and so takes it from a field.
        button.clicked.connect(lambda _checked=False: (self.form.keep(), act()))  # type: ignore[operator]
        self._buttons[name] = button
        return button

    # -- what is shown

    def say(self, words: str) -> None:
        """Say how something went, or why it was not done."""
        self.said.setText(words)

    def _fill(self) -> None:
        self.tree.set_tags(self.verbs.tags())

    def _tag(self) -> Tag | None:
        chosen = self.tree.current_id()
        return next((t for t in self.verbs.tags() if t.id == chosen), None)

    def _show(self) -> None:
        tag = self._tag()
        self.form.show_tag(tag)
        self._empty.setVisible(tag is None)
        self._update()

    def _update(self) -> None:
        project, tag = self.verbs.project, self._tag()
        writable = self.verbs.writable
        many = len(self.verbs.tags()) > 1
        for name, can in (
            ("new", writable),
            ("new_under", writable and tag is not None),
            ("merge", writable and tag is not None and many),
            ("remove", writable and tag is not None),
            ("import", writable),
            ("undo", project.undo_action is not None),
            ("redo", project.redo_action is not None),
        ):
            self._buttons[name].setEnabled(can)
        self.tree.setDragEnabled(writable)

    # -- what is done

    def _create(self, *, under: bool) -> None:
        tag = self._tag()
        taken = {t.name for t in self.verbs.tags()}
        number = len(taken) + 1
        while f"tag_{number}" in taken:
            number += 1
        above = tag.id if tag is not None and under else tag.parent if tag is not None else None
        made = self.verbs.do(lambda c: c.create(f"tag_{number}", parent=above))
        if made is not None:
            self.tree.choose(next(r.id for r in made.added if isinstance(r, Tag)))
            self.form.begin()

    def _rename(self) -> None:
        self.form.name.setFocus()
        self.form.name.selectAll()

    def _remove(self) -> None:
        tag = self._tag()
        if tag is None or not self.verbs.writable:
            return
        uses = self.verbs.do(lambda c: c.uses(tag.id)) or 0
        if uses:
            Asking(self).removal(tag, uses, lambda: self.verbs.do(lambda c: c.delete(tag.id)))
        else:
            self.verbs.do(lambda c: c.delete(tag.id))

    def _merge(self) -> None:
        tag = self._tag()
        if tag is None:
            return
        uses = self.verbs.do(lambda c: c.uses(tag.id)) or 0
        others = [t for t in self.verbs.tags() if t.id != tag.id]
        dialog = MergeDialog(tag, others, uses, self._theme, self)
        dialog.accepted.connect(lambda: self._merge_into(tag.id, dialog.chosen()))
        dialog.open()

    def _merge_into(self, tag: int, into: int) -> None:
        if self.verbs.do(lambda c: c.merge(tag, into)) is not None:
            self.tree.choose(into)

    def _run(self, command: str) -> None:
        self.form.keep()
        self.say("")
        self._commands.run(command)
        self._update()

    # -- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo are the window's, under any layout."""
        command = command_for(event, [Context.WINDOW])
        if command == "codebook":
            self.close()
        elif command in _OURS:
            self._run(command)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.form.keep()
        super().closeEvent(event)

    def reject(self) -> None:
        """Esc closes it; what is being written is kept."""
        self.form.keep()
        super().reject()
