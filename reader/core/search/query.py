"""What a person typed into a search, as what is to be found. Nothing typed raises an error.

A space is AND, quotation marks make a phrase, a hyphen before a word leaves out what has it. What
cannot be looked for, an unfinished regular expression say, is a query with a `problem`.
"""

import re
from dataclasses import dataclass
from typing import Any

from reader.core.errors import BadRequest
from reader.core.text.clitics import query_keys
from reader.core.text.folding import fold
from reader.core.text.words import words
from reader.core.translatable import QT_TRANSLATE_NOOP

_CLOSING = {"«": "»", "“": "”“", "„": "“”", "‟": "”", '"': '"', "»": "«»", "”": "”“"}
# Compiled, each node takes some 300 bytes.
_HEAVIEST = 300_000
# Recursion: it would fill the memory where it goes on for ever, sooner than any time limit.
_CALLS_ITSELF = r"\(\?(?:R|[+-]?\d|&|P>)"
_HYPHENS = frozenset("-\u2010\u2011\u2212")


@dataclass(frozen=True, slots=True)
class Clause:
    """A word or a phrase: a text is found if it has each, and none of those excluded."""

    text: str  # as typed
    words: tuple[str, ...]  # whole words one after another; () for a part of the text as it is
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What to find. Make one with `parse`."""

    text: str
    clauses: tuple[Clause, ...] = ()
    exact: bool = False  # letters as they are typed
    pattern: Any = None  # a compiled regular expression, which then is all there is
    problem: BadRequest | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to look for: nothing typed, or a problem."""
        return not self.clauses and self.pattern is None


def parse(text: str, *, exact: bool = False, part: bool = False, regex: bool = False) -> Query:
    """Make a query of what was typed.

    By default whole words with their clitics, in any spelling. `exact`: letters, marks and case
    as they are. `part`: parts of words too. `regex`: one regular expression over the text as it
    is written, where case counts if `exact`; `part` means nothing then.
    """
    if regex:
        return _regular(text, exact)
    clauses = tuple(
        clause
        for piece, excluded in _pieces(text.replace("\0", " "))
        if (clause := _clause(piece, excluded, exact, part)) is not None
    )
    if clauses and all(c.excluded for c in clauses):
        problem = BadRequest(
            QT_TRANSLATE_NOOP(
                "errors", "This only says what to leave out. Write also what is to be found."
            )
        )
        return Query(text, problem=problem)
    return Query(text, clauses, exact)


def _regular(text: str, exact: bool) -> Query:
    import regex  # takes 25 ms to import

    if not text:
        return Query(text, exact=exact)
    if _weight(text) > _HEAVIEST:
        problem = BadRequest(
            QT_TRANSLATE_NOOP(
                "errors",
                "This regular expression repeats something too many times. Write smaller numbers "
                "in the braces.",
            )
        )
        return Query(text, exact=exact, problem=problem)
    if re.search(_CALLS_ITSELF, text):
        problem = BadRequest(
            QT_TRANSLATE_NOOP(
                "errors",
                "This regular expression calls itself, which could go on for ever. Write it "
                "without (?R), (?1) or (?&name).",
            )
        )
        return Query(text, exact=exact, problem=problem)
    flags = regex.VERSION0 | regex.MULTILINE | (0 if exact else regex.IGNORECASE)
    try:
        pattern = regex.compile(text, flags)
    except Exception as error:  # not all that it raises has a name of its own
        problem = BadRequest(
            QT_TRANSLATE_NOOP(
                "errors",
                "This regular expression is not finished, or not one: {reason}. Go on writing, "
                "or search without the switch for regular expressions.",
            ),
            reason=str(error).removesuffix("."),
        )
        return Query(text, exact=exact, problem=problem)
    return Query(text, exact=exact, pattern=pattern)


def _weight(pattern: str) -> int:
    """At most how many nodes it is compiled to: `x{9}` is nine times x, in groups of groups."""
    weight = len(pattern)
    for number in re.findall(r"\{(\d+)", pattern):
        weight *= max(1, int(number[:12]))
    return weight


def _pieces(text: str) -> list[tuple[str, bool]]:
    """What spaces and quotation marks part, and whether a hyphen stands before it."""
    found: list[tuple[str, bool]] = []
    at, length = 0, len(text)
    while at < length:
        if text[at].isspace():
            at += 1
            continue
        excluded = text[at] in _HYPHENS and at + 1 < length and not text[at + 1].isspace()
        at += excluded
        end = at + 1
        if text[at] in _CLOSING:
            closing = _CLOSING[text[at]]
            while end < length and text[end] not in closing:
                end += 1
            found.append((text[at + 1 : end].strip(), excluded))
            end += 1
        else:
            while end < length and not (text[end].isspace() or text[end] in _CLOSING):
                end += 1
            found.append((text[at:end], excluded))
        at = end
    return [(piece, excluded) for piece, excluded in found if piece]


def _clause(piece: str, excluded: bool, exact: bool, part: bool) -> Clause | None:
    """None for what stands for nothing: a mark alone, where marks do not count."""
    if not (exact or fold(piece).strip()):
        return None
    whole = () if part else tuple(m.group() for m in words(piece) if query_keys(m.group()))
    return Clause(piece, whole, excluded)
