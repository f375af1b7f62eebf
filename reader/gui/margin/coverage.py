"""Which rows of a strip each tag covers: counted, so that one span more or less is no work.

For each tag, how many spans begin in a row and how many have ended before it; running sums
tell how many cover a row. A span of any length costs the same.
"""

from itertools import accumulate


class Coverage:
    """Spans by tag on rows 0 to `rows` - 1."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._steps: dict[int, list[int]] = {}
        self._counts: dict[int, list[int]] = {}

    def add(self, tag: int, first: int, last: int, number: int = 1) -> None:
        """A span of a tag covers the rows `first` to `last`; `number` -1 takes it away."""
        steps = self._steps.get(tag)
        if steps is None:
            steps = self._steps[tag] = [0] * (self._rows + 1)
        steps[first] += number
        steps[last + 1] -= number
        self._counts.pop(tag, None)

    def _count(self, tag: int) -> list[int]:
        found = self._counts.get(tag)
        if found is None:
            found = self._counts[tag] = list(accumulate(self._steps[tag]))
        return found

    def tags_at(self, row: int, most: int) -> list[int]:
        """The tags that cover a row, in the order of their ids.

        Where there are more than `most`, those with the most spans there.
        """
        counts = {tag: self._count(tag)[row] for tag in self._steps}
        found = [tag for tag, count in counts.items() if count > 0]
        if len(found) > most:
            found = sorted(found, key=lambda tag: -counts[tag])[:most]
        return sorted(found)

    def count_at(self, tag: int, row: int) -> int:
        """How many spans of a tag cover a row."""
        return self._count(tag)[row] if tag in self._steps else 0
