"""What is told to a person: errors as translated sentences, names so that they cannot mislead."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.core.errors import ReaderError
from reader.core.model import Problem

_LONGEST = 120
_SHOWN = {c: 0x2400 + c for c in range(0x20)} | {0x7F: 0x2421, 0x0A: 0x23CE}
_BIDI = dict.fromkeys(
    map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"), "·"
)


def isolate(name: str, longest: int = _LONGEST) -> str:
    """A name for a label or a sentence: it cannot turn what is around it, nor run on.

    Control characters are shown as signs, what is too long is cut in the middle, and the whole
    stands between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE.
    """
    plain = name.translate(_SHOWN).translate(_BIDI)
    if len(plain) > longest:
        half = (longest - 1) // 2
        plain = f"{plain[:half]}…{plain[-half:]}"
    return f"\u2068{plain}\u2069"


def told(error: ReaderError) -> str:
    """An error's sentence in the language of the interface."""
    return _filled(error.template, error.values)


def told_problem(problem: Problem) -> str:
    """What a check found, in the language of the interface."""
    return _filled(problem.message, problem.values)


def _filled(template: str, given: Mapping[str, object]) -> str:
    values = {n: _shown(v) for n, v in given.items()}
    return QCoreApplication.translate("errors", template).format(**values)


def _shown(value: object) -> object:
    if isinstance(value, ReaderError):  # the reason for another
        return told(value)
    return isolate(value) if isinstance(value, str) else value


def warn(parent: QWidget, sentence: str) -> None:
    """Show one sentence in a box that goes away by itself when it is answered."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", sentence, QMessageBox.StandardButton.Ok, parent)
    box.setObjectName("message")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
    box.open()
