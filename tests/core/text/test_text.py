"""Folding and encodings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import UnreadableText
from reader.core.text.encodings import LEGACY, decode, detect, normalise
from reader.core.text.folding import fold


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
