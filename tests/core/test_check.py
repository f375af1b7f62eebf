"""What a check finds in a project."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.check import check
from reader.core.errors import DamagedProject
from reader.core.model import Annotation, Span
from reader.core.project import Project


@pytest.fixture
def made(project: Project) -> Annotation:
    """An annotation of the project."""
    found = project.annotate(1, Span(0, 2), 1).added[0]
    assert isinstance(found, Annotation)
    return found


def test_a_whole_project(made: Annotation, path: Path) -> None:
    assert check(path) == []


@pytest.mark.parametrize(
    ("sql", "kind"),
    [
        ("UPDATE annotations SET quote = 'x'", "quote"),
        ("UPDATE annotations SET end = 9999", "span"),
        ("UPDATE annotations SET attributes = '[]'", "attributes"),
    ],
)
def test_what_is_wrong_with_an_annotation(
    made: Annotation, path: Path, run_sql: Callable[..., None], sql: str, kind: str
) -> None:
    run_sql(path, sql)
    assert [(p.kind, p.annotation) for p in check(path)] == [(kind, made.id)]


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE documents SET characters = 1", "The text of document 1 is not whole"),
        ("DELETE FROM texts", "The text of document 1 is not whole"),
        ("DELETE FROM tags WHERE id = 1", "annotations row 1 refers to a row of tags"),
    ],
)
def test_what_is_wrong_with_the_file(
    made: Annotation, path: Path, run_sql: Callable[..., None], sql: str, said: str
) -> None:
    run_sql(path, sql)
    assert [said in str(p) for p in check(path)] == [True]


def test_a_file_that_cannot_be_read(closed: Path) -> None:
    whole = closed.read_bytes()
    closed.write_bytes(whole[:100] + bytes(3996) + whole[4096:])
    with pytest.raises(DamagedProject):
        check(closed)
