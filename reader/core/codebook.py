"""The verbs of the codebook: each makes one Change, and so one undo step."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from reader.core import tag_rules
from reader.core.acting import Acting
from reader.core.codebook_entry import CodebookEntry
from reader.core.codebook_import import Taken, taking_in
from reader.core.errors import BadRequest
from reader.core.joining import attribute_renamed, deleted, merged
from reader.core.model import Action, AttributeScheme, Change, Tag
from reader.core.tag_marks import next_marks
from reader.core.tag_rules import Keys
from reader.core.tag_tree import children_of, is_under, renumbered
from reader.core.translatable import QT_TRANSLATE_NOOP


class Deleted(NamedTuple):
    """What deleting a tag did."""

    change: Change
    annotations: int  # how many went with it


class Codebook:
    """The codebook of an open project.

    A verb that would change nothing makes no undo step and returns an empty Change. All raise
    BadRequest for a tag that is not there, and for what cannot be, with a sentence that says so.
    """

    def __init__(self, project: Acting) -> None:
        self._project = project

    # -- making

    def create(
        self,
        name: str,
        *,
        label_ar: str = "",
        label_en: str = "",
        colour: str = "",
        line: str = "",
        key: str = "",
        definition_ar: str = "",
        definition_en: str = "",
        examples_ar: str = "",
        examples_en: str = "",
        attributes: Sequence[AttributeScheme] = (),
        parent: int | None = None,
        taken: Keys = (),
    ) -> Change:
        """Make a tag, the last one under `parent`; `change.added[0]` is it.

        Without `colour` and `line` it gets marks that no other tag has. `taken` are the keys of
        the window's actions (`set_key`).
        """
        tags = self._project.tags()
        if parent is not None:
            self._project.tag(parent)
        free = next_marks({(t.colour, t.line) for t in tags})
        tag = Tag(
            self._project.next_tag_id(),
            tag_rules.checked_name(name, tags),
            tag_rules.checked_line(label_ar),
            tag_rules.checked_line(label_en),
            tag_rules.checked_colour(colour or free[0]),
            tag_rules.checked_mark(line or free[1]),
            tag_rules.checked_key(key, tags, taken),
            tag_rules.checked_text(definition_ar),
            tag_rules.checked_text(definition_en),
            parent,
            max((t.position for t in children_of(tags, parent)), default=-1) + 1,
            tag_rules.checked_schemes(attributes),
            tag_rules.checked_text(examples_ar),
            tag_rules.checked_text(examples_en),
        )
        action = Action("create_tag", tag=tag.id, title=tag.name)
        return self._project.do(action, Change(added=(tag,)))

    # -- one tag

    def rename(
        self,
        tag: int,
        *,
        name: str | None = None,
        label_ar: str | None = None,
        label_en: str | None = None,
    ) -> Change:
        """Give a tag another name or other labels; what is None stays."""
        values: dict[str, str] = {}
        if name is not None:
            values["name"] = tag_rules.checked_name(name, self._others(tag))
        if label_ar is not None:
            values["label_ar"] = tag_rules.checked_line(label_ar)
        if label_en is not None:
            values["label_en"] = tag_rules.checked_line(label_en)
        return self._alter(tag, **values)

    def recolour(self, tag: int, colour: str) -> Change:
        """Give a tag another colour: a name of `tag_marks.COLOURS`, or `#rrggbb`."""
        return self._alter(tag, colour=tag_rules.checked_colour(colour))

    def set_line(self, tag: int, line: str) -> Change:
        """Give a tag another second mark: a name of `tag_marks.LINES`."""
        return self._alter(tag, line=tag_rules.checked_mark(line))

    def set_key(self, tag: int, key: str, *, taken: Keys = ()) -> Change:
        """Give a tag a key: 1 to 9 (in any digits), a Latin letter, "" for none.

        `taken` are the keys that the window's actions have where tags are given, or a mapping
        from such a key to what it does. BadRequest where another tag or an action has it.
        """
        return self._alter(tag, shortcut=tag_rules.checked_key(key, self._others(tag), taken))

    def define(
        self,
        tag: int,
        *,
        definition_ar: str | None = None,
        definition_en: str | None = None,
        examples_ar: str | None = None,
        examples_en: str | None = None,
    ) -> Change:
        """Write a tag's definition and examples (one a line); what is None stays."""
        given = {
            "definition_ar": definition_ar,
            "definition_en": definition_en,
            "examples_ar": examples_ar,
            "examples_en": examples_en,
        }
        values = {n: tag_rules.checked_text(v) for n, v in given.items() if v is not None}
        return self._alter(tag, **values)

    def set_attributes(self, tag: int, schemes: Sequence[AttributeScheme]) -> Change:
        """Give a tag other schemes of attributes. No value is changed or lost by that."""
        return self._alter(tag, attributes=tag_rules.checked_schemes(schemes))

    def rename_attribute(self, tag: int, old: str, new: str) -> Change:
        """Give an attribute another name, in the scheme and in every annotation of the tag."""
        action = Action("rename_attribute", tag=tag, title=new.strip())
        return self._do(action, attribute_renamed(self._project, tag, old, new.strip()))

    # -- the tree

    def move(self, tag: int, parent: int | None, position: int) -> Change:
        """Put a tag, with all that is under it, under `parent` (None: at the top).

        `position` counts the places among its siblings to be, itself left out, from 0; beyond
        the last it is the last. BadRequest where `parent` is the tag itself or under it.
        """
        moved, tags = self._project.tag(tag), self._project.tags()
        if parent is not None and is_under(tags, self._project.tag(parent).id, tag):
            raise BadRequest(
                QT_TRANSLATE_NOOP(
                    "errors", "The tag {tag} cannot lie under itself. Choose another place."
                ),
                tag=moved.name,
            )
        siblings = [t for t in children_of(tags, parent) if t.id != tag]
        siblings.insert(max(0, position), moved)
        return self._do(Action("move_tag", tag=tag), _differing(tags, renumbered(siblings, parent)))

    def merge(self, tag: int, into: int) -> Change:
        """Make one tag of two: the annotations of `tag` become those of `into`, and it goes.

        Where the same annotator gave the same span both, one annotation is left with the notes
        and attributes of both. Attributes that only `tag` had come to `into`; what lay under
        `tag` lies under `into` then.
        """
        action = Action("merge_tags", tag=into, title=self._project.tag(tag).name)
        return self._do(action, merged(self._project, tag, into))

    def uses(self, tag: int) -> int:
        """How many annotations a tag has: what deleting it would take away."""
        return self._project.tag_counts().get(self._project.tag(tag).id, 0)

    def delete(self, tag: int) -> Deleted:
        """Remove a tag with its annotations; what lay under it moves up to its place."""
        change, count = deleted(self._project, tag)
        title = self._project.tag(tag).name
        return Deleted(self._do(Action("delete_tag", title=title, count=count), change), count)

    # -- another codebook

    def take_in(self, entries: Sequence[CodebookEntry], *, update: bool = False) -> Taken:
        """Add the tags of another codebook that are missing here, as one undo step.

        Tags that are here by name stay as they are, and are told; with `update` they take over
        what the other codebook says of them, and their attributes besides are kept.
        """
        taken = taking_in(self._project.tags(), self._project.next_tag_id(), entries, update=update)
        if taken.change != Change():
            self._project.do(Action("import_codebook", count=len(taken.added)), taken.change)
        return taken

    # -- underneath

    def _others(self, tag: int) -> list[Tag]:
        return [t for t in self._project.tags() if t.id != tag]

    def _alter(self, tag: int, **values: Any) -> Change:
        old = self._project.tag(tag)
        change = _differing([old], [replace(old, **values)])
        return self._do(Action("alter_tag", tag=tag, title=old.name), change)

    def _do(self, action: Action, change: Change) -> Change:
        return self._project.do(action, change) if change != Change() else change


def _differing(before: Sequence[Tag], after: Sequence[Tag]) -> Change:
    """The change from some tags to what they become, those that stay left out."""
    old = {t.id: t for t in before}
    new = [t for t in after if old[t.id] != t]
    return Change(removed=tuple(old[t.id] for t in new), added=tuple(new))
