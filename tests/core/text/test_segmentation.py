"""Graphemes, words, sentences and what is written on a word."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from reader.core.text import segmentation
from reader.core.text.segmentation import (
    grapheme_end,
    grapheme_start,
    graphemes,
    is_boundary,
    proclitic_end,
    sentence_at,
    trim,
    word_at,
)

MIXED = st.text(
    st.sampled_from("ابتلمحوُ َّ ً😀👨‍👩‍👧\u0301e\n\r\t\u200d\u200f\u061c\u0600ـ5٪، a."), max_size=20
)
ANY = st.text(st.characters(codec="utf-8"), max_size=12)


def words(text: str) -> list[str]:
    """The words of a text, white space left out."""
    spans = sorted({word_at(text, place) for place in range(len(text))})
    return [text[start:end] for start, end in spans if not text[start:end].isspace()]


def sentences(text: str) -> list[str]:
    spans = sorted({sentence_at(text, place) for place in range(len(text))})
    return [text[start:end] for start, end in spans if start < end]


def without_proclitic(text: str, start: int = 0) -> str | None:
    end = proclitic_end(text, start, len(text))
    return None if end is None else text[end:]


@given(MIXED | ANY)
def test_graphemes_are_those_of_the_standard(text: str) -> None:
    assert graphemes(text) == [0, *(m.end() for m in regex.finditer(r"\X", text))]


@given(MIXED | ANY)
def test_each_place_is_in_its_grapheme(text: str) -> None:
    bounds = graphemes(text)
    for place in range(len(text)):
        assert grapheme_start(text, place) == max(b for b in bounds if b <= place)
        assert grapheme_end(text, place) == min(b for b in bounds if b > place)


@given(MIXED)
def test_a_boundary_is_where_a_grapheme_begins_or_ends(text: str) -> None:
    bounds = graphemes(text)
    assert [p for p in range(len(text) + 1) if is_boundary(text, p)] == bounds


@pytest.mark.parametrize("control", ["\t", "\n", "\u061c", "\u200f"])
def test_a_mark_does_not_join_to_a_control(control: str) -> None:
    assert graphemes(f"{control}\u0651") == [0, 1, 2]


@given(MIXED | ANY)
def test_words_tile_the_text(text: str) -> None:
    place = 0
    while place < len(text):
        start, end = word_at(text, place)
        assert start == place < end
        place = end


@pytest.mark.parametrize(
    "word",
    [
        *("مُحَمَّدٌ", "السُّكّان", "كـــتاب", "ما\u200cشاء", "43٪", "100%", "3.5", "1,000", "٣٫٥"),
        *("١٬٢٣٤", "12/5/2020", "10:30", "BBC's", "well-known", "B2B", "COVID-19"),
    ],
)
def test_a_word_is_whole(word: str) -> None:
    assert words(f"قبل {word} بعد") == ["قبل", word, "بعد"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("و43٪", ["و", "43٪"]),
        ("بـ70", ["بـ", "70"]),
        ("«نص»،", ["«", "نص", "»", "،"]),
        ("(12)", ["(", "12", ")"]),
        ("نعم.", ["نعم", "."]),
        ("😀😀", ["😀", "😀"]),
    ],
)
def test_what_is_not_one_word(text: str, parts: list[str]) -> None:
    assert words(text) == parts


def test_a_run_of_white_space_is_a_word_of_its_own() -> None:
    assert word_at("نص  \u00a0نص", 3) == (2, 5)


@pytest.mark.parametrize(("text", "offset"), [("", 0), ("نص", 2), ("نص", 9), ("نص", -1)])
def test_an_offset_outside_has_the_nearest_word(text: str, offset: int) -> None:
    assert word_at(text, offset) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "قال د. أحمد ذلك.",
        "قال أ.د. أحمد ذلك.",
        "جاء J. Smith أمس.",
        "جاء Dr. Smith أمس.",
        "بلغ 3.5 مليون.",
        "قال: «نعم.»، ثم سكت.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["من هذا؟", "هذا أخي!", "حسنا…", "نعم."],
        ["ذهب هو.", "ثم قال لا.", "نعم"],
        ["قال: «نعم.»", "ثم سكت."],
        ["سأل (متى؟)", "ثم سكت."],
        ["أكان ذلك؟!", "لا."],
        ["بلغت النسبة 3.", "ثم زادت."],
        ["انتهى.\u200f", "بدأ."],
    ],
)
def test_several_sentences(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == [p.rstrip("\u200f") for p in parts]


@pytest.mark.parametrize("length", [900, 1_100, 40_000])
def test_a_sentence_far_into_a_paragraph(length: int) -> None:
    before, sentence = "كلمة " * (length // 5) + "نعم.", "قال د. أحمد ذلك."
    for text in (f"{before} {sentence} ثم سكت.", f"سطر.\n{before} {sentence}"):
        start = text.index(sentence)
        for place in (start, start + 7, start + len(sentence) - 1):
            assert sentence_at(text, place) == (start, start + len(sentence))


@given(st.text(st.sampled_from("كد.؟»! \n"), max_size=30))
def test_how_far_is_looked_makes_no_difference(text: str) -> None:
    found = [sentence_at(text, place) for place in range(len(text) + 1)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segmentation, "_REACHES", (1, 4))
        assert [sentence_at(text, place) for place in range(len(text) + 1)] == found


def test_a_question_mark_without_a_space_after_it_ends_a_sentence() -> None:
    assert sentences("ماذا؟ثم ماذا؟") == ["ماذا؟", "ثم ماذا؟"]


def test_a_sentence_stays_in_its_paragraph() -> None:
    assert sentences("سطر أول\nسطر ثان.") == ["سطر أول", "سطر ثان."]


@given(MIXED, st.data())
def test_a_sentence_crosses_no_line_feed(text: str, data: st.DataObject) -> None:
    start, end = sentence_at(text, data.draw(st.integers(0, len(text))))
    assert 0 <= start <= end <= len(text)
    assert "\n" not in text[start:end]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("والصناعة", "الصناعة"),
        ("وَالكتاب", "الكتاب"),
        ("بأن", "أن"),
        ("و70 عاملا", "70 عاملا"),
        ("بـ5", "5"),
        ("بـ«نص»", "«نص»"),
        ("وللشركات", "للشركات"),
    ],
)
def test_the_proclitic_is_left_out(text: str, left: str) -> None:
    assert without_proclitic(text) == left


@pytest.mark.parametrize("text", ["للشركات", "لله", "إيران", "في", "له", "لـه", "و", "«وقال»", ""])
def test_no_proclitic(text: str) -> None:
    assert without_proclitic(text) is None


def test_a_second_proclitic_after_the_first() -> None:
    assert without_proclitic("قال وبالقرب", 5) == "القرب"


def test_the_middle_of_a_word_has_no_proclitic() -> None:
    assert without_proclitic("موقعنا", 1) is None


def test_trim_takes_white_space_and_controls() -> None:
    assert trim(" \u200f\u00a0نص \n", 0, 7) == (3, 5)


def test_nothing_is_left_of_white_space() -> None:
    assert trim("  ", 0, 2) is None
