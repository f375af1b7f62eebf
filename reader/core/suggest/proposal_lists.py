"""The word lists of proposals: cues with what is known of them, and small sets of words."""

from functools import cache
from typing import NamedTuple

from reader.core.suggest.lexicon import CONJUNCTIONS, PREPOSITIONS, Lexicon, forms, rows
from reader.core.suggest.suggestion import MEDIUM, STRONG, WEAK

_STRENGTHS = {"strong": STRONG, "medium": MEDIUM, "weak": WEAK}


class Cue(NamedTuple):
    """A word that may bring a proposal."""

    lemma: str
    kind: str  # necessity, directive, readiness, evaluation
    rule: str  # which way of reading it
    links: frozenset[str]  # what may lead to the content: ب الي علي ل في, ان, مصدر for nothing
    strength: float


@cache
def cues() -> Lexicon[Cue]:
    """All cues by form, to be found with their conjunctions and prepositions."""
    entries: dict[str, Cue] = {}
    for row in rows("proposal_cues"):
        links = frozenset(forms(row["links"]))
        cue = Cue(row["lemma"], row["kind"], row["rule"], links, _STRENGTHS[row["strength"]])
        entries |= dict.fromkeys(forms(row["forms"]), cue)
    return Lexicon(entries, (*CONJUNCTIONS, *PREPOSITIONS))


@cache
def words(kind: str) -> frozenset[str]:
    """The folded words of one kind in proposal_words.tsv."""
    return next(frozenset(forms(r["forms"])) for r in rows("proposal_words") if r["kind"] == kind)
