"""Which tags are meant by a few letters, in Arabic or English, the best first. No Qt."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.core.model import Tag
from reader.core.text.folding import fold


class _Words(NamedTuple):
    tag: Tag
    names: tuple[str, ...]  # name and labels, folded
    words: tuple[str, ...]  # all words of them, without the Arabic article too


class TagSearch:
    """Tags prepared once, so that each letter costs a pass over short strings."""

    def __init__(self, tags: Sequence[Tag]) -> None:
        self._all = [_prepared(tag) for tag in tags]

    def matching(self, typed: str) -> list[Tag]:
        """The tags that hold every word of `typed`; all of them, in their order, for none.

        First those that are called so, then those that begin so, then those with a word that
        begins so, then those that hold it anywhere. A tag's key alone finds it first of all.
        """
        wanted = fold(typed).split()
        if not wanted:
            return [entry.tag for entry in self._all]
        ranked = [
            (rank, place, entry.tag)
            for place, entry in enumerate(self._all)
            if (rank := _rank(entry, " ".join(wanted), wanted)) is not None
        ]
        return [tag for *_, tag in sorted(ranked, key=lambda r: r[:2])]


def _prepared(tag: Tag) -> _Words:
    names = tuple(fold(n) for n in (tag.name, tag.label_ar, tag.label_en) if n)
    words = [w for name in names for w in name.replace("_", " ").replace("-", " ").split()]
    words += [w[2:] for w in words if w.startswith("ال") and len(w) > 4]
    return _Words(tag, names, tuple(words))


def _rank(entry: _Words, typed: str, wanted: Sequence[str]) -> int | None:
    if typed == entry.tag.shortcut.lower() and typed:
        return 0
    if typed in entry.names:
        return 1
    if any(name.startswith(typed) for name in entry.names):
        return 2
    if all(any(word.startswith(w) for word in entry.words) for w in wanted):
        return 3
    if all(any(w in name for name in entry.names) for w in wanted):
        return 4
    return None
