"""The commands of the codebook as a script uses them."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from reader.cli import main
from reader.core.model import Span
from reader.core.project import Project


@pytest.fixture
def project(tmp_path: Path) -> str:
    path = tmp_path / "p.sqlite"
    with closing(Project.create(path)) as made:
        made.add_document("نص", "قال العربي إن 51 ألف")
        made.annotate(1, Span(0, 3), 3)
        made.codebook.create("أرقام\u200f", label_ar="أرقام", parent=1, key="k")
    return str(path)


def test_tags(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tags", project]) == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == [
        *("tag_id", "tag", "label_ar", "label_en", "parent", "colour", "line", "key"),
        "annotations",
    ]
    assert [(row[1], row[4], row[7], row[8]) for row in lines[1:]] == [
        ("statistics", "", "1", "0"),
        ("أرقام\u200f", "statistics", "K", "0"),
        ("proposals", "", "2", "0"),
        ("quotes", "", "3", "1"),
    ]


def test_tags_as_json(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["tags", project, "--json"])
    first, second, *_ = json.loads(capsys.readouterr().out)
    assert (first["tag"], first["parent"], second["parent"]) == ("statistics", None, "statistics")
    assert first["attributes"][0] == {
        "name": "value",
        "kind": "number",
        "label_ar": "القيمة",
        "label_en": "Value",
    }
    assert first["definition_ar"] and first["examples_en"]


@pytest.mark.parametrize("suffix", [".json", ".qdc"])
def test_out_and_into_another(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    file, other = str(tmp_path / f"c{suffix}"), str(tmp_path / "q.sqlite")
    Project.create(other).close()
    assert main(["codebook", "export", project, file]) == 0
    assert main(["codebook", "import", other, file]) == 0
    assert capsys.readouterr().out == (
        "added\tأرقام\u200f\nkept\tstatistics\nkept\tproposals\nkept\tquotes\n"
    )


def test_a_project_is_made_from_a_codebook(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "c.json"
    whole = {"format": "hashiya-codebook", "version": 1, "tags": [{"name": "actors"}]}
    file.write_text(json.dumps(whole), encoding="utf-8")
    assert main(["codebook", "import", str(tmp_path / "new.sqlite"), str(file)]) == 0
    assert capsys.readouterr().out == "added\tactors\n"
    with closing(Project.open(tmp_path / "new.sqlite")) as made:
        assert [t.name for t in made.tags()] == ["actors"]


def test_update(project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "c.json"
    tags = [{"name": "quotes", "label_en": "Speech", "key": "1"}]
    whole = {"format": "hashiya-codebook", "version": 1, "tags": tags}
    file.write_text(json.dumps(whole), encoding="utf-8")
    assert main(["codebook", "import", project, str(file), "--update"]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n"), "quotes" in said.err) == ("updated\tquotes\n", 1, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ["codebook"],
        ["codebook", "PROJECT", "c.json"],
        ["codebook", "export", "PROJECT"],
        ["codebook", "export", "PROJECT", "c.json", "--update"],
        ["tags"],
    ],
)
def test_wrong_use(project: str, arguments: list[str]) -> None:
    assert main([project if a == "PROJECT" else a for a in arguments]) == 2


@pytest.mark.parametrize("name", ["none.json", "c.txt", "bad.json", "bad.qdc"])
def test_a_file_that_is_no_codebook(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    if name != "none.json":
        (tmp_path / name).write_text("{}")
    assert main(["codebook", "import", project, str(tmp_path / name)]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n"), name in said.err) == ("", 1, True)


def test_a_bad_file_makes_no_project(tmp_path: Path) -> None:
    (tmp_path / "c.json").write_text("{}")
    assert main(["codebook", "import", str(tmp_path / "new.sqlite"), str(tmp_path / "c.json")]) == 1
    assert not (tmp_path / "new.sqlite").exists()


def test_an_export_never_replaces_a_project(project: str, tmp_path: Path) -> None:
    named = tmp_path / "p.json"
    named.write_bytes(Path(project).read_bytes())
    assert main(["codebook", "export", project, str(named)]) == 1
    assert named.read_bytes() == Path(project).read_bytes()


def test_a_held_project_gives_its_codebook(project: str, tmp_path: Path) -> None:
    with closing(Project.open(project)):
        assert main(["codebook", "export", project, str(tmp_path / "c.json")]) == 0
        assert main(["codebook", "import", project, str(tmp_path / "c.json")]) == 1
