"""Annotations of a text put over to its new edition: copies of those that are found in it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reader.core import identity
from reader.core.anchoring import anchored
from reader.core.annotation_plan import Doubt, doubt, wanted_in
from reader.core.contents import Contents
from reader.core.errors import BadRequest
from reader.core.model import Annotation, Document
from reader.core.translatable import QT_TRANSLATE_NOOP


class Carried(NamedTuple):
    """What was put over, and what was not."""

    copies: Sequence[Annotation]
    exact: int  # that lie where they lay
    moved: Sequence[Doubt]
    lost: Sequence[Doubt]  # those too that would lie where another one does


def carried(
    old: Document,
    text: str,
    annotations: Sequence[Annotation],
    new: int,
    new_text: str,
    tag_name: Callable[[int], str],
) -> Carried:
    """Copies of the annotations of `old`, whose text is `text`, for the document `new`."""
    wanted = [wanted_in(text, a.start, a.end) for a in annotations]
    moved: list[Doubt] = []
    lost: list[Doubt] = []
    copies: list[Annotation] = []
    places: set[tuple[object, ...]] = set()
    exact, time = 0, identity.now()
    for a, want, found in zip(annotations, wanted, anchored(new_text, wanted), strict=True):
        span, place = found.span, (found.span, a.tag, a.annotator)
        if span is None or place in places:
            nowhere = found._replace(how="lost", span=None)
            lost.append(doubt(old.title, tag_name(a.tag), want, nowhere))
            continue
        places.add(place)
        exact += found.how == "exact"
        if found.how != "exact":
            moved.append(doubt(old.title, tag_name(a.tag), want, found))
        copies.append(
            a._replace(
                id=identity.new_id(),
                document=new,
                start=span.start,
                end=span.end,
                quote=new_text[span.start : span.end],
                updated_at=time,
            )
        )
    return Carried(copies, exact, moved, lost)


class Edition(NamedTuple):
    """What a new edition comes to, worked out before it is taken in."""

    document: int  # the older one
    text_hash: str  # of the new text
    annotations: Sequence[Annotation]  # of the older one, as they were then
    carried: Carried

    def copies_for(self, new: int) -> list[Annotation]:
        """The copies, as annotations of the document `new`."""
        time = identity.now()
        return [a._replace(document=new, updated_at=time) for a in self.carried.copies]


def planned_edition(project: Contents, document: int, text: str, text_hash: str) -> Edition:
    """Where the annotations of a document lie in another text. Writes nothing, so any thread may
    do it with a project of its own; `Project.replace_text` carries it out.

    BadRequest where a document of the project has this text already.
    """
    old = project.document(document)
    there = project.document_with_hash(text_hash)
    if there is not None:
        raise BadRequest(
            QT_TRANSLATE_NOOP("errors", "This text is here already, as {title}."),
            title=there.title,
        )
    annotations = project.annotations(document)
    older = project.text_unkept(document)
    found = carried(old, older, annotations, 0, text, lambda tag: project.tag(tag).name)
    return Edition(document, text_hash, annotations, found)
