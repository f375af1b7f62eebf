"""Documents, tags and annotations for exporters, without a project."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.core import identity
from reader.core.model import Annotation, Document, Tag


@dataclass
class Given:
    """A Source: texts by title, tags by name, annotations by document."""

    texts: dict[str, str]
    names: tuple[str, ...] = ("quotes",)
    found: list[Annotation] = field(default_factory=list[Annotation])
    fails: bool = False  # in the middle of the second document

    def documents(self) -> list[Document]:
        made = enumerate(self.texts.items(), 1)
        return [Document(i, n, "", identity.hash_of(t), len(t), "now") for i, (n, t) in made]

    def tags(self) -> list[Tag]:
        made = enumerate(self.names, 1)
        return [Tag(i, n, "", "", "blue", "solid", "", "", "", None, i, ()) for i, n in made]

    def annotators(self) -> list[str]:
        return sorted({a.annotator for a in self.found})

    def attribute_names(self) -> list[str]:
        return sorted({n for a in self.found for n in a.attributes})

    def annotations(self, document: int | None = None, tag: int | None = None) -> list[Annotation]:
        if self.fails and document == 2:
            raise OSError("gone")
        return [a for a in self.found if a.document == document]

    def text_unkept(self, document: int) -> str:
        return list(self.texts.values())[document - 1]


def of(*annotations: Annotation, title: str = "وثيقة", tags: Iterable[str] = ("quotes",)) -> Given:
    """One document with these annotations."""
    return Given({title: "نص " * 20}, tuple(tags), list(annotations))
