"""The commands of the codebook: `tags`, and `codebook export` and `import`."""

import argparse
import os
from pathlib import Path

from reader.cli_arguments import Command
from reader.cli_output import plain, print_json, print_table, say
from reader.core import codebooks
from reader.core.codebooks.json_file import tag_object
from reader.core.model import Tag
from reader.core.project import Project

_COLUMNS = ("tag_id", "tag", "label_ar", "label_en", "parent", "colour", "line", "key")
_ABOUT = (
    "write the codebook to a file or take one in; FILE ends in .json (all that a tag has) or "
    ".qdc (REFI-QDA)"
)


def add_to(command: Command) -> None:
    """Add the commands to the parser."""
    listing = command("tags", _tags, "list the tags, what lies under one after it")
    listing.add_argument("--json", action="store_true", help="with definitions and attributes")
    moving = command("codebook", _codebook, _ABOUT, ("export", "import"))
    moving.add_argument("file", type=Path, metavar="FILE")
    moving.add_argument(
        "--update", action="store_true", help="import: bring tags that are there up to date too"
    )


def _tags(arguments: argparse.Namespace) -> int:
    project = Project.open(arguments.project, write=False)
    try:
        tags, counts = project.tags(), project.tag_counts()
    finally:
        project.close()
    names = {t.id: t.name for t in tags}
    rows = [_row(t, names, counts.get(t.id, 0)) for t in tags]
    if arguments.json:
        print_json(rows)
    else:
        print_table((*_COLUMNS, "annotations"), [r | {"parent": r["parent"] or ""} for r in rows])
    return 0


def _row(tag: Tag, names: dict[int, str], count: int) -> dict[str, object]:
    its = tag_object(tag)
    first: dict[str, object] = {"tag_id": tag.id, "tag": its.pop("name")}
    first["parent"] = names.get(tag.parent) if tag.parent is not None else None
    return first | its | {"annotations": count}


def _codebook(arguments: argparse.Namespace) -> int:
    if arguments.action == "import":
        return _import(arguments)
    if arguments.update:
        say("--update belongs to codebook import.")
        return 2
    codebooks.format_of(arguments.file)  # before the project is opened: the name may be wrong
    project = Project.open(arguments.project, write=False)
    try:
        codebooks.write(project.tags(), arguments.file)
    finally:
        project.close()
    return 0


def _import(arguments: argparse.Namespace) -> int:
    entries = codebooks.read(arguments.file)
    path: Path = arguments.project
    # Path.exists would raise where a name is too long.
    if not os.path.exists(path):  # noqa: PTH110
        tags = codebooks.tags_of(entries)
        Project.create(path, tags=tags).close()
        _tell("added", tuple(t.name for t in tags))
        return 0
    project = Project.open(path)
    try:
        taken = project.codebook.take_in(entries, update=arguments.update)
    finally:
        project.close()
    _tell("added", taken.made)
    _tell("updated", taken.updated)
    _tell("kept", taken.kept)
    for name in taken.without_key:
        say(f"{name}: came without its key, which another tag has.")
    return 0


def _tell(what: str, names: tuple[str, ...]) -> None:
    for name in names:
        print(what, plain(name), sep="\t")
