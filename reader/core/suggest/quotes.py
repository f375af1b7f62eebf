"""Suggests quotes: what a text attributes to a source by a word that reports.

Direct speech stands between marks or after a cue and a colon; an indirect clause begins with its
complementizer (أن, إن, أنه, عما إذا) after a verb, participle or noun of saying, finding, judging,
predicting or warning, or stands beside بحسب X. The span is the content alone: marks, cue, speaker
and final stops are outside, and of بأن the أن is inside.
"""

from collections.abc import Iterator, Mapping

from reader.core.model import Span
from reader.core.suggest.passage import Passage
from reader.core.suggest.quote_finder import Finder
from reader.core.suggest.quote_record import Found
from reader.core.suggest.quote_rules import RULES, TAG
from reader.core.suggest.suggestion import Suggester, Suggestion


def find(passage: Passage) -> Iterator[Suggestion]:
    """The suggestions of a passage."""
    return (found.suggestion(passage) for found in Finder(passage).all())


def attributes(passage: Passage, span: Span) -> Mapping[str, object]:
    """The attributes of a span that was tagged by hand, as far as the text shows them.

    Those of the quote that the rules see there; where they see none, those of the nearest cue
    before it in its sentence, or else after it.
    """
    first, last = passage.tokens_of(span)
    seen = [(_shared(found, first, last), found) for found in Finder(passage).all()]
    shared, found = max(seen, key=lambda each: each[0], default=(0, None))
    if found is not None and 2 * shared >= max(last - first, 1):
        return found.suggestion(passage).attributes
    return Finder(passage).beside(first, last)


def _shared(found: Found, first: int, last: int) -> int:
    return min(found.last, last) - max(found.first, first)


SUGGESTER = Suggester(TAG, RULES, find, attributes)
