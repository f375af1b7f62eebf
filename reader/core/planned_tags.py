"""The tags of a file of annotations: those it tells of, and those that its annotations name."""

from collections.abc import Sequence

from reader.core.annotation_importers.records import TagIn
from reader.core.codebook_entry import CodebookEntry
from reader.core.codebooks.json_file import entries_of
from reader.core.errors import BadRequest, UnreadableText
from reader.core.model import Tag
from reader.core.tag_rules import checked_line
from reader.core.translatable import QT_TRANSLATE_NOOP

# What is more than this is no codebook.
_MOST = 5_000


class PlannedTags:
    """Collects them; a name is trimmed as the codebook trims it."""

    def __init__(self, here: Sequence[Tag]) -> None:

        self._given: dict[str, TagIn] = {}
        self._names: dict[str, str] = {}  # as the file writes them -> here

    def add(self, tag: TagIn) -> None:
        """A tag that the file tells of."""
        name = self.name_of(tag.name)
        if name and name not in self._given:
            self._given[name] = tag._replace(name=name, parent=self.name_of(tag.parent))

    def name_of(self, name: str) -> str:
        """The name here of a tag that an annotation has, "" where it has none."""
        known = self._names.get(name)
        if known is None:
            try:
                known = self._names[name] = checked_line(name)
            except BadRequest as error:
                raise _refused(error) from error
            if len(self._names) > _MOST:
                raise _refused(_too_many())
        return known

    def entries(self) -> list[CodebookEntry]:
        """All of them, parents before what lies under them."""
        given = dict(self._given)
        # A name that nothing is said of: here already, or new as it is.
        for name in self._names.values():
            if name and name not in given:
                given[name] = TagIn(name)
        try:
            return entries_of(_branches(given))
        except BadRequest as error:
            raise _refused(error) from error


def _branches(given: dict[str, TagIn]) -> list[dict[str, object]]:
    """The tags as the tree that `codebooks.json_file` reads."""
    objects: dict[str, dict[str, object]] = {
        name: {**tag.given, "name": name, "tags": []} for name, tag in given.items()
    }
    roots: list[dict[str, object]] = []
    for name, tag in given.items():
        over = objects.get(tag.parent)
        if over is None or _is_over(given, name, tag.parent):
            roots.append(objects[name])
        else:
            under = over["tags"]
            assert isinstance(under, list)
            under.append(objects[name])  # pyright: ignore[reportUnknownMemberType]
    return roots


def _is_over(given: dict[str, TagIn], name: str, other: str) -> bool:
    """Whether going up from `other` leads to `name`: tags that lie under one another."""
    seen: set[str] = set()
    while other in given and other not in seen:
        if other == name:
            return True
        seen.add(other)
        other = given[other].parent
    return other == name or other in seen


def _too_many() -> BadRequest:
    return BadRequest(
        QT_TRANSLATE_NOOP("errors", "There are more than {limit} different tags in it."),
        limit=_MOST,
    )


def _refused(reason: BadRequest) -> UnreadableText:
    return UnreadableText(
        QT_TRANSLATE_NOOP("errors", "This file cannot be taken in: {reason}"), reason=str(reason)
    )
