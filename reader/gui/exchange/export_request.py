"""One export as it was asked for, and the acts of core that it comes to. No Qt."""

from collections.abc import Generator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from reader.core import exporting
from reader.core.exporters import Exporter, Loss, Scope, Step, Written, exporter
from reader.core.project import Project
from reader.gui.exchange.background import Steps, at_once

# Formats of rows and columns that are no text are shown as the table of the same rows.
_TABLES = frozenset({"xlsx", "parquet"})
_MOST_SHOWN = 6_000  # characters


class Request(NamedTuple):
    """What is to be written, and how."""

    exporter: Exporter
    scope: Scope
    options: Mapping[str, str | bool]

    def preview(self) -> Steps:
        """The act that makes the first lines: a str."""
        return at_once(self._preview)

    def _preview(self, project: Project) -> str:
        if self.exporter.name in _TABLES:
            self.exporter.require()
            return exporting.preview(project, exporter("csv"), scope=self.scope)
        return exporting.preview(
            project, self.exporter, scope=self.scope, options=self.options, most=_MOST_SHOWN
        )

    def foresee(self, project: Project) -> Generator[Step, None, tuple[Loss, ...]]:
        """What the format cannot hold, in steps."""
        found = exporting.material(project, self.scope)
        return self.exporter.foresee(found, self.exporter.options_from(self.options))

    def write(self, path: Path) -> Steps:
        """The act that writes it: a Written."""
        return partial(_write, self, path)


def _write(request: Request, path: Path, project: Project) -> Generator[Step, None, Written]:
    return exporting.export_steps(
        project, request.exporter, path, scope=request.scope, options=request.options
    )
