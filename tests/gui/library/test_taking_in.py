"""Files and folders taken in by the window: dropped, cancelled, refused, asked about."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
)
from pytestqt.qtbot import QtBot

from reader.core.project import Project
from reader.gui.main_window import MainWindow
from tests.gui.conftest import ARTICLE, Hand
from tests.gui.library.conftest import ListHand

FIXTURES = Path(__file__).parents[2] / "fixtures"
UNSURE = "كتب الولد".encode("cp1256")


def files(folder: Path, count: int) -> Path:
    made = folder / "texts"
    for number in range(count):
        inside = made / ("a" if number % 2 else "b")
        inside.mkdir(parents=True, exist_ok=True)
        (inside / f"{number}.txt").write_text(f"نص {number} من النصوص", encoding="utf-8")
    return made


def dialog(window: MainWindow, name: str, qtbot: QtBot) -> QDialog:
    qtbot.waitUntil(lambda: window.findChild(QDialog, name) is not None, timeout=20_000)
    found = window.findChild(QDialog, name)
    assert isinstance(found, QDialog)
    return found


@pytest.fixture
def hand(at_list: Callable[..., ListHand]) -> ListHand:
    return at_list("ما كان هنا")


def settle(hand: ListHand, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(
        lambda: not hand.window.files.is_taking_in and len(hand.project.documents()) == count,
        timeout=20_000,
    )


def test_a_dropped_file_is_opened(hand: ListHand, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "واحد.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    hand.drop(path)
    settle(hand, qtbot, 2)
    assert hand.window.reading_view.text == hand.project.text(2)


def test_a_dropped_folder_keeps_its_folders(hand: ListHand, qtbot: QtBot, tmp_path: Path) -> None:
    hand.drop(files(tmp_path, 4))
    settle(hand, qtbot, 5)
    assert {d.folder for d in hand.project.documents()} == {"", "texts/a", "texts/b"}


def test_many_leave_the_reader_where_he_is(hand: ListHand, qtbot: QtBot, tmp_path: Path) -> None:
    hand.drop(files(tmp_path, 4))
    settle(hand, qtbot, 5)
    assert hand.window.reading_view.text == "ما كان هنا"


def test_undo_takes_the_whole_import_back(hand: ListHand, qtbot: QtBot, tmp_path: Path) -> None:
    hand.drop(files(tmp_path, 40))
    settle(hand, qtbot, 41)
    hand.window.commands.run("undo")
    assert len(hand.project.documents()) == 1


def test_the_list_shows_what_came(hand: ListHand, qtbot: QtBot, tmp_path: Path) -> None:
    hand.drop(files(tmp_path, 4))
    settle(hand, qtbot, 5)
    qtbot.waitUntil(lambda: len(hand.titles()) == 8)  # with three headings


def test_one_summary_names_what_was_refused(hand: ListHand, qtbot: QtBot, tmp_path: Path) -> None:
    folder = files(tmp_path, 3)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "again.txt").write_text("ما كان هنا", encoding="utf-8")
    hand.drop(folder)
    summary = dialog(hand.window, "import_summary", qtbot)
    report = summary.findChild(QTextEdit, "import_summary_report")
    assert isinstance(report, QTextEdit)
    assert "empty.txt" in report.toPlainText()
    assert "again.txt" in report.toPlainText()
    summary.accept()


def test_the_summary_is_copied_without_marks(hand: ListHand, qtbot: QtBot, tmp_path: Path) -> None:
    folder = files(tmp_path, 1)
    (folder / "empty.txt").write_bytes(b"")
    hand.drop(folder)
    summary = dialog(hand.window, "import_summary", qtbot)
    button = summary.findChild(QPushButton, "import_summary_copy")
    assert isinstance(button, QPushButton)
    button.click()
    copied = QApplication.clipboard().text()
    assert "empty.txt: There is no text in this file" in copied
    assert "\u2068" not in copied
    summary.accept()


def test_a_single_refused_file_is_said_in_the_bar(
    hand: ListHand, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    hand.drop(path)
    qtbot.waitUntil(lambda: "problem" in hand.window.notices.keys)


def test_a_cancel_keeps_what_was_done(hand: ListHand, qtbot: QtBot, tmp_path: Path) -> None:
    hand.drop(files(tmp_path, 400))
    qtbot.waitUntil(lambda: len(hand.project.documents()) > 1)
    button = hand.window.findChild(QPushButton, "import_cancel")
    assert isinstance(button, QPushButton)
    button.click()
    dialog(hand.window, "import_summary", qtbot).accept()
    assert 1 < len(hand.project.documents()) < 401


def test_the_text_can_be_tagged_while_files_come(
    hand: ListHand, qtbot: QtBot, tmp_path: Path
) -> None:
    hand.drop(files(tmp_path, 100))
    qtbot.waitUntil(lambda: len(hand.project.documents()) > 1)
    Hand(hand.window).tag("كان", 1)
    assert len(hand.project.annotations(1)) == 1
    settle(hand, qtbot, 101)


def test_closing_the_window_keeps_what_was_taken_in(
    hand: ListHand, qtbot: QtBot, tmp_path: Path
) -> None:
    path = hand.project.path
    hand.drop(files(tmp_path, 400))
    qtbot.waitUntil(lambda: len(hand.project.documents()) > 1)
    hand.window.close()
    project = Project.open(path)
    assert 1 < len(project.documents()) < 401
    project.close()


def test_what_is_dropped_meanwhile_follows(hand: ListHand, qtbot: QtBot, tmp_path: Path) -> None:
    first, second = tmp_path / "one", tmp_path / "two"
    first.mkdir()
    second.mkdir()
    shutil.copytree(files(first, 20), tmp_path / "texts")
    other = second / "another.txt"
    other.write_text("نص آخر", encoding="utf-8")
    hand.drop(tmp_path / "texts")
    hand.drop(other)
    settle(hand, qtbot, 22)


def test_a_pdf_is_shown_with_its_warning(hand: ListHand, qtbot: QtBot) -> None:
    hand.drop(FIXTURES / "office.pdf")
    asked = dialog(hand.window, "add_text", qtbot)
    preview = asked.findChild(QPlainTextEdit, "add_text_preview")
    assert isinstance(preview, QPlainTextEdit)
    assert preview.toPlainText()
    assert len(hand.project.documents()) == 1
    asked.accept()
    settle(hand, qtbot, 2)


def test_what_is_left_out_is_not_taken_in(hand: ListHand, qtbot: QtBot) -> None:
    hand.drop(FIXTURES / "office.pdf")
    dialog(hand.window, "add_text", qtbot).reject()
    settle(hand, qtbot, 1)


def test_an_uncertain_encoding_can_be_changed(hand: ListHand, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(UNSURE)
    hand.drop(path)
    asked = dialog(hand.window, "add_text", qtbot)
    box = asked.findChild(QComboBox, "add_text_encoding")
    preview = asked.findChild(QPlainTextEdit, "add_text_preview")
    assert isinstance(box, QComboBox) and isinstance(preview, QPlainTextEdit)
    box.setCurrentText("windows-1256")
    box.textActivated.emit("windows-1256")
    qtbot.waitUntil(lambda: preview.toPlainText() == "كتب الولد")
    qtbot.waitUntil(asked.findChild(QPushButton, "add_text_add").isEnabled)  # type: ignore[union-attr]
    asked.accept()
    settle(hand, qtbot, 2)
    assert hand.project.text(2) == "كتب الولد"


def test_many_doubtful_ones_are_asked_about_once_at_the_end(
    hand: ListHand, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = files(tmp_path, 6)
    for name in ("x.txt", "y.txt"):
        (folder / name).write_bytes(f"{'كتب' if name < 'y' else 'قرأ'} الولد".encode("cp1256"))
    hand.drop(folder)
    asked = dialog(hand.window, "add_text", qtbot)
    assert len(hand.project.documents()) == 7
    listed = asked.findChild(QListWidget, "add_text_list")
    assert isinstance(listed, QListWidget)
    listed.item(0).setCheckState(Qt.CheckState.Unchecked)
    asked.accept()
    summary = dialog(hand.window, "import_summary", qtbot)
    assert "x.txt" in summary.findChild(QTextEdit, "import_summary_report").toPlainText()  # type: ignore[union-attr]
    summary.accept()
    assert len(hand.project.documents()) == 8
    hand.window.commands.run("undo")
    assert len(hand.project.documents()) == 1


def test_closing_the_window_while_it_asks_leaves_nothing_open(hand: ListHand, qtbot: QtBot) -> None:
    hand.drop(FIXTURES / "office.pdf")
    dialog(hand.window, "add_text", qtbot)
    hand.window.close()
    assert hand.window.findChild(QDialog, "import_summary") is None
