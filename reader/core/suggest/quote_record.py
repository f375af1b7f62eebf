"""A quote that was found, in tokens, and the suggestion that comes of it."""

from reader.core.suggest.cues import Cue
from reader.core.suggest.passage import Passage
from reader.core.suggest.quote_rules import TAG
from reader.core.suggest.suggestion import Suggestion


class Found:
    """Tokens `first` up to, not with, `last`, without `cut` letters of the first."""

    __slots__ = ("cue", "cut", "first", "kind", "last", "named", "rule", "speaker", "strength")

    def __init__(self, first: int, last: int, rule: str, kind: str, cue: Cue | None) -> None:
        self.first = first
        self.last = last
        self.rule = rule
        self.kind = kind  # direct, indirect or mixed
        self.cue = cue
        self.cut = 0
        self.named: tuple[int, int] | None = None  # what stands for a cue where there is none
        self.speaker = ""
        self.strength = 0.9

    def suggestion(self, passage: Passage) -> Suggestion:
        """As the user gets it."""
        span = passage.span(self.first, self.last, self.cut)
        attributes: dict[str, object] = {"type": self.kind}
        if self.speaker:
            attributes["speaker"] = self.speaker
        cue = None
        if self.cue is not None:
            cue = passage.span(self.cue.at, self.cue.at + 1, self._cue_cut())
            attributes["cue"] = passage.text[cue.start : cue.end]
        elif self.named is not None:
            cue = passage.span(*self.named)
        return Suggestion(span, TAG, self.rule, cue, self.strength, attributes)

    def _cue_cut(self) -> int:
        form = self.cue.form if self.cue is not None else None
        return form.cut if form is not None and form.kind != "noun" else 0
