"""What a suggester says: a span, a tag, the rule that found it, and what that rule saw."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.core.model import Span
from reader.core.suggest.passage import Passage

STRONG, MEDIUM, WEAK = 0.9, 0.6, 0.3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A span that a rule would tag. Offsets are code points of the whole text.

    `tag` is the name of a tag as seeded in the codebook: statistics, proposals, quotes (a learned
    one has whatever tag was given). `cue` is the word that made the rule look here, and lies
    anywhere near the span. `attributes` are as annotations have them: JSON values by name.
    """

    span: Span
    tag: str
    rule: str  # the name of a Rule
    cue: Span | None
    strength: float  # 0 to 1
    attributes: Mapping[str, object] = field(default_factory=dict[str, object], hash=False)
    # More that the rule's reason may name besides the attributes; not written when accepted.
    details: Mapping[str, object] = field(default_factory=dict[str, object], hash=False)


class Rule(NamedTuple):
    """One rule by name, with the words that tell a person about it.

    `label` names it in a list. `reason` says why it suggested something: a template with any of
    {text} {first} {last} (the span's words), {cue} (the cue's words) and {NAME} for attributes
    and details; what a suggestion does not have is left empty.
    Both are English, inside QT_TRANSLATE_NOOP("rules", ...).
    """

    name: str  # kept as the origin of what is accepted: never renamed
    tag: str
    label: str
    reason: str


class Suggester(NamedTuple):
    """A part of the program that suggests for one tag.

    `find` gives suggestions in any order, from a pass over a passage; where two of its own
    overlap, the caller keeps the better. `attributes` gives those of a span that a person tagged,
    as far as the text shows them.
    """

    tag: str
    rules: tuple[Rule, ...]
    find: Callable[[Passage], Iterable[Suggestion]]
    attributes: Callable[[Passage, Span], Mapping[str, object]]
