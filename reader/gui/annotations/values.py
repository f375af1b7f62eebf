"""Attributes in order: numbers as numbers, a range by its low, then words; none at the end."""

import json
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import cast

from reader.core.attributes import range_of
from reader.core.bulk import collector_paused
from reader.core.model import Annotation
from reader.core.text.folding import fold

Ordered = tuple[int, float, str]
_NUMBER, _YES_NO, _WORDS = 0, 1, 2
_BETWEEN = "\x1f"
_STORED = attrgetter("attributes_json")


class Values:
    """The values of one attribute, each read once for all annotations that have it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._known: dict[str, Ordered | None] = {"{}": None}
        self._ranks: dict[str, int] | None = None
        self._has_ranges = False

    def read(self, annotations: Iterable[Annotation]) -> None:
        """Read what is not known yet, all at once: a parse for each takes three times as long."""
        known = self._known
        new = list(set(map(_STORED, annotations)) - known.keys())
        if not new:
            return
        self._ranks = None
        with collector_paused():
            stored = cast("list[dict[str, object]]", json.loads(f"[{','.join(new)}]"))
            found = [attributes.get(self.name) for attributes in stored]
            words = _folded([v for v in found if isinstance(v, str)])
            known.update(zip(new, [_order(value, words) for value in found], strict=True))
            self._has_ranges = self._has_ranges or any(isinstance(v, list) for v in found)

    def of(self, annotation: Annotation) -> Ordered | None:
        """Where an annotation stands; None without a value."""
        stored = annotation.attributes_json
        if stored not in self._known:
            self.read([annotation])
        return self._known[stored]

    def group_key(self, annotation: Annotation) -> Ordered:
        """What its group is told apart by; those without a value come last."""
        return self.of(annotation) or (9, 0.0, "")

    def sort_key(self, *, descending: bool) -> Callable[[Annotation], Ordered]:
        """The key to place one annotation among others: without a value it comes last."""
        none = (-1 if descending else 9, 0.0, "")
        return lambda annotation: self.of(annotation) or none

    def ranks(self, rows: Iterable[Annotation], *, descending: bool = False) -> list[int]:
        """Where the value of each row comes among all; without a value, last either way."""
        try:
            found = self._ranks_of(rows)
        except KeyError:  # seldom: to look whether all are known takes as long as to rank them
            self.read(rows)
            found = self._ranks_of(rows)
        if descending:
            last = self._all_ranks()["{}"]
            found = [last if rank == last else last - 1 - rank for rank in found]
        return found

    def _ranks_of(self, rows: Iterable[Annotation]) -> list[int]:
        ranks = self._all_ranks()
        return list(map(ranks.__getitem__, map(_STORED, rows)))

    def _all_ranks(self) -> dict[str, int]:
        if self._ranks is None:
            self._ranks = self._rank_all()
        return self._ranks

    def prepare(self) -> None:
        """Do what the first to ask for the order of what is known would wait for."""
        self._all_ranks()

    def arrange(self, rows: list[Annotation], *, descending: bool) -> list[Annotation]:
        """Rows in this order; what is equal stays as it is."""
        ranks = self.ranks(rows, descending=descending)
        # Numbers of rows are sorted by a key that is written in C.
        return [rows[n] for n in sorted(range(len(rows)), key=ranks.__getitem__)]

    def _rank_all(self) -> dict[str, int]:
        """The place of each set of attributes: sorted by kind, since tuples compare slowly."""
        by_kind: dict[int, list[str]] = {_NUMBER: [], _YES_NO: [], _WORDS: []}
        known = self._known
        for stored, value in known.items():
            if value is not None:
                by_kind[value[0]].append(stored)
        in_order: list[str] = []
        for kind, some in by_kind.items():
            if kind == _WORDS or self._has_ranges:
                some.sort(key=lambda one: known[one][2])  # type: ignore[index]
            if kind != _WORDS:
                some.sort(key=lambda one: known[one][1])  # type: ignore[index]
            in_order += some
        found: dict[str, int] = {}
        rank, before = -1, None
        for stored in in_order:
            value = known[stored]
            if value != before:
                rank, before = rank + 1, value
            found[stored] = rank
        none = rank + 1
        found.update((stored, none) for stored, value in known.items() if value is None)
        return found


def _folded(words: list[str]) -> dict[str, str]:
    """Words folded, all of them in one go."""
    different = list(dict.fromkeys(words))
    joined = fold(_BETWEEN.join(word.replace(_BETWEEN, " ") for word in different))
    return dict(zip(different, joined.split(_BETWEEN), strict=True)) if different else {}


def _order(value: object, words: dict[str, str]) -> Ordered | None:
    if value is None:
        return None
    if isinstance(value, str):
        return _WORDS, 0.0, words[value]
    if isinstance(value, bool):
        return _YES_NO, float(value), ""
    if isinstance(value, int | float):
        return _NUMBER, float(value), ""
    bounds = range_of(value)
    if bounds is not None:
        return _NUMBER, float(bounds[0]), f"{float(bounds[1]):030.6f}"
    return _WORDS, 0.0, json.dumps(value)
