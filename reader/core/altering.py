"""Records that were and are: rows of a project file changed by as few statements as can be."""

import sqlite3
from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from reader.core.model import Annotation
from reader.core.rows import NAMES, TABLES, key_column, key_of, values_of

Pair = tuple[Any, Any]  # what was, and what is now: records of one kind
# What no two annotations have in common: there is an index over it.
_PLACE = ("document", "start", "end", "tag", "annotator")
_place = itemgetter(*map(Annotation._fields.index, _PLACE))


def alter(connection: sqlite3.Connection, kind: type, pairs: Sequence[Pair]) -> None:
    """Change the rows of records of one kind; LookupError where one is not there.

    One statement for all that change in the same columns, and no column besides: an index over
    others stays untouched. sqlite_utils' update takes a statement and a query a row.
    """
    if kind is Annotation:
        pairs = _out_of_the_way(connection, pairs)
    names = NAMES[TABLES[kind]]
    groups: dict[tuple[int, ...], list[tuple[Any, ...]]] = {}
    for old, new in pairs:
        was, row = values_of(old), values_of(new)
        differ = tuple(i for i, value in enumerate(row) if value != was[i])
        groups.setdefault(differ, []).append((*(row[i] for i in differ), key_of(new)))
    groups.pop((), None)
    key = key_column(kind)
    for differ, rows in groups.items():
        settings = ", ".join(f"{names[i]} = ?" for i in differ)
        sql = f"UPDATE {TABLES[kind]} SET {settings} WHERE {key} = ?"
        missing = len(rows) - connection.executemany(sql, rows).rowcount
        if missing:
            raise LookupError(f"{missing} of {TABLES[kind]} are not there")


def _out_of_the_way(connection: sqlite3.Connection, pairs: Sequence[Pair]) -> Sequence[Pair]:
    """The same annotations, none of which goes where another one still lies.

    No two may be in one place at any moment. So those whose place another one takes are first put
    where there is none, under their own id as annotator.
    """
    wanted = {_place(new) for old, new in pairs if _place(old) != _place(new)}
    aside = {old.id for old, _ in pairs if _place(old) in wanted} if wanted else set[str]()
    if not aside:
        return pairs
    connection.executemany(
        "UPDATE annotations SET annotator = id WHERE id = ?", [(name,) for name in aside]
    )
    return [(o._replace(annotator=o.id) if o.id in aside else o, n) for o, n in pairs]
