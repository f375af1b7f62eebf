"""The word lists of proposals: cues with what is known of them, and small sets of words."""

from functools import cache
from typing import NamedTuple

from reader.core.suggest.lexicon import CONJUNCTIONS, PREPOSITIONS, Lexicon, forms, rows
from reader.core.suggest.suggestion import MEDIUM, STRONG, WEAK

# Of these someone may be the object, as a pronoun on the verb: طالبه، دعتها، حثوهم، وعدنا.
_WITH_PRONOUN = frozenset(
    ("دعا", "طالب", "حث", "حض", "استحث", "ناشد", "أوصى", "نصح", "وعد", "حاثا", "مطالبا", "مناشدا")
)
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "كم", "ني")
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
        listed = forms(row["forms"])
        entries |= dict.fromkeys(listed, cue)
        if row["lemma"] in _WITH_PRONOUN:
            for form in listed:
                for one in _owned(form):
                    entries.setdefault(one, cue)
    return Lexicon(entries, (*CONJUNCTIONS, *PREPOSITIONS))


def _owned(form: str) -> list[str]:
    """A verb or participle with each pronoun: طالب and طالبوا, أوصى, دعت; none for what has one.

    >>> _owned("طالبوا")[:2], _owned("اوصي")[0]
    (['طالبوه', 'طالبوها'], 'اوصاه')
    """
    if form.startswith("ال") or form.endswith(("ه", "ها", "هم", "ين", "ات")):
        return []
    stem = form[:-1] if form.endswith("وا") else form
    if form.endswith("ي") and form[0] not in "يتنا":
        stem = form[:-1] + "ا"
    elif form == "اوصي":
        stem = "اوصا"
    elif form.endswith("ا") and form[0] == "م":
        # مطالبا, with the ending of the indefinite: مطالبه is left to the nouns.
        return [form[:-1] + "اياه"]
    return [stem + pronoun for pronoun in _PRONOUNS]


@cache
def words(kind: str) -> frozenset[str]:
    """The folded words of one kind in proposal_words.tsv."""
    return next(frozenset(forms(r["forms"])) for r in rows("proposal_words") if r["kind"] == kind)
