"""What taking annotations in from a file comes to, worked out before a project is touched.

Reads the project and writes nothing, so it may run on another thread with a project of its own;
`Project.take_annotations` carries it out, by `annotation_taking`. The whole file is refused
(UnreadableText) for what no honest file has: offsets outside of the file's own text, an id twice.
What only does not fit this project is told one by one: moved, lost, without a document.
"""

from collections.abc import Generator, Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from reader.core import identity
from reader.core.anchoring import CONTEXT, Anchored, Wanted, anchored
from reader.core.annotation_importers.reasons import no_span, not_of, twice
from reader.core.annotation_importers.records import AnnotationIn, DocumentIn, Left, Record, TagIn
from reader.core.codebook_entry import CodebookEntry
from reader.core.contents import Contents
from reader.core.errors import UnreadableText
from reader.core.exporters.material import Step
from reader.core.importers.assembling import sayable
from reader.core.model import Document, NewDocument, Span
from reader.core.planned_tags import PlannedTags
from reader.core.text.encodings import normalise

_END = attrgetter("end")


class Doubt(NamedTuple):
    """An annotation that does not lie where its file says, or nowhere."""

    title: str  # of the document
    tag: str
    quote: str
    how: str  # moved or lost
    start: int  # as the file says, -1 where it does not
    end: int
    span: Span | None  # where it lies
    likeness: float  # of the quote to the words there, 0 to 1


class Placed(NamedTuple):
    """An annotation of the file and where it lies here."""

    given: AnnotationIn
    tag: str  # the name that it has here
    start: int
    end: int
    quote: str


class PlannedDocument(NamedTuple):
    """A document, new or here already, with the annotations that it gets."""

    document: int  # its id, 0 for a new one
    new: NewDocument | None
    annotations: Sequence[Placed]


class Plan(NamedTuple):
    """What is to be taken in."""

    tags: Sequence[CodebookEntry]
    documents: Sequence[PlannedDocument]
    exact: int  # annotations that lie where the file says
    moved: Sequence[Doubt]
    lost: Sequence[Doubt]
    nowhere: Sequence[tuple[str, int]]  # documents that are not here, with their annotations
    left: Sequence[Left]  # what the file has and we do not


def planned(
    project: Contents, records: Iterable[Record], *, onto: int | None = None
) -> Generator[Step, None, Plan]:
    """Work out what taking `records` in comes to, in steps of a document (`of` is not known: 0).

    `onto`: all annotations belong to this document, whatever the file says, and are anchored in
    its text. ReaderError where the file cannot be taken in, or the document is not there.
    """
    planning = _Planning(project, onto)
    done = 0
    for record in records:
        if isinstance(record, DocumentIn):
            planning.document(record)
            done += 1
            yield Step(done, 0)
        elif isinstance(record, TagIn):
            planning.tags.add(record)
        else:
            planning.leave(record.reason, record.number)
    return planning.plan()


