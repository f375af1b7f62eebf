"""A row of the list of hits in words, for those who hear it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from reader.gui.library.hit_painter import HitWords
from reader.gui.library.hit_rows import Rows
from reader.gui.messages import isolate

_AROUND = 60  # code points at each side


def row_words(rows: Rows, row: int, words: HitWords | None) -> str:
    """A hit in its context and whether it is ticked; a document's title and its hits."""
    translate = QCoreApplication.translate
    if not 0 <= row < len(rows):
        return ""
    if rows.is_heading(row):
        heading = rows.heading(row)
        hits = translate("HitList", "%n hit(s)", "", heading.hits)
        return f"{isolate(heading.title)}, {hits}"
    place = rows.place(row)
    around = words.around(place, _AROUND) if words is not None and place is not None else None
    if around is None:
        return ""
    said = isolate(f"{around.before}{around.hit}{around.after}", 3 * _AROUND)
    if not rows.can_tick(row):
        return said
    ticked, not_ticked = translate("HitList", "ticked"), translate("HitList", "not ticked")
    return f"{said}, {ticked if rows.is_ticked(row) else not_ticked}"


def tell_row(where: QWidget, rows: Rows, row: int, words: HitWords | None) -> None:
    """Tell a screen reader, where one runs, which row one is at."""
    if QAccessible.isActive():
        said = row_words(rows, row, words)
        where.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(where, said))
