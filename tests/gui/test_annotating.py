"""A person annotates: drags, keys, the palette, the pen, handles, undo."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from pytestqt.qtbot import QtBot

from reader.core.model import Annotation, Span
from reader.gui.main_window import MainWindow
from tests.gui.conftest import ARTICLE, Hand

WORDS = "أكثر من 51 ألف وحدة"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def kept(window: MainWindow) -> list[Annotation]:
    """What the file holds."""
    project = window.session.project
    assert project is not None
    return project.annotations()


def test_a_drag_selects_whole_words(hand: Hand) -> None:
    hand.select(WORDS)
    assert hand.view.selection() == Span(*hand.span_of(WORDS))


def test_a_drag_backwards_selects_the_same(hand: Hand) -> None:
    start, end = hand.span_of(WORDS)
    hand.view.scroll_to(start)
    hand.drag(*reversed(hand.ends_of(start, end)))
    assert hand.view.selection() == Span(start, end)


def test_a_drag_and_a_key_annotate(hand: Hand, window: MainWindow) -> None:
    hand.tag(WORDS, 1)
    assert [a.quote for a in kept(window)] == [WORDS]


def test_what_was_tagged_is_there_after_closing(
    hand: Hand, window: MainWindow, open_on: Callable[[Path], MainWindow]
) -> None:
    hand.tag(WORDS, 1)
    path = window.session.project.path  # type: ignore[union-attr]
    window.close()
    again = open_on(path)
    assert [a.quote for a in again.annotations.items()] == [WORDS]


def test_a_selection_may_run_over_paragraphs(hand: Hand) -> None:
    end_of_first = ARTICLE.index("مناسبة.\n")
    start = ARTICLE.rindex(" ", 0, end_of_first) + 1
    end = ARTICLE.index(" ", ARTICLE.index("\n") + 1)
    hand.view.scroll_to(start)
    hand.drag(*hand.ends_of(start, end))
    assert hand.view.selection() == Span(start, end)


def test_ctrl_drag_selects_letters(hand: Hand) -> None:
    start, _ = hand.span_of("الصين ")
    hand.view.scroll_to(start)
    first = hand.view.rectangles(start + 2, start + 3)[0]
    last = hand.view.rectangles(start + 3, start + 4)[0]
    # From before the third letter to behind the fourth, right to left.
    hand.drag(
        QPoint(first.right() - 1, first.center().y()),
        QPoint(last.left() + 1, last.center().y()),
        keys=CONTROL,
    )
    assert hand.view.selection() == Span(start + 2, start + 4)


def test_a_double_click_selects_a_word(hand: Hand) -> None:
    start, end = hand.span_of("رسوليان")
    hand.view.scroll_to(start)
    hand.mouse(QMouseEvent.Type.MouseButtonDblClick, hand.ends_of(start, end)[0])
    hand.release(hand.ends_of(start, end)[0])
    assert hand.view.selection() == Span(start, end)


def test_a_triple_click_selects_the_sentence(hand: Hand) -> None:
    start, end = hand.span_of("رسوليان")
    hand.view.scroll_to(start)
    at = hand.ends_of(start, end)[0]
    hand.mouse(QMouseEvent.Type.MouseButtonDblClick, at)
    hand.release(at)
    hand.click(at)
    selected = hand.view.selection()
    assert selected is not None
    assert ARTICLE[selected.start : selected.end] == ARTICLE.split("\n")[0]


def test_shift_click_extends(hand: Hand) -> None:
    start, _ = hand.span_of("وخلال")
    _, end = hand.span_of("الصيني،")
    hand.view.scroll_to(0)
    first, _ = hand.ends_of(start, start + 5)
    hand.click(first)
    _, last = hand.ends_of(start, end)
    hand.click(last, keys=SHIFT)
    assert hand.view.selection() == Span(start, end)


def test_escape_clears_the_selection(hand: Hand) -> None:
    hand.select(WORDS)
    hand.key(Qt.Key.Key_Escape)
    assert hand.view.selection() is None


def test_ctrl_c_copies_the_logical_text(hand: Hand) -> None:
    from PySide6.QtGui import QGuiApplication

    hand.select(WORDS)
    hand.key(Qt.Key.Key_C, CONTROL, "c")
    assert QGuiApplication.clipboard().text() == WORDS


def test_the_palette_comes_with_the_selection(hand: Hand) -> None:
    hand.select(WORDS)
    palette = hand.view.findChild(object, "tag_palette")
    assert palette is not None and palette.isVisible()  # type: ignore[attr-defined]


def test_the_palette_covers_no_selected_word(hand: Hand) -> None:
    hand.select(WORDS)
    palette = hand.view.findChild(object, "tag_palette")
    shown = palette.geometry()  # type: ignore[attr-defined, union-attr]
    assert not any(r.intersects(shown) for r in hand.view.rectangles(*hand.span_of(WORDS)))


def test_the_palette_tags(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QAbstractButton

    hand.select(WORDS)
    pill = hand.view.findChild(QAbstractButton, "palette_quotes")
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert [a.tag for a in kept(window)] == [3]


def test_the_bar_tags(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QAbstractButton

    hand.select(WORDS)
    qtbot.mouseClick(window.findChild(QAbstractButton, "tag_proposals"), Qt.MouseButton.LeftButton)
    assert [a.tag for a in kept(window)] == [2]


def test_arabic_digits_tag_by_their_place(hand: Hand, window: MainWindow) -> None:
    hand.select(WORDS)
    hand.key(0x0661, text="١", scan=10)
    assert [a.tag for a in kept(window)] == [1]


def test_ctrl_hamza_on_its_seat_is_undo(hand: Hand, window: MainWindow) -> None:
    hand.tag(WORDS, 1)
    hand.key(0x0626, CONTROL, "ئ", scan=52)
    assert kept(window) == []


def test_a_pen_annotates_at_every_drag(hand: Hand, window: MainWindow) -> None:
    hand.key(Qt.Key.Key_2, text="2")
    hand.select("وزير الصناعة")
    hand.select("رسوليان")
    assert [a.quote for a in kept(window)] == ["وزير الصناعة", "رسوليان"]


def test_escape_lays_the_pen_down(hand: Hand, window: MainWindow) -> None:
    hand.key(Qt.Key.Key_2, text="2")
    hand.key(Qt.Key.Key_Escape)
    hand.select("رسوليان")
    assert kept(window) == []


def test_another_key_retags(hand: Hand, window: MainWindow) -> None:
    hand.tag(WORDS, 1)
    hand.key(Qt.Key.Key_3, text="3")
    assert [a.tag for a in kept(window)] == [3]


def test_a_span_may_carry_two_tags(hand: Hand, window: MainWindow) -> None:
    hand.tag(WORDS, 1)
    hand.tag(WORDS, 3)
    assert sorted(a.tag for a in kept(window)) == [1, 3]


def test_the_same_tag_twice_is_refused_kindly(hand: Hand, window: MainWindow) -> None:
    hand.tag(WORDS, 1)
    hand.tag(WORDS, 1)
    assert len(kept(window)) == 1
    assert window.notices.isVisible()


def test_delete_removes(hand: Hand, window: MainWindow) -> None:
    hand.tag(WORDS, 1)
    hand.key(Qt.Key.Key_Delete)
    assert kept(window) == []


def test_a_note_is_kept(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QPlainTextEdit

    hand.tag(WORDS, 1)
    hand.key(Qt.Key.Key_Return)
    field = hand.view.findChild(QPlainTextEdit, "note_text")
    field.insertPlainText("قارن")
    qtbot.keyClick(field, Qt.Key.Key_Return, CONTROL)
    assert [a.note for a in kept(window)] == ["قارن"]


def test_undo_and_redo_by_key(hand: Hand, window: MainWindow) -> None:
    hand.tag(WORDS, 1)
    hand.key(Qt.Key.Key_Z, CONTROL, "z")
    hand.key(Qt.Key.Key_Z, CONTROL | SHIFT, "Z")
    assert [a.quote for a in kept(window)] == [WORDS]


def test_the_menu_names_what_undo_takes_back(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    hand.tag(WORDS, 1)
    qtbot.waitUntil(lambda: "Statistics" in window.commands["undo"].text())


def test_a_handle_drags_the_end(hand: Hand, window: MainWindow) -> None:
    hand.tag("51 ألف", 1)
    start, end = hand.span_of("51 ألف")
    edge = hand.view.rectangles(end - 1, end)[0]
    _, word = hand.ends_of(start, end + len(" وحدة"))
    hand.drag(QPoint(edge.left(), edge.bottom()), word)
    assert [a.quote for a in kept(window)] == ["51 ألف وحدة"]


def test_a_click_selects_the_next_of_several(hand: Hand, window: MainWindow) -> None:
    hand.tag(WORDS, 1)
    hand.tag("51 ألف", 2)
    at, _ = hand.ends_of(*hand.span_of("51"))
    hand.click(at)
    first = window.annotations.selected_id
    hand.click(at)
    assert window.annotations.selected_id not in ("", first)


def test_the_proclitic_is_left_out_by_key(hand: Hand, window: MainWindow) -> None:
    hand.select("وضرورة استخدام")
    hand.key(Qt.Key.Key_Minus, text="-")
    hand.key(Qt.Key.Key_2, text="2")
    assert [a.quote for a in kept(window)] == ["ضرورة استخدام"]


def test_the_proclitic_comes_back_with_the_same_key(hand: Hand) -> None:
    hand.select("وضرورة استخدام")
    hand.key(Qt.Key.Key_Minus, text="-")
    hand.key(Qt.Key.Key_Minus, text="-")
    assert hand.view.selected_text() == "وضرورة استخدام"


def test_emoji_before_the_span_move_nothing(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path]
) -> None:
    window = open_on(make_project("😀😀👨‍👩‍👧 قال العربي كلاما"))
    Hand(window).tag("العربي", 1)
    assert [a.quote for a in kept(window)] == ["العربي"]


def test_a_paragraph_break_stays_a_line_feed(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path]
) -> None:
    window = open_on(make_project("نهاية أولى\nبداية ثانية"))
    Hand(window).tag("أولى\nبداية", 1)
    assert [a.quote for a in kept(window)] == ["أولى\nبداية"]
