"""The command suggest."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.cli import main
from reader.core.project import Project

TEXT = "وظفت الشركة 40 عاملا في مصنعها، وأنفقت 3 ملايين درهم."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "خبر.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.hashiya"
    made = Project.create(path)
    made.add_document("خبر", TEXT)
    made.close()
    return path


def rows(capsys: pytest.CaptureFixture[str], *arguments: object) -> Sequence[dict[str, object]]:
    assert main(["suggest", *map(str, arguments), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_file_gives_suggestions(file: Path, capsys: pytest.CaptureFixture[str]):
    first = rows(capsys, file, "--tag", "statistics")[0]
    assert first == {
        "start": 12,
        "end": 20,
        "tag": "statistics",
        "rule": "statistics.count",
        "strength": 0.8,
        "text": "40 عاملا",
        "attributes": {"value": 40, "unit": "عامل"},
    }


def test_a_file_stays_alone(file: Path, capsys: pytest.CaptureFixture[str]):
    before = set(file.parent.iterdir())
    rows(capsys, file)
    assert set(file.parent.iterdir()) == before


def test_without_json_there_are_tabs(file: Path, capsys: pytest.CaptureFixture[str]):
    main(["suggest", str(file), "--tag", "statistics"])
    header, first, _ = capsys.readouterr().out.splitlines()
    assert header.split("\t")[:4] == ["start", "end", "tag", "rule"]
    assert first.split("\t")[5] == "40 عاملا"


def test_an_empty_file_has_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "a.txt"
    path.write_text("لا شيء", encoding="utf-8")
    assert rows(capsys, path) == []


def test_a_tag_that_no_rule_suggests_is_told(file: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["suggest", str(file), "--tag", "actors"]) == 1
    assert "actors" in capsys.readouterr().err


def test_nothing_is_accepted_into_a_file(file: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["suggest", str(file), "--accept"]) == 1
    assert file.read_text(encoding="utf-8") == TEXT


def test_a_project_gives_them_with_their_document(
    project: Path, capsys: pytest.CaptureFixture[str]
):
    first = rows(capsys, project, "--tag", "statistics")[0]
    assert (first["document_id"], first["document"], first["start"]) == (1, "خبر", 12)


def test_a_project_is_not_written_to(project: Path, capsys: pytest.CaptureFixture[str]):
    rows(capsys, project)
    opened = Project.open(project)
    assert opened.annotations() == []
    opened.close()


def test_accepting_writes_them(project: Path, capsys: pytest.CaptureFixture[str]):
    rows(capsys, project, "--tag", "statistics", "--accept")
    opened = Project.open(project)
    made = [(a.quote, a.origin) for a in opened.annotations()]
    opened.close()
    assert made == [("40 عاملا", "statistics.count"), ("3 ملايين درهم", "statistics.money")]


def test_accepting_twice_adds_nothing(project: Path, capsys: pytest.CaptureFixture[str]):
    rows(capsys, project, "--tag", "statistics", "--accept")
    assert rows(capsys, project, "--tag", "statistics", "--accept") == []


def test_one_document_alone(project: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["suggest", str(project), "--document", "7"]) == 1
    assert "7" in capsys.readouterr().err
