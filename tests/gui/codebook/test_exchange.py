"""The codebook to a file and from one. The desktop's own file dialogs answer at once here."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.core import codebooks
from reader.core.model import AttributeScheme
from reader.core.project import Project
from tests.gui.codebook.conftest import Person

JSON = "Codebook (*.json)"
QDC = "REFI-QDA codebook (*.qdc)"


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """What the person answers to the next file dialogs."""

    def answers(path: Path | str, kind: str = JSON) -> None:
        for name in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_a, **_k: (str(path), kind))

    return answers


def written(path: Path) -> list[str]:
    return [entry.tag.name for entry in codebooks.read(path)]


def file_of(path: Path, *tags: dict[str, object]) -> Path:
    whole = {"format": "hashiya-codebook", "version": 1, "tags": tags}
    path.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    return path


# -- out


@pytest.mark.parametrize(
    ("name", "kind", "made"),
    [
        ("out.json", JSON, "out.json"),
        ("out.qdc", QDC, "out.qdc"),
        ("out", JSON, "out.json"),
        ("out", QDC, "out.qdc"),
        ("p-codebook.json", QDC, "p-codebook.qdc"),  # the name that was offered, left alone
    ],
)
def test_exported(
    person: Person, answer: Callable[..., None], tmp_path: Path, name: str, kind: str, made: str
) -> None:
    answer(tmp_path / name, kind)
    person.click("codebook_export")
    assert written(tmp_path / made) == ["statistics", "proposals", "quotes"]
    assert person.said == "The codebook was written."


def test_nothing_is_written_where_no_name_is_given(
    person: Person, answer: Callable[..., None]
) -> None:
    answer("")
    person.click("codebook_export")
    assert person.said == ""


def test_place_that_cannot_be_written_is_told(
    person: Person, answer: Callable[..., None], tmp_path: Path
) -> None:
    answer(tmp_path / "not there" / "out.json")
    person.click("codebook_export")
    assert person.said not in ("", "The codebook was written.")


def test_what_is_being_written_goes_out_too(
    person: Person, answer: Callable[..., None], tmp_path: Path
) -> None:
    answer(tmp_path / "out.json")
    person.write(person.line("label_en"), "Figures")
    person.click("codebook_export")
    assert codebooks.read(tmp_path / "out.json")[0].tag.label_en == "Figures"


# -- in


@pytest.mark.parametrize("suffix", [".json", ".qdc"])
def test_out_and_in_again(
    person: Person, answer: Callable[..., None], tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"out{suffix}"
    answer(path, QDC if suffix == ".qdc" else JSON)
    person.project.codebook.create("actors", label_ar="فاعلون", parent=person.tag("quotes").id)
    person.click("codebook_export")
    person.project.codebook.delete(person.tag("actors").id)
    person.click("codebook_import")
    person.click("import_tags_0")
    assert person.parents()["actors"] == "quotes"
    assert person.tag("actors").label_ar == "فاعلون"


def test_new_tags_come_without_a_question(
    person: Person, answer: Callable[..., None], tmp_path: Path
) -> None:
    answer(file_of(tmp_path / "in.json", {"name": "actors"}, {"name": "places"}))
    person.click("codebook_import")
    assert person.names()[3:] == ["actors", "places"]
    assert person.said.startswith("2 new, 0 brought up to date, 0 kept.")


def test_import_is_one_step_of_undo(
    person: Person, answer: Callable[..., None], tmp_path: Path
) -> None:
    answer(file_of(tmp_path / "in.json", {"name": "actors"}, {"name": "places"}))
    person.click("codebook_import")
    person.click("codebook_undo")
    assert len(person.names()) == 3


@pytest.mark.parametrize(("button", "label"), [(0, "Quotes"), (1, "Sayings")])
def test_tags_that_are_here_stay_or_change(
    person: Person, answer: Callable[..., None], tmp_path: Path, button: int, label: str
) -> None:
    answer(file_of(tmp_path / "in.json", {"name": "quotes", "label_en": "Sayings"}))
    person.click("codebook_import")
    assert "1 tag" in person.find(QMessageBox, "import_tags").text()
    person.click(f"import_tags_{button}")
    assert person.tag("quotes").label_en == label


def test_import_can_be_thought_better_of(
    person: Person, answer: Callable[..., None], tmp_path: Path
) -> None:
    answer(file_of(tmp_path / "in.json", {"name": "quotes"}, {"name": "actors"}))
    person.click("codebook_import")
    QTest.keyClick(person.find(QMessageBox, "import_tags"), Qt.Key.Key_Escape)
    assert "actors" not in person.names()


def test_attributes_that_are_only_here_are_kept(
    person: Person, answer: Callable[..., None], tmp_path: Path
) -> None:
    tag = person.tag("quotes")
    person.project.codebook.set_attributes(tag.id, [*tag.attributes, AttributeScheme("own")])
    answer(file_of(tmp_path / "in.json", {"name": "quotes", "attributes": [{"name": "theirs"}]}))
    person.click("codebook_import")
    person.click("import_tags_1")
    assert {"own", "theirs"} <= set(person.scheme("quotes"))


def test_key_that_another_tag_has_is_told(
    person: Person, answer: Callable[..., None], tmp_path: Path
) -> None:
    answer(file_of(tmp_path / "in.json", {"name": "actors", "key": "3"}))
    person.click("codebook_import")
    assert person.tag("actors").shortcut == ""
    assert "without its key" in person.said


def test_file_without_tags_is_told(
    person: Person, answer: Callable[..., None], tmp_path: Path
) -> None:
    answer(file_of(tmp_path / "in.json"))
    person.click("codebook_import")
    assert "no tags" in person.said


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("in.json", b"{"),
        ("in.json", b"\xff\xfe\x00"),
        ("in.json", b'{"format": "hashiya-codebook", "version": 1, "tags": [{"name": ""}]}'),
        ("in.qdc", b"<CodeBook>"),
        ("in.txt", b"tags"),
    ],
)
def test_file_that_is_no_codebook_is_told(
    person: Person, answer: Callable[..., None], tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    answer(tmp_path / name)
    person.click("codebook_import")
    assert person.said != ""
    assert len(person.names()) == 3


def test_file_that_went_is_told(
    person: Person, answer: Callable[..., None], tmp_path: Path
) -> None:
    answer(tmp_path / "gone.json")
    person.click("codebook_import")
    assert "cannot be opened" in person.said


def test_reader_exports(
    open_codebook: Callable[[Project], Person],
    project: Project,
    answer: Callable[..., None],
    tmp_path: Path,
) -> None:
    project.close()
    only_read = Project.open(tmp_path / "p.sqlite", write=False)
    answer(tmp_path / "out.json")
    open_codebook(only_read).click("codebook_export")
    assert len(written(tmp_path / "out.json")) == 3
    only_read.close()
