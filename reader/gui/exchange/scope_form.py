"""What of the project is meant: which documents, tags, annotators."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from reader.core.exporters import Scope
from reader.core.project import Project
from reader.gui.exchange.choosing import Choice, ChooseDialog, Key
from reader.gui.exchange.wording import number
from reader.gui.messages import isolate
from reader.gui.tags.labels import shown_label
from reader.gui.tags.swatch import swatch_icon
from reader.gui.theme import Theme

_TITLE = 48  # characters of a document's title


class ChoiceBox(QComboBox):
    """All, perhaps the one at hand, or some that are chosen in a dialog."""

    altered = Signal()

    def __init__(self, name: str, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)
        self._title = title
        self._choices = choices
        self._chosen: frozenset[Key] = frozenset()
        self._before = 0
        self.activated.connect(self._on_activated)

    def set_ways(self, all_words: str, one: Choice | None, chosen: Iterable[Key] = ()) -> None:
        """Offer all, one, and those that are to be chosen; `chosen` are so to begin with."""
        self.addItem(all_words, None)
        if one is not None:
            self.addItem(one.words, frozenset({one.key}))
        self._chosen = frozenset(chosen)
        self.addItem("", self._chosen)
        self._name_chosen()

    def keys(self) -> frozenset[Key] | None:
        """Those that are meant, None for all."""
        if self.currentIndex() == self.count() - 1:
            return self._chosen
        found = self.currentData()
        return found if isinstance(found, frozenset) else None

    def _name_chosen(self) -> None:
        words = self.tr("Chosen ones…")
        if self._chosen:
            words = self.tr("Chosen ones ({count})…").format(count=number(len(self._chosen)))
        self.setItemText(self.count() - 1, words)

    def _on_activated(self, index: int) -> None:
        if index < self.count() - 1:
            self._before = index
            self.altered.emit()
            return
        dialog = ChooseDialog(self._title, self._choices, self._chosen, self)
        dialog.accepted.connect(lambda: self._take(dialog.chosen()))
        dialog.rejected.connect(self._leave)
        dialog.open()

    def _take(self, chosen: frozenset[Key]) -> None:
        self._chosen = chosen
        self._before = self.count() - 1
        self._name_chosen()
        self.altered.emit()

    def _leave(self) -> None:
        self.setCurrentIndex(self._before)


class ScopeForm(QWidget):
    """The boxes for documents and tags, and for annotators where there are several."""

    altered = Signal()

    def __init__(
        self, project: Project, shown: int | None, selected: Sequence[int], theme: Theme
    ) -> None:
        super().__init__()
        documents = project.documents()
        self._documents = self._box(
            "export_documents",
            self.tr("Documents"),
            [Choice(d.id, isolate(d.title)) for d in documents],
        )
        here = next((d for d in documents if d.id == shown), None)
        one = None
        if here is not None:
            words = self.tr("This document: {title}")
            one = Choice(here.id, words.format(title=isolate(here.title, _TITLE)))
        every = self.tr("All documents ({count})").format(count=number(len(documents)))
        self._documents.set_ways(every, one, selected if len(selected) > 1 else ())
        self._tags = self._box(
            "export_tags",
            self.tr("Tags"),
            [Choice(t.id, shown_label(t), swatch_icon(t, theme)) for t in project.tags()],
        )
        self._tags.set_ways(self.tr("All tags"), None)
        annotators = project.annotators()
        self._annotators: ChoiceBox | None = None
        if len(annotators) > 1:
            choices = [Choice(a, isolate(a)) for a in annotators]
            self._annotators = self._box("export_annotators", self.tr("Annotators"), choices)
            self._annotators.set_ways(self.tr("All annotators"), None)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Documents"), self._documents)
        form.addRow(self.tr("Tags"), self._tags)
        if self._annotators is not None:
            form.addRow(self.tr("Annotators"), self._annotators)

    def _box(self, name: str, title: str, choices: Sequence[Choice]) -> ChoiceBox:
        box = ChoiceBox(name, title, choices)
        box.altered.connect(self.altered)
        return box

    def scope(self) -> Scope:
        """What is meant."""
        documents, tags = self._documents.keys(), self._tags.keys()
        annotators = None if self._annotators is None else self._annotators.keys()
        return Scope(
            None if documents is None else frozenset(k for k in documents if isinstance(k, int)),
            None if tags is None else frozenset(k for k in tags if isinstance(k, int)),
            None if annotators is None else frozenset(k for k in annotators if isinstance(k, str)),
        )
