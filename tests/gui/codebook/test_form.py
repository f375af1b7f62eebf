"""What is known of a tag, written in its fields."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from reader.gui import keys
from reader.gui.keys import Context
from tests.gui.codebook.conftest import Person

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEAVE = Key.Key_Tab


def write(person: Person, name: str, text: str) -> None:
    """Write in a field and leave it by Tab."""
    person.write(person.line(name), text)
    person.key(LEAVE)


def press_key(person: Person, key: int, text: str = "", scan: int = 0) -> str:
    """Press a key in the field of the tag's key; what stands there then."""
    person.line("key").setFocus()
    person.key(key, text=text, scan=scan)
    return person.line("key").text()


# -- names


@pytest.mark.parametrize("name", ["name", "label_ar", "label_en"])
def test_written_when_the_field_is_left(person: Person, name: str) -> None:
    tag = person.tag("statistics").id
    write(person, name, "أرقام")
    assert getattr(person.project.tag(tag), name) == "أرقام"


def test_enter_keeps_it_and_the_window_open(person: Person) -> None:
    person.write(person.line("label_en"), "Figures")
    person.key(Key.Key_Return)
    assert person.tag("statistics").label_en == "Figures"
    assert person.dialog.isVisible()


def test_tree_follows_a_new_label(person: Person) -> None:
    write(person, "label_en", "Figures")
    assert "Figures" in person.item("statistics").text(0)


def test_esc_takes_back_what_was_written(person: Person) -> None:
    person.write(person.line("label_en"), "Figures")
    person.key(Key.Key_Escape)
    assert person.line("label_en").text() == "Statistics"
    assert person.dialog.isVisible()


def test_each_field_is_one_step_of_undo(person: Person) -> None:
    write(person, "label_en", "Figures")
    write(person, "label_ar", "أرقام")
    person.click("codebook_undo")
    tag = person.tag("statistics")
    assert (tag.label_en, tag.label_ar) == ("Figures", "إحصاءات")


def test_undo_is_shown_in_the_field(person: Person) -> None:
    write(person, "label_en", "Figures")
    person.click("codebook_undo")
    assert person.line("label_en").text() == "Statistics"


def test_leaving_an_unchanged_field_is_no_step(person: Person) -> None:
    person.line("label_en").setFocus()
    person.key(LEAVE)
    assert person.project.undo_action is None


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("name", "", "A tag needs a name. Write one."),
        ("name", "quotes", "already"),
        ("label_en", "ل" * 10_000, "up to 200 characters"),
    ],
)
def test_refusal_is_told_and_changes_nothing(
    person: Person, name: str, text: str, said: str
) -> None:
    before = person.project.tags()
    write(person, name, text)
    assert said in person.said
    assert person.project.tags() == before


def test_refused_name_goes_back_to_what_is_kept(person: Person) -> None:
    write(person, "name", "quotes")
    assert person.line("name").text() == "statistics"


def test_refusal_is_no_longer_told_once_something_goes_through(person: Person) -> None:
    write(person, "name", "quotes")
    write(person, "name", "figures")
    assert person.said == ""


def test_marks_that_turn_text_stand_in_a_label_but_turn_no_sentence(person: Person) -> None:
    write(person, "label_en", "\u202ereversed")
    person.annotate(0, "statistics")
    person.choose("statistics")
    person.key(Key.Key_Delete)
    words = person.find(QWidget, "remove_tag").property("text")
    assert "\u202e" not in words


def test_arabic_stands_at_the_right(person: Person) -> None:
    assert person.line("label_ar").layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert person.line("label_en").layoutDirection() is Qt.LayoutDirection.LeftToRight


# -- definition and examples


def test_definition_is_kept_when_left(person: Person) -> None:
    field = person.lines("definition_en")
    person.write(field, "What is counted.\nAnd measured.")
    person.key(LEAVE)
    assert person.tag("statistics").definition_en == "What is counted.\nAnd measured."


def test_tab_leaves_the_definition(person: Person) -> None:
    person.lines("definition_ar").setFocus()
    person.key(LEAVE)
    assert person.dialog.focusWidget() is person.lines("definition_en")


def test_long_definition_is_seen_as_a_whole(person: Person) -> None:
    field = person.lines("definition_en")
    assert not field.verticalScrollBar().maximum()


