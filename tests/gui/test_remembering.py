"""Sizes and places, from one start to the next."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.remembering import bring_back
from reader.gui.settings import Settings

Opens = Callable[[Path | None], MainWindow]
LONG = "\n".join(f"فقرة فيها كلمات كثيرة، ورقمها {number}." * 4 for number in range(60))


@pytest.fixture
def project(make_project: Callable[..., Path]) -> Path:
    return make_project(LONG, LONG + " آخر")


def width_of(window: MainWindow, part: QWidget) -> int:
    return window.splitter.sizes()[window.splitter.indexOf(part)]


def drag_handle(window: MainWindow, part: QWidget, width: int) -> None:
    """Make a part at either end so wide, as a drag of the line beside it does."""
    number = window.splitter.indexOf(part)
    sizes = window.splitter.sizes()
    middle = 1 if number == 0 else number - 1
    sizes[middle] += sizes[number] - width
    sizes[number] = width
    window.splitter.setSizes(sizes)


def test_the_panel_is_as_wide_as_it_was(open_on: Opens, project: Path) -> None:
    first = open_on(project)
    drag_handle(first, first.panel.parentWidget(), 420)
    first.close()
    again = open_on(project)
    assert width_of(again, again.panel.parentWidget()) == 420


def test_it_is_when_the_library_was_opened_or_closed_meanwhile(
    open_on: Opens, project: Path
) -> None:
    first = open_on(project)
    first.library.toggle()
    drag_handle(first, first.panel.parentWidget(), 420)
    first.library.toggle()
    first.close()
    again = open_on(project)
    assert width_of(again, again.panel.parentWidget()) == 420


def test_the_library_is_there_as_wide_as_it_was(open_on: Opens, project: Path) -> None:
    first = open_on(project)
    pane = first.library.show()
    drag_handle(first, pane, 330)
    first.close()
    again = open_on(project)
    assert width_of(again, again.library.show()) == 330


def test_zoom_and_ground_are_as_they_were(open_on: Opens, project: Path) -> None:
    first = open_on(project)
    first.reading_view.set_zoom(150)
    first.set_ground("sepia")
    first.close()
    again = open_on(project)
    assert (again.reading_view.zoom(), again.settings.ground) == (150, "sepia")


def test_each_document_is_where_it_was_read(open_on: Opens, project: Path) -> None:
    first = open_on(project)
    first.reading_view.scroll_to(3_000, at_top=True)
    place = first.reading_view.top_offset()
    first.session.open_document(2)
    first.close()
    again = open_on(project)
    assert again.annotations.document == 2
    again.session.open_document(1)
    assert again.reading_view.top_offset() == place > 0


def test_a_start_opens_the_last_project(open_on: Opens, project: Path) -> None:
    open_on(project).close()
    again = open_on(None)
    assert again.session.project is not None and again.session.project.path == project


def test_a_broken_file_of_settings_is_told_and_stops_nothing(
    open_on: Opens, project: Path, own_home: Path
) -> None:
    (own_home / "settings.ini").write_bytes(b"\0" * 100)
    window = open_on(project)
    assert "settings" in window.notices.keys
    assert "settings.broken.ini" in window.notices.accessibleName()


def test_a_window_keeps_its_size(open_on: Opens, project: Path, qtbot: QtBot) -> None:
    for size in (None, (700, 500)):
        window = open_on(project)
        window.commands["codebook"].trigger()
        dialog = window.codebook.dialog
        assert isinstance(dialog, QDialog)
        if size is None:
            dialog.resize(700, 500)
        assert (dialog.width(), dialog.height()) == (700, 500)
        window.close()


def test_the_search_keeps_its_height(open_on: Opens, project: Path) -> None:
    first = open_on(project)
    first.searching.show(first.splitter)
    middle = first.findChild(QSplitter, "text_and_search")
    assert isinstance(middle, QSplitter)
    handle = middle.handle(1)
    handle.moveSplitter(middle.sizes()[0] - 90)  # what a drag of it calls
    sizes = middle.sizes()
    first.close()
    again = open_on(project)
    again.searching.show(again.splitter)
    found = again.findChild(QSplitter, "text_and_search")
    assert isinstance(found, QSplitter) and found.sizes() == sizes


# -- screens that are gone


def upper_edge(window: QWidget) -> QRect:
    frame = window.frameGeometry()
    return QRect(frame.left(), frame.top(), frame.width(), 1)


@pytest.mark.parametrize(
    "place", [QPoint(5_000, 100), QPoint(-4_000, 100), QPoint(100, -3_000), QPoint(100, 9_000)]
)
def test_a_window_that_lay_on_a_screen_that_is_gone_comes_back(
    open_on: Opens, project: Path, place: QPoint
) -> None:
    lost = QWidget()
    lost.setGeometry(QRect(place, lost.screen().availableSize()))
    kept = Settings()
    kept.set_state("geometry", lost.saveGeometry())
    kept.save()
    window = open_on(project)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.intersects(upper_edge(window))


@pytest.mark.parametrize("place", [QPoint(5_000, 100), QPoint(-4_000, 100), QPoint(100, -3_000)])
def test_so_does_any_window(qtbot: QtBot, place: QPoint) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(QRect(place.x(), place.y(), 3_000, 400))
    bring_back(window)
    room = window.screen().availableGeometry()
    assert room.contains(window.frameGeometry())


def test_a_window_that_is_seen_stays(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(QRect(300, 200, 400, 300))
    bring_back(window)
    assert window.geometry() == QRect(300, 200, 400, 300)
