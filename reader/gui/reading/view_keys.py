"""The keys that scroll the text where no caret is shown."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollBar


def press(event: QKeyEvent, bar: QScrollBar, line: int) -> bool:
    """Scroll by what a key asks for, `line` pixels for the arrows; whether it asks for that."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    page = bar.pageStep()
    steps = {
        Qt.Key.Key_Up: -line,
        Qt.Key.Key_Down: line,
        Qt.Key.Key_PageUp: -page,
        Qt.Key.Key_PageDown: page,
        Qt.Key.Key_Space: page,
        Qt.Key.Key_Home: -bar.maximum(),
        Qt.Key.Key_End: bar.maximum(),
    }
    step = steps.get(Qt.Key(event.key()))
    if step is None:
        return False
    bar.setValue(bar.value() + step)
    return True
