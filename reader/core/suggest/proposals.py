"""Suggests proposals: what somebody recommends, demands, needs, offers or pledges.

Each cue word (resources/lexicon/proposal_cues.tsv) names the rule that reads on from it; the rule
says where the span begins, `proposal_ends` where it ends. Read from left to right: a cue inside a
span brings none of its own.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from reader.core.model import Span
from reader.core.suggest import proposal_directives as directives
from reader.core.suggest import proposal_evaluations as evaluations
from reader.core.suggest import proposal_needs as needs
from reader.core.suggest import proposal_operators as operators
from reader.core.suggest.lexicon import Found
from reader.core.suggest.passage import Passage
from reader.core.suggest.proposal_contents import Content, Reading
from reader.core.suggest.proposal_lists import Cue, cues
from reader.core.suggest.proposal_parties import Parties, parties, polarity
from reader.core.suggest.proposal_rules import RULES, TAG
from reader.core.suggest.suggestion import Suggester, Suggestion

_Reader = Callable[[Reading, int, Found[Cue]], Content | None]


class _Way(NamedTuple):
    read: _Reader
    rule: str
    cue_inside: bool = True


_WAYS: Mapping[str, _Way] = {
    "must": _Way(operators.must, "proposal-must"),
    "negated-must": _Way(operators.negated_must, "proposal-must"),
    "worthy": _Way(operators.worthy, "proposal-must"),
    "no-escape": _Way(operators.no_escape, "proposal-must"),
    "it-is-necessary": _Way(operators.it_is_necessary, "proposal-it-is-necessary"),
    "obliged": _Way(operators.obliged, "proposal-it-is-necessary"),
    "duty": _Way(operators.duty, "proposal-it-is-necessary"),
    "time-has-come": _Way(operators.time_has_come, "proposal-it-is-necessary"),
    "required": _Way(operators.required, "proposal-it-is-necessary"),
    "necessity-of": _Way(operators.necessity_of, "proposal-necessity-of"),
    "importance-of": _Way(operators.importance_of, "proposal-importance-of"),
    "need-noun": _Way(needs.need_noun, "proposal-need"),
    "need-verb": _Way(needs.need_verb, "proposal-need"),
    "demands": _Way(needs.demands, "proposal-need"),
    "on-someone": _Way(operators.on_someone, "proposal-on-someone"),
    "on-pronoun": _Way(operators.on_pronoun, "proposal-on-someone"),
    "directive-verb": _Way(directives.verb, "proposal-call", False),
    "directive-participle": _Way(directives.verb, "proposal-call", False),
    "request-verb": _Way(directives.request, "proposal-request", False),
    "directive-noun": _Way(directives.noun, "proposal-call-noun", False),
    "condition": _Way(directives.condition, "proposal-condition", False),
    "pledge-verb": _Way(directives.verb, "proposal-pledge", False),
    "pledge-noun": _Way(directives.noun, "proposal-pledge", False),
    "pledge-weak": _Way(directives.pledge_weak, "proposal-pledge", False),
    "offer-verb": _Way(directives.offer, "proposal-offer", False),
    "readiness-noun": _Way(needs.readiness_noun, "proposal-readiness"),
    "ready": _Way(needs.ready, "proposal-readiness"),
    "wish": _Way(needs.wish, "proposal-readiness"),
    "better": _Way(evaluations.better, "proposal-better"),
    "better-verb": _Way(evaluations.better_verb, "proposal-better"),
    "good-way": _Way(evaluations.good_way, "proposal-good-way"),
}


def find(passage: Passage) -> Iterator[Suggestion]:
    """The suggestions of a passage, in order; none overlaps another."""
    reading = Reading(passage)
    taken = 0
    for index, found in cues().scan(passage.words, 0, passage.count):
        if index < taken:
            continue
        way = _WAYS[found.entry.rule]
        content = way.read(reading, index, found)
        if content is None or content.first < taken:
            continue
        end = reading.end(content)
        if end <= max(content.first, index if way.cue_inside else content.first):
            continue
        taken = end
        yield _suggestion(reading, index, found, content, end)


def _suggestion(
    reading: Reading, index: int, found: Found[Cue], content: Content, end: int
) -> Suggestion:
    passage, cue = reading.passage, found.entry
    way = _WAYS[cue.rule]
    first_of_cue = (
        min(index, content.first) if way.cue_inside and index - content.first == 1 else index
    )
    cut = content.cut if first_of_cue == content.first else found.cut
    cue_span = passage.span(first_of_cue, index + 1, cut)
    who = parties(reading, index, found, content)
    return Suggestion(
        passage.span(content.first, end, content.cut),
        TAG,
        way.rule,
        cue_span,
        cue.strength,
        _attributes(cue, who, polarity(reading, index, content, end)),
    )


def _attributes(cue: Cue, who: Parties, sign: str) -> dict[str, object]:
    said: dict[str, object] = {"kind": cue.kind, "polarity": sign}
    if who.proposer:
        said["proposer"] = who.proposer
    if who.addressee:
        said["addressee"] = who.addressee
    return said


def attributes(passage: Passage, span: Span) -> Mapping[str, object]:
    """The attributes of a span that was tagged by hand, as far as the text shows them.

    Those of the suggestion that shares most with it, if any does.
    """
    shared: list[tuple[int, Mapping[str, object]]] = []
    for each in find(passage):
        common = min(each.span.end, span.end) - max(each.span.start, span.start)
        if common > 0:
            shared.append((common, each.attributes))
    return max(shared, key=lambda pair: pair[0])[1] if shared else {}


SUGGESTER = Suggester(TAG, RULES, find, attributes)