class _Planning:
    def __init__(self, project: Contents, onto: int | None) -> None:
        self._project = project
        self._onto = None if onto is None else project.document(onto)
        self.tags = PlannedTags(project.tags())
        self._titles: dict[str, list[Document]] = {}
        self._ids: dict[int, Document] = {}
        self._sources: dict[str, Document] = {}
        for document in project.documents():
            self._titles.setdefault(document.title, []).append(document)
            self._ids[document.id] = document
            if document.source:
                self._sources[document.source] = document
        # By id of a document, or by hash of a new text.
        self._documents: dict[int | str, PlannedDocument] = {}
        self._exact = 0
        self._moved: list[Doubt] = []
        self._lost: list[Doubt] = []
        self._nowhere: list[tuple[str, int]] = []
        self._left: dict[str, int] = {}
        self._uuids: set[str] = set()

    def plan(self) -> Plan:
        return Plan(
            self.tags.entries(),
            tuple(self._documents.values()),
            self._exact,
            self._moved,
            self._lost,
            self._nowhere,
            tuple(Left(reason, number) for reason, number in self._left.items()),
        )

    def leave(self, reason: str, number: int) -> None:
        self._left[reason] = self._left.get(reason, 0) + number

    def document(self, record: DocumentIn) -> None:
        """Plan one document with its annotations."""
        self._check(record)
        if record.text is not None and not record.text.strip() and not record.annotations:
            self.leave("blank", 1)
            return
        if self._onto is not None:
            self._annotate_other(self._onto, record)
        elif record.text is not None:
            self._with_text(record)
        else:
            there = self._meant(record)
            if there is None:
                self._nowhere.append((record.title, len(record.annotations)))
            else:
                self._annotate_other(there, record)

    def _check(self, record: DocumentIn) -> None:
        """Refuse what no honest file has. Of all annotations at once: most often all are well."""
        where = record.title or "?"
        text, annotations = record.text, record.annotations
        if text is not None and text.strip():
            try:
                if normalise(text) != text:
                    raise not_of("-")
            except UnreadableText:
                raise not_of("-") from None
        ids = [a.id for a in annotations if a.id]
        if len(set(ids)) < len(ids) or not self._uuids.isdisjoint(ids):
            seen = set(self._uuids)
            again = next(i for i in ids if i in seen or seen.add(i))
            raise twice(again[:80], where)
        self._uuids.update(identity.ids_among(ids))
        for a in annotations:
            if not 0 <= a.start < a.end and not (a.start == a.end == -1 and a.quote):
                raise no_span(a.start, a.end, where)
        if text is not None:
            last = max(annotations, key=_END, default=None)
            if last is not None and last.end > len(text):
                raise no_span(last.start, last.end, where)

    def _with_text(self, record: DocumentIn) -> None:
        """A text that the file has: it is here already, or new."""
        text = record.text or ""
        text_hash = identity.hash_of(text)
        there = self._project.document_with_hash(text_hash)
        placed = self._placed(record, text)
        if there is not None:
            self._add(there.id, PlannedDocument(there.id, None, placed))
            return
        new = NewDocument(
            sayable(record.title) or "?",
            text,
            text_hash,
            record.source,
            record.author,
            record.date,
            record.language,
            record.folder,
        )
        self._add(text_hash, PlannedDocument(0, new, placed))

    def _annotate_other(self, document: Document, record: DocumentIn) -> None:
        """A document here whose text may not be that of the file."""
        text = self._project.text_unkept(document.id)
        if record.text is not None and record.text != text:
            wanted = [self._in_context(record.text, a) for a in record.annotations]
            placed = self._anchored(record, text, wanted)
        else:
            same = record.text is not None or record.text_hash == document.text_hash
            placed = self._placed(record, text, same=same)
        self._add(document.id, PlannedDocument(document.id, None, placed))

    def _in_context(self, text: str, a: AnnotationIn) -> Wanted:
        if a.start < 0:
            return Wanted(a.start, a.end, a.quote, a.prefix, a.suffix)
        return wanted_in(text, a.start, a.end)

    def _placed(self, record: DocumentIn, text: str, *, same: bool = True) -> list[Placed]:
        """Where the annotations lie in a text. `same`: their positions are surely of this one,
        so that one without a quote lies where it says.
        """
        made: list[Placed] = []
        name = self.tags.name_of
        # Most often all lie where their file says; then nothing is to be looked for.
        for a in record.annotations:
            start, end, quote = a.start, a.end, a.quote
            there = text[start:end]
            if len(there) != end - start or (there != quote and (quote or not same)):
                wanted = [_wanted(a, text, same) for a in record.annotations]
                return self._anchored(record, text, wanted)
            tag = name(a.tag)
            if tag:
                made.append(Placed(a, tag, start, end, there))
        self._exact += len(made)
        if len(made) < len(record.annotations):
            self.leave("untagged", len(record.annotations) - len(made))
        return made

    def _anchored(self, record: DocumentIn, text: str, wanted: Sequence[Wanted]) -> list[Placed]:
        made: list[Placed] = []
        for given, want, found in zip(
            record.annotations, wanted, anchored(text, wanted), strict=True
        ):
            tag = self.tags.name_of(given.tag)
            if not tag:
                self.leave("untagged", 1)
                continue
            if found.how == "exact":
                self._exact += 1
            else:
                doubts = self._lost if found.span is None else self._moved
                doubts.append(doubt(record.title, tag, want, found))
            if found.span is not None:
                start, end = found.span.start, found.span.end
                made.append(Placed(given, tag, start, end, text[start:end]))
        return made

    def _add(self, key: int | str, planned: PlannedDocument) -> None:
        there = self._documents.get(key)
        if there is not None:
            planned = there._replace(annotations=[*there.annotations, *planned.annotations])
        self._documents[key] = planned

    def _meant(self, record: DocumentIn) -> Document | None:
        """The document that a file without its text speaks of."""
        if record.text_hash:
            there = self._project.document_with_hash(record.text_hash)
            if there is not None:
                return there
        named = self._titles.get(record.title, [])
        by_id = self._ids.get(record.document)
        if by_id is not None and (by_id in named or not record.title):
            return by_id
        if not named and record.source:
            return self._sources.get(record.source)
        if len(named) < 2:
            return named[0] if named else None
        return max(named, key=lambda d: self._fit(d, record))

    def _fit(self, document: Document, record: DocumentIn) -> int:
        """How many annotations lie in a document as they are: of several with one title."""
        text = self._project.text_unkept(document.id)
        return sum(bool(a.quote) and text.startswith(a.quote, a.start) for a in record.annotations)


def wanted_in(text: str, start: int, end: int) -> Wanted:
    """A range of a text, with the context that finds it in another one."""
    prefix, suffix = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return Wanted(start, end, text[start:end], prefix, suffix)


def _wanted(a: AnnotationIn, text: str, same: bool) -> Wanted:
    quote = a.quote or (text[a.start : a.end] if same else "")
    return Wanted(a.start, a.end, quote, a.prefix, a.suffix)


def doubt(title: str, tag: str, want: Wanted, found: Anchored) -> Doubt:
    return Doubt(
        title, tag, want.quote, found.how, want.start, want.end, found.span, found.likeness
    )
