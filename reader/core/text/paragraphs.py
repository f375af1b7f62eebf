"""Where the paragraphs of a text begin: a paragraph is what stands between two line feeds."""

from bisect import bisect_right


class Paragraphs:
    """The paragraphs of one text; offsets are code points.

    A text always has at least one paragraph, if an empty one; the line feed belongs to none.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        starts = [0]
        find = text.find
        at = find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        self.starts = starts

    def __len__(self) -> int:
        return len(self.starts)

    def end(self, index: int) -> int:
        """Where paragraph `index` ends, its line feed left out."""
        if index + 1 < len(self.starts):
            return self.starts[index + 1] - 1
        return len(self.text)

    def index_at(self, offset: int) -> int:
        """The paragraph that holds `offset`, from 0; a line feed counts with what it ends."""
        return max(0, bisect_right(self.starts, offset) - 1)
