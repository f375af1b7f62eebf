"""A new project asks which codebook it starts from."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from reader.core.project import Project
from reader.gui.codebook.starting import StartDialog
from reader.gui.main_window import MainWindow


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(desk: QWidget, tmp_path: Path) -> StartDialog:
    made = StartDialog(str(tmp_path), desk)
    made.open()
    return made


@pytest.fixture
def chosen(dialog: StartDialog) -> list[list[str] | None]:
    """What was chosen: the names of tags, or None for the three for news."""
    found: list[list[str] | None] = []
    dialog.chosen.connect(
        lambda tags: found.append(None if tags is None else [t.name for t in tags])
    )
    return found


@pytest.fixture
def pick(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | str], None]:
    """Answers the desktop's file dialog."""

    def answer(path: Path | str) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(path), ""))

    return answer


def click(dialog: QWidget, name: str) -> None:
    button = dialog.findChild(QAbstractButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())


def radio(dialog: QWidget, name: str) -> None:
    """Click on the circle of a choice: its words may be shorter than the widget."""
    button = dialog.findChild(QRadioButton, name)
    assert button is not None
    button.click()


def said(dialog: StartDialog) -> str:
    label = dialog.findChild(QLabel, "start_said")
    assert label is not None
    return label.text()


def codebook(path: Path, *names: str) -> Path:
    whole = {"format": "hashiya-codebook", "version": 1, "tags": [{"name": n} for n in names]}
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def test_three_tags_for_news_unless_another_is_chosen(
    dialog: StartDialog, chosen: list[list[str] | None]
) -> None:
    click(dialog, "start_create")
    assert chosen == [None]


def test_empty(dialog: StartDialog, chosen: list[list[str] | None]) -> None:
    radio(dialog, "start_empty")
    click(dialog, "start_create")
    assert chosen == [[]]


def test_from_a_file(
    dialog: StartDialog,
    chosen: list[list[str] | None],
    pick: Callable[[Path], None],
    tmp_path: Path,
) -> None:
    pick(codebook(tmp_path / "c.json", "actors", "places"))
    radio(dialog, "start_file")
    assert "2 tag" in said(dialog)
    click(dialog, "start_create")
    assert chosen == [["actors", "places"]]


def test_file_that_is_no_codebook_is_told_and_can_be_chosen_again(
    dialog: StartDialog,
    chosen: list[list[str] | None],
    pick: Callable[[Path], None],
    tmp_path: Path,
) -> None:
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    pick(tmp_path / "bad.json")
    radio(dialog, "start_file")
    assert said(dialog) != ""
    pick(codebook(tmp_path / "good.json", "actors"))
    radio(dialog, "start_file")
    click(dialog, "start_create")
    assert chosen == [["actors"]]


def test_no_file_after_all(dialog: StartDialog, pick: Callable[[str], None]) -> None:
    pick("")
    radio(dialog, "start_file")
    assert dialog.news.isChecked()


def test_what_was_told_of_a_file_goes_with_it(
    dialog: StartDialog, pick: Callable[[Path], None], tmp_path: Path
) -> None:
    pick(codebook(tmp_path / "c.json", "actors"))
    radio(dialog, "start_file")
    radio(dialog, "start_empty")
    assert said(dialog) == ""


def test_cancelled_nothing_is_made(dialog: StartDialog, chosen: list[list[str] | None]) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert chosen == []
    assert not dialog.isVisible()


def test_enter_creates(dialog: StartDialog, chosen: list[list[str] | None]) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert chosen == [None]


def test_new_project_with_an_empty_codebook(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "new.sqlite"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
    window.commands.run("new_project")
    dialog = window.findChild(StartDialog)
    assert dialog is not None
    radio(dialog, "start_empty")
    click(dialog, "start_create")
    project = window.session.project
    assert isinstance(project, Project)
    assert (project.path, project.tags()) == (path, [])
