"""Base direction, visual order and overrides."""

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from reader.core.text.bidi import CONTROLS, base_direction, has_overrides, visual

PLAIN = st.text(st.sampled_from("ابتن abc12٣،. -"), max_size=20)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("BBC: قالت", "ltr"),
        ("قالت BBC", "rtl"),
        ("«12٪» قال", "rtl"),
        ("12 ٪", None),
        ("", None),
        ("\u200f", "rtl"),
        ("\u2066abc\u2069 نص", "rtl"),
        ("\u2067نص\u2069 12", None),
        ("\u2067نص\u2069 abc", "ltr"),
    ],
)
def test_base_direction(text: str, direction: str | None) -> None:
    assert base_direction(text) == direction


@given(PLAIN)
def test_visual_order_is_that_of_the_standard(text: str) -> None:
    base = "R" if base_direction(text) == "rtl" else "L"
    assert visual(text) == get_display(text, base_dir=base)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("نص (a)", "(a) صن"),
        ("(نص)", "(صن)"),
        ("BBC (نعم) لا", "BBC (معن) ال"),
        ("(نص a) b", "b (a صن)"),
        ("English (نص) x", "English (صن) x"),
        ("«قال» 12٪", "٪12 «لاق»"),
        ("نص 3 < 5", "5 > 3 صن"),
        ("a < b نص", "a < b صن"),
    ],
)
def test_brackets_are_mirrored_where_they_read_from_the_right(text: str, shown: str) -> None:
    assert visual(text) == shown


@given(st.text(st.sampled_from("ab1([{<«»>}]) "), max_size=16))
def test_a_latin_line_is_shown_as_it_is(text: str) -> None:
    assert visual(f"a{text}") == f"a{text}"


@given(st.text(st.sampled_from("اب([{<«»>}]) "), max_size=16))
def test_an_arabic_line_is_mirrored_whole(text: str) -> None:
    mirrored = text.translate(str.maketrans("([{<«»>}])", ")]}>»«<{[("))
    assert visual(f"ا{text}") == f"{mirrored[::-1]}ا"


def test_marks_stay_on_their_letter() -> None:
    assert visual("شَدّ") == "دّشَ"


@given(st.text(st.sampled_from("اب a1(\u200f\u202e\u202c\u2066\u2069"), max_size=16))
def test_no_control_reaches_the_terminal(text: str) -> None:
    assert not CONTROLS & set(visual(text))


@pytest.mark.parametrize("control", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_overrides_are_found(control: str) -> None:
    assert has_overrides(f"نص {control}")


@pytest.mark.parametrize("text", ["نص \u200f", "نص \u200e\u061c", "abc", ""])
def test_direction_marks_are_no_overrides(text: str) -> None:
    assert not has_overrides(text)