def test_what_cannot_be_kept_stays_to_be_copied(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = person.lines("definition_en")
    person.write(field, "Written with care.")
    gone = person.tag("statistics").id
    before = person.project.tags()
    monkeypatch.setattr(type(person.project), "tags", lambda _self: before)
    with monkeypatch.context() as broken:
        broken.setattr(type(person.project), "tag", _fails)
        person.key(LEAVE)
    assert person.said != ""
    assert field.toPlainText() == "Written with care."
    assert person.project.tag(gone).definition_en != "Written with care."


def _fails(_project: object, _tag: int) -> None:
    from reader.core.errors import BadRequest

    raise BadRequest("That tag is not there.")


# -- the key


def test_key_that_is_pressed_is_the_tags(person: Person) -> None:
    assert press_key(person, Key.Key_Q, "q") == "Q"
    assert person.tag("statistics").shortcut == "Q"


@pytest.mark.parametrize(
    ("key", "text", "scan", "wanted"),
    [
        (0x0636, "ض", 24, "Q"),  # an Arabic layout
        (0x0667, "٧", 16, "7"),  # its digits
        (Key.Key_A, "a", 24, "A"),  # AZERTY: what it prints
        (Key.Key_Ampersand, "&", 10, "1"),  # AZERTY's row of digits
    ],
)
def test_key_under_other_layouts(
    person: Person, key: int, text: str, scan: int, wanted: str
) -> None:
    assert press_key(person, key, text, scan) == wanted


def test_capital_is_the_same_key(person: Person) -> None:
    person.line("key").setFocus()
    person.key(Key.Key_J, SHIFT, "J")
    assert person.tag("statistics").shortcut == "J"


def test_key_of_another_tag_is_told(person: Person) -> None:
    assert press_key(person, Key.Key_3, "3") == "1"
    assert "quotes" in person.said


def test_key_of_an_action_is_told(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    with_j = (*keys.KEYS, (Context.TEXT, "J", "settings"))
    monkeypatch.setattr(keys, "KEYS", with_j)
    assert press_key(person, Key.Key_J, "j") == "1"
    assert "Settings" in person.said


def test_backspace_takes_the_key_away(person: Person) -> None:
    assert press_key(person, Key.Key_Backspace) == ""
    assert person.tag("statistics").shortcut == ""


def test_key_that_types_nothing_useful_is_told(person: Person) -> None:
    assert press_key(person, Key.Key_Exclam, "!") == "1"
    assert "cannot be a tag's key" in person.said


def test_tab_leaves_the_key(person: Person) -> None:
    press_key(person, LEAVE)
    assert person.dialog.focusWidget() is not person.line("key")
    assert person.tag("statistics").shortcut == "1"


def test_nothing_is_pasted_into_the_key(person: Person) -> None:
    QApplication.clipboard().setText("abc")
    person.line("key").setFocus()
    person.key(Key.Key_V, Qt.KeyboardModifier.ControlModifier, "\x16")
    assert person.line("key").text() == "1"


# -- colour and line


def test_colour_is_chosen(person: Person) -> None:
    person.click("look_teal")
    assert person.tag("statistics").colour == "teal"


def test_line_is_chosen(person: Person) -> None:
    person.click("look_wavy")
    assert person.tag("statistics").line == "wavy"


def test_marks_of_the_tag_are_shown(person: Person) -> None:
    person.choose("quotes")
    checked = {b.objectName() for b in person.dialog.findChildren(QAbstractButton) if b.isChecked()}
    assert checked == {"look_violet", "look_dotted"}


def test_colours_have_names_for_those_who_do_not_see_them(person: Person) -> None:
    assert person.find(QAbstractButton, "look_deeppink").accessibleName() == "Pink"


def test_arrows_go_along_the_colours(person: Person) -> None:
    look = person.find(QAbstractButton, "look_blue")
    look.setFocus()
    QTest.keyClick(look, Key.Key_Right)
    QTest.keyClick(person.dialog.focusWidget(), Key.Key_Space)
    assert person.tag("statistics").colour == "amber"


def test_colour_of_another_program_is_left_alone(person: Person) -> None:
    person.project.codebook.recolour(person.tag("statistics").id, "#123456")
    assert not person.find(QAbstractButton, "look_blue").isChecked()
    write(person, "label_en", "Figures")
    assert person.tag("statistics").colour == "#123456"


# -- writing that is interrupted


def test_what_is_written_survives_an_act_elsewhere(person: Person) -> None:
    person.write(person.line("label_en"), "Figu")
    person.project.codebook.recolour(person.tag("quotes").id, "teal")
    assert person.line("label_en").text() == "Figu"


def test_definition_being_written_survives_an_act_elsewhere(person: Person) -> None:
    person.write(person.lines("definition_en"), "What is cou")
    person.project.codebook.recolour(person.tag("statistics").id, "teal")
    assert person.lines("definition_en").toPlainText() == "What is cou"


def test_nothing_written_for_one_tag_comes_to_another(person: Person) -> None:
    person.write(person.line("label_en"), "Figures")
    person.tree.choose(person.tag("quotes").id)
    assert person.line("label_en").text() == "Quotes"
    assert person.tag("statistics").label_en == "Figures"


def test_focus_that_the_window_loses_keeps_the_definition(person: Person) -> None:
    field = person.lines("definition_en")
    person.write(field, "What is counted.")
    person.dialog.parentWidget().show()
    person.dialog.parentWidget().activateWindow()
    QApplication.processEvents()
    assert person.tag("statistics").definition_en == "What is counted."


def test_form_scrolls_to_its_end(person: Person) -> None:
    person.dialog.resize(900, 400)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    area = person.find(QScrollArea, "codebook_scroll")
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0
