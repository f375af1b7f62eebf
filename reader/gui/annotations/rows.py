"""The rows of the table: which annotations it shows, in which order. No Qt.

Twenty times faster than a proxy model in Python, since sorting and filtering are list
operations over what was prepared once: the place of each tag, the folded words of each row.
"""

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable
from typing import Any

from reader.core.model import Annotation, Tag
from reader.core.text.folding import fold
from reader.gui.annotations.groups import Grouping, Heading, Row, in_groups
from reader.gui.annotations.ordering import Column, Ordering

__all__ = ["Column", "Rows"]
_BETWEEN = "\x1f"
_AT_ONCE = 4_000


class Rows:
    """Annotations, filtered, sorted and grouped."""

    def __init__(self) -> None:
        self._all: list[Annotation] = []
        self._folded: dict[str, str] = {}  # by id
        self._unfolded: list[Annotation] = []
        self._unread = 0  # from which of all on values are not read
        self._tag_words: dict[int, str] = {}
        self._words: tuple[str, ...] = ()
        self._tags: frozenset[int] = frozenset()
        self._order = Ordering(self._folded)
        self._members: dict[Any, int] = {}  # how many each group has
        self._grouped: list[tuple[Any, list[Annotation]]] | None = None  # until one changes
        self._closed: set[Any] = set()  # the groups whose rows are hidden
        self.matching = 0  # how many the filter lets through, in closed groups too
        self.shown: list[Row] = []

    def set_tags(self, tags: Iterable[Tag]) -> None:
        """The codebook: its order sorts by tag, its words are found by the filter."""
        tags = list(tags)
        self._order.set_tags(tags)
        self._tag_words = {
            tag.id: fold(f"{tag.name} {tag.label_ar} {tag.label_en}") for tag in tags
        }

    def replace_all(self, annotations: list[Annotation], documents: Collection[int] = ()) -> None:
        """Other annotations, in order of their place.

        Those of several documents come document by document, in the order of `documents`.
        """
        self._folded.clear()
        self._put_all(annotations, documents)

    def exchange_many(
        self,
        changed: Iterable[Annotation],
        annotations: list[Annotation],
        documents: Collection[int] = (),
    ) -> None:
        """As `replace_all`, where only those of the ids in `changed` are others than before."""
        for annotation in changed:
            self._folded.pop(annotation.id, None)
        self._put_all(annotations, documents)

    def _put_all(self, annotations: list[Annotation], documents: Collection[int]) -> None:
        self._order.set_documents(documents)
        self._all = annotations
        folded, self._unread = self._folded, 0
        self._unfolded = [a for a in annotations if a.id not in folded]
        self._refresh()

    def __len__(self) -> int:
        return len(self.shown)

    @property
    def total(self) -> int:
        """How many annotations there are, shown or not."""
        return len(self._all)

    @property
    def is_filtered(self) -> bool:
        """Whether a filter is on."""
        return bool(self._words or self._tags)

    # -- order, groups and filter

    def sort(self, column: Column | str, *, descending: bool) -> None:
        """Order by a column, or by an attribute of that name; what is equal there, by place."""
        self._order.column, self._order.descending = column, descending
        self._refresh()

    @property
    def grouping(self) -> Grouping:
        """What the rows are grouped by."""
        return self._order.grouping

    def group(self, grouping: Grouping) -> None:
        """Put the rows under headings, or under none; all groups are open."""
        self._order.grouping = grouping
        self._closed.clear()
        self._refresh()

    def close(self, keys: Iterable[Any]) -> None:
        """Hide the rows of these groups, and show those of all others."""
        self._closed = set(keys)
        if self._grouped is not None:
            self.shown = self._of_open_groups(self._grouped)
        else:
            self._refresh()

    @property
    def closed(self) -> set[Any]:
        """The keys of the groups whose rows are hidden."""
        return set(self._closed)

    def groups(self) -> list[Any]:
        """The keys of all groups."""
        return list(self._members)

    def members(self, heading: Heading) -> int:
        """How many annotations a heading stands for."""
        return self._members.get(heading.key, 0)

    def filter(self, text: str, tags: Collection[int]) -> None:
        """Show those that hold every word of `text`, under one of `tags` (none means any)."""
        self._words = tuple(fold(text).split())
        self._tags = frozenset(tags)
        self._refresh()

    def prepare(self) -> None:
        """Fold all rows that are not folded yet."""
        while self._fold_some():
            pass

    def prepare_some(self) -> bool:
        """Do some of what the first filter and the first sort would wait for, in idle time.

        Some thousand rows at once; returns whether more is to do.
        """
        return self._fold_some() or self._read_some()

    def set_attributes(self, names: Iterable[str]) -> None:
        """The attributes that may be sorted by."""
        self._order.attributes = list(names)
        self._unread = 0

    def _read_some(self) -> bool:
        if not self._order.attributes or self._unread >= len(self._all):
            return False
        start, self._unread = self._unread, self._unread + _AT_ONCE
        last = self._unread >= len(self._all)
        self._order.read_values(self._all[start : self._unread], last=last)
        return not last

    def _fold_some(self) -> bool:
        """Fold some thousand rows, joined into one string; whether there are more to fold."""
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
        if self._order.needs_words:
            self.prepare()
        self.matching = len(rows)
        self.shown = self._under_headings(self._order.arrange(rows))

    def _under_headings(self, rows: list[Annotation]) -> list[Row]:
        key, ranks = self._order.group_key(), self._order.group_ranks(rows)
        self._members, self._grouped = {}, None
        if key is None or ranks is None:
            return rows  # type: ignore[return-value]  # a list of its own, of nothing but rows
        self._grouped = in_groups(rows, key, ranks)
        self._members = {name: len(group) for name, group in self._grouped}
        return self._of_open_groups(self._grouped)

    def _of_open_groups(self, groups: list[tuple[Any, list[Annotation]]]) -> list[Row]:
        found: list[Row] = []
        for name, group in groups:
            found.append(Heading(name, group[0]))
            if name not in self._closed:
                found += group
        return found

    def passes(self, annotation: Annotation) -> bool:
        """Whether the filter lets an annotation through."""
        if self._tags and annotation.tag not in self._tags:
            return False
        if not self._words:
            return True
        words = fold(f"{annotation.quote} {annotation.note}")
        tag = self._tag_words.get(annotation.tag, "")
        return all(word in words or word in tag for word in self._words)

    # -- one at a time: the model tells Qt of each row that comes or goes, so each is a step

    def take_out(self, annotation: Annotation) -> int | None:
        """Remove one; returns the row where it was shown. Its heading stays."""
        row = self.row_of(annotation)
        place = self._order.place
        at = bisect_left(self._all, place(annotation), key=place)
        if at < len(self._all) and self._all[at].id == annotation.id:
            del self._all[at]
            self._grouped = None
            if self.passes(annotation):
                self._count(annotation, -1)
        if row is not None:
            del self.shown[row]
        self._folded.pop(annotation.id, None)
        return row

    def remember(self, annotation: Annotation) -> int | None:
        """Take one in; returns the row where `put_in` will show it, None where it is hidden.

        Its heading, where it needs one, is there before: see `missing_heading`.
        """
        insort(self._all, annotation, key=self._order.place)
        self._grouped = None
        self._folded[annotation.id] = fold(f"{annotation.quote} {annotation.note}")
        if not self.passes(annotation):
            return None
        self._count(annotation, 1)
        key = self._order.group_key()
        if key is not None and key(annotation) in self._closed:
            return None
        return self._order.locate(self.shown, annotation)

    def put_in(self, row: int, shown: Row) -> None:
        """Show an annotation or a heading at a row."""
        self.shown.insert(row, shown)

    def _count(self, annotation: Annotation, by: int) -> None:
        self.matching += by
        key = self._order.group_key()
        if key is not None:
            name = key(annotation)
            self._members[name] = self._members.get(name, 0) + by
            if not self._members[name]:
                del self._members[name]

    def missing_heading(self, annotation: Annotation) -> tuple[int, Heading] | None:
        """The heading that an annotation needs to be shown under, and its row."""
        key = self._order.group_key()
        if key is None or not self.passes(annotation) or key(annotation) in self._members:
            return None
        heading = Heading(key(annotation), annotation)
        return self._order.heading_place(self.shown, annotation), heading

    def heading_row(self, annotation: Annotation) -> int | None:
        """The row of the heading over an annotation's group."""
        key = self._order.group_key()
        if key is None:
            return None
        row = self._order.heading_place(self.shown, annotation)
        found = self.shown[row] if row < len(self.shown) else None
        return row if isinstance(found, Heading) and found.key == key(annotation) else None

    def replace(self, old: Annotation, new: Annotation) -> int | None:
        """Put one in the place of another with the same id; returns its row.

        None, and nothing done, where the new one belongs to another row or to none.
        """
        key = self._order.group_key()
        if self._order.needs_words or not self.passes(new):
            return None
        if key is not None and key(old) != key(new):
            return None
        row = self.row_of(old)
        if row is None or self._order.locate(self.shown, new) not in (row, row + 1):
            return None
        self.take_out(old)
        self.remember(new)
        self.put_in(row, new)
        return row

    def row_of(self, annotation: Annotation) -> int | None:
        """The row that shows an annotation."""
        row = self._order.locate(self.shown, annotation)
        found = self.shown[row] if row < len(self.shown) else None
        return row if isinstance(found, Annotation) and found.id == annotation.id else None
