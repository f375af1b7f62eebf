"""What there is in an open project: documents, texts, tags, annotations."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core import identity
from reader.core.errors import BadRequest
from reader.core.model import Annotation, Change, Document, DocumentText, PastAct, Rejection, Tag
from reader.core.store import Store
from reader.core.tag_tree import in_order
from reader.core.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from reader.core.search.in_project import Hit
    from reader.core.search.query import Query


class Contents:
    """The reading half of a Project. Keeps the codebook and the text that was asked for last."""

    def __init__(self, path: Path, store: Store) -> None:
        self.path = path
        self._store = store
        self._text: tuple[int, str] | None = None
        self._tags: dict[int, Tag] | None = None

    def documents(self) -> list[Document]:
        """All documents, in the order they came."""
        return self._store.documents()

    def document(self, document: int) -> Document:
        """One document; BadRequest if there is none of that id."""
        # SQLite counts to 2**63; a number beyond that is no id of anything.
        found = self._store.document(document) if abs(document) < 2**63 else None
        if found is None:
            raise BadRequest(
                QT_TRANSLATE_NOOP("errors", "There is no document {document} in this project."),
                document=document,
            )
        return found

    def document_with_text(self, text: str) -> Document | None:
        """The document that has exactly this text."""
        return self.document_with_hash(identity.hash_of(text))

    def document_with_hash(self, text_hash: str) -> Document | None:
        """The document whose text has this hash (`identity.hash_of`)."""
        return self._store.document_by_hash(text_hash)

    def documents_with_hashes(self, hashes: Iterable[str]) -> dict[str, Document]:
        """The documents that have texts of these hashes, by hash."""
        return self._store.documents_by_hash(list(hashes))

    def text(self, document: int) -> str:
        """A document's text; the one asked for last is kept."""
        if self._text is None or self._text[0] != document:
            self.document(document)
            self._text = document, self._store.text(document) or ""
        return self._text[1]

    def text_unkept(self, document: int) -> str:
        """A document's text, not kept: for going through many of them."""
        if self._text is not None and self._text[0] == document:
            return self._text[1]
        return self._store.text(document) or ""

    def tags(self) -> list[Tag]:
        """The codebook as a tree read from the top: what is under a tag comes after it."""
        return list(self._codebook().values())

    def _codebook(self) -> dict[int, Tag]:
        if self._tags is None:
            self._tags = {tag.id: tag for tag in in_order(self._store.tags())}
        return self._tags

    def tag(self, tag: int) -> Tag:
        """One tag; BadRequest if there is none of that id."""
        found = self._codebook().get(tag)
        if found is None:
            raise BadRequest(
                QT_TRANSLATE_NOOP("errors", "There is no tag {tag} in this project."), tag=tag
            )
        return found

    def tag_named(self, name: str) -> Tag:
        """The tag of that name; BadRequest if there is none."""
        found = next((t for t in self.tags() if t.name == name), None)
        if found is None:
            raise BadRequest(
                QT_TRANSLATE_NOOP(
                    "errors", "There is no tag named {tag}. The tags here are: {names}."
                ),
                tag=name,
                names=", ".join(t.name for t in self.tags()),
            )
        return found

    def annotations(self, document: int | None = None, tag: int | None = None) -> list[Annotation]:
        """Annotations in order of document, start, end, tag (by id) and annotator."""
        return self._store.annotations(document, tag)

    def annotators(self) -> list[str]:
        """The names that annotations are made in, in order."""
        return self._store.annotators()

    def attribute_names(self) -> list[str]:
        """The names of the attributes that annotations have, in order."""
        return self._store.attribute_names()

    def annotations_in(self, document: int, start: int, end: int) -> list[Annotation]:
        """A document's annotations that share a character with a range, in order."""
        return self._store.annotations_in(document, start, end)

    def annotation_batches(self, document: int, size: int = 4_000) -> Iterator[list[Annotation]]:
        """All of a document's annotations in order of start, a list at a time.

        Each list is asked for anew from where the last one ended, so the project may be
        written to in between.
        """
        after = (-1, -1, -1, "")
        while batch := self._store.annotations_after(document, after, size):
            yield batch
            last = batch[-1]
            after = (last.start, last.end, last.tag, last.annotator)

    def annotation(self, annotation: str) -> Annotation:
        """One annotation; BadRequest if there is none of that id."""
        found = self._store.annotation(annotation)
        if found is None:
            raise BadRequest(QT_TRANSLATE_NOOP("errors", "That annotation is no longer there."))
        return found

    def annotations_of(self, ids: Iterable[str]) -> list[Annotation]:
        """Those of these ids that are there, in order of place."""
        return self._store.annotations_of(list(ids))

    def search(self, query: "Query", tag: int | None = None) -> "Iterator[Hit]":
        """Where a query is found: in all texts and notes, in order of document and place.

        With a tag, in the text and notes of its annotations alone. BadRequest where the query
        has a problem (`query.problem`), or is a regular expression that takes too long.
        """
        for some in self.search_steps(query, tag):
            yield from some

    def search_steps(self, query: "Query", tag: int | None = None) -> "Iterator[list[Hit]]":
        """As `search`, a list at a time: empty ones too, so that nobody waits for a rare hit."""
        from reader.core.search.in_project import hits  # brings `re` patterns: not for a start

        return hits(self._store, query, None if tag is None else self.tag(tag).id)

    def unindexed(self) -> int:
        """How many documents a search must read through because no index has them yet."""
        return self._store.count_unindexed()

    def counts(self, document: int) -> dict[int, int]:
        """How many annotations each tag has in a document."""
        return self._store.counts(document)

    def annotation_counts(self) -> dict[int, int]:
        """How many annotations each document has."""
        return self._store.annotation_counts()

    def annotation_counts_by_tag(self) -> dict[int, dict[int, int]]:
        """How many annotations each tag has in each document that has any: one look at all."""
        found: dict[int, dict[int, int]] = {}
        for document, tag, count in self._store.annotation_counts_by_tag():
            found.setdefault(document, {})[tag] = count
        return found

    def next_tag_id(self) -> int:
        """The id that a new tag gets: no tag has it or had it."""
        return self._store.next_tag_id()

    def tag_counts(self) -> dict[int, int]:
        """How many annotations each tag has in the whole project."""
        return self._store.tag_counts()

    def values_used(self, tag: int, attribute: str, limit: int = 100) -> list[tuple[object, int]]:
        """The values that annotations of a tag have, the most frequent first, with their counts.

        To be offered as a person types; also what does not fit the scheme.
        """
        return self._store.values_used(tag, attribute, limit)

    def rejections(self, document: int | None = None) -> list[Rejection]:
        """The suggestions that were rejected, of a document or of all, in order of place."""
        return self._store.rejections(document)

    def rules_off(self) -> list[str]:
        """The names of the rules of suggestions that are switched off in this project."""
        return self._store.rules_off()

    def quotes_tagged(self, longest: int) -> list[tuple[str, str, int]]:
        """(name of the tag, quote, how many annotations), of quotes up to so many characters."""
        return self._store.quotes_tagged(longest)

    def history_of(self, annotation: str) -> list[PastAct]:
        """What was done to an annotation, the oldest first; also of one that was removed."""
        return self._store.history_of(annotation)

    def _forget_what(self, change: Change) -> None:
        """Ask anew for what a change touched."""
        if any(isinstance(r, Tag) for r in (*change.removed, *change.added)):
            self._tags = None
        if self._text and any(
            isinstance(r, DocumentText) and self._text[0] == r.document for r in change.removed
        ):
            self._text = None
