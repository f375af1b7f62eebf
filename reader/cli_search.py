"""The command `search`: words in all texts and notes."""

import argparse
from itertools import chain
from typing import TYPE_CHECKING

from reader.cli_arguments import Command, words
from reader.cli_output import print_json, print_table
from reader.core.project import Project

if TYPE_CHECKING:
    from reader.core.search.in_project import Hit

_HIT: tuple[str, ...] = ("document_id", "document", "start", "end", "text", "before", "after")


def add_to(command: Command) -> None:
    """Add the command to the parser."""
    finding = command("search", _search, "find words in all texts and notes")
    finding.description = (
        "Find words in all texts, and in the notes of annotations: there the annotated words are "
        "given. A word is found with its clitics, in any spelling. A space means and, quotation "
        "marks make a phrase, -word leaves out the texts that have it."
    )
    finding.add_argument("query", type=words, metavar="QUERY")
    finding.add_argument(
        "--exact", action="store_true", help="letters, marks and case as they are written"
    )
    kind = finding.add_mutually_exclusive_group()
    kind.add_argument("--part", action="store_true", help="parts of words too")
    kind.add_argument(
        "--regex",
        action="store_true",
        help="QUERY is one regular expression; see the package regex",
    )
    finding.add_argument(
        "--tag", metavar="NAME", help="only in the text and notes of this tag's annotations"
    )
    finding.add_argument("--json", action="store_true")


def _search(arguments: argparse.Namespace) -> int:
    from reader.core.search.query import parse

    query = parse(
        arguments.query, exact=arguments.exact, part=arguments.part, regex=arguments.regex
    )
    project = Project.open(arguments.project, write=False)
    try:
        tag = project.tag_named(arguments.tag).id if arguments.tag is not None else None
        hits = project.search(query, tag)
        # The first is asked for before anything is written: a query may have a problem.
        first = next(hits, None)
        found = chain(() if first is None else (first,), hits)
        rows = map(_cells_of, found)
        if arguments.json:
            print_json(list(rows))
        else:
            print_table(_HIT, rows)
    finally:
        project.close()
    return 0


def _cells_of(hit: "Hit") -> dict[str, object]:
    cells = (hit.document, hit.title, hit.start, hit.end, hit.text, hit.before, hit.after)
    return dict(zip(_HIT, cells, strict=True))
