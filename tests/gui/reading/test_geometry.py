"""Rectangles and hits of mixed text: from offsets to pixels and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from reader.core.text.segmentation import graphemes
from reader.gui.reading.block_layout import BlockLayout, Type
from reader.gui.reading.blocks import Blocks
from reader.gui.reading.heights import Heights
from reader.gui.reading.offsets import Offsets
from reader.gui.theme import text_font

WORDS = (
    "العربي", "مُحَمَّدٌ", "الله", "لا", "BBC", "report", "2002", "43٪", "٣٫٥", "(نهائي)", "«قال»", "،",
    "😀", "👨‍👩‍👧", "بـ", "é", "USD", "12-34", "-", "\u200fx", "\u2067abc\u2069",
)  # fmt: skip
LINES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


@pytest.fixture(scope="module")
def type_(qapp: object) -> Type:
    return Type.of(text_font(), 552, 1.95)


@given(line=LINES, rtl=st.booleans())
@settings(max_examples=120)
def test_the_middle_of_every_grapheme_hits_it(line: str, rtl: bool, type_: Type) -> None:
    layout = BlockLayout(line, rtl, type_)
    bounds = graphemes(line)
    for start, end in zip(bounds, bounds[1:], strict=False):
        for piece in layout.pieces(start, end):
            box = layout.box_at(piece.line, (piece.left + piece.right) / 2)
            assert box is not None and (box.start, box.end) == (start, end)


@given(line=LINES, rtl=st.booleans(), data=st.data())
@settings(max_examples=120)
def test_a_range_covers_just_its_own(
    line: str, rtl: bool, data: st.DataObject, type_: Type
) -> None:
    layout = BlockLayout(line, rtl, type_)
    bounds = graphemes(line)
    first = data.draw(st.integers(0, len(bounds) - 2))
    last = data.draw(st.integers(first + 1, len(bounds) - 1))
    pieces = layout.pieces(bounds[first], bounds[last])
    for number in range(layout.line_count):
        for box in layout.boxes(number):
            middle = (box.left + box.right) / 2
            covered = any(p.line == number and p.left <= middle <= p.right for p in pieces)
            assert covered == (bounds[first] <= box.start < bounds[last])


@given(line=LINES, rtl=st.booleans())
def test_asking_for_rectangles_changes_no_width(line: str, rtl: bool, type_: Type) -> None:
    """Widths of words are those of a plain layout, wherever a highlight's edge falls."""
    layout = BlockLayout(line, rtl, type_)
    for cut in range(len(line)):
        layout.pieces(0, cut)
    plain = QTextLayout(line, type_.font)
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    plain.setTextOption(option)
    plain.beginLayout()
    first = plain.createLine()
    first.setLineWidth(552)
    plain.endLayout()
    ours = sum(b.right - b.left for b in layout.boxes(0))
    assert ours <= first.naturalTextWidth() + first.horizontalAdvance() * 0.01 + 6


@given(st.text(st.sampled_from("ab😀عُ\u200d🏽"), max_size=40))
def test_offsets_agree_with_utf16(text: str) -> None:
    offsets = Offsets(text)
    for point in range(len(text) + 1):
        unit = len(text[:point].encode("utf-16-le")) // 2
        assert (offsets.to_units(point), offsets.to_points(unit)) == (unit, point)


@given(st.lists(st.integers(1, 90), min_size=1, max_size=300), st.data())
def test_heights_add_up(values: list[int], data: st.DataObject) -> None:
    heights = Heights(values)
    changed = data.draw(st.integers(0, len(values) - 1))
    values[changed] = data.draw(st.integers(1, 90))
    heights.set(changed, values[changed])
    index = data.draw(st.integers(0, len(values) - 1))
    assert heights.top(index) == sum(values[:index])
    assert heights.index_at(heights.top(index) + 0.5) == index


def test_a_paragraph_has_its_own_direction() -> None:
    blocks = Blocks("BBC: report\nقالت المصادر\n2002\nEnglish")
    assert [blocks.right_to_left(n) for n in range(4)] == [False, True, True, False]


def test_digits_alone_take_the_direction_before_them() -> None:
    blocks = Blocks("English\n2002\nعربي")
    assert not blocks.right_to_left(1)


def test_a_long_paragraph_is_cut_and_nothing_is_lost() -> None:
    text = "كلمة أخرى. " * 5_000
    blocks = Blocks(text)
    assert len(blocks) > 5
    assert "".join(blocks.block_text(n) for n in range(len(blocks))) == text


def test_lines_are_at_one_pitch(type_: Type) -> None:
    layout = BlockLayout("كلمة " * 200, True, type_)
    tops = [layout.line_top(n) for n in range(layout.line_count)]
    assert {b - a for a, b in zip(tops, tops[1:], strict=False)} == {type_.pitch}


def test_a_right_to_left_line_begins_at_the_right(type_: Type) -> None:
    layout = BlockLayout("قصير", True, type_)
    assert layout.pieces(0, 1)[0].right == pytest.approx(type_.width, abs=2)
