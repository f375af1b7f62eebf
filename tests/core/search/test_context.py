"""A hit with the words around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.search.context import context


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc HIT def", ("abc ", "HIT", " def")),
        ("one two three HIT four five six", ("three ", "HIT", " four")),
        ("HIT", ("", "HIT", "")),
        ("line\nabc HIT def\nline", ("abc ", "HIT", " def")),
        ("longlonglonglong HIT longlonglonglong", (" ", "HIT", " ")),
        ("longlonglonglongHITlonglonglonglong", ("", "HIT", "")),
        ("and three HIT", ("three ", "HIT", "")),
        ("a three12 HIT", ("three12 ", "HIT", "")),
    ],
)
def test_words_that_fit(text: str, expected: tuple[str, str, str]) -> None:
    start = text.index("HIT")
    assert context(text, start, start + 3, around=8) == expected


@given(st.text(st.sampled_from("اب \n"), min_size=1, max_size=60), st.data())
def test_it_is_what_stands_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = context(text, start, end, around=9)
    assert text[:start].endswith(found.before) and text[end:].startswith(found.after)
    assert "\n" not in found.before + found.after and len(found.before) <= 9


@given(st.text(st.sampled_from("اب "), min_size=1, max_size=60), st.data())
def test_no_word_is_cut(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    found = context(text, at, at + 1, around=9)
    before = text[: at - len(found.before)]
    assert not found.before.strip() or not before or before[-1] == " " or found.before[0] == " "
