"""The command line: a thin face over core, for scripts. Never imports Qt.

Exit codes: 0 done, 1 something could not be done (one sentence on stderr), 2 wrong use.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reader import cli_codebook, cli_exchange, cli_search, cli_suggest
from reader.cli_arguments import scope as _scope
from reader.cli_arguments import words as _words
from reader.cli_output import plain as _plain
from reader.cli_output import print_json as _print_json
from reader.cli_output import print_table as _print_table
from reader.cli_output import say as _say
from reader.core.errors import BadRequest, ReaderError
from reader.core.exporters.csv_file import COLUMNS
from reader.core.model import Annotation, Span
from reader.core.project import Project
from reader.core.text.segmentation import is_boundary
from reader.core.translatable import QT_TRANSLATE_NOOP

_CELLS = (
    "Offsets count Unicode code points, and the end is not in the span. In tab-separated output, "
    "tabs, line ends and other control characters inside a cell are written as spaces; --json "
    "gives them as they are."
)


def main(argv: Sequence[str] | None = None, about: str = "") -> int:
    """Run one command; returns the exit code. `about` is what the help says besides."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    # A broken pipe shows where the output is flushed, so that happens within this try.
    try:
        code = _run(argv, about)
        print(end="", flush=True)
    except ReaderError as error:
        _say(str(error))
        return 1
    except BrokenPipeError:
        # Who read our output has enough of it: nothing is wrong.
        sys.stdout = None  # type: ignore[assignment]
        return 0
    except OSError as error:
        reason = error.strerror or error
        if error.filename is not None:
            _say(f"{os.fsdecode(error.filename)} cannot be used: {reason}.")
            return 1
        # What has no name is the output, on a full disk say.
        sys.stdout = None  # type: ignore[assignment]
        _say(f"The output could not be written: {reason}.")
        return 1
    except KeyboardInterrupt:
        return 130
    return code


def _run(argv: Sequence[str] | None, about: str) -> int:
    try:
        arguments = _parser(about).parse_args(argv)
    except SystemExit as stop:  # the help, or wrong use
        return int(stop.code or 0)
    return arguments.run(arguments)


def _parser(about: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=f"Work with a project from a script. {about}",
        epilog=_CELLS,
        allow_abbrev=False,  # an option added later must not break a script
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def plain_command(
        name: str, run: object, summary: str, actions: Sequence[str] = ()
    ) -> argparse.ArgumentParser:
        made = commands.add_parser(
            name, help=summary, description=summary, allow_abbrev=False, epilog=_CELLS
        )
        made.set_defaults(run=run)
        if actions:
            made.add_argument("action", choices=actions)
        return made

    def command(
        name: str, run: object, summary: str, actions: Sequence[str] = ()
    ) -> argparse.ArgumentParser:
        made = plain_command(name, run, summary, actions)
        made.add_argument("project", type=Path, metavar="PROJECT")
        return made

    listing = command("documents", _documents, "list the documents")
    listing.add_argument("--json", action="store_true")
    showing = command("annotations", _annotations, "list the annotations")
    _scope(showing)
    how = showing.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true")
    how.add_argument(
        "--visual", action="store_true", help="Arabic in visual order, for plain terminals"
    )
    cli_search.add_to(command)
    cli_suggest.add_to(commands, _CELLS)
    tagging = command("annotate", _annotate, "tag a span; prints the new annotation's id")
    tagging.add_argument("--document", type=int, required=True, metavar="ID")
    tagging.add_argument("--tag", required=True, metavar="NAME")
    tagging.add_argument("--start", type=int, required=True, metavar="N")
    tagging.add_argument("--end", type=int, required=True, metavar="M")
    tagging.add_argument("--note", type=_words, default="", metavar="TEXT")
    tagging.add_argument("--annotator", type=_words, metavar="NAME")
    cli_exchange.add_to(command, plain_command)
    cli_codebook.add_to(command)
    command("check", _check, "check the file, and the quotes against the text")
    return parser


# -- the commands


def _documents(arguments: argparse.Namespace) -> int:
    project = Project.open(arguments.project, write=False)
    try:
        counts = project.annotation_counts()
        rows: list[dict[str, object]] = [
            {
                "document_id": d.id,
                "document": d.title,
                "characters": d.characters,
                "annotations": counts.get(d.id, 0),
                "state": d.state,
                "author": d.author,
                "date": d.date,
                "language": d.language,
                "folder": d.folder,
                "source": d.source,
            }
            for d in project.documents()
        ]
    finally:
        project.close()
    if arguments.json:
        _print_json(rows)
    else:
        _print_table(("document_id", "document", "characters", "annotations"), rows)
    return 0


def _annotations(arguments: argparse.Namespace) -> int:
    rows = _rows(arguments)
    if arguments.json:
        _print_json(rows)
        return 0
    for row in rows:
        row["attributes"] = json.dumps(row["attributes"], ensure_ascii=False)
        if arguments.visual:
            from reader.core.text.bidi import visual

            for name in ("document", "tag", "text", "note", "annotator", "attributes"):
                row[name] = visual(_plain(row[name]))
    _print_table((*COLUMNS, "attributes"), rows)
    return 0


def _annotate(arguments: argparse.Namespace) -> int:
    start, end = arguments.start, arguments.end
    if not 0 <= start < end:
        raise BadRequest(
            QT_TRANSLATE_NOOP(
                "errors",
                "The offsets {start} to {end} are no span: start must be 0 or more, and less "
                "than end.",
            ),
            start=start,
            end=end,
        )
    project = Project.open(arguments.project)
    try:
        text = project.text(arguments.document)
        tag = project.tag_named(arguments.tag)
        change = project.annotate(
            arguments.document,
            Span(start, end),
            tag.id,
            note=arguments.note,
            annotator=arguments.annotator,
        )
        made = next(r for r in change.added if isinstance(r, Annotation))
    finally:
        project.close()
    for offset in (start, end):
        if offset < len(text) and not is_boundary(text, offset):
            _say(f"Offset {offset} lies between a letter and its marks; it was stored as given.")
    print(made.id)
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from reader.core.check import check

    problems = check(arguments.project)
    for problem in problems:
        print(_plain(str(problem)))
    if not problems:
        print("All is well.")
    return 1 if problems else 0


# -- rows


def _rows(arguments: argparse.Namespace) -> list[dict[str, object]]:
    project = Project.open(arguments.project, write=False)
    try:
        if arguments.document is not None:
            project.document(arguments.document)
        tag = project.tag_named(arguments.tag).id if arguments.tag is not None else None
        titles = {d.id: d.title for d in project.documents()}
        names = {t.id: t.name for t in project.tags()}
        found = project.annotations(arguments.document, tag)
        return [_row(a, titles[a.document], names[a.tag]) for a in found]
    finally:
        project.close()


def _row(a: Annotation, title: str, tag: str) -> dict[str, object]:
    values = (a.id, a.document, title, tag, a.start, a.end, a.quote, a.note)
    values += (a.annotator, a.origin, a.created_at, a.updated_at)
    made: dict[str, object] = dict(zip(COLUMNS, values, strict=True))
    made["attributes"] = a.attributes
    return made


if __name__ == "__main__":
    sys.exit(main())
