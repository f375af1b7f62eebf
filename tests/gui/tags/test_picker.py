"""The searchable list of tags at the selection: a few letters, Enter."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.core.model import Tag
from reader.gui.main_window import MainWindow
from reader.gui.row_list import ROW
from reader.gui.tags.picker import TagPicker
from reader.gui.theme import Theme
from tests.gui.conftest import Hand

Key = Qt.Key
LINES = [QRect(100, 100, 500, 30), QRect(400, 140, 200, 30)]
END = QRect(400, 140, 10, 30)


@pytest.fixture
def text(qtbot: QtBot) -> QPlainTextEdit:
    made = QPlainTextEdit()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.activateWindow()
    return made


def opened(text: QPlainTextEdit, tags: list[Tag]) -> TagPicker:
    made = TagPicker(Theme(), text.viewport())
    made.set_tags(tags)
    made.place(LINES, END, text.viewport().rect())
    made.begin()
    return made


@pytest.fixture
def picker(text: QPlainTextEdit, tags: list[Tag]) -> TagPicker:
    return opened(text, tags)


@pytest.fixture
def many(text: QPlainTextEdit) -> TagPicker:
    """Five hundred tags, each fourth the head of the three after it."""
    return opened(text, five_hundred())


def five_hundred() -> list[Tag]:
    def tag(n: int) -> Tag:
        above = n - n % 4 + 1 if n % 4 else None
        words = f"موضوع {n}", f"Theme {n}"
        return Tag(n + 1, f"t{n}", *words, "teal", "solid", "", "", "", above, n, ())

    return [tag(n) for n in range(500)]


def write(picker: TagPicker, words: str) -> None:
    """Type in the field, a letter after the other."""
    for letter in words:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            key = ord(letter.upper())
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(picker.field, event)


def shown(picker: TagPicker) -> list[str]:
    return [tag.name for tag in picker.list.shown()]


def lit(picker: TagPicker) -> str:
    tag = picker.list.current()
    return tag.name if tag is not None else ""


def at_row(picker: TagPicker, row: int) -> QPoint:
    return picker.list.row_rect(row).center()


# -- typing


def test_opens_with_all_and_the_focus(picker: TagPicker) -> None:
    assert shown(picker) == ["statistics", "proposals", "quotes"]
    assert QApplication.focusWidget() is picker.field


@pytest.mark.parametrize("words", ["quo", "اقت", "الاقت", "Quotes"])
def test_letters_narrow_the_list(picker: TagPicker, words: str) -> None:
    write(picker, words)
    assert lit(picker) == "quotes"


def test_enter_takes_what_is_lit(picker: TagPicker, qtbot: QtBot) -> None:
    write(picker, "quo")
    with qtbot.waitSignal(picker.tag_chosen) as chosen:
        QTest.keyClick(picker.field, Key.Key_Return)
    assert chosen.args == [3]
    assert not picker.isVisible()


def test_enter_on_nothing_takes_nothing(picker: TagPicker, qtbot: QtBot) -> None:
    write(picker, "zzz")
    with qtbot.assertNotEmitted(picker.tag_chosen):
        QTest.keyClick(picker.field, Key.Key_Return)
    assert picker.isVisible()


def test_nothing_found_is_told(picker: TagPicker) -> None:
    write(picker, "zzz")
    label = picker.findChild(QLabel, "picker_none")
    assert label is not None
    assert label.isVisible()
    assert label.text() == "No tag is called so."


def test_codebook_without_tags_is_told_otherwise(text: QPlainTextEdit) -> None:
    label = opened(text, []).findChild(QLabel, "picker_none")
    assert label is not None
    assert "no tags yet" in label.text()


def test_taken_back_letters_widen_the_list(picker: TagPicker) -> None:
    write(picker, "quo")
    for _ in range(3):
        QTest.keyClick(picker.field, Key.Key_Backspace)
    assert len(shown(picker)) == 3


def test_opens_with_an_empty_field_each_time(picker: TagPicker) -> None:
    write(picker, "quo")
    QTest.keyClick(picker.field, Key.Key_Escape)
    picker.begin()
    assert picker.field.text() == ""
    assert len(shown(picker)) == 3


def test_copying_in_the_field_under_an_arabic_layout(picker: TagPicker) -> None:
    write(picker, "quo")
    picker.field.selectAll()
    held = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QKeyEvent.Type.KeyPress, 0x0624, held, 54, 0, 0, "")
    QApplication.sendEvent(picker.field, event)
    assert QApplication.clipboard().text() == "quo"


# -- moving


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ([Key.Key_Down], "proposals"),
        ([Key.Key_Down, Key.Key_Up], "statistics"),
        ([Key.Key_Up], "quotes"),  # round the end
        ([Key.Key_Down] * 3, "statistics"),
        ([Key.Key_PageDown], "quotes"),
        ([Key.Key_PageDown, Key.Key_PageUp], "statistics"),
    ],
)
def test_arrows_light_another(picker: TagPicker, keys: list[Key], name: str) -> None:
    for key in keys:
        QTest.keyClick(picker.field, key)
    assert lit(picker) == name


def test_another_letter_lights_the_first_again(picker: TagPicker) -> None:
    QTest.keyClick(picker.field, Key.Key_Down)
    write(picker, "s")
    assert lit(picker) == shown(picker)[0]


def test_lit_row_is_in_sight(many: TagPicker) -> None:
    QTest.keyClick(many.field, Key.Key_Up)
    assert many.list.viewport().rect().contains(many.list.row_rect(499))
    QTest.keyClick(many.field, Key.Key_Down)
    assert many.list.viewport().rect().contains(many.list.row_rect(0))


def test_lit_row_is_told_to_those_who_do_not_see_it(picker: TagPicker) -> None:
    QTest.keyClick(picker.field, Key.Key_Down)
    assert picker.field.accessibleDescription() == "Proposals, 2, On Proposals"


# -- the mouse


def test_click_takes_a_row(picker: TagPicker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picker.tag_chosen) as chosen:
        qtbot.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=at_row(picker, 1))
    assert chosen.args == [2]


def test_mouse_lights_what_it_is_over(picker: TagPicker) -> None:
    for row in (1, 2):
        at, none = QPointF(at_row(picker, row)), Qt.MouseButton.NoButton
        held = Qt.KeyboardModifier.NoModifier
        moved = QMouseEvent(QMouseEvent.Type.MouseMove, at, at, none, none, held)
        QApplication.sendEvent(picker.list.viewport(), moved)
    assert lit(picker) == "quotes"


def test_click_below_the_rows_takes_nothing(picker: TagPicker, qtbot: QtBot) -> None:
    write(picker, "quo")
    with qtbot.assertNotEmitted(picker.tag_chosen):
        qtbot.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=at_row(picker, 2))


# -- going away


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Tab])
def test_goes_without_a_tag(picker: TagPicker, qtbot: QtBot, key: Key) -> None:
    with qtbot.waitSignal(picker.closed), qtbot.assertNotEmitted(picker.tag_chosen):
        QTest.keyClick(picker.field, key)
    assert not picker.isVisible()


def test_goes_when_something_else_has_the_focus(picker: TagPicker, text: QPlainTextEdit) -> None:
    text.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not picker.isVisible()


# -- where it stands, what it looks like


def test_never_over_the_selection(picker: TagPicker) -> None:
    assert not any(picker.geometry().intersects(line) for line in LINES)


def test_shorter_than_a_low_window(many: TagPicker) -> None:
    many.place([], QRect(), QRect(0, 0, 500, 150))
    assert many.height() <= 150


def test_as_high_as_its_rows(picker: TagPicker) -> None:
    QApplication.sendPostedEvents()
    picker.list.ensurePolished()
    assert picker.list.height() >= 3 * ROW
    assert picker.list.verticalScrollBar().maximum() == 0


def test_gives_back_the_room_that_it_does_not_need(many: TagPicker) -> None:
    top, high = many.y(), many.height()
    write(many, "t499")
    assert many.y() == top
    assert many.height() == high - 7 * ROW


def test_above_the_selection_the_lower_edge_stays(many: TagPicker) -> None:
    line = QRect(100, 560, 500, 30)
    many.place([line], line, QRect(0, 0, 800, 600))
    bottom = many.geometry().bottom()
    write(many, "t499")
    assert many.geometry().bottom() == bottom


def picture(picker: TagPicker, row: int) -> bytes:
    image = picker.list.viewport().grab(picker.list.row_rect(row)).toImage()
    return image.constBits().tobytes()


def test_those_under_others_are_set_in(many: TagPicker) -> None:
    """The swatch of the second row stands further in than that of the first."""

    def swatch(row: int) -> int:
        image = many.list.viewport().grab(many.list.row_rect(row)).toImage()
        wanted = many.theme.tag_colour(many.list.shown()[row])
        middle = image.height() // 2
        return next(x for x in range(image.width()) if image.pixelColor(x, middle) == wanted)

    assert swatch(1) - swatch(0) == 16
    write(many, "theme")
    assert swatch(1) == swatch(0)  # what was found is no tree


def test_right_to_left(picker: TagPicker) -> None:
    before = picture(picker, 1)
    picker.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert picture(picker, 1) != before


def test_labels_of_any_kind_are_painted(text: QPlainTextEdit, tags: list[Tag]) -> None:
    long = replace(tags[0], label_en="ل" * 10_000)
    turning = replace(tags[1], label_en="\u202ereversed")
    plain = replace(tags[1], label_en="·reversed")
    assert picture(opened(text, [long, turning]), 1) == picture(opened(text, [long, plain]), 1)


# -- a codebook that changes meanwhile


def test_tag_that_went_is_no_longer_offered(picker: TagPicker, tags: list[Tag]) -> None:
    picker.set_tags(tags[:2])
    assert shown(picker) == ["statistics", "proposals"]


def test_what_is_lit_stays_so(picker: TagPicker, tags: list[Tag]) -> None:
    QTest.keyClick(picker.field, Key.Key_Down)
    picker.set_tags(tags[1:])
    assert lit(picker) == "proposals"


def test_letters_still_narrow_the_list(picker: TagPicker, tags: list[Tag]) -> None:
    write(picker, "s")
    picker.set_tags([*tags, replace(tags[0], id=9, name="new", label_ar="", label_en="Signs")])
    assert "new" in shown(picker)
    assert picker.field.text() == "s"


# -- in the window


@pytest.fixture
def at_window(hand: Hand, qtbot: QtBot) -> Hand:
    with qtbot.waitExposed(hand.window):
        hand.window.show()
    hand.window.activateWindow()
    hand.select("الصناعة")
    return hand


def picker_of(hand: Hand) -> TagPicker:
    found = hand.window.findChild(TagPicker, "tag_picker")
    assert isinstance(found, TagPicker)
    return found


def test_enter_letters_enter_tags_the_selection(at_window: Hand) -> None:
    at_window.key(Key.Key_Return)
    picker = picker_of(at_window)
    write(picker, "اقت")
    QTest.keyClick(picker.field, Key.Key_Return)
    assert [a.tag for a in at_window.window.annotations.items()] == [3]


def test_focus_goes_back_to_the_text(at_window: Hand) -> None:
    at_window.key(Key.Key_Return)
    QTest.keyClick(picker_of(at_window).field, Key.Key_Escape)
    assert QApplication.focusWidget() is at_window.view
    assert at_window.view.selection() is not None


def test_tag_removed_while_it_is_open(at_window: Hand) -> None:
    at_window.key(Key.Key_Return)
    project = at_window.window.session.project
    assert project is not None
    project.codebook.delete(1)
    assert shown(picker_of(at_window)) == ["proposals", "quotes"]


def test_palette_follows_a_tag_that_goes(at_window: Hand) -> None:
    project = at_window.window.session.project
    assert project is not None
    project.codebook.delete(1)
    palette = at_window.view.findChild(QWidget, "tag_palette")
    assert palette is not None
    names = {child.objectName() for child in palette.children()}
    assert "palette_statistics" not in names
    assert "palette_quotes" in names


def test_selected_annotation_gets_another_tag(at_window: Hand) -> None:
    at_window.key(Key.Key_1, text="1")
    at_window.window.commands.run("pick_tag")
    picker = picker_of(at_window)
    write(picker, "quo")
    QTest.keyClick(picker.field, Key.Key_Return)
    assert [a.tag for a in at_window.window.annotations.items()] == [3]


def test_reader_is_offered_none(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path]
) -> None:
    path = make_project("نص يقرأ ولا يكتب فيه")
    first = open_on(path)
    second = open_on(path)
    assert first.session.project is not None
    assert second.session.project is not None
    assert second.session.project.read_only
    second.overlays.pick_tag()
    assert second.findChild(TagPicker) is None
