"""Who proposes, and to whom: noun phrases around the cue."""

from typing import NamedTuple

from reader.core.suggest.lexicon import Found
from reader.core.suggest.proposal_contents import COMMAS, Content, Reading
from reader.core.suggest.proposal_lists import Cue


class Parties(NamedTuple):
    """As the text writes them; "" where it does not say."""

    proposer: str = ""
    addressee: str = ""


def parties(reading: Reading, index: int, found: Found[Cue], content: Content, end: int) -> Parties:
    """Who proposes and to whom, as far as the words around the cue at `index` show."""
    return Parties()


def polarity(reading: Reading, index: int, content: Content, end: int) -> str:
    """ "negative" where the proposal is not to do something: لا يجب, عدم, ألا."""
    words = reading.words
    if words[content.first][content.cut :] in ("لا", "عدم"):
        return "negative"
    for place in range(content.first, min(end, max(index, content.first) + 8)):
        word = words[place]
        if word in COMMAS:
            break
        if word in ("عدم", "بعدم", "لعدم") or (word in ("الا", "بالا") and words[place + 1][:1] in "يتن"):
            return "negative"
        if word == "لا" and words[place - 1] in ("ان", "بان", "لان"):
            return "negative"
    return "positive"
