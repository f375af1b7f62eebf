"""Suggests proposals."""

from collections.abc import Iterator, Mapping

from reader.core.model import Span
from reader.core.suggest.passage import Passage
from reader.core.suggest.suggestion import Rule, Suggester, Suggestion

TAG = "proposals"
RULES: tuple[Rule, ...] = ()


def find(passage: Passage) -> Iterator[Suggestion]:
    """The suggestions of a passage."""
    yield from ()


def attributes(passage: Passage, span: Span) -> Mapping[str, object]:
    """The attributes of a span that was tagged by hand, as far as the text shows them."""
    return {}


SUGGESTER = Suggester(TAG, RULES, find, attributes)
