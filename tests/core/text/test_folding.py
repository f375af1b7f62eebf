"""Spellings that a reader takes for one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.text.folding import FoldedText, fold

ARABIC = st.text(
    st.sampled_from("ابتأإآٱىيةهئؤوكلمن ءیکۀـًٌٍَُِّْٰۖ٠٥۵٪ﻻﷲﺎ\u200c\u200f\u00a0aZ1é"), max_size=20
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الإيرانية", "الايرانية"),
        ("أيضًا", "ايضا"),
        ("مدرسة", "مدرسه"),
        ("على", "علي"),
        ("مسؤول", "مسوول"),
        ("هيئة", "هييه"),
        ("ٱلرَّحْمَٰن", "الرحمن"),
        ("کتابی", "كتابي"),
        ("كـتـاب", "كتاب"),
        ("كتا\u200cب\u200f", "كتاب"),
        ("ﻻ", "لا"),
        ("ﷲ", "الله"),
        ("٢٠٪", "20%"),
        ("۲۰", "20"),
        ("BBC", "bbc"),
        ("عام\u00a0جديد", "عام جديد"),
        ("", ""),
    ],
)
def test_spellings_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("ء", ""), ("ب", "ت"), ("صار", "سار"), ("لا", "الا")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(ARABIC | st.text(st.characters(codec="utf-8"), max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.sampled_from("ابأإآؤئيوه ًَّ"), max_size=12))
def test_composed_and_decomposed_are_one(text: str) -> None:
    composed, apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert fold(composed) == fold(apart)


@given(st.lists(ARABIC, min_size=1, max_size=6), st.sampled_from("\n\x1f"))
def test_joined_folds_as_its_parts(parts: list[str], between: str) -> None:
    assert fold(between.join(parts)).split(between) == [fold(p) for p in parts]


@given(st.text(st.characters(max_codepoint=0x6FF, codec="utf-8"), max_size=20))
def test_no_mark_and_no_tatweel_is_left(text: str) -> None:
    assert not set("ـًٌٍَُِّْٰ\u200f") & set(fold(text))


def test_a_lone_surrogate_is_no_reason_to_fail() -> None:
    assert fold("ا\ud800") == "ا\ud800"


# -- with the places where it all came from

MIXED = ARABIC | st.text(
    st.sampled_from("ابةـًَّ ﻻﷲﷺﳲﹶﹷßŉİΐﬁ\u0345٫٬😀\u200f\u200d\u00adA"), max_size=16
)
ANY = MIXED | st.text(st.characters(codec="utf-8"), max_size=40)


@given(ANY)
def test_folding_with_a_map_is_folding(text: str) -> None:
    assert FoldedText(text).folded == fold(text)


@given(ANY)
def test_each_character_folds_by_itself(text: str) -> None:
    assert "".join(map(fold, text)) == fold(text)


@given(ANY)
def test_a_folded_character_is_of_the_one_it_came_from(text: str) -> None:
    folded = FoldedText(text)
    for at, character in enumerate(folded.folded):
        assert character in fold(text[folded.origin(at)])


@given(ANY)
def test_the_map_never_runs_back(text: str) -> None:
    folded = FoldedText(text)
    origins = [folded.origin(at) for at in range(len(folded.folded) + 1)]
    assert origins == sorted(origins) and origins[-1] == len(text)


@given(ANY, st.data())
def test_the_range_of_a_hit_folds_to_the_hit(text: str, data: st.DataObject) -> None:
    folded = FoldedText(text)
    if folded.folded:
        start = data.draw(st.integers(0, len(folded.folded) - 1))
        end = data.draw(st.integers(start + 1, len(folded.folded)))
        low, high = folded.span(start, end)
        hit = folded.folded[start:end]
        # A ligature is taken whole: what of it lies beyond the hit is one character's folding.
        whole = fold(text[low:high])
        assert (
            whole.count(hit)
            and len(whole) - len(hit) < len(fold(text[low])) + len(fold(text[high - 1]))
        ) or whole == hit


@given(st.text(st.sampled_from("ابةـًَّ 😀\u200f\u200dA"), max_size=16), st.data())
def test_without_ligatures_it_is_the_hit(text: str, data: st.DataObject) -> None:
    folded = FoldedText(text)
    if folded.folded:
        start = data.draw(st.integers(0, len(folded.folded) - 1))
        end = data.draw(st.integers(start + 1, len(folded.folded)))
        low, high = folded.span(start, end)
        assert fold(text[low:high]) == folded.folded[start:end]


def test_a_hit_takes_its_last_letters_marks_along() -> None:
    folded = FoldedText("قال الرَّحْمَٰنِ نعم")
    assert folded.span(4, 10) == (4, 16)


def test_a_direction_mark_after_a_hit_is_no_part_of_it() -> None:
    assert FoldedText("كتاب\u200f هنا").span(0, 4) == (0, 4)


def test_a_lone_form_of_a_mark_cuts_no_word() -> None:
    assert fold("كﹶتب") == "كتب"
