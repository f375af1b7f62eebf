"""Lines that begin with a speaker and a colon: headlines (الوزير: لن نقبل), answers (ج: نعم)."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set

from reader.core.suggest import quote_rules as rules
from reader.core.suggest.passage import LINE, Passage
from reader.core.suggest.quote_record import Found
from reader.core.suggest.reporting import word_groups

_LONGEST_NAME = 8
_LEAST_WORDS = 3
_FINAL = frozenset((".", "..", "…", "،", "؛", ":"))
_ANSWER = frozenset(("ج", "جواب", "الجواب"))


def lines_by_speakers(
    passage: Passage, found: Sequence[Found], cues: Sequence[int], names: Set[str]
) -> Iterator[Found]:
    """What lines say that begin with a speaker and a colon, where no quote lies already.

    A speaker is a title (الوزير), or one of `names`, the words in the names of those who speak in
    the passage. `cues` are the tokens of reporting words, in order: where one stands before the
    colon, it has been seen to.
    """
    begins = [each.first for each in found]
    start = 0
    for end in passage.line_ends:
        colon = _colon(passage.words, start, end)
        if colon is not None and bisect_left(cues, start) == bisect_left(cues, colon):
            at = bisect_left(begins, start)
            free = at == len(begins) or begins[at] >= end
            if free and (at == 0 or found[at - 1].last <= start):
                yield from _line(passage, names, start, colon, end)
        start = end + 1


def _colon(words: Sequence[str], start: int, end: int) -> int | None:
    for i in range(start + 1, min(end - _LEAST_WORDS, start + 1 + _LONGEST_NAME)):
        if words[i] == ":":
            return i
    return None


def _line(passage: Passage, names: Set[str], start: int, colon: int, end: int) -> Iterator[Found]:
    words, groups = passage.words, word_groups()
    name = words[start:colon]
    last = end
    while last > colon and words[last - 1] in _FINAL:
        last -= 1
    if len(name) == 1 and name[0] in _ANSWER:
        rule, strength = rules.ANSWER, 0.5
    elif _is_speaker(name, names, groups):
        rule, strength = rules.HEADLINE, 0.6
    else:
        return
    first, last = _without_marks(words, colon + 1, last)
    if last - first < _LEAST_WORDS or LINE in words[first:last]:
        return
    each = Found(first, last, rule, "direct", None)
    each.named = (start, colon)
    each.strength = strength
    span = passage.span(start, colon)
    each.speaker = passage.text[span.start : span.end] if rule == rules.HEADLINE else ""
    yield each


def _is_speaker(name: Sequence[str], names: Set[str], groups: Mapping[str, frozenset[str]]) -> bool:
    if any(not w[:1].isalpha() for w in name) or any(w in groups["unspoken"] for w in name):
        return False
    return name[0] in groups["headline_title"] or any(w in names for w in name)


def _without_marks(words: Sequence[str], first: int, last: int) -> tuple[int, int]:
    if words[first] in '«“"' and words[last - 1] in '»”"':
        return first + 1, last - 1
    return first, last
