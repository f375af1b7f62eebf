"""The export as a person does it: what is asked, shown, written and told."""

import csv
import json
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPlainTextEdit,
    QTableWidget,
)

from reader.core import exporting
from reader.core.exporters import NAMES, Step, Written
from tests.gui.exchange.conftest import Person

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def exporting_person(person: Person) -> Person:
    """A person who pressed Ctrl+E."""
    person.key(Qt.Key.Key_E, CTRL)
    assert person.is_open("export")
    return person


def choose_format(person: Person, name: str) -> None:
    person.part(QListWidget, "export_formats").setCurrentRow(NAMES.index(name))


def choose(person: Person, box_name: str, row: int) -> None:
    box = person.part(QComboBox, box_name)
    box.setCurrentIndex(row)
    box.activated.emit(row)


def write(person: Person) -> None:
    person.click("export_agree")
    person.closed("export")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_enter_writes_the_table_beside_the_project(exporting_person: Person) -> None:
    exporting_person.enter()
    exporting_person.closed("export")
    assert len(rows(exporting_person.folder / "project.csv")) == 3


def test_all_formats_are_offered(exporting_person: Person) -> None:
    assert exporting_person.part(QListWidget, "export_formats").count() == len(NAMES)


def test_the_last_format_is_there_again(exporting_person: Person) -> None:
    choose_format(exporting_person, "jsonl")
    write(exporting_person)
    exporting_person.command("export")
    assert exporting_person.part(QLineEdit, "export_path").text().endswith("project.jsonl")


def test_the_last_options_are_there_again(exporting_person: Person) -> None:
    choose_format(exporting_person, "html")
    choose(exporting_person, "option_language", 1)
    write(exporting_person)
    exporting_person.command("export")
    assert exporting_person.part(QComboBox, "option_language").currentData() == "en"


def test_this_document_alone(exporting_person: Person) -> None:
    choose_format(exporting_person, "jsonl")
    choose(exporting_person, "export_documents", 1)
    write(exporting_person)
    assert len(lines(exporting_person.folder / "الأول.jsonl")) == 1


def test_chosen_tags(exporting_person: Person) -> None:
    choose(exporting_person, "export_tags", 1)
    boxes = exporting_person.part(QListView, "choose_list")
    exporting_person.part(QLineEdit, "choose_filter").setText("quotes")
    exporting_person.key(Qt.Key.Key_Down, on=boxes)
    exporting_person.key(Qt.Key.Key_Space, on=boxes)
    exporting_person.click("choose_agree")
    write(exporting_person)
    assert [r["tag"] for r in rows(exporting_person.folder / "project.csv")] == ["quotes"]


def test_choosing_none_cannot_be_agreed_to(exporting_person: Person) -> None:
    choose(exporting_person, "export_tags", 1)
    assert exporting_person.says("choose_count") == "0 chosen"
    exporting_person.click("choose_agree")
    assert exporting_person.is_open("choose")


def test_given_up_choosing_leaves_all(exporting_person: Person) -> None:
    choose(exporting_person, "export_tags", 1)
    exporting_person.key(Qt.Key.Key_Escape, on=exporting_person.part(QListView, "choose_list"))
    assert exporting_person.part(QComboBox, "export_tags").currentText() == "All tags"


