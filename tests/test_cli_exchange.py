"""Export, import and formats on the command line."""

import json
from collections.abc import Generator
from pathlib import Path

import pytest

from reader.cli import main
from reader.core.exporters import NAMES
from reader.core.project import Project
from tests.core.exchange import hard


@pytest.fixture
def path(tmp_path: Path) -> Generator[str]:
    """The hard project, closed."""
    project = hard.make(tmp_path / "p.sqlite")
    project.close()
    return str(tmp_path / "p.sqlite")


def run(*arguments: str) -> int:
    return main(list(arguments))


def test_there_and_back(path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    out, new = str(tmp_path / "a.jsonl"), str(tmp_path / "new.sqlite")
    assert run("export", path, "--format", "jsonl", "--output", out) == 0
    assert capsys.readouterr() == ("", "")
    assert run("import", new, out) == 0
    told = capsys.readouterr()
    assert told.out.splitlines() == ['1\tنص "صعب": ١/٢', "2\t=cmd()", "3\tبلا وسوم"]
    assert "11 annotations added" in told.err and "0 lost" in told.err


def test_a_scope_of_several(path: str, tmp_path: Path):
    out = tmp_path / "a.jsonl"
    scope = ["--document", "1", "--document", "2", "--tag", hard.SPACE, "--annotator", "Omar"]
    run("export", path, "--format", "jsonl", "--output", str(out), *scope)
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [x["label"] for x in lines] == [[[56, 76, hard.SPACE]], []]


def test_what_is_lost_is_told_before_and_after(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = str(tmp_path / "a.html")
    code = run("export", path, "--format", "html", "--output", out, "--option", "notes=none")
    told = capsys.readouterr().err.splitlines()
    assert code == 0
    assert told == [
        "This format: 2 lose their note.",
        "This format: 3 lose their attributes.",
        "Written: 11 annotations of 3 documents.",
        "Of the annotations, 2 lose their note.",
        "Of the annotations, 3 lose their attributes.",
    ]


@pytest.mark.parametrize("option", ["nothing=1", "language=fr"])
def test_an_option_that_is_none(
    option: str, path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "a.html"
    assert run("export", path, "--format", "html", "--output", str(out), "--option", option) == 1
    assert capsys.readouterr().err.count("\n") == 1 and not out.exists()


def test_a_document_that_is_not_there(path: str, tmp_path: Path):
    out = tmp_path / "a.csv"
    scope = ["--document", "9"]
    assert run("export", path, "--format", "csv", "--output", str(out), *scope) == 1
    assert not out.exists()


def test_a_table_onto_a_document(path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    table = "tag,start,end,text\nجديد,0,3,بلا\nquotes,0,3,ليس في النص\n"
    (tmp_path / "a.csv").write_text(table, encoding="utf-8")
    assert run("import", path, str(tmp_path / "a.csv"), "--document", "3") == 0
    told = capsys.readouterr().err
    assert "1 annotations added" in told and "1 moved, 1 lost" in told
    assert "moved to 3-6" in told and "ليس في النص" in told
    with_it = Project.open(path, write=False)
    assert [a.quote for a in with_it.annotations(3)] == ["بلا"]
    with_it.close()


def test_a_table_of_other_things_is_a_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "a.csv").write_text("اسم,عمر\nسلمى,30\n", encoding="utf-8")
    assert run("import", str(tmp_path / "n.sqlite"), str(tmp_path / "a.csv")) == 0
    assert capsys.readouterr().out == "1\ta\n"


def test_a_broken_file_leaves_the_others(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "bad.jsonl").write_text('{"text": "نص", "label": [[0, 9, "t"]]}\n', "utf-8")
    (tmp_path / "b.txt").write_text("نص آخر", encoding="utf-8")
    assert run("import", path, str(tmp_path / "bad.jsonl"), str(tmp_path / "b.txt")) == 1
    told = capsys.readouterr()
    assert told.out == "4\tb\n" and "bad.jsonl" in told.err and "no span" in told.err


def test_formats_are_listed(capsys: pytest.CaptureFixture[str]):
    assert run("formats", "--json") == 0
    rows = json.loads(capsys.readouterr().out)
    assert [r["format"] for r in rows] == list(NAMES)
    csv = rows[0]
    assert (csv["in"], csv["out"], csv["spans"], csv["colours"]) == (True, True, True, False)
    html = next(r for r in rows if r["format"] == "html")
    assert html["in"] is False and html["options"][0]["values"] == ["ar", "en"]


def test_formats_as_a_table(capsys: pytest.CaptureFixture[str]):
    assert run("formats") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split("\t")[:3] == ["format", "out", "in"] and len(lines) == len(NAMES) + 1


def test_a_format_that_brings_back_says_so(capsys: pytest.CaptureFixture[str]):
    run("formats", "--json")
    assert [r["format"] for r in json.loads(capsys.readouterr().out) if r["in"] != r["back"]] == []


def test_a_new_edition(path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "new.txt").write_text("طبعة ثانية. " + hard.TEXT, encoding="utf-8")
    assert run("import", path, str(tmp_path / "new.txt"), "--replace", "1") == 0
    told = capsys.readouterr()
    assert told.out == '4\tنص "صعب": ١/٢\n' and "0 exact, 9 moved, 0 lost" in told.err
