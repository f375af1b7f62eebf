"""From pane to pane by F6, those of them that are seen."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from tests.gui.conftest import Hand

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def step(hand: Hand, held: Qt.KeyboardModifier = NONE) -> str:
    """Press F6 where the focus is; the pane that has it then."""
    hand.key(Key.Key_F6, held, on=hand.window.focusWidget())
    focus = hand.window.focusWidget()
    while focus is not None:
        if focus.objectName() in PANES:
            return focus.objectName()
        focus = focus.parentWidget()
    return ""


PANES = {
    "reading_view",
    "margin_pane",
    "annotation_table",
    "annotation_editor",
    "annotation_filter",
    "library_pane",
    "search_page",
    "tag_bar",
}


def around(hand: Hand) -> list[str]:
    """The panes until it is the text again."""
    found = [step(hand)]
    while found[-1] != "reading_view" and len(found) < 12:
        found.append(step(hand))
    return found


def test_with_nothing_tagged_there_are_text_filter_and_bar(hand: Hand) -> None:
    assert around(hand) == ["annotation_filter", "tag_bar", "reading_view"]


def test_an_annotation_has_table_and_editor(hand: Hand) -> None:
    hand.tag("وحدة", 1)
    panes = ["annotation_table", "annotation_editor", "annotation_filter", "tag_bar"]
    assert around(hand) == [*panes, "reading_view"]


def test_shift_f6_goes_back(hand: Hand) -> None:
    assert step(hand, SHIFT) == "tag_bar"
    assert step(hand, SHIFT) == "annotation_filter"


def test_library_and_search_are_panes_when_they_are_seen(hand: Hand) -> None:
    hand.key(Key.Key_B, CTRL)
    hand.key(Key.Key_F, CTRL | SHIFT)
    hand.view.setFocus()
    assert {"library_pane", "search_page"} <= set(around(hand))


def test_the_margin_is_a_pane_where_there_are_notes(hand: Hand) -> None:
    hand.tag("وحدة", 1)
    hand.window.annotating.set_note(hand.window.annotations.selected_id, "انظر الفقرة الثانية")
    assert step(hand) == "margin_pane"
    assert step(hand) == "annotation_table"


def test_a_pane_is_entered_where_it_was_left(hand: Hand) -> None:
    hand.key(Key.Key_F, CTRL | SHIFT)
    left = hand.window.findChild(QWidget, "search_where")
    assert left is not None
    left.setFocus()
    assert step(hand) == "tag_bar"
    step(hand, SHIFT)
    assert hand.window.focusWidget() is left


def test_a_tag_of_the_bar_is_chosen_by_space(hand: Hand) -> None:
    hand.select("وحدة")
    step(hand, SHIFT)
    hand.key(Key.Key_Space, text=" ", on=hand.window.focusWidget())
    assert [a.quote for a in hand.window.annotations.items()] == ["وحدة"]


def test_the_pane_with_the_focus_has_a_frame_until_the_mouse_is_used(hand: Hand) -> None:
    around(hand)
    frame = hand.window.findChild(QWidget, "pane_frame")
    assert frame is not None and frame.isVisible() and frame.size() == hand.view.size()
    hand.click(QPoint(300, 300))
    assert not frame.isVisible()
