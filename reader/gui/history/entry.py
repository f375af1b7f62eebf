"""One act in the list of a history."""

from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from reader.core.text.bidi import base_direction
from reader.gui.annotations.hover_card import told_time
from reader.gui.history.telling import Difference, Told
from reader.gui.messages import isolate
from reader.gui.theme import Theme

_NAME_WIDTH = 72
_LONGEST = 600  # characters of a note
_BIDI = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
_MOUSE_AND_KEYS = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class Entry(QFrame):
    """What was done, who did it and when; below, what was before and after."""

    def __init__(self, act: Told, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("history_entry")
        ground = theme.ground
        self._ink, self._muted = ground.ink.name(), ground.muted.name()
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 16, 10)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        grid.setColumnStretch(1, 1)
        what = QLabel(act.what)
        what.setObjectName("history_what")
        what.setTextFormat(Qt.TextFormat.PlainText)
        grid.addWidget(what, 0, 0, 1, 2)
        by = QLabel(f"{isolate(act.who, 40)} · {told_time(act.at)}")
        by.setObjectName("history_by")
        by.setTextFormat(Qt.TextFormat.PlainText)
        grid.addWidget(by, 1, 0, 1, 2)
        for row, difference in enumerate(act.differences, 2):
            name = QLabel(difference.name)
            name.setObjectName("history_name")
            name.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._values(difference), row, 1)
        self.setAccessibleName(_as_sentence(act))

    def _values(self, difference: Difference) -> QLabel:
        lines: list[str] = []
        for value, struck in ((difference.before, True), (difference.after, False)):
            if value is None:
                continue
            nothing = QCoreApplication.translate("History", "none")
            colour = self._muted if struck or not value else self._ink
            lines.append(_line(value or nothing, colour, struck=struck and bool(value)))
        return _label("".join(lines), self)


def _as_sentence(act: Told) -> str:
    """What a screen reader says of an act."""
    words = QCoreApplication.translate("History", "{name}: before {before}, after {after}")
    nothing = QCoreApplication.translate("History", "none")
    parts = [
        words.format(name=d.name, before=d.before or nothing, after=d.after or nothing)
        for d in act.differences
    ]
    return ". ".join((f"{act.what}, {act.who}, {told_time(act.at)}", *parts))


def _line(value: str, colour: str, *, struck: bool) -> str:
    """A value as a paragraph of rich text, on its own side."""
    shown = value if len(value) <= _LONGEST else value[:_LONGEST] + "…"
    words = escape(shown.translate(_BIDI)).replace("\n", "<br>")
    direction = base_direction(value)
    side = f' dir="{direction}" align="{"right" if direction == "rtl" else "left"}"'
    decoration = "; text-decoration: line-through" if struck else ""
    return (
        f'<p{side if direction else ""} style="margin:0">'
        f'<span style="color:{colour}{decoration}">{words}</span></p>'
    )


def _label(html: str, parent: QWidget | None = None) -> QLabel:
    made = QLabel(parent)
    made.setObjectName("history_value")
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText(html)
    made.setWordWrap(True)
    made.setTextInteractionFlags(_MOUSE_AND_KEYS)
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return made


def paragraph(words: str, colour: str) -> QLabel:
    """Some words of the text on their own side."""
    return _label(_line(words, colour, struck=False))
