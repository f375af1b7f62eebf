"""Presentation forms become letters, and nothing else changes."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.text.presentation_forms import to_letters


@pytest.mark.parametrize(
    ("forms", "letters"),
    [
        ("ﻛﺘﺎﺏ", "كتاب"),
        ("ﻻ", "لا"),
        ("ﷲ", "الله"),
        ("ﮐﯽ", "کی"),
        ("مﹰ", "مً"),
        ("ﱞ", "\u064c\u0651"),
    ],
)
def test_forms_become_letters(forms: str, letters: str) -> None:
    assert to_letters(forms) == letters


@given(st.text(st.characters(codec="utf-8", exclude_categories=[])))
def test_what_is_no_form_stays(text: str) -> None:
    kept = "".join(c for c in text if not ("\ufb50" <= c <= "\ufdff" or "\ufe70" <= c <= "\ufefc"))
    assert to_letters(kept) == kept


@given(st.text(st.characters(min_codepoint=0xFE70, max_codepoint=0xFEFC)))
def test_no_form_is_left(text: str) -> None:
    known = "".join(c for c in text if unicodedata.name(c, ""))
    assert all(not "\ufe70" <= c <= "\ufefc" or c == "\ufe73" for c in to_letters(known))
