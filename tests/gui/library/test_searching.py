"""A project of an earlier version: indexed in idle time, searched meanwhile."""

import shutil
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow

OLD = Path(__file__).resolve().parents[2] / "reference" / "schema-3.sqlite"


def unindexed(window: MainWindow) -> int:
    project = window.session.project
    assert project is not None
    return project.unindexed()


def test_it_is_indexed_in_idle_time(
    open_on: Callable[[Path], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "old.sqlite"
    shutil.copy(OLD, path)
    window = open_on(path)
    assert unindexed(window) > 0
    window.searching.index()
    qtbot.waitUntil(lambda: unindexed(window) == 0)


def test_it_is_searched_before_that(
    open_on: Callable[[Path], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "old.sqlite"
    shutil.copy(OLD, path)
    window = open_on(path)
    word = window.reading_view.text.split()[0]
    window.commands.run("search_library")
    page = window.searching.page
    assert page is not None and unindexed(window) > 0
    page.look_for(word)
    qtbot.waitUntil(lambda: page.rows > 1)


def test_nothing_of_it_is_made_at_a_start(window: MainWindow) -> None:
    assert window.searching.page is None


def test_another_project_is_searched_when_it_is_opened(
    window: MainWindow, make_project: Callable[..., Path], qtbot: QtBot
) -> None:
    other = make_project("كلمة فريدة هنا", name="other.sqlite")
    window.commands.run("search_library")
    page = window.searching.page
    assert page is not None
    page.look_for("فريدة")
    qtbot.waitUntil(lambda: not page.searching)
    assert page.rows == 0
    window.open_project(other)
    qtbot.waitUntil(lambda: page.rows == 2)
