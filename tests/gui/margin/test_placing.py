"""Cards that may not lie over each other, each as near to its line as can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gui.margin.placing import place

GAP = 6.0
CARDS = st.lists(st.tuples(st.floats(0, 3_000), st.floats(20, 200)), min_size=1, max_size=40).map(
    lambda cards: sorted(cards, key=lambda card: card[0])
)


def shift(wanted: list[float], tops: list[float]) -> float:
    return sum((top - want) ** 2 for want, top in zip(wanted, tops, strict=True))


def overlap_free(tops: list[float], heights: list[float]) -> bool:
    below = [top + height + GAP for top, height in zip(tops, heights, strict=True)]
    return all(top >= end - 1e-6 for end, top in zip(below, tops[1:], strict=False))


@given(CARDS)
def test_no_card_lies_over_another(cards: list[tuple[float, float]]) -> None:
    wanted, heights = [c[0] for c in cards], [c[1] for c in cards]
    assert overlap_free(place(wanted, heights, GAP), heights)


@given(CARDS)
def test_pushing_all_down_shifts_no_less(cards: list[tuple[float, float]]) -> None:
    wanted, heights = [c[0] for c in cards], [c[1] for c in cards]
    pushed: list[float] = []
    before = 0.0
    for want, height in zip(wanted, heights, strict=True):
        least = pushed[-1] + before + GAP if pushed else want
        pushed.append(max(want, least))
        before = height
    ours = shift(wanted, place(wanted, heights, GAP))
    assert ours <= shift(wanted, pushed) + 1e-3


@given(CARDS, st.integers(0, 39), st.floats(-30, 30))
def test_no_card_could_stand_nearer(
    cards: list[tuple[float, float]], which: int, by: float
) -> None:
    wanted, heights = [c[0] for c in cards], [c[1] for c in cards]
    tops = place(wanted, heights, GAP)
    other = list(tops)
    other[which % len(cards)] += by
    if overlap_free(other, heights):
        assert shift(wanted, tops) <= shift(wanted, other) + 1e-3


@given(CARDS, st.floats(0, 500), st.floats(1_000, 9_000))
def test_within_bounds_where_they_fit(
    cards: list[tuple[float, float]], top: float, room: float
) -> None:
    wanted, heights = [c[0] for c in cards], [c[1] for c in cards]
    tops = place(wanted, heights, GAP, (top, top + room))
    assert overlap_free(tops, heights)
    assert tops[0] >= top - 1e-6
    if sum(heights) + GAP * (len(cards) - 1) <= room:
        assert tops[-1] + heights[-1] <= top + room + 1e-6


def test_cards_far_apart_stand_where_they_would() -> None:
    assert place([10, 200, 900], [50, 50, 50], GAP) == [10, 200, 900]


def test_two_on_one_line_share_the_shift() -> None:
    assert place([100, 100], [50, 50], GAP) == [72, 128]


def test_nothing_to_place() -> None:
    assert place([], [], GAP, (0, 100)) == []


@pytest.mark.parametrize("bottom", [0, 60])
def test_what_is_too_much_goes_on_below(bottom: float) -> None:
    assert place([5, 5], [50, 50], GAP, (0, bottom)) == [0, 56]
