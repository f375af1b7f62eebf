"""The command `suggest`: what rules would tag, in a file or in a project."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.cli_arguments import words
from reader.cli_output import print_json, print_table, say
from reader.core.errors import BadRequest
from reader.core.header import is_project
from reader.core.project import Project
from reader.core.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from reader.core.suggest import Suggestion

_CELLS = ("start", "end", "tag", "rule", "strength", "text", "attributes")
_Row = dict[str, object]


def add_to(commands: Any, epilog: str) -> None:
    """Add the command to the parser's commands."""
    summary = "suggest statistics, proposals and quotes by rules"
    made: argparse.ArgumentParser = commands.add_parser(
        "suggest", help=summary, allow_abbrev=False, epilog=epilog
    )
    made.description = (
        "Print what rules would tag, each with its rule, its strength from 0 to 1, and its "
        "attributes. A file that is no project is read and left as it is. In a project, what is "
        "tagged or rejected already is left out, and so are rules that are switched off."
    )
    made.set_defaults(run=_suggest)
    made.add_argument("path", type=Path, metavar="FILE_OR_PROJECT")
    made.add_argument("--tag", type=words, metavar="NAME", help="of this tag alone")
    made.add_argument("--document", type=int, metavar="ID", help="of this document alone")
    made.add_argument("--json", action="store_true")
    made.add_argument(
        "--accept",
        action="store_true",
        help="write them into the project as annotations, with the rule as their origin",
    )


def _suggest(arguments: argparse.Namespace) -> int:
    path: Path = arguments.path
    if is_project(path):
        return _in_project(arguments)
    if arguments.accept or arguments.document is not None:
        raise BadRequest(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} is no project, so nothing can be written there. Take it into a project "
                "first, with the command import.",
            ),
            path=str(path),
        )
    return _in_file(arguments)


def _in_file(arguments: argparse.Namespace) -> int:
    from reader.core.importers import read
    from reader.core.suggest import SUGGESTERS, suggest

    names = [each.tag for each in SUGGESTERS]
    if arguments.tag is not None and arguments.tag not in names:
        raise BadRequest(
            QT_TRANSLATE_NOOP("errors", "There is no tag named {tag}. The tags here are: {names}."),
            tag=arguments.tag,
            names=", ".join(names),
        )
    found = read(arguments.path)
    rows: list[_Row] = []
    for imported in found:
        if not imported.certain:
            say(f"{arguments.path}: taken for {imported.encoding}; compare it with the original.")
        title: _Row = {"document": imported.title} if len(found) > 1 else {}
        tags = None if arguments.tag is None else (arguments.tag,)
        rows += [title | _row(s, imported.text) for s in suggest(imported.text, tags=tags)]
    _print(rows, as_json=arguments.json)
    return 0


def _in_project(arguments: argparse.Namespace) -> int:
    project = Project.open(arguments.path, write=arguments.accept)
    try:
        rows = list(_rows_of(project, arguments))
    finally:
        project.close()
    _print(rows, as_json=arguments.json)
    return 0


def _rows_of(project: Project, arguments: argparse.Namespace) -> Iterator[_Row]:
    """The suggestions of each document; with --accept, after they were written."""
    tags = None if arguments.tag is None else (project.tag_named(arguments.tag).name,)
    documents = project.documents()
    if arguments.document is not None:
        documents = [project.document(arguments.document)]
    found = [(d, project.suggesting.suggestions(d.id, tags)) for d in documents]
    if arguments.accept:
        project.suggesting.accept_all([(d.id, some) for d, some in found])
    for document, some in found:
        text = project.text(document.id)
        place: _Row = {"document_id": document.id, "document": document.title}
        yield from (place | _row(s, text) for s in some)


def _row(suggestion: "Suggestion", text: str) -> _Row:
    start, end = suggestion.span.start, suggestion.span.end
    cells = (start, end, suggestion.tag, suggestion.rule, suggestion.strength, text[start:end])
    return dict(zip(_CELLS, (*cells, dict(suggestion.attributes)), strict=True))


def _print(rows: list[_Row], *, as_json: bool) -> None:
    if as_json:
        print_json(rows)
        return
    for row in rows:
        row["attributes"] = json.dumps(row["attributes"], ensure_ascii=False)
    print_table(tuple(rows[0]) if rows else _CELLS, rows)
