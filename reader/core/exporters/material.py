"""What exporters get: documents with their annotations one by one, and the codebook.

Nothing here may be changed by an exporter. A document comes when it is asked for and is not kept:
memory does not grow with their number.
"""

from collections.abc import Callable, Generator, Iterator, Sequence
from typing import NamedTuple, Protocol

from reader.core.bulk import collector_paused
from reader.core.errors import BadRequest
from reader.core.model import Annotation, Document, Tag
from reader.core.translatable import QT_TRANSLATE_NOOP


class Step(NamedTuple):
    """How far a long act is."""

    done: int  # documents
    of: int


class Scope(NamedTuple):
    """What of a project is meant; None means all of them."""

    documents: frozenset[int] | None = None  # ids
    tags: frozenset[int] | None = None  # ids; what lies under one is not meant with it
    annotators: frozenset[str] | None = None

    def has(self, annotation: Annotation) -> bool:
        """Whether an annotation of a document in scope is meant."""
        return (self.tags is None or annotation.tag in self.tags) and (
            self.annotators is None or annotation.annotator in self.annotators
        )


EVERYTHING = Scope()


class Source(Protocol):
    """What of a Project this needs."""

    def documents(self) -> list[Document]: ...
    def tags(self) -> list[Tag]: ...
    def annotators(self) -> list[str]: ...
    def attribute_names(self) -> list[str]: ...
    def annotations(
        self, document: int | None = None, tag: int | None = None
    ) -> list[Annotation]: ...
    def text_unkept(self, document: int) -> str: ...


class Annotated(NamedTuple):
    """One document with its annotations in scope, in order of start, end, tag and annotator."""

    document: Document
    text: str
    annotations: Sequence[Annotation]


class Material:
    """The documents of a project in scope; can be gone through as often as is needed."""

    def __init__(self, source: Source, scope: Scope = EVERYTHING, name: str = "") -> None:
        self._source = source
        self.scope = scope
        self.name = name  # of the project, for a title
        documents = source.documents()
        known = {d.id for d in documents}
        for document in sorted(scope.documents or ()):
            if document not in known:
                raise BadRequest(
                    QT_TRANSLATE_NOOP("errors", "There is no document {document} in this project."),
                    document=document,
                )
        if scope.documents is not None:
            documents = [d for d in documents if d.id in scope.documents]
        self.documents = tuple(documents)
        # The codebook as a tree read from the top, with what lies over a tag in scope.
        self.tags = _with_those_over(source.tags(), scope.tags)
        self.tag = {t.id: t for t in self.tags}
        self.annotators = tuple(
            a for a in source.annotators() if scope.annotators is None or a in scope.annotators
        )

    def __len__(self) -> int:
        """How many documents there are; those without annotations count too."""
        return len(self.documents)

    def __iter__(self) -> Iterator[Annotated]:
        """Each document, read as it is asked for."""
        every = self.scope.tags is None and self.scope.annotators is None
        for document in self.documents:
            with collector_paused():
                found = self._source.annotations(document.id)
                if not every:
                    found = [a for a in found if self.scope.has(a)]
            yield Annotated(document, self._source.text_unkept(document.id), found)

    def annotations(self) -> Iterator[tuple[Document, list[Annotation]]]:
        """As iterating, for formats that need no text."""
        for document in self.documents:
            with collector_paused():
                found = [a for a in self._source.annotations(document.id) if self.scope.has(a)]
            yield document, found

    def attribute_names(self) -> list[str]:
        """The attributes that annotations in scope have, in order: columns of a table."""
        if self.scope == EVERYTHING:
            return self._source.attribute_names()  # one look at the file
        names: set[str] = set()
        for _, annotations in self.annotations():
            for annotation in annotations:
                if annotation.attributes_json != "{}":
                    names.update(annotation.attributes)
        return sorted(names)

    def each(self, act: Callable[[Annotated], None]) -> Generator[Step]:
        """Call `act` with each document, in steps."""
        for number, annotated in enumerate(self, 1):
            act(annotated)
            yield Step(number, len(self))


def _with_those_over(tags: Sequence[Tag], wanted: frozenset[int] | None) -> tuple[Tag, ...]:
    if wanted is None:
        return tuple(tags)
    by_id = {t.id: t for t in tags}
    meant: set[int] = set()
    for tag in tags:
        above: int | None = tag.id if tag.id in wanted else None
        while above is not None and above not in meant:
            meant.add(above)
            above = by_id[above].parent
    return tuple(t for t in tags if t.id in meant)
