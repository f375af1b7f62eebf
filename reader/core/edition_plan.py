"""What a new edition of a text comes to for its annotations, worked out before it is taken in.

Reads the project and writes nothing, so it may run on another thread with a project of its own;
`Project.replace_text` carries it out.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.core.anchoring import Anchored, anchored
from reader.core.annotation_plan import Doubt, doubt, wanted_in
from reader.core.contents import Contents
from reader.core.errors import BadRequest
from reader.core.model import Annotation
from reader.core.translatable import QT_TRANSLATE_NOOP


class Edition(NamedTuple):
    """Where the annotations of a document lie in its new edition."""

    document: int  # the older one
    text_hash: str  # of the new text
    places: Mapping[tuple[int, int], Anchored]  # by start and end in the older text
    exact: int  # annotations that lie where they lay
    moved: Sequence[Doubt]
    lost: Sequence[Doubt]

    def fits(self, document: int, text_hash: str, annotations: Sequence[Annotation]) -> bool:
        """Whether it is about these annotations and this text."""
        return (self.document, self.text_hash) == (document, text_hash) and all(
            (a.start, a.end) in self.places for a in annotations
        )


def planned_edition(project: Contents, document: int, text: str, text_hash: str) -> Edition:
    """Anchor the annotations of a document in another text.

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
    wanted = [wanted_in(older, a.start, a.end) for a in annotations]
    names = {t.id: t.name for t in project.tags()}
    found = anchored(text, wanted)
    moved: list[Doubt] = []
    lost: list[Doubt] = []
    for a, want, at in zip(annotations, wanted, found, strict=True):
        if at.how != "exact":
            doubts = lost if at.span is None else moved
            doubts.append(doubt(old.title, names[a.tag], want, at))
    places = {(w.start, w.end): at for w, at in zip(wanted, found, strict=True)}
    exact = len(annotations) - len(moved) - len(lost)
    return Edition(document, text_hash, places, exact, moved, lost)
