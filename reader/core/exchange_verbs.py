"""Annotations that come from elsewhere, as one undo step: from files, or from an older edition."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reader.core.bulk import collector_paused
from reader.core.documents import DocumentVerbs
from reader.core.model import (
    Action,
    Change,
    Document,
    DocumentText,
    NewDocument,
    Record,
)

if TYPE_CHECKING:
    from reader.core.annotation_plan import Doubt, Plan
    from reader.core.annotation_taking import TakenIn
    from reader.core.editions import Edition


class Replaced(NamedTuple):
    """A new edition of a text."""

    change: Change
    document: Document
    exact: int  # annotations that lie where they lay
    moved: Sequence["Doubt"]
    lost: Sequence["Doubt"]  # the older edition still has them


class ExchangeVerbs(DocumentVerbs):
    """The verbs of a Project that are about what comes from elsewhere."""

    def take_annotations(self, plan: "Plan", *, update: bool = False) -> "TakenIn":
        """Carry out a plan (`annotation_plan.planned`) as one undo step.

        An annotation that is here, by its id or its place, stays as it is; with `update` it takes
        over the file's tag, bounds, note and attributes. A plan made of another state of the
        project is fitted to this one. BadRequest where a value cannot be kept.
        """
        from reader.core.annotation_taking import taken_in

        with collector_paused():
            taken = taken_in(self, plan, update=update)
            change = taken.change
            if change != Change():
                kept = Change(change.removed, tuple(map(_without_text, change.added)))
                action = Action("import_annotations", count=taken.annotations + taken.updated)
                self.do(action, change, kept=kept)
        return taken

    def replace_text(
        self, document: int, new: NewDocument, edition: "Edition | None" = None
    ) -> Replaced:
        """Take in a new edition of a document's text, with its annotations, as one undo step.

        Both are kept: the older one as it is. Each annotation is anchored in the new text
        (`anchoring`); those that cannot be stay with the older edition alone. What `new` does not
        say of title, author, date, language and folder is as the older one has it. BadRequest
        where a document has this text already. `edition` was worked out before, and is worked
        out anew where the annotations are not those that it is about.
        """
        from reader.core.editions import planned_edition

        old = self.document(document)
        wanted = (document, new.text_hash, self.annotations(document))
        if edition is None or edition[:3] != wanted or self.document_with_hash(new.text_hash):
            edition = planned_edition(self, document, new.text, new.text_hash)
        fields = ("title", "author", "date", "language", "folder")
        said = {n: getattr(new, n) or getattr(old, n) for n in fields}
        made = self.new_records((new._replace(**said),))[0]
        assert isinstance(made, Document)
        made = replace(made, edition_of=old.id)
        found = edition.carried
        copies = edition.copies_for(made.id)
        records: tuple[Record, ...] = (made, DocumentText(made.id, new.text), *copies)
        kept = Change(added=tuple(map(_without_text, records)))
        action = Action("replace_text", title=made.title, count=len(found.copies))
        change = self.do(action, Change(added=records), kept=kept)
        return Replaced(change, made, found.exact, found.moved, found.lost)


def _without_text(record: Record) -> Record:
    return replace(record, text=None) if isinstance(record, DocumentText) else record
