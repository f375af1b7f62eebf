"""The codebook's window as a whole: new tags, merging, removing, undo, reading alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from reader.core.model import Span
from reader.core.project import Project
from reader.gui.codebook.dialog import CodebookDialog
from reader.gui.main_window import MainWindow
from tests.gui.codebook.conftest import Person

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture(autouse=True)
def _own_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def counts(person: Person) -> dict[str, int]:
    """How many annotations each tag has."""
    return {t.name: person.project.codebook.uses(t.id) for t in person.project.tags()}


def enabled(person: Person, *names: str) -> list[bool]:
    return [person.find(QAbstractButton, f"codebook_{n}").isEnabled() for n in names]


# -- new tags


def test_new_tag_stands_beside_the_chosen_one(person: Person) -> None:
    person.click("codebook_new")
    assert person.parents()["tag_4"] is None
    assert person.line("name").text() == "tag_4"


def test_new_tag_under_the_chosen_one(person: Person) -> None:
    person.choose("quotes")
    person.click("codebook_new_under")
    assert person.parents()["tag_4"] == "quotes"


@pytest.mark.parametrize(("language", "field"), [("ar", "label_ar"), ("en", "label_en")])
def test_new_tag_waits_for_its_label(person: Person, language: str, field: str) -> None:
    QLocale.setDefault(QLocale(language))
    person.click("codebook_new")
    assert person.dialog.focusWidget() is person.line(field)


def test_new_tag_has_marks_that_no_other_has(person: Person) -> None:
    person.click("codebook_new")
    assert len({(t.colour, t.line) for t in person.project.tags()}) == 4


def test_name_that_is_taken_is_not_given_again(person: Person) -> None:
    person.project.codebook.create("tag_5")
    person.click("codebook_new")
    assert person.names()[-1] == "tag_6"


# -- merging


def merge(person: Person, tag: str, into: str, *, agree: bool = True) -> None:
    person.choose(tag)
    person.click("codebook_merge")
    box = person.find(QComboBox, "merge_into")
    box.setCurrentIndex(box.findData(person.tag(into).id))
    if agree:
        person.click("merge_accept")
    else:
        QTest.keyClick(box.window(), Key.Key_Escape)


def test_merged_tag_gives_its_annotations(person: Person) -> None:
    person.annotate(0, "quotes")
    person.annotate(5, "statistics")
    merge(person, "quotes", "statistics")
    assert counts(person) == {"statistics": 2, "proposals": 0}


def test_merging_says_how_many_it_is_about(person: Person) -> None:
    person.annotate(0, "quotes")
    person.annotate(5, "quotes")
    person.choose("quotes")
    person.click("codebook_merge")
    assert "2" in person.find(QLabel, "merge_said").text()


def test_tag_is_not_offered_itself(person: Person) -> None:
    person.choose("quotes")
    person.click("codebook_merge")
    box = person.find(QComboBox, "merge_into")
    assert box.findData(person.tag("quotes").id) == -1


def test_tag_that_stays_is_chosen_then(person: Person) -> None:
    merge(person, "quotes", "statistics")
    assert person.tree.current_id() == person.tag("statistics").id


def test_merging_is_undone_in_one_step(person: Person) -> None:
    person.annotate(0, "quotes")
    merge(person, "quotes", "statistics")
    person.click("codebook_undo")
    assert counts(person) == {"statistics": 0, "proposals": 0, "quotes": 1}


def test_merging_can_be_thought_better_of(person: Person) -> None:
    merge(person, "quotes", "statistics", agree=False)
    assert "quotes" in person.names()


def test_tag_that_goes_while_merging_is_asked_about(person: Person) -> None:
    person.choose("quotes")
    person.click("codebook_merge")
    box = person.find(QComboBox, "merge_into")
    box.setCurrentIndex(box.findData(person.tag("statistics").id))
    person.project.codebook.delete(person.tag("statistics").id)
    person.click("merge_accept")
    assert person.said != ""
    assert "quotes" in person.names()


def test_one_tag_alone_cannot_be_merged(person: Person) -> None:
    for name in ("proposals", "quotes"):
        person.project.codebook.delete(person.tag(name).id)
    assert enabled(person, "merge") == [False]


# -- removing


def question(person: Person) -> QMessageBox:
    return person.find(QMessageBox, "remove_tag")


def test_removal_says_how_many_annotations_go(person: Person) -> None:
    for start in (0, 5, 10):
        person.annotate(start, "quotes")
    person.choose("quotes")
    person.click("codebook_remove")
    assert "3 annotation" in question(person).text()


def test_nothing_goes_before_that_is_meant(person: Person) -> None:
    person.annotate(0, "quotes")
    person.choose("quotes")
    person.click("codebook_remove")
    QTest.keyClick(question(person), Key.Key_Escape)
    assert counts(person)["quotes"] == 1


def test_removed_with_its_annotations(person: Person) -> None:
    person.annotate(0, "quotes")
    person.choose("quotes")
    person.click("codebook_remove")
    person.click("remove_tag_0")
    assert person.names() == ["statistics", "proposals"]
    assert person.project.annotations() == []


def test_undo_brings_tag_and_annotations_back(person: Person) -> None:
    made = person.annotate(0, "quotes")
    person.choose("quotes")
    person.click("codebook_remove")
    person.click("remove_tag_0")
    person.click("codebook_undo")
    assert person.names() == ["statistics", "proposals", "quotes"]
    assert [a.id for a in person.project.annotations()] == [made.id]


def test_tag_that_went_meanwhile_is_told(person: Person) -> None:
    person.annotate(0, "quotes")
    person.choose("quotes")
    person.click("codebook_remove")
    person.project.codebook.delete(person.tag("quotes").id)
    person.click("remove_tag_0")
    assert person.said != ""


def test_last_tag_goes_and_the_page_says_so(person: Person) -> None:
    for _ in range(3):
        person.click("codebook_remove")
    assert person.names() == []
    assert "no tags" in person.find(QLabel, "codebook_empty").text()
    assert person.find(QLabel, "codebook_empty").isVisible()
    assert enabled(person, "new", "new_under", "merge", "remove") == [True, False, False, False]


def test_first_tag_after_none_is_shown(person: Person) -> None:
    for _ in range(3):
        person.click("codebook_remove")
    person.click("codebook_new")
    assert person.line("name").isVisible()
    assert not person.find(QLabel, "codebook_empty").isVisible()


# -- undo


@pytest.mark.parametrize(("key", "scan"), [(Key.Key_Z, 52), (0x0626, 52)])
def test_undo_by_keys_under_any_layout(person: Person, key: int, scan: int) -> None:
    person.choose("quotes")
    person.key(Key.Key_Delete)
    person.key(key, CTRL, scan=scan)
    assert "quotes" in person.names()


def test_redo_by_keys(person: Person) -> None:
    person.choose("quotes")
    person.key(Key.Key_Delete)
    person.key(Key.Key_Z, CTRL)
    person.key(Key.Key_Y, CTRL)
    assert "quotes" not in person.names()


def test_undo_is_offered_where_there_is_something(person: Person) -> None:
    assert enabled(person, "undo", "redo") == [False, False]
    person.click("look_teal")
    assert enabled(person, "undo", "redo") == [True, False]
    person.click("codebook_undo")
    assert enabled(person, "undo", "redo") == [False, True]


# -- closing


@pytest.mark.parametrize("way", ["button", "key", "close", "reject"])
def test_what_is_being_written_is_kept_at_the_end(person: Person, way: str) -> None:
    person.write(person.line("label_en"), "Figures")
    person.write(person.lines("definition_en"), "What is counted.")
    ways: dict[str, Callable[[], object]] = {
        "button": lambda: person.click("codebook_close"),
        "key": lambda: person.key(Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier, "T"),
        "close": person.dialog.close,
        "reject": person.dialog.reject,
    }
    ways[way]()
    tag = person.tag("statistics")
    assert (tag.label_en, tag.definition_en) == ("Figures", "What is counted.")
    assert not person.dialog.isVisible()


# -- reading alone


@pytest.fixture
def reader(
    open_codebook: Callable[[Project], Person], project: Project, tmp_path: Path
) -> Iterator[Person]:
    """A person at the codebook of a project that may only be read."""
    project.annotate(1, Span(0, 4), 3)
    project.close()
    only_read = Project.open(tmp_path / "p.sqlite", write=False)
    yield open_codebook(only_read)
    only_read.close()


def test_reader_can_change_nothing(reader: Person) -> None:
    names = ("new", "new_under", "merge", "remove", "import", "undo", "redo")
    assert enabled(reader, *names) == [False] * len(names)
    assert not reader.line("name").isEnabled()
    assert not reader.tree.dragEnabled()


def test_reader_can_export_and_look(reader: Person) -> None:
    assert enabled(reader, "export", "close") == [True, True]
    reader.choose("quotes")
    assert reader.line("name").text() == "quotes"


def test_readers_delete_key_removes_nothing(reader: Person) -> None:
    reader.choose("proposals")
    reader.key(Key.Key_Delete)
    assert "proposals" in reader.names()


def test_readers_alt_and_arrow_is_told(reader: Person) -> None:
    reader.choose("proposals")
    reader.key(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert reader.said != ""
    assert reader.names()[0] == "statistics"


# -- sides


def test_tree_stands_at_the_right_from_right_to_left(person: Person, qtbot: QtBot) -> None:
    person.dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    form = person.dialog.form
    origin = QPoint(0, 0)

    def mirrored() -> bool:
        return person.tree.mapTo(person.dialog, origin).x() > form.mapTo(person.dialog, origin).x()

    qtbot.waitUntil(mirrored)


def test_no_words_of_a_button_are_cut_off(person: Person) -> None:
    for button in person.dialog.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()


# -- many tags


def test_five_hundred_tags(open_codebook: Callable[[Project], Person], project: Project) -> None:
    from reader.core.codebook_entry import CodebookEntry
    from reader.core.model import Tag

    entries = [
        CodebookEntry(Tag(n, f"t{n}", "", "", "", "", "", "", "", None, n, ()), frozenset())
        for n in range(497)
    ]
    project.codebook.take_in(entries)
    person = open_codebook(project)
    person.tree.choose(person.tag("t400").id)
    assert person.line("name").text() == "t400"
    assert person.tree.visualItemRect(person.item("t400")).intersects(person.tree.viewport().rect())


# -- with the main window


@pytest.fixture
def at_window(window: MainWindow, qtbot: QtBot) -> Person:
    """The codebook opened from the main window."""
    with qtbot.waitExposed(window):
        window.show()
    window.commands.run("codebook")
    dialog, project = window.codebook.dialog, window.session.project
    assert isinstance(dialog, CodebookDialog)
    assert project is not None
    qtbot.waitExposed(dialog)
    return Person(project, dialog)


def test_asked_for_again_it_is_the_same_window(at_window: Person, window: MainWindow) -> None:
    window.commands.run("codebook")
    assert window.codebook.dialog is at_window.dialog


def test_bar_follows_the_codebook(at_window: Person, window: MainWindow) -> None:
    at_window.write(at_window.line("label_en"), "Figures")
    at_window.key(Key.Key_Return)
    pill = window.controls.tag_bar.findChild(QAbstractButton, "tag_statistics")
    assert pill is not None
    assert pill.text() == "Figures"


def test_undo_in_the_main_window_is_seen(at_window: Person, window: MainWindow) -> None:
    at_window.click("look_teal")
    window.commands.run("undo")
    assert at_window.find(QAbstractButton, "look_blue").isChecked()


def test_undo_in_the_main_window_takes_back_what_is_being_written(
    at_window: Person, window: MainWindow
) -> None:
    at_window.click("look_teal")
    at_window.write(at_window.line("label_en"), "Figures")
    window.commands.run("undo")
    tag = at_window.tag("statistics")
    assert (tag.colour, tag.label_en) == ("teal", "Statistics")
    assert at_window.line("label_en").text() == "Statistics"


def test_undone_creation_takes_the_tag_from_the_tree(at_window: Person, window: MainWindow) -> None:
    at_window.click("codebook_new")
    window.commands.run("undo")
    assert at_window.names() == ["statistics", "proposals", "quotes"]
    assert at_window.line("name").text() in at_window.names()


def test_removed_tag_is_no_longer_in_hand(at_window: Person, window: MainWindow) -> None:
    window.annotating.set_pen(at_window.tag("quotes").id)
    at_window.choose("quotes")
    at_window.key(Key.Key_Delete)
    assert window.annotating.pen is None


def test_closing_the_main_window_keeps_and_closes(
    at_window: Person, window: MainWindow, qtbot: QtBot
) -> None:
    path = at_window.project.path
    at_window.write(at_window.line("label_en"), "Figures")
    with qtbot.waitSignal(at_window.dialog.finished):
        window.close()
    again = Project.open(path)
    assert again.tags()[0].label_en == "Figures"
    again.close()


def test_another_project_closes_it(
    at_window: Person, window: MainWindow, make_project: Callable[..., Path]
) -> None:
    at_window.write(at_window.line("label_en"), "Figures")
    before = at_window.project.path
    window.open_project(make_project("نص آخر", name="other.sqlite"))
    assert window.codebook.dialog is None
    again = Project.open(before)
    assert again.tags()[0].label_en == "Figures"
    again.close()
