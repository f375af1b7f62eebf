"""Values of attributes: read, shown, joined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.attributes import fits, format_value, joined, parse_value, to_json
from reader.core.errors import BadRequest
from reader.core.model import AttributeScheme, Choice

TEXT = AttributeScheme("speaker")
NUMBER = AttributeScheme("value", "number")
CHOICE = AttributeScheme(
    "type", "choice", choices=(Choice("direct", "مباشر", "Direct"), Choice("mixed", "مختلط"))
)
YES_NO = AttributeScheme("doubt", "yes_no")


@pytest.mark.parametrize(
    ("scheme", "text", "value"),
    [
        (TEXT, " رسوليان ", "رسوليان"),
        (TEXT, "  ", None),
        (TEXT, "51", "51"),
        (NUMBER, "٥١٬٠٠٠", 51_000),
        (NUMBER, "4%-4.5%", [4, 4.5]),
        (CHOICE, "direct", "direct"),
        (CHOICE, "DIRECT", "direct"),
        (CHOICE, "مختلط", "mixed"),
        (YES_NO, "نعم", True),
        (YES_NO, "No", False),
    ],
)
def test_what_is_written(scheme: AttributeScheme, text: str, value: object) -> None:
    assert parse_value(scheme, text) == value


@pytest.mark.parametrize(("scheme", "text"), [(NUMBER, "كثير"), (CHOICE, "x"), (YES_NO, "maybe")])
def test_what_does_not_fit(scheme: AttributeScheme, text: str) -> None:
    with pytest.raises(BadRequest, match=text):
        parse_value(scheme, text)


@pytest.mark.parametrize(
    ("scheme", "value", "english", "arabic"),
    [
        (NUMBER, 51.5, "51.5", "٥١٫٥"),
        (NUMBER, [5, 7], "5–7", "٥–٧"),
        (NUMBER, "كثير", "كثير", "كثير"),
        (CHOICE, "direct", "Direct", "مباشر"),
        (CHOICE, "mixed", "mixed", "مختلط"),
        (CHOICE, "gone", "gone", "gone"),
        (YES_NO, True, "yes", "نعم"),
        (YES_NO, 3, "3", "٣"),
        (TEXT, {"a": [1]}, '{"a": [1]}', '{"a": [1]}'),
        (TEXT, None, "", ""),
    ],
)
def test_what_is_shown(scheme: AttributeScheme, value: object, english: str, arabic: str) -> None:
    assert (format_value(value, scheme), format_value(value, scheme, arabic=True)) == (
        english,
        arabic,
    )


_NUMBER = st.integers(-(10**12), 10**12) | st.floats(-1e12, 1e12)


@given(_NUMBER | st.tuples(_NUMBER, _NUMBER).map(sorted), st.booleans())
def test_numbers_and_ranges_round_trip(value: object, arabic: bool) -> None:
    assert parse_value(NUMBER, format_value(value, NUMBER, arabic=arabic)) == value


@pytest.mark.parametrize(
    ("value", "scheme", "whether"),
    [
        (5, NUMBER, True),
        ([5, 7], NUMBER, True),
        ([5], NUMBER, False),
        ("5", NUMBER, False),
        (True, NUMBER, False),
        ("direct", CHOICE, True),
        ("gone", CHOICE, False),
        (False, YES_NO, True),
        (0, YES_NO, False),
        ("x", TEXT, True),
        (5, TEXT, False),
    ],
)
def test_what_fits(value: object, scheme: AttributeScheme, whether: bool) -> None:
    assert fits(value, scheme) is whether


@pytest.mark.parametrize(
    ("first", "second", "made"),
    [
        ({"a": 1}, {"b": 2}, {"a": 1, "b": 2}),
        ({"a": "x"}, {"a": "x"}, {"a": "x"}),
        ({"a": "x"}, {"a": "y"}, {"a": "x; y"}),
        ({"a": 1}, {"a": 2}, {"a": 1, "a.2": 2}),
        ({"a": 1, "a.2": 3}, {"a": 2}, {"a": 1, "a.2": 3, "a.3": 2}),
        ({"a": 1}, {"a": True}, {"a": 1, "a.2": True}),
    ],
)
def test_joined(
    first: dict[str, object], second: dict[str, object], made: dict[str, object]
) -> None:
    assert repr(joined(first, second)) == repr(made)


@pytest.mark.parametrize("value", [float("nan"), object(), {1, 2}])
def test_what_json_has_not(value: object) -> None:
    with pytest.raises(BadRequest):
        to_json({"a": value})
