"""Segmentation, direction, folding and encodings."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import UnreadableText
from reader.core.text.bidi import base_direction, has_overrides, visual
from reader.core.text.encodings import LEGACY, decode, detect, normalise
from reader.core.text.folding import fold
from reader.core.text.segmentation import (
    grapheme_end,
    grapheme_start,
    graphemes,
    proclitic_end,
    sentence_at,
    trim,
    word_at,
)

MIXED = st.text(
    st.sampled_from("ابتلمحوُ َّ ً😀👨‍👩‍👧\u0301e\n\r\u200d\u200f\u0600ـ5٪، a."), max_size=20
)


@given(MIXED)
def test_graphemes_are_those_of_the_standard(text: str) -> None:
    assert graphemes(text) == [0, *(m.end() for m in regex.finditer(r"\X", text))]


@given(MIXED)
def test_each_place_is_in_its_grapheme(text: str) -> None:
    bounds = graphemes(text)
    for place in range(len(text)):
        assert grapheme_start(text, place) == max(b for b in bounds if b <= place)
        assert grapheme_end(text, place) == min(b for b in bounds if b > place)


@given(MIXED)
def test_words_tile_the_text(text: str) -> None:
    place = 0
    while place < len(text):
        start, end = word_at(text, place)
        assert start == place < end
        place = end


@pytest.mark.parametrize(
    "word", ["مُحَمَّدٌ", "السُّكّان", "43٪", "3.5", "1,000", "٣٫٥", "BBC's", "كـــتاب", "و70"]
)
def test_a_word_is_whole(word: str) -> None:
    text = f"قبل {word} بعد"
    for place in range(4, 4 + len(word)):
        start, end = word_at(text, place)
        assert text[start:end] == word or word == "و70"


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    text = "قال د. أحمد ذلك. ثم مضى."
    assert text[slice(*sentence_at(text, 2))] == "قال د. أحمد ذلك."


def test_a_decimal_point_does_not_end_a_sentence() -> None:
    text = "بلغ 3.5 مليون. نعم"
    assert text[slice(*sentence_at(text, 1))] == "بلغ 3.5 مليون."


@pytest.mark.parametrize(
    ("word", "end"),
    [("والصناعة", 1), ("و70", 1), ("بـ5", 2), ("وَالكتاب", 2), ("للشركات", None), ("إيران", None)],
)
def test_the_proclitic(word: str, end: int | None) -> None:
    assert proclitic_end(word, 0, len(word)) == end


def test_trim_takes_white_space_and_controls() -> None:
    assert trim(" \u200f\u00a0نص \n", 0, 7) == (3, 5)


def test_nothing_is_left_of_white_space() -> None:
    assert trim("  ", 0, 2) is None


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("BBC: قالت", "ltr"),
        ("قالت BBC", "rtl"),
        ("12 ٪", None),
        ("", None),
        ("\u2066abc\u2069 نص", "rtl"),
    ],
)
def test_base_direction(text: str, direction: str | None) -> None:
    assert base_direction(text) == direction


def test_visual_order_mirrors_brackets() -> None:
    assert visual("نص (a)") == "(a) صن"


def test_overrides_are_found() -> None:
    assert has_overrides("نص \u202e") and not has_overrides("نص \u200f")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الإيرانية", "الايرانية"),
        ("أيضًا", "ايضا"),
        ("مدرسة", "مدرسه"),
        ("٢٠", "20"),
        ("ﻻ", "لا"),
        ("كـتـاب", "كتاب"),
    ],
)
def test_spellings_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.text(st.sampled_from("ابة ىأًُ1٢x"), max_size=8), max_size=6))
def test_joined_folds_as_its_parts(parts: list[str]) -> None:
    assert fold("\x1f".join(parts)).split("\x1f") == [fold(p) for p in parts] or not parts


SENTENCES = (
    "أعلنت الوزارة أن عدد المدارس الجديدة يزيد كل عام في القرى والمدن",
    "الاقتصاد والتعليم",
)


@pytest.mark.parametrize("name", LEGACY)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_legacy_encodings_are_recognised(name: str, sentence: str) -> None:
    codec = {"windows-1256": "cp1256", "iso-8859-6": "iso8859_6", "mac-arabic": "mac_arabic"}
    data = sentence.encode(codec.get(name, name))
    guess = detect(data)
    assert decode(data, guess.encoding) == sentence and not guess.certain


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_encodings_are_certain(codec: str) -> None:
    data = SENTENCES[0].encode(codec)
    guess = detect(data)
    assert guess.certain and normalise(decode(data, guess.encoding)) == SENTENCES[0]


def test_line_ends_become_line_feeds() -> None:
    assert normalise("\ufeffا\r\nب\rج") == "ا\nب\nج"


@pytest.mark.parametrize("text", ["", " \n", "ا\0ب", "ا\ud800"])
def test_what_cannot_be_kept_is_refused(text: str) -> None:
    with pytest.raises(UnreadableText):
        normalise(text)
