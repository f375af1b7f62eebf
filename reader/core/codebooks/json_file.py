"""A codebook as JSON, with all that a tag has: what comes back is what was written.

    {"format": "hashiya-codebook", "version": 1, "tags": [TAG, ...]}

TAG is an object: `name` (needed), `label_ar`, `label_en`, `colour`, `line`, `key`,
`definition_ar`, `definition_en`, `examples_ar`, `examples_en` (text; examples one a line),
`attributes` (a list of `name`, `kind`: text, number, choice or yes_no, `label_ar`, `label_en`,
and of a choice `choices`: `name`, `label_ar`, `label_en`) and `tags` (what lies under it). Keys
that are not there are not changed by an import; keys that nobody knows are passed over.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from reader.core.codebook_entry import CodebookEntry
from reader.core.errors import BadRequest, FileProblem
from reader.core.model import Tag
from reader.core.schemes import schemes_from_json, schemes_to_json
from reader.core.tag_rules import (
    checked_colour,
    checked_key,
    checked_line,
    checked_mark,
    checked_name,
    checked_schemes,
    checked_text,
)
from reader.core.tag_tree import children_of
from reader.core.translatable import QT_TRANSLATE_NOOP

FORMAT = "hashiya-codebook"
VERSION = 1
_TEXTS = ("definition_ar", "definition_en", "examples_ar", "examples_en")
# Key in the file -> field of Tag.
_FIELDS = {
    "label_ar": "label_ar",
    "label_en": "label_en",
    "colour": "colour",
    "line": "line",
    "key": "shortcut",
    **{name: name for name in _TEXTS},
}
_DEEPEST = 200


def serialise(tags: Sequence[Tag]) -> str:
    """The codebook as JSON, indented, in its order."""
    whole = {"format": FORMAT, "version": VERSION, "tags": _branch(tags, None)}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _branch(tags: Sequence[Tag], parent: int | None) -> list[dict[str, object]]:
    return [tag_object(t) | {"tags": _branch(tags, t.id)} for t in children_of(tags, parent)]


def tag_object(tag: Tag) -> dict[str, object]:
    """One tag as the file has it, without what lies under it."""
    made: dict[str, object] = {"name": tag.name}
    made |= {key: getattr(tag, field) for key, field in _FIELDS.items()}
    return made | {"attributes": schemes_to_json(tag.attributes)}


def parse(data: bytes, path: Path) -> list[CodebookEntry]:
    """The tags of a file; FileProblem where it is none of these, with the reason."""
    try:
        whole = json.loads(data.decode("utf-8-sig"))
        if not isinstance(whole, dict):
            raise ValueError
        top = cast("Mapping[str, Any]", whole)
        tags = top.get("tags")
        if top.get("format") != FORMAT or not isinstance(tags, list):
            raise ValueError
    except (ValueError, RecursionError):
        raise FileProblem(
            QT_TRANSLATE_NOOP(
                "errors", "{path} is not a codebook of this program. Nothing was taken in."
            ),
            path=str(path),
        ) from None
    if top.get("version") != VERSION:
        raise FileProblem(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} was written by a later version of this program. Nothing was taken in.",
            ),
            path=str(path),
        )
    try:
        return entries_of(cast("list[object]", tags))
    except BadRequest as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP("errors", "{path} cannot be taken in: {reason}"),
            path=str(path),
            reason=error,
        ) from error


def entries_of(items: Sequence[object]) -> list[CodebookEntry]:
    """Tags as objects with those under them; BadRequest where one is not as it should be."""
    entries: list[CodebookEntry] = []
    _read_branch(items, None, entries, 0)
    return entries


def _read_branch(
    items: Sequence[object], parent: int | None, entries: list[CodebookEntry], depth: int
) -> None:
    for position, item in enumerate(items):
        if not isinstance(item, dict) or depth > _DEEPEST:
            raise _not_understood("tags")
        given = cast("Mapping[str, object]", item)
        entry = _entry(given, len(entries) + 1, parent, position, [e.tag for e in entries])
        entries.append(entry)
        under = given.get("tags", [])
        if not isinstance(under, list):
            raise _not_understood("tags")
        _read_branch(cast("list[object]", under), entry.tag.id, entries, depth + 1)


def _entry(
    given: Mapping[str, object], number: int, parent: int | None, position: int, others: list[Tag]
) -> CodebookEntry:
    def text(key: str) -> str:
        value = given.get(key, "")
        if not isinstance(value, str):
            raise _not_understood(key)
        return value

    stored = given.get("attributes", [])
    if not isinstance(stored, list):
        raise _not_understood("attributes")
    fields = {field for key, field in _FIELDS.items() if key in given}
    if "attributes" in given:
        fields.add("attributes")
    made = Tag(
        number,
        checked_name(text("name"), others),
        checked_line(text("label_ar")),
        checked_line(text("label_en")),
        checked_colour(text("colour")) if "colour" in fields else "",
        checked_mark(text("line")) if "line" in fields else "",
        checked_key(text("key"), others),
        checked_text(text("definition_ar")),
        checked_text(text("definition_en")),
        parent,
        position,
        checked_schemes(schemes_from_json(cast("list[object]", stored))),
        checked_text(text("examples_ar")),
        checked_text(text("examples_en")),
    )
    return CodebookEntry(made, frozenset(fields))


def _not_understood(key: str) -> BadRequest:
    return BadRequest(
        QT_TRANSLATE_NOOP("errors", "What stands under “{key}” is not as it should be."), key=key
    )
