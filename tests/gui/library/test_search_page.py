"""Finding in the project, as a person does it: typed, clicked, ticked, tagged, taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.core.model import Span
from reader.core.project import Project
from reader.gui.library.search_page import SearchPage
from reader.gui.main_window import MainWindow
from reader.gui.settings import Settings
from tests.gui.conftest import Hand

FIRST = "كتب الوزير كتابه عن الصناعة.\nثم قرأ الكتاب كله.\n"
SECOND = "وبالكتاب بدأ اليوم، وفي المكاتب انتهى.\n"
THIRD = "A ministry of industry, and industrial zones.\n"
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

Type = Callable[[str], SearchPage]


@pytest.fixture
def path(make_project: Callable[..., Path]) -> Path:
    """A project with three short texts."""
    return make_project(FIRST, SECOND, THIRD)


@pytest.fixture
def window(open_on: Callable[[Path], MainWindow], path: Path) -> MainWindow:
    """A window on it."""
    return open_on(path)


def page_of(window: MainWindow) -> SearchPage:
    page = window.searching.page
    assert page is not None
    return page


def done(window: MainWindow, qtbot: QtBot) -> SearchPage:
    """The search, when all is found."""
    page = page_of(window)
    qtbot.waitUntil(lambda: not page.searching)
    return page


def part(window: MainWindow, kind: type, name: str) -> QWidget:
    found = window.findChild(kind, name)
    assert isinstance(found, QWidget), name
    return found


def said(window: MainWindow) -> str:
    return part(window, QWidget, "search_said").text()  # type: ignore[attr-defined,no-any-return]


@pytest.fixture
def write(hand: Hand, window: MainWindow, qtbot: QtBot) -> Iterator[Type]:
    """Opens the search by its keys, types letter by letter and presses Enter."""

    def type_words(words: str) -> SearchPage:
        hand.key(Qt.Key.Key_F, CTRL_SHIFT, "\x06", 41)
        field = part(window, QLineEdit, "search_field")
        for letter in words:
            hand.key(0, text=letter, on=field)
        hand.key(Qt.Key.Key_Return, on=field)
        return done(window, qtbot)

    yield type_words


def shown(page: SearchPage, row: int) -> str:
    """What the hit of a row says, by its place in the project."""
    found = page.place(row)
    project = page.project
    assert found is not None and project is not None
    return project.text(found.document)[found.start : found.end]


def all_shown(page: SearchPage) -> list[str]:
    return [shown(page, row) for row in range(page.rows) if page.place(row) is not None]


def click(page: SearchPage, at: QPoint, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.hits.viewport(), Qt.MouseButton.LeftButton, pos=at)


def click_row(page: SearchPage, row: int, qtbot: QtBot) -> None:
    click(page, page.hits.rectangle(row).center(), qtbot)


def annotate(window: MainWindow, name: str, qtbot: QtBot) -> None:
    """Press the button and choose a tag."""
    qtbot.mouseClick(part(window, QPushButton, "search_annotate"), Qt.MouseButton.LeftButton)
    menu = part(window, QMenu, "search_tags")
    assert isinstance(menu, QMenu)
    action = next(a for a in menu.actions() if a.objectName() == f"search_tag_{name}")
    menu.close()
    action.trigger()
    qtbot.waitUntil(lambda: not page_of(window).busy)


def quotes(window: MainWindow) -> list[str]:
    project = window.session.project
    assert project is not None
    return [a.quote for a in project.annotations()]


# -- finding


def test_a_word_is_found_with_what_is_joined_to_it(write: Type) -> None:
    assert all_shown(write("كتاب")) == ["كتابه", "الكتاب", "وبالكتاب"]


def test_hits_stand_under_the_titles_of_their_documents(write: Type) -> None:
    page = write("كتاب")
    assert [page.place(row) is None for row in range(page.rows)] == [
        True,
        False,
        False,
        True,
        False,
    ]


def test_typing_alone_is_enough(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    hand.key(Qt.Key.Key_F, CTRL_SHIFT, "\x06", 41)
    for letter in "كتاب":
        hand.key(0, text=letter, on=part(window, QLineEdit, "search_field"))
    qtbot.waitUntil(lambda: page_of(window).rows == 5)


def test_the_keys_open_it_under_an_arabic_layout(hand: Hand, window: MainWindow) -> None:
    hand.key(ord("ب"), CTRL_SHIFT, "ب", 41)
    assert page_of(window).isVisible()


def test_selected_words_are_looked_for(hand: Hand, window: MainWindow, qtbot: QtBot) -> None:
    hand.view.setFocus()
    hand.select("الكتاب")
    hand.key(Qt.Key.Key_F, CTRL_SHIFT, "\x06", 41)
    assert all_shown(done(window, qtbot)) == ["الكتاب", "وبالكتاب"]


def test_parts_of_words_where_asked_for(write: Type, window: MainWindow, qtbot: QtBot) -> None:
    page = write("مكات")
    assert page.rows == 0
    qtbot.mouseClick(part(window, QWidget, "search_part"), Qt.MouseButton.LeftButton)
    assert all_shown(done(window, qtbot)) == ["مكات"]


def test_exact_letters_where_asked_for(write: Type, window: MainWindow, qtbot: QtBot) -> None:
    page = write("Industry")
    assert all_shown(page) == ["industry"]
    qtbot.mouseClick(part(window, QWidget, "search_exact"), Qt.MouseButton.LeftButton)
    assert all_shown(done(window, qtbot)) == []


def test_an_unfinished_expression_is_told_in_red(
    write: Type, window: MainWindow, qtbot: QtBot
) -> None:
    write("كتا(")
    qtbot.mouseClick(part(window, QWidget, "search_regex"), Qt.MouseButton.LeftButton)
    label = part(window, QWidget, "search_said")
    red = label.palette().color(label.foregroundRole())
    assert "not finished" in said(window) and red.red() > 2 * red.green()


def test_an_expression_finds(write: Type, window: MainWindow, qtbot: QtBot) -> None:
    write("كتاب\\w")
    qtbot.mouseClick(part(window, QWidget, "search_regex"), Qt.MouseButton.LeftButton)
    assert all_shown(done(window, qtbot)) == ["كتابه"]


def test_the_number_of_hits_is_told(write: Type, window: MainWindow) -> None:
    write("كتاب")
    assert said(window) == "3 hits in 2 documents"


def test_in_arabic_too(open_on: Callable[[Path], MainWindow], path: Path, qtbot: QtBot) -> None:
    settings = Settings()
    settings.language = "ar"
    settings.save()
    window = open_on(path)
    window.commands.run("search_library")
    qtbot.keyClicks(part(window, QLineEdit, "search_field"), "industr")
    qtbot.mouseClick(part(window, QWidget, "search_part"), Qt.MouseButton.LeftButton)
    done(window, qtbot)
    assert said(window) == "نتيجتان في وثيقة واحدة"


# -- going there


def test_a_click_opens_the_document_and_selects_the_hit(
    write: Type, window: MainWindow, qtbot: QtBot
) -> None:
    click_row(write("كتاب"), 4, qtbot)
    assert (window.annotations.document, window.reading_view.selected_text()) == (2, "وبالكتاب")


def test_down_goes_to_the_next_hit(write: Type, hand: Hand, window: MainWindow) -> None:
    page = write("كتاب")
    hand.key(Qt.Key.Key_Down, on=part(window, QLineEdit, "search_field"))
    hand.key(Qt.Key.Key_Down, on=page.hits)
    assert window.reading_view.selected_text() == "الكتاب"


def test_enter_goes_on_in_the_text(write: Type, hand: Hand, window: MainWindow) -> None:
    page = write("كتاب")
    hand.key(Qt.Key.Key_Return, on=page.hits)
    assert window.focusWidget() is window.reading_view


def test_f4_steps_through_hits_from_the_text(write: Type, hand: Hand, window: MainWindow) -> None:
    write("كتاب")
    window.reading_view.setFocus()
    for _ in range(3):
        hand.key(Qt.Key.Key_F4)
    hand.key(Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert window.reading_view.selected_text() == "الكتاب"


def test_escape_closes_it_and_goes_back(write: Type, hand: Hand, window: MainWindow) -> None:
    page = write("كتاب")
    hand.key(Qt.Key.Key_Escape, on=part(window, QLineEdit, "search_field"))
    assert page.isHidden() and window.focusWidget() is window.reading_view


# -- following the project


def test_hits_of_a_removed_document_go(write: Type, window: MainWindow) -> None:
    page = write("كتاب")
    project = window.session.project
    assert project is not None
    project.remove_document(1)
    assert all_shown(page) == ["وبالكتاب"]


def test_hits_of_a_document_that_comes_back_come(
    write: Type, window: MainWindow, qtbot: QtBot
) -> None:
    page = write("كتاب")
    project = window.session.project
    assert project is not None
    project.remove_document(1)
    window.commands.run("undo")
    qtbot.waitUntil(lambda: all_shown(page) == ["كتابه", "الكتاب", "وبالكتاب"])


def test_notes_are_found_and_have_no_box(
    write: Type, window: MainWindow, hand: Hand, qtbot: QtBot
) -> None:
    project = window.session.project
    assert project is not None
    project.annotate(1, Span(0, 3), 1, note="راجع كتابًا آخر")
    page = write("كتاب")
    click(page, page.hits.box(3), qtbot)
    found = page.place(3)
    assert found is not None and found.note and said(window).startswith("4 hits")


def test_annotations_of_one_tag_can_be_looked_through(
    write: Type, window: MainWindow, qtbot: QtBot
) -> None:
    project = window.session.project
    assert project is not None
    start = FIRST.index("ثم")
    project.annotate(1, Span(start, len(FIRST) - 1), 3)
    write("كتاب")
    where = part(window, QWidget, "search_where")
    qtbot.keyClick(where, Qt.Key.Key_End)
    assert all_shown(done(window, qtbot)) == ["الكتاب"]


# -- a tag for all


def test_all_hits_are_annotated(write: Type, window: MainWindow, qtbot: QtBot) -> None:
    write("كتاب")
    annotate(window, "quotes", qtbot)
    assert quotes(window) == ["كتابه", "الكتاب", "وبالكتاب"]


def test_that_is_one_step_to_undo(write: Type, window: MainWindow, qtbot: QtBot) -> None:
    write("كتاب")
    annotate(window, "quotes", qtbot)
    window.commands.run("undo")
    assert quotes(window) == []


def test_hits_with_the_tag_are_left_alone(write: Type, window: MainWindow, qtbot: QtBot) -> None:
    write("كتاب")
    annotate(window, "quotes", qtbot)
    annotate(window, "quotes", qtbot)
    assert said(window) == "0 hits annotated; undo takes it back. 3 had the tag already."


def test_what_is_not_ticked_is_left_out(write: Type, window: MainWindow, qtbot: QtBot) -> None:
    page = write("كتاب")
    click(page, page.hits.box(1), qtbot)
    annotate(window, "quotes", qtbot)
    assert quotes(window) == ["الكتاب", "وبالكتاب"]


def test_a_heading_ticks_its_hits(write: Type, window: MainWindow, qtbot: QtBot) -> None:
    page = write("كتاب")
    click(page, page.hits.box(0), qtbot)
    annotate(window, "quotes", qtbot)
    assert quotes(window) == ["وبالكتاب"]


def test_space_ticks(write: Type, window: MainWindow, hand: Hand, qtbot: QtBot) -> None:
    page = write("كتاب")
    hand.key(Qt.Key.Key_Down, on=page.hits)
    hand.key(Qt.Key.Key_Space, on=page.hits)
    annotate(window, "quotes", qtbot)
    assert quotes(window) == ["الكتاب", "وبالكتاب"]


def test_the_box_above_ticks_none_then_all(write: Type, window: MainWindow, qtbot: QtBot) -> None:
    page = write("كتاب")
    box = part(window, QWidget, "search_tick_all")
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert not part(window, QPushButton, "search_annotate").isEnabled()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    annotate(window, "quotes", qtbot)
    assert page.rows == 5 and len(quotes(window)) == 3


def test_ticks_stay_when_a_text_comes(write: Type, window: MainWindow, qtbot: QtBot) -> None:
    page = write("كتاب")
    click(page, page.hits.box(1), qtbot)
    project = window.session.project
    assert project is not None
    project.add_document("Text 4", "كتاب جديد\n")
    qtbot.waitUntil(lambda: page.rows == 7)
    annotate(window, "quotes", qtbot)
    assert quotes(window) == ["الكتاب", "وبالكتاب", "كتاب"]


def test_annotating_waits_for_all_hits(
    open_on: Callable[[Path], MainWindow], make_project: Callable[..., Path], qtbot: QtBot
) -> None:
    many = make_project(*(f"كتاب {number}\n" * 3 for number in range(120)))
    window = open_on(many)
    window.commands.run("search_library")
    page = page_of(window)
    page.look_for("كتاب")
    qtbot.waitUntil(lambda: page.rows > 0)
    annotate(window, "quotes", qtbot)
    assert len(quotes(window)) == 360
    window.commands.run("undo")
    assert quotes(window) == []


def test_a_project_only_to_read_has_nothing_to_annotate_with(
    open_on: Callable[[Path], MainWindow], path: Path, qtbot: QtBot
) -> None:
    held = Project.open(path)
    try:
        window = open_on(path)
        window.commands.run("search_library")
        page_of(window).look_for("كتاب")
        assert len(all_shown(done(window, qtbot))) == 3
        assert part(window, QPushButton, "search_annotate").isHidden()
    finally:
        held.close()
