"""The commands of exchange: `import`, `export` and `formats`."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli_arguments import Command, words
from reader.cli_output import plain, print_json, print_table, say
from reader.core.errors import ReaderError
from reader.core.exporters import NAMES
from reader.core.project import Project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.annotation_plan import Doubt, Plan
    from reader.core.exchange_verbs import TakenIn
    from reader.core.exporters import Loss, Scope
    from reader.core.taking_in import Outcome

_IMPORT = (
    "take in texts and annotations, from files and folders; makes the project if there is none"
)
_ABOUT_IMPORT = (
    "A file or folder of annotations is known by what is in it; all else is taken in as text. "
    "Annotations come with their texts where the file has them; otherwise they are put where "
    "position and words say, and each that moved or was lost is told."
)
_ABOUT_EXPORT = (
    "Options may be given more than once to name several documents, tags or annotators. What the "
    "format cannot hold is told before and counted afterwards. See also: formats."
)


def add_to(command: Command, plain_command: Command) -> None:
    """Add the commands to the parser; `plain_command` makes one without PROJECT."""
    taking = command("import", _import, _IMPORT)
    taking.description = _ABOUT_IMPORT
    taking.add_argument("files", type=Path, nargs="+", metavar="PATH")
    taking.add_argument("--format", metavar="NAME", help="of annotations; see formats")
    taking.add_argument(
        "--document", type=int, metavar="ID", help="annotations belong to this document"
    )
    taking.add_argument(
        "--update", action="store_true", help="annotations that are here take over what differs"
    )
    taking.add_argument(
        "--replace",
        type=int,
        metavar="ID",
        help="PATH is a new edition of this document: both are kept, annotations are put over",
    )
    writing = command("export", _export, "write texts and annotations to a file or folder")
    writing.description = _ABOUT_EXPORT
    writing.add_argument("--format", required=True, choices=NAMES)
    writing.add_argument("--output", type=Path, required=True, metavar="PATH")
    writing.add_argument("--document", type=int, action="append", metavar="ID")
    writing.add_argument("--tag", action="append", metavar="NAME")
    writing.add_argument("--annotator", type=words, action="append", metavar="NAME")
    writing.add_argument("--option", type=_pair, action="append", default=[], metavar="NAME=VALUE")
    listing = plain_command("formats", _formats, "list the formats, and what each keeps")
    listing.add_argument("--json", action="store_true", help="with options and what each needs")


def _pair(argument: str) -> tuple[str, str]:
    name, sign, value = words(argument).partition("=")
    if not sign:
        raise argparse.ArgumentTypeError("write it as NAME=VALUE")
    return name, value


# -- out


def _export(arguments: argparse.Namespace) -> int:
    from reader.core.exporters import exporter
    from reader.core.exporting import export, foresee

    chosen = exporter(arguments.format)
    options = dict(arguments.option)
    chosen.options_from(options)
    chosen.require()
    project = Project.open(arguments.project, write=False)
    try:
        scope = _scope(project, arguments)
        _tell_losses(foresee(project, chosen, scope=scope, options=options), "This format: ")
        written = export(project, chosen, arguments.output, scope=scope, options=options)
    finally:
        project.close()
    if written.losses:
        say(f"Written: {written.annotations} annotations of {written.documents} documents.")
        _tell_losses(written.losses, "Of the annotations, ")
    return 0


def _scope(project: Project, arguments: argparse.Namespace) -> "Scope":
    from reader.core.exporters import Scope

    def chosen(given: "Sequence[str] | None") -> frozenset[str] | None:
        return None if given is None else frozenset(given)

    tags = None
    if arguments.tag is not None:
        tags = frozenset(project.tag_named(name).id for name in arguments.tag)
    documents = None if arguments.document is None else frozenset[int](arguments.document)
    return Scope(documents, tags, chosen(arguments.annotator))


def _tell_losses(losses: "Sequence[Loss]", before: str) -> None:
    from reader.core.exporters.losses import REASONS

    for loss in losses:
        say(before + REASONS[loss.reason].format(count=loss.annotations))


def _formats(arguments: argparse.Namespace) -> int:
    from reader.core.annotation_importers import FORMATS
    from reader.core.exporters import exporters

    read = {f.name for f in FORMATS}
    rows: list[dict[str, object]] = []
    for e in exporters():
        keeps = e.keeps._asdict()
        row: dict[str, object] = {"format": e.name, "out": True, "in": e.name in read, **keeps}
        if arguments.json:
            row |= {
                "label": e.label,
                "suffix": e.suffix,
                "shape": e.shape,
                "needs": list(e.extra.requirements) if e.extra is not None else [],
                "reader": e.reader,
                "options": [
                    {
                        "name": o.name,
                        "kind": o.kind,
                        "default": o.default,
                        "label": o.label,
                        "values": [v.name for v in o.values],
                    }
                    for o in e.options
                ],
            }
        rows.append(row)
    if arguments.json:
        print_json(rows)
        return 0
    for row in rows:
        row.update({n: "yes" if v else "no" for n, v in row.items() if isinstance(v, bool)})
    print_table(tuple(rows[0]), rows)
    return 0


# -- in


def _import(arguments: argparse.Namespace) -> int:
    path: Path = arguments.project
    # Path.exists would raise where a name is too long.
    project = Project.open(path) if os.path.exists(path) else Project.create(path)  # noqa: PTH110
    failed = False
    try:
        if arguments.replace is not None:
            _replace(project, arguments)
            return 0
        texts: list[Path] = []
        for file in arguments.files:
            try:
                if not _import_annotations(project, file, arguments):
                    texts.append(file)
            except ReaderError as error:
                failed = True
                _tell_error(file, error)
        if texts:
            failed = _import_texts(project, texts) or failed
        for _ in project.indexing(seconds=1.0):  # long texts, and those of an older project
            pass
    finally:
        project.close()
    return 1 if failed else 0


def _replace(project: Project, arguments: argparse.Namespace) -> None:
    """Take a text in as a new edition of a document."""
    from reader.core import identity
    from reader.core.importers import read
    from reader.core.model import NewDocument

    # What a file says of itself counts; its name is no title, and the older one has one.
    text = read(arguments.files[0])[0]
    known = (text.author, text.date, text.language)
    new = NewDocument("", text.text, identity.hash_of(text.text), text.source, *known)
    done = project.replace_text(arguments.replace, new)
    print(done.document.id, plain(done.document.title), sep="\t")
    say(f"{done.exact} exact, {len(done.moved)} moved, {len(done.lost)} lost.")
    _tell_doubts((*done.moved, *done.lost))


def _import_annotations(project: Project, path: Path, arguments: argparse.Namespace) -> bool:
    """Take annotations in; False where there are none, so that it is taken for a text."""
    from reader.core.annotation_importers import reading
    from reader.core.importing_annotations import import_annotations

    if arguments.format is None and not reading.may_hold_annotations(path):
        return False
    try:
        plan, taken = import_annotations(
            project, path, arguments.format, onto=arguments.document, update=arguments.update
        )
    except ReaderError as error:
        if arguments.format is None and reading.is_unknown(error):
            return False
        raise
    _tell_taken(project, path, plan, taken)
    return True


def _tell_taken(project: Project, path: Path, plan: "Plan", taken: "TakenIn") -> None:
    from reader.core.annotation_importers.reasons import REASONS
    from reader.core.model import Document

    for record in taken.change.added:
        if isinstance(record, Document):
            print(record.id, plain(record.title), sep="\t")
    say(
        f"{path}: {taken.annotations} annotations added, {taken.updated} updated, "
        f"{taken.already} were here; {plan.exact} exact, {len(plan.moved)} moved, "
        f"{len(plan.lost)} lost; {len(taken.tags)} new tags."
    )
    _tell_doubts((*plan.moved, *plan.lost))
    for title, count in plan.nowhere:
        say(f"not taken in: {count} annotations of {plain(title)}, which is not here.")
    for left in plan.left:
        say(REASONS[left.reason].format(count=left.number))


def _tell_doubts(doubts: "Sequence[Doubt]") -> None:
    for doubt in doubts:
        place = "" if doubt.span is None else f" to {doubt.span.start}-{doubt.span.end}"
        say(
            f"{doubt.how}{place} (likeness {doubt.likeness:.2f}): {plain(doubt.title)}, "
            f"{plain(doubt.tag)}, {plain(doubt.quote)[:80]}"
        )


def _import_texts(project: Project, files: "Sequence[Path]") -> bool:
    """Take texts in; whether some could not be."""
    from reader.core.taking_in import import_files

    return bool(import_files(project, files, told=_tell_text).refused)


def _tell_text(outcome: "Outcome") -> None:
    file, document, imported = outcome.path, outcome.document, outcome.imported
    if outcome.error is not None:
        _tell_error(file, outcome.error)
    if imported is not None and not imported.certain:
        say(f"{file}: taken for {imported.encoding}; compare it with the original.")
    if imported is not None and imported.warning:
        say(f"{file}: {imported.warning}")
    if document is not None:
        print(document.id, plain(document.title), sep="\t")


def _tell_error(file: Path, error: ReaderError) -> None:
    say(str(error) if "path" in error.values else f"{file}: {error}")
