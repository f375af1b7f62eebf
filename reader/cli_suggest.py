"""The command `suggest`: what the rules would tag, in a text file or in a project."""

import argparse
import json
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli_arguments import Command
from reader.cli_output import print_json, print_table, say
from reader.core.errors import UnreadableText
from reader.core.header import is_project
from reader.core.project import Project

if TYPE_CHECKING:
    from reader.core.suggest import Suggestion

_COLUMNS = ("start", "end", "tag", "rule", "strength", "text", "attributes")
_EMPTY = 1_000  # bytes: a file of white space alone is no larger
_ABOUT = (
    "print what the rules would tag: statistics, proposals and quotes; FILE is a text, or a "
    "project, of which all documents are looked at"
)


def add_to(command: Command) -> None:
    """Add the command to the parser."""
    suggesting = command("suggest", _suggest, _ABOUT)
    suggesting.add_argument("--tag", metavar="NAME", help="only suggestions of this tag")
    suggesting.add_argument("--document", type=int, metavar="ID", help="of a project: only this")
    suggesting.add_argument("--json", action="store_true")
    suggesting.add_argument(
        "--accept",
        action="store_true",
        help="of a project: make annotations of them, in one step; prints those that were made",
    )


def _suggest(arguments: argparse.Namespace) -> int:
    path: Path = arguments.project
    if is_project(path):
        return _in_project(arguments, path)
    if arguments.accept or arguments.document is not None:
        say("--accept and --document are for a project.")
        return 2
    from reader.core.suggest import suggest

    tags = None if arguments.tag is None else (arguments.tag,)
    found = [_row(text, each) for text in _texts(path) for each in suggest(text, tags=tags)]
    _print(found, _COLUMNS, as_json=arguments.json)
    return 0


def _texts(path: Path) -> list[str]:
    """The texts of a file: one, but for a book. An empty file has an empty one."""
    from reader.core.importers import read

    try:
        return [imported.text for imported in read(path)]
    except UnreadableText:
        if path.stat().st_size <= _EMPTY and not path.read_bytes().removeprefix(BOM_UTF8).strip():
            return []  # nothing to refuse: there is nothing to suggest either
        raise


def _in_project(arguments: argparse.Namespace, path: Path) -> int:
    project = Project.open(path, write=arguments.accept)
    try:
        if arguments.tag is not None:
            project.tag_named(arguments.tag)  # a tag that is not there is told
        documents = [d.id for d in project.documents()]
        if arguments.document is not None:
            documents = [project.document(arguments.document).id]
        found = {d: _not_annotated(project, d, arguments.tag) for d in documents}
        rows = [
            {"document": document, **_row(project.text(document), each)}
            for document, some in found.items()
            for each in some
        ]
        if arguments.accept:
            project.suggestions.accept_in(found)
    finally:
        project.close()
    _print(rows, ("document", *_COLUMNS), as_json=arguments.json)
    return 0


def _not_annotated(project: Project, document: int, tag: str | None) -> "list[Suggestion]":
    """What is suggested for a document where no annotation of the same tag is yet."""
    from reader.core.suggest import suggest

    names = {each.id: each.name for each in project.tags()}
    tags = [name for name in names.values() if tag is None or name == tag]
    found = suggest(
        project.text(document),
        project.suggestions.memory(document),
        tags=tags,
        rules_off=project.suggestions.rules_off(),
    )
    there: dict[str, list[tuple[int, int]]] = {}
    for annotation in project.annotations(document):
        there.setdefault(names[annotation.tag], []).append((annotation.start, annotation.end))
    return list(_beside(found, there))


def _beside(
    found: "Sequence[Suggestion]", there: dict[str, list[tuple[int, int]]]
) -> "Iterator[Suggestion]":
    """Those that share no character with an annotation of their tag; both in order of start."""
    ends: dict[str, int] = {}  # where the annotations so far end
    at = dict.fromkeys(there, 0)
    for each in found:
        spans = there.get(each.tag, [])
        place = at.get(each.tag, 0)
        while place < len(spans) and spans[place][0] < each.span.end:
            ends[each.tag] = max(ends.get(each.tag, 0), spans[place][1])
            place += 1
        at[each.tag] = place
        if ends.get(each.tag, 0) <= each.span.start:
            yield each


def _row(text: str, suggestion: "Suggestion") -> dict[str, object]:
    span = suggestion.span
    return {
        "start": span.start,
        "end": span.end,
        "tag": suggestion.tag,
        "rule": suggestion.rule,
        "strength": round(suggestion.strength, 2),
        "text": text[span.start : span.end],
        "attributes": dict(suggestion.attributes),
    }


def _print(rows: Sequence[dict[str, object]], columns: Sequence[str], *, as_json: bool) -> None:
    if as_json:
        print_json(rows)
        return
    print_table(
        columns,
        (r | {"attributes": json.dumps(r["attributes"], ensure_ascii=False)} for r in rows),
    )
