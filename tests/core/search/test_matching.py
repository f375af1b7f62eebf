"""Where a query is in one text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import BadRequest
from reader.core.search import matching
from reader.core.search.matching import Matcher, places_of
from reader.core.search.query import parse
from reader.core.text.folding import fold

LETTERS = "كتابمدرسةهيىولفأؤء \n.-ًـ😀1"
TEXTS = st.lists(
    st.sampled_from(
        [
            "كتاب",
            "الكتاب",
            "وكتابه",
            "كتابة",
            "مكاتب",
            "كتابًا",
            "مدرسة",
            "مدرستهم",
            "في",
            "وفي",
            "51",
            "5,1",
            ".",
            "\n\n",
            "😀",
            "ـ",
            "كِتَابُ",
        ]
    ),
    max_size=12,
).map(" ".join) | st.text(st.sampled_from(LETTERS), max_size=30)
QUERIES = st.sampled_from(
    ["كتاب", "كتابة", "مدرسة", "في", "الكتاب", "كتاب في", '"كتاب في"', "كتاب -في", "51", "ت", "😀"]
)


def found(query: str, text: str, **switches: bool) -> list[str]:
    return [text[a:b] for a, b in Matcher(parse(query, **switches)).spans(text)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("كتاب", "مكاتب الكتاب، وكتابه كتابة", ["الكتاب", "وكتابه"]),
        ("كتاب", "«كِتَابٌ»", ["كِتَابٌ"]),
        ("كتاب قلم", "قلم وكتاب", ["قلم", "وكتاب"]),
        ("كتاب قلم", "كتاب", []),
        ("كتاب -قلم", "كتاب وقلم", []),
        ("كتاب -قلم", "كتاب", ["كتاب"]),
        ('"كتاب جديد"', "الكتاب الجديد، كتاب (جديد)", ["الكتاب الجديد", "كتاب (جديد"]),
        ('"كتاب جديد"', "كتاب\nجديد", ["كتاب\nجديد"]),
        ('"كتاب جديد"', "كتاب\n\nجديد", []),
        ('"كتاب جديد"', "كتاب قديم جديد", []),
        ("كتاب", "كتاب\u200f هنا", ["كتاب"]),
        ("😀", "نص 😀", ["😀"]),
        ("١٬٠٠٠", "1,000 و1000", ["1,000"]),
        ("الصناعة", "#وزارة_الصناعة", ["الصناعة"]),
    ],
)
def test_whole_words(query: str, text: str, expected: list[str]) -> None:
    assert found(query, text) == expected


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("تاب", "كتابة مكاتب", ["تاب"]),
        ("كتب", "مَكْتَبَة", ["كْتَبَ"]),
        ('"ب ال"', "كتاب  الجديد", ["ب  ال"]),
        ("هه", "ههه", ["هه"]),
        ("لا", "ﻻ", ["ﻻ"]),
        ("ا", "أ", ["أ"]),
    ],
)
def test_parts_of_words(query: str, text: str, expected: list[str]) -> None:
    assert found(query, text, part=True) == expected


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("أيضًا", "أيضًا ايضا", ["أيضًا"]),
        ("ايضا", "أيضًا ايضا", ["ايضا"]),
        ("كتاب", "والكتاب كِتاب مكتاب", ["والكتاب"]),
        ("مدرسة", "مدرسه مدرستهم المدرسة", ["المدرسة"]),
        ("BBC", "bbc BBC", ["BBC"]),
    ],
)
def test_exact_letters(query: str, text: str, expected: list[str]) -> None:
    assert found(query, text, exact=True) == expected


def test_exact_parts() -> None:
    assert found("أي", "أيضا ايضا", exact=True, part=True) == ["أي"]


def test_a_regular_expression_sees_the_letters_as_written() -> None:
    assert found(r"[أا]يض\w+", "أيضًا ايضا", regex=True) == ["أيضًا", "ايضا"]


def test_a_regular_expression_that_matches_nothing_at_all_places() -> None:
    assert found("x*", "aaxb", regex=True) == ["x"]


def test_a_match_over_the_edge_of_a_piece_is_found_whole() -> None:
    text = "ا" * 99_990 + "ب" * 30_000
    assert Matcher(parse("ب+", regex=True)).spans(text) == [(99_990, 129_990)]


def test_a_regular_expression_that_runs_away_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "SECONDS", 0.1)
    with pytest.raises(BadRequest, match="too long"):
        found("(ا|ا|اا)+ب", "ا" * 400, regex=True)


@given(TEXTS, QUERIES)
def test_exact_letters_are_among_those_found_by_default(text: str, query: str) -> None:
    if "-" not in query:
        exact = Matcher(parse(query, exact=True)).spans(text)
        assert set(exact) <= set(Matcher(parse(query)).spans(text))


@given(TEXTS, st.text(st.sampled_from("كتابةهيم ا"), min_size=1, max_size=4))
def test_a_part_folds_to_what_was_asked_for(text: str, wanted: str) -> None:
    query = parse(f'"{wanted}"', part=True)
    for hit in found(query.text, text, part=True):
        assert fold(hit).split() == fold(wanted).split()


@given(st.text(st.sampled_from("اب "), max_size=30), st.sampled_from(["ا", "اا", "اب", "ا ب"]))
def test_places_are_those_of_a_plain_search(text: str, wanted: str) -> None:
    expected = [m.span() for m in re.finditer(wanted.replace(" ", r"\s+"), text)]
    assert [r for some in places_of(wanted, text) for r in some] == expected
