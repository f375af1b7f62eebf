"""The palette at the selection: over none of it, quick to click, quiet about the focus."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.core.model import Tag
from reader.gui.tags.palette import TagPalette
from reader.gui.theme import Theme

LINES = [QRect(100, 100, 500, 30), QRect(400, 140, 200, 30)]
END = QRect(400, 140, 10, 30)


@pytest.fixture
def text(qtbot: QtBot) -> QPlainTextEdit:
    made = QPlainTextEdit()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def palette(text: QPlainTextEdit, tags: list[Tag]) -> TagPalette:
    made = TagPalette(Theme(), text.viewport())
    made.set_tags(tags)
    return made


def pill(palette: TagPalette, name: str) -> QAbstractButton:
    found = palette.findChild(QAbstractButton, f"palette_{name}")
    assert isinstance(found, QAbstractButton)
    return found


def place(palette: TagPalette) -> None:
    palette.place(LINES, END, palette.parentWidget().rect())


def test_hidden_until_placed(palette: TagPalette) -> None:
    assert not palette.isVisible()
    place(palette)
    assert palette.isVisible()


def test_never_over_the_selection(palette: TagPalette) -> None:
    place(palette)
    assert not any(palette.geometry().intersects(line) for line in LINES)


def test_hides_where_there_is_no_room(palette: TagPalette) -> None:
    place(palette)
    palette.place([QRect(0, 0, 800, 600)], END, palette.parentWidget().rect())
    assert not palette.isVisible()


def test_click_chooses_and_leaves_the_focus(
    palette: TagPalette, text: QPlainTextEdit, qtbot: QtBot
) -> None:
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    place(palette)
    with qtbot.waitSignal(palette.tag_chosen) as chosen:
        qtbot.mouseClick(pill(palette, "proposals"), Qt.MouseButton.LeftButton)
    assert chosen.args == [2]
    assert text.hasFocus()


def test_letter_to_leave_out(palette: TagPalette, qtbot: QtBot) -> None:
    palette.set_proclitic("و")
    place(palette)
    assert "و" in pill(palette, "trim").text()
    with qtbot.waitSignal(palette.trim_chosen):
        qtbot.mouseClick(pill(palette, "trim"), Qt.MouseButton.LeftButton)


def test_no_letter_no_pill(palette: TagPalette) -> None:
    palette.set_proclitic("و")
    palette.set_proclitic(None)
    assert palette.findChild(QAbstractButton, "palette_trim") is None


def test_pills_wrap_in_a_narrow_view(palette: TagPalette) -> None:
    palette.place([END], END, QRect(0, 0, 420, 600))
    wide = palette.height()
    end = QRect(100, 140, 10, 30)
    palette.place([end], end, QRect(0, 0, 260, 600))
    assert palette.height() > wide
    assert palette.width() <= 260


def test_right_to_left(palette: TagPalette) -> None:
    palette.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    place(palette)
    assert pill(palette, "statistics").x() > pill(palette, "quotes").x()


def test_every_pill_is_inside(palette: TagPalette) -> None:
    palette.set_proclitic("ف")
    place(palette)
    pills = palette.findChildren(QAbstractButton)
    assert len(pills) == 4
    assert all(palette.body().contains(p.geometry()) for p in pills)


def test_press_between_pills_is_kept_from_the_text(palette: TagPalette, qtbot: QtBot) -> None:
    place(palette)
    with qtbot.assertNotEmitted(palette.tag_chosen):
        qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    assert palette.isVisible()
