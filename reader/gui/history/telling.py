"""The history of an annotation as a person reads it: what was done, and what was before and after.

The file keeps of each act only the fields that it changed. What the others were is found from
what the annotation is now, going back act by act.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import QCoreApplication

from reader.core.model import Annotation, AttributeScheme, PastAct, Span, Tag
from reader.gui.annotations.fields import attribute_label, shown_value
from reader.gui.tags.labels import label

Fields = Mapping[str, object]
_NOTHING: Fields = {}


class Difference(NamedTuple):
    """One thing that an act changed; "" for nothing, None where that side is not told."""

    name: str
    before: str | None
    after: str | None


class Told(NamedTuple):
    """One act."""

    what: str
    who: str
    at: str  # UTC, as it is stored
    differences: list[Difference]


def told_acts(
    acts: Sequence[PastAct],
    now: Annotation | None,
    tags: Sequence[Tag],
    words: Callable[[int, Span], str],
) -> list[Told]:
    """The acts as they are told, the newest first.

    `acts` come the oldest first, `now` is the annotation as it is, None where it was removed;
    `words(document, span)` gives the text there, "" where that is no longer known.
    """
    teller = _Teller({tag.name: tag for tag in tags}, words)
    after: Fields = _fields_of(now, tags) if now is not None else _NOTHING
    found: list[Told] = []
    for act in reversed(acts):
        after = _NOTHING if act.after is None else {**after, **act.after}
        before = _NOTHING if act.before is None else {**after, **act.before}
        found.append(
            Told(_what(act), act.who, act.at, list(teller.differences(act, before, after)))
        )
        after = before
    return found


def _fields_of(annotation: Annotation, tags: Sequence[Tag]) -> Fields:
    tag = next((t.name for t in tags if t.id == annotation.tag), "")
    return {
        "document": annotation.document,
        "tag": tag,
        "start": annotation.start,
        "end": annotation.end,
        "note": annotation.note,
        "attributes": annotation.attributes,
        "annotator": annotation.annotator,
    }


def _what(act: PastAct) -> str:
    translate = QCoreApplication.translate
    if act.way == "undo":
        return translate("History", "Taken back: {act}").format(act=_verb(act))
    if act.way == "redo":
        return translate("History", "Done again: {act}").format(act=_verb(act))
    return _verb(act)


def _verb(act: PastAct) -> str:
    translate = QCoreApplication.translate
    names = {
        "annotate": translate("History", "Tagged"),
        "annotate_all": translate("History", "Tagged with others"),
        "retag": translate("History", "Another tag"),
        "move": translate("History", "Other bounds"),
        "set_note": translate("History", "Note"),
        "set_attribute": translate("History", "Attribute"),
        "delete": translate("History", "Removed"),
        "remove_document": translate("History", "Removed with its document"),
        "remove_documents": translate("History", "Removed with its document"),
        "merge_tags": translate("History", "Tags merged"),
        "delete_tag": translate("History", "Removed with its tag"),
        "rename_attribute": translate("History", "Attribute renamed"),
        "import_codebook": translate("History", "Codebook taken in"),
        "alter_tag": translate("History", "Tag edited"),
    }
    return names.get(act.verb, act.verb)


class _Teller:
    """Makes words of the fields of an act."""

    def __init__(self, tags: Mapping[str, Tag], words: Callable[[int, Span], str]) -> None:
        self._tags, self._words = tags, words

    def differences(self, act: PastAct, before: Fields, after: Fields) -> Iterator[Difference]:
        """What an act changed, in the order of the editor's fields."""
        translate = QCoreApplication.translate
        touched = {*(act.before or ()), *(act.after or ())}
        sides = act.before is not None, act.after is not None
        if touched & {"start", "end", "document"}:
            said = self._text(before), self._text(after)
            yield _difference(translate("History", "Text"), said, sides)
        if "tag" in touched:
            said = self._tag(before), self._tag(after)
            yield _difference(translate("History", "Tag"), said, sides)
        if "attributes" in touched:
            yield from self._attributes(before, after, sides)
        if "note" in touched:
            said = str(before.get("note", "")), str(after.get("note", ""))
            yield _difference(translate("History", "Note"), said, sides)
        if "annotator" in touched and all(sides):
            said = str(before.get("annotator", "")), str(after.get("annotator", ""))
            yield _difference(translate("History", "Annotator"), said, sides)

    def _text(self, fields: Fields) -> str:
        document, start, end = (fields.get(n) for n in ("document", "start", "end"))
        if not (isinstance(document, int) and isinstance(start, int) and isinstance(end, int)):
            return ""
        known = self._words(document, Span(start, end)) if 0 <= start < end else ""
        if known:
            return known
        bounds = QCoreApplication.translate("History", "characters {start} to {end}")
        return bounds.format(start=start, end=end)

    def _tag(self, fields: Fields) -> str:
        name = str(fields.get("tag", ""))
        tag = self._tags.get(name)
        return label(tag) if tag is not None else name

    def _attributes(
        self, before: Fields, after: Fields, sides: tuple[bool, bool]
    ) -> Iterator[Difference]:
        old, new = _attributes(before), _attributes(after)
        for name in dict.fromkeys((*old, *new)):
            if old.get(name) == new.get(name) and type(old.get(name)) is type(new.get(name)):
                continue
            was, is_now = self._scheme(before, name), self._scheme(after, name)
            scheme = is_now or was
            said = shown_value(old.get(name), was or scheme), shown_value(new.get(name), scheme)
            yield _difference(attribute_label(scheme) if scheme else name, said, sides)

    def _scheme(self, fields: Fields, name: str) -> AttributeScheme | None:
        tag = self._tags.get(str(fields.get("tag", "")))
        return next((s for s in tag.attributes if s.name == name), None) if tag else None


def _attributes(fields: Fields) -> Fields:
    found = fields.get("attributes")
    return cast("Fields", found) if isinstance(found, Mapping) else _NOTHING


def _difference(name: str, said: tuple[str, str], sides: tuple[bool, bool]) -> Difference:
    """Of an annotation that was made there is no before, of one that went no after."""
    before, after = said
    return Difference(name, before if sides[0] else None, after if sides[1] else None)
