"""The command line as a script uses it."""

import csv
import json
import os
import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.cli import main
from reader.core.model import Span
from reader.core.project import Project
from reader.launch import COMMANDS

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
    (row,) = json.loads(capsys.readouterr().out)
    assert list(row.items())[:4] == [
        ("document_id", 1), ("document", "نص"), ("characters", len(TEXT)), ("annotations", 0),
    ]  # fmt: skip


def test_what_is_known_of_documents_follows(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["documents", project, "--json"])
    (row,) = json.loads(capsys.readouterr().out)
    assert list(row.items())[4:] == [
        ("state", "new"), ("author", ""), ("date", ""), ("language", ""), ("folder", ""),
        ("source", str(tmp_path / "نص.txt")),
    ]  # fmt: skip


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


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for command in COMMANDS:
        assert main([command, "--help"]) == 0
        wanted = "--json" if command == "formats" else "PROJECT"
        assert wanted in capsys.readouterr().out


def test_the_launcher_knows_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nothing"]) == 2
    choices = capsys.readouterr().err.partition("choose from ")[2]
    assert re.findall(r"\w+", choices) == list(COMMANDS)


def test_options_are_not_abbreviated(project: str) -> None:
    assert main(["annotations", project, "--doc", "1"]) == 2


def test_the_keys_of_json(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    annotate(project, 3, 6, "--tag", "quotes", "--note", "سطر\tو\nآخر", "--annotator", "ليلى")
    (made,) = listed(project, capsys)
    assert list(made) == [
        "annotation_id",
        "document_id",
        "document",
        "tag",
        "start",
        "end",
        "text",
        "note",
        "annotator",
        "origin",
        "created_at",
        "updated_at",
        "attributes",
    ]
    assert (made["document"], made["tag"], made["start"], made["end"]) == ("نص", "quotes", 3, 6)
    assert (made["note"], made["annotator"], made["attributes"]) == ("سطر\tو\nآخر", "ليلى", {})


def test_attributes_are_an_object(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(Project.open(project)) as opened:
        opened.annotate(1, Span(3, 6), 1, attributes={"value": 51, "unit": "وحدة"})
    assert listed(project, capsys)[0]["attributes"] == {"value": 51, "unit": "وحدة"}


def test_order(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    for start, end, tag in (
        (7, 9, "quotes"),
        (3, 9, "quotes"),
        (3, 9, "statistics"),
        (3, 6, "quotes"),
    ):
        annotate(project, start, end, "--tag", tag)
    found = [(a["start"], a["end"], a["tag"]) for a in listed(project, capsys)]
    assert found == [(3, 6, "quotes"), (3, 9, "statistics"), (3, 9, "quotes"), (7, 9, "quotes")]


def test_a_line_is_an_annotation(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    annotate(project, 3, 6, "--tag", "quotes", "--note", "سطر\tو\r\nآخر")
    capsys.readouterr()
    assert main(["annotations", project]) == 0
    head, line, rest = capsys.readouterr().out.split("\n")
    made = dict(zip(head.split("\t"), line.split("\t"), strict=True))
    assert (made["text"], made["note"], rest) == ("قال", "سطر و  آخر", "")


@pytest.mark.parametrize("character", ["\x1b", "\x0b", "\x85", "\u2028", "\x7f"])
def test_a_cell_says_nothing_to_a_terminal(
    project: str, capsys: pytest.CaptureFixture[str], character: str
) -> None:
    annotate(project, 3, 6, "--tag", "quotes", "--note", f"ا{character}ب")
    capsys.readouterr()
    main(["annotations", project])
    assert "\tا ب\t" in capsys.readouterr().out


def test_one_document_of_two(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "b.txt").write_text("نص آخر", encoding="utf-8")
    main(["import", project, str(tmp_path / "b.txt")])
    annotate(project, 3, 6)
    assert listed(project, capsys, "--document", "2") == []
    assert len(listed(project, capsys, "--document", "1")) == 1


def test_an_encoding_that_was_guessed_is_named(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "b.txt").write_bytes("هذا نص عربي آخر".encode("cp1256"))
    assert main(["import", project, str(tmp_path / "b.txt")]) == 0
    said = capsys.readouterr()
    assert (said.out, "windows-1256" in said.err) == ("2\tb\n", True)


def test_a_title_with_a_tab_stays_one_line(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / ("b.txt" if sys.platform == "win32" else "b\tc\nd.txt")
    path.write_text("نص آخر", encoding="utf-8")
    main(["import", project, str(path)])
    assert capsys.readouterr().out.count("\t") == 1


@pytest.mark.parametrize("document", ["0", "-1", "99", "9" * 30])
def test_an_id_that_no_document_has(
    project: str, capsys: pytest.CaptureFixture[str], document: str
) -> None:
    assert main(["annotations", project, "--document", document]) == 1
    assert document in capsys.readouterr().err


def test_the_same_tag_twice(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    annotate(project, 3, 6)
    capsys.readouterr()
    assert annotate(project, 3, 6) == 1
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "arguments",
    [["nothing"], [], ["export", "p", "--format", "docx", "--output", "o"], ["documents"]],
)
def test_more_wrong_use(arguments: list[str]) -> None:
    assert main(arguments) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="arguments are text there")
def test_a_note_that_is_no_text(project: str) -> None:
    assert annotate(project, 3, 6, "--tag", "quotes", "--note", os.fsdecode(b"\xff")) == 2


@pytest.mark.parametrize("command", ["documents", "annotations", "check", "annotate"])
@pytest.mark.parametrize("name", ["نص.txt", ".", "none.sqlite"])
def test_what_is_no_project(
    tmp_path: Path, project: str, capsys: pytest.CaptureFixture[str], command: str, name: str
) -> None:
    where = ["--document", "1", "--tag", "quotes", "--start", "0", "--end", "1"]
    more = where if command == "annotate" else []
    assert main([command, str(tmp_path / name), *more]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)


def test_who_holds_a_project_is_named(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(Project.open(project)):
        assert annotate(project, 0, 1) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_held_project_is_exported(project: str, tmp_path: Path) -> None:
    with closing(Project.open(project)):
        out = str(tmp_path / "o.csv")
        assert main(["export", project, "--format", "csv", "--output", out]) == 0


def test_check_lists_what_is_off(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    annotate(project, 3, 6)
    with closing(sqlite3.connect(project)) as db:
        db.execute("UPDATE annotations SET quote = 'غير'")
        db.commit()
    capsys.readouterr()
    assert main(["check", project]) == 1
    assert capsys.readouterr().out.count("\n") == 1


def test_check_says_that_all_is_well(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["check", project]) == 0
    assert capsys.readouterr().out == "All is well.\n"


def test_an_export_never_replaces_a_project(
    project: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path(project).read_bytes()
    assert main(["export", project, "--format", "csv", "--output", project]) == 1
    assert "was left as it is" in capsys.readouterr().err
    assert Path(project).read_bytes() == before


@pytest.mark.parametrize("command", ["documents", "import"])
def test_a_project_that_cannot_be_is_named(
    tmp_path: Path, project: str, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    more = [str(tmp_path / "نص.txt")] if command == "import" else []
    assert main([command, str(tmp_path / ("x" * 300)), *more]) == 1
    said = capsys.readouterr().err
    assert (said.count("\n"), "xxx" in said) == (1, True)


def test_a_bad_file_is_named_once(
    project: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b.png"):
        Path(name).write_bytes(b"" if name == "a" else b"\x89PNG\0\0")
        assert main(["import", project, name]) == 1
        said = capsys.readouterr().err
        assert said.startswith(name) and said.count(name + ":") + said.count(name + " ") == 1


def test_an_interruption(project: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Project, "open", interrupted)
    assert main(["documents", project]) == 130


# -- search

HIT = ["document_id", "document", "start", "end", "text", "before", "after"]


def search(project: str, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[list[str]]:
    """The rows of the table, the header first."""
    capsys.readouterr()
    assert main(["search", project, *arguments]) == 0
    return [line.split("\t") for line in capsys.readouterr().out.splitlines()]


def test_search(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    start = TEXT.index("العربي")
    assert search(project, capsys, "عربي") == [
        HIT,
        ["1", "نص", str(start), str(start + 6), "العربي", TEXT[:start], TEXT[start + 6 :]],
    ]


def test_search_as_json(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    main(["search", project, "وحدة", "--json"])
    found = json.loads(capsys.readouterr().out)
    assert [list(f) for f in found] == [HIT] and found[0]["text"] == "وحدة"


def test_search_that_finds_nothing_has_its_header(
    project: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert search(project, capsys, "غائب") == [HIT]


def test_search_for_a_part(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert [row[4] for row in search(project, capsys, "رب", "--part")[1:]] == ["رب"]


def test_search_for_exact_letters(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(project, capsys, "وحده", "--exact") == [HIT]


def test_search_by_a_regular_expression(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert [row[4] for row in search(project, capsys, r"\d+ أ", "--regex")[1:]] == ["51 أ"]


def test_search_within_a_tag(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    annotate(project, 3, 14)
    found = search(project, capsys, "في", "--tag", "statistics")
    assert (found, len(search(project, capsys, "في"))) == ([HIT], 2)


def test_a_hit_with_a_line_end_is_one_line(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "b.txt").write_text("كتاب\nجديد", encoding="utf-8")
    main(["import", project, str(tmp_path / "b.txt")])
    assert search(project, capsys, '"كتاب جديد"')[1][4] == "كتاب جديد"


def test_an_unfinished_regular_expression(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["search", project, "(", "--regex"]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1) and "not finished" in said.err


def test_search_for_a_tag_that_is_not_there(project: str) -> None:
    assert main(["search", project, "في", "--tag", "none"]) == 1


@pytest.mark.parametrize("query", ['"', "*", "", "((", "AND OR NOT", "a:b", "'", "NEAR(a b)"])
def test_whatever_is_typed(project: str, query: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(project, capsys, query)[0] == HIT


def test_import_brings_the_index_of_an_older_project_up(project: str, tmp_path: Path) -> None:
    with closing(sqlite3.connect(project)) as db:
        db.execute("INSERT INTO word_index (word_index) VALUES ('delete-all')")
        db.execute("INSERT INTO unindexed SELECT id FROM documents")
        db.commit()
    main(["import", project, str(tmp_path / "نص.txt")])
    with closing(Project.open(project, write=False)) as opened:
        assert opened.unindexed() == 0


def test_a_folder_is_taken_in(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    (folder / "b").mkdir(parents=True)
    for name in ("10.txt", "9.md", "b/8.html", ".c.txt", "d.png"):
        (folder / name).write_text(f"<p>{name}</p>", encoding="utf-8")
    (folder / "e.docx").write_bytes(b"PK")
    assert main(["import", project, str(folder), str(tmp_path / "نص.txt")]) == 1
    said = capsys.readouterr()
    assert said.out == "2\t9\n3\t10\n4\t8\n1\tنص\n"
    assert (said.err.count("\n"), "e.docx" in said.err) == (1, True)


def test_a_pdf_is_taken_in_with_a_warning(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    pdf = Path(__file__).parent / "fixtures" / "office.pdf"
    assert main(["import", project, str(pdf)]) == 0
    assert "Compare it with the original" in capsys.readouterr().err
