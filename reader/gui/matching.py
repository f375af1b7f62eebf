"""Things found by a few letters of what they are called, in Arabic or English. No Qt."""

import re
from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from reader.core.text.folding import fold

_T = TypeVar("_T")
_ELLIPSIS = " ….:"
_ARTICLE = "ال"
_BETWEEN_WORDS = re.compile(r"[\W_]+")


class _Named(NamedTuple):
    names: tuple[str, ...]  # folded
    words: tuple[str, ...]  # all words of them, without the Arabic article too


class NameSearch(Generic[_T]):
    """Things with their names, prepared once: each letter costs a pass over short strings."""

    def __init__(self, things: Iterable[tuple[_T, Sequence[str]]]) -> None:
        self._all = [(thing, _prepared(names)) for thing, names in things]

    def ranked(self, typed: str) -> list[tuple[int, _T]]:
        """Those that hold every word of `typed` with their ranks, the best first.

        First those that are called so (1), then those that begin so (2), then those whose words
        begin so (3), then those that hold it anywhere (4); each in their order. For nothing
        typed all of them, with rank 0.
        """
        wanted = [w for word in fold(typed).split() if (w := word.strip(_ELLIPSIS))]
        if not wanted:
            return [(0, thing) for thing, _ in self._all]
        found = [
            (rank, thing)
            for thing, named in self._all
            if (rank := _rank(named, " ".join(wanted), wanted)) is not None
        ]
        return sorted(found, key=lambda one: one[0])


def _prepared(called: Sequence[str]) -> _Named:
    names = tuple(fold(n).strip(_ELLIPSIS) for n in called if n)
    words = [w for name in names for w in _BETWEEN_WORDS.split(name) if w]
    words += [w[2:] for w in words if w.startswith(_ARTICLE) and len(w) > 4]
    return _Named(names, tuple(dict.fromkeys(words)))


def _beginnings(word: str) -> tuple[str, ...]:
    """How a word that is meant may begin: as it was typed, or without the article typed on it."""
    return (word, word[2:]) if word.startswith(_ARTICLE) else (word,)


def _rank(named: _Named, typed: str, wanted: Sequence[str]) -> int | None:
    if typed in named.names:
        return 1
    if any(name.startswith(typed) for name in named.names):
        return 2
    if all(any(word.startswith(_beginnings(w)) for word in named.words) for w in wanted):
        return 3
    if all(any(w in name for name in named.names) for w in wanted):
        return 4
    return None
