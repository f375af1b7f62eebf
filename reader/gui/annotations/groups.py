"""Rows under headings: what they are grouped by, and which heading an annotation belongs to."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from reader.core.model import Annotation
from reader.gui.annotations.values import Values


class GroupBy(StrEnum):
    """The kinds of groups."""

    NOTHING = ""
    TAG = "tag"
    ATTRIBUTE = "attribute"
    DOCUMENT = "document"


class Grouping(NamedTuple):
    """What rows are grouped by; an attribute has a name."""

    by: GroupBy = GroupBy.NOTHING
    name: str = ""


Key = tuple[Any, ...]  # of one kind, any two of them can be compared


class Heading(NamedTuple):
    """Stands in a row above those of its group."""

    key: Key
    of: Annotation  # one of the group, which says what the group is called


Row = Annotation | Heading
NO_GROUPS = Grouping()


def group_key(
    grouping: Grouping, tags: Mapping[int, int], documents: Mapping[int, int], values: Values
) -> Callable[[Annotation], Key]:
    """What the groups are told apart and ordered by.

    `tags` and `documents` give the place of each id in its own order, `values` are those of the
    attribute.
    """
    if grouping.by is GroupBy.TAG:
        return lambda a: (tags.get(a.tag, -1), a.tag)
    if grouping.by is GroupBy.DOCUMENT:
        return lambda a: (documents.get(a.document, -1), a.document)
    # Two spellings that a reader takes for one are one group; without a value comes last.
    return values.group_key


def in_groups(
    rows: list[Annotation], key: Callable[[Annotation], Key], ranks: list[int]
) -> list[tuple[Key, list[Annotation]]]:
    """Rows by group, the groups in order; the order within a group stays.

    `ranks` gives the place of each row's group in the order of groups.
    """
    found: dict[int, list[Annotation]] = {}
    for rank, annotation in zip(ranks, rows, strict=True):
        group = found.get(rank)
        if group is None:
            found[rank] = [annotation]
        else:
            group.append(annotation)
    return [(key(found[rank][0]), found[rank]) for rank in sorted(found)]
