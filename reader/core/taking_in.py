"""Another codebook taken into a project's: what is added, what is there, what changes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from reader.core.codebook_entry import CodebookEntry
from reader.core.contents import Contents
from reader.core.model import AttributeScheme, Change, Tag
from reader.core.tag_marks import next_marks

# What of a tag that is here already another codebook may change: not its name, nor its place.
_UPDATED = (
    *("label_ar", "label_en", "colour", "line", "definition_ar", "definition_en"),
    *("examples_ar", "examples_en"),
)


class Taken(NamedTuple):
    """What taking a codebook in did, by names of tags in their order."""

    change: Change
    added: tuple[str, ...]
    kept: tuple[str, ...]  # were here, and stay as they are
    updated: tuple[str, ...]  # were here, and differ now
    without_key: tuple[str, ...]  # whose key another tag has here


def taking_in(project: Contents, entries: Sequence[CodebookEntry], *, update: bool) -> Taken:
    """What `Codebook.take_in` is to do."""
    here = {t.name: t for t in project.tags()}
    keys = {t.shortcut for t in here.values()} - {""}
    marks = {(t.colour, t.line) for t in here.values()}
    last: dict[int | None, int] = {}
    for tag in here.values():
        last[tag.parent] = max(tag.position, last.get(tag.parent, -1))
    ids: dict[int, int] = {}  # in the file -> here
    following = project.next_tag_id()
    removed: list[Tag] = []
    added: list[Tag] = []
    names: dict[str, list[str]] = {"added": [], "kept": [], "updated": [], "without_key": []}
    for entry in entries:
        tag = entry.tag
        there = here.get(tag.name)
        if there is None:
            parent = ids.get(tag.parent) if tag.parent is not None else None
            last[parent] = last.get(parent, -1) + 1
            new = _with_marks(replace(tag, id=following, parent=parent, position=last[parent]),
                              entry.given, marks)  # fmt: skip
            following += 1
            names["added"].append(tag.name)
        else:
            new = _updated(there, entry) if update else there
        wanted = tag.shortcut if there is None or (update and "shortcut" in entry.given) else ""
        if wanted and (there is None or wanted != there.shortcut):
            if wanted in keys:
                names["without_key"].append(tag.name)
            new = replace(new, shortcut=_key(wanted, keys, there))
        ids[tag.id] = new.id
        keys.add(new.shortcut)
        marks.add((new.colour, new.line))
        if there is None:
            added.append(new)
        elif new != there:
            removed.append(there)
            added.append(new)
            names["updated"].append(tag.name)
        else:
            names["kept"].append(tag.name)
    change = Change(removed=tuple(removed), added=tuple(added))
    return Taken(change, **{n: tuple(found) for n, found in names.items()})


def _key(wanted: str, keys: set[str], there: Tag | None) -> str:
    if wanted not in keys:
        return wanted
    return there.shortcut if there is not None else ""


def _with_marks(tag: Tag, given: frozenset[str], used: set[tuple[str, str]]) -> Tag:
    """A tag that came without colour or line, with marks of its own."""
    colour, line = next_marks(used)
    if "colour" not in given:
        return replace(tag, colour=colour, line=line)
    if "line" not in given and (tag.colour, tag.line) in used:
        same = {own for c, own in used if c == tag.colour}
        free = next((own for _, own in _lines(tag.colour) if own not in same), tag.line)
        return replace(tag, line=free)
    return tag


def _lines(colour: str) -> list[tuple[str, str]]:
    from reader.core.tag_marks import LINES

    return [(colour, line) for line in LINES]


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
