"""Spellings that a reader takes for one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.text.folding import fold

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
