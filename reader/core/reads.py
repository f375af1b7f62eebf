"""What is asked of a project file: rows to records. Reads go through sqlite3, as tuples."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.core.model import Annotation, Document, PastAct, Rejection, Tag
from reader.core.opening import Opened
from reader.core.rows import (
    ANNOTATION_COLUMNS,
    DOCUMENT_COLUMNS,
    REJECTION_COLUMNS,
    TAG_COLUMNS,
    tag_of,
)
from reader.core.sqlite_errors import translated
from reader.core.trail import past_act

if TYPE_CHECKING:
    from reader.core.index import Needs, WordIndex


class Reads:
    """An open project file, for reading."""

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self._opened = opened
        self._connection = opened.connection
        self._index_made: WordIndex | None = None

    @property
    def index(self) -> "WordIndex":
        """The index of words; its rules are imported when it is asked for, not at a start."""
        if self._index_made is None:
            from reader.core.index import WordIndex

            self._index_made = WordIndex(self._connection)
        return self._index_made

    def close(self) -> None:
        """Let go of the file."""
        self._opened.close()

    def _all(self, sql: str, *values: object) -> list[Any]:
        with translated(self.path):
            return self._connection.execute(sql, values).fetchall()

    def _one(self, sql: str, *values: object) -> Any:
        with translated(self.path):
            row = self._connection.execute(sql, values).fetchone()
        return row[0] if row is not None else None

    def documents(self) -> list[Document]:
        """All documents, in the order they came."""
        return [
            Document(*row)
            for row in self._all(f"SELECT {DOCUMENT_COLUMNS} FROM documents ORDER BY id")
        ]

    def document(self, document: int) -> Document | None:
        """One document."""
        rows = self._all(f"SELECT {DOCUMENT_COLUMNS} FROM documents WHERE id = ?", document)
        return Document(*rows[0]) if rows else None

    def document_by_hash(self, text_hash: str) -> Document | None:
        """The document that has this text."""
        rows = self._all(f"SELECT {DOCUMENT_COLUMNS} FROM documents WHERE text_hash = ?", text_hash)
        return Document(*rows[0]) if rows else None

    def documents_by_hash(self, hashes: Sequence[str]) -> dict[str, Document]:
        """The documents that have these texts, by hash."""
        found: dict[str, Document] = {}
        for low in range(0, len(hashes), 500):
            some = hashes[low : low + 500]
            places = ", ".join("?" * len(some))
            sql = f"SELECT {DOCUMENT_COLUMNS} FROM documents WHERE text_hash IN ({places})"
            for row in self._all(sql, *some):
                document = Document(*row)
                found[document.text_hash] = document
        return found

    def next_document_id(self) -> int:
        """An id that no document has or had."""
        used = self._one("SELECT seq FROM sqlite_sequence WHERE name = 'documents'") or 0
        return max(int(used), int(self._one("SELECT max(id) FROM documents") or 0)) + 1

    def text(self, document: int) -> str | None:
        """A document's text."""
        found = self._one("SELECT text FROM texts WHERE document = ?", document)
        return None if found is None else str(found)

    def tags(self) -> list[Tag]:
        """The codebook, in its order."""
        rows = self._all(f"SELECT {TAG_COLUMNS} FROM tags ORDER BY position, id")
        return [tag_of(row) for row in rows]

    def annotation(self, annotation: str) -> Annotation | None:
        """One annotation."""
        rows = self._all(f"SELECT {ANNOTATION_COLUMNS} FROM annotations WHERE id = ?", annotation)
        return Annotation._make(rows[0]) if rows else None

    def annotations(self, document: int | None, tag: int | None) -> list[Annotation]:
        """Annotations in order of document, start, end, tag: the order of the index."""
        conditions: list[str] = []
        values: list[object] = []
        for column, value in (("document", document), ("tag", tag)):
            if value is not None:
                conditions.append(f"{column} = ?")
                values.append(value)
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        rows = self._all(
            f"""SELECT {ANNOTATION_COLUMNS} FROM annotations {where}
            ORDER BY document, start, end, tag, annotator""",
            *values,
        )
        return list(map(Annotation._make, rows))

    def annotations_in(self, document: int, start: int, end: int) -> list[Annotation]:
        """Those that share a character with a range, in order."""
        rows = self._all(
            f"""SELECT {ANNOTATION_COLUMNS} FROM annotations
            WHERE document = ? AND start < ? AND end > ? ORDER BY start, end, tag, id""",
            document,
            end,
            start,
        )
        return list(map(Annotation._make, rows))

    def annotations_after(
        self, document: int, after: tuple[int, int, int, str], limit: int
    ) -> list[Annotation]:
        """The next ones in order of (start, end, tag, annotator) behind `after`."""
        rows = self._all(
            f"""SELECT {ANNOTATION_COLUMNS} FROM annotations
            WHERE document = ? AND (start, end, tag, annotator) > (?, ?, ?, ?)
            ORDER BY start, end, tag, annotator LIMIT ?""",
            document,
            *after,
            limit,
        )
        return list(map(Annotation._make, rows))

    def same_place(self, annotation: Annotation) -> bool:
        """Whether another annotation has the same document, span, tag and annotator."""
        return bool(
            self._one(
                """SELECT 1 FROM annotations WHERE document = ? AND start = ? AND end = ?
                AND tag = ? AND annotator = ? AND id <> ?""",
                annotation.document,
                annotation.start,
                annotation.end,
                annotation.tag,
                annotation.annotator,
                annotation.id,
            )
        )

    def counts(self, document: int) -> dict[int, int]:
        """How many annotations each tag has in a document."""
        return dict(
            self._all(
                "SELECT tag, count(*) FROM annotations WHERE document = ? GROUP BY tag", document
            )
        )

    def annotation_counts(self) -> dict[int, int]:
        """How many annotations each document has."""
        return dict(self._all("SELECT document, count(*) FROM annotations GROUP BY document"))

    def annotation_counts_by_tag(self) -> list[tuple[int, int, int]]:
        """(document, tag, how many annotations), where there are any."""
        return self._all("SELECT document, tag, count(*) FROM annotations GROUP BY document, tag")

    def annotators(self) -> list[str]:
        """The names that annotations are made in, in order."""
        return [
            row[0] for row in self._all("SELECT DISTINCT annotator FROM annotations ORDER BY 1")
        ]

    def attribute_names(self) -> list[str]:
        """The attributes that annotations have, in order."""
        rows = self._all(
            """SELECT DISTINCT e.key FROM annotations AS a, json_each(a.attributes) AS e
            WHERE a.attributes <> '{}'"""
        )
        return sorted(row[0] for row in rows)

    def next_tag_id(self) -> int:
        """An id that no tag has or had."""
        used = self._one("SELECT seq FROM sqlite_sequence WHERE name = 'tags'") or 0
        return max(int(used), int(self._one("SELECT max(id) FROM tags") or 0)) + 1

    def spans_of(self, tag: int) -> set[tuple[int, int, int, str]]:
        """Document, start, end and annotator of a tag's annotations: no two have the same."""
        return set(
            self._all("SELECT document, start, end, annotator FROM annotations WHERE tag = ?", tag)
        )

    def tag_counts(self) -> dict[int, int]:
        """How many annotations each tag has in the whole project."""
        return dict(self._all("SELECT tag, count(*) FROM annotations GROUP BY tag"))

    def values_used(self, tag: int, attribute: str, limit: int) -> list[tuple[object, int]]:
        """The values that an attribute has, the most frequent first, with how many have them."""
        rows = self._all(
            """SELECT e.type, e.value, count(*) FROM annotations AS a, json_each(a.attributes) AS e
            WHERE a.tag = ? AND a.attributes <> '{}' AND e.key = ? AND e.type <> 'null'
            GROUP BY e.type, e.value ORDER BY count(*) DESC, e.value LIMIT ?""",
            tag,
            attribute,
            limit,
        )
        return [(_json_value(kind, value), count) for kind, value, count in rows]

    def history_of(self, annotation: str) -> list[PastAct]:
        """The acts that touched an annotation, the oldest first."""
        rows = self._all(
            """SELECT at, who, verb, way, before, after FROM annotation_history
            JOIN acts ON acts.id = act WHERE annotation = ? ORDER BY act""",
            annotation,
        )
        return [past_act(row) for row in rows]

    def annotations_of(self, ids: Sequence[str]) -> list[Annotation]:
        """Those of these ids that are there, in order of place."""
        found: list[Annotation] = []
        for low in range(0, len(ids), 500):
            some = ids[low : low + 500]
            marks = ", ".join("?" * len(some))
            rows = self._all(
                f"SELECT {ANNOTATION_COLUMNS} FROM annotations WHERE id IN ({marks})", *some
            )
            found += map(Annotation._make, rows)
        return sorted(found, key=lambda a: (a.document, a.start, a.end, a.tag, a.annotator))

    # -- suggestions

    def rejections(self, document: int | None) -> list[Rejection]:
        """The rejected suggestions of a document, or of all, in order of place."""
        rows = self._all(
            f"""SELECT {REJECTION_COLUMNS} FROM rejections
            WHERE document = coalesce(?, document) ORDER BY document, start, end, tag, rule""",
            document,
        )
        return list(map(Rejection._make, rows))

    def rules_off(self) -> list[str]:
        """The names of the rules that are switched off."""
        return [row[0] for row in self._all("SELECT rule FROM rules_off ORDER BY rule")]

    def quotes_tagged(self, longest: int) -> list[tuple[str, str, int]]:
        """(name of the tag, quote, how many annotations), of quotes up to so many characters."""
        return self._all(
            """SELECT name, quote, count(*) FROM annotations JOIN tags ON tags.id = tag
            WHERE end - start <= ? GROUP BY tag, quote""",
            longest,
        )

    # -- searching

    def unindexed(self) -> list[int]:
        """The documents that are not in the index of words yet, in order."""
        with translated(self.path):
            return self.index.unindexed()

    def count_unindexed(self) -> int:
        """How many there are."""
        with translated(self.path):
            return self.index.count_unindexed()

    def candidates(self, needs: "Needs", after: int, limit: int) -> list[int]:
        """The next documents in the index, behind `after`, that may have what is needed."""
        with translated(self.path):
            return self.index.candidates(needs, after, limit)

    def words_with(self, part: str) -> list[str] | None:
        """The folded words in the index that have `part` in them; None if they are very many."""
        with translated(self.path):
            return self.index.words_with(part)

    def titled_text(self, document: int) -> tuple[str, str] | None:
        """A document's title and text."""
        rows = self._all(
            """SELECT title, text FROM texts JOIN documents ON id = document
            WHERE document = ?""",
            document,
        )
        return rows[0] if rows else None

    def documents_with_notes(self) -> list[int]:
        """The documents with annotations that have a note, in order."""
        rows = self._all(
            "SELECT DISTINCT document FROM annotations WHERE note <> '' ORDER BY document"
        )
        return [row[0] for row in rows]

    def documents_with_tag(self, tag: int) -> list[int]:
        """The documents with annotations of a tag, in order."""
        rows = self._all(
            "SELECT DISTINCT document FROM annotations WHERE tag = ? ORDER BY document", tag
        )
        return [row[0] for row in rows]

    def annotations_with_notes(self, document: int) -> list[Annotation]:
        """Those of a document that have a note, in order of place."""
        rows = self._all(
            f"""SELECT {ANNOTATION_COLUMNS} FROM annotations
            WHERE document = ? AND note <> '' ORDER BY start, end, tag, annotator""",
            document,
        )
        return list(map(Annotation._make, rows))

    # -- checking

    def damage(self) -> list[str]:
        """What SQLite's own checks find, in its words."""
        found = [str(row[0]) for row in self._all("PRAGMA quick_check(20)") if row[0] != "ok"]
        for table, row, parent, _ in self._all("PRAGMA foreign_key_check"):
            found.append(f"{table} row {row} refers to a row of {parent} that is not there")
        return found

    def places(self, document: int) -> Iterator[tuple[str, int, int, str, str]]:
        """(id, start, end, quote, attributes) of a document's annotations, as they are stored."""
        with translated(self.path):
            yield from self._connection.execute(
                "SELECT id, start, end, quote, attributes FROM annotations WHERE document = ?",
                (document,),
            )


def _json_value(kind: str, value: Any) -> object:
    """A value as json_each gives it, with its JSON type, as Python has it."""
    if kind in ("true", "false"):
        return kind == "true"
    return json.loads(value) if kind in ("array", "object") else value
