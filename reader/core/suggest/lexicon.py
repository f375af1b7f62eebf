"""Word lists: read from resources/lexicon, folded, looked up with clitics taken off.

A clitic is taken off only where what is left is in the list: otherwise the و of وزير, the ف of
فريق and the ب of بلغ would go too. A looked-up word is remembered, so that a token of a running
text costs one look into a dict.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from reader.core.text.folding import fold
from reader.paths import resource

T = TypeVar("T")

CONJUNCTIONS = ("و", "ف")
PREPOSITIONS = ("ب", "ل", "ك")
PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "ك", "كم", "ي", "نا", "ني")
_MOST_REMEMBERED = 100_000


class Found(NamedTuple, Generic[T]):
    """A token that is in a list, perhaps with clitics."""

    entry: T
    form: str  # as the list has it, folded
    cut: int  # letters of proclitics before it
    proclitics: str  # them, folded: و، ف، ب …
    pronoun: str  # what follows it, "" for nothing


class Lexicon(Generic[T]):
    """A list of folded forms with what is known of each, looked up with or without clitics.

    Forms are single words. Those that are to be found with the article are given with it: of
    للنصف the form النصف is found (with cut 1, as ل alone is the preposition).
    """

    def __init__(
        self,
        entries: Mapping[str, T],
        proclitics: Sequence[str] = (),
        *,
        pronouns: bool = False,
    ) -> None:
        """`proclitics`: those that may stand before a form, CONJUNCTIONS and PREPOSITIONS say.

        A conjunction may stand before each other proclitic.
        """
        self.entries = {fold(form): entry for form, entry in entries.items()}
        joined = [p for p in proclitics if p in CONJUNCTIONS]
        single = [p for p in proclitics if p not in CONJUNCTIONS]
        self._proclitics = (*joined, *single, *(c + p for c in joined for p in single))
        self._pronouns = PRONOUNS if pronouns else ()
        self._known = _Remembered(self)

    def find(self, word: str) -> Found[T] | None:
        """What a folded token is, None where it is not in the list."""
        return self._known[word]

    def scan(
        self, words: Sequence[str], first: int = 0, last: int | None = None
    ) -> Iterator[tuple[int, Found[T]]]:
        """Every token from `first` to `last` that is in the list, with its index."""
        part = words[first:last]
        for index, found in enumerate(map(self._known.__getitem__, part), first):
            if found is not None:
                yield index, found

    def look_up(self, word: str) -> Found[T] | None:
        """As `find`, without remembering."""
        for cut, proclitics, rest in self._splits(word):
            if rest in self.entries:
                return Found(self.entries[rest], rest, cut, proclitics, "")
            for pronoun in self._pronouns:
                stem = rest[: -len(pronoun)] if rest.endswith(pronoun) else ""
                if stem in self.entries:
                    return Found(self.entries[stem], stem, cut, proclitics, pronoun)
                # ة is written ت before a pronoun.
                if stem.endswith("ت") and stem[:-1] + "ه" in self.entries:
                    form = stem[:-1] + "ه"
                    return Found(self.entries[form], form, cut, proclitics, pronoun)
        return None

    def _splits(self, word: str) -> Iterator[tuple[int, str, str]]:
        yield 0, "", word
        for proclitic in self._proclitics:
            if word.startswith(proclitic):
                cut = len(proclitic)
                yield cut, proclitic, word[cut:]
                if proclitic.endswith("ل") and word.startswith("ل", cut):
                    yield cut, proclitic, "ال" + word[cut + 1 :]


class _Remembered(dict[str, Found[T] | None]):
    """Answers by word; what is not there is looked up. Forgets all when it holds too many."""

    def __init__(self, lexicon: Lexicon[T]) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, word: str) -> Found[T] | None:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        found = self[word] = self._lexicon.look_up(word)
        return found


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of resources/lexicon/NAME.tsv by column, as written there. Read once.

    A file has a header, a tab between cells, and no quoting; a line that begins with # is a
    comment.
    """
    lines = resource("lexicon", f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    kept = [line.split("\t") for line in lines if line and not line.startswith("#")]
    header = kept[0]
    return tuple(dict(zip(header, cells, strict=True)) for cells in kept[1:])


@cache
def words_of_kind(name: str, kind: str) -> frozenset[str]:
    """The folded forms of the list NAME that have this in its column `kind`."""
    return frozenset(f for r in rows(name) if r["kind"] == kind for f in forms(r["form"]))


def forms(cell: str) -> tuple[str, ...]:
    """The folded forms that a cell lists, with spaces between them; "-" stands for none."""
    return tuple(fold(form) for form in cell.split() if form != "-")
