"""The Change that carries a plan of annotations out (`annotation_plan`), and what it comes to.

An annotation is known again by its id in its document, else by its place: no two of one tag and
annotator have the same bounds. Two in a file that would lie in one place become one, and nothing
of either is lost.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from reader.core import identity
from reader.core.attributes import join_text, joined, to_json
from reader.core.codebook_import import taking_in
from reader.core.model import Annotation, Change, Document, Record

if TYPE_CHECKING:
    from reader.core.annotation_plan import Placed, Plan, PlannedDocument
    from reader.core.documents import DocumentVerbs

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", re.ASCII)
_Place = tuple[int, int, int, str]  # start, end, tag, annotator


class TakenIn(NamedTuple):
    """What taking annotations in did."""

    change: Change
    annotations: int  # new ones
    updated: int  # were here, and say now what the file says
    already: int  # were here and stay as they are, or came twice
    documents: int  # new ones
    tags: Sequence[str]  # new ones


def taken_in(project: "DocumentVerbs", plan: "Plan", *, update: bool) -> TakenIn:
    """Work it out; nothing is written. BadRequest where a value cannot be kept."""
    return _Taking(project, plan, update).done()


class _Taking:
    def __init__(self, project: "DocumentVerbs", plan: "Plan", update: bool) -> None:
        self._project = project
        self._update = update
        self._time = identity.now()
        self._moments = _Moments(self._time)
        self._new = self._updated = self._already = 0
        tags = project.tags()
        codebook = taking_in(tags, project.next_tag_id(), plan.tags, update=update)
        self._made_tags = codebook.made
        self._tags = {t.name: t.id for t in (*tags, *codebook.added)}
        self._removed: list[Record] = [*codebook.removed]
        self._added: list[Record] = [*codebook.added]
        made = self._new_documents(plan.documents)
        self._documents = len(made)
        self._added += [r for pair in made.values() for r in pair]
        ids = set(identity.ids_among(p.given.id for d in plan.documents for p in d.annotations))
        self._here = {a.id: a for a in project.annotations_of(ids)}
        self._free = ids.difference(self._here)  # ids that annotations of the file may keep
        for planned in plan.documents:
            self._take(planned, made)

    def done(self) -> TakenIn:
        """All of it."""
        change = Change(tuple(self._removed), tuple(self._added))
        counts = self._new, self._updated, self._already
        return TakenIn(change, *counts, self._documents, self._made_tags)

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
        wanted = self._by_place(planned.annotations)
        if planned.new is None:
            document = planned.document
        elif planned.new.text_hash in made:
            record = made[planned.new.text_hash][0]
            assert isinstance(record, Document)
            self._make(record.id, wanted)
            return
        else:
            there = self._project.document_with_hash(planned.new.text_hash)
            assert there is not None
            document = there.id
        self._project.document(document)  # BadRequest: it was removed since the plan was made
        self._make(document, self._missing(document, wanted))

    def _by_place(self, annotations: Sequence["Placed"]) -> dict[_Place, "Placed"]:
        """Those of one document by the place that they have here; two in one place are joined."""
        tags, me = self._tags, self._project.annotator
        found: dict[_Place, Placed] = {}
        for placed in annotations:
            given, tag, start, end, _ = placed
            place = start, end, tags[tag], given.annotator or me
            first = found.setdefault(place, placed)
            if first is not placed:
                found[place] = _joined(first, placed)
                self._already += 1
        return found

    def _make(self, document: int, wanted: Mapping[_Place, "Placed"]) -> None:
        """New annotations."""
        free, moments = self._free, self._moments
        self._added += [
            Annotation(
                given.id if given.id in free else identity.new_id(),
                document,
                tag,
                start,
                end,
                quote,
                given.note,
                to_json(given.attributes),
                by,
                given.origin or "user",
                made := moments[given.created_at],
                moments[given.updated_at] if given.updated_at else made,
            )
            for (start, end, tag, by), (given, _, _, _, quote) in wanted.items()
        ]
        self._new += len(wanted)

    def _missing(self, document: int, wanted: dict[_Place, "Placed"]) -> dict[_Place, "Placed"]:
        """Those not in a document yet; where it is wished, the others are brought up to date."""
        here = {_place(a): a for a in self._project.annotations(document)}
        known = list(self._known(document, here, wanted))
        moves: dict[_Place, tuple[Annotation, Annotation]] = {}
        if self._update:
            for there, place, placed in known:
                now = self._brought_up_to_date(there, place, placed)
                if now != there:
                    moves.setdefault(_place(now), (there, now))
        taken = _settled(set(here), moves)
        for there, now in moves.values():
            self._removed.append(there)
            self._added.append(now._replace(updated_at=self._time))
        met = {place for _, place, _ in known}
        missing = {p: w for p, w in wanted.items() if p not in met and p not in taken}
        self._updated += len(moves)
        self._already += len(wanted) - len(missing) - len(moves)
        return missing

    def _known(
        self,
        document: int,
        here: Mapping[_Place, Annotation],
        wanted: Mapping[_Place, "Placed"],
    ) -> Iterator[tuple[Annotation, _Place, "Placed"]]:
        """Those that are here, each once, by id before place: with the place that is wanted."""
        left: list[_Place] = []
        met: set[str] = set()
        for place, placed in wanted.items():
            there = self._here.get(placed.given.id)
            if there is not None and there.document == document:
                met.add(there.id)
                yield there, place, placed
            else:
                left.append(place)
        for place in left:
            there = here.get(place)
            if there is not None and there.id not in met:
                yield there, place, wanted[place]

    def _brought_up_to_date(self, there: Annotation, place: _Place, placed: "Placed") -> Annotation:
        given = placed.given
        start, end, tag, annotator = place
        return there._replace(
            tag=tag,
            start=start,
            end=end,
            quote=placed.quote,
            note=given.note,
            attributes_json=to_json(given.attributes),
            annotator=annotator if given.annotator else there.annotator,
        )


def _place(annotation: Annotation) -> _Place:
    return annotation.start, annotation.end, annotation.tag, annotation.annotator


def _settled(
    places: set[_Place], moves: dict[_Place, tuple[Annotation, Annotation]]
) -> set[_Place]:
    """Take out of `moves` (by the place that each goes to) those whose place stays another's.

    Returns all places that are taken then; `places` are those of before.
    """
    taken = places.difference(_place(there) for there, _ in moves.values())
    blocked = [place for place in moves if place in taken]
    while blocked:
        there, _ = moves.pop(blocked.pop())
        stays = _place(there)
        taken.add(stays)
        if stays in moves:
            blocked.append(stays)
    return taken.union(moves)


def _joined(first: "Placed", other: "Placed") -> "Placed":
    """One annotation with what two in the same place say."""
    one, two = first.given, other.given
    given = one._replace(
        note=join_text(one.note, two.note, "\n"),
        attributes=joined(one.attributes, two.attributes),
        id=one.id or two.id,
    )
    return first._replace(given=given)


class _Moments(dict[str, str]):
    """Times of a file as we keep them, each worked out once; now, where one is none."""

    def __init__(self, now: str) -> None:
        super().__init__({"": now})
        self._now = now

    def __missing__(self, given: str) -> str:
        made = self[given] = given if _TIME.fullmatch(given) else _in_utc(given) or self._now
        return made


def _in_utc(given: str) -> str:
    """An ISO 8601 time as we keep them, "" where it is none."""
    try:
        moment = datetime.fromisoformat(given)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        moment = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    return moment.isoformat(timespec="milliseconds")[:23] + "Z"
