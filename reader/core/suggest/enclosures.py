"""Which quotation marks and brackets of a passage belong together."""

from bisect import bisect_left

from reader.core.suggest.passage import LINE, Passage

_FAMILIES = {"«": "«", "»": "«", "“": "“", "”": "“", "„": "“", '"': '"', "(": "(", ")": "("}
_OPENING = frozenset("«“„(")
# How many pairs before a place are looked at for the one around it.
_LOOKED_AT = 40


class Enclosures:
    """The pairs of marks, each within a line: » and ” may open too, where nothing is open.

    `pairs` gives the closing token of an opening one.
    """

    def __init__(self, passage: Passage) -> None:
        self.pairs: dict[int, int] = {}
        self._opens: list[int] = []
        open_now: dict[str, list[int]] = {}
        for index, word in enumerate(passage.words[: passage.count]):
            if word == LINE:
                open_now = {}
            elif word in _FAMILIES:
                self._take(index, word, open_now.setdefault(_FAMILIES[word], []))
        self._opens = sorted(self.pairs)

    def _take(self, index: int, word: str, waiting: list[int]) -> None:
        if waiting and word not in _OPENING:
            self.pairs[waiting.pop()] = index
        elif word != ")":
            waiting.append(index)

    def closing(self, index: int) -> int | None:
        """The token that closes the innermost marks around token `index`, None outside of any."""
        at = bisect_left(self._opens, index)
        for opening in reversed(self._opens[max(0, at - _LOOKED_AT) : at]):
            if self.pairs[opening] >= index:
                return self.pairs[opening]
        return None
