"""Annotations that come from elsewhere, as one undo step: from files, or from an older edition."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from reader.core import identity
from reader.core.attributes import to_json
from reader.core.bulk import collector_paused
from reader.core.documents import DocumentVerbs
from reader.core.model import (
    Action,
    Annotation,
    Change,
    Document,
    DocumentText,
    NewDocument,
    Record,
)

if TYPE_CHECKING:
    from reader.core.annotation_plan import Doubt, Placed, Plan, PlannedDocument
    from reader.core.editions import Edition

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", re.ASCII)


class TakenIn(NamedTuple):
    """What taking annotations in did."""

    change: Change
    annotations: int  # new ones
    updated: int  # were here, and say now what the file says
    already: int  # were here, and stay as they are
    documents: int  # new ones
    tags: Sequence[str]  # new ones


class Replaced(NamedTuple):
    """A new edition of a text."""

    change: Change
    document: Document
    exact: int  # annotations that lie where they lay
    moved: Sequence["Doubt"]
    lost: Sequence["Doubt"]  # the older edition still has them


class ExchangeVerbs(DocumentVerbs):
    """The verbs of a Project that are about what comes from elsewhere."""

    def take_annotations(self, plan: "Plan", *, update: bool = False) -> TakenIn:
        """Carry out a plan (`annotation_plan.planned`) as one undo step.

        An annotation that is here, by its id or its place, stays as it is; with `update` it takes
        over the file's tag, bounds, note and attributes. A plan made of another state of the
        project is fitted to this one. BadRequest where a value cannot be kept.
        """
        with collector_paused():
            taking = _Taking(self, plan, update)
            change = taking.change()
            if change != Change():
                kept = Change(change.removed, tuple(map(_without_text, change.added)))
                action = Action("import_annotations", count=taking.new + taking.updated)
                self.do(action, change, kept=kept)
        return TakenIn(
            change, taking.new, taking.updated, taking.already, taking.documents, taking.tags
        )

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


class _Taking:
    """The Change that carries a plan out, and what it comes to."""

    def __init__(self, project: ExchangeVerbs, plan: "Plan", update: bool) -> None:
        from reader.core.codebook_import import taking_in

        self._project = project
        self._update = update
        self._time = identity.now()
        self.new = self.updated = self.already = 0
        tags = project.tags()
        taken = taking_in(tags, project.next_tag_id(), plan.tags, update=update)
        self.tags = taken.made
        self._tags = {t.name: t.id for t in (*tags, *taken.added)}
        self._removed: list[Record] = [*taken.removed]
        self._added: list[Record] = [*taken.added]
        made = self._new_documents(plan.documents)
        self.documents = len(made)
        self._added += [r for pair in made.values() for r in pair]
        ids = {p.given.id for d in plan.documents for p in d.annotations}
        self._ids = set(filter(identity.is_id, ids))
        self._here = {a.id: a for a in project.annotations_of(self._ids)}
        self._moments: dict[str, str] = {}  # many were made or changed at one time
        for planned in plan.documents:
            self._take(planned, made)

    def change(self) -> Change:
        """All of it."""
        return Change(tuple(self._removed), tuple(self._added))

    def _new_documents(
        self, planned: Sequence["PlannedDocument"]
    ) -> dict[str, tuple[Record, Record]]:
        """By hash; one that came in since the plan was made is not new."""
        wanted = {d.new.text_hash: d.new for d in planned if d.new is not None}
        for text_hash in self._project.documents_with_hashes(wanted):
            del wanted[text_hash]
        records = self._project.new_records(tuple(wanted.values()))
        return dict(zip(wanted, zip(records[::2], records[1::2], strict=True), strict=True))

    def _take(self, planned: "PlannedDocument", made: dict[str, tuple[Record, Record]]) -> None:
        places: dict[tuple[int, int, int, str], Annotation | None] = {}
        if planned.new is None:
            document = planned.document
        elif planned.new.text_hash in made:
            record = made[planned.new.text_hash][0]
            assert isinstance(record, Document)
            self._take_all(record.id, planned.annotations, places)
            return
        else:
            there = self._project.document_with_hash(planned.new.text_hash)
            assert there is not None
            document = there.id
        self._project.document(document)  # BadRequest: it was removed since the plan was made
        for a in self._project.annotations(document):
            places[a.start, a.end, a.tag, a.annotator] = a
        self._take_all(document, planned.annotations, places)

    def _take_all(
        self,
        document: int,
        annotations: Iterable["Placed"],
        places: dict[tuple[int, int, int, str], Annotation | None],
    ) -> None:
        """Add those that are not here; bring up to date those that are, if that is wished."""
        for placed in annotations:
            given = placed.given
            tag = self._tags[placed.tag]
            annotator = given.annotator or self._project.annotator
            place = (placed.start, placed.end, tag, annotator)
            there = self._here.get(given.id)
            if there is None or there.document != document:
                in_place = places.get(place)
                if place in places and in_place is None:  # twice in the file
                    self.already += 1
                    continue
                there = in_place
            if there is None:
                places[place] = None
                self._added.append(self._annotation(document, placed, tag, annotator))
                self.new += 1
            elif not self._brought_up_to_date(there, placed, place, places):
                self.already += 1

    def _annotation(self, document: int, placed: "Placed", tag: int, by: str) -> Annotation:
        given = placed.given
        made = self._moment(given.created_at)
        known = given.id in self._ids and given.id not in self._here
        return Annotation(
            given.id if known else identity.new_id(),
            document,
            tag,
            placed.start,
            placed.end,
            placed.quote,
            given.note,
            to_json(given.attributes) if given.attributes else "{}",
            by,
            given.origin or "user",
            made,
            self._moment(given.updated_at, made),
        )

    def _brought_up_to_date(
        self,
        there: Annotation,
        placed: "Placed",
        place: tuple[int, int, int, str],
        places: dict[tuple[int, int, int, str], Annotation | None],
    ) -> bool:
        """Alter one that is here, where it differs and nothing else is in its place."""
        given = placed.given
        in_place = places.get(place, there)
        if not self._update or in_place is None or in_place.id != there.id:
            return False
        start, end, tag, annotator = place
        now = there._replace(
            tag=tag,
            start=start,
            end=end,
            quote=placed.quote,
            note=given.note,
            attributes_json=to_json(given.attributes),
            annotator=annotator if given.annotator else there.annotator,
        )
        if now == there:
            return False
        places.pop((there.start, there.end, there.tag, there.annotator), None)
        places[place] = None
        self._removed.append(there)
        self._added.append(now._replace(updated_at=self._time))
        self.updated += 1
        return True

    def _moment(self, given: str, otherwise: str = "") -> str:
        """A time as we keep them; `otherwise`, or this moment, where it is none."""
        if not given:
            return otherwise or self._time
        made = self._moments.get(given)
        if made is None:
            made = self._moments[given] = _in_utc(given) or self._time
        return made


def _in_utc(given: str) -> str:
    """An ISO 8601 time as we keep them, "" where it is none."""
    if _TIME.fullmatch(given):
        return given
    try:
        moment = datetime.fromisoformat(given)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        moment = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    return moment.isoformat(timespec="milliseconds")[:23] + "Z"
