"""Finding as one types gives what matching gives, in whatever steps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.search import matching
from reader.core.search.hits import Hits, Occurrences, overlaps_itself
from reader.core.search.in_document import Finder
from reader.core.search.matching import Matcher
from reader.core.search.query import parse
from tests.core.search.test_matching import TEXTS

LONG = "قال كتابه في الكتاب.\n" * 6_000
TYPED = st.text(st.sampled_from('كتابةه في-"1'), min_size=1, max_size=7)
SWITCHES = st.sampled_from([{}, {"part": True}, {"exact": True}, {"exact": True, "part": True}])


@given(TEXTS, st.lists(st.tuples(TYPED, SWITCHES), min_size=1, max_size=4))
def test_it_finds_what_matching_finds(
    text: str, queries: list[tuple[str, dict[str, bool]]]
) -> None:
    finder = Finder(text)
    for typed, switches in queries:
        query = parse(typed, **switches)
        finder.look_for(query)
        assert list(finder.finish()) == Matcher(query).spans(text)


@given(TEXTS, TYPED)
def test_every_letter_typed(text: str, typed: str) -> None:
    finder = Finder(text)
    for end in range(1, len(typed) + 1):
        query = parse(typed[:end], part=True)
        finder.look_for(query)
        assert list(finder.finish()) == Matcher(query).spans(text)


@pytest.mark.parametrize("query", ["كتاب", '"في الكتاب"', "كتاب قال", "كتاب -غائب", "😀"])
def test_a_long_text_in_the_shortest_steps(query: str) -> None:
    finder = Finder(LONG)
    finder.look_for(parse(query))
    steps = 1
    while not finder.step(0.0):
        steps += 1
    assert steps > 3 and list(finder.hits) == Matcher(parse(query)).spans(LONG)


@pytest.mark.parametrize("part", [False, True])
def test_what_is_typed_meanwhile_replaces_it(part: bool) -> None:
    finder = Finder(LONG)
    finder.look_for(parse("كتاب", part=part))
    finder.step(0.0)
    finder.look_for(parse("قال", part=part))
    assert (len(finder.finish()), finder.complete) == (6_000, True)


def test_hits_stay_until_there_are_new_ones() -> None:
    finder = Finder(LONG)
    finder.look_for(parse("قال"))
    finder.finish()
    finder.look_for(parse("كتاب", part=True))
    finder.step(0.0)
    assert (len(finder.hits), finder.complete) == (6_000, False)


def test_a_regular_expression() -> None:
    finder = Finder("كتاب كتب")
    finder.look_for(parse("كت.?ب", regex=True))
    assert list(finder.finish()) == [(0, 4), (5, 8)]


def test_an_unfinished_regular_expression_is_told() -> None:
    finder = Finder("كتاب")
    finder.look_for(parse("(", regex=True))
    assert len(finder.finish()) == 0 and "not finished" in str(finder.problem)


def test_one_that_runs_away_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "SECONDS", 0.1)
    finder = Finder("ا" * 400)
    finder.look_for(parse("(ا|ا|اا)+ب", regex=True))
    finder.finish()
    assert "too long" in str(finder.problem)


def test_one_that_runs_away_lets_others_work_meanwhile() -> None:
    finder = Finder("ا" * 400)
    finder.look_for(parse("(ا|ا|اا)+ب", regex=True))
    assert not finder.step(0.0)
    finder.look_for(parse("غائب"))
    assert len(finder.finish()) == 0 and finder.problem is None


# -- hits


def test_the_hits_in_view() -> None:
    hits = Hits([(0, 3), (5, 8), (9, 12)])
    assert (hits.between(2, 9), hits.between(3, 5), hits.index_at(6)) == ([(0, 3), (5, 8)], [], 2)


@given(st.text(st.sampled_from("ابج"), max_size=60), st.sampled_from(["ا", "اب", "ابج"]))
def test_occurrences_are_the_places(text: str, wanted: str) -> None:
    found = Occurrences(wanted, text)
    found.PIECE = 7
    for _ in found.count_all():
        pass
    assert list(found) == [i for i in range(len(text)) if text.startswith(wanted, i)]


@pytest.mark.parametrize(("wanted", "does"), [("هه", True), ("ابا", True), ("ابج", False)])
def test_what_overlaps_itself(wanted: str, does: bool) -> None:
    assert overlaps_itself(wanted) is does
