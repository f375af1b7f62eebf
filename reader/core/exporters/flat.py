"""Annotations on the tokens of a text: what token formats (CoNLL, spaCy) make of them.

An option says what becomes of an annotation whose bounds lie inside of a word: it is widened to
whole words, as training data has it, or the word is divided there, which keeps every bound.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader.core.exporters.exporter import Option, Options, Value
from reader.core.exporters.material import Annotated
from reader.core.model import Annotation
from reader.core.text.tokens import Range, covering, tokens
from reader.core.translatable import QT_TRANSLATE_NOOP

BOUNDS = Option(
    "bounds",
    "choice",
    "words",
    QT_TRANSLATE_NOOP("exchange", "Annotations whose bounds lie inside of a word"),
    (
        Value("words", QT_TRANSLATE_NOOP("exchange", "Widen them to whole words")),
        Value("divide", QT_TRANSLATE_NOOP("exchange", "Divide the word there")),
    ),
)


class OnTokens(NamedTuple):
    """The tokens of a text, and the annotations that cover any, as ranges of tokens."""

    tokens: Sequence[Range]
    annotations: Sequence[Annotation]
    ranges: Sequence[Range]  # of each annotation: (first token, one past the last)


def on_tokens(annotated: Annotated, options: Options, found: Counter[str]) -> OnTokens:
    """The annotations of a document on its tokens; counts those without words, and the widened."""
    cuts: list[int] = []
    if options["bounds"] == "divide":
        cuts = [at for a in annotated.annotations for at in (a.start, a.end)]
    made = tokens(annotated.text, cuts)
    kept: list[Annotation] = []
    ranges: list[Range] = []
    for annotation in annotated.annotations:
        first, last = covering(made, annotation.start, annotation.end)
        if first == last:
            found["wordless"] += 1
            continue
        kept.append(annotation)
        ranges.append((first, last))
        inside = made[first][0] < annotation.start or made[last - 1][1] > annotation.end
        found["tokens"] += inside
    return OnTokens(made, kept, ranges)
