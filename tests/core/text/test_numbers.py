"""Numbers in any digits, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.text.numbers import format_number, parse_number, parse_range

_NUMBERS = st.integers(-(10**30), 10**30) | st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("51", 51),
        ("٥١", 51),
        ("۵۱", 51),
        ("٥١٫٥", 51.5),
        ("1,234", 1234),
        ("١٬٢٣٤٫٥", 1234.5),
        ("12 000", 12000),
        ("1,234,567", 1234567),
        ("3,5", 3.5),
        ("٣،٥", 3.5),
        (".5", 0.5),
        ("-5", -5),
        ("−٧", -7),
        ("43%", 43),
        ("43٪", 43),
        ("٪43", 43),
        ("%-4", -4),
        ("\u200f٤٣٪\u200e", 43),
        ("  7 ", 7),
    ],
)
def test_a_number(text: str, number: float) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(
    "text", ["", "abc", "1e5", "5-", "1,23,456", "--5", "%43%", "5 6", "٥١ ألف", "nan", "inf", "²"]
)
def test_no_number(text: str) -> None:
    assert parse_number(text) is None


def test_what_is_whole_is_an_int() -> None:
    assert isinstance(parse_number("1,000"), int)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("5-7", (5, 7)),
        ("5–7", (5, 7)),
        ("7..5", (5, 7)),
        ("5 إلى 7", (5, 7)),
        ("من ٥ إلى ٧", (5, 7)),
        ("ما بين 5 و7", (5, 7)),
        ("4%-4.5%", (4, 4.5)),
        ("-5–-3", (-5, -3)),
        ("between 1,200 and 1,500", (1200, 1500)),
    ],
)
def test_a_range(text: str, bounds: tuple[float, float]) -> None:
    assert parse_range(text) == bounds


@pytest.mark.parametrize("text", ["5", "-5", "5-", "و", "", "من إلى", "12 000", "a-b"])
def test_no_range(text: str) -> None:
    assert parse_range(text) is None


@given(_NUMBERS, st.booleans())
def test_what_is_written_is_read(number: float, arabic: bool) -> None:
    assert parse_number(format_number(number, arabic=arabic)) == number


@given(st.text(max_size=60))
def test_any_text_is_read_or_not(text: str) -> None:
    assert parse_number(text) is None or parse_range(text) is None
