"""The order of the table's rows: by a column or an attribute, under headings or not. No Qt."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import IntEnum
from operator import attrgetter
from typing import Any

from reader.core.model import Annotation, Tag
from reader.core.span_index import place
from reader.gui.annotations.groups import NO_GROUPS, GroupBy, Heading, Row, group_key
from reader.gui.annotations.values import Values


class Column(IntEnum):
    """The columns of the table that are always there; those of attributes come after them."""

    TAG = 0
    TEXT = 1
    NOTE = 2
    PARAGRAPH = 3
    DOCUMENT = 4  # shown where the rows are of all documents


Key = Callable[[Annotation], Any]
_TAG = attrgetter("tag")


class Ordering:
    """What comes before what."""

    def __init__(self, folded: Mapping[str, str]) -> None:
        """`folded` holds the folded words of each row by id, for the order of the text."""
        self.folded = folded
        self.column: Column | str = Column.PARAGRAPH
        self.descending = False
        self.grouping = NO_GROUPS
        self._tags: dict[int, int] = {}
        self._documents: dict[int, int] = {}
        self._values: dict[str, Values] = {}  # of the attributes that order or group
        self.attributes: list[str] = []  # those that have a column, and may be sorted by

    def set_tags(self, tags: Iterable[Tag]) -> None:
        """The order of the codebook."""
        self._tags = {tag.id: at for at, tag in enumerate(tags)}

    def set_documents(self, documents: Iterable[int]) -> None:
        """The order of the documents, where the rows are of all of them; else none."""
        self._documents = {document: at for at, document in enumerate(documents)}

    @property
    def needs_words(self) -> bool:
        """Whether the folded words of every row are needed to order them."""
        return self.column is Column.TEXT

    def place(self, annotation: Annotation) -> tuple[Any, ...]:
        """Where a row belongs in the texts: no two have the same place."""
        if not self._documents:
            return place(annotation)
        return self._documents.get(annotation.document, -1), *place(annotation)

    def group_key(self) -> Callable[[Annotation], tuple[Any, ...]] | None:
        """What tells the groups apart and orders them; None where there are no groups."""
        if self.grouping == NO_GROUPS:
            return None
        values = self._values_of(self.grouping.name)
        return group_key(self.grouping, self._tags, self._documents, values)

    def _values_of(self, name: str) -> Values:
        found = self._values.get(name)
        if found is None:
            in_use = (self.column, self.grouping.name, *self.attributes)
            self._values = {n: v for n, v in self._values.items() if n in in_use}
            found = self._values[name] = Values(name)
        return found

    def read_values(self, rows: list[Annotation], *, last: bool) -> None:
        """Read in idle time what sorting by an attribute's column would wait for."""
        for name in self.attributes:
            values = self._values_of(name)
            values.read(rows)
            if last:
                values.prepare()

    def group_ranks(self, rows: list[Annotation]) -> list[int] | None:
        """The place of each row's group among the groups; None where there are none."""
        tags, documents = self._tags, self._documents
        match self.grouping.by:
            case GroupBy.TAG:
                return [tags.get(tag, -1) for tag in map(_TAG, rows)]
            case GroupBy.DOCUMENT:
                return [documents.get(a.document, -1) for a in rows]
            case GroupBy.ATTRIBUTE:
                return self._values_of(self.grouping.name).ranks(rows)
            case GroupBy.NOTHING:
                return None

    def arrange(self, rows: list[Annotation]) -> list[Annotation]:
        """Rows that stand in the order of their place, in this order; groups not yet."""
        if self.column is Column.PARAGRAPH:
            return rows[::-1] if self.descending else list(rows)
        if isinstance(self.column, str):
            return self._values_of(self.column).arrange(rows, descending=self.descending)
        # Sorting is stable: what is equal stays in order of place.
        return sorted(rows, key=self._key(), reverse=self.descending)

    def _key(self) -> Key:
        if isinstance(self.column, str):
            return self._values_of(self.column).sort_key(descending=self.descending)
        if self.column is Column.TAG:
            places = self._tags
            return lambda a: places.get(a.tag, 0)
        if self.column is Column.NOTE:
            return lambda a: (not a.note, a.note)
        if self.column is Column.DOCUMENT:
            documents = self._documents
            return lambda a: documents.get(a.document, -1)
        folded = self.folded
        return lambda a: folded.get(a.id, "")

    def locate(self, rows: Sequence[Row], annotation: Annotation) -> int:
        """Where an annotation is, or belongs, among rows in this order."""
        group = self.group_key()
        comes_before = self._comes_before(annotation)
        if group is None:
            return bisect_left(rows, True, key=lambda r: not comes_before(r))  # type: ignore[arg-type]
        mine = group(annotation)

        def before(row: Row) -> bool:
            if isinstance(row, Heading):
                return row.key <= mine
            theirs = group(row)
            return comes_before(row) if theirs == mine else theirs < mine

        return bisect_left(rows, True, key=lambda r: not before(r))

    def heading_place(self, rows: Sequence[Row], annotation: Annotation) -> int:
        """Where the heading of an annotation's group is, or belongs, among the rows."""
        group = self.group_key()
        assert group is not None
        mine = group(annotation)

        def before(row: Row) -> bool:
            return (row.key if isinstance(row, Heading) else group(row)) < mine

        return bisect_left(rows, True, key=lambda r: not before(r))

    def _comes_before(self, annotation: Annotation) -> Callable[[Annotation], bool]:
        placed = self.place
        mine = placed(annotation)
        descending = self.descending
        if self.column is Column.PARAGRAPH:
            if descending:
                return lambda other: placed(other) > mine
            return lambda other: placed(other) < mine
        key = self._key()
        value = key(annotation)

        def comes_before(other: Annotation) -> bool:
            theirs: Any = key(other)
            if theirs == value:
                return placed(other) < mine
            return theirs > value if descending else theirs < value

        return comes_before
