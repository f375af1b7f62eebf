"""An export from beginning to end: what a window steps and a script runs.

A window runs it on a thread with a project of its own there, opened with `write=False`.
"""

from collections.abc import Callable, Generator, Mapping
from pathlib import Path
from typing import TypeVar

from reader.core.exporters import Exporter, Loss, Material, Scope, Step, Written
from reader.core.project import Project

Progress = Callable[[int, int], object]
_T = TypeVar("_T")
_NO_OPTIONS: Mapping[str, str | bool] = {}


def material(project: Project, scope: Scope | None = None) -> Material:
    """What of a project is to be written; BadRequest where the scope names what is not there."""
    return Material(project, scope or Scope(), project.path.stem)


def foresee(
    project: Project,
    exporter: Exporter,
    *,
    scope: Scope | None = None,
    options: Mapping[str, str | bool] = _NO_OPTIONS,
) -> tuple[Loss, ...]:
    """What the format cannot hold of what is to be written, before anything is."""
    steps = exporter.foresee(material(project, scope), exporter.options_from(options))
    return finished(steps, None)


def export(
    project: Project,
    exporter: Exporter,
    path: Path,
    *,
    scope: Scope | None = None,
    options: Mapping[str, str | bool] = _NO_OPTIONS,
    progress: Progress | None = None,
) -> Written:
    """Write what is in scope to `path`; ReaderError where that fails, with `path` as it was.

    `progress` is told how many documents are done, and of how many; it may raise to stop.
    """
    return finished(export_steps(project, exporter, path, scope=scope, options=options), progress)


def export_steps(
    project: Project,
    exporter: Exporter,
    path: Path,
    *,
    scope: Scope | None = None,
    options: Mapping[str, str | bool] = _NO_OPTIONS,
) -> Generator[Step, None, Written]:
    """The same in steps. Closed before its end, it leaves `path` as it was."""
    exporter.require()
    chosen = exporter.options_from(options)
    return (yield from exporter.write(material(project, scope), path, chosen))


def preview(
    project: Project,
    exporter: Exporter,
    *,
    scope: Scope | None = None,
    options: Mapping[str, str | bool] = _NO_OPTIONS,
    most: int = 4_000,
) -> str:
    """The first characters of what an export would write, made of a small part of it.

    "" where that is no text (a workbook), or there is nothing to write.
    """
    import tempfile

    from reader.core.exporters.sample import sample

    exporter.require()
    part = sample(project, material(project, scope))
    if part is None:
        return ""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / f"preview{exporter.suffix}"
        finished(exporter.write(part, path, exporter.options_from(options)), None)
        found = sorted(p for p in (path.rglob("*") if path.is_dir() else (path,)) if p.is_file())
        named = [p for p in found if p.suffix == exporter.suffix] or found
        with named[0].open("rb") as file:
            data = file.read(4 * most)
    if b"\0" in data or data[:2] == b"PK":
        return ""
    return data.decode("utf-8-sig", "ignore")[:most]


def finished(steps: Generator[Step, None, _T], progress: Progress | None) -> _T:
    """What steps come to, all of them taken."""
    try:
        while True:
            step = next(steps)
            if progress is not None:
                progress(step.done, step.of)
    except StopIteration as end:
        return end.value
    finally:
        steps.close()
