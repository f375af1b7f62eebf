"""The places of a caret: left is left, in lines of mixed directions too."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.gui.reading.block_layout import Type
from reader.gui.reading.blocks import Blocks
from reader.gui.reading.caret_places import Caret, CaretPlaces
from reader.gui.reading.page import Page
from reader.gui.theme import text_font

WORDS = (
    "العربي", "مُحَمَّدٌ", "الله", "لا", "BBC", "report", "2002", "43٪", "٣٫٥", "(نهائي)", "«قال»", "،",
    "😀", "👨‍👩‍👧", "بـ", "é", "USD", "12-34", "-",
)  # fmt: skip
LINE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
TEXT = st.lists(st.sampled_from((*WORDS, "\n", "\n\n")), min_size=1, max_size=40).map(" ".join)


@pytest.fixture(scope="module")
def type_(qapp: object) -> Type:
    return Type.of(text_font(), 552, 1.95)


def page_of(text: str, type_: Type) -> Page:
    return Page(Blocks(text), type_, lambda _start, _end: [])


def at_right(places: CaretPlaces, page: Page) -> Caret:
    """The caret at the right end of the first line."""
    caret = places.at(0)
    return caret if page.laid(0).layout.right_to_left else places.end(caret)


@given(line=LINE)
@settings(max_examples=150)
def test_left_visits_every_grapheme_from_right_to_left(line: str, type_: Type) -> None:
    page = page_of(line, type_)
    places = CaretPlaces(page)
    caret = at_right(places, page)
    boxes = page.laid(0).layout.boxes(0)
    visited = [places.place(caret)[0]]
    for _ in boxes:
        caret = places.step(caret, left=True)
        visited.append(places.place(caret)[0])
    wanted = [boxes[-1].right, *(box.left for box in reversed(boxes))]
    assert visited == pytest.approx(wanted, abs=0.8)


@given(text=TEXT, data=st.data())
@settings(max_examples=100)
def test_right_takes_left_back(text: str, data: st.DataObject, type_: Type) -> None:
    page = page_of(text, type_)
    places, blocks = CaretPlaces(page), page.blocks
    caret = places.at(data.draw(st.integers(0, len(text))))
    there = places.step(caret, left=True)
    # Beyond the end of a paragraph the next one may run the other way: there left goes on again.
    sides = {blocks.right_to_left(page.index_at(places.place(c)[1])) for c in (caret, there)}
    if there != caret and len(sides) == 1:
        again = places.step(there, left=False)
        assert places.place(again) == pytest.approx(places.place(caret), abs=0.8)


@given(text=TEXT)
@settings(max_examples=60)
def test_down_reaches_every_line_and_keeps_the_column(text: str, type_: Type) -> None:
    page = page_of(text, type_)
    places = CaretPlaces(page)
    caret = places.at(0)
    lines = sum(page.laid(i).layout.line_count for i in range(len(page.blocks)))
    tops = [places.place(caret)[1]]
    for _ in range(lines - 1):
        caret = places.step_line(caret, 1, 300.0)
        tops.append(places.place(caret)[1])
    assert tops == sorted(set(tops)) and len(tops) == lines


@given(text=TEXT)
@settings(max_examples=60)
def test_home_and_end_hold_the_whole_line(text: str, type_: Type) -> None:
    page = page_of(text, type_)
    places = CaretPlaces(page)
    caret = places.at(0)
    layout = page.laid(0).layout
    start, end = layout.line_range(0)
    assert places.home(caret).offset == start
    assert layout.text[start : places.end(caret).offset].rstrip() == layout.text[start:end].rstrip()


@given(text=TEXT)
@settings(max_examples=40)
def test_words_lead_from_end_to_end(text: str, type_: Type) -> None:
    page = page_of(text, type_)
    places = CaretPlaces(page)
    caret, seen = places.at(0), 0
    left = page.laid(0).layout.right_to_left
    while seen <= 2 * len(text):
        row = places.row(caret)
        following = places.step_word(caret, left=row.layout.right_to_left)
        if following == caret:
            break
        caret, seen = following, seen + 1
    assert caret.offset == len(text), left


def test_a_latin_word_in_an_arabic_line_is_crossed_from_its_last_letter(type_: Type) -> None:
    page = page_of("قال BBC أمس", type_)
    places = CaretPlaces(page)
    caret = places.at(3)
    offsets: list[int] = []
    for _ in range(4):
        caret = places.step(caret, left=True)
        offsets.append(caret.offset)
    assert offsets == [4, 6, 5, 7]  # crossed as a whole, it is selected as a whole


def test_after_the_last_line_feed_is_a_line(type_: Type) -> None:
    places = CaretPlaces(page_of("سطر\n", type_))
    caret = places.at(4, after=True)
    assert places.row(caret).block == 1
