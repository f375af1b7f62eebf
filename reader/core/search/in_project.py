"""Finding in all of a project: documents that the index names, matched one after the other."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby
from typing import NamedTuple, Protocol

from reader.core.model import Annotation, Span
from reader.core.search.context import context
from reader.core.search.in_document import Finder
from reader.core.search.matching import Matcher
from reader.core.search.query import Clause, Query
from reader.core.text.clitics import query_keys
from reader.core.text.folding import fold
from reader.core.text.words import words

# How many documents are asked for at once: few at first, since few may be enough.
_PAGES = (24, 200, 400)
# How many hits of a document come at once: each is a few strings.
_HITS = 500
# A text of more characters is gone through in steps: whoever waits has other things to do.
_LONG = 100_000
_TEXT, _NOTES = 0, 1

_Needs = list[tuple[str, ...]]


class Hit(NamedTuple):
    """One place where something was found, in its context. Offsets are of the document's text."""

    document: int
    title: str
    start: int
    end: int
    text: str  # what stands there
    before: str
    after: str
    annotation: str = ""  # the id of the annotation it was found in, "" for the text itself
    note: str = ""  # the note it was found in; start and end are then the annotation's

    @property
    def span(self) -> Span:
        """Where it lies."""
        return Span(self.start, self.end)


class Source(Protocol):
    """What a project file is asked for."""

    def unindexed(self) -> list[int]: ...
    def candidates(self, needs: _Needs, after: int, limit: int) -> list[int]: ...
    def words_with(self, part: str) -> list[str] | None: ...
    def titled_text(self, document: int) -> tuple[str, str] | None: ...
    def documents_with_notes(self) -> list[int]: ...
    def documents_with_tag(self, tag: int) -> list[int]: ...
    def annotations_with_notes(self, document: int) -> list[Annotation]: ...
    def annotations(self, document: int | None, tag: int | None) -> list[Annotation]: ...


def hits(source: Source, query: Query, tag: int | None) -> Iterator[list[Hit]]:
    """All hits in order of document and place, a list or more for each document looked at.

    Raises the query's problem, and what `Matcher.spans` raises.
    """
    if query.problem is not None:
        raise query.problem
    if query.empty:
        return
    matcher = Matcher(query)
    if tag is not None:
        for document in source.documents_with_tag(tag):
            yield from _in_annotations(source, matcher, document, tag)
        return
    texts = _documents(source, needs(source, query))
    notes = ((document, _NOTES) for document in source.documents_with_notes())
    for document, kinds in groupby(merge(texts, notes), key=lambda pair: pair[0]):
        found = {kind for _, kind in kinds}
        if _TEXT in found:
            yield from _in_text(source, matcher, document)
        if _NOTES in found:
            yield from _in_notes(source, matcher, document)


def needs(source: Source, query: Query) -> _Needs | None:
    """What a document in the index must have to be looked at; None where no document can."""
    found: _Needs = []
    for clause in query.clauses:
        if clause.excluded:
            continue
        for keys in _needs_of(source, clause):
            if not keys:
                return None
            found.append(keys)
    return found


def _needs_of(source: Source, clause: Clause) -> Iterator[tuple[str, ...]]:
    if clause.words:
        yield from map(query_keys, clause.words)
        return
    for piece in words(fold(clause.text)):
        there = source.words_with(piece.group())
        if there is not None:
            yield tuple(there)


def _documents(source: Source, needed: _Needs | None) -> Iterator[tuple[int, int]]:
    indexed = iter(()) if needed is None else _candidates(source, needed)
    for document in merge(indexed, source.unindexed()):
        yield document, _TEXT


def _candidates(source: Source, needed: _Needs) -> Iterator[int]:
    after, pages = 0, iter(_PAGES)
    limit = next(pages)
    while True:
        page = source.candidates(needed, after, limit)
        yield from page
        if len(page) < limit:
            return
        after, limit = page[-1], next(pages, limit)


def _in_text(source: Source, matcher: Matcher, document: int) -> Iterator[list[Hit]]:
    titled = source.titled_text(document)
    if titled is None:  # gone since the index was asked
        return
    title, text = titled
    if len(text) < _LONG and matcher.query.pattern is None:
        spans: Sequence[tuple[int, int]] = matcher.spans(text)
    else:
        finder = Finder(text)
        finder.look_for(matcher.query)
        while not finder.step():
            yield []
        if finder.problem is not None:
            raise finder.problem
        spans = finder.hits
    for low in range(0, max(len(spans), 1), _HITS):
        yield [
            Hit(document, title, start, end, *_in_context(text, start, end))
            for start, end in spans[low : low + _HITS]
        ]


def _in_context(text: str, start: int, end: int) -> tuple[str, str, str]:
    around = context(text, start, end)
    return around.text, around.before, around.after


def _in_notes(source: Source, matcher: Matcher, document: int) -> Iterator[list[Hit]]:
    found = [a for a in source.annotations_with_notes(document) if matcher.spans(a.note)]
    yield _on_annotations(source, document, ((a, Span(a.start, a.end), a.note) for a in found))


def _in_annotations(
    source: Source, matcher: Matcher, document: int, tag: int
) -> Iterator[list[Hit]]:
    found: list[tuple[Annotation, Span, str]] = []
    for a in source.annotations(document, tag):
        found += [
            (a, Span(a.start + low, a.start + high), "") for low, high in matcher.spans(a.quote)
        ]
        if a.note and matcher.spans(a.note):
            found.append((a, a.span, a.note))
    yield _on_annotations(source, document, found)


def _on_annotations(
    source: Source, document: int, found: Iterable[tuple[Annotation, Span, str]]
) -> list[Hit]:
    found = list(found)
    titled = source.titled_text(document) if found else None
    if titled is None:
        return []
    title, text = titled
    return [
        Hit(
            *(document, title, span.start, span.end),
            *_in_context(text, span.start, span.end),
            *(annotation.id, note),
        )
        for annotation, span, note in found
    ]
