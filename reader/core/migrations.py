"""The schema, as a list of small append-only steps.

A step that has shipped is never edited: a new one is added below it. `user_version` in the
file's header counts the steps, so that a newer file is recognised before anything is read.
"""

import json
from collections.abc import Sequence
from typing import Any

from sqlite_utils import Database, Migrations

from reader.core.schema import APPLICATION_ID, VERSION
from reader.core.seeds import SEEDS

steps = Migrations("reader")

# name, labels, colour, line, key, definitions, attributes
_SEEDED = (
    (
        "statistics",
        "إحصاءات",
        "Statistics",
        "blue",
        "solid",
        "1",
        "كمية عددية صريحة مع تمييزها: «أكثر من 51 ألف وحدة»، «43٪». لا تُوسم التواريخ ولا الأعداد الترتيبية.",
        "An explicit numeric quantity with what it counts: “more than 51 thousand units”, “43%”. "
        "Dates and ordinals are not tagged.",
        ["value", "unit", "qualifier"],
    ),
    (
        "proposals",
        "مقترحات",
        "Proposals",
        "amber",
        "dashed",
        "2",
        "فعل يُوصى به أو يُطالَب به أو يلزم أو يُعرَض: «ضرورة استخدام خبرات الصين». لا تُوسم الخطط ولا القرارات.",
        "An action recommended, demanded, needed or offered. Plans and decisions are not tagged.",
        ["kind", "proposer", "addressee", "polarity"],
    ),
    (
        "quotes",
        "اقتباسات",
        "Quotes",
        "violet",
        "dotted",
        "3",
        "كلام منسوب إلى قائله بعبارة نقل: «قال إن…». يُوسم الكلام وحده دون القائل والفعل.",
        "Content attributed to a source by a reporting cue. The content alone, without speaker and verb.",
        ["type", "speaker", "cue"],
    ),
)


@steps()
def documents_and_texts(db: Database) -> None:
    """Documents, and apart from them their texts: a list of documents reads no text."""
    _run(
        db,
        """CREATE TABLE documents (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            title TEXT NOT NULL,
            source TEXT NOT NULL,
            text_hash TEXT NOT NULL UNIQUE,
            characters INTEGER NOT NULL,
            added_at TEXT NOT NULL
        ) STRICT""",
    )
    _run(
        db,
        """CREATE TABLE texts (
            document INTEGER PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
            text TEXT NOT NULL
        ) STRICT""",
    )
    _run(
        db,
        """CREATE TRIGGER texts_are_immutable BEFORE UPDATE ON texts
        BEGIN SELECT RAISE(ABORT, 'a text never changes after import'); END""",
    )