def test_options_are_followed(exporting_person: Person) -> None:
    choose_format(exporting_person, "html")
    choose(exporting_person, "option_language", 1)
    write(exporting_person)
    page = (exporting_person.folder / "project.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in page


def test_the_beginning_is_shown(exporting_person: Person) -> None:
    choose_format(exporting_person, "jsonl")
    shown = exporting_person.part(QPlainTextEdit, "export_preview_text")
    exporting_person.wait(lambda: "الوزير" in shown.toPlainText())


def test_a_table_is_shown_as_one(exporting_person: Person) -> None:
    choose_format(exporting_person, "xlsx")
    table = exporting_person.part(QTableWidget, "export_preview_table")
    exporting_person.wait(lambda: table.rowCount() == 2)


def test_what_a_format_cannot_hold_is_said_before(exporting_person: Person) -> None:
    choose_format(exporting_person, "conll")
    choose(exporting_person, "option_files", 1)
    exporting_person.wait(lambda: "1 that overlap others" in exporting_person.says("export_losses"))


def test_that_all_fits_is_said(exporting_person: Person) -> None:
    exporting_person.wait(lambda: exporting_person.says("export_losses").startswith("All "))


def test_a_file_that_is_there_is_asked_about(exporting_person: Person) -> None:
    there = exporting_person.folder / "project.csv"
    there.write_text("mine", encoding="utf-8")
    exporting_person.click("export_agree")
    assert exporting_person.is_open("export_replace")
    assert there.read_text(encoding="utf-8") == "mine"


def test_and_replaced_where_that_is_meant(exporting_person: Person) -> None:
    there = exporting_person.folder / "project.csv"
    there.write_text("mine", encoding="utf-8")
    exporting_person.click("export_agree")
    exporting_person.click("export_replace_agree")
    exporting_person.closed("export")
    assert len(rows(there)) == 3


def test_what_was_written_last_is_written_again_unasked(exporting_person: Person) -> None:
    write(exporting_person)
    exporting_person.command("export")
    write(exporting_person)
    assert len(rows(exporting_person.folder / "project.csv")) == 3


def test_a_name_that_was_chosen(exporting_person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = exporting_person.folder / "names.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(wanted), ""))
    exporting_person.click("export_choose")
    write(exporting_person)
    assert len(rows(wanted)) == 3


def test_a_chosen_name_follows_the_format(
    exporting_person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = exporting_person.folder / "names.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(wanted), ""))
    exporting_person.click("export_choose")
    choose_format(exporting_person, "xlsx")
    write(exporting_person)
    assert wanted.with_suffix(".xlsx").exists()


def test_a_folder_of_files(exporting_person: Person) -> None:
    choose_format(exporting_person, "brat")
    write(exporting_person)
    made = exporting_person.folder / "project-brat"
    assert len(list(made.rglob("*.ann"))) == 2


def test_how_it_went_is_told(exporting_person: Person) -> None:
    write(exporting_person)
    assert exporting_person.says("notice_sentence") == (
        "3 annotations written to \u2068project.csv\u2069."
    )


def test_what_was_left_out_is_told(exporting_person: Person) -> None:
    choose_format(exporting_person, "conll")
    choose(exporting_person, "option_files", 1)
    write(exporting_person)
    assert "1 that overlap others" in exporting_person.says("notice_sentence")


def test_the_folder_is_shown(exporting_person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    monkeypatch.setattr("sys.platform", "linux")
    write(exporting_person)
    exporting_person.click("notice_action")
    assert [Path(u.toLocalFile()) for u in opened] == [exporting_person.folder]


def test_what_cannot_be_written_is_said_and_nothing_closes(exporting_person: Person) -> None:
    field = exporting_person.part(QLineEdit, "export_path")
    field.setText(str(exporting_person.folder / "nowhere" / "a.csv"))
    exporting_person.click("export_agree")
    exporting_person.wait(lambda: "cannot be written" in exporting_person.says("exchange_said"))
    assert exporting_person.is_open("export")


def test_a_long_export_is_stopped(
    exporting_person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[bool] = []

    def endless(*_: object, **__: object) -> Generator[Step, None, Written]:
        try:
            while True:
                yield Step(1, 2)
        finally:
            closed.append(True)

    monkeypatch.setattr(exporting, "export_steps", endless)
    exporting_person.click("export_agree")
    exporting_person.wait(lambda: exporting_person.part(QLabel, "exchange_said").isVisible())
    exporting_person.click("exchange_stop")
    exporting_person.wait(lambda: bool(closed))
    assert exporting_person.says("exchange_said") == "Stopped. What was there is as it was."


def test_closing_the_window_ends_it(exporting_person: Person) -> None:
    exporting_person.window.close()
    assert not exporting_person.is_open("export")
