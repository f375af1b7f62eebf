"""The tree of tags: chosen, put in order, nested by the mouse and by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from reader.core.codebook_entry import CodebookEntry
from reader.core.model import Tag
from reader.core.project import Project
from tests.gui.codebook.conftest import Person

ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key
Mode = QIcon.Mode
Place = QAbstractItemView.DropIndicatorPosition


def drop(person: Person, name: str, on: str | None, where: Place) -> None:
    """Let go of a tag over another one, or over the room below all."""
    target = person.item(on) if on is not None else None
    person.tree.ask_drop(person.tag(name).id, target, where)


def test_every_tag_has_a_row(person: Person) -> None:
    assert [person.item(n).text(2) for n in person.names()] == ["1", "2", "3"]


def test_first_tag_is_shown_at_once(person: Person) -> None:
    assert person.line("name").text() == "statistics"


def test_click_shows_a_tag(person: Person) -> None:
    person.choose("quotes")
    assert person.line("name").text() == "quotes"


def test_dropped_on_a_tag_lies_under_it(person: Person) -> None:
    drop(person, "quotes", "statistics", Place.OnItem)
    assert person.parents()["quotes"] == "statistics"


def test_dropped_above_takes_the_place(person: Person) -> None:
    drop(person, "quotes", "statistics", Place.AboveItem)
    assert person.names() == ["quotes", "statistics", "proposals"]


def test_dropped_below_comes_after(person: Person) -> None:
    drop(person, "statistics", "proposals", Place.BelowItem)
    assert person.names() == ["proposals", "statistics", "quotes"]


def test_dropped_below_an_open_tag_is_the_first_under_it(person: Person) -> None:
    drop(person, "quotes", "statistics", Place.OnItem)
    drop(person, "proposals", "statistics", Place.BelowItem)
    assert person.names() == ["statistics", "proposals", "quotes"]
    assert person.parents()["proposals"] == "statistics"


def test_dropped_beside_all_is_the_last_at_the_top(person: Person) -> None:
    drop(person, "quotes", "statistics", Place.OnItem)
    drop(person, "quotes", None, Place.OnViewport)
    assert person.parents()["quotes"] is None
    assert person.names()[-1] == "quotes"


def test_dropped_on_itself_says_nothing(person: Person) -> None:
    drop(person, "quotes", "quotes", Place.OnItem)
    assert person.said == ""


def test_dropped_under_its_own_child_is_refused(person: Person) -> None:
    drop(person, "quotes", "statistics", Place.OnItem)
    drop(person, "statistics", "quotes", Place.OnItem)
    assert "cannot lie under itself" in person.said
    assert person.parents()["statistics"] is None


def test_drop_leaves_the_tree_to_the_project(person: Person) -> None:
    """Nothing moves by itself: the row would stand there twice, or be gone."""
    person.choose("statistics")
    tree = person.tree
    data = tree.model().mimeData([tree.currentIndex()])
    at = QPointF(tree.visualItemRect(person.item("quotes")).center())
    left = Qt.MouseButton.LeftButton
    event = QDropEvent(at, Qt.DropAction.MoveAction, data, left, Qt.KeyboardModifier.NoModifier)
    tree.dropEvent(event)  # no event of a drag that is not under way comes through Qt
    rows = tree.topLevelItemCount() + sum(
        tree.topLevelItem(n).childCount()  # type: ignore[union-attr]
        for n in range(tree.topLevelItemCount())
    )
    assert rows == 3
    assert event.dropAction() == Qt.DropAction.IgnoreAction


def test_what_was_nested_stays_in_sight(person: Person) -> None:
    drop(person, "quotes", "statistics", Place.OnItem)
    assert not person.tree.visualItemRect(person.item("quotes")).isEmpty()


def test_nesting_is_undone(person: Person) -> None:
    drop(person, "quotes", "statistics", Place.OnItem)
    person.click("codebook_undo")
    assert person.parents()["quotes"] is None


@pytest.mark.parametrize(
    ("key", "order"),
    [
        (Key.Key_Up, ["proposals", "statistics", "quotes"]),
        (Key.Key_Down, ["statistics", "quotes", "proposals"]),
    ],
)
def test_alt_and_arrows_move_among_siblings(person: Person, key: Key, order: list[str]) -> None:
    person.choose("proposals")
    person.key(key, ALT)
    assert person.names() == order


def test_alt_up_at_the_top_stays(person: Person) -> None:
    person.choose("statistics")
    person.key(Key.Key_Up, ALT)
    assert person.names()[0] == "statistics"
    assert person.said == ""


def test_alt_inwards_nests_under_the_one_above(person: Person) -> None:
    person.choose("proposals")
    person.key(Key.Key_Right, ALT)
    assert person.parents()["proposals"] == "statistics"


def test_alt_outwards_comes_back_beside_its_own(person: Person) -> None:
    person.choose("proposals")
    person.key(Key.Key_Right, ALT)
    person.key(Key.Key_Left, ALT)
    assert person.parents()["proposals"] is None
    assert person.names() == ["statistics", "proposals", "quotes"]


def test_inwards_is_to_the_left_from_right_to_left(person: Person) -> None:
    person.dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    person.choose("proposals")
    person.key(Key.Key_Left, ALT)
    assert person.parents()["proposals"] == "statistics"


def test_moved_tag_stays_chosen(person: Person) -> None:
    person.choose("quotes")
    person.key(Key.Key_Up, ALT)
    assert person.tree.current_id() == person.tag("quotes").id


def test_f2_goes_to_the_name(person: Person) -> None:
    person.choose("quotes")
    person.key(Key.Key_F2)
    assert person.dialog.focusWidget() is person.line("name")
    assert person.line("name").selectedText() == "quotes"


def test_double_click_goes_to_the_name(person: Person) -> None:
    person.choose("quotes")
    at = person.tree.visualItemRect(person.item("quotes")).center()
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(person.tree.viewport(), Qt.MouseButton.LeftButton, none, at)
    assert person.dialog.focusWidget() is person.line("name")


def test_letters_go_to_a_tag_however_they_are_written(person: Person) -> None:
    person.project.codebook.rename(person.tag("quotes").id, label_en="أقوال")
    person.choose("statistics")
    for letter in "اق":
        person.key(ord(letter), text=letter)
    assert person.tree.current_id() == person.tag("quotes").id


def test_delete_removes_a_tag_without_annotations(person: Person) -> None:
    person.choose("quotes")
    person.key(Key.Key_Delete)
    assert person.names() == ["statistics", "proposals"]


def test_neighbour_is_chosen_when_a_tag_goes(person: Person) -> None:
    person.choose("proposals")
    person.key(Key.Key_Delete)
    assert person.tree.current_id() == person.tag("quotes").id


def test_children_of_a_removed_tag_move_up(person: Person) -> None:
    drop(person, "quotes", "proposals", Place.OnItem)
    person.choose("proposals")
    person.key(Key.Key_Delete)
    assert person.parents() == {"statistics": None, "quotes": None}


def test_click_on_the_arrow_folds(person: Person) -> None:
    drop(person, "quotes", "statistics", Place.OnItem)
    rect = person.tree.visualItemRect(person.item("statistics"))
    at = QPoint(person.tree.indentation() // 2, rect.center().y())
    plain = person.tree.viewport().grab().toImage()
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(person.tree.viewport(), Qt.MouseButton.LeftButton, none, at)
    assert not person.item("statistics").isExpanded()
    assert person.tree.viewport().grab().toImage() != plain


def many(project: Project, count: int) -> None:
    tags = [Tag(n, f"t{n:03}", "", "", "", "", "", "", "", None, n, ()) for n in range(count)]
    project.codebook.take_in([CodebookEntry(tag, frozenset()) for tag in tags])


def test_folded_tags_stay_folded(person: Person) -> None:
    drop(person, "quotes", "statistics", Place.OnItem)
    person.item("statistics").setExpanded(False)
    person.project.codebook.recolour(person.tag("proposals").id, "teal")
    assert not person.item("statistics").isExpanded()


def test_list_does_not_jump_when_a_tag_changes(
    open_codebook: Callable[[Project], Person], project: Project
) -> None:
    many(project, 100)
    person = open_codebook(project)
    person.tree.choose(person.tag("t050").id)
    bar = person.tree.verticalScrollBar()
    bar.setValue(bar.value() + 6)  # in the middle of the view
    before = bar.value()
    project.codebook.recolour(person.tag("t050").id, "teal")
    assert bar.value() == before


def test_long_and_turning_labels_stay_in_their_rows(person: Person) -> None:
    person.project.codebook.rename(person.tag("quotes").id, label_en="\u202eabc" + "x" * 190)
    shown = person.item("quotes").text(0)
    assert "\u202e" not in shown
    assert len(shown) < 90


def test_click_on_a_row_is_over_where_it_was_pressed(person: Person) -> None:
    """Leaving a field that was written in fills the tree anew, under the mouse."""
    person.choose("statistics")
    person.write(person.line("label_en"), "Figures")
    person.choose("quotes")
    assert person.tag("statistics").label_en == "Figures"
    assert person.line("name").text() == "quotes"


def test_chosen_row_has_the_tags_own_colour(person: Person) -> None:
    icon = person.item("quotes").icon(0)
    plain, chosen = (icon.pixmap(18, 15, mode).toImage() for mode in (Mode.Normal, Mode.Selected))
    assert plain == chosen
