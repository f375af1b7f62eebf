"""A text of another program as it is kept here, with its offsets."""

from bisect import bisect_left

from reader.core.text.encodings import normalise


class Normalised:
    """A text normalised as imported texts are: CRLF and CR are LF, a BOM at its start goes.

    UnreadableText where it holds what no text of ours may (NUL, lone surrogates).
    """

    def __init__(self, raw: str) -> None:
        # A text of nothing is told by whoever takes it in: others of its file may be whole.
        self.text = normalise(raw) if raw.strip("\ufeff \t\r\n") else ""
        self._gone: list[int] = []  # where in the raw text a character went
        if self.text and len(self.text) != len(raw):
            if raw.startswith("\ufeff"):
                self._gone.append(0)
            at = raw.find("\r\n")
            while at >= 0:
                self._gone.append(at)
                at = raw.find("\r\n", at + 2)

    @property
    def gone(self) -> int:
        """How many characters of the raw text are not in `text`."""
        return len(self._gone)

    def at(self, offset: int) -> int:
        """Where an offset of the raw text (code points) is in `text`."""
        return offset - bisect_left(self._gone, offset) if self._gone else offset
