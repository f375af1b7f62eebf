"""Suggestions by piece: what is open, and the way from one to the next."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.model import Span
from reader.core.suggest import Suggestion
from reader.gui.suggestions.found import FoundSuggestions, Wanted, place

LINE = "كلمة " * 30 + "\n"
TEXT = LINE * 200
ALL = Wanted(frozenset({"statistics", "quotes"}))


def suggestion(start: int, tag: str = "statistics", rule: str = "r", strength: float = 0.9):
    return Suggestion(Span(start, start + 4), tag, rule, None, strength)


def never(_: Suggestion) -> bool:
    return False


def filled(found: FoundSuggestions, suggestions: list[Suggestion], wanted: Wanted = ALL) -> None:
    for number in range(len(found)):
        low, high = found.bounds(number)
        found.put(number, [s for s in suggestions if low <= s.span.start < high], wanted, never)


def test_pieces_cover_the_text_without_a_gap() -> None:
    found = FoundSuggestions(TEXT)
    bounds = [found.bounds(n) for n in range(len(found))]
    assert [0, *(high for _, high in bounds)] == [*(low for low, _ in bounds), len(TEXT)]


def test_a_text_of_many_lines_has_several_pieces() -> None:
    assert len(FoundSuggestions(TEXT)) > 3


def test_an_empty_text_has_one_empty_piece() -> None:
    found = FoundSuggestions("")
    assert (len(found), found.bounds(0), found.touching(0, 0)) == (1, (0, 0), [])


def test_the_next_piece_to_look_at_goes_round() -> None:
    found = FoundSuggestions(TEXT)
    last = len(found) - 1
    found.put(last, [], ALL, never)
    assert found.next_stale(last) == 0


def test_all_pieces_put_are_complete() -> None:
    found = FoundSuggestions(TEXT)
    filled(found, [])
    assert found.complete and found.next_stale(0) is None


def test_what_is_too_weak_is_not_open() -> None:
    found = FoundSuggestions(TEXT)
    filled(found, [suggestion(5, strength=0.3), suggestion(20)], ALL._replace(least=0.5))
    assert [s.span.start for s in found] == [20]


def test_another_tag_is_not_open() -> None:
    found = FoundSuggestions(TEXT)
    filled(found, [suggestion(5, "proposals"), suggestion(20)])
    assert [s.span.start for s in found] == [20]


def test_what_is_taken_is_not_open() -> None:
    found = FoundSuggestions(TEXT)
    filled(found, [suggestion(5), suggestion(20)])
    found.filter(0, ALL, lambda s: s.span.start == 5)
    assert [s.span.start for s in found] == [20]


def test_counts_follow_the_filter() -> None:
    found = FoundSuggestions(TEXT)
    filled(found, [suggestion(5, rule="a"), suggestion(20, rule="b")])
    found.filter(0, ALL, lambda s: s.rule == "a")
    assert found.counts() == {"b": 1}


STARTS = st.lists(st.integers(0, len(TEXT) - 5), unique=True, max_size=40).map(sorted)


@given(STARTS)
def test_after_goes_through_all_in_order(starts: list[int]) -> None:
    found = FoundSuggestions(TEXT)
    filled(found, [suggestion(start) for start in starts])
    seen: list[int] = []
    at = found.after((-1, -1, ""))
    while at is not None:
        seen.append(at.span.start)
        at = found.after(place(at))
    assert seen == starts


@given(STARTS)
def test_before_goes_through_all_backwards(starts: list[int]) -> None:
    found = FoundSuggestions(TEXT)
    filled(found, [suggestion(start) for start in starts])
    seen: list[int] = []
    at = found.before((len(TEXT), 0, ""))
    while at is not None:
        seen.append(at.span.start)
        at = found.before(place(at))
    assert seen == starts[::-1]


@given(STARTS)
def test_each_has_its_number(starts: list[int]) -> None:
    found = FoundSuggestions(TEXT)
    made = [suggestion(start) for start in starts]
    filled(found, made)
    assert [found.number_of(place(s)) for s in made] == list(range(1, len(made) + 1))


@given(STARTS, st.integers(0, len(TEXT)), st.integers(0, 400))
def test_touching_is_what_shares_a_character(starts: list[int], start: int, length: int) -> None:
    found = FoundSuggestions(TEXT)
    filled(found, [suggestion(start) for start in starts])
    end = start + length
    expected = [s for s in starts if s < end and start < s + 4]
    assert [s.span.start for s in found.touching(start, end)] == expected
