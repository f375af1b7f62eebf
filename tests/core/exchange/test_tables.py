"""CSV, XLSX, JSON Lines and W3C, each read by a reader that is not ours, and taken in again."""

import csv
import json
import subprocess
import zipfile
from collections.abc import Callable, Generator
from pathlib import Path
from shutil import which

import pytest

from reader.core.exporters.csv_file import unguard
from reader.core.model import Annotation
from reader.core.project import Project
from tests.core.exchange import hard
from tests.core.exchange.conftest import bytes_under, take
from tests.core.exchange.given import of


@pytest.fixture
def with_texts(hard_project: Project, tmp_path: Path) -> Generator[Project]:
    """A new project with the same texts and nothing else."""
    made = Project.create(tmp_path / "texts.sqlite", tags=())
    for d in hard_project.documents():
        made.add_document(d.title, hard_project.text(d.id))
    made.forget_history()
    yield made
    made.close()


# -- CSV


def test_csv_by_pythons_reader(hard_project: Project, tmp_path: Path):
    hard.export(hard_project, "csv", tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [r for r in csv.DictReader(file) if r["document_id"] == "1"]
    found = [
        (unguard(r["tag"]), int(r["start"]), int(r["end"]), unguard(r["text"]), unguard(r["note"]))
        for r in rows
    ]
    assert found == [p[:5] for p in hard.places(hard_project, 1)]


@pytest.mark.parametrize(("name", "suffix"), [("csv", ".csv"), ("w3c", ".jsonld")])
def test_onto_the_same_texts_all_comes_back(
    name: str, suffix: str, hard_project: Project, with_texts: Project, tmp_path: Path
):
    path = tmp_path / f"a{suffix}"
    hard.export(hard_project, name, path)
    plan = take(with_texts, name, path)
    assert (plan.exact, plan.moved, plan.lost, plan.nowhere) == (11, [], [], [])
    assert hard.everything(with_texts) == hard.everything(hard_project)


@pytest.mark.parametrize(("name", "suffix"), [("csv", ".csv"), ("jsonl", ".jsonl")])
def test_the_file_of_what_came_back_is_equal(
    name: str, suffix: str, hard_project: Project, with_texts: Project, tmp_path: Path
):
    first, second = tmp_path / f"1{suffix}", tmp_path / f"2{suffix}"
    hard.export(hard_project, name, first)
    target = with_texts if name == "csv" else Project.create(tmp_path / "n.sqlite", tags=())
    take(target, name, first)
    hard.export(target, name, second)
    if name == "jsonl":
        target.close()
    one, other = bytes_under(first)[""], bytes_under(second)[""]
    if name == "csv":  # rows of one span stand in the order in which the tags were made
        assert sorted(one.splitlines()) == sorted(other.splitlines())
    else:
        assert one == other


def test_a_table_that_a_spreadsheet_saved_anew(with_texts: Project, tmp_path: Path):
    text = "tag;start;end;text;document\r\nquotes;0;2;نص;=cmd()\r\n"
    (tmp_path / "a.csv").write_bytes(text.encode("utf-16"))
    plan = take(with_texts, "csv", tmp_path / "a.csv")
    assert plan.exact == 1 and [t.name for t in with_texts.tags()] == ["quotes"]


@pytest.mark.parametrize(
    "row", ["x;9;3;a;", "x;-1;3;a;", "x;1.5;3;a;", "x;5;5;a;", 'x;1;2;"a', "x;1"]
)
def test_a_row_that_is_none(row: str, with_texts: Project, tmp_path: Path):
    from reader.core.errors import UnreadableText

    (tmp_path / "a.csv").write_text(f"tag;start;end;text;document\n{row}\n", encoding="utf-8")
    with pytest.raises(UnreadableText):
        take(with_texts, "csv", tmp_path / "a.csv")
    assert with_texts.annotations() == [] and with_texts.undo_action is None


# -- XLSX


def _sheet(path: Path, name: str) -> list[dict[str, object]]:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(path)
    rows = list(book[name].iter_rows(values_only=True))
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


@pytest.mark.interop
def test_xlsx_by_openpyxl(hard_project: Project, tmp_path: Path):
    hard.export(hard_project, "xlsx", tmp_path / "a.xlsx")
    rows = [r for r in _sheet(tmp_path / "a.xlsx", "annotations") if r["document_id"] == 1]
    found = [
        (r["tag"], r["start"], r["end"], r["text"], r["note"] or "", r["annotator"]) for r in rows
    ]
    assert found == [(*p[:5], p.annotator) for p in hard.places(hard_project, 1)]
    first = rows[0]
    assert first["attribute.sure"] == "true" and first["attribute.value"] == "[5, 7.5]"


@pytest.mark.interop
def test_xlsx_colours_direction_and_no_formulas(hard_project: Project, tmp_path: Path):
    openpyxl = pytest.importorskip("openpyxl")
    hard.export(hard_project, "xlsx", tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert all(sheet.sheet_view.rightToLeft for sheet in book.worksheets)
    cells = [
        c for s in book.worksheets for row in s.iter_rows() for c in row if c.value is not None
    ]
    assert {c.data_type for c in cells} == {"s", "n"}
    assert not any(c.hyperlink for c in cells)
    colours = {c.value: c.font.color.rgb for c in book["tags"]["A"][1:]}
    assert colours[hard.SLASH] == "FFAA3311"


def test_a_cell_holds_no_more_than_excel_takes(tmp_path: Path):
    from reader.core.exporters import Material, exporter
    from tests.core.exchange.hard import finish

    note = "😀" * 20_000
    annotation = Annotation("i", 1, 1, 0, 2, "نص", note, "{}", "me", "user", "t", "t")
    material, chosen = Material(of(annotation)), exporter("xlsx")
    foreseen = finish(chosen.foresee(material, {}))
    written = finish(chosen.write(material, tmp_path / "a.xlsx", {}))
    assert [(loss.reason, loss.annotations) for loss in foreseen] == [("cells", 1)]
    assert written.losses == foreseen
    assert zipfile.ZipFile(tmp_path / "a.xlsx").testzip() is None


@pytest.mark.interop
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_libreoffice_opens_it(suffix: str, hard_project: Project, tmp_path: Path):
    office = which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    path = tmp_path / f"a.{suffix}"
    hard.export(hard_project, suffix, path)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    infilter = ["--infilter=CSV:44,34,76,1"] if suffix == "csv" else []
    command = [office, profile, "--headless", *infilter, "--convert-to", "fods", str(path)]
    subprocess.run([*command, "--outdir", str(tmp_path)], check=True, capture_output=True)
    if not (tmp_path / "a.fods").exists():
        pytest.skip("LibreOffice is installed without Calc")
    made = (tmp_path / "a.fods").read_text(encoding="utf-8")
    assert "table:formula=" not in made
    assert "مدرّسةً" in made and "المدينة غدًا 😀" in made and "=1+1" in made


# -- JSON Lines


def test_jsonl_by_pythons_json(hard_project: Project, tmp_path: Path):
    hard.export(hard_project, "jsonl", tmp_path / "a.jsonl")
    lines = (tmp_path / "a.jsonl").read_text(encoding="utf-8").split("\n")
    first = json.loads(lines[0])
    rest = first["meta"]["annotations"]
    found = [
        (
            *(tag, start, end, first["text"][start:end], more.get("note", "")),
            *(json.dumps(more.get("attributes", {}), ensure_ascii=False, sort_keys=True),),
            more["annotator"],
        )
        for (start, end, tag), more in zip(first["label"], rest, strict=True)
    ]
    assert len(lines) == 4 and found == hard.places(hard_project, 1)


def test_jsonl_brings_everything_back(
    hard_project: Project, there_and_back: Callable[..., Project], tmp_path: Path
):
    back = there_and_back("jsonl", tmp_path / "a.jsonl")
    assert hard.everything(back) == hard.everything(hard_project)
    assert back.document(1).author == "كاتبة" and back.document(1).folder == "صحف/أولى"


@pytest.mark.parametrize(
    "spans",
    [
        '"label": [[3, 7, "t"]]',
        '"labels": [[3, 7, "t"]]',
        '"entities": [{"id": 3, "label": "t", "start_offset": 3, "end_offset": 7}], "relations": []',
        '"spans": [{"start": 3, "end": 7, "label": "t"}]',
    ],
)
def test_jsonl_of_other_programs(spans: str, tmp_path: Path):
    (tmp_path / "a.jsonl").write_text(f'{{"text": "😀\\r\\nكتاب هنا", {spans}}}\n', "utf-8")
    project = Project.create(tmp_path / "p.sqlite", tags=())
    take(project, "jsonl", tmp_path / "a.jsonl")
    (found,) = project.annotations()
    # CR LF is one character here: what lies behind it moves.
    assert (found.start, found.end, found.quote) == (2, 6, "كتاب")
    project.close()


# -- W3C


@pytest.mark.interop
def test_w3c_by_anchorpoint(hard_project: Project, tmp_path: Path):
    anchorpoint = pytest.importorskip("anchorpoint")
    hard.export(hard_project, "w3c", tmp_path / "a.jsonld")
    page = json.loads((tmp_path / "a.jsonld").read_text(encoding="utf-8"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    found: list[tuple[str, int, int, str, str]] = []
    for item in page["items"]:
        if item["target"]["source"]["dcterms:title"] != hard_project.document(1).title:
            continue
        quote, position = item["target"]["selector"]
        place = anchorpoint.TextPositionSelector(start=position["start"], end=position["end"])
        words = {k: quote[k] for k in ("exact", "prefix", "suffix")}
        by_quote = anchorpoint.TextQuoteSelector(**words).as_position(hard.TEXT)
        assert (by_quote.start, by_quote.end) == (place.start, place.end)
        bodies = {b["purpose"]: b["value"] for b in item["body"]}
        covered = place.as_quote(hard.TEXT).exact
        said = (bodies["tagging"], place.start, place.end, covered, bodies.get("commenting", ""))
        found.append(said)
    assert found == [p[:5] for p in hard.places(hard_project, 1)]


def test_w3c_onto_a_text_that_changed(hard_project: Project, tmp_path: Path):
    hard.export(hard_project, "w3c", tmp_path / "a.jsonld")
    project = Project.create(tmp_path / "p.sqlite", tags=())
    title = hard_project.document(1).title
    project.add_document(title, "طبعة جديدة.\n" + hard.TEXT.replace("افتُتحت", "افتتحت"))
    plan = take(project, "w3c", tmp_path / "a.jsonld")
    assert (plan.exact, len(plan.moved), len(plan.lost)) == (0, 9, 0)
    assert [t for t, _ in plan.nowhere] == ["=cmd()"]
    changed = next(a for a in project.annotations() if a.quote.startswith("«مدرّسةً» ا"))
    assert changed.quote == "«مدرّسةً» افتتحت،\u00a0وبلغ"
    project.close()


def test_w3c_of_another_program(tmp_path: Path):
    item = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "#a1",
        "type": "Annotation",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": "رأي"},
            {"type": "TextualBody", "purpose": "tagging", "value": "مهم"},
            {"type": "TextualBody", "purpose": "commenting", "value": "ملاحظة"},
        ],
        "target": {
            "source": "https://example.org/a",
            "selector": [{"type": "TextQuoteSelector", "exact": "كتاب مهم"}],
        },
        "creator": {"id": "u1", "name": "ليلى"},
    }
    (tmp_path / "a.json").write_text(json.dumps([item]), encoding="utf-8")
    project = Project.create(tmp_path / "p.sqlite", tags=())
    project.add_document("أ", "هذا كتاب مهم جدا", "https://example.org/a")
    take(project, "w3c", tmp_path / "a.json")
    names = {t.id: t.name for t in project.tags()}
    found = [(names[a.tag], a.start, a.end, a.note, a.annotator) for a in project.annotations()]
    assert found == [("رأي", 4, 12, "ملاحظة", "ليلى"), ("مهم", 4, 12, "ملاحظة", "ليلى")]
    project.close()


def test_a_scope_writes_what_it_names(hard_project: Project, tmp_path: Path):
    from reader.core.exporters import Scope

    tag = hard_project.tag_named(hard.PLAIN).id
    scope = Scope(frozenset({1}), frozenset({tag}), frozenset({"Omar"}))
    written = hard.export(hard_project, "jsonl", tmp_path / "a.jsonl", scope)
    (line,) = (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()
    assert written.annotations == 1 and json.loads(line)["label"] == [[99, 113, hard.PLAIN]]
