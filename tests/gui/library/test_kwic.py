"""A hit in its context as a line: in the middle, its letters joined, whole words around it."""

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.library.kwic import Line, words_around

ARABIC = (
    "وأعلن رئيس مجلس الإدارة عن استعداد إيران لإنشاء مدن صناعية متخصصة وتسليمها للشركات الصينية"
)
ENGLISH = "The ministry said that industry grew, and leaders of industrial companies met once again"
WIDTH = 400


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Fonts need an application."""


def line_of(text: str, words: str, width: float = WIDTH) -> Line:
    start = text.index(words)
    return Line(words_around(text, start, start + len(words), 200), width, mirrored=False)


@pytest.mark.parametrize(("text", "words"), [(ARABIC, "استعداد"), (ENGLISH, "industry")])
def test_the_hit_is_in_the_middle(text: str, words: str) -> None:
    left, right = line_of(text, words).extent(0)
    assert (left + right) / 2 == pytest.approx(WIDTH / 2, abs=1)


@pytest.mark.parametrize(("text", "words"), [(ARABIC, "استعداد"), (ENGLISH, "grew")])
def test_words_at_the_outer_ends_are_whole(text: str, words: str) -> None:
    line = line_of(text, words)
    shown = line.text.replace("\u061c", "").strip("…").split()
    assert set(shown) <= set(text.split()) and line.text.count("…") == 2


def test_the_side_is_that_of_the_paragraph() -> None:
    assert line_of(ARABIC, "مدن").right_to_left and not line_of(ENGLISH, "grew").right_to_left


def test_what_begins_the_paragraph_has_no_dots_before_it() -> None:
    assert line_of(ENGLISH, "The").text.startswith("The")


def test_whole_words_are_known(qtbot: QtBot) -> None:
    assert line_of(ARABIC, "صناعية").whole_words and line_of(ENGLISH, "grew").whole_words


def test_a_part_of_a_word_is_known() -> None:
    assert not line_of(ARABIC, "صناع").whole_words and not line_of(ENGLISH, "industr").whole_words


def test_a_mark_behind_the_hit_is_of_its_word() -> None:
    assert not line_of("كتابٌ جديد", "كتاب").whole_words


def test_a_hit_of_a_whole_paragraph_leaves_the_ends_out() -> None:
    line = line_of(ARABIC, ARABIC)
    left, right = line.extent(0)
    assert 0 <= left < right <= WIDTH and line.text.endswith("…")


def test_controls_do_not_turn_the_line() -> None:
    assert "\u202e" not in line_of("كلمة \u202eأخرى هنا", "هنا").text


def test_line_ends_show_as_spaces() -> None:
    assert "\n" not in line_of("سطر\nآخر هنا", "سطر\nآخر").text