@steps()
def tags(db: Database) -> None:
    """The codebook, with the three tags that everyone begins with."""
    _run(
        db,
        """CREATE TABLE tags (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE,
            label_ar TEXT NOT NULL,
            label_en TEXT NOT NULL,
            colour TEXT NOT NULL,
            line TEXT NOT NULL,
            shortcut TEXT NOT NULL,
            definition_ar TEXT NOT NULL,
            definition_en TEXT NOT NULL,
            parent INTEGER REFERENCES tags(id),
            position INTEGER NOT NULL,
            attributes TEXT NOT NULL CHECK (json_valid(attributes))
        ) STRICT""",
    )
    for position, row in enumerate(_SEEDED):
        *texts, attributes = row
        _run(
            db,
            """INSERT INTO tags (name, label_ar, label_en, colour, line, shortcut,
                definition_ar, definition_en, position, attributes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (*texts, position, json.dumps(attributes)),
        )


@steps()
def annotations(db: Database) -> None:
    """Annotations: a span of a document under a tag, with the text that was there."""
    _run(
        db,
        """CREATE TABLE annotations (
            id TEXT PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            tag INTEGER NOT NULL REFERENCES tags(id),
            start INTEGER NOT NULL CHECK (start >= 0),
            end INTEGER NOT NULL CHECK (end > start),
            quote TEXT NOT NULL,
            note TEXT NOT NULL,
            attributes TEXT NOT NULL CHECK (json_valid(attributes)),
            annotator TEXT NOT NULL,
            origin TEXT NOT NULL,
            created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL
        ) STRICT""",
    )
    # Covers the question that every screen asks: what touches this range.
    _run(
        db,
        """CREATE UNIQUE INDEX annotations_by_place
        ON annotations (document, start, end, tag, annotator)""",
    )
    _run(db, "CREATE INDEX annotations_by_tag ON annotations (tag)")


@steps()
def document_fields(db: Database) -> None:
    """What is known of a document besides its text, and how far its reader is."""
    for column in ("author", "date", "language", "folder"):
        _run(db, f"ALTER TABLE documents ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    _run(
        db,
        """ALTER TABLE documents ADD COLUMN state TEXT NOT NULL DEFAULT 'new'
        CHECK (state IN ('new', 'reading', 'done'))""",
    )


@steps()
def search(db: Database) -> None:
    """The index of words, empty: `Project.indexing` fills it, and tells how far it is."""
    # No content and no places: what it finds is read and matched again (reader.core.index).
    _run(
        db,
        """CREATE VIRTUAL TABLE word_index USING fts5
        (keys, content='', columnsize=0, detail=none, tokenize='ascii')""",
    )
    _run(db, "CREATE TABLE words (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID")
    # Those that are not in yet: a table that is empty answers at once.
    _run(
        db,
        """CREATE TABLE unindexed (
            document INTEGER PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE
        ) STRICT""",
    )
    _run(db, "INSERT INTO unindexed SELECT id FROM documents")
    _run(db, "CREATE TABLE index_rules (rules TEXT NOT NULL) STRICT")
    _run(db, "CREATE INDEX annotations_with_notes ON annotations (document) WHERE note <> ''")


@steps()
def schemes_of_attributes(db: Database) -> None:
    """Attributes have a kind, labels and choices instead of a bare name; definitions, examples."""
    for column in ("examples_ar", "examples_en"):
        _run(db, f"ALTER TABLE tags ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    seeded = {name: (ar, en, names) for name, _, _, _, _, _, ar, en, names in _SEEDED}
    found = db.conn.execute("SELECT id, name, definition_ar, definition_en, attributes FROM tags")
    for tag, name, ar, en, attributes in found.fetchall():
        names = json.loads(attributes)
        if seeded.get(name) == (ar, en, names):
            seed = SEEDS[name]
            _run(
                db,
                """UPDATE tags SET definition_ar = ?, definition_en = ?, examples_ar = ?,
                examples_en = ?, attributes = ? WHERE id = ?""",
                (*seed[:4], json.dumps(seed.attributes, ensure_ascii=False), tag),
            )
            continue
        schemes = [{"name": n, "kind": "text", "label_ar": "", "label_en": ""} for n in names]
        stored = json.dumps(schemes, ensure_ascii=False)
        _run(db, "UPDATE tags SET attributes = ? WHERE id = ?", (stored, tag))


@steps()
def history_of_annotations(db: Database) -> None:
    """Who did what to an annotation and when. Never removed: it outlives the annotation."""
    _run(
        db,
        """CREATE TABLE acts (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            who TEXT NOT NULL,
            verb TEXT NOT NULL,
            way TEXT NOT NULL CHECK (way IN ('do', 'undo', 'redo'))
        ) STRICT""",
    )
    # Clustered by annotation: its history lies together, and no index is to be kept besides.
    _run(
        db,
        """CREATE TABLE annotation_history (
            annotation TEXT NOT NULL,
            act INTEGER NOT NULL REFERENCES acts(id),
            before TEXT CHECK (before IS NULL OR json_valid(before)),
            after TEXT CHECK (after IS NULL OR json_valid(after)),
            PRIMARY KEY (annotation, act)
        ) STRICT, WITHOUT ROWID""",
    )


@steps()
def suggestions(db: Database) -> None:
    """What was rejected of suggestions, and the rules that are switched off."""
    _run(
        db,
        """CREATE TABLE rejections (
            id TEXT PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            tag TEXT NOT NULL,
            rule TEXT NOT NULL,
            start INTEGER NOT NULL CHECK (start >= 0),
            end INTEGER NOT NULL CHECK (end > start),
            quote TEXT NOT NULL
        ) STRICT""",
    )
    _run(db, "CREATE INDEX rejections_by_place ON rejections (document, start, end)")
    _run(db, "CREATE TABLE rules_off (rule TEXT PRIMARY KEY) STRICT, WITHOUT ROWID")


@steps()
def editions_of_documents(db: Database) -> None:
    """Which document another one is a new edition of; 0 for none."""
    # No reference: when the older one is removed, the newer one stays as it is.
    _run(db, "ALTER TABLE documents ADD COLUMN edition_of INTEGER NOT NULL DEFAULT 0")


def start_from(connection: Any, rows: Sequence[dict[str, object]]) -> None:
    """Put these tags, as rows by column, in place of the seeded ones of a new project."""
    db = Database(connection, execute_plugins=False)
    with db.atomic():
        _run(db, "DELETE FROM tags")
        _run(db, "DELETE FROM sqlite_sequence WHERE name = 'tags'")
        if rows:
            db.table("tags").insert_all(rows)


def _run(db: Database, sql: str, values: Sequence[object] = ()) -> None:
    db.conn.execute(sql, values)


def migrate(connection: Any) -> None:
    """Bring a database to this version: all steps or none."""
    db = Database(connection, execute_plugins=False)
    with db.atomic():
        steps.apply(db)
        _run(db, f"PRAGMA application_id = {APPLICATION_ID}")
        _run(db, f"PRAGMA user_version = {VERSION}")
    # The version stands in the header then, where any version of the program finds it.
    _run(db, "PRAGMA wal_checkpoint(TRUNCATE)")
