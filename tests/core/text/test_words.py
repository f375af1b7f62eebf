"""The words that search sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.text.folding import dropped_characters, fold
from reader.core.text.words import without_controls, words, written_letters


def found(text: str) -> list[str]:
    return [m.group() for m in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال: «كِتَابٌ» وَقَلَمٌ.", ["قال", "كِتَابٌ", "وَقَلَمٌ"]),
        ("كـتـاب, كتا\u200cب", ["كـتـاب", "كتا\u200cب"]),
        ("#وزارة_الصناعة", ["وزارة", "الصناعة"]),
        ("51,000 و٣٫٥، 12/5", ["51,000", "و٣٫٥", "12", "5"]),
        ("😀 !", []),
        ("don't", ["don", "t"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_offsets_are_of_the_text() -> None:
    assert [m.span() for m in words("😀 وزارة_الصناعة", 2)] == [(2, 7), (8, 15)]


def test_controls_after_a_word_are_left_out() -> None:
    assert without_controls("كتابٌ\u200f") == 5


def test_what_is_kept_of_a_words_writing() -> None:
    assert written_letters("کِتَـابةُ") == "كتابة"


@given(st.text(st.sampled_from("ابةىؤ\u064bـﻻﷲکß1A")))
def test_folding_the_letters_changes_no_length(word: str) -> None:
    letters = written_letters(word)
    assert len(fold(letters)) == len(letters) and fold(letters) == fold(word)


def test_what_folds_to_letters_is_part_of_a_word() -> None:
    """So that a part found in a folded text always lies in a word of the text."""
    dropped = set(dropped_characters())
    odd = [
        hex(ord(c))
        for c in map(chr, range(0x10000))
        if not (0xD800 <= ord(c) < 0xE000 or c in dropped or c.isalnum())
        if found(fold(c)) and not found(c)
    ]
    assert odd == []
