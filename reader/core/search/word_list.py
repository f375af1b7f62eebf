"""The different words of one text, with their places: whole words found at every key pressed."""

from array import array
from collections.abc import Generator, Iterator, Sequence
from itertools import chain

from reader.core.search.hits import Hits, Range
from reader.core.search.matching import PARAGRAPHS_APART, Verdicts
from reader.core.text.clitics import keys_of_all, query_keys
from reader.core.text.words import without_controls, words

# Characters that are read, words whose keys are made, phrases looked at, between two rests.
_PIECE = 8_000
_SOME_WORDS = 300
_SOME_PHRASES = 10_000


class WordList:
    """The words of a text by the keys of `text.clitics`. Everything is done in steps."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._preparation = self._prepare()
        self._starts = array("I")  # of each word in the text
        self._numbers = array("I")  # which of the different words it is
        self._written: dict[str, int] = {}  # the different words, each with its number
        self._lengths: list[int] = []
        self._places: list[array[int]] = []  # where each different word is
        # A number where there is but one: the collector need not look at it again and again.
        self._by_key: dict[str, int | tuple[int, ...]] = {}

    def find(self, wanted: Sequence[str], exact: bool) -> Generator[None, None, Hits]:
        """Where words stand one after another, with their clitics."""
        # Not `yield from`: that would close it when a query is given up for the next.
        for _ in self._preparation:
            yield
        numbers: list[set[int]] = []
        for word in wanted:
            numbers.append(self._exactly(word) if exact else self._forms_of(word))
            yield
        places = sorted(chain.from_iterable(self._places[n] for n in numbers[0]))
        if len(wanted) == 1:
            return Hits(places, self._word)
        places = yield from self._followed(places, numbers[1:])
        more = len(wanted) - 1
        return Hits(places, lambda place: self._range(place, place + more))

    def _forms_of(self, word: str) -> set[int]:
        found: set[int] = set()
        for key in query_keys(word):
            there = self._by_key.get(key, ())
            found.update((there,) if isinstance(there, int) else there)
        return found

    def _exactly(self, word: str) -> set[int]:
        verdicts = Verdicts(word, exact=True)
        return {n for written, n in self._written.items() if word in written and verdicts[written]}

    def _followed(
        self, places: list[int], following: list[set[int]]
    ) -> Generator[None, None, list[int]]:
        found: list[int] = []
        numbers, count, more = self._numbers, len(self._numbers), len(following)
        for looked_at, place in enumerate(places):
            if place + more < count and all(
                numbers[place + at] in each for at, each in enumerate(following, 1)
            ):
                start, end = self._starts[place], self._starts[place + more]
                if not PARAGRAPHS_APART.search(self._text, start, end):
                    found.append(place)
            if looked_at % _SOME_PHRASES == 0:
                yield
        return found

    def _word(self, place: int) -> Range:
        return self._range(place, place)

    def _range(self, first: int, last: int) -> Range:
        return self._starts[first], self._starts[last] + self._lengths[self._numbers[last]]

    def _prepare(self) -> Iterator[None]:
        low, length = 0, len(self._text)
        while low < length:
            high = self._after_word(min(low + _PIECE, length))
            self._read(low, high)
            low = high
            yield
        written = list(self._written)
        for at in range(0, len(written), _SOME_WORDS):
            for number, keys in enumerate(keys_of_all(written[at : at + _SOME_WORDS]), at):
                for key in keys:
                    there = self._by_key.get(key)
                    if there is None:
                        self._by_key[key] = number
                    elif isinstance(there, int):
                        self._by_key[key] = (there, number)
                    else:
                        self._by_key[key] = (*there, number)
            yield

    def _after_word(self, offset: int) -> int:
        """The next place that no word holds."""
        text = self._text
        while offset < len(text) and not text[offset].isspace():
            offset += 1
        return offset

    def _read(self, low: int, high: int) -> None:
        written, places = self._written, self._places
        for match in words(self._text[low:high]):
            word = match.group()
            number = written.get(word)
            if number is None:
                number = written[word] = len(places)
                places.append(array("I"))
                self._lengths.append(without_controls(word))
            places[number].append(len(self._starts))
            self._starts.append(low + match.start())
            self._numbers.append(number)
