"""A new edition of a text: what becomes of its annotations is shown before, both are kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from reader.gui.exchange.report_view import ReportView
from tests.gui.conftest import Hand
from tests.gui.exchange.conftest import FIRST, Person

CTRL = Qt.KeyboardModifier.ControlModifier
NEW = "صحيفة اليوم: " + FIRST


@pytest.fixture
def offer(person: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    """Open the dialog and choose a file with a text."""

    def choose(text: str) -> None:
        path = tmp_path / "new.txt"
        path.write_text(text, encoding="utf-8")
        answer = (str(path), "")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: answer)
        person.command("replace_text")
        person.click("edition_file")

    return choose


def agree(person: Person) -> QPushButton:
    return person.part(QPushButton, "replace_text_agree")


def taken_in(person: Person) -> None:
    person.wait(lambda: agree(person).isEnabled())
    agree(person).click()
    person.wait(lambda: len(person.project.documents()) == 3)


def test_before_it_is_said_how_many_moved(person: Person, offer: Callable[[str], None]) -> None:
    offer(NEW)
    person.wait(lambda: agree(person).isEnabled())
    report = person.window.findChild(ReportView)
    assert report is not None and "2" in report.report.plain()


def test_looking_writes_nothing(person: Person, offer: Callable[[str], None]) -> None:
    offer(NEW)
    person.wait(lambda: agree(person).isEnabled())
    assert len(person.project.documents()) == 2


def test_both_editions_are_kept(person: Person, offer: Callable[[str], None]) -> None:
    offer(NEW)
    taken_in(person)
    assert [person.project.text(d.id) for d in person.project.documents()][::2] == [FIRST, NEW]


def test_the_older_one_keeps_its_annotations(person: Person, offer: Callable[[str], None]) -> None:
    offer(NEW)
    taken_in(person)
    assert len(person.project.annotations(1)) == 2


def test_the_new_one_has_them_at_their_words(person: Person, offer: Callable[[str], None]) -> None:
    offer(NEW)
    taken_in(person)
    assert [NEW[a.start : a.end] for a in person.project.annotations(3)] == [
        FIRST[0:29],
        FIRST[11:19],
    ]


def test_the_new_one_is_shown(person: Person, offer: Callable[[str], None]) -> None:
    offer(NEW)
    taken_in(person)
    person.wait(lambda: person.window.annotations.document == 3)


def test_it_is_one_step_of_undo(person: Person, offer: Callable[[str], None]) -> None:
    offer(NEW)
    taken_in(person)
    person.click("replace_text_close")
    person.closed("replace_text")
    Hand(person.window).key(Qt.Key.Key_Z, CTRL)
    assert len(person.project.documents()) == 2


def test_words_that_are_gone_are_told(person: Person, offer: Callable[[str], None]) -> None:
    offer("نص لا يشبه ما كان هنا من قبل في شيء.")
    person.wait(lambda: agree(person).isEnabled())
    report = person.window.findChild(ReportView)
    assert report is not None and "2" in report.report.plain()
