"""The command line as a script uses it."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import main
from reader.core.project import Project

ROOT = Path(__file__).resolve().parent.parent
TEXT = "😀😀 قال العربي إن 51 ألف (وحدة) في المدينة"


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    (tmp_path / "نص.txt").write_text(TEXT, encoding="utf-8")
    path = str(tmp_path / "p.sqlite")
    assert main(["import", path, str(tmp_path / "نص.txt")]) == 0
    assert capsys.readouterr().out == "1\tنص\n"
    return path


def annotate(project: str, start: int, end: int, *more: str) -> int:
    where = ["--document", "1", "--start", str(start), "--end", str(end)]
    return main(["annotate", project, *where, *(more or ("--tag", "statistics"))])


def listed(project: str, capsys: pytest.CaptureFixture[str], *more: str) -> list[dict[str, object]]:
    capsys.readouterr()
    assert main(["annotations", project, "--json", *more]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_same_text_keeps_its_id(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", project, str(tmp_path / "نص.txt")]) == 0
    assert capsys.readouterr().out == "1\tنص\n"


def test_documents(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["documents", project, "--json"])
    assert json.loads(capsys.readouterr().out) == [
        {"document_id": 1, "document": "نص", "characters": len(TEXT), "annotations": 0}
    ]


def test_emoji_before_the_span(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    start = TEXT.index("العربي")
    annotate(project, start, start + 6)
    assert [a["text"] for a in listed(project, capsys)] == ["العربي"]


def test_annotate_prints_the_id(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    annotate(project, 3, 6)
    made = capsys.readouterr().out.strip()
    assert [a["annotation_id"] for a in listed(project, capsys)] == [made]


def test_filter_by_tag(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    annotate(project, 3, 6)
    assert listed(project, capsys, "--tag", "quotes") == []


def test_visual(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    start = TEXT.index("(")
    annotate(project, start, start + 6)
    capsys.readouterr()
    main(["annotations", project, "--visual"])
    assert "(ةدحو)" in capsys.readouterr().out


def test_export(project: str, tmp_path: Path) -> None:
    annotate(project, 3, 6, "--tag", "quotes", "--note", "=1+1")
    out = tmp_path / "o.csv"
    assert main(["export", project, "--format", "csv", "--output", str(out)]) == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["tag"], row["text"], row["note"]) == ("quotes", "قال", "'=1+1")


@pytest.mark.parametrize(
    "more",
    [(5, 3), (-1, 3), (0, 9_999)],
)
def test_bad_offsets(
    project: str, capsys: pytest.CaptureFixture[str], more: tuple[int, int]
) -> None:
    assert annotate(project, *more) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_inside_a_grapheme_is_stored_with_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("مُحمد", encoding="utf-8")
    path = str(tmp_path / "q.sqlite")
    main(["import", path, str(tmp_path / "a.txt")])
    assert annotate(path, 1, 3) == 0
    assert capsys.readouterr().err
    assert [(a["start"], a["end"]) for a in listed(path, capsys)] == [(1, 3)]


def test_an_unknown_tag(project: str) -> None:
    assert annotate(project, 0, 1, "--tag", "nothing") == 1


def test_an_unknown_document(project: str) -> None:
    assert main(["annotations", project, "--document", "9"]) == 1


def test_wrong_use() -> None:
    assert main(["annotate"]) == 2


def test_no_such_project(tmp_path: Path) -> None:
    assert main(["documents", str(tmp_path / "none")]) == 1


def test_a_held_project_is_read(project: str) -> None:
    held = Project.open(project)
    try:
        assert main(["documents", project]) == 0
    finally:
        held.close()


def test_a_held_project_is_not_written_to(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    held = Project.open(project)
    try:
        assert annotate(project, 0, 1) == 1
        assert held.annotations() == []
    finally:
        held.close()


def test_check(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    annotate(project, 3, 6)
    assert main(["check", project]) == 0


def test_a_bad_file_does_not_stop_the_others(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "b.txt").write_bytes(b"\0\1\2")
    (tmp_path / "c.txt").write_text("نص آخر", encoding="utf-8")
    code = main(["import", project, str(tmp_path / "b.txt"), str(tmp_path / "c.txt")])
    assert (code, capsys.readouterr().out) == (1, "2\tc\n")


def test_a_script_needs_no_qt(project: str, tmp_path: Path) -> None:
    code = (
        "import sys\nsys.modules['PySide6'] = None\nfrom reader.cli import main\n"
        "p, o = sys.argv[1:]\n"
        "assert main(['annotate', p, '--document', '1', '--tag', 'quotes', '--start', '0',"
        " '--end', '1']) == 0\n"
        "assert main(['export', p, '--format', 'csv', '--output', o]) == 0"
    )
    command = [sys.executable, "-c", code, project, str(tmp_path / "o.csv")]
    assert subprocess.run(command, cwd=ROOT).returncode == 0


def test_the_launcher_hands_commands_over(project: str) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "documents", project]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert (done.returncode, "نص" in done.stdout) == (0, True)
