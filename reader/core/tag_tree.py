"""The codebook as a tree: order, descendants, and places among siblings."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.core.model import Tag


def children_of(tags: Iterable[Tag], parent: int | None) -> list[Tag]:
    """The tags right under another, or at the top, in their order."""
    return sorted((t for t in tags if t.parent == parent), key=lambda t: (t.position, t.id))


def in_order(tags: Iterable[Tag]) -> list[Tag]:
    """All tags, each followed by what is under it. None is lost, whatever its parent says."""
    under: dict[int | None, list[Tag]] = {}
    for tag in tags:
        under.setdefault(tag.parent, []).append(tag)
    for siblings in under.values():
        siblings.sort(key=lambda t: (t.position, t.id))
    found: list[Tag] = []
    waiting = under.pop(None, [])[::-1]
    while waiting or under:
        if not waiting:  # a circle, or a parent that is not there: only a damaged file has these
            waiting = under.pop(next(iter(under)))[::-1]
        tag = waiting.pop()
        found.append(tag)
        waiting += under.pop(tag.id, [])[::-1]
    return found


def depths(tags: Sequence[Tag]) -> dict[int, int]:
    """How deep each tag lies, 0 at the top; `tags` as `in_order` gives them."""
    found: dict[int, int] = {}
    for tag in tags:
        found[tag.id] = found.get(tag.parent, -1) + 1 if tag.parent is not None else 0
    return found


def is_under(tags: Iterable[Tag], tag: int, above: int) -> bool:
    """Whether `tag` is `above` or lies anywhere under it."""
    parents = {t.id: t.parent for t in tags}
    at: int | None = tag
    for _ in range(len(parents) + 1):
        if at == above:
            return True
        if at is None:
            return False
        at = parents.get(at)
    return False


def renumbered(siblings: Sequence[Tag], parent: int | None) -> list[Tag]:
    """The same tags under `parent`, with the positions that their order gives them."""
    return [replace(t, parent=parent, position=i) for i, t in enumerate(siblings)]
