"""What was typed becomes a query, and never an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.search.matching import Matcher
from reader.core.search.query import parse

TYPED = st.text(
    st.sampled_from("كتاب الصين-\"'«»“”*()[]{}\\|?+.^$#\0\n\t😀ًـ1,٫aA\ud800\u200f"), max_size=14
) | st.text(max_size=20)
SWITCHES = st.fixed_dictionaries(
    {}, optional={"exact": st.booleans(), "part": st.booleans(), "regex": st.booleans()}
)
TEXT = 'قال كتابه «في» الصين: 1,5 (AND) a* \\ " نعم'


def clauses(text: str) -> list[tuple[str, bool]]:
    return [(c.text, c.excluded) for c in parse(text).clauses]


@given(TYPED, SWITCHES)
def test_nothing_typed_raises(text: str, switches: dict[str, bool]) -> None:
    Matcher(parse(text, **switches)).spans(TEXT)


@pytest.mark.parametrize("text", ["", " ", "\0", "ـَ", '""', "«", " \n"])
def test_what_stands_for_nothing(text: str) -> None:
    query = parse(text)
    assert query.empty and query.problem is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("كتاب  جديد", [("كتاب", False), ("جديد", False)]),
        ('"كتاب جديد" آخر', [("كتاب جديد", False), ("آخر", False)]),
        ("«كتاب جديد»", [("كتاب جديد", False)]),
        ("“كتاب جديد”", [("كتاب جديد", False)]),
        ('"كتاب جديد', [("كتاب جديد", False)]),
        ("كتاب -جديد", [("كتاب", False), ("جديد", True)]),
        ('كتاب -"طبعة جديدة"', [("كتاب", False), ("طبعة جديدة", True)]),
        ("كتاب - جديد", [("كتاب", False), ("-", False), ("جديد", False)]),
        ("واسع-النطاق", [("واسع-النطاق", False)]),
    ],
)
def test_clauses(text: str, expected: list[tuple[str, bool]]) -> None:
    assert clauses(text) == expected


def test_a_word_with_signs_in_it_is_a_phrase() -> None:
    assert parse("واسع-النطاق").clauses[0].words == ("واسع", "النطاق")


def test_only_to_leave_out_is_a_problem() -> None:
    assert "leave out" in str(parse("-كتاب").problem)


@pytest.mark.parametrize("text", ["(", "[ا", "*", "(?P<", "\\"])
def test_an_unfinished_regular_expression_says_so(text: str) -> None:
    query = parse(text, regex=True)
    assert query.empty and query.problem is not None


@pytest.mark.parametrize("text", ["a{1000000000}", "(a{1000}){1000}", "a{" + "9" * 5_000 + "}"])
def test_one_that_would_fill_the_memory_is_not_compiled(text: str) -> None:
    assert "too many times" in str(parse(text, regex=True).problem)


def test_nesting_without_end() -> None:
    assert parse("(" * 5_000, regex=True).problem is not None


@pytest.mark.parametrize("text", ["(?R)", "(a(?1))", "(?P<x>a(?&x))"])
def test_one_that_calls_itself_is_refused(text: str) -> None:
    assert "calls itself" in str(parse(text, regex=True).problem)
