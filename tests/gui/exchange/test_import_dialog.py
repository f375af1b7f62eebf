"""Annotations from another program: looked at first, taken in as one step, or refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QLabel, QPushButton

from reader.cli import main
from reader.gui.exchange.report_view import ReportView
from tests.gui.conftest import Hand
from tests.gui.exchange.conftest import Person

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def offer(person: Person, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Open the dialog and choose a file in it."""

    def choose(path: Path) -> None:
        answer = (str(path), "")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: answer)
        person.command("import_annotations")
        person.click("import_file")

    return choose


@pytest.fixture
def exported(person: Person, tmp_path: Path) -> Path:
    """All annotations of the project as W3C lines; the project has none any more."""
    path = tmp_path / "out.jsonld"
    arguments = ["export", str(person.project.path), "--format", "w3c", "--output", str(path)]
    assert main(arguments) == 0
    person.project.delete(a.id for a in person.project.annotations())
    return path


def agree(person: Person) -> QPushButton:
    return person.part(QPushButton, "import_annotations_agree")


def looked_at(person: Person) -> str:
    """What the report says once there is one."""
    report = person.window.findChild(ReportView)
    assert report is not None
    person.wait(lambda: bool(report.report.head) or bool(report.report.sections))
    return report.report.plain()


def test_nothing_can_be_taken_in_before_a_file_is_looked_at(person: Person) -> None:
    person.command("import_annotations")
    assert not agree(person).isEnabled()


def test_what_would_come_is_shown_before(
    person: Person, offer: Callable[[Path], None], exported: Path
) -> None:
    offer(exported)
    assert "3" in looked_at(person)


def test_looking_writes_nothing(
    person: Person, offer: Callable[[Path], None], exported: Path
) -> None:
    offer(exported)
    looked_at(person)
    assert person.project.annotations() == []


def test_agreeing_takes_all_of_it_in(
    person: Person, offer: Callable[[Path], None], exported: Path
) -> None:
    offer(exported)
    person.wait(lambda: agree(person).isEnabled())
    agree(person).click()
    person.wait(lambda: len(person.project.annotations()) == 3)


def test_notes_come_too(person: Person, offer: Callable[[Path], None], exported: Path) -> None:
    offer(exported)
    person.wait(lambda: agree(person).isEnabled())
    agree(person).click()
    person.wait(lambda: "قول الوزير" in [a.note for a in person.project.annotations()])


def test_it_is_one_step_of_undo(
    person: Person, offer: Callable[[Path], None], exported: Path
) -> None:
    offer(exported)
    person.wait(lambda: agree(person).isEnabled())
    agree(person).click()
    person.wait(lambda: len(person.project.annotations()) == 3)
    person.click("import_annotations_close")
    person.closed("import_annotations")
    Hand(person.window).key(Qt.Key.Key_Z, CTRL)
    assert person.project.annotations() == []


def test_the_same_file_again_brings_nothing_new(
    person: Person, offer: Callable[[Path], None], exported: Path
) -> None:
    offer(exported)
    person.wait(lambda: agree(person).isEnabled())
    agree(person).click()
    person.wait(lambda: len(person.project.annotations()) == 3)
    person.click("import_annotations_close")
    person.closed("import_annotations")
    offer(exported)
    looked_at(person)
    if agree(person).isEnabled():
        agree(person).click()
        person.wait(lambda: not agree(person).isVisible())
    assert len(person.project.annotations()) == 3


def test_a_file_that_is_cut_short_is_refused_in_words(
    person: Person, offer: Callable[[Path], None], exported: Path
) -> None:
    exported.write_bytes(exported.read_bytes()[:200])
    offer(exported)
    person.wait(lambda: bool(_said(person)))
    assert not agree(person).isEnabled() and person.project.annotations() == []


def _said(person: Person) -> str:
    """What the row of progress says when there is no plan."""
    dialog = person.part(QDialog, "import_annotations")
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    return " ".join(s for s in said if s.endswith(".") and "…" not in s)


def test_bringing_up_to_date_is_asked_for(person: Person) -> None:
    person.command("import_annotations")
    assert not person.part(QCheckBox, "import_update").isChecked()
