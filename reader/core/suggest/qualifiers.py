"""Words that qualify a number: أكثر من، نحو، ما لا يقل عن before it, تقريبا، على الأقل after it."""

from functools import cache
from typing import NamedTuple

from reader.core.suggest.lexicon import rows
from reader.core.suggest.passage import Passage
from reader.core.text.folding import fold

_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "وك")
# Before a number alone, or one with a unit: دون اللاعبين is "without".
NARROW = frozenset(map(fold, ("فوق", "دون", "أعلى من", "أدنى من")))


class Qualifier(NamedTuple):
    """A qualifying phrase in a passage: its tokens, letters of proclitics, its folded words."""

    first: int
    end: int
    cut: int
    phrase: str


@cache
def _phrases(position: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """By their word next to the number, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in rows("approximators"):
        if row["position"] in (position, "around"):
            phrase = tuple(fold(row["form"]).split())
            found.setdefault(phrase[-1 if position == "before" else 0], []).append(phrase)
    return {word: tuple(sorted(set(all_), key=len, reverse=True)) for word, all_ in found.items()}


def before(passage: Passage, index: int) -> Qualifier | None:
    """The phrase whose last word is the token before `index`."""
    words = passage.words
    last = words[index - 1] if index else ""
    phrases = _phrases("before")
    for proclitic in _PROCLITICS:
        if not last.startswith(proclitic):
            continue
        for phrase in phrases.get(last[len(proclitic) :], ()):
            first = index - len(phrase)
            if first < 0:
                continue
            cut = _cut(words[first], phrase[0])
            inner = words[first + 1 : index]
            if cut is not None and tuple(inner) == phrase[1:]:
                return Qualifier(first, index, cut, " ".join(phrase))
    return None


def after(passage: Passage, index: int) -> Qualifier | None:
    """The phrase that begins at `index`."""
    words = passage.words
    for phrase in _phrases("after").get(words[index], ()):
        if tuple(words[index : index + len(phrase)]) == phrase:
            return Qualifier(index, index + len(phrase), 0, " ".join(phrase))
    return None


def _cut(word: str, form: str) -> int | None:
    cut = len(word) - len(form)
    return cut if word.endswith(form) and cut >= 0 and word[:cut] in _PROCLITICS else None
