"""How the commands print: JSON, tables with tabs, and cells that a terminal cannot take amiss."""

import json
import sys
from collections.abc import Iterable, Sequence

# What ends a cell or a line somewhere, or means something to a terminal.
HARMLESS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029), " ")


def plain(cell: object) -> str:
    """A cell without tabs, line ends and other control characters."""
    return str(cell).translate(HARMLESS)


def print_json(rows: Sequence[object]) -> None:
    """A list, indented."""
    print(json.dumps(rows, ensure_ascii=False, indent=2))


def print_table(columns: Sequence[str], rows: Iterable[dict[str, object]]) -> None:
    """A header and a line for each row as it comes, with tabs between the cells."""
    print(*columns, sep="\t")
    for row in rows:
        print(*(plain(row[c]) for c in columns), sep="\t")


def say(sentence: str) -> None:
    """One sentence on stderr."""
    if sys.stderr is not None:  # closed by the caller: print would take to stdout instead
        print(sentence.translate(HARMLESS), file=sys.stderr)
