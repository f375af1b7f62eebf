"""The rows of the list of documents: which are shown, in which order, under which folders.

No Qt. Twenty thousand are filtered and sorted as plain lists, over what was prepared once.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from enum import IntEnum
from typing import Any, NamedTuple

from reader.core.importers.folders import natural
from reader.core.model import Annotation, Document, Record
from reader.core.text.folding import fold

_BETWEEN, _AFTER_TITLE = "\x1f", "\x1e"
_SIGNS = str.maketrans(_BETWEEN + _AFTER_TITLE, "  ")
_AT_ONCE = 1_000


class Order(IntEnum):
    """What the documents are sorted by."""

    TAKEN_IN = 0
    TITLE = 1
    DATE = 2
    ANNOTATIONS = 3
    STATE = 4


class Heading(NamedTuple):
    """The row of a folder of origin."""

    folder: str  # with the folders it is in, "/" between them
    name: str
    level: int
    documents: int  # shown in it and below it
    is_open: bool


class Entry(NamedTuple):
    """The row of a document."""

    document: Document
    level: int


Row = Heading | Entry
_STATES = {"reading": 0, "new": 1, "done": 2}


class Shelf:
    """Documents with the number of their annotations by tag; filtered and sorted."""

    def __init__(self) -> None:
        self._documents: dict[int, Document] = {}
        self._counts: dict[int, dict[int, int]] = {}
        self._folded: dict[int, str] = {}  # by id
        self._unfolded: list[Document] = []
        self._titles: dict[int, Any] = {}  # what sorts by title, by id
        self._words: tuple[str, ...] = ()
        self._states: frozenset[str] = frozenset()
        self._closed: set[str] = set()
        self.order = Order.TAKEN_IN
        self.descending = False
        self.by_folder = True
        self.rows: list[Row] = []
        self.shown = 0

    # -- what there is

    def replace_all(self, documents: Iterable[Document], counts: dict[int, dict[int, int]]) -> None:
        """Other documents, in the order they came."""
        old = self._documents
        self._documents = {d.id: d for d in documents}
        self._counts = counts
        self._unfolded = [
            d for d in self._documents.values() if d.id not in self._folded or old.get(d.id) != d
        ]
        self.refresh()

    @property
    def total(self) -> int:
        """How many there are, shown or not."""
        return len(self._documents)

    @property
    def is_filtered(self) -> bool:
        """Whether a filter is on."""
        return bool(self._words or self._states)

    @property
    def has_folders(self) -> bool:
        """Whether any document came from a folder."""
        return any(d.folder for d in self._documents.values())

    def counts(self, document: int) -> Mapping[int, int]:
        """How many annotations each tag has in a document."""
        return self._counts.get(document, {})

    def get(self, document: int) -> Document | None:
        """A document by its id."""
        return self._documents.get(document)

    def follow(self, removed: Iterable[Record], added: Iterable[Record]) -> tuple[set[int], bool]:
        """Keep up with a change: the documents whose counts are others, whether rows are."""
        touched: set[int] = set()
        rows = False
        for by, records in ((-1, removed), (1, added)):
            for record in records:
                if isinstance(record, Annotation):
                    self._count(record.document, record.tag, by)
                    touched.add(record.document)
                elif isinstance(record, Document):
                    rows = True
                    if by < 0:
                        self._documents.pop(record.id, None)
                        self._folded.pop(record.id, None)
                    else:
                        self._documents[record.id] = record
                        self._unfolded.append(record)
        return touched, rows or (self.order is Order.ANNOTATIONS and bool(touched))

    def _count(self, document: int, tag: int, by: int) -> None:
        counts = self._counts.setdefault(document, {})
        counts[tag] = counts.get(tag, 0) + by

    # -- order, filter, folders

    def sort(self, order: Order, *, descending: bool) -> None:
        """Order by something; what is equal in that, in the order of taking in."""
        self.order, self.descending = order, descending
        self.refresh()

    def filter(self, text: str, states: Collection[str] = ()) -> None:
        """Show those that hold every word of `text`, in one of `states` (none means any)."""
        self._words = tuple(fold(text).split())
        self._states = frozenset(states)
        self.refresh()

    def set_by_folder(self, on: bool) -> None:
        """Show folders as headings, or one list."""
        self.by_folder = on
        self.refresh()

    def turn(self, folder: str, is_open: bool) -> None:
        """Open or close a folder."""
        (self._closed.discard if is_open else self._closed.add)(folder)
        self.refresh()

    def uncover(self, document: int) -> bool:
        """Open the folders that a document lies in; whether any of them was closed."""
        found = self._documents.get(document)
        parts = found.folder.split("/") if found is not None and found.folder else []
        above = {"/".join(parts[: n + 1]) for n in range(len(parts))}
        closed = bool(above & self._closed)
        if closed:
            self._closed -= above
            self.refresh()
        return closed

    def prepare_some(self) -> bool:
        """Fold some, joined into one string; whether there are more to fold."""
        some = self._unfolded[-_AT_ONCE:]
        if not some:
            return False
        del self._unfolded[-_AT_ONCE:]
        rows = ((d.title, f"{d.author} {d.source}") for d in some)
        joined = fold(_BETWEEN.join(_AFTER_TITLE.join(_plain(row)) for row in rows))
        for document, words in zip(some, joined.split(_BETWEEN), strict=True):
            if self._documents.get(document.id) is document:
                self._folded[document.id] = words
                self._titles[document.id] = natural(words.partition(_AFTER_TITLE)[0])
        return bool(self._unfolded)

    def refresh(self) -> None:
        """Make the rows anew."""
        found = self._sorted(self._passing())
        self.shown = len(found)
        if self.by_folder and any(d.folder for d in found):
            self.rows = self._under_headings(found)
        else:
            self.rows = [Entry(d, 0) for d in found]

    def _passing(self) -> list[Document]:
        found = list(self._documents.values())
        if self._states:
            states = self._states
            found = [d for d in found if d.state in states]
        if self._words:
            while self.prepare_some():
                pass
            folded = self._folded
            for word in self._words:
                found = [d for d in found if word in folded[d.id]]
        return found

    def _sorted(self, documents: list[Document]) -> list[Document]:
        key: Callable[[Document], Any]
        documents.sort(key=lambda d: d.id)
        if self.order is Order.TITLE:
            while self.prepare_some():
                pass
            titles = self._titles
            key = lambda d: titles[d.id]  # noqa: E731
        elif self.order is Order.DATE:
            # Those without a date stand last, whichever way the others go.
            dated = [d for d in documents if d.date]
            dated.sort(key=lambda d: d.date, reverse=self.descending)
            return dated + [d for d in documents if not d.date]
        elif self.order is Order.ANNOTATIONS:
            counts = self._counts
            key = lambda d: sum(counts[d.id].values()) if d.id in counts else 0  # noqa: E731
        elif self.order is Order.STATE:
            key = lambda d: _STATES.get(d.state, 1)  # noqa: E731
        else:
            return documents[::-1] if self.descending else documents
        return sorted(documents, key=key, reverse=self.descending)

    def _under_headings(self, documents: list[Document]) -> list[Row]:
        folders: dict[str, list[Document]] = {}
        within: dict[str, int] = {}
        for document in documents:
            folders.setdefault(document.folder, []).append(document)
        for folder, inside in folders.items():
            parts = folder.split("/") if folder else []
            for n in range(len(parts)):
                above = "/".join(parts[: n + 1])
                within[above] = within.get(above, 0) + len(inside)
        rows: list[Row] = [Entry(d, 0) for d in folders.get("", [])]
        shut = ""
        for folder in sorted(within, key=lambda f: [natural(p) for p in f.split("/")]):
            if shut and folder.startswith(shut):
                continue
            above, _, name = folder.rpartition("/")
            level = above.count("/") + 1 if above else 0
            # A search looks into closed folders too.
            is_open = folder not in self._closed or self.is_filtered
            shut = "" if is_open else f"{folder}/"
            rows.append(Heading(folder, name, level, within[folder], is_open))
            if is_open:
                rows += [Entry(d, level + 1) for d in folders.get(folder, [])]
        return rows


def _plain(parts: tuple[str, ...]) -> list[str]:
    return [part.translate(_SIGNS) for part in parts]
