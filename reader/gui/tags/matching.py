"""Which tags are meant by a few letters, in Arabic or English, the best first. No Qt."""

from collections.abc import Sequence

from reader.core.model import Tag
from reader.core.text.folding import fold
from reader.gui.matching import NameSearch


class TagSearch:
    """Tags prepared once, so that each letter costs a pass over short strings."""

    def __init__(self, tags: Sequence[Tag]) -> None:
        self._by_key = {tag.shortcut.lower(): tag for tag in tags if tag.shortcut}
        self._search = NameSearch((tag, (tag.name, tag.label_ar, tag.label_en)) for tag in tags)

    def matching(self, typed: str) -> list[Tag]:
        """The tags that hold every word of `typed`, as `NameSearch` has it.

        A tag's key alone finds it first of all.
        """
        found = [tag for _, tag in self._search.ranked(typed)]
        keyed = self._by_key.get(" ".join(fold(typed).split()))
        return found if keyed is None else [keyed, *(t for t in found if t is not keyed)]
