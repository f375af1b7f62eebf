"""A small part of what is to be written, from which a preview is made in a moment."""

from typing import Protocol

from reader.core.exporters.material import Material, Source
from reader.core.model import Annotation, Document, Tag
from reader.core.text.segmentation import grapheme_end

_CHARACTERS = 1_500  # of the text
_ANNOTATIONS = 24
_TRIED = 200  # documents that are looked into for one with annotations in scope


class Counted(Source, Protocol):
    """A Source that knows which of its documents have annotations."""

    def annotation_counts(self) -> dict[int, int]: ...


def sample(source: Counted, whole: Material) -> Material | None:
    """The beginning of the first document with annotations in scope; None where there is none."""
    counts = source.annotation_counts()
    for document in [d for d in whole.documents if counts.get(d.id)][:_TRIED]:
        found = [a for a in source.annotations(document.id) if whole.scope.has(a)]
        if found:
            part = _Beginning(source, document, found)
            return Material(part, whole.scope._replace(documents=None), whole.name)
    return None


class _Beginning:
    """One document cut short, as a `Source`."""

    def __init__(self, source: Source, document: Document, found: list[Annotation]) -> None:
        self._source = source
        self._document = document
        text = source.text_unkept(document.id)
        first = found[:_ANNOTATIONS]
        # Far enough for some annotations, and never far.
        reach = max((a.end for a in first if a.end <= 2 * _CHARACTERS), default=0)
        end = min(len(text), max(_CHARACTERS, reach))
        self._text = text[: grapheme_end(text, end)] if end < len(text) else text
        self._found = [a for a in first if a.end <= len(self._text)]

    def documents(self) -> list[Document]:
        return [self._document]

    def tags(self) -> list[Tag]:
        return self._source.tags()

    def annotators(self) -> list[str]:
        return sorted({a.annotator for a in self._found})

    def attribute_names(self) -> list[str]:
        return sorted({name for a in self._found for name in a.attributes})

    def annotations(self, document: int | None = None, tag: int | None = None) -> list[Annotation]:
        return [a for a in self._found if tag is None or a.tag == tag]

    def text_unkept(self, document: int) -> str:
        return self._text
