"""Writing annotations out: one exporter a format, and the list of them.

A format is a module of this folder with `EXPORTER`; it is imported when it is asked for.
"""

from reader.core.errors import BadRequest
from reader.core.exporters.exporter import (
    Exporter,
    Extra,
    Keeps,
    Loss,
    Option,
    Options,
    Value,
    Written,
)
from reader.core.exporters.material import Annotated, Material, Scope, Step
from reader.core.translatable import QT_TRANSLATE_NOOP

__all__ = [
    "NAMES",
    "Annotated",
    "Exporter",
    "Extra",
    "Keeps",
    "Loss",
    "Material",
    "Option",
    "Options",
    "Scope",
    "Step",
    "Value",
    "Written",
    "exporter",
    "exporters",
]

# The name of each format -> the module here that writes it, in the order they are offered.
_MODULES = {
    "csv": "csv_file",
    "xlsx": "xlsx",
    "jsonl": "jsonl",
    "w3c": "w3c",
    "html": "html",
    "label-studio": "label_studio",
    "cas-json": "cas_json",
    "cas-xmi": "cas_xmi",
    "brat": "brat",
    "conll": "conll",
    "docbin": "docbin",
    "parquet": "parquet",
    "qdpx": "qdpx",
}
NAMES = tuple(_MODULES)


def exporter(name: str) -> Exporter:
    """The exporter of that name, imported now; BadRequest where there is none."""
    from importlib import import_module

    if name not in _MODULES:
        raise BadRequest(
            QT_TRANSLATE_NOOP("errors", "There is no format {format}. There are: {names}."),
            format=name,
            names=", ".join(NAMES),
        )
    made: Exporter = import_module(f"{__name__}.{_MODULES[name]}").EXPORTER
    return made


def exporters() -> list[Exporter]:
    """All of them."""
    return [exporter(name) for name in NAMES]
