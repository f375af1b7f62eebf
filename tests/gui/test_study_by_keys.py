"""A study without a mouse: all of the article's gold spans found, selected, tagged and exported.

The offsets and tags of `article_gold.tsv` are for resources/sample/article.txt.
"""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Hand
from tests.gui.layouts import LAYOUTS, Press

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Layout = Callable[..., Press]
KEYS = {"statistics": "1", "proposals": "2", "quotes": "3"}
FIXTURE = Path(__file__).parent.parent / "fixtures" / "article_gold.tsv"


def gold() -> list[tuple[int, int, str]]:
    with FIXTURE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return [(int(r["start"]), int(r["end"]), r["tag"]) for r in rows]


class Keyboard:
    """Presses keys where the focus is, and looks where the caret stands."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand

    def press(
        self, key: int, held: Qt.KeyboardModifier = NONE, text: str = "", scan: int = 0
    ) -> None:
        self.hand.key(key, held, text, scan, on=self.hand.window.focusWidget())

    def at(self) -> int:
        offset = self.hand.view.caret.offset()
        assert offset is not None
        return offset

    def go(self, target: int, held: Qt.KeyboardModifier = NONE) -> None:
        """By words while that falls short, then by letters; left is onward."""
        while self.at() < target:
            self.press(Key.Key_Left, CTRL | held)
        if self.at() > target:
            self.press(Key.Key_Right, CTRL | held)
        for _ in range(40):
            if self.at() == target:
                return
            self.press(Key.Key_Left if self.at() < target else Key.Key_Right, held)
        raise AssertionError(f"the caret never stands at {target}")

    def select(self, start: int, end: int) -> None:
        if self.at() > start:
            self.press(Key.Key_Home, CTRL)
        self.go(start)
        self.go(end, SHIFT)
        self.hand.key(Key.Key_Shift)  # let go of


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_gold_spans_of_the_article_by_keys_alone(
    hand: Hand, qtbot: QtBot, tmp_path: Path, layout: Layout
) -> None:
    keyboard = Keyboard(hand)
    keyboard.press(Key.Key_F7)
    for start, end, tag in gold():
        keyboard.select(start, end)
        key, text, scan = layout(KEYS[tag])
        keyboard.press(key, NONE, text, scan)
    key, text, scan = layout("E", held=True)
    keyboard.press(key, CTRL, text, scan)
    agree(qtbot)
    qtbot.waitUntil((tmp_path / "project.csv").exists)
    with (tmp_path / "project.csv").open(encoding="utf-8-sig", newline="") as file:
        made = [(int(r["start"]), int(r["end"]), r["tag"]) for r in csv.DictReader(file)]
    assert sorted(made) == sorted(gold())


def agree(qtbot: QtBot) -> None:
    """Press Enter in the dialog of the export: a table, beside the project, by its name."""
    dialog = QApplication.activeModalWidget()
    assert dialog is not None and dialog.objectName() == "export"
    qtbot.keyClick(dialog.focusWidget() or dialog, Key.Key_Return)
