"""The scheme of a tag's attributes, edited; no value is ever lost by it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel

from reader.core.model import AttributeScheme, Choice
from reader.core.project import Project
from tests.gui.codebook.conftest import Person

NAME, ARABIC, ENGLISH = 0, 1, 2
UNIT = 1  # the second attribute of statistics


def values(person: Person, annotation: str) -> dict[str, object]:
    return dict(person.project.annotation(annotation).attributes)


def with_choices(person: Person) -> None:
    """Give the first tag one attribute with two choices."""
    choices = (Choice("low", "قليل", "Low"), Choice("high", "كثير", "High"))
    scheme = AttributeScheme("degree", "choice", "الدرجة", "Degree", choices)
    person.project.codebook.set_attributes(person.tag("statistics").id, [scheme])


def choices(person: Person) -> list[str]:
    return [c.name for c in person.scheme()["degree"].choices]


def test_scheme_is_shown(person: Person) -> None:
    assert person.cells()[UNIT] == ["unit", "الوحدة", "Unit"]


def test_another_tag_shows_its_own(person: Person) -> None:
    person.choose("quotes")
    assert [row[NAME] for row in person.cells()] == list(person.scheme("quotes"))


# -- added, removed, put in order


def test_added_at_the_end(person: Person) -> None:
    person.click("attributes_add")
    assert list(person.scheme())[-1] == "attribute_1"


def test_new_one_is_ready_to_be_named(person: Person) -> None:
    person.click("attributes_add")
    table = person.table()
    editor = table.indexWidget(table.currentIndex())
    assert editor is not None
    QTest.keyClicks(editor, "source")
    person.enter(editor)
    assert list(person.scheme())[-1] == "source"


def test_two_new_ones_have_names_of_their_own(person: Person) -> None:
    person.click("attributes_add")
    person.click("attributes_add")
    assert list(person.scheme())[-2:] == ["attribute_1", "attribute_2"]


def test_removed_and_brought_back(person: Person) -> None:
    person.click_cell(UNIT, NAME)
    person.click("attributes_remove")
    assert "unit" not in person.scheme()
    person.click("codebook_undo")
    assert "unit" in person.scheme()


def test_removed_attribute_leaves_its_values(person: Person) -> None:
    made = person.annotate(0, "statistics", unit="حقل")
    person.click_cell(UNIT, NAME)
    person.click("attributes_remove")
    assert values(person, made.id) == {"unit": "حقل"}


def test_moved_up_and_stays_chosen(person: Person) -> None:
    person.click_cell(UNIT, NAME)
    person.click("attributes_up")
    assert next(iter(person.scheme())) == "unit"
    assert person.table().currentRow() == 0


def test_first_goes_no_further_up(person: Person) -> None:
    person.click_cell(0, NAME)
    assert not person.find(QAbstractButton, "attributes_up").isEnabled()


def test_removing_the_last_leaves_none_to_remove(person: Person) -> None:
    for _ in range(len(person.scheme())):
        person.click_cell(0, NAME)
        person.click("attributes_remove")
    assert person.scheme() == {}
    assert not person.find(QAbstractButton, "attributes_remove").isEnabled()


# -- names and labels


def test_renamed_with_its_values(person: Person) -> None:
    made = person.annotate(0, "statistics", unit="حقل", value=7)
    person.write_cell(UNIT, NAME, "measure")
    assert values(person, made.id) == {"measure": "حقل", "value": 7}


def test_renaming_is_one_step_of_undo(person: Person) -> None:
    made = person.annotate(0, "statistics", unit="حقل")
    person.write_cell(UNIT, NAME, "measure")
    person.click("codebook_undo")
    assert values(person, made.id) == {"unit": "حقل"}
    assert person.cells()[UNIT][NAME] == "unit"


@pytest.mark.parametrize(
    ("name", "said"), [("value", "stands there twice"), ("a b", "cannot name an attribute")]
)
def test_name_that_cannot_be_is_told_and_taken_back(person: Person, name: str, said: str) -> None:
    person.write_cell(UNIT, NAME, name)
    assert said in person.said
    assert person.cells()[UNIT][NAME] == "unit"


def test_empty_name_is_told_and_taken_back(person: Person) -> None:
    editor = person.open_cell(UNIT, NAME)
    editor.clear()
    person.enter(editor)
    assert "cannot name an attribute" in person.said
    assert person.cells()[UNIT][NAME] == "unit"


def test_labels_are_written(person: Person) -> None:
    person.write_cell(UNIT, ARABIC, "المعدود")
    person.write_cell(UNIT, ENGLISH, "Counted")
    scheme = person.scheme()["unit"]
    assert (scheme.label_ar, scheme.label_en) == ("المعدود", "Counted")


def test_esc_in_a_cell_takes_back_what_was_written(person: Person) -> None:
    editor = person.open_cell(UNIT, NAME)
    QTest.keyClicks(editor, "x")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert "unit" in person.scheme()
    assert person.dialog.isVisible()


# -- kinds


def test_kind_is_chosen(person: Person) -> None:
    person.set_kind(UNIT, 1)
    assert person.scheme()["unit"].kind == "number"


def test_another_kind_changes_no_value(person: Person) -> None:
    made = person.annotate(0, "statistics", unit="حقل", value=7)
    person.set_kind(UNIT, 1)
    person.set_kind(0, 1)
    assert values(person, made.id) == {"unit": "حقل", "value": 7}


def test_kind_goes_on_with_the_next_key(person: Person) -> None:
    person.set_kind(UNIT, 3)
    assert person.scheme()["unit"].kind == "yes_no"


def test_wheel_over_a_kind_changes_nothing(person: Person) -> None:
    box = person.find(QComboBox, f"kind_{UNIT}")
    at = QPointF(box.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        at, QPointF(box.mapToGlobal(at)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        none, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, event)
    assert person.scheme()["unit"].kind == "text"


def test_words_typed_over_a_kind_are_not_taken(person: Person) -> None:
    table = person.table()
    table.setCurrentCell(UNIT, 3)
    QTest.keyClicks(table, "abc")
    assert table.indexWidget(table.currentIndex()) is not None  # the box itself
    assert table.item(UNIT, 3).text() == ""  # type: ignore[union-attr]


# -- choices


def test_choices_are_shown_for_a_choice_alone(person: Person) -> None:
    person.click_cell(UNIT, NAME)
    assert not person.table("choices").isVisible()
    with_choices(person)
    person.click_cell(0, NAME)
    assert [row[NAME] for row in person.cells("choices")] == ["low", "high"]
    assert person.table("choices").isVisible()


def test_choice_is_added(person: Person) -> None:
    with_choices(person)
    person.click_cell(0, NAME)
    person.click("choices_add")
    assert choices(person) == ["low", "high", "choice_1"]


def test_choice_is_written(person: Person) -> None:
    with_choices(person)
    person.click_cell(0, NAME)
    person.write_cell(1, ENGLISH, "Much", "choices")
    assert person.scheme()["degree"].choices[1] == Choice("high", "كثير", "Much")


def test_choice_is_moved(person: Person) -> None:
    with_choices(person)
    person.click_cell(0, NAME)
    person.click_cell(0, NAME, "choices")
    person.click("choices_down")
    assert choices(person) == ["high", "low"]


def test_removed_choice_leaves_its_values(person: Person) -> None:
    with_choices(person)
    made = person.annotate(0, "statistics", degree="low")
    person.click_cell(0, NAME)
    person.click_cell(0, NAME, "choices")
    person.click("choices_remove")
    assert choices(person) == ["high"]
    assert values(person, made.id) == {"degree": "low"}


def test_choice_that_is_there_twice_is_refused(person: Person) -> None:
    with_choices(person)
    person.click_cell(0, NAME)
    person.write_cell(1, NAME, "low", "choices")
    assert "twice" in person.said
    assert [row[NAME] for row in person.cells("choices")] == ["low", "high"]


def test_title_says_whose_choices(person: Person) -> None:
    with_choices(person)
    person.click_cell(0, NAME)
    titles = [w.text() for w in person.dialog.findChildren(QLabel) if w.isVisible()]
    assert any("degree" in title for title in titles)


# -- writing that is interrupted


@pytest.mark.parametrize("way", ["close", "escape", "other", "undo_elsewhere"])
def test_cell_that_is_being_written_is_kept(person: Person, way: str) -> None:
    editor = person.open_cell(UNIT, ENGLISH)
    editor.selectAll()
    QTest.keyClicks(editor, "Counted")
    leave: dict[str, Callable[[], object]] = {
        "close": person.dialog.close,
        "escape": person.dialog.reject,
        "other": lambda: person.choose("quotes"),
        "undo_elsewhere": person.dialog.form.keep,
    }
    leave[way]()
    assert person.scheme()["unit"].label_en == "Counted"


def test_many_attributes_are_all_in_sight(
    open_codebook: Callable[[Project], Person], project: Project
) -> None:
    schemes = [AttributeScheme(f"a{n}") for n in range(30)]
    project.codebook.set_attributes(project.tags()[0].id, schemes)
    table = open_codebook(project).table()
    assert table.visualItemRect(table.item(29, 0)).bottom() <= table.viewport().height()  # type: ignore[arg-type]
