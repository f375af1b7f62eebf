"""Finding in the document as a person does: keys into the field, and what the view shows."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from tests.gui.conftest import ARTICLE, Hand

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORD = "الصناعات"


class Finder:
    """A person with the find bar."""

    def __init__(self, hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
        self.hand, self.window, self.qtbot = hand, window, qtbot

    def open(self) -> None:
        self.hand.key(Qt.Key.Key_F, CONTROL, "f")

    @property
    def field(self) -> QLineEdit:
        found = self.window.findChild(QLineEdit, "find_field")
        assert isinstance(found, QLineEdit)
        return found

    def type(self, words: str) -> None:
        for character in words:
            self.hand.key(0, text=character, on=self.field)

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = CONTROL & SHIFT) -> None:
        self.hand.key(key, keys, on=self.field)

    def said(self) -> str:
        label = self.window.findChild(QLabel, "find_count")
        assert isinstance(label, QLabel)
        return label.text()

    def wait_for(self, said: str) -> None:
        self.qtbot.waitUntil(lambda: self.said() == said)

    def switch(self, name: str) -> None:
        button = self.window.findChild(QToolButton, name)
        assert isinstance(button, QToolButton)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def finder(hand: Hand, window: MainWindow, qtbot: QtBot) -> Finder:
    """The find bar, open, on the article."""
    made = Finder(hand, window, qtbot)
    made.open()
    return made


def test_as_it_is_typed_the_hits_are_counted(finder: Finder) -> None:
    finder.type(WORD)
    finder.wait_for("1 of 12")


def test_the_word_is_found_with_its_clitics(finder: Finder, window: MainWindow) -> None:
    finder.type(WORD)
    finder.wait_for("1 of 12")
    finder.press(Qt.Key.Key_Escape)
    assert window.reading_view.selected_text() == "للصناعات"


def test_enter_goes_to_the_next(finder: Finder) -> None:
    finder.type(WORD)
    finder.wait_for("1 of 12")
    finder.press(Qt.Key.Key_Return)
    assert finder.said() == "2 of 12"


def test_before_the_first_comes_the_last(finder: Finder) -> None:
    finder.type(WORD)
    finder.wait_for("1 of 12")
    finder.press(Qt.Key.Key_Return, SHIFT)
    assert finder.said() == "12 of 12"


def test_the_hit_at_hand_comes_into_view(finder: Finder, window: MainWindow) -> None:
    finder.type("بيان" if "بيان" in ARTICLE else WORD)
    finder.qtbot.waitUntil(lambda: bool(finder.said()))
    finder.press(Qt.Key.Key_Return, SHIFT)
    finder.press(Qt.Key.Key_Escape)
    span = window.reading_view.selection()
    assert span is not None
    assert window.reading_view.is_visible(span)


def test_f3_goes_on_from_the_text(finder: Finder, hand: Hand) -> None:
    finder.type(WORD)
    finder.wait_for("1 of 12")
    hand.key(Qt.Key.Key_F3)
    assert finder.said() == "2 of 12"


def test_what_is_not_there_is_said(finder: Finder) -> None:
    finder.type("زرافة")
    finder.wait_for("Nothing found")


def test_exact_letters(finder: Finder) -> None:
    finder.type("إيران")
    finder.qtbot.waitUntil(lambda: bool(finder.said()))
    spelled_anyhow = finder.said()
    finder.switch("find_exact")
    finder.qtbot.waitUntil(lambda: finder.said() not in (spelled_anyhow, ""))


def test_part_of_a_word(finder: Finder) -> None:
    finder.type("صناعا")
    finder.wait_for("Nothing found")
    finder.switch("find_part")
    finder.qtbot.waitUntil(lambda: finder.said().startswith("1 of"))


def test_an_unfinished_regular_expression_says_so(finder: Finder) -> None:
    finder.switch("find_regex")
    finder.type("(ص")
    finder.qtbot.waitUntil(lambda: "not finished" in finder.said())


def test_words_that_are_selected_are_looked_for(
    hand: Hand, window: MainWindow, qtbot: QtBot
) -> None:
    hand.select("أكثر من")
    finder = Finder(hand, window, qtbot)
    finder.open()
    assert finder.field.text() == "أكثر من"


def test_what_was_found_can_be_tagged_at_once(
    finder: Finder, hand: Hand, window: MainWindow
) -> None:
    finder.type(WORD)
    finder.wait_for("1 of 12")
    finder.press(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_1, text="1")
    assert [a.quote for a in window.annotations.items()] == ["للصناعات"]


def test_hits_are_lit_up(finder: Finder, hand: Hand, window: MainWindow) -> None:
    start, end = hand.span_of("الصناعات")
    rect = window.reading_view.rectangles(start, end)[0]
    finder.type(WORD)
    finder.wait_for("1 of 12")
    window.reading_view.scroll_to(start)
    rect = window.reading_view.rectangles(start, end)[0]
    image = window.reading_view.viewport().grab().toImage()
    scale = image.devicePixelRatio()
    colour = image.pixelColor(round((rect.left() + 2) * scale), round((rect.top() + 2) * scale))
    assert colour == QColor("#FBE38A")


def test_the_scroll_bar_shows_where_hits_are(finder: Finder, window: MainWindow) -> None:
    from reader.gui.find.strip import HitStrip

    finder.type(WORD)
    finder.wait_for("1 of 12")
    strip = window.findChild(HitStrip, "find_strip")
    assert isinstance(strip, HitStrip)
    finder.qtbot.waitUntil(lambda: len(strip.rows) > 5)


def test_another_document_is_looked_through(
    finder: Finder, window: MainWindow, qtbot: QtBot
) -> None:
    finder.type(WORD)
    finder.wait_for("1 of 12")
    project = window.session.project
    assert project is not None
    made = project.add_document("second", "الصناعات مرة واحدة.").added[0]
    window.session.open_document(made.id)  # type: ignore[union-attr,arg-type]
    finder.wait_for("1 of 1")


def test_closing_takes_the_light_away(finder: Finder, window: MainWindow) -> None:
    finder.type(WORD)
    finder.wait_for("1 of 12")
    finder.press(Qt.Key.Key_Escape)
    bar = window.findChild(QLineEdit, "find_field")
    assert isinstance(bar, QLineEdit)
    assert not bar.isVisible()


def test_numbers_in_the_digits_of_the_language(finder: Finder) -> None:
    QLocale.setDefault(QLocale("ar_EG"))
    try:
        finder.type(WORD)
        finder.qtbot.waitUntil(lambda: "١٢" in finder.said())
    finally:
        QLocale.setDefault(QLocale(QLocale.Language.English))
        QApplication.processEvents()
