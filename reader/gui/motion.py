"""What moves by itself: carets that blink, what Qt animates. Who wants it still has it still.

The program animates nothing of its own. What is left is the cross that clears a field: Qt fades
it in within 160 ms and has no switch for that.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
_SYSTEMS = "the system's time of a caret"


def set_still(still: bool) -> None:
    """Let nothing move by itself, or whatever the system has."""
    app = QGuiApplication.instance()
    assert app is not None
    hints = QGuiApplication.styleHints()
    if still:
        if app.property(_SYSTEMS) is None:
            app.setProperty(_SYSTEMS, hints.cursorFlashTime())
            app.setProperty("effects", [QApplication.isEffectEnabled(e) for e in _EFFECTS])
        hints.setCursorFlashTime(0)
        for effect in _EFFECTS:
            QApplication.setEffectEnabled(effect, False)
    elif (before := app.property(_SYSTEMS)) is not None:
        hints.setCursorFlashTime(before)
        for effect, had in zip(_EFFECTS, app.property("effects"), strict=True):
            QApplication.setEffectEnabled(effect, had)
        app.setProperty(_SYSTEMS, None)
