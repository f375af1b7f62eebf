"""Another codebook taken into a project's: what is added, what is there, what changes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from reader.core.codebook_entry import CodebookEntry
from reader.core.model import AttributeScheme, Change, Tag
from reader.core.tag_marks import LINES, next_marks, usual_line

# What of a tag that is here already another codebook may change: not its name, nor its place.
_UPDATED = (
    *("label_ar", "label_en", "colour", "line", "definition_ar", "definition_en"),
    *("examples_ar", "examples_en"),
)


class Taken(NamedTuple):
    """What taking a codebook in does, by names of tags in their order."""

    removed: tuple[Tag, ...]
    added: tuple[Tag, ...]  # new ones, and those of `removed` as they are now
    made: tuple[str, ...]
    kept: tuple[str, ...]  # were here, and stay as they are
    updated: tuple[str, ...]  # were here, and differ now
    without_key: tuple[str, ...]  # whose key another tag has here

    @property
    def change(self) -> Change:
        """The change to the project."""
        return Change(removed=self.removed, added=self.added)


def taking_in(
    tags: Sequence[Tag], following: int, entries: Sequence[CodebookEntry], *, update: bool = False
) -> Taken:
    """What comes of `entries` taken into a codebook of `tags`; `following` is the next free id."""
    taking = _Taking(tags, following)
    for entry in entries:
        taking.take(entry, update=update)
    return taking.taken()


class _Taking:
    def __init__(self, tags: Sequence[Tag], following: int) -> None:
        self._here = {t.name: t for t in tags}
        self._following = following
        self._keys = {t.shortcut for t in tags} - {""}
        self._marks = {(t.colour, t.line) for t in tags}
        self._last: dict[int | None, int] = {}  # the greatest position under each parent
        for tag in tags:
            self._last[tag.parent] = max(tag.position, self._last.get(tag.parent, -1))
        self._ids: dict[int, int] = {}  # in the file -> here
        self._removed: list[Tag] = []
        self._added: list[Tag] = []
        self._made: list[str] = []
        self._kept: list[str] = []
        self._updated: list[str] = []
        self._without_key: list[str] = []

    def taken(self) -> Taken:
        """What came of all of it."""
        return Taken(
            tuple(self._removed),
            tuple(self._added),
            tuple(self._made),
            tuple(self._kept),
            tuple(self._updated),
            tuple(self._without_key),
        )

    def take(self, entry: CodebookEntry, *, update: bool) -> None:
        """Add one tag, or bring the one of that name up to date, or leave it."""
        there = self._here.get(entry.tag.name)
        if there is None:
            new = self._new(entry)
            self._made.append(new.name)
            self._added.append(new)
        else:
            new = self._brought_up_to_date(there, entry) if update else there
            (self._kept if new == there else self._updated).append(new.name)
            if new != there:
                self._removed.append(there)
                self._added.append(new)
        self._ids[entry.tag.id] = new.id
        self._keys.add(new.shortcut)
        self._marks.add((new.colour, new.line))

    def _new(self, entry: CodebookEntry) -> Tag:
        tag = entry.tag
        parent = self._ids.get(tag.parent) if tag.parent is not None else None
        place = self._last[parent] = self._last.get(parent, -1) + 1
        made = replace(tag, id=self._following, parent=parent, position=place)
        self._following += 1
        made = replace(made, shortcut=self._key(tag, ""))
        return _with_marks(made, entry.given, self._marks)

    def _brought_up_to_date(self, there: Tag, entry: CodebookEntry) -> Tag:
        made = _updated(there, entry)
        if "shortcut" in entry.given and entry.tag.shortcut != there.shortcut:
            made = replace(made, shortcut=self._key(entry.tag, there.shortcut))
        return made

    def _key(self, tag: Tag, otherwise: str) -> str:
        """The key that a tag comes with, unless another has it here."""
        if tag.shortcut not in self._keys:
            return tag.shortcut
        self._without_key.append(tag.name)
        return otherwise


def _with_marks(tag: Tag, given: frozenset[str], used: set[tuple[str, str]]) -> Tag:
    """A tag that came without colour or line, with marks that no other has."""
    if "colour" not in given:
        colour, line = next_marks(used)
        return replace(tag, colour=colour, line=tag.line or line)
    if "line" not in given:
        usual = usual_line(tag.colour)
        free = (line for line in (usual, *LINES) if (tag.colour, line) not in used)
        return replace(tag, line=next(free, usual))
    return tag


def _updated(there: Tag, entry: CodebookEntry) -> Tag:
    values: dict[str, Any] = {n: getattr(entry.tag, n) for n in _UPDATED if n in entry.given}
    if "attributes" in entry.given:
        values["attributes"] = _schemes(entry.tag.attributes, there.attributes)
    return replace(there, **values)


def _schemes(
    theirs: tuple[AttributeScheme, ...], ours: tuple[AttributeScheme, ...]
) -> tuple[AttributeScheme, ...]:
    names = {s.name for s in theirs}
    return (*theirs, *(s for s in ours if s.name not in names))
