"""Writing annotations out: one exporter a format, and the list of them."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from reader.core.exporters import csv_file
from reader.core.exporters.row import ExportRow

__all__ = ["EXPORTERS", "ExportRow", "Exporter"]


class Exporter(NamedTuple):
    """One format that can be written: `write(rows, path)` returns how many rows it wrote."""

    name: str
    suffix: str
    write: Callable[[Iterable[ExportRow], Path], int]


EXPORTERS: tuple[Exporter, ...] = (Exporter("csv", ".csv", csv_file.write),)
