"""Keys as caps: one for each key that is held, arrows by name."""

import sys

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from reader.gui.key_caps import caps_of, caps_width
from reader.gui.keys import KEYS

mac = pytest.mark.skipif(sys.platform == "darwin", reason="other signs on macOS")


@mac
@pytest.mark.parametrize(
    ("combo", "caps"),
    [
        ("Ctrl+Shift+S", ("Ctrl", "Shift", "S")),
        ("Ctrl++", ("Ctrl", "+")),
        ("Ctrl+-", ("Ctrl", "-")),
        ("Alt+Left", ("Alt", "Left")),
        ("?", ("?",)),
        ("F6", ("F6",)),
    ],
)
def test_caps(qapp: QApplication, combo: str, caps: tuple[str, ...]) -> None:
    assert caps_of(combo) == caps


def test_every_key_has_caps(qapp: QApplication) -> None:
    assert all(all(caps_of(key)) for _, key, _ in KEYS)


def test_many_presses_are_shown_as_a_stretch(qapp: QApplication) -> None:
    keys = tuple("123456789")
    assert caps_width(keys, QFont()) < caps_width(keys[:4], QFont())
