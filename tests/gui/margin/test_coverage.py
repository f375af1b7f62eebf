"""Which rows each tag covers, as spans come and go."""

from hypothesis import given
from hypothesis import strategies as st

from reader.gui.margin.coverage import Coverage

ROWS = 12
SPAN = st.tuples(st.integers(1, 3), st.integers(0, ROWS - 1), st.integers(0, ROWS - 1)).map(
    lambda s: (s[0], min(s[1:]), max(s[1:]))
)


@given(st.lists(SPAN), st.lists(SPAN))
def test_as_many_as_cover_a_row(staying: list[tuple[int, int, int]], going: list) -> None:
    coverage = Coverage(ROWS)
    for tag, first, last in (*going, *staying):
        coverage.add(tag, first, last)
        coverage.tags_at(first, 4)
    for tag, first, last in going:
        coverage.add(tag, first, last, -1)
    for row in range(ROWS):
        over = [tag for tag, first, last in staying if first <= row <= last]
        assert coverage.tags_at(row, 4) == sorted(set(over))
        assert all(coverage.count_at(tag, row) == over.count(tag) for tag in (1, 2, 3))


def test_where_there_are_too_many_the_most_frequent_stand() -> None:
    coverage = Coverage(1)
    for tag in (1, 2, 2, 3, 3):
        coverage.add(tag, 0, 0)
    assert coverage.tags_at(0, 2) == [2, 3]
