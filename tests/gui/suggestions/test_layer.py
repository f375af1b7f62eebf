"""Outlines within outlines."""

from reader.core.model import Span
from reader.core.suggest import Suggestion
from reader.gui.suggestions.layer import depths


def made(*spans: tuple[int, int]) -> list[Suggestion]:
    tags = ("proposals", "quotes", "statistics")
    return [Suggestion(Span(*s), tags[n % 3], "r", None, 0.9) for n, s in enumerate(spans)]


def test_apart_they_are_all_outermost() -> None:
    assert depths(made((0, 5), (6, 9), (10, 12))) == [0, 0, 0]


def test_one_in_another_stands_inside() -> None:
    assert depths(made((0, 50), (6, 9))) == [0, 1]


def test_the_longer_of_two_that_begin_together_is_outside() -> None:
    assert depths(made((0, 9), (0, 50))) == [1, 0]


def test_two_in_one_place_are_not_at_one_depth() -> None:
    assert sorted(depths(made((0, 9), (0, 9)))) == [0, 1]


def test_three_deep() -> None:
    assert depths(made((0, 50), (3, 40), (6, 9))) == [0, 1, 2]
