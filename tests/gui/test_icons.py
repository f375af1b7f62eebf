"""Icons: every file draws, in the ground's colour, sharp at the screen's scale, mirrored."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.icons import IconButton, application_icon, icon, render
from reader.gui.theme import Theme
from reader.paths import resource

NAMES = sorted(p.stem for p in resource("icons").glob("*.svg") if p.stem != "hashiya")


def inked(image: QImage) -> set[tuple[int, int]]:
    sides = range(image.width())
    return {(x, y) for x in sides for y in sides if image.pixelColor(x, y).alpha() > 128}


def test_all_icons_are_there() -> None:
    wanted = "menu undo redo search export add-text text-size ground note chevron-down close pen"
    assert {*wanted.split(), "check", "trash", "lock", "info", "warning"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_icon_follows_the_grid(name: str) -> None:
    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert re.search(r'viewBox="0 0 24 24".*stroke-width="1.8" stroke-linecap="round"', source)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_icon_draws_in_its_colour(qapp: QApplication, name: str, scale: float) -> None:
    image = render(name, QColor("#cc2211"), 24, scale, mirrored=False).toImage()
    assert image.width() == 24 * scale
    colours = [image.pixelColor(x, y) for x, y in inked(image)]
    assert len(colours) > 20
    assert all(c.red() > 200 and c.green() < 38 and c.blue() < 21 for c in colours)


@pytest.mark.parametrize("name", NAMES)
def test_icon_is_sharp(qapp: QApplication, name: str) -> None:
    """A line of 1.8 px covers at least one pixel nearly wholly, at every scale."""
    for scale in (1.0, 1.5, 2.0):
        image = render(name, QColor("black"), 24, scale, mirrored=False).toImage()
        assert max(image.pixelColor(x, y).alpha() for x, y in inked(image)) > 225


def test_mirrored_icon_is_the_icon_turned_round(qapp: QApplication) -> None:
    plain = inked(render("undo", QColor("black"), 24, 1.0, mirrored=False).toImage())
    turned = inked(render("undo", QColor("black"), 24, 1.0, mirrored=True).toImage())
    assert turned == {(23 - x, y) for x, y in plain} != plain


def test_icon_for_menus_is_in_the_ink_of_the_ground(qapp: QApplication) -> None:
    image = icon("close", Theme("dark"), size=24).pixmap(24, 24).toImage()
    assert QColor("#E8E4DC").name() in {
        image.pixelColor(x, y).name() for x in range(24) for y in range(24)
    }


def test_application_icon(qapp: QApplication) -> None:
    assert not application_icon().pixmap(32, 32).isNull()


def test_button_says_what_it_does(qtbot: QtBot) -> None:
    button = IconButton("undo", Theme(), "Undo")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Undo", "Undo")
    assert (button.width(), button.height()) == (32, 32)


def test_button_is_pressed_by_mouse_and_key(qtbot: QtBot) -> None:
    button = IconButton("undo", Theme(), "Undo")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_undo_turns_with_the_window(qtbot: QtBot) -> None:
    button = IconButton("undo", Theme(), "Undo")
    qtbot.addWidget(button)
    before = button.grab().toImage()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert button.grab().toImage() != before


def test_button_follows_the_ground(qtbot: QtBot) -> None:
    theme = Theme("light")
    button = IconButton("close", theme, "Close")
    qtbot.addWidget(button)
    before = button.grab().toImage()
    theme.set_ground("dark")
    assert button.grab().toImage() != before
