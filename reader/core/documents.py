"""What is done to documents: taking texts in, their fields, removing them.

Part of a Project's verbs; each makes one Change, whatever the number of documents.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reader.core import identity
from reader.core.acting import Acting
from reader.core.errors import BadRequest
from reader.core.model import (
    DOCUMENT_FIELDS,
    STATES,
    Action,
    Change,
    Document,
    DocumentText,
    NewDocument,
    Record,
)
from reader.core.translatable import QT_TRANSLATE_NOOP


class DocumentVerbs(Acting):
    """The verbs of a Project that are about documents."""

    def add_document(self, title: str, text: str, source: str = "") -> Change:
        """Take in a text that an importer has normalised; BadRequest if it is there already."""
        there = self.document_with_text(text)
        if there is not None:
            raise BadRequest(
                QT_TRANSLATE_NOOP("errors", "This text is here already, as {title}."),
                title=there.title,
            )
        new = NewDocument(title, text, identity.hash_of(text), source)
        return self.do(Action("add_document", title=title), Change(added=self.new_records((new,))))

    def add_documents(self, texts: Sequence[NewDocument], run: object = None) -> Change:
        """Take in texts that importers have normalised, none of which is here, in one write.

        `run` is the same object for each write of one import: they make one step of undo, unless
        something else was done in between. That step does not hold the texts.
        """
        added = self.new_records(texts)
        kept = tuple(replace(r, text=None) if isinstance(r, DocumentText) else r for r in added)
        action, change = Action("import", count=len(texts)), Change(added=added)
        return self.do(action, change, kept=Change(added=kept), run=run)

    def new_records(self, texts: Sequence[NewDocument]) -> tuple[Record, ...]:
        """The records of new documents: of each the document and its text, not yet written."""
        time, first = identity.now(), self._store.next_document_id()
        made: list[Record] = []
        for number, new in enumerate(texts, first):
            title, text, text_hash, source, author, date, language, folder = new
            said = (author, date, language, folder)
            made.append(Document(number, title, source, text_hash, len(text), time, *said))
            made.append(DocumentText(number, text))
        return tuple(made)

    def rename_document(self, document: int, title: str) -> Change:
        """Give a document another title."""
        old = self.document(document)
        change = Change(removed=(old,), added=(replace(old, title=title),))
        return self.do(Action("rename_document", title=title), change)

    def set_fields(self, documents: Iterable[int], **fields: str) -> Change:
        """Write fields of documents: any of DOCUMENT_FIELDS by name, the same for each.

        BadRequest where one of the documents is not there. Those that say so already are left
        out of the change.
        """
        wrong = fields.keys() - set(DOCUMENT_FIELDS)
        if wrong:
            raise TypeError(f"documents have no such field: {', '.join(sorted(wrong))}")
        return self._set("set_fields", documents, fields)

    def set_state(self, documents: Iterable[int], state: str) -> Change:
        """Say how far one is with documents: one of STATES."""
        if state not in STATES:
            raise ValueError(f"no such state: {state}")
        return self._set("set_state", documents, {"state": state})

    def _set(self, verb: str, documents: Iterable[int], values: Mapping[str, str]) -> Change:
        pairs = [(old, replace(old, **values)) for old in self._known(documents)]
        pairs = [(old, new) for old, new in pairs if old != new]
        change = Change(tuple(old for old, _ in pairs), tuple(new for _, new in pairs))
        return self.do(Action(verb, count=len(pairs)), change) if pairs else change

    def _known(self, documents: Iterable[int]) -> list[Document]:
        wanted = list(dict.fromkeys(documents))
        if len(wanted) == 1:
            return [self.document(wanted[0])]
        there = {d.id: d for d in self.documents()}
        return [there.get(d) or self.document(d) for d in wanted]

    def remove_document(self, document: int) -> Change:
        """Remove a document with its text and annotations; undo brings all of them back."""
        title = self.document(document).title
        return self._remove(Action("remove_document", title=title), [document])

    def remove_documents(self, documents: Iterable[int]) -> Change:
        """Remove documents with their texts and annotations, as one step.

        The change names the texts and does not hold them: the store sets them aside.
        """
        wanted = list(dict.fromkeys(documents))
        return self._remove(Action("remove_documents", count=len(wanted)), wanted)

    def _remove(self, action: Action, documents: Sequence[int]) -> Change:
        removed: list[Record] = []
        for old in self._known(documents):
            removed += (old, DocumentText(old.id, None), *self.annotations(old.id))
            removed += self._store.rejections(old.id)
        return self.do(action, Change(removed=tuple(removed))) if removed else Change()
