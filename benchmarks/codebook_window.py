"""The codebook of 500 tags in the window: the picker's opening and each letter, and the tree."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QTreeWidget, QTreeWidgetItem

from benchmarks.material import SCREEN, figure, long_text, median, painted, timed, worst99
from reader.core.codebook_entry import CodebookEntry
from reader.core.model import Span, Tag
from reader.core.project import Project
from reader.gui.app import open_window
from reader.gui.main_window import MainWindow
from reader.gui.tags.matching import TagSearch
from reader.gui.tags.picker import TagPicker

Figures = list[dict[str, object]]
FRAME = 16.7
_MANY = 500
_TYPED = ("theme 4", "market", "الموضوع", "السوق 2")
_STEMS = (("موضوع", "Theme"), ("السوق", "Market"), ("إحصاء", "Statistic"), ("رأي", "Opinion"))


def _entries() -> list[CodebookEntry]:
    """Tags in Arabic and English, four to a branch."""

    def entry(n: int) -> CodebookEntry:
        arabic, english = _STEMS[n % 4]
        above = n - n % 4 if n % 4 else None
        words = f"{arabic} {n}", f"{english} {n}"
        tag = Tag(n, f"code_{n}", *words, "", "", "", "تعريف الوسم", "What it is", above, n, ())
        return CodebookEntry(tag, frozenset())

    return [entry(n) for n in range(_MANY - 3)]


def _window(folder: Path) -> MainWindow:
    path = folder / "codes.sqlite"
    project = Project.create(path)
    project.add_document("text", long_text(200_000))
    project.codebook.take_in(_entries())
    project.close()
    window = open_window(path)
    window.resize(SCREEN)
    while not window.annotations.complete:
        QApplication.processEvents()
    painted(window)
    return window


def _type(field: QLineEdit, letter: str) -> None:
    event = QKeyEvent(
        QEvent.Type.KeyPress, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter
    )
    QApplication.sendEvent(field, event)
    QApplication.processEvents()


def _letters(field: QLineEdit, words: Sequence[str]) -> list[float]:
    """Milliseconds of each letter until what it finds is painted."""
    times: list[float] = []
    for word in words:
        field.clear()
        QApplication.processEvents()
        times += [timed(lambda c=letter: _type(field, c)) for letter in word]
    return times


def _bare_letters(tags: Sequence[Tag]) -> list[float]:
    """The same in a line edit over a list widget that hides what does not hold the letters."""
    field, rows = QLineEdit(), QListWidget()
    labels = [f"{t.label_ar} {t.label_en}".casefold() for t in tags]
    rows.addItems(labels)

    def hide(typed: str) -> None:
        for n, label in enumerate(labels):
            rows.item(n).setHidden(typed.casefold() not in label)

    field.textChanged.connect(hide)
    rows.resize(320, 280)
    rows.show()
    field.show()
    QApplication.processEvents()
    times = _letters(field, _TYPED)
    rows.close()
    field.close()
    return times


def picker(folder: Path) -> Figures:
    """500 tags in the searchable list: made, opened again, each letter painted, matching alone."""
    window = _window(folder)
    tags = window.annotations.tags()
    assert len(tags) == _MANY
    window.reading_view.select(Span(20, 40))
    painted(window)

    def opened() -> None:
        window.overlays.pick_tag()
        QApplication.processEvents()

    first = timed(opened)
    made = window.reading_view.findChild(TagPicker)
    assert isinstance(made, TagPicker)
    again: list[float] = []
    for _ in range(20):
        made.hide()
        painted(window)
        again.append(timed(opened))
    letters = _letters(made.field, _TYPED * 5)
    assert made.list.shown()
    preparing = [timed(lambda: TagSearch(tags)) for _ in range(9)]
    search = TagSearch(tags)
    beginnings = [word[: n + 1] for word in _TYPED for n in range(len(word))]
    matching = [timed(lambda w=w: search.matching(w)) for w in beginnings * 5]
    bare = _bare_letters(tags)
    return [
        figure("picker of 500 tags, opened the first time", first, "ms", None, most=100.0,
               ratio=False),
        figure("... opened again, the worst", max(again), "ms", None, most=FRAME, ratio=False),
        figure("... each letter, median", median(letters), "ms", median(bare), most=FRAME,
               ratio=False),
        figure("... each letter, worst of 99 %", worst99(letters), "ms", worst99(bare), most=FRAME,
               ratio=False),
        figure("... matching alone, worst of 99 %", worst99(matching), "ms", None, most=4.0,
               ratio=False),
        figure("... tags prepared for it", median(preparing), "ms", None, most=FRAME, ratio=False),
    ]  # fmt: skip


def _bare_tree(tags: Sequence[Tag]) -> None:
    """A plain tree widget with the same rows."""
    tree = QTreeWidget()
    tree.setColumnCount(3)
    items: dict[int, QTreeWidgetItem] = {}
    for tag in tags:
        items[tag.id] = item = QTreeWidgetItem([tag.label_ar, "", tag.shortcut])
        if tag.parent is None:
            tree.addTopLevelItem(item)
        else:
            items[tag.parent].addChild(item)
    tree.expandAll()
    tree.resize(980, 720)
    tree.show()
    painted(tree)
    tree.close()


def codebook_window(folder: Path) -> Figures:
    """The codebook's window with 500 tags: opened, another tag shown, an edit with its tree."""
    window = _window(folder)
    tags = window.annotations.tags()

    def opened() -> None:
        window.commands.run("codebook")
        QApplication.processEvents()

    first = timed(opened)
    again: list[float] = []
    for _ in range(5):
        window.codebook.close()
        QApplication.processEvents()
        again.append(timed(opened))
    dialog = window.codebook.dialog
    assert dialog is not None
    shown, edited = [], []
    for n, tag in enumerate(tags[100:160]):
        shown.append(timed(lambda t=tag: (dialog.tree.choose(t.id), QApplication.processEvents())))
        words = f"Label {n}"

        def edit(tag: Tag = tag, words: str = words) -> None:
            dialog.verbs.do(lambda c: c.rename(tag.id, label_en=words))
            QApplication.processEvents()

        edited.append(timed(edit))
    bare = median([timed(lambda: _bare_tree(tags)) for _ in range(5)])
    return [
        figure("codebook's window of 500 tags, the first time", first, "ms", bare, most=300.0,
               ratio=False),
        figure("... opened again", median(again), "ms", bare, most=150.0, ratio=False),
        figure("... another tag shown, median", median(shown), "ms", None, most=FRAME,
               ratio=False),
        figure("... an edit, the tree following, median", median(edited), "ms", None, most=50.0,
               ratio=False),
    ]  # fmt: skip
