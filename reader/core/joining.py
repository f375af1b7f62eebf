"""Two tags made one, a tag removed, an attribute renamed: the Changes, with their annotations.

Nothing here writes: `Codebook` carries the Changes out.
"""

from dataclasses import replace

from reader.core import identity
from reader.core.attributes import join_text, joined, to_json
from reader.core.contents import Contents
from reader.core.errors import BadRequest
from reader.core.model import Annotation, AttributeScheme, Change, Record, Tag
from reader.core.tag_rules import checked_schemes
from reader.core.tag_tree import children_of, is_under, renumbered
from reader.core.translatable import QT_TRANSLATE_NOOP


def merged(project: Contents, tag: int, into: int) -> Change:
    """The change that makes `tag` a part of `into`. BadRequest where they are the same."""
    gone, kept = project.tag(tag), project.tag(into)
    if tag == into:
        raise BadRequest(
            QT_TRANSLATE_NOOP("errors", "A tag cannot be merged with itself. Choose two tags.")
        )
    tags = project.tags()
    moved = _children_moved(tags, gone, None if is_under(tags, into, tag) else into)
    was = kept
    kept = next((t for t in moved if t.id == into), kept)
    kept = replace(kept, attributes=_all_schemes(kept.attributes, gone.attributes))
    after = [t for t in moved if t.id != into]
    if kept != was:
        after.append(kept)
    removed, added = _annotations_merged(project, tag, into)
    before = {t.id: t for t in tags}
    return Change(removed=(gone, *(before[t.id] for t in after), *removed), added=(*after, *added))


def _annotations_merged(
    project: Contents, tag: int, into: int
) -> tuple[list[Record], list[Record]]:
    there = {(a.document, a.start, a.end, a.annotator): a for a in project.annotations(tag=into)}
    now = identity.now()
    removed: list[Record] = []
    added: list[Record] = []
    for annotation in project.annotations(tag=tag):
        place = annotation.document, annotation.start, annotation.end, annotation.annotator
        other = there.get(place)
        removed.append(annotation)
        if other is None:
            added.append(annotation._replace(tag=into, updated_at=now))
            continue
        one = _one_of_two(other, annotation)
        if one != other:
            removed.append(other)
            added.append(one._replace(updated_at=now))
    return removed, added


def _one_of_two(kept: Annotation, gone: Annotation) -> Annotation:
    attributes = kept.attributes_json
    if gone.attributes_json not in ("{}", attributes):
        attributes = to_json(joined(kept.attributes, gone.attributes))
    return kept._replace(
        note=join_text(kept.note, gone.note, "\n"),
        attributes_json=attributes,
        created_at=min(kept.created_at, gone.created_at),
    )


def _all_schemes(
    kept: tuple[AttributeScheme, ...], gone: tuple[AttributeScheme, ...]
) -> tuple[AttributeScheme, ...]:
    names = {s.name for s in kept}
    return (*kept, *(s for s in gone if s.name not in names))


def deleted(project: Contents, tag: int) -> tuple[Change, int]:
    """The change that removes a tag with its annotations, and how many these are."""
    gone, tags = project.tag(tag), project.tags()
    after = _children_moved(tags, gone, None)
    before = {t.id: t for t in tags}
    annotations = project.annotations(tag=tag)
    removed = (gone, *(before[t.id] for t in after), *annotations)
    return Change(removed=removed, added=tuple(after)), len(annotations)


def _children_moved(tags: list[Tag], gone: Tag, into: int | None) -> list[Tag]:
    """The tags that change when what is under `gone` moves: under `into`, or up to its place."""
    children = children_of(tags, gone.id)
    siblings = children_of(tags, gone.parent)
    if into is None:
        at = siblings.index(gone)
        after = renumbered([*siblings[:at], *children, *siblings[at + 1 :]], gone.parent)
    else:
        own = [t for t in children_of(tags, into) if t.id != gone.id]
        after = renumbered([*own, *children], into) if children else []
    before = {t.id: t for t in tags}
    return [t for t in after if t != before[t.id]]


def attribute_renamed(project: Contents, tag: int, old: str, new: str) -> Change:
    """The change that gives an attribute another name, in the scheme and in the annotations.

    BadRequest where the scheme has `new` already or does not have `old`.
    """
    before = project.tag(tag)
    if all(s.name != old for s in before.attributes):
        raise BadRequest(
            QT_TRANSLATE_NOOP("errors", "The tag {tag} has no attribute {name}."),
            tag=before.name,
            name=old,
        )
    if old == new:
        return Change()
    schemes = [s._replace(name=new) if s.name == old else s for s in before.attributes]
    after = replace(before, attributes=checked_schemes(schemes))
    now = identity.now()
    removed: list[Record] = [before]
    added: list[Record] = [after]
    for annotation in project.annotations(tag=tag):
        values = annotation.attributes
        if old in values:
            # In its place among the others; what stood under the new name, outside the scheme,
            # is not lost.
            renamed = {new if n == old else n: v for n, v in values.items() if n != new}
            if new in values:
                renamed = joined(renamed, {new: values[new]})
            removed.append(annotation)
            added.append(annotation._replace(attributes_json=to_json(renamed), updated_at=now))
    return Change(removed=tuple(removed), added=tuple(added))
