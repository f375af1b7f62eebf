"""The schema, and a file of an older one brought up to date."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from reader.core.errors import DamagedProject
from reader.core.identity import hash_of
from reader.core.migrations import steps
from reader.core.model import Span
from reader.core.project import Project
from reader.core.schema import APPLICATION_ID, TRIGGERS, VERSION
from reader.core.search.query import parse

TEXT = "نص قديم"


@pytest.fixture
def older(path: Path) -> Path:
    """A project of the second schema, which knew no annotations yet."""
    with closing(sqlite3.connect(path)) as connection:
        db = Database(connection, execute_plugins=False)
        steps.apply(db, stop_before="annotations")
        row = (1, "قديم", "", hash_of(TEXT), len(TEXT), "2026-01-02T03:04:05.678Z")
        connection.execute("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?)", row)
        connection.execute("INSERT INTO texts VALUES (1, ?)", (TEXT,))
        connection.commit()
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 2")
    return path


def version_of(path: Path) -> int:
    """The version in a file's header, by its bytes."""
    return int.from_bytes(path.read_bytes()[60:64], "big")


def copies(path: Path) -> list[str]:
    """The names of the copies that were made before a migration."""
    return sorted(p.name for p in path.parent.glob("*.before-*"))


def test_a_new_project_says_its_version(closed: Path) -> None:
    assert version_of(closed) == VERSION


def test_the_triggers_of_a_new_project_are_those_that_are_known(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as db:
        found = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    assert {name: " ".join(sql.split()) for name, sql in found} == TRIGGERS


def test_a_text_is_immutable(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as db, pytest.raises(sqlite3.IntegrityError):
        db.execute("UPDATE texts SET text = 'x'")


# -- an older file, opened for writing


def test_an_older_project_keeps_its_texts(older: Path) -> None:
    with closing(Project.open(older)) as project:
        assert project.text(1) == TEXT


def test_an_older_project_has_the_new_fields_empty(older: Path) -> None:
    with closing(Project.open(older)) as project:
        known = project.document(1)
        assert (known.author, known.date, known.language, known.folder, known.state) == (
            "", "", "", "", "new",
        )  # fmt: skip


def test_an_older_project_is_annotated(older: Path) -> None:
    with closing(Project.open(older)) as project:
        project.annotate(1, Span(0, 2), 1)
        assert project.annotations()[0].quote == "نص"


def test_the_new_version_stands_in_the_header(older: Path) -> None:
    Project.open(older).close()
    assert version_of(older) == VERSION


def test_a_copy_of_the_older_one_is_made_beside(older: Path) -> None:
    Project.open(older).close()
    assert version_of(older.with_name(f"p.before-v{VERSION}.sqlite")) == 2


def test_that_copy_opens_too(older: Path) -> None:
    Project.open(older).close()
    with closing(Project.open(older.with_name(f"p.before-v{VERSION}.sqlite"))) as copy:
        assert copy.text(1) == TEXT


def test_an_earlier_copy_is_not_replaced(older: Path) -> None:
    older.with_name(f"p.before-v{VERSION}.sqlite").write_text("earlier")
    Project.open(older).close()
    assert copies(older) == [f"p.before-v{VERSION}-2.sqlite", f"p.before-v{VERSION}.sqlite"]


def test_what_was_in_the_wal_is_in_the_copy(older: Path, run_sql: Callable[..., None]) -> None:
    late = "UPDATE documents SET title = 'late'"
    run_sql(older, "PRAGMA journal_mode = WAL", late, die=True)
    Project.open(older).close()
    with closing(Project.open(older.with_name(f"p.before-v{VERSION}.sqlite"))) as copy:
        assert copy.document(1).title == "late"


def test_it_happens_once(older: Path) -> None:
    Project.open(older).close()
    Project.open(older).close()
    assert len(copies(older)) == 1


def test_an_older_file_that_is_not_as_ours_was(older: Path, run_sql: Callable[..., None]) -> None:
    run_sql(older, "CREATE TABLE annotations (x)")
    with pytest.raises(DamagedProject):
        Project.open(older)


def test_a_migration_that_fails_changes_nothing(older: Path, run_sql: Callable[..., None]) -> None:
    run_sql(older, "CREATE TABLE annotations (x)")
    with pytest.raises(DamagedProject):
        Project.open(older)
    assert version_of(older) == 2


def test_the_texts_of_an_older_project_are_found(older: Path) -> None:
    with closing(Project.open(older)) as project:
        assert [h.text for h in project.search(parse("قديم"))] == ["قديم"]


def test_the_texts_of_an_older_project_are_indexed(older: Path) -> None:
    with closing(Project.open(older)) as project:
        assert (list(project.indexing()), project.unindexed()) == ([(1, 1)], 0)


# -- an older file, opened for reading


def test_an_older_project_is_read(older: Path) -> None:
    with closing(Project.open(older, write=False)) as project:
        assert (project.text(1), project.annotations()) == (TEXT, [])


def test_reading_changes_nothing(older: Path) -> None:
    before = older.read_bytes()
    Project.open(older, write=False).close()
    assert (older.read_bytes(), copies(older)) == (before, [])


def test_an_older_project_on_read_only_media(
    older: Path, read_only_media: Callable[[Path], Path]
) -> None:
    with closing(Project.open(read_only_media(older))) as project:
        assert (project.read_only_reason, project.text(1)) == ("media", TEXT)


def test_an_older_one_with_an_unmerged_wal_on_read_only_media(
    older: Path, run_sql: Callable[..., None], read_only_media: Callable[[Path], Path]
) -> None:
    late = "UPDATE documents SET title = 'late'"
    run_sql(older, "PRAGMA journal_mode = WAL", late, die=True)
    with closing(Project.open(read_only_media(older))) as project:
        assert (project.document(1).title, project.annotations()) == ("late", [])


def test_a_copy_of_an_older_one_that_is_read(older: Path) -> None:
    copy = older.with_name("copy.sqlite")
    with closing(Project.open(older, write=False)) as project:
        project.save_copy(copy)
    shutil.move(older, older.with_name("away.sqlite"))
    with closing(Project.open(copy)) as project:
        assert project.text(1) == TEXT


# -- attributes that were names alone


@pytest.fixture
def named_attributes(path: Path) -> Path:
    """A project of the third schema: one tag as seeded, one with a definition of its own."""
    with closing(sqlite3.connect(path)) as connection:
        db = Database(connection, execute_plugins=False)
        steps.apply(db, stop_before="document_fields")
        connection.execute(
            """UPDATE tags SET definition_ar = 'حدّي', attributes = '["value", "of mine"]'
            WHERE name = 'proposals'"""
        )
        connection.commit()
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 3")
    return path


def test_seeded_tags_get_their_schemes(named_attributes: Path) -> None:
    with closing(Project.open(named_attributes)) as project:
        tag = project.tag(1)
    assert [(s.name, s.kind) for s in tag.attributes] == [
        ("value", "number"),
        ("unit", "text"),
        ("qualifier", "text"),
    ]
    assert tag.examples_ar and tag.examples_en


def test_a_tag_of_ones_own_keeps_what_it_had(named_attributes: Path) -> None:
    with closing(Project.open(named_attributes)) as project:
        tag = project.tag(2)
    assert (tag.definition_ar, tag.examples_ar) == ("حدّي", "")
    assert [(s.name, s.kind) for s in tag.attributes] == [("value", "text"), ("of mine", "text")]
