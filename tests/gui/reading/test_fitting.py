"""The page in the room that there is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.app import open_window
from reader.gui.reading.geometry import PAGE_WIDTH
from reader.gui.reading.zooms import ZOOMS, stepped, within
from tests.gui.conftest import ARTICLE


def test_a_window_shown_as_small_as_it_was_left_shows_whole_lines(
    make_project: Callable[..., Path], qtbot: QtBot
) -> None:
    path = make_project(ARTICLE)
    first = open_window(path)
    first.resize(700, 600)
    first.close()
    again = open_window(path)
    qtbot.addWidget(again)
    qtbot.waitExposed(again)
    view = again.reading_view
    assert view.viewport().width() < PAGE_WIDTH
    rects = view.rectangles(0, 200)
    assert min(r.left() for r in rects) >= 0
    assert max(r.right() for r in rects) < view.viewport().width()
    again.close()


@pytest.mark.parametrize(
    ("percent", "steps", "then"),
    [(100, 1, 110), (100, -1, 90), (100, 0, 100), (105, 1, 110), (320, 1, 320), (50, -2, 50)],
)
def test_steps_of_the_scale(percent: int, steps: int, then: int) -> None:
    assert stepped(percent, steps) == then


def test_a_size_is_kept_within_the_scale() -> None:
    assert (within(1), within(100), within(9_999)) == (ZOOMS[0], 100, ZOOMS[-1])
