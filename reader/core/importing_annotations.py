"""Annotations from a file into a project, from beginning to end: what a script runs.

A window does the same in two halves: `planned(project, read(path))` on a thread with a project of
its own there, opened with `write=False`; then `Project.take_annotations` on its own.
"""

from collections.abc import Generator
from contextlib import closing
from pathlib import Path

from reader.core.annotation_importers.reading import read
from reader.core.annotation_plan import Plan, planned
from reader.core.annotation_taking import TakenIn
from reader.core.contents import Contents
from reader.core.exporters.material import Step
from reader.core.project import Project


def plan_steps(
    project: Contents, path: Path, format_name: str | None = None, *, onto: int | None = None
) -> Generator[Step, None, Plan]:
    """Read a file, folder or zip and work out what it comes to; ReaderError with the reason."""
    with closing(read(path, format_name)) as records:
        return (yield from planned(project, records, onto=onto))


def import_annotations(
    project: Project,
    path: Path,
    format_name: str | None = None,
    *,
    onto: int | None = None,
    update: bool = False,
) -> tuple[Plan, TakenIn]:
    """Take annotations in, as one undo step; ReaderError, with the project as it was."""
    steps = plan_steps(project, path, format_name, onto=onto)
    try:
        while True:
            next(steps)
    except StopIteration as end:
        plan: Plan = end.value
    return plan, project.take_annotations(plan, update=update)
