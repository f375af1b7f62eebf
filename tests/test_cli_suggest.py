"""The command `suggest`, as scripts use it."""

import csv
import io
import json
from pathlib import Path

import pytest

from reader.cli import main
from reader.core.project import Project

TEXT = "وقال الوزير إن المصنع ينتج 43٪ من الإسمنت.\nويعمل فيه 85 عاملا."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A plain text."""
    path = tmp_path / "نص.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with that text."""
    path = tmp_path / "p.sqlite"
    made = Project.create(path)
    made.add_document("نص", TEXT)
    made.close()
    return path


def spoken(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert main(["suggest", *map(str, arguments)]) == 0
    return capsys.readouterr().out


def test_json_has_the_spans_of_the_text(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(spoken(capsys, file, "--json"))
    assert rows and all(TEXT[r["start"] : r["end"]] == r["text"] for r in rows)


def test_a_table_has_the_same_rows(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(spoken(capsys, file, "--json"))
    table = spoken(capsys, file)
    read = list(csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [json.loads(r["attributes"]) for r in read] == [r["attributes"] for r in rows]


def test_one_tag_alone(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(spoken(capsys, file, "--tag", "statistics", "--json"))
    assert {r["tag"] for r in rows} == {"statistics"}


def test_no_project_is_made(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = set(file.parent.iterdir())
    spoken(capsys, file)
    assert set(file.parent.iterdir()) == before


def test_accept_needs_a_project(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suggest", str(file), "--accept"]) == 2


def test_an_empty_text_has_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"\n")
    assert json.loads(spoken(capsys, path, "--json")) == []


def test_in_a_project_the_document_is_named(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert {r["document"] for r in json.loads(spoken(capsys, project, "--json"))} == {1}


def test_without_accept_nothing_is_written(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = project.read_bytes()
    spoken(capsys, project)
    assert project.read_bytes() == before


def test_accept_writes_what_it_prints(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(spoken(capsys, project, "--accept", "--json"))
    opened = Project.open(project, write=False)
    try:
        made = {(a.start, a.end, a.origin) for a in opened.annotations()}
    finally:
        opened.close()
    assert made == {(r["start"], r["end"], r["rule"]) for r in rows}


def test_what_is_annotated_is_not_suggested_again(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoken(capsys, project, "--accept")
    assert json.loads(spoken(capsys, project, "--json")) == []


def test_a_tag_that_is_not_there_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suggest", str(project), "--tag", "nothing"]) == 1


def test_a_file_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["suggest", str(tmp_path / "none.txt")]) == 1
