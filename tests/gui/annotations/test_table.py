"""The table of annotations: filtered, sorted, in step with the text."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.gui.annotations.rows import Column
from reader.gui.main_window import MainWindow
from tests.gui.conftest import Hand


def quotes(window: MainWindow) -> list[str]:
    model = window.panel.model
    return [model.annotation(row).quote for row in range(model.rowCount())]


def annotate(hand: Hand) -> None:
    hand.tag("رسوليان", 3)
    hand.tag("43٪", 1)
    hand.tag("الإيرانية", 2)


def test_the_model_is_sound(hand: Hand, window: MainWindow) -> None:
    tester = QAbstractItemModelTester(
        window.panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    annotate(hand)
    window.panel.model.sort(Column.TEXT)
    window.commands.run("undo")
    assert tester.model() is window.panel.model


def test_rows_are_in_the_order_of_the_text(hand: Hand, window: MainWindow) -> None:
    annotate(hand)
    text = hand.view.text
    assert quotes(window) == sorted(quotes(window), key=text.index)


def test_the_filter_knows_other_spellings(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    annotate(hand)
    window.panel.filter.setText("الايرانيه")
    qtbot.waitUntil(lambda: quotes(window) == ["الإيرانية"])


def test_the_filter_finds_tags(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    annotate(hand)
    window.panel.filter.setText("احصاءات")
    qtbot.waitUntil(lambda: quotes(window) == ["43٪"])


def test_a_new_one_comes_sorted(hand: Hand, window: MainWindow) -> None:
    annotate(hand)
    window.panel.table.sortByColumn(Column.TEXT, Qt.SortOrder.DescendingOrder)
    hand.tag("الصين", 1)
    down = quotes(window)
    window.panel.table.sortByColumn(Column.TEXT, Qt.SortOrder.AscendingOrder)
    assert down == quotes(window)[::-1]


def test_a_click_on_a_row_selects_and_shows_it(
    hand: Hand, window: MainWindow, qtbot: QtBot
) -> None:
    hand.tag("43٪", 1)
    window.annotations.select("")
    hand.view.scroll_to(0)
    table = window.panel.table
    at = table.visualRect(window.panel.model.index(0, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    start, end = hand.span_of("43٪")
    shown = hand.view.rectangles(start, end)[0]
    assert window.annotations.selected_id and hand.view.viewport().rect().contains(shown)


def test_delete_in_the_table_removes(hand: Hand, window: MainWindow) -> None:
    hand.tag("43٪", 1)
    window.panel.table.setFocus()
    hand.key(Qt.Key.Key_Delete, on=window.panel.table)
    assert quotes(window) == []


def test_the_status_line_counts(hand: Hand, window: MainWindow) -> None:
    annotate(hand)
    assert window.status.tags.text().startswith("3 annotations: 1 Statistics")


def test_typing_in_the_filter_tags_nothing(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    hand.tag("43٪", 1)
    qtbot.keyClick(window.panel.filter, Qt.Key.Key_2)
    assert [a.tag for a in window.annotations.items()] == [1]
