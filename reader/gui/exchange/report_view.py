"""A report with sections: shown, and copied whole as text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader.gui.exchange.wording import number
from reader.gui.messages import isolate
from reader.gui.theme import Theme

_MARKS = dict.fromkeys(map(ord, "\u2066\u2068\u2069"))
_MOST = 300  # lines of a section that are shown, 20 times as many that are copied


class Line(NamedTuple):
    """Something by its name, and what is said of it."""

    name: str
    said: str = ""


class Section(NamedTuple):
    """Lines under a title; `total` of them in all, of which some may be left out."""

    title: str
    lines: Sequence[Line]
    total: int


class Report(NamedTuple):
    """What something comes to, or came to."""

    head: Sequence[str]  # sentences
    sections: Sequence[Section] = ()

    def plain(self) -> str:
        """All of it as text, for a letter or a list."""

        def parts() -> Iterator[str]:
            yield from self.head
            for title, lines, count in self.sections:
                yield f"\n{title}"
                for name, said in lines:
                    yield f"{name}: {said}" if said else name
                if count > len(lines):
                    yield _more(count - len(lines))

        return "\n".join(parts()).translate(_MARKS) + "\n"


def section(title: str, lines: Iterable[Line], count: int) -> Section:
    """A section of as many lines as anyone will read."""
    kept: list[Line] = []
    for line in lines:
        if len(kept) >= 20 * _MOST:
            break
        kept.append(line)
    return Section(title, kept, count)


def _more(count: int) -> str:
    words = QCoreApplication.translate("ReportView", "and {count} more")
    return words.format(count=number(count))


class ReportView(QTextEdit):
    """The report, each line at the side of the interface."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("exchange_report")
        self.setAccessibleName(self.tr("What comes of it"))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self._theme = theme
        self.report = Report(())

    def show_report(self, report: Report) -> None:
        """Show a report in place of the one before."""
        self.report = report
        ground = self._theme.ground
        ink, quiet, head = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        ink.setForeground(ground.ink)
        quiet.setForeground(ground.muted)
        head.setForeground(ground.muted)
        head.setFontWeight(600)
        self.clear()
        cursor = QTextCursor(self.document())
        for sentence in report.head:
            self._line(cursor, sentence, ink, 4)
        for title, lines, count in report.sections:
            self._line(cursor, f"{title} ({number(count)})", head, 16)
            for name, said in lines[:_MOST]:
                self._line(cursor, isolate(name), ink, 6)
                if said:
                    self._line(cursor, said, quiet, 0)
            if count > _MOST:
                self._line(cursor, _more(count - _MOST), quiet, 6)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _line(self, cursor: QTextCursor, words: str, look: QTextCharFormat, above: int) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        # A list of names in two languages would be ragged at both sides.
        block.setLayoutDirection(self.layoutDirection())
        block.setAlignment(Qt.AlignmentFlag.AlignLeading)
        if self.document().isEmpty():
            cursor.setBlockFormat(block)
            cursor.setCharFormat(look)
        else:
            cursor.insertBlock(block, look)
        cursor.insertText(words, look)
