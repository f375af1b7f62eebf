"""The rows of the table: which annotations it shows, in which order. No Qt.

Twenty times faster than a proxy model in Python, since sorting and filtering are list
operations over what was prepared once: the place of each tag, the folded words of each row.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterable, Mapping
from enum import IntEnum
from typing import Any

from reader.core.model import Annotation, Tag
from reader.core.span_index import place
from reader.core.text.folding import fold
from reader.gui.annotations.values import by_attribute

_BETWEEN = "\x1f"
_AT_ONCE = 4_000


class Column(IntEnum):
    """The columns of the table."""

    TAG = 0
    TEXT = 1
    NOTE = 2
    PARAGRAPH = 3


Key = Callable[[Annotation], Any]


class Rows:
    """Annotations, filtered and sorted."""

    def __init__(self) -> None:
        self._all: list[Annotation] = []
        self._folded: dict[str, str] = {}  # by id
        self._unfolded: list[Annotation] = []
        self._tag_words: dict[int, str] = {}
        self._tag_places: dict[int, int] = {}
        self._words: tuple[str, ...] = ()
        self._tags: frozenset[int] = frozenset()
        self._column: Column | str = Column.PARAGRAPH
        self._descending = False
        self.shown: list[Annotation] = []

    def set_tags(self, tags: Iterable[Tag]) -> None:
        """The codebook: its order sorts by tag, its words are found by the filter."""
        tags = list(tags)
        self._tag_places = {tag.id: place for place, tag in enumerate(tags)}
        self._tag_words = {
            tag.id: fold(f"{tag.name} {tag.label_ar} {tag.label_en}") for tag in tags
        }

    def replace_all(self, annotations: list[Annotation]) -> None:
        """Other annotations, in order of their start."""
        self._all = annotations
        self._folded, self._unfolded = {}, list(annotations)
        self._refresh()

    def __len__(self) -> int:
        return len(self.shown)

    @property
    def total(self) -> int:
        """How many there are, shown or not."""
        return len(self._all)

    @property
    def is_filtered(self) -> bool:
        """Whether a filter is on."""
        return bool(self._words or self._tags)

    # -- order and filter

    def sort(self, column: Column | str, *, descending: bool) -> None:
        """Order by a column, or by an attribute of that name; what is equal there, by place."""
        self._column, self._descending = column, descending
        self._refresh()

    def filter(self, text: str, tags: Collection[int]) -> None:
        """Show those that hold every word of `text`, under one of `tags` (none means any)."""
        self._words = tuple(fold(text).split())
        self._tags = frozenset(tags)
        self._refresh()

    def prepare(self) -> None:
        """Fold all rows that are not folded yet."""
        while self.prepare_some():
            pass

    def prepare_some(self) -> bool:
        """Fold some thousand rows, joined into one string; whether there are more to fold.

        In idle time, it is what the first filter would wait for.
        """
        some = self._unfolded[-_AT_ONCE:]
        if not some:
            return False
        del self._unfolded[-_AT_ONCE:]
        joined = fold(_BETWEEN.join(f"{a.quote} {a.note}".replace(_BETWEEN, " ") for a in some))
        parts = joined.split(_BETWEEN)
        for annotation, part in zip(some, parts, strict=True):
            # What changed meanwhile is folded already, as it is now.
            self._folded.setdefault(annotation.id, part)
        return bool(self._unfolded)

    def _refresh(self) -> None:
        rows = self._all
        if self._tags:
            tags = self._tags
            rows = [a for a in rows if a.tag in tags]
        if self._words:
            self.prepare()
            for word in self._words:
                named = {t for t, words in self._tag_words.items() if word in words}
                folded = self._folded
                rows = [a for a in rows if word in folded[a.id] or a.tag in named]
        if self._column is Column.PARAGRAPH:
            self.shown = rows[::-1] if self._descending else list(rows)
        else:
            # Sorting is stable: what is equal stays in order of place.
            self.shown = sorted(rows, key=self._sort_key(), reverse=self._descending)

    def _sort_key(self) -> Key:
        places: Mapping[int, int] = self._tag_places
        if isinstance(self._column, str):
            return by_attribute(self._column, descending=self._descending)
        if self._column is Column.TAG:
            return lambda a: places.get(a.tag, 0)
        self.prepare()
        if self._column is Column.NOTE:
            return lambda a: (not a.note, a.note)
        folded = self._folded
        return lambda a: folded.get(a.id, "")

    def passes(self, annotation: Annotation) -> bool:
        """Whether the filter lets an annotation through."""
        if self._tags and annotation.tag not in self._tags:
            return False
        if not self._words:
            return True
        words = fold(f"{annotation.quote} {annotation.note}")
        tag = self._tag_words.get(annotation.tag, "")
        return all(word in words or word in tag for word in self._words)

    # -- one at a time

    def take_out(self, annotation: Annotation) -> int | None:
        """Remove one; returns the row where it was shown."""
        row = self.row_of(annotation)
        at = bisect_left(self._all, place(annotation), key=place)
        if at < len(self._all) and self._all[at].id == annotation.id:
            del self._all[at]
        if row is not None:
            del self.shown[row]
        self._folded.pop(annotation.id, None)
        return row

    def place_for(self, annotation: Annotation) -> int | None:
        """Remember one; returns the row where `put_in` will show it, None if filtered out."""
        insort(self._all, annotation, key=place)
        if self.total:
            self._folded[annotation.id] = fold(f"{annotation.quote} {annotation.note}")
        return self._locate(annotation) if self.passes(annotation) else None

    def put_in(self, row: int, annotation: Annotation) -> None:
        """Show one at a row."""
        self.shown.insert(row, annotation)

    def replace(self, old: Annotation, new: Annotation) -> int | None:
        """Put one in the place of another with the same id; returns its row.

        None, and nothing done, where the new one belongs to another row or to none.
        """
        if self._column is not Column.PARAGRAPH or not self.passes(new):
            return None
        row = self.row_of(old)
        if row is None or self._locate(new) not in (row, row + 1):
            return None
        self.take_out(old)
        self.place_for(new)
        self.put_in(row, new)
        return row

    def row_of(self, annotation: Annotation) -> int | None:
        """The row that shows an annotation."""
        row = self._locate(annotation)
        if row < len(self.shown) and self.shown[row].id == annotation.id:
            return row
        return None

    def _locate(self, annotation: Annotation) -> int:
        """Where an annotation is, or belongs, in the order of the rows."""
        mine = place(annotation)
        if self._column is Column.PARAGRAPH:
            if self._descending:
                return bisect_left(self.shown, True, key=lambda a: place(a) <= mine)
            return bisect_left(self.shown, mine, key=place)
        key, descending = self._sort_key(), self._descending
        value = key(annotation)

        def comes_before(other: Annotation) -> bool:
            theirs: Any = key(other)
            if theirs == value:
                return place(other) < mine
            return theirs > value if descending else theirs < value

        return bisect_left(self.shown, True, key=lambda a: not comes_before(a))
