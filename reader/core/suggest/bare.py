"""Whether a number without a noun is a quantity: by the word before it."""

from functools import cache

from reader.core.suggest.lexicon import CONJUNCTIONS, PREPOSITIONS, Lexicon, forms, rows
from reader.core.suggest.passage import Passage


@cache
def _before() -> Lexicon[str]:
    entries = {f: row["kind"] for row in rows("statistic_bare") for f in forms(row["form"])}
    return Lexicon(entries, (*CONJUNCTIONS, *PREPOSITIONS))


def quantity_after(passage: Passage, index: int) -> bool:
    """Whether the word at `index` leads to a quantity: بلغ، إلى، مقتل."""
    return _before().find(passage.words[index]) is not None
